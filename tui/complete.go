package tui

import (
	"slices"
	"strings"

	"brief/briefing/query"
	"brief/content"
)

// completes reports whether Tab would change what is typed.
func (m *Model) completes() bool {
	p := m.prompt
	if p == nil || !p.traits().completes {
		return false
	}
	if p.String() == "" {
		return true // to the first of the keys, whatever the list has
	}
	if _, takes := m.pathBegun(p.begun()); takes {
		return true
	}
	return slices.ContainsFunc(m.ways(p.begun()), func(line string) bool { return line != p.String() })
}

// ways are the lines that typed may become: commands, keys of the filter's language, and
// the values that the list has.
func (m *Model) ways(typed string) (lines []string) {
	var found []query.Completion
	switch m.prompt.kind {
	case commandPrompt:
		return m.commandsLike(typed)
	case filterPrompt:
		if f, _ := m.filterIn(m.focus); f != nil {
			found = f.complete(typed)
		}
	case libraryPrompt:
		found = m.topOverlay().shelf.ways.Complete(typed, query.LibraryKeys())
	}
	for _, c := range found {
		lines = append(lines, c.Input)
	}
	return lines
}

// shortOrder is up to how many letters a command has that is not worth completing.
const shortOrder = 2

// commandsLike lists the commands that start as typed, in order.
func (m *Model) commandsLike(typed string) (lines []string) {
	name, begun, given := strings.Cut(typed, " ")
	for _, o := range orders() {
		switch {
		case given && slices.Contains(o.names, name) && o.values != nil:
			for _, v := range o.values(m, unquoted(begun)) {
				lines = append(lines, name+" "+v)
			}
		case !given && hasPrefixFold(o.names[0], typed) && len(o.names[0]) > shortOrder:
			if !o.asks {
				lines = append(lines, o.names[0])
			}
			if o.values != nil && !(o.files && typed == "") {
				for _, v := range o.values(m, "") {
					lines = append(lines, o.names[0]+" "+v)
				}
			}
		}
	}
	for _, b := range m.keys.table {
		if name := string(b.Intent); typed != "" && orderCalled(name) == nil && m.keys.commands(b.Intent) && hasPrefixFold(name, typed) {
			lines = append(lines, name)
		}
	}
	lines = slices.DeleteFunc(lines, func(line string) bool { return line == typed })
	slices.SortStableFunc(lines, func(a, b string) int {
		a, _, _ = strings.Cut(a, " ")
		b, _, _ = strings.Cut(b, " ")
		return strings.Compare(a, b)
	})
	return lines
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// unquoted is what is typed behind a command, without a quotation mark that a shell would need before it.
func unquoted(begun string) string { return strings.TrimLeft(begun, `"'`) }

// valuesOf lists what a command may take that begins as typed.
type valuesOf func(m *Model, begun string) []string

// likely are those of the values that begin as typed, with any of their words.
func likely(begun string, values ...string) (like []string) {
	for _, v := range values {
		if hasPrefixFold(v, begun) || strings.Contains(strings.ToLower(v), " "+strings.ToLower(begun)) {
			like = append(like, v)
		}
	}
	return like
}

// articleValues are the files that were listed for it, and the built-in briefings.
func articleValues(m *Model, begun string) []string {
	like := likely(begun, content.Samples()...)
	if m.listed.known && m.listed.begun == begun {
		like = append(slices.Clone(m.listed.paths), like...)
	}
	return like
}

func exportValues(m *Model, begun string) []string {
	return likely(begun, append([]string{"notes"}, m.opt.Formats...)...)
}

func themeValues(m *Model, begun string) []string {
	return likely(begun, ThemeNames(m.opt.Themes)...)
}

func settingValues(_ *Model, begun string) []string {
	return likely(begun, "mouse", "nomouse", "ascii", "noascii")
}

// speakerValues are those who speak in the article.
func speakerValues(m *Model, begun string) []string {
	var names []string
	if m.brief != nil {
		for i := range m.brief.Actors {
			if len(m.brief.Actors[i].Quotes) > 0 {
				names = append(names, m.brief.Actors[i].Name)
			}
		}
	}
	return likely(begun, names...)
}
