package tui

import (
	"slices"

	"brief/briefing/query"
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
