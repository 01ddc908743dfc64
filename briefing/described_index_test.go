package briefing

import (
	"slices"
	"testing"

	"brief/content"
)

// TestTells: what is kept of who speaks tells the same as a look at each quote, also where one mention is within another
// or reaches over the end of what is asked for.
func TestTells(t *testing.T) {
	mentions := []content.Span{{Start: 40, End: 60}, {Start: 10, End: 30}, {Start: 12, End: 15}, {}, {Start: 40, End: 44}, {Start: 40, End: 44}}
	b := &Briefing{}
	for _, m := range mentions {
		b.Quotes = append(b.Quotes, Quote{Speaker: Speaker{Mention: m}})
	}
	d := describer{b: b}
	for start := range 64 {
		for end := start; end < 64; end++ {
			want := slices.ContainsFunc(mentions, func(m content.Span) bool { return !m.Empty() && m.Start >= start && m.End <= end })
			if got := d.tells(content.Span{Start: start, End: end}); got != want {
				t.Fatalf("[%d, %d): %v, want %v", start, end, got, want)
			}
		}
	}
	if len(d.speakers) != 4 {
		t.Errorf("mentions are kept twice: %v", d.speakers)
	}
}
