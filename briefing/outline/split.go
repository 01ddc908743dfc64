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

// The kinds of character that cut tells apart.
const (
	parts   = iota // words
	joins          // letters in lower case and digits
	raised         // capital letters
	marks          // "'" and "-", which only join what stands on both sides
	foreign        // the first byte of a character past ASCII
)

// kindOf gives the kind of each byte.
var kindOf = func() (kinds [256]uint8) {
	for c := range kinds {
		switch {
		case c >= utf8.RuneSelf:
			kinds[c] = foreign
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			kinds[c] = joins
		case 'A' <= c && c <= 'Z':
			kinds[c] = raised
		case c == '\'', c == '-':
			kinds[c] = marks
		}
	}
	return kinds
}()

// cut finds the words of text, in place of those it found before.
func (c *cutter) cut(text string) {
	c.small, c.ends = c.small[:0], c.ends[:0]
	marked := false
	for i := 0; i < len(text); i++ {
		b := text[i]
		switch kindOf[b] {
		case joins:
			c.small = append(c.small, b)
		case raised:
			c.small = append(c.small, b|0x20)
		case marks:
			c.small, marked = append(c.small, b), true
		case parts:
			c.end(marked)
			marked = false
		case foreign:
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
		for len(word) > 0 && kindOf[word[len(word)-1]] == marks {
			word = word[:len(word)-1]
		}
		first := 0
		for first < len(word) && kindOf[word[first]] == marks {
			first++
		}
		c.small = append(c.small[:start], word[first:]...)
	}
	if len(c.small) > start {
		c.ends = append(c.ends, len(c.small))
	}
}
