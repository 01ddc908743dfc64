package plan

import (
	"strings"
	"unicode/utf8"

	"brief/content/library/term"
)

// foldedHolds looks for seq in folded text. It is not sure where a letter beyond
// ASCII stands beside a place, or a word is so long that the index cuts it.
func foldedHolds(text string, seq []string, prefix bool) (found, sure bool) {
	for _, w := range seq {
		if len(w) >= term.Longest || !isWordByte(w[0]) {
			return false, false
		}
	}
	for at := 0; ; {
		next := strings.Index(text[at:], seq[0])
		if next < 0 {
			return false, true
		}
		at += next
		switch {
		case at > 0 && text[at-1] >= utf8.RuneSelf:
			return false, false
		case at == 0 || !isWordByte(text[at-1]):
			if found, sure := foldedFollow(text[at:], seq, prefix); found || !sure {
				return found, sure
			}
		}
		at++
	}
}

// foldedFollow reports whether text begins with the words seq.
func foldedFollow(text string, seq []string, prefix bool) (found, sure bool) {
	for i, w := range seq {
		if !strings.HasPrefix(text, w) {
			return false, text == "" || text[0] < utf8.RuneSelf
		}
		text = text[len(w):]
		last := i == len(seq)-1
		switch {
		case last && prefix || text == "":
			return last, true
		case text[0] >= utf8.RuneSelf:
			return false, false
		case isWordByte(text[0]):
			return false, true
		}
		for text != "" && text[0] < utf8.RuneSelf && !isWordByte(text[0]) {
			text = text[1:]
		}
	}
	return true, true
}

func isWordByte(c byte) bool { return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' }
