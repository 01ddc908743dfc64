package clean

import (
	"math/bits"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/content/eight"
)

// Allowed reports whether r may stand in a Document, newline apart. Refused are
// what drives a terminal (C0, DEL, C1), what reorders text (bidi embeddings,
// overrides and isolates), line and paragraph separators, and characters that
// are invisible and carry hidden text (tags, invisible operators, annotations).
func Allowed(r rune) bool {
	switch {
	case r < 0x20, 0x7f <= r && r < 0xa0:
		return false
	case r < 0x200b:
		return true
	case 0x2028 <= r && r <= 0x202e, 0x2060 <= r && r <= 0x206f:
		return false
	case r == 0x200b, r == 0xfeff, 0xfff9 <= r && r <= 0xfffb, 0xe0000 <= r && r <= 0xe0fff:
		return false
	}
	return true
}

// FoldedSpace reports whether r is white space of which any run is one space on a line: not one that keeps words together
// or is of another width.
func FoldedSpace(r rune) bool {
	return r == ' ' || '\t' <= r && r <= '\r' || r == 0x85 || r == 0x2028 || r == 0x2029
}

// SoftHyphen shows where a word may be broken, and is not seen elsewhere.
const SoftHyphen = '\u00ad'

// Joins reports whether r is unseen and says how what stands beside it is joined: the soft hyphen,
// the grapheme joiner, joiners of letters, marks of direction.
func Joins(r rune) bool {
	return r == SoftHyphen || r == 0x34f || 0x200c <= r && r <= 0x200f
}

// MaxCombining is how many combining marks one character keeps; no script needs
// more, and a pile of them covers the lines around it.
const MaxCombining = 8

// Combining reports whether r is drawn over the character before it.
func Combining(r rune) bool {
	if r < 0x300 || 0x2000 <= r && r < 0x20d0 { // quotation marks and dashes, for one
		return false
	}
	return unicode.In(r, unicode.Mn, unicode.Me)
}

// PlainPrefix is the length in bytes of what needs no cleaning at the start of
// s: printable ASCII without two spaces in a row.
func PlainPrefix(s string) int {
	i, before := 0, uint64(0) // before has its lowest top bit set behind a space
	for ; i+8 <= len(s); i += 8 {
		x := eight.Load(s[i:])
		spaces := ^((x ^ ' '*eight.Ones) + 0x7f*eight.Ones) &^ x & eight.Tops
		odd := (x | (x + eight.Ones) | ^(x + 0x60*eight.Ones)) & eight.Tops // past ASCII, DEL, control characters
		if unclean := odd | spaces&(spaces<<8|before); unclean != 0 {
			return i + bits.TrailingZeros64(unclean)/8
		}
		before = spaces >> 56
	}
	for ; i < len(s); i++ {
		if c := s[i]; c < 0x20 || c >= 0x7f || c == ' ' && i > 0 && s[i-1] == ' ' {
			return i
		}
	}
	return len(s)
}

// Line returns s as one clean line: invalid bytes become U+FFFD, forbidden
// characters and soft hyphens go, white space is folded to single spaces and trimmed. It is the
// gate for text that does not enter a Document: metadata, names, errors.
func Line(s string) string {
	var out strings.Builder
	out.Grow(len(s))
	space, piled := false, 0
	for i := 0; i < len(s); {
		if n := PlainPrefix(s[i:]); n > 0 {
			plain, spaced := strings.CutPrefix(s[i:i+n], " ")
			i += n
			if space = (space || spaced) && out.Len() > 0; plain == "" {
				continue
			}
			if space {
				out.WriteByte(' ')
			}
			plain, space = strings.CutSuffix(plain, " ")
			out.WriteString(plain)
			piled = 0
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch {
		case FoldedSpace(r):
			space = out.Len() > 0
			continue
		case !Allowed(r), r == SoftHyphen:
			continue
		}
		if !Combining(r) {
			piled = 0
		} else if piled++; piled > MaxCombining {
			continue
		}
		if space {
			out.WriteByte(' ')
			space = false
		}
		out.WriteRune(r)
	}
	return out.String()
}

// Text is [Line] for text of several lines that is kept as it is: line
// breaks and spaces stay.
func Text(s string) string {
	piled := 0
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\r' || r == 0x85 || r == 0x2028 || r == 0x2029:
			r = ' '
		case r != '\n' && !Allowed(r):
			return -1
		}
		if !Combining(r) {
			piled = 0
		} else if piled++; piled > MaxCombining {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}

// Link returns target when it is a clean http, https or mailto address, else "".
func Link(target string) string {
	clean := Line(target)
	if clean == "" || strings.ContainsAny(clean, " \"<>\\^`{}|") {
		return ""
	}
	u, err := url.Parse(clean)
	if err != nil {
		return ""
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https":
		if u.Host == "" {
			return ""
		}
		return clean
	case "mailto":
		return clean
	}
	return ""
}
