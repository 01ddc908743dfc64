package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"brief/tui/screen"
)

// global applies the intents that mean the same whatever pane has the focus.
func (m *Model) global(intent Intent) (tea.Cmd, bool) {
	switch intent {
	case Quit:
		return m.quit(), true
	case Suspend:
		return screen.Suspend, true
	case Redraw:
		return screen.Redraw, true
	case Help:
		m.openHelp("")
	case Find:
		m.startPrompt()
	case CommandLine:
		m.ask(commandPrompt)
	case Everywhere:
		m.openEverywhere()
	case Contents:
		m.openContents()
	case Links:
		m.openLinks()
	case SetMark, GoMark:
		m.pending = intent
	case Reload:
		return m.reload(false), true
	case RawText:
		return m.reload(true), true
	default:
		if m.changePane(intent) {
			return nil, true
		}
		if cmd, ok := m.shelfIntent(intent); ok {
			return cmd, true
		}
		return m.globalArticle(intent)
	}
	return nil, true
}

// changePane moves the focus, where the intent asks for that.
func (m *Model) changePane(intent Intent) bool {
	switch intent {
	case NextPane:
		m.cycle(1)
	case PrevPane:
		m.cycle(-1)
	case ToSections:
		m.toggle(Sections)
	case ToArticle:
		m.toggle(Article)
	case ToQuotes:
		m.toggle(Quotes)
	case ToActors:
		m.toggle(Actors)
	default:
		return false
	}
	return true
}

// shelfIntent applies the intents that are about the library and the feeds.
func (m *Model) shelfIntent(intent Intent) (tea.Cmd, bool) {
	switch intent {
	case LibraryView:
		return m.openLibrary("", true), true
	case FeedsView:
		return m.openFeeds(""), true
	case SaveArticle:
		return m.saveArticle(), true
	case Speaker:
		return m.openSpeakerHere(), true
	case SortOrder, AlsoIn:
		m.say(fmt.Sprintf("That is for the library – %s opens it", m.keys.Label(LibraryView)))
	case Merge, Split, SplitOff:
		m.say(fmt.Sprintf("That is for a speaker's page – %s opens it", m.keys.Label(Speaker)))
	default:
		return nil, false
	}
	return nil, true
}

// globalArticle applies the intents that act on the article from any pane.
func (m *Model) globalArticle(intent Intent) (tea.Cmd, bool) {
	if m.article.flow == nil {
		return nil, false
	}
	switch intent {
	case Back:
		return m.goBack(), true
	case Forward:
		return m.goForward(), true
	case NextMatch:
		m.nextMatch(1)
	case PrevMatch:
		m.nextMatch(-1)
	case Peek:
		m.openPeek()
	case Changes:
		m.openChanges()
	case Answers:
		m.toggleAnswers()
	case Zoom:
		m.toggleZoom()
	case Wider, Narrower, FitMeasure:
		m.setMeasure(intent)
	default:
		if cmd, ok := m.annotate(intent); ok {
			return cmd, true
		}
		if m.stepBeside(intent) {
			return nil, true
		}
		return m.take(intent)
	}
	return nil, true
}

// annotate applies the intents that write the user's own beside the article.
func (m *Model) annotate(intent Intent) (tea.Cmd, bool) {
	switch intent {
	case Correct:
		m.openCorrect()
	case Uncorrect:
		return m.uncorrect(), true
	case Note:
		m.startNote()
	case Notes:
		m.openNotes()
	case RemoveNote:
		return m.removeNote(), true
	default:
		return nil, false
	}
	return nil, true
}

// goBack goes back in the jump list, or to the article before this one.
func (m *Model) goBack() tea.Cmd {
	if cmd, ok := m.comeBack(); ok {
		return cmd
	}
	m.goTo(m.jumps.goBack, "Start of history")
	return nil
}

// goForward undoes a goBack.
func (m *Model) goForward() tea.Cmd {
	if cmd, ok := m.goAhead(); ok {
		return cmd
	}
	m.goTo(m.jumps.goForward, "End of history")
	return nil
}

// goTo moves along the jump list.
func (m *Model) goTo(move func(place) (place, bool), end string) {
	to, ok := move(m.here())
	if !ok {
		m.say(end)
		return
	}
	m.restore(to)
}

// nextMatch goes along the search's matches, or down a filtered list.
func (m *Model) nextMatch(dir int) {
	if m.focus != Article && m.filterOf(m.focus) != "" {
		m.stepList(dir)
		return
	}
	m.nextHit(dir)
}

// toggleZoom gives all of the screen to the pane with the focus, or no longer. Where one
// pane fills it anyway, that is said.
func (m *Model) toggleZoom() {
	m.zoom = !m.zoom
	m.arrange()
	if mode := m.layout.Mode; mode == Tabs || mode == Compact {
		m.say(fmt.Sprintf("Zoom %s – this screen shows one pane anyway", onOff(m.zoom)))
	}
}

// setMeasure changes how wide the text is; the place stays.
func (m *Model) setMeasure(intent Intent) {
	a := m.article
	switch intent {
	case Wider:
		a.measure = min(maxMeasure, a.measure+2)
	case Narrower:
		a.measure = max(minMeasure, a.measure-2)
	default:
		a.measure = m.opt.Measure
	}
	a.lay()
	said := fmt.Sprintf("Text up to %d columns wide", a.measure)
	if fit := a.textWidth(); fit < a.measure {
		said += fmt.Sprintf(", %d fit here", fit)
	}
	m.say(said)
}
