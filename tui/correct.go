package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/content"
	"brief/tui/correct"
	"brief/tui/state"
)

// quoteHere is the selected quote, or the one that the reader is at.
func (m *Model) quoteHere() *briefing.Quote {
	switch {
	case m.brief == nil:
		return nil
	case m.focus == Quotes:
		return m.quotes.selected()
	}
	return m.quoteAt(m.article.at)
}

// openCorrect lists the actors to name one of them the speaker of a quote.
func (m *Model) openCorrect() {
	q := m.quoteHere()
	if q == nil {
		m.say("No quote here – select one in Quotes")
		return
	}
	m.showSubject()
	span := q.Span
	picks, now := []pick{{row: row{{"  nobody named", m.look.theme.Dim}}, choose: m.corrector(span, "")}}, 0
	for _, i := range m.actors.all {
		a := &m.brief.Actors[i]
		if a.ID == q.Speaker.Actor {
			now = len(picks)
		}
		if maySpeak(a) {
			role := oneLine(a.Role)
			if role != "" {
				role = ", " + role
			}
			picks = append(picks, pick{
				row:    row{{"  " + oneLine(a.Name), m.look.theme.Speaker}, {role, m.look.theme.Role}},
				choose: m.corrector(span, a.Name),
			})
		}
	}
	o := m.openPicks("Who says this?", picks)
	o.verb, o.about = "choose", quoted(briefing.Spoken(oneLine(m.brief.Text(span))))
	o.typed = func(name string) pick {
		return pick{row: row{{"  " + name, m.look.theme.Speaker}, {", as typed", m.look.theme.Dim}}, choose: m.corrector(span, name)}
	}
	o.pick(now)
}

// maySpeak reports whether an actor is one to say things: no place, unless it does, as
// in "Ukraine says".
func maySpeak(a *briefing.Actor) bool { return a.Kind != briefing.Place || a.Part == briefing.Speaks }

// corrector names speaker as who says the quote at span, and keeps that.
func (m *Model) corrector(span content.Span, speaker string) func() tea.Cmd {
	return func() tea.Cmd {
		anchor := state.NewAnchor(m.doc.Text, span)
		m.change(func(a *state.Article) { a.Correct(state.Correction{Quote: anchor, Speaker: speaker}) })
		m.setBriefing(correct.Speaker(m.brief, span, speaker))
		m.say("Speaker set – " + m.keys.Label(Uncorrect) + " undoes it")
		return tea.Batch(m.saveOwn(), m.correctSaved())
	}
}

// uncorrect goes back to the speaker that was found.
func (m *Model) uncorrect() tea.Cmd {
	q := m.quoteHere()
	if q == nil || q.Rule != briefing.ManualRule {
		m.say("No corrected speaker here")
		return nil
	}
	anchor := state.NewAnchor(m.doc.Text, q.Span)
	m.change(func(a *state.Article) { a.Uncorrect(anchor) })
	m.setBriefing(correct.Undo(m.brief, m.original, q.Span))
	m.say("Back to the speaker that was found")
	return tea.Batch(m.saveOwn(), m.correctSaved())
}

// keptCorrections applies what was corrected in earlier runs.
func (m *Model) keptCorrections(b *briefing.Briefing) *briefing.Briefing {
	if m.kept.session == nil {
		return b
	}
	return correct.Kept(b, m.kept.session.Article().Corrections)
}

// correction is what the library is told of.
type correction struct {
	brief *briefing.Briefing
	said  string // in the footer when it was made
}

// correctedMsg ends the correcting of an article in the library.
type correctedMsg struct {
	saved bool
	err   error
}

// correctSaved tells the library of a speaker named by hand, where the article is saved.
func (m *Model) correctSaved() tea.Cmd {
	if m.opt.Library == nil {
		return nil
	}
	m.correcting = append(m.correcting, correction{m.brief, m.status})
	if len(m.correcting) > 1 {
		return nil // each in its turn, so that the newest comes last
	}
	return m.correctNext()
}

func (m *Model) correctNext() tea.Cmd {
	library, b := m.opt.Library, m.correcting[0].brief
	return m.owe(func() tea.Msg {
		saved, err := library.Correct(context.Background(), b)
		return correctedMsg{saved, err}
	})
}

// corrected says that the library has it.
func (m *Model) corrected(msg correctedMsg) tea.Cmd {
	switch said := m.correcting[0].said; {
	case msg.err != nil:
		m.complain(msg.err)
	case msg.saved && m.status == said:
		m.say(said + " · in the library, too")
	}
	m.restocked = m.restocked || msg.saved
	if m.correcting = m.correcting[1:]; len(m.correcting) > 0 {
		return m.correctNext()
	}
	return nil
}
