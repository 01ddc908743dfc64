package briefing

import (
	"sort"
	"strings"

	"brief/briefing/cast"
	"brief/briefing/lexicon"
	"brief/content"
)

// lone returns the first mention of the only person who is named before s in its block or, where nobody is, in the nearest
// paragraph above that names anybody, and whom the noun head fits.
func (d *describer) lone(head string, block int, s content.Span) (naming, bool) {
	const farthest = 3 // paragraphs
	gender := cast.WordGender(lexicon.Lookup(head))
	span := content.Span{Start: d.b.Doc.Blocks[block].Start, End: s.Start}
	for up := range 1 + farthest {
		n, count := d.only(span)
		switch {
		case count > 1 && up == 0:
			if subject, ok := d.subject(span); ok {
				n, count = subject, 1
			}
		case count < 2 && up > 0:
			if opens, ok := d.opensDescribed(span, head); ok {
				n, count = opens, 1
			} else if speaker, ok := d.onlySpeaker(span); ok && count == 0 {
				n, count = speaker, 1 // who is "he" or "the skipper" there
			}
		}
		if years, ok := strings.CutSuffix(head, "-year-old"); ok && count == 1 && d.otherAge(n.id, years) {
			count = 0 // who is of another age
		}
		if count == 1 {
			a := d.actor(n)
			return n, gender == AnyGender || a.Gender == AnyGender || a.Gender == gender
		}
		if count > 0 || up > 0 && d.tells(span) { // of somebody else
			break
		}
		if span = d.above(block); span.Empty() {
			break
		}
		block = d.b.Doc.BlockAt(span.Start)
	}
	return naming{}, false
}

// subject returns the only person named in the sentence right before the words that end span, which begins with that name: "Coach | Tom
// Berg | was blunt. “…,” said the Australian.", where nobody else speaks before it.
func (d *describer) subject(span content.Span) (naming, bool) {
	span.Start = max(span.Start, span.End-momentAgo)
	said := d.quotesIn(span)
	if len(said) == 0 || said[len(said)-1].Kind != Direct {
		return naming{}, false
	}
	before := strings.TrimRight(d.b.Doc.Text[span.Start:said[len(said)-1].Start], " “‘\"'")
	if !endsHere(before) {
		return naming{}, false
	}
	start := span.Start + strings.LastIndex(strings.TrimRight(before, ".!?"), ". ") + 1
	n, people := d.only(content.Span{Start: start, End: span.Start + len(before)})
	earlier := content.Span{Start: span.Start, End: start}
	if speaker, one := d.onlySpeaker(earlier); d.tells(earlier) && !(one && speaker.id == n.id) {
		return naming{}, false // who may go on
	}
	return n, people == 1 && d.opens(start, n)
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
