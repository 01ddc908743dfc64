package tui

import (
	tea "charm.land/bubbletea/v2"
)

// owedMsg brings the message of a command that the reader owed.
type owedMsg struct{ msg tea.Msg }

// owe is cmd, which writes what the user asked for: the reader does not end before it has.
func (m *Model) owe(cmd tea.Cmd) tea.Cmd {
	m.owed++
	return func() tea.Msg { return owedMsg{cmd()} }
}

// pay takes one from what is owed; after a fault nothing is.
func (m *Model) pay() { m.owed = max(m.owed-1, 0) }

// quit ends the reader when all that it owes is written; asked again, at once.
func (m *Model) quit() tea.Cmd {
	if !m.leaving {
		if err := m.losing(); err != nil {
			m.complain(err)
			return nil
		}
	}
	if m.owed == 0 || m.leaving {
		return tea.Quit
	}
	m.leaving = true
	m.say("Still writing – " + m.keys.Label(Quit) + " again quits at once")
	return nil
}

// leave quits after the last that was owed, unless something failed: then the user must be told.
func (m *Model) leave(then tea.Cmd) tea.Cmd {
	m.leaving = m.leaving && !m.failed
	if !m.leaving || m.owed > 0 {
		return then
	}
	return tea.Quit
}
