package tui

import (
	"slices"

	"brief/briefing/query"
)

// complete puts the next of the ways to go on in place of what is typed, and reports
// whether there is one.
func (m *Model) complete() bool { return m.prompt.complete(m.ways) }

// completes reports whether Tab would change what is typed.
func (m *Model) completes() bool {
	p := m.prompt
	if p == nil || !p.kind.completes() {
		return false
	}
	if p.String() == "" {
		return true // to the first of the keys, whatever the list has
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
