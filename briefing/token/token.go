package token

import (
	"math/bits"
	"unicode"
	"unicode/utf8"

	"brief/content/eight"
)

// Kind says what a token is made of.
type Kind uint8

// The kinds of token.
const (
	Punct  Kind = iota // one punctuation mark or symbol
	Word               // letters, perhaps with inner apostrophes, stops, "&" or digits
	Number             // digits first: "28", "1,200.50", "2025"
	Suffix             // possessive or contracted ending: "'s", "’s", "n't"
)

// Shape is the case pattern of a word.
type Shape uint8

// The shapes of words.
const (
	NoCase  Shape = iota // no letter with case
	Lower                // "talks"
	Capital              // "Trump"
	Upper                // "NATO", "U.S."
	Mixed                // "iPhone", "McDonald", "eBay"
)

// Token is a word or a punctuation mark: text[Start:End()], in bytes. It takes eight of
// them, as a long text has millions.
type Token struct {
	Start uint32
	size  uint16 // its length and the flags below
	Kind  Kind
	Shape Shape
}

// What size holds: of a longer word, which nobody wrote, the rest is another token.
const (
	maxLen = 1<<14 - 1
	spaced = 1 << 14
	opens  = 1 << 15
)

// Len returns how many bytes t has.
func (t Token) Len() int { return int(t.size & maxLen) }

// End returns where t ends.
func (t Token) End() uint32 { return t.Start + uint32(t.size&maxLen) }

// Space reports whether white space or the text's start stands before t.
func (t Token) Space() bool { return t.size&spaced != 0 }

// First reports whether t is the first token of its paragraph or line.
func (t Token) First() bool { return t.size&opens != 0 }

// Continued returns t, which goes on with the paragraph before.
func (t Token) Continued() Token {
	t.size &^= opens
	return t
}

// Append adds the tokens of text to out. Offsets count from base, so that
// blocks of one document can be cut one by one.
func Append(out []Token, text string, base int) []Token {
	flags := uint16(spaced | opens) // of the next token
	for i := 0; i < len(text); {
		c := text[i]
		if c == ' ' || c == '\n' || c == '\t' || c == '\r' {
			flags |= spaced
			if c == '\n' {
				flags |= opens
			}
			i++
			continue
		}
		var end int
		var shape Shape
		kind, plain := Word, false
		if isASCIILetter(c) {
			end, shape, plain = plainWord(text, i)
		}
		if !plain {
			end, kind, shape = next(text, i)
		}
		if kind == Punct && end-i == 2 && c == 0xc2 && text[i+1] == 0xa0 { // no-break space
			flags, i = flags|spaced, end
			continue
		}
		for end-i > maxLen { // its end is looked for once: the text may be one word
			cut := cutWord(text, i)
			out = append(out, Token{uint32(base + i), uint16(cut-i) | flags, kind, shape})
			flags, i = 0, cut
		}
		out = append(out, Token{uint32(base + i), uint16(end-i) | flags, kind, shape})
		flags, i = 0, end
	}
	return out
}

// cutWord returns where the word at i, longer than maxLen, is cut: before a character.
func cutWord(text string, i int) int {
	end := i + maxLen
	for end > i+1 && !utf8.RuneStart(text[end]) {
		end--
	}
	return end
}

// next returns the end, kind and shape of the token that starts at i, no plain word.
func next(text string, i int) (int, Kind, Shape) {
	c := text[i]
	switch {
	case isASCIILetter(c):
		return word(text, i)
	case '0' <= c && c <= '9':
		return number(text, i)
	case c == '\'' || c == 0xe2:
		if end := suffix(text, i); end > 0 {
			return end, Suffix, Lower
		}
	}
	if c < utf8.RuneSelf {
		return i + 1, Punct, NoCase
	}
	r, n := utf8.DecodeRuneInString(text[i:])
	if punctuation(r) {
		return i + n, Punct, NoCase
	}
	if unicode.IsLetter(r) {
		return word(text, i)
	}
	if unicode.IsDigit(r) {
		return number(text, i)
	}
	return i + n, Punct, NoCase
}

// punctuation reports whether r is of Unicode's block of quotation marks,
// dashes and spaces, which holds no letters and saves looking for them.
func punctuation(r rune) bool { return 0x2000 <= r && r < 0x2070 }

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// apostrophe returns the length in bytes of an apostrophe at i, or 0.
func apostrophe(text string, i int) int {
	if i >= len(text) {
		return 0
	}
	if text[i] == '\'' {
		return 1
	}
	if text[i] == 0xe2 && i+2 < len(text) && text[i+1] == 0x80 && text[i+2] == 0x99 {
		return 3
	}
	return 0
}

// letterAt returns the length of a letter or combining mark at i and its case, or 0.
func letterAt(text string, i int) (n int, upper, lower bool) {
	if i >= len(text) {
		return 0, false, false
	}
	c := text[i]
	if c < utf8.RuneSelf {
		if isASCIILetter(c) {
			return 1, c < 'a', c >= 'a'
		}
		return 0, false, false
	}
	r, n := utf8.DecodeRuneInString(text[i:])
	switch {
	case punctuation(r):
		return 0, false, false
	case unicode.IsUpper(r), unicode.IsTitle(r):
		return n, true, false
	case unicode.IsLower(r):
		return n, false, true
	case unicode.IsLetter(r), unicode.IsMark(r), r == 0xad:
		return n, false, false
	}
	return 0, false, false
}

