package tui

import (
	tea "charm.land/bubbletea/v2"

	"brief/content"
	"brief/tui/screen"
)

// changedMsg says that the article's source is not what it was.
type changedMsg struct{ id int }

// mostWatched is how many of the articles put aside are watched: a system may let a user watch a hundred at once.
const mostWatched = 20

// watch waits for the source to change.
func (m *Model) watch(doc *content.Document) tea.Cmd {
	if m.opt.Watch == nil {
		return nil
	}
	m.watchFewer()
	id, ctx, watch := m.load.id, m.busy(), m.opt.Watch
	return screen.Wait(func() tea.Msg {
		changed, err := watch(ctx, doc)
		if err != nil || changed == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return nil
		case <-changed:
			return changedMsg{id: id}
		}
	})
}

// sourceChanged loads the article again; the place stays.
func (m *Model) sourceChanged(msg changedMsg) tea.Cmd {
	for r := m.from; r != nil; r = r.from {
		r.outdated = r.outdated || r.load.id == msg.id
	}
	if msg.id != m.load.id {
		return nil
	}
	return m.startLoad(m.load.raw)
}

// watchFewer ends the watch over what was put aside long ago, which is read again on the way back.
func (m *Model) watchFewer() {
	r := &m.reading
	for range mostWatched + 1 {
		if r = r.from; r == nil {
			return
		}
	}
	if r.load.cancel != nil && r.brief != nil && !content.IsAddress(r.ref) && r.ref != "-" {
		r.load.cancel()
		r.outdated = true
	}
}
