package briefing

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"brief/content"
)

// collect fills d.named, once, with the mentions that stand in nobody's words.
func (d *describer) collect() {
	if d.named != nil {
		return
	}
	d.named = d.b.namings(Person)
	q := 0
	d.named = slices.DeleteFunc(d.named, func(n naming) bool {
		for q < len(d.b.Quotes) && (d.b.Quotes[q].End <= n.Start || !d.b.Quotes[q].Listed()) {
			q++
		}
		return q < len(d.b.Quotes) && d.b.Quotes[q].Start <= n.Start
	})
}

// namings returns the mentions of the actors of some kinds, in order.
func (b *Briefing) namings(kinds ...ActorKind) []naming {
	all := make([]naming, 0, 64)
	for i := range b.Actors {
		if a := &b.Actors[i]; slices.Contains(kinds, a.Kind) {
			for _, m := range a.Mentions {
				all = append(all, naming{m.Span, a.ID})
			}
		}
	}
	slices.SortFunc(all, func(a, b naming) int { return cmp.Compare(a.Start, b.Start) })
	return all
}

// within returns the mentions in span of people.
func (d *describer) within(span content.Span) []naming {
	from := sort.Search(len(d.named), func(i int) bool { return d.named[i].Start >= span.Start })
	to := sort.Search(len(d.named), func(i int) bool { return d.named[i].Start >= span.End })
	return d.named[from:max(from, to)]
}

// one returns the last mention in span of the one person there of whom it fits; false for none and for several.
func (d *describer) one(span content.Span, fits func(naming) bool) (found naming, ok bool) {
	for _, n := range d.within(span) {
		if !fits(n) {
			continue
		}
		if ok && n.id != found.id {
			return naming{}, false
		}
		found, ok = n, true
	}
	return found, ok
}

// only returns the first mention in span of a person, and how many people are named there.
func (d *describer) only(span content.Span) (first naming, people int) {
	for _, n := range d.within(span) {
		if people == 0 {
			first, people = n, 1
		} else if n.id != first.id {
			return first, 2
		}
	}
	return first, people
}

// A role holds for so many bytes behind the name of whoever has it.
const momentAgo = 4000

// momentBefore is the span of as many bytes before the offset.
func momentBefore(at int) content.Span {
	return content.Span{Start: max(at-momentAgo, 0), End: at}
}

// before is the span before w from so many paragraphs above on, or from a moment before.
func (d *describer) before(w description, paragraphs int) content.Span {
	return content.Span{Start: max(d.b.Doc.Blocks[max(w.block-paragraphs, 0)].Start, w.Start-momentAgo), End: w.Start}
}

// above returns the span of the paragraph before block that is not all somebody's words; empty at a heading or the start.
func (d *describer) above(block int) content.Span {
	const farthest = 4 // paragraphs of words
	for n := 0; n < farthest && block > 0 && d.quoted(d.b.Doc.Blocks[block-1].Span); n++ {
		block--
	}
	if block == 0 || d.b.Doc.Blocks[block-1].Kind == content.Heading {
		return content.Span{}
	}
	return d.b.Doc.Blocks[block-1].Span
}

// quoted reports whether the paragraph at s is all somebody's words, but for their marks.
func (d *describer) quoted(s content.Span) bool {
	const marks = 4 // bytes of one, and a space
	i := sort.Search(len(d.b.Quotes), func(i int) bool { return d.b.Quotes[i].End > s.Start })
	if i == len(d.b.Quotes) {
		return false
	}
	q := &d.b.Quotes[i]
	return q.Kind == Direct && q.Start <= s.Start+marks && q.End >= s.End-marks
}

// lead returns what stands right before the name n behind the last of stops, at most reach bytes.
func (d *describer) lead(n naming, reach int, stops string) string {
	before := d.text[max(0, n.Start-reach):n.Start]
	return before[strings.LastIndexAny(before, stops)+1:]
}

// quotesIn returns the quotes that begin in span.
func (d *describer) quotesIn(span content.Span) []Quote {
	from := sort.Search(len(d.b.Quotes), func(i int) bool { return d.b.Quotes[i].Start >= span.Start })
	to := sort.Search(len(d.b.Quotes), func(i int) bool { return d.b.Quotes[i].Start >= span.End })
	return d.b.Quotes[from:max(from, to)]
}

// speaks reports whether the person id says something in span.
func (d *describer) speaks(id ActorID, span content.Span) bool {
	said := d.quotesIn(span)
	for i := range said {
		if q := &said[i]; q.End <= span.End && q.Speaker.Actor == id && q.Kind != Other {
			return true
		}
	}
	return false
}

// onlySpeaker returns how the one person is told of who says something in span; false for none and for several.
func (d *describer) onlySpeaker(span content.Span) (who naming, ok bool) {
	span.Start = max(span.Start, span.End-momentAgo)
	said := d.quotesIn(span)
	for i := range said {
		q := &said[i]
		if q.End > span.End || q.Kind == Other || !q.Speaker.Known() || q.Speaker.Mention.Start >= span.End {
			continue
		}
		id := q.Speaker.Actor
		if id == 0 || d.b.Actors[id-1].Kind != Person || ok && who.id != id || len(q.Others) > 0 {
			return naming{}, false
		}
		if !ok {
			who, ok = naming{q.Speaker.Mention, id}, true
		}
	}
	return who, ok && !who.Empty()
}

// speakerIn returns the first mention of the one person who says something in span and is named there or is "he" or "she"; false for none
// and for several, and where somebody speaks whom nothing names.
func (d *describer) speakerIn(span content.Span) (naming, bool) {
	told, ok := d.onlySpeaker(span)
	if n, named := d.one(span, func(n naming) bool { return n.id == told.id }); named {
		return n, ok
	}
	w := d.b.Text(told.Span)
	return told, ok && (strings.EqualFold(w, "he") || strings.EqualFold(w, "she"))
}

// tells reports whether span tells of somebody that they speak.
func (d *describer) tells(span content.Span) bool {
	d.collectSpeakers()
	from := sort.Search(len(d.speakers), func(i int) bool { return d.speakers[i].Start >= span.Start })
	for _, m := range d.speakers[from:] {
		if m.Start >= span.End {
			return false
		}
		if m.End <= span.End {
			return true
		}
	}
	return false
}

// collectSpeakers fills d.speakers, once.
func (d *describer) collectSpeakers() {
	if d.speakers != nil {
		return
	}
	d.speakers = make([]content.Span, 0, len(d.b.Quotes))
	for i := range d.b.Quotes {
		if m := d.b.Quotes[i].Speaker.Mention; !m.Empty() {
			d.speakers = append(d.speakers, m)
		}
	}
	slices.SortFunc(d.speakers, func(x, y content.Span) int {
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End))
	})
	d.speakers = slices.Compact(d.speakers)
}
