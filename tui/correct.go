package tui

import (
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
		return m.saveOwn()
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
	return m.saveOwn()
}

// keptCorrections applies what was corrected in earlier runs.
func (m *Model) keptCorrections(b *briefing.Briefing) *briefing.Briefing {
	if m.kept.session == nil {
		return b
	}
	return correct.Kept(b, m.kept.session.Article().Corrections)
}
