package briefing

import (
	"strconv"
	"unicode/utf8"

	"brief/content"
)

// jsonWriter appends JSON. It exists because encoding/json took longer than
// finding what it printed. Commas come by themselves: a value never ends in an
// opening bracket.
type jsonWriter []byte

func (w *jsonWriter) open(bracket byte)      { w.comma(); *w = append(*w, bracket) }
func (w *jsonWriter) close(bracket byte)     { *w = append(*w, bracket) }
func (w *jsonWriter) str(name, value string) { w.key(name); w.string(value) }

func (w *jsonWriter) int(name string, value int) {
	w.key(name)
	*w = strconv.AppendInt(*w, int64(value), 10)
}

// key starts a member of an object.
func (w *jsonWriter) key(name string) {
	w.comma()
	w.string(name)
	*w = append(*w, ':')
}

// strings appends a member that is a list of strings, never null.
func (w *jsonWriter) strings(name string, values []string) {
	w.key(name)
	*w = append(*w, '[')
	for _, v := range values {
		w.comma()
		w.string(v)
	}
	*w = append(*w, ']')
}

// span appends the members start and end.
func (w *jsonWriter) span(s content.Span) {
	w.int("start", s.Start)
	w.int("end", s.End)
}

func (w *jsonWriter) comma() {
	if n := len(*w); n > 0 {
		switch (*w)[n-1] {
		case '{', '[', ':':
		default:
			*w = append(*w, ',')
		}
	}
}

// plainInJSON says of each byte whether it is printed as it is, whatever follows.
var plainInJSON = func() (plain [256]bool) {
	for c := 0x20; c < 0x7f; c++ {
		plain[c] = c != '"' && c != '\\'
	}
	return plain
}()

// string appends a string: quotes, backslashes and controls escaped, all else
// as it is, for people read JSON too.
func (w *jsonWriter) string(s string) {
	out := append(*w, '"')
	from := 0
	for i := 0; i < len(s); {
		for i < len(s) && plainInJSON[s[i]] {
			i++
		}
		if i == len(s) {
			break
		}
		c := s[i]
		r, n := utf8.DecodeRuneInString(s[i:])
		if c >= utf8.RuneSelf && r >= 0xa0 && r != 0x2028 && r != 0x2029 && !(r == utf8.RuneError && n == 1) {
			i += n
			continue
		}
		out = append(out, s[from:i]...)
		out = appendEscaped(out, r)
		i += n
		from = i
	}
	*w = append(append(out, s[from:]...), '"')
}

func appendEscaped(out []byte, r rune) []byte {
	const hex = "0123456789abcdef"
	switch r {
	case '"', '\\':
		return append(out, '\\', byte(r))
	case '\n':
		return append(out, '\\', 'n')
	case '\t':
		return append(out, '\\', 't')
	}
	return append(out, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
}
