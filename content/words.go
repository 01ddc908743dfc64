package content

import (
	"math/bits"
	"unicode"
	"unicode/utf8"

	"brief/content/eight"
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
// are a word. It goes by sums since branches at the ends of words cannot be foretold,
// and takes eight bytes of ASCII at once.
func CountWords(text string) int {
	n, before := 0, uint8(blankByte)
	pairs, unspaced, word := 0, 0, 0 // of characters in words of such scripts; how many the word at hand has; which it is
	for i := 0; i < len(text); {
		for i+8 <= len(text) {
			x := eight.Load(text[i:])
			if x&tops != 0 {
				break
			}
			blanks := blanksOf(x)
			n += bits.OnesCount64((blanks<<8 | uint64(before)<<7) &^ blanks)
			before, i = uint8(blanks>>63), i+8
		}
		for end := min(i+8, len(text)); i < end; i++ {
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
	}
	return n + pairs
}

const ones, tops = eight.Ones, eight.Tops

// blanksOf sets the top bit of each of eight bytes of ASCII that is white space.
func blanksOf(x uint64) uint64 {
	spaces := ^((x ^ ' '*ones) + 0x7f*ones)
	return (spaces | (x+(0x80-'\t')*ones)&^(x+(0x80-'\r'-1)*ones)) & tops
}
