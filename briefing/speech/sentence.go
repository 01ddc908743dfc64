package speech

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// cutSentences numbers the sentences.
func (a *article) cutSentences() {
	a.sent = room(a.sent, len(a.Tokens))
	n := int32(0)
	for i := range a.Tokens {
		if t := &a.Tokens[i]; i > 0 && (t.First() || t.Space() && t.Shape != token.Lower && a.Tokens[i-1].Kind == token.Punct && a.endsSentence(i-1)) {
			n++
		}
		a.sent[i] = n
	}
}

// endsSentence reports whether token i, with a space and no small letter after it, is the last of its sentence: a stop, or a
// closing mark after one.
func (a *article) endsSentence(i int) bool {
	stop := i
	for stop > 0 && isCloser(a.Text[a.Tokens[stop].Start:a.Tokens[stop].End()]) && !a.Tokens[stop].Space() {
		stop--
	}
	switch a.Text[a.Tokens[stop].Start] {
	case '!', '?':
		return true
	case '.':
		return stop != i || !a.abbreviation(stop)
	}
	return false
}

func isCloser(s string) bool {
	switch s {
	case "\"", "”", "“", "'", "’", ")", "]", "»":
		return true
	}
	return false
}

// abbreviation reports whether the stop at token i belongs to the word or number before it.
func (a *article) abbreviation(i int) bool {
	if i == 0 || a.Tokens[i].Space() {
		return false
	}
	t := a.Tokens[i-1]
	n := t.Len()
	switch {
	case t.Kind == token.Number:
		return a.lang == german && n <= 2 && !a.opensSentence(i+1) // "am 5. März"
	case a.lang == german && isRoman(a.tokenText(i-1)):
		return !a.opensSentence(i + 1) // "Benedikt XVI. sagte"
	case t.Shape < token.Capital:
		return a.lang == german && among(a.tokenText(i-1), shortInGerman)
	case n == 1:
		return a.tokenText(i-1) != "X" // "wrote on X."
	case n <= 4 && t.Shape == token.Capital && a.words[i-1].class&(title|timeWord) != 0:
		return !among(a.tokenText(i-1), wholeShorts)
	case n > 6:
		return false
	}
	word := a.tokenText(i - 1)
	return among(word, shortBeforeNames) || word == "No" && i+1 < len(a.Tokens) && a.Tokens[i+1].Kind == token.Number ||
		afterName(word) && !a.opensSentence(i+1)
}

// isRoman reports whether word is a number in Roman figures.
func isRoman(word string) bool {
	return word != "" && strings.Trim(word, "IVX") == ""
}

// opensSentence reports whether a word that often begins a sentence stands at token i.
func (a *article) opensSentence(i int) bool {
	return i < len(a.Tokens) && a.Tokens[i].Kind == token.Word && a.words[i].class&(function|starter) != 0
}

// afterName reports whether word is short for what stands after names: a state, a
// company's form, "Jr.". It may end a sentence as well.
func afterName(word string) bool { return among(word, shortAfterNames) || lexicon.State(word) != "" }
