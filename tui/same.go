package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/tui/render"
)

// folded is a quote with those that have the same words in other articles, one of each.
type folded struct {
	*SavedQuote
	others []*SavedQuote
}

// foldSame returns quotes without those that repeat another one, in their order.
func foldSame(quotes []SavedQuote) []folded {
	out := make([]folded, 0, len(quotes))
	place := map[int]int{} // in out, by Same
	for i := range quotes {
		q := &quotes[i]
		at, known := place[q.Same]
		if q.Same == 0 || !known {
			place[q.Same], out = len(out), append(out, folded{SavedQuote: q})
			continue
		}
		out[at].add(q)
	}
	return out
}

// add takes in a quote of the same words, unless its article is there: one may say them twice.
func (f *folded) add(q *SavedQuote) {
	if q.Article != f.Article && !slices.ContainsFunc(f.others, func(o *SavedQuote) bool { return o.Article == q.Article }) {
		f.others = append(f.others, q)
	}
}

// alsoIn tells of the other articles.
func (f *folded) alsoIn() string {
	if len(f.others) == 0 {
		return ""
	}
	return " · also in " + briefing.Count(len(f.others), "other article")
}

// about is a line of at most width cells about the quote, in which around puts what it
// also stands in: in short where the row is.
func (f *folded) about(width int, around func(alsoIn string) string) string {
	line := around(f.alsoIn())
	if len(f.others) > 0 && render.Width(line) > width {
		line = around(fmt.Sprintf(" · also in %d", len(f.others)))
	}
	return line
}

// openOthers lists where else the selected quote stands, to choose from.
func (m *Model) openOthers(p *pick) {
	if p == nil || len(p.others) == 0 {
		m.say("No other article here has these words")
		return
	}
	o := &overlay{title: "Also in", about: strings.TrimSpace(oneLine(p.quote.Words)), stays: true, tall: true, offers: []Intent{Speaker, Copy}}
	var picks []pick
	for _, q := range p.others {
		picks = append(picks, pick{heading: true, rows: m.savedHeading(q)}, m.savedPick(&folded{SavedQuote: q}, m.savedRows(&folded{SavedQuote: q})))
	}
	o.setPicks(picks)
	m.stack(o)
}

// savedPick is an entry that opens a quote where it stands.
func (m *Model) savedPick(f *folded, rows rowsFunc) pick {
	q := f.SavedQuote
	return pick{rows: rows, quote: q, others: f.others, speaker: personRef(q), choose: func() tea.Cmd { return m.openSaved(q) }}
}
