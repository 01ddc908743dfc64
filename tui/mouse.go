package tui

import (
	tea "charm.land/bubbletea/v2"

	"brief/content"
)

// wheelRows is how far a notch of the wheel goes.
const wheelRows = 3

// paneAt is the pane under a cell of the screen.
func (m *Model) paneAt(x, y int) (Pane, bool) {
	for p := range paneCount {
		r := m.layout.Panes[p]
		if r.X <= x && x < r.X+r.W && r.Y <= y && y < r.Y+r.H {
			return p, true
		}
	}
	return 0, false
}

// wheel scrolls the pane under the pointer; the focus stays.
func (m *Model) wheel(msg tea.MouseWheelMsg) {
	p, ok := m.paneAt(msg.X, msg.Y)
	if !ok || m.prompt != nil || len(m.overlays) > 0 {
		return
	}
	n := wheelRows
	if msg.Button == tea.MouseWheelUp {
		n = -n
	}
	switch p {
	case Article:
		m.article.scroll(n)
		m.sections.follow(m.article.at)
	case Sections:
		m.sections.move(sign(n))
	case Quotes:
		m.quotes.move(sign(n))
	case Actors:
		m.actors.move(sign(n))
	}
}

// click gives the focus to the pane under the pointer. In the article it puts the
// reader at the word there; in a list it selects the row, which previews it.
func (m *Model) click(msg tea.MouseClickMsg) tea.Cmd {
	p, ok := m.paneAt(msg.X, msg.Y)
	if !ok || m.prompt != nil || len(m.overlays) > 0 {
		return nil
	}
	r := m.layout.Inner(p) // as it was drawn: the focus may change it
	m.leavePreview(p)
	m.setFocus(p)
	if p == Article && m.article.flow != nil {
		row := msg.Y - r.Y - m.sticky()
		if lines := m.article.window(); row >= 0 && row < len(lines) {
			m.article.at = lines[row].OffsetAt(msg.X - r.X - m.article.margin() - m.article.gutter())
			m.article.target, m.article.landed = content.Span{}, true
		}
	}
	switch y := msg.Y - r.Y; {
	case p == Sections && m.sections.pickRow(y):
		m.apply(Action{Kind: Preview, Span: m.sections.target()})
	case p == Quotes && m.quotes.pickRow(y):
		m.apply(Action{Kind: Preview, Span: m.quotes.target()})
	case p == Actors && m.actors.pickRow(y):
		m.apply(Action{Kind: Preview, Span: m.actors.target()})
	}
	return nil
}
