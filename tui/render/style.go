package render

import "strings"

// Attr is a set of looks that do not depend on a theme.
type Attr uint8

// The attributes.
const (
	Bold Attr = 1 << iota
	Italic
	Underline
	Strike
)

// style turns the set into a Style.
func (a Attr) style() Style {
	var s Style
	for i, code := range [...]Style{"1", "3", "4", "9"} {
		if a&(1<<i) != 0 {
			s = s.With(code)
		}
	}
	return s
}

// Style is the parameters of one SGR sequence, such as "1;34"; "" is plain.
// Styles are never nested: each run of text carries its whole style.
type Style string

// With returns s with t on top of it.
func (s Style) With(t Style) Style {
	switch {
	case s == "" || s == t:
		return t
	case t == "":
		return s
	}
	return s + ";" + t
}

// Paint appends text in the style to b.
func (s Style) Paint(b *strings.Builder, text string) {
	if text == "" {
		return
	}
	if s == "" {
		b.WriteString(text)
		return
	}
	b.WriteString("\x1b[")
	b.WriteString(string(s))
	b.WriteByte('m')
	b.WriteString(text)
	b.WriteString("\x1b[m")
}

// Render returns text in the style.
func (s Style) Render(text string) string {
	var b strings.Builder
	s.Paint(&b, text)
	return b.String()
}
