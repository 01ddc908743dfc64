package content

import (
	"unicode"
	"unicode/utf8"
)

// The kinds of byte that CountWords tells apart.
const (
	wordByte  = iota
	blankByte // white space
	openByte  // the first byte of characters some of which are white space, or of a script without it
)

// byteKinds gives the kind of each byte.
var byteKinds = func() (kinds [256]uint8) {
	for _, c := range []byte(" \t\n\v\f\r") {
		kinds[c] = blankByte
	}
	for _, c := range []byte("\u0085\u1680\u2000\u3000") {
		if utf8.RuneStart(c) {
			kinds[c] = openByte
		}
	}
	for c := 0xe3; c <= 0xf0; c++ {
		kinds[c] = openByte
	}
	return kinds
}()

// CountWords counts what white space parts; in scripts without it, two characters
// are a word. It goes by sums since branches at the ends of words cannot be foretold.
func CountWords(text string) int {
	n, before := 0, uint8(blankByte)
	pairs, unspaced, word := 0, 0, 0 // of characters in words of such scripts; how many the word at hand has; which it is
	for i := 0; i < len(text); i++ {
		here := byteKinds[text[i]]
		if here == openByte {
			r, size := utf8.DecodeRuneInString(text[i:])
			here, i = wordByte, i+size-1
			switch {
			case unicode.IsSpace(r):
				here = blankByte
			case r >= 0x2e80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
				if now := n + int(before); now != word {
					word, unspaced = now, 0
				}
				if unspaced++; unspaced > 2 && unspaced%2 == 0 {
					pairs++
				}
			}
		}
		n += int(before &^ here)
		before = here
	}
	return n + pairs
}
