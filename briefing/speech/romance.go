package speech

import (
	"strings"

	"brief/briefing/token"
)

// prepareRomance makes a that of an article in a Romance language: its words looked up, its marks
// paired and its sentences cut. There are no units: romance.go and its like read the tokens.
func (a *article) prepareRomance() {
	a.regions = a.pairs()
	a.lookUp(a.lang.table())
	a.joinHyphens()
	a.cover()
	a.cutRomance()
	a.findEntities()
}

// joinHyphens looks words up whose parts hyphens join: "porte-parole". The first part stands for the whole.
func (a *article) joinHyphens() {
	var buf [48]byte
	for i := 0; i+2 < len(a.Tokens); i++ {
		if !a.hyphened(i) {
			continue
		}
		last := i + 2
		for a.hyphened(last) {
			last += 2
		}
		if word := a.Text[a.Tokens[i].Start:a.Tokens[last].End()]; len(word) < len(buf) {
			small := lower(buf[:0], word)
			if e := look(a.lang.table(), small, hashOf(small)); e.class != 0 {
				for k := i; k <= last; k++ {
					a.words[k] = entry{}
				}
				a.words[i] = e
			}
		}
		i = last
	}
}

// hyphened reports whether a hyphen joins token i to the word behind it.
func (a *article) hyphened(i int) bool {
	return i+2 < len(a.Tokens) && a.tokenText(i+1) == "-" && !a.Tokens[i+1].Space() && !a.Tokens[i+2].Space() && !a.Tokens[i+1].First() && !a.Tokens[i+2].First() &&
		a.Tokens[i].Kind == token.Word && a.Tokens[i+2].Kind == token.Word
}

// cutRomance numbers the sentences, those in marks as well.
func (a *article) cutRomance() {
	a.sent = room(a.sent, len(a.Tokens))
	n := int32(0)
	for i := range a.Tokens {
		if i > 0 && (a.Tokens[i].First() || a.cutsRomance(i)) {
			n++
		}
		a.sent[i] = n
	}
}

// cutsRomance reports whether a sentence begins at token i, not the first of its block.
func (a *article) cutsRomance(i int) bool {
	t, before := &a.Tokens[i], i-1
	if t.Shape == token.Lower || !t.Space() {
		return false
	}
	for before > i-mostClosers && before > 0 && isCloser(a.tokenText(before)) {
		before--
	}
	return a.stops(before)
}

// mostClosers is how many marks that close may stand behind a stop, and one more.
const mostClosers = 6

// stops reports whether token i ends a sentence, if no small letter follows.
func (a *article) stops(i int) bool {
	switch a.tokenText(i) {
	case "!", "?", "…":
		return true
	case ".":
		return !a.abbreviation(i)
	}
	return false
}

// is reports whether token i, which may lie outside of the article, is a word of class c.
func (a *article) is(i int, c class) bool {
	return i >= 0 && i < len(a.Tokens) && a.words[i].class&c != 0
}

// text is the text of token i, or "" outside of the article.
func (a *article) text(i int) string {
	if i < 0 || i >= len(a.Tokens) {
		return ""
	}
	return a.tokenText(i)
}

// small is the text of token i in small letters, with a straight apostrophe.
func (a *article) small(i int) string {
	return strings.ReplaceAll(strings.ToLower(a.text(i)), "’", "'")
}

// longestSentence is how many tokens of a sentence before and behind a place are looked at: no sentence has more, and of a
// text without stops each of many passages would be looked for in all of it.
const longestSentence = 160

// sentenceAround returns the tokens of the sentence of token i, or as many of them as are near.
func (a *article) sentenceAround(i int) (first, last int) {
	first, last = i, i+1
	for first > 0 && first > i-longestSentence && a.sent[first-1] == a.sent[i] {
		first--
	}
	for last < len(a.Tokens) && last < i+longestSentence && a.sent[last] == a.sent[i] {
		last++
	}
	return first, last
}

// tokensOf returns the tokens of region r with its marks.
func (a *article) tokensOf(r int) (first, last int) {
	first = a.tokenAt(a.regions[r].outer.Start)
	for last = first; last < len(a.Tokens) && a.regionOf[last] == int32(r); last++ {
	}
	return first, last
}
