package correct

import (
	"slices"

	"brief/briefing"
	"brief/content"
	"brief/tui/state"
)

// Speaker returns b with the speaker of the first quote at span named by hand;
// "" for nobody. Where there is no such quote it returns b.
func Speaker(b *briefing.Briefing, span content.Span, name string) *briefing.Briefing {
	for i := range b.Quotes {
		q := b.Quotes[i]
		if !q.Overlaps(span) {
			continue
		}
		q.Rule, q.Confidence, q.Chain = briefing.ManualRule, 1, nil
		q.Speaker, q.Others = briefing.Speaker{Name: name}, nil
		for _, a := range b.Actors {
			if a.Name == name {
				q.Speaker.Actor = a.ID
			}
		}
		return with(b, q)
	}
	return b
}

// Undo returns b with the speaker of the quote at span as it was found.
func Undo(b, found *briefing.Briefing, span content.Span) *briefing.Briefing {
	i := slices.IndexFunc(found.Quotes, func(q briefing.Quote) bool { return q.Span == span })
	if i < 0 {
		return b
	}
	out := with(b, found.Quotes[i])
	for n := range out.Actors {
		if a, was := &out.Actors[n], &found.Actors[n]; slices.Equal(a.Quotes, was.Quotes) {
			a.Part = was.Part
		}
	}
	return out
}

// Kept returns b with all corrections that still have their words.
func Kept(b *briefing.Briefing, corrections []state.Correction) *briefing.Briefing {
	for _, c := range corrections {
		if span, fate := c.Quote.Locate(b.Doc.Text); fate != state.Orphaned {
			b = Speaker(b, span, c.Speaker)
		}
	}
	return b
}

// with returns a copy of b with q in place of the quote of its span, and the
// actors' lists of quotes after it.
func with(b *briefing.Briefing, q briefing.Quote) *briefing.Briefing {
	out := *b
	out.Quotes, out.Actors = slices.Clone(b.Quotes), slices.Clone(b.Actors)
	for i := range out.Quotes {
		if out.Quotes[i].Span == q.Span {
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
		case !q.SaidBy(id):
		case q.Listed():
			listed = append(listed, q.ID)
		default:
			reported = reported || q.Kind == briefing.Indirect
		}
	}
	return listed, reported
}
