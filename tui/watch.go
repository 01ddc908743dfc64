package tui

import (
	tea "charm.land/bubbletea/v2"

	"brief/content"
	"brief/tui/screen"
)

// changedMsg says that the article's source is not what it was.
type changedMsg struct{ id int }

// watch waits for the source to change.
func (m *Model) watch(doc *content.Document) tea.Cmd {
	if m.opt.Watch == nil {
		return nil
	}
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
