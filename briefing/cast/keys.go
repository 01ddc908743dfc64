package cast

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"brief/briefing/token"
)

// key is keyOf for the tokens of n.
func (c *cast) key(n *name) []byte { return c.keyOf(n.first, n.last) }

// keyOf returns the name of the tokens from first up to last as names are compared: small letters without marks and
// stops, one space between words. It is valid until the next use of c.buf.
func (c *cast) keyOf(first, last int) []byte {
	buf := c.buf[:0]
	initial := false
	if last-first > 1 && article(c.word(first)) {
		first++
	}
	for i := first; i < last; i++ {
		if c.toks[i].Kind == token.Punct && c.word(i) != "&" {
			continue
		}
		letter := c.toks[i].Len() == 1
		if len(buf) > 0 && !(letter && initial) {
			buf = append(buf, ' ')
		}
		buf = c.foldWord(buf, i)
		initial = letter // "U.S" and "J. K. Rowling" are "us" and "jk rowling"
	}
	c.buf = buf
	return buf
}

// fold appends word in small letters, without diacritics, stops and apostrophes.
func fold(buf []byte, word string) []byte {
	for i := 0; i < len(word); i++ {
		switch c := word[i]; {
		case 'a' <= c && c <= 'z':
			buf = append(buf, c)
		case 'A' <= c && c <= 'Z':
			buf = append(buf, c|0x20)
		case strings.HasPrefix(word[i:], "’"):
			i += len("’") - 1
		case c >= utf8.RuneSelf:
			return foldMarks(buf, word[i:])
		case c != '.' && c != '\'':
			buf = append(buf, c)
		}
	}
	return buf
}

func foldMarks(buf []byte, word string) []byte {
	for _, r := range norm.NFD.String(word) {
		if unicode.Is(unicode.Mn, r) || r == '.' || r == '\'' || r == '’' {
			continue
		}
		buf = utf8.AppendRune(buf, unicode.ToLower(r))
	}
	return buf
}

// equalFold reports whether two words are the same but for case.
func equalFold(a, b string) bool { return a == b || len(a) == len(b) && strings.EqualFold(a, b) }
