package speech

import (
	"brief/briefing/token"
)

// cutSentences numbers the sentences.
func (a *article) cutSentences() {
	a.sent = room(a.sent, len(a.Tokens))
	n := int32(0)
	for i := range a.Tokens {
		if i > 0 && (a.Tokens[i].First || a.endsSentence(i-1)) {
			n++
		}
		a.sent[i] = n
	}
}

// endsSentence reports whether token i is the last of its sentence: a stop, or a
// closing mark after one, with a space and no small letter after it.
func (a *article) endsSentence(i int) bool {
	if i+1 >= len(a.Tokens) || !a.Tokens[i+1].Space || a.Tokens[i+1].Shape == token.Lower {
		return false
	}
	stop := i
	for stop > 0 && isCloser(a.Text[a.Tokens[stop].Start:a.Tokens[stop].End]) && !a.Tokens[stop].Space {
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

// abbreviation reports whether the stop at token i belongs to the word before it.
func (a *article) abbreviation(i int) bool {
	if i == 0 || a.Tokens[i].Space {
		return false
	}
	t := a.Tokens[i-1]
	n := t.End - t.Start
	if n == 1 && t.Shape == token.Capital || n == 1 && t.Shape == token.Upper {
		return true
	}
	return n <= 4 && t.Shape == token.Capital && a.words[i-1].class&(title|timeWord) != 0
}