// suffix returns the end of a possessive or contraction that starts with an
// apostrophe at i right after a letter, or 0.
func suffix(text string, i int) int {
	n := apostrophe(text, i)
	if n == 0 || i == 0 {
		return 0
	}
	prev, _ := utf8.DecodeLastRuneInString(text[:i])
	if !unicode.IsLetter(prev) && !unicode.IsDigit(prev) && prev != '.' {
		return 0
	}
	end := i + n
	for end < len(text) && isASCIILetter(text[end]) {
		end++
	}
	if after, _, _ := letterAt(text, end); after > 0 {
		return 0
	}
	switch text[i+n : end] {
	case "s", "S", "re", "ve", "ll", "d", "m", "t":
		return end
	}
	return 0
}

// word returns the end of the word at i: letters and digits, joined by inner
// stops ("U.S."), ampersands ("AT&T") and name apostrophes ("O'Brien", "d’Estaing").
func word(text string, i int) (int, Kind, Shape) {
	end, upper, lower, letters, stops := i, 0, 0, 0, 0
	firstUpper := false
	for {
		n, up, lo := letterAt(text, end)
		if n == 0 {
			if end < len(text) && '0' <= text[end] && text[end] <= '9' {
				end++
				continue
			}
			joined := join(text, end, letters-stops)
			if joined == 0 {
				break
			}
			if text[end] == '.' {
				stops = letters
			}
			end += joined
			continue
		}
		if up {
			upper++
			firstUpper = firstUpper || letters == 0
		}
		if lo {
			lower++
		}
		letters++
		end += n
	}
	return end, Word, shapeOf(firstUpper, upper, lower)
}

// plainWord is word for ASCII letters that nothing joins to what follows, as
// nearly all words are.
func plainWord(text string, i int) (end int, shape Shape, ok bool) {
	upper := 0
	for end = i; ; end += 8 {
		n, capitals := 0, 0
		if end+8 <= len(text) {
			n, capitals = letters8(eight.Load(text[end:]))
		} else {
			for end < len(text) && isASCIILetter(text[end]) {
				upper += int(text[end]>>5&1 ^ 1)
				end++
			}
		}
		if upper += capitals; n < 8 {
			end += n
			break
		}
	}
	n := end - i
	if n == 0 {
		return 0, 0, false
	}
	if end < len(text) {
		switch c := text[end]; {
		case c == ' ', c == ',', c == '.' && n > 1:
		case c == 0xe2: // most often a mark of punctuation
			if end+2 >= len(text) || text[end+1] != 0x80 || text[end+2] == 0x99 {
				return 0, 0, false
			}
		case c >= utf8.RuneSelf, '0' <= c && c <= '9', c == '.', c == '&', c == '\'':
			return 0, 0, false
		}
	}
	return end, shapeOf(text[i] < 'a', upper, n-upper), true
}

// letters8 returns how many of eight bytes, from the low one up, are ASCII
// letters, and how many of those are capitals.
func letters8(x uint64) (n, capitals int) {
	const ones, tops = eight.Ones, eight.Tops
	small := (x | 0x20*ones) &^ tops
	is := (small + (0x80-'a')*ones) &^ (small + (0x7f-'z')*ones) &^ x & tops // the top bit of each letter
	ends := ^is & tops
	if raised := is &^ (x << 2) & (ends&-ends - 1); raised != 0 {
		capitals = bits.OnesCount64(raised)
	}
	return bits.TrailingZeros64(ends) / 8, capitals
}

// join returns the length of a mark at end that joins the word to what follows,
// or, for the last stop of "U.S.", that belongs to it; 0 when the word ends here.
func join(text string, end, sinceStop int) int {
	if end >= len(text) {
		return 0
	}
	switch c := text[end]; {
	case c == '.':
		if sinceStop != 1 {
			return 0 // only after single letters
		}
		if n, _, _ := letterAt(text, end+1); n > 0 {
			if m, _, _ := letterAt(text, end+1+n); m == 0 && end+1+n < len(text) && text[end+1+n] == '.' {
				return 1
			}
		}
		if end >= 2 && text[end-2] == '.' {
			return 1
		}
	case c == '&':
		if n, up, _ := letterAt(text, end+1); n > 0 && up && end > 0 && 'A' <= text[end-1] && text[end-1] <= 'Z' {
			return 1
		}
	case c == '\'' || c == 0xe2:
		n := apostrophe(text, end)
		if n == 0 || suffix(text, end) > 0 {
			return 0
		}
		if m, _, _ := letterAt(text, end+n); m > 0 {
			return n
		}
	}
	return 0
}

func shapeOf(firstUpper bool, upper, lower int) Shape {
	switch {
	case upper == 0 && lower == 0:
		return NoCase
	case upper == 0:
		return Lower
	case lower == 0 && (upper > 1 || !firstUpper):
		return Upper
	case firstUpper && upper == 1:
		return Capital
	}
	return Mixed
}

// number returns the end of a number at i, with inner separators and a unit of letters.
func number(text string, i int) (int, Kind, Shape) {
	end := i
	for end < len(text) {
		c := text[end]
		switch {
		case '0' <= c && c <= '9', isASCIILetter(c):
			end++
			continue
		case (c == '.' || c == ',' || c == ':') && end+1 < len(text) && '0' <= text[end+1] && text[end+1] <= '9':
			end++
			continue
		case c >= utf8.RuneSelf:
			if r, n := utf8.DecodeRuneInString(text[end:]); unicode.IsDigit(r) || unicode.IsLetter(r) {
				end += n
				continue
			}
		}
		break
	}
	if end == i {
		_, n := utf8.DecodeRuneInString(text[i:])
		end = i + n
	}
	return end, Number, NoCase
}
