package cast_test

import (
	"strings"
	"testing"
	"time"

	"brief/briefing"
	"brief/content"
)

// longHeadline is a line of one name as long as the text, in which others are looked for.
func longHeadline(t testing.TB, unit string, n int) *content.Document {
	t.Helper()
	doc, err := content.Parse("a.txt", []byte(strings.Repeat(unit, n)+"\n\nIt opens, an aaa.\n"), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// TestLongHeadlines holds that every mention in such a line is of its text.
func TestLongHeadlines(t *testing.T) {
	for _, unit := range []string{"Aaa ", "Opens ", "Aaa Opens "} {
		doc := longHeadline(t, unit, 2000)
		for _, a := range briefing.Parse(doc).Actors {
			for _, m := range a.Mentions {
				if words := m.Of(doc.Text); strings.TrimSpace(words) != words || words == "" {
					t.Errorf("%q: a mention %q", unit, words)
				}
			}
		}
	}
}

// BenchmarkLongHeadlines reports how much longer a line four times as long takes: 4 where it is linear.
func BenchmarkLongHeadlines(b *testing.B) {
	took := func(doc *content.Document) time.Duration {
		start := time.Now()
		briefing.Parse(doc)
		return time.Since(start)
	}
	one, four := longHeadline(b, "Aaa Opens ", 2000), longHeadline(b, "Aaa Opens ", 8000)
	var small, large time.Duration
	for b.Loop() {
		small += took(one)
		large += took(four)
	}
	b.ReportMetric(float64(large)/float64(small), "times")
}
