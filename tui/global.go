package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/content"
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
		m.openHelp()
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
	case Find:
		m.startPrompt()
	case CommandLine:
		m.ask(commandPrompt, ":")
	case Everywhere:
		m.openEverywhere()
	case Contents:
		m.openContents()
	case Links:
		m.openLinks()
	case LibraryView:
		return m.openLibrary("", true), true
	case FeedsView:
		return m.openFeeds(), true
	case SaveArticle:
		return m.saveArticle(), true
	case Speaker:
		return m.openSpeakerHere(), true
	case SetMark, GoMark:
		m.pending = intent
	case Reload:
		return m.reload(m.load.raw), true
	case RawText:
		return m.reload(true), true
	case SortOrder, AlsoIn:
		m.say(fmt.Sprintf("That is for the library – %s opens it", m.keys.Label(LibraryView)))
	case Merge, Split, SplitOff:
		m.say(fmt.Sprintf("That is for a speaker's page – %s opens it", m.keys.Label(Speaker)))
	default:
		return m.globalArticle(intent)
	}
	return nil, true
}

// globalArticle applies the intents that act on the article from any pane.
func (m *Model) globalArticle(intent Intent) (tea.Cmd, bool) {
	if m.article.flow == nil {
		return nil, false
	}
	a := m.article
	switch intent {
	case NextSection:
		m.stepTo(intent, a.nextSection, 1, "No section after this one")
	case PrevSection:
		m.stepTo(intent, a.nextSection, -1, "No section before this one")
	case NextQuote:
		m.stepTo(intent, a.nextQuote, 1, m.noQuote("No quote after this one"))
	case PrevQuote:
		m.stepTo(intent, a.nextQuote, -1, m.noQuote("No quote before this one"))
	case NextPara:
		m.stepTo(intent, a.nextParagraph, 1, "No paragraph after this one")
	case PrevPara:
		m.stepTo(intent, a.nextParagraph, -1, "No paragraph before this one")
	case NextMatch:
		m.nextMatch(1)
	case PrevMatch:
		m.nextMatch(-1)
	case Back:
		if cmd, ok := m.comeBack(); ok {
			return cmd, true
		}
		m.goTo(m.jumps.goBack, "Start of history")
	case Forward:
		if cmd, ok := m.goAhead(); ok {
			return cmd, true
		}
		m.goTo(m.jumps.goForward, "End of history")
	case Peek:
		m.openPeek()
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
	case Changes:
		m.openChanges()
	case Answers:
		m.toggleAnswers()
	case Zoom:
		m.toggleZoom()
	case Wider, Narrower, FitMeasure:
		m.setMeasure(intent)
	default:
		return m.take(intent)
	}
	return nil, true
}

// noQuote says that there is no quote there, or none at all.
func (m *Model) noQuote(there string) string {
	if m.brief != nil && len(m.quotes.all) == 0 {
		return "No quotations found in this text"
	}
	return there
}

// nextFunc finds what to step to from where the reader is.
type nextFunc func(dir int) (content.Span, bool)

// stepTo steps to what next finds in the direction dir.
func (m *Model) stepTo(intent Intent, next nextFunc, dir int, none string) {
	span, ok := next(dir)
	m.step(intent, span, ok, none)
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
		intent := LineDown
		if dir < 0 {
			intent = LineUp
		}
		from := m.here()
		m.apply(m.pane(intent), from)
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
	m.say(fmt.Sprintf("Text up to %d columns wide", a.measure))
}

// toggleAnswers shows only the questions and how each answer starts, or all again.
func (m *Model) toggleAnswers() {
	if m.brief == nil {
		return
	}
	m.showArticle()
	a := m.article
	a.answers = !a.answers
	a.lay()
	if n := a.asides(); a.answers && n > 0 {
		m.say("Answers · " + briefing.Count(n, "section") + " beside the article left out")
	}
	if s := a.section(); s != nil {
		a.reveal(a.doc.Blocks[s.First].Span)
	}
}

// stepAnswer moves to the next or previous question among the answers.
func (m *Model) stepAnswer(intent Intent) {
	dir := 1
	if intent == LineUp {
		dir = -1
	}
	a := m.article
	if span, ok := a.nextSection(dir); ok && a.flow.Item(a.flow.Locate(span.Start)).Contains(span.Start) {
		a.reveal(span)
		return
	}
	m.say(map[int]string{1: "No question after this one", -1: "No question before this one"}[dir])
}
