package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/tui/state"
)

// ask opens a prompt in the footer.
func (m *Model) ask(kind promptKind) {
	m.prompt = newPrompt(kind, m.history[kind])
	m.listed.known = false // the disk may have others since
}

// startPrompt opens what "/" means in the focused pane.
func (m *Model) startPrompt() {
	if !m.filters() {
		m.startFind()
		return
	}
	f, l := m.filterIn(m.focus)
	switch {
	case f != nil && len(f.wide.all) == 0:
		m.say("Nothing to filter here")
		return
	case f != nil && f.none != "":
		m.clearFilter() // nobody goes on with what finds nothing
	}
	if f != nil && f.filter == "" {
		l.came = l.current()
	}
	m.ask(filterPrompt)
	m.prompt.insert(m.filterOf(m.focus))
}

// promptKey gives a key to the prompt, which owns all but three.
func (m *Model) promptKey(k tea.KeyPressMsg, intent Intent) tea.Cmd {
	switch intent {
	case Escape:
		m.cancelPrompt()
		return nil
	case Enter:
		return m.commitPrompt()
	}
	steered := m.prompt.traits().picks && m.steerEverywhere(k) || m.prompt.kind == filterPrompt && m.steerFilter(k)
	if steered {
		return nil
	}
	if m.prompt.traits().completes && k.Keystroke() == "tab" {
		return m.tab()
	}
	if m.prompt.key(k) {
		return m.promptChanged()
	}
	return nil
}

// paste puts pasted text into the prompt; without one it does nothing but say so, so
// that a paste is never a row of commands.
func (m *Model) paste(text string) tea.Cmd {
	if m.prompt == nil {
		m.say(fmt.Sprintf("Nothing here to paste into – %s finds, %s takes a command", m.keys.Label(Find), m.keys.Label(CommandLine)))
		return nil
	}
	lines := strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' || r == '\t' })
	if text = strings.Join(lines, " "); m.prompt.insert(text) {
		return m.promptChanged()
	}
	return nil
}

// losePrompt has a prompt about top, which is no longer the overlay on top, take its keys
// until Enter or Esc: they must not become commands, nor change another list.
func (m *Model) losePrompt(top *overlay, why string) {
	if m.prompt != nil && m.prompt.traits().onTop && m.topOverlay() != top {
		m.prompt.kind, m.prompt.err = lostPrompt, why
	}
}

// promptChanged does what a prompt does while it is being typed in.
func (m *Model) promptChanged() tea.Cmd {
	switch m.prompt.kind {
	case findPrompt:
		return m.find(m.prompt.String())
	case filterPrompt:
		m.applyFilter(m.focus, m.prompt.String())
	case everywherePrompt:
		m.searchEverywhere(m.prompt.String())
	case libraryPrompt:
		m.listWays(m.topOverlay().shelf)
		return m.searchLibrary(m.prompt.String())
	case narrowPrompt:
		m.topOverlay().narrow(m.prompt.String())
	}
	return nil
}

// cancelPrompt closes the prompt and undoes what typing in it did; an Enter that waits for
// what it goes to, and what was typed behind that, is dropped.
func (m *Model) cancelPrompt() {
	kind, text := m.prompt.kind, m.prompt.String()
	m.prompt, m.early = nil, nil
	switch kind {
	case notePrompt:
		if text != "" && text != m.kept.note(m.noting) { // Esc ends typing elsewhere
			m.remember(kind, text)
			m.say(fmt.Sprintf("Not noted – %s and ↑ bring your words back", m.keys.Label(Note)))
		}
	case findPrompt:
		m.cancelFind()
	case filterPrompt:
		m.clearFilter()
	case everywherePrompt:
		m.closeOverlay()
	case narrowPrompt:
		m.topOverlay().narrow("")
	}
}

// commitPrompt closes the prompt and keeps what was typed.
func (m *Model) commitPrompt() tea.Cmd {
	kind, text, goes := m.prompt.kind, m.prompt.String(), m.filterGoes()
	if kind == findPrompt && m.prompt.err != "" && !m.search.running {
		return nil // it says what is wrong; Esc leaves
	}
	m.prompt = nil
	m.remember(kind, text)
	switch kind {
	case findPrompt:
		return m.commitFind(text)
	case filterPrompt:
		if goes {
			m.apply(m.pane(Enter), m.here())
		}
	case commandPrompt:
		return m.command(text)
	case everywherePrompt:
		return m.chooseEverywhere(text)
	case libraryPrompt:
		return m.chooseShelved()
	case narrowPrompt:
		return m.chooseNarrowed()
	case aboutPrompt:
		return m.narrowPage(text)
	case mergePrompt:
		return m.mergeWith(text)
	case notePrompt:
		return m.addNote(text)
	}
	return nil
}

// remember adds a line to a prompt's history.
func (m *Model) remember(kind promptKind, text string) {
	h := m.history[kind]
	if text != "" && (len(h) == 0 || h[len(h)-1] != text) {
		m.history[kind] = append(h, text)
		if kind == findPrompt {
			m.change(func(a *state.Article) { a.AddSearch(text) })
			if all := m.kept.searches; all != nil {
				all.Change(func(a *state.Article) { a.AddSearch(text) })
			}
		}
	}
}
