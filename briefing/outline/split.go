package outline

import (
	"unicode"
	"unicode/utf8"
)

// unspaced reports whether r is of a script that does not part words by spaces,
// or that joins particles to them.
func unspaced(r rune) bool {
	return r >= 0x2e80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

// cutter cuts texts into words in lower case, one after another in the same
// buffers. A character of an unspaced script is a word.
type cutter struct {
	small []byte // the words
	ends  []int  // of each in small
}

// words is how many words cut has found.
func (c *cutter) words() int { return len(c.ends) }

// word returns word i; it is good until the next cut.
func (c *cutter) word(i int) []byte {
	if i == 0 {
		return c.small[:c.ends[0]]
	}
	return c.small[c.ends[i-1]:c.ends[i]]
}

// begins reports whether there is a word i and it begins with b.
func (c *cutter) begins(i int, b byte) bool {
	return i < len(c.ends) && c.small[c.ends[i-1]] == b
}

// smallOf gives each letter in lower case and each figure of ASCII, and 0 for what is neither.
var smallOf = func() (small [256]byte) {
	for c := range utf8.RuneSelf {
		switch {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			small[c] = byte(c)
		case 'A' <= c && c <= 'Z':
			small[c] = byte(c | 0x20)
		}
	}
	return small
}()

// isMark reports whether b is a mark that only joins what stands on both sides.
func isMark(b byte) bool { return b == '\'' || b == '-' }

// cut finds the words of text, in place of those it found before.
func (c *cutter) cut(text string) {
	c.small, c.ends = c.small[:0], c.ends[:0]
	marked := false
	for i := 0; i < len(text); i++ {
		small := c.small // kept at hand for the letters of a word
		for ; i < len(text); i++ {
			b := smallOf[text[i]]
			if b == 0 {
				break
			}
			small = append(small, b)
		}
		c.small = small
		if i == len(text) {
			break
		}
		switch b := text[i]; {
		case isMark(b):
			c.small, marked = append(c.small, b), true
		case b < utf8.RuneSelf:
			c.end(marked)
			marked = false
		default:
			r, n := utf8.DecodeRuneInString(text[i:])
			i += n - 1
			switch {
			case unspaced(r):
				c.end(marked)
				c.small = append(c.small, text[i-n+1:i+1]...)
				c.end(false)
				marked = false
			case r == '’':
				c.small, marked = append(c.small, '\''), true
			case (r < 0x2000 || r > 0x206f) && (unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)): // dashes and the like are neither
				c.small = utf8.AppendRune(c.small, unicode.ToLower(r))
			default:
				c.end(marked)
				marked = false
			}
		}
	}
	c.end(marked)
}

// end ends the open word, if there is one, without the marks at its edges.
func (c *cutter) end(marked bool) {
	start := 0
	if n := len(c.ends); n > 0 {
		start = c.ends[n-1]
	}
	if marked {
		word := c.small[start:]
		for len(word) > 0 && isMark(word[len(word)-1]) {
			word = word[:len(word)-1]
		}
		first := 0
		for first < len(word) && isMark(word[first]) {
			first++
		}
		c.small = append(c.small[:start], word[first:]...)
	}
	if len(c.small) > start {
		c.ends = append(c.ends, len(c.small))
	}
}
