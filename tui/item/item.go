package item

import (
	"slices"

	"brief/briefing"
	"brief/briefing/query"
)

// Quotes returns an item for each quote of b, in its order; also for those that
// lists hide.
func Quotes(b *briefing.Briefing) []query.Item {
	out := make([]query.Item, len(b.Quotes))
	for i := range b.Quotes {
		q := &b.Quotes[i]
		it := query.Item{
			Text: b.Text(q.Span), Speaker: q.Speaker.Name, Kinds: []string{q.Kind.String()},
			Section: q.Section, Heading: heading(b, q.Section),
		}
		if a := b.Actor(q.Speaker.Actor); a != nil {
			it.Role, it.Aliases = a.Role, a.Aliases
		}
		for _, o := range q.Others {
			it.Aliases = append(slices.Clip(it.Aliases), o.Name)
			if a := b.Actor(o.Actor); a != nil {
				it.Aliases = append(it.Aliases, a.Aliases...)
			}
		}
		switch {
		case !b.Telling(q):
			it.Kinds = []string{"unsure"}
		case q.Doubtful():
			it.Kinds = append(it.Kinds, "unsure")
		}
		out[i] = it
	}
	addMentioned(b, out)
	return out
}

// addMentioned names in the items of quotes the actors whom the words mention.
// It walks quotes and mentions side by side, as both are in order.
func addMentioned(b *briefing.Briefing, items []query.Item) {
	for i := range b.Actors {
		a := &b.Actors[i]
		m := 0
		for j := range b.Quotes {
			for m < len(a.Mentions) && a.Mentions[m].End <= b.Quotes[j].Start {
				m++
			}
			if m < len(a.Mentions) && b.Quotes[j].Overlaps(a.Mentions[m].Span) {
				items[j].About = append(items[j].About, a.Name)
			}
		}
	}
}

// Actors returns an item for each actor of b, in its order.
func Actors(b *briefing.Briefing) []query.Item {
	out := make([]query.Item, len(b.Actors))
	for i := range b.Actors {
		a := &b.Actors[i]
		out[i] = query.Item{Speaker: a.Name, Aliases: a.Aliases, Role: a.Role, Kinds: []string{a.Kind.String(), a.Part.String()}}
		if len(a.Mentions) > 0 {
			out[i].Section = a.Mentions[0].Section
			out[i].Heading = heading(b, out[i].Section)
		}
	}
	return out
}

func heading(b *briefing.Briefing, section int) string {
	if section < 1 || section > len(b.Sections) {
		return ""
	}
	return b.Text(b.Sections[section-1].Heading)
}
