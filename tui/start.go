package tui

import (
	tea "charm.land/bubbletea/v2"

	"brief/content"
)

// startMsg brings what a long article begins with; run loads the whole.
type startMsg struct {
	id   int
	doc  *content.Document
	kept kept
	run  func(*kept) tea.Msg
}

// glance is run, but where the article is long, is opened for the first time, and
// is to be shown from its start, as every first time is: then the start comes first,
// and run once that is on the screen.
func (m *Model) glance(id int, run func(*kept) tea.Msg) tea.Cmd {
	ctx, start, store := m.load.ctx, m.start, m.opt.Store
	if start == nil || m.doc != nil || m.load.raw {
		return func() tea.Msg { return run(nil) }
	}
	return func() tea.Msg {
		doc := start(ctx)
		if doc == nil {
			return run(nil)
		}
		k := keptOf(store, doc)
		if k.session != nil && k.session.Article().Place.Start > len(doc.Text)/2 {
			return run(&k)
		}
		return startMsg{id, doc, k, run}
	}
}

// showStart has the start shown. It is a picture only: keys wait for the whole.
func (m *Model) showStart(msg startMsg) tea.Cmd {
	if msg.id == m.load.id {
		m.inStart(func() {
			m.open(msg.doc, msg.kept)
			m.article.part = true
		})
	}
	return func() tea.Msg { return msg.run(&msg.kept) }
}

// inStart does something with what the article begins with in the article's place.
func (m *Model) inStart(do func()) {
	whole := m.reading
	if whole.first == nil {
		m.reading = m.newReading(whole.source)
	} else {
		m.reading = *whole.first
	}
	m.load = whole.load
	defer func() {
		first := m.reading
		m.reading = whole
		m.first = &first
		m.arrange()
	}()
	do()
}

// drawStart is draw with what the article begins with, while that is all there is.
func (m *Model) drawStart() (rows []string) {
	if m.doc != nil || m.first == nil {
		return m.draw()
	}
	m.inStart(func() {
		m.arrange()
		rows = m.draw()
	})
	return rows
}
