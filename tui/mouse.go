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

// wheel scrolls the pane under the pointer, or what lies over it; the focus stays.
func (m *Model) wheel(msg tea.MouseWheelMsg) {
	n := wheelRows
	if msg.Button == tea.MouseWheelUp {
		n = -n
	}
	if o := m.topOverlay(); o != nil {
		o.scroll(n)
		return
	}
	p, ok := m.paneAt(msg.X, msg.Y)
	if !ok || m.prompt != nil {
		return
	}
	if p == Article {
		m.article.scroll(n)
		m.sections.follow(m.article.section())
		return
	}
	from := m.here()
	if m.listOf(p).move(sign(n)) && p == m.focus { // elsewhere the text stays where it is being read
		m.apply(Action{Kind: Preview, Span: m.listPane(p).target()}, from)
	}
}

// click gives the focus to the pane under the pointer. In the article it puts the reader at the
// word there; in a list it selects the row, which previews it, and a click on the selected one goes there.
func (m *Model) click(msg tea.MouseClickMsg) tea.Cmd {
	if o := m.topOverlay(); o != nil {
		return m.clickOverlay(o, msg)
	}
	p, ok := m.paneAt(msg.X, msg.Y)
	if m.prompt != nil {
		if m.prompt.kind != filterPrompt || !ok || p != m.focus {
			return nil
		}
		m.remember(filterPrompt, m.prompt.String())
		m.prompt = nil // what was typed has done its work
	}
	m.pending = ""
	if tab, ok := m.tabAt(msg.X, msg.Y); ok {
		m.leavePreview(tab)
		m.setFocus(tab)
		return nil
	}
	if !ok {
		return nil
	}
	from, again := m.here(), p == m.focus
	r := m.layout.Inner(p) // as it was drawn: the focus may change it
	m.leavePreview(p)
	m.setFocus(p)
	if p == Article {
		row := msg.Y - r.Y - m.sticky()
		if lines := m.article.window(); row >= 0 && row < len(lines) {
			m.article.at = lines[row].OffsetAt(msg.X - r.X - m.article.margin() - m.article.gutter())
			m.article.target, m.article.landed = content.Span{}, true
			m.sections.follow(m.article.section())
		}
	}
	if l := m.listOf(p); l != nil {
		was := l.sel
		switch picked := l.pickRow(msg.Y - r.Y); {
		case picked && again && l.sel == was && m.origin != nil:
			m.apply(m.pane(Enter), from)
		case picked:
			m.apply(Action{Kind: Preview, Span: m.listPane(p).target()}, from)
		}
	}
	return nil
}

// clickOverlay selects the entry under the pointer; a click on the selected one
// picks it, and a click beside the overlay closes it.
func (m *Model) clickOverlay(o *overlay, msg tea.MouseClickMsg) tea.Cmd {
	r := m.overlayRect(o)
	if msg.X < r.X || msg.X >= r.X+r.W || msg.Y < r.Y || msg.Y >= r.Y+r.H {
		if m.prompt != nil {
			m.cancelPrompt()
			return nil
		}
		m.closeOverlay()
		return nil
	}
	if m.prompt != nil && m.prompt.kind == commandPrompt {
		return nil // what is typed is about something else
	}
	was := o.sel
	if o.picks == nil || !o.pickRow(msg.Y-r.Y-1) {
		return nil
	}
	if o.picks[o.sel].heading {
		o.sel = was
		return nil
	}
	if o.sel != was {
		return nil
	}
	if m.prompt != nil {
		return m.commitPrompt()
	}
	return m.chooseOverlay()
}

// tabAt is the pane whose name stands at a cell of the tab bar.
func (m *Model) tabAt(x, y int) (Pane, bool) {
	if m.layout.Mode != Tabs || y != 0 {
		return 0, false
	}
	for p, end := range m.tabEnds {
		if x < end {
			return Pane(p), true
		}
	}
	return 0, false
}
