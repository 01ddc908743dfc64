package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// keyInTurn applies a key, or keeps it until what it needs is there: keys typed
// ahead of the article and its findings are done in order and none is lost.
func (m *Model) keyInTurn(k tea.KeyPressMsg) tea.Cmd {
	if k.Code == tea.KeyEscape && k.Mod == tea.ModAlt && m.keys.byKey["alt+esc"] == "" { // Esc twice, read at once
		esc := tea.KeyPressMsg{Code: tea.KeyEscape}
		return tea.Batch(m.keyInTurn(esc), m.keyInTurn(esc))
	}
	switch intent := m.keys.byKey[keyName(k)]; {
	case intent == Interrupt:
	case intent == Escape && m.typesAhead():
		if m.early = nil; m.prompt == nil {
			m.say("What you typed ahead is dropped")
			return nil
		}
	case intent == Escape, intent == Quit && !m.typesAhead():
	case len(m.early) > 0 || !m.ready(intent):
		m.early = append(m.early, k)
		return nil
	}
	return m.key(k)
}

// typesAhead reports whether the keys that wait end in what is typed into a prompt, so that
// "q" is a letter, or an Enter in the prompt at hand is among them.
func (m *Model) typesAhead() bool {
	if m.prompt != nil {
		return len(m.early) > 0
	}
	typing := false
	for _, k := range m.early {
		switch intent := m.keys.byKey[keyName(k)]; {
		case intent == Enter:
			typing = false
		case opensPrompt(intent):
			typing = true
		}
	}
	return typing
}

// opensPrompt reports whether an intent opens a prompt, where there is what it asks about.
func opensPrompt(intent Intent) bool {
	return slices.Contains([]Intent{Find, Everywhere, CommandLine, Note, LibraryView}, intent)
}

// ready reports whether an intent can be applied by now.
func (m *Model) ready(intent Intent) bool {
	if m.search.commit { // what comes after Enter is about what is found
		return false
	}
	if intent == Enter && m.prompt != nil && m.prompt.traits().found && m.brief == nil {
		return m.settled()
	}
	if m.prompt != nil || m.topOverlay() != nil {
		return true // they need no article
	}
	switch intent {
	case LineDown, LineUp, HalfDown, HalfUp, PageDown, PageUp, GoTop, GoBottom:
		return m.doc != nil && (m.focus == Article || m.brief != nil) || m.settled()
	case NextMatch, PrevMatch:
		return m.doc != nil && m.focus == Article || m.brief != nil || m.settled()
	case Find, Everywhere, ToSections, ToArticle, ToQuotes, ToActors, NextPane, PrevPane, Zoom, Wider, Narrower, FitMeasure:
		return m.doc != nil || m.settled()
	case Back:
		return m.from != nil && len(m.jumps.back) == 0 || m.brief != nil || m.settled() // to another article
	case Help, Redraw, Suspend, Reload, RawText, CommandLine, LibraryView, FeedsView:
		return true
	}
	return m.brief != nil || m.settled()
}

// settled reports whether nothing more is to come.
func (m *Model) settled() bool { return m.load.err != nil }

// replay applies the keys that have waited, as far as they are ready.
func (m *Model) replay() tea.Cmd {
	var cmds []tea.Cmd
	for len(m.early) > 0 && m.ready(m.keys.byKey[keyName(m.early[0])]) {
		k := m.early[0]
		m.early = m.early[1:]
		cmds = append(cmds, m.key(k))
		if opensPrompt(m.keys.byKey[keyName(k)]) && m.prompt == nil && m.topOverlay() == nil {
			m.dropTyped() // there is nothing to filter or to note
		}
	}
	return tea.Batch(cmds...)
}

// dropTyped drops what was typed ahead into a prompt that did not open: it must not become commands.
func (m *Model) dropTyped() {
	end := slices.IndexFunc(m.early, func(k tea.KeyPressMsg) bool { return m.keys.byKey[keyName(k)] == Enter })
	if end < 0 {
		end = len(m.early) - 1
	}
	m.early = m.early[end+1:]
}
