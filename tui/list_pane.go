package tui

import "brief/content"

// listPane is one of the three panes that list what was found in the article.
type listPane interface {
	title() (title, info string)
	draw(width, height int, focused bool) []string
	do(Intent) Action
	target() content.Span // where in the article the selected entry is
	entries() *list
}

// listPane is the pane p, or nil for the article.
func (m *Model) listPane(p Pane) listPane {
	switch p {
	case Sections:
		return m.sections
	case Quotes:
		return m.quotes
	case Actors:
		return m.actors
	}
	return nil
}

// listOf is the list of a pane, or nil for the article.
func (m *Model) listOf(p Pane) *list {
	if pane := m.listPane(p); pane != nil {
		return pane.entries()
	}
	return nil
}

// selects reports whether the list with the focus has anything selected.
func (m *Model) selects() bool {
	l := m.listOf(m.focus)
	return l != nil && l.current() >= 0
}

// absentAll says in the panes of findings why there are none; "" while they are
// still to come.
func (m *Model) absentAll(why string) {
	for _, p := range []Pane{Sections, Quotes, Actors} {
		m.listOf(p).absent = why
	}
}
