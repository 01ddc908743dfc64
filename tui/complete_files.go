package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// fileList is the files whose path begins as typed. The disk may be slow, so a command lists them.
type fileList struct {
	id    int // of the last command
	begun string
	paths []string
	known bool
}

// filesMsg is what the command of that id has listed.
type filesMsg struct {
	id    int
	paths []string
}

// pathBegun is the beginning of a path in what is typed, where a command that takes one stands before it.
func (m *Model) pathBegun(typed string) (begun string, takes bool) {
	name, begun, given := strings.Cut(typed, " ")
	if m.prompt.kind != commandPrompt || !given {
		return "", false
	}
	o := orderCalled(name)
	return unquoted(begun), o != nil && o.files
}

// tab completes what is typed, once the files are listed that it may become.
func (m *Model) tab() tea.Cmd {
	p := m.prompt
	begun, takes := m.pathBegun(p.begun())
	if takes && m.isListed(begun) && p.cycling() {
		if only := m.ways(p.typed); len(only) == 1 && only[0] == p.completed { // a directory: on to what it has
			p.choice = -1
			begun, _ = m.pathBegun(p.begun())
		}
	}
	if takes && m.opt.Files != nil && !m.isListed(begun) {
		list := m.opt.Files
		m.listed = fileList{id: m.listed.id + 1, begun: begun}
		id := m.listed.id
		return func() tea.Msg { return filesMsg{id, list(begun)} }
	}
	if p.complete(m.ways) {
		return m.promptChanged()
	}
	return nil
}

func (m *Model) isListed(begun string) bool { return m.listed.known && m.listed.begun == begun }

// filesListed goes on with the Tab that asked, unless something else was typed since.
func (m *Model) filesListed(msg filesMsg) tea.Cmd {
	if msg.id != m.listed.id || m.listed.known || m.prompt == nil {
		return nil
	}
	m.listed.paths, m.listed.known = msg.paths, true
	if begun, takes := m.pathBegun(m.prompt.String()); !takes || begun != m.listed.begun {
		return nil
	}
	if m.prompt.complete(m.ways) {
		return m.promptChanged()
	}
	return nil
}
