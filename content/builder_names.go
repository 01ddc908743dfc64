package content

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"brief/content/clean"
)

// noPlace is the place of a mark that leads to none.
const noPlace = -1

// headingName stands before a heading's letters in the name that it has in a format in which programs
// name headings, each in its own way.
const headingName = "heading "

// builderNames are the places in a text that links within it lead to.
type builderNames struct {
	at  map[string]int // byte of the text
	due []string       // those of the text that comes next
}

// Name calls the text that comes next by a name, for links whose target is "#" and the name. The first
// place of a name counts. "file#" is the place of a name "file#id" that is not met.
func (b *Builder) Name(name string) {
	const longest = 400 // bytes
	if name != "" && len(name) <= longest {
		b.names.due = append(b.names.due, name)
	}
}

// BeginJump starts a link to a byte of the text, which may come later.
func (b *Builder) BeginJump(place int) {
	b.BeginMark(Link, "")
	b.stack[len(b.stack)-1].Place = max(0, place)
}

// placeNames gives the names that are due to the character that is added now.
func (b *Builder) placeNames() {
	if len(b.names.due) == 0 {
		return
	}
	if b.names.at == nil {
		b.names.at = map[string]int{}
	}
	for _, name := range b.names.due {
		if _, known := b.names.at[name]; !known {
			b.names.at[name] = len(b.text)
		}
	}
	b.names.due = b.names.due[:0]
}

// resolve returns the marks with the places of links within text. A link to no place of it
// leads to the page at address, and is none where there is no such page.
func (b *Builder) resolve(text, address string) []Mark {
	address, _, _ = strings.Cut(address, "#")
	marks := b.marks[:0]
	for _, m := range b.marks {
		switch name, within := strings.CutPrefix(m.Target, "#"); {
		case m.Kind != Link || !within && m.Target != "":
			m.Place = 0
		case within:
			if m.Place = b.placeOf(name); m.Place != noPlace {
				m.Target = ""
			} else if m.Target = clean.Link(address + m.Target); m.Target != "" {
				m.Place = 0
			}
		}
		if m.Kind == Link && m.Target == "" && !isPlace(text, m.Place) {
			continue
		}
		marks = append(marks, m)
	}
	return marks
}

// placeOf returns the place of a name, noPlace where it has none.
func (b *Builder) placeOf(name string) int {
	plain, err := url.PathUnescape(name)
	if err != nil {
		plain = name
	}
	file := name[:strings.IndexByte(name, '#')+1]
	for _, n := range []string{name, plain, file, headingName + lettersOf(plain)} {
		if at, ok := b.names.at[n]; ok && n != headingName {
			return at
		}
	}
	return noPlace
}

// isPlace reports whether a character of text begins at the byte.
func isPlace(text string, at int) bool {
	return 0 <= at && at < len(text) && utf8.RuneStart(text[at])
}
