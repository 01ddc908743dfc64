package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/content"
	"brief/tui/state"
)

// manualRule is the rule of a speaker that the reader's user named.
const manualRule = "manual"

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
	span := q.Span
	picks, now := []pick{{row: row{{" nobody named", m.look.theme.Dim}}, choose: m.corrector(span, "")}}, 0
	for _, i := range m.actors.all {
		a := &m.brief.Actors[i]
		if a.ID == q.Speaker.Actor {
			now = len(picks)
		}
		if a.Kind != briefing.Place {
			picks = append(picks, pick{
				row:    row{{" " + oneLine(a.Name), m.look.theme.Speaker}, {"  " + oneLine(a.Role), m.look.theme.Role}},
				choose: m.corrector(span, a.Name),
			})
		}
	}
	m.openPicks("Who says this?", "", picks)
	m.topOverlay().pick(now)
}

// corrector names speaker as who says the quote at span, and keeps that.
func (m *Model) corrector(span content.Span, speaker string) func() tea.Cmd {
	return func() tea.Cmd {
		anchor := state.NewAnchor(m.doc.Text, span)
		m.change(func(a *state.Article) { a.Correct(state.Correction{Quote: anchor, Speaker: speaker}) })
		m.setBriefing(corrected(m.brief, span, speaker))
		m.say("Speaker set – " + m.keys.Label(Uncorrect) + " undoes it")
		return m.save()
	}
}

// uncorrect goes back to the speaker that was found.
func (m *Model) uncorrect() tea.Cmd {
	q := m.quoteHere()
	if q == nil || q.Rule != manualRule {
		m.say("No corrected speaker here")
		return nil
	}
	anchor := state.NewAnchor(m.doc.Text, q.Span)
	m.change(func(a *state.Article) { a.Uncorrect(anchor) })
	for i := range m.original.Quotes {
		if f := &m.original.Quotes[i]; f.Span == q.Span {
			b := withQuote(m.brief, f.Span, *f)
			for n := range b.Actors {
				if a, was := &b.Actors[n], &m.original.Actors[n]; slices.Equal(a.Quotes, was.Quotes) {
					a.Part = was.Part
				}
			}
			m.setBriefing(b)
		}
	}
	m.say("Back to the speaker that was found")
	return m.save()
}

// corrected returns b with the speaker of the quote at span named by hand. A
// Briefing is never changed: a copy is.
func corrected(b *briefing.Briefing, span content.Span, speaker string) *briefing.Briefing {
	for i := range b.Quotes {
		q := b.Quotes[i]
		if !q.Overlaps(span) {
			continue
		}
		q.Rule, q.Confidence, q.Chain = manualRule, 1, nil
		q.Speaker = briefing.Speaker{Name: speaker}
		for _, a := range b.Actors {
			if a.Name == speaker {
				q.Speaker.Actor = a.ID
			}
		}
		return withQuote(b, q.Span, q)
	}
	return b
}

// withQuote returns a copy of b with q in place of the quote at span, and the
// actors' lists of quotes after it.
func withQuote(b *briefing.Briefing, span content.Span, q briefing.Quote) *briefing.Briefing {
	out := *b
	out.Quotes, out.Actors = slices.Clone(b.Quotes), slices.Clone(b.Actors)
	for i := range out.Quotes {
		if out.Quotes[i].Span == span {
			out.Quotes[i] = q
		}
	}
	for i := range out.Actors {
		a := &out.Actors[i]
		quotes, reported := saidBy(out.Quotes, a.ID)
		switch {
		case slices.Equal(quotes, a.Quotes):
			continue
		case len(quotes) > 0 || reported:
			a.Part = briefing.Speaks
		default:
			a.Part = briefing.SpokenAbout
		}
		a.Quotes = quotes
	}
	return &out
}

// saidBy returns the listed quotes of an actor, and whether anything else is
// reported of them.
func saidBy(quotes []briefing.Quote, id briefing.ActorID) (listed []int, reported bool) {
	for i := range quotes {
		q := &quotes[i]
		switch {
		case q.Speaker.Actor != id:
		case q.Listed():
			listed = append(listed, q.ID)
		default:
			reported = reported || q.Kind == briefing.Indirect
		}
	}
	return listed, reported
}

// keptCorrections applies what was corrected in earlier runs.
func (m *Model) keptCorrections(b *briefing.Briefing) *briefing.Briefing {
	if m.kept.session == nil {
		return b
	}
	for _, c := range m.kept.session.Article().Corrections {
		if span, fate := c.Quote.Locate(m.doc.Text); fate != state.Orphaned {
			b = corrected(b, span, c.Speaker)
		}
	}
	return b
}
