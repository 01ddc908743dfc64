package cast_test

import (
	"strings"
	"testing"
	"time"

	"brief/briefing"
	"brief/content"
)

// longHeadline is a line of one name as long as the text, in which others are looked for.
func longHeadline(b *testing.B, n int) *content.Document {
	b.Helper()
	doc, err := content.Parse("a.txt", []byte(strings.Repeat("Aaa Opens ", n)+"\n\nIt opens, an aaa.\n"), content.Options{})
	if err != nil {
		b.Fatal(err)
	}
	return doc
}

// BenchmarkLongHeadlines reports how much longer a line four times as long takes: 4 where it is linear.
func BenchmarkLongHeadlines(b *testing.B) {
	took := func(doc *content.Document) time.Duration {
		start := time.Now()
		briefing.Parse(doc)
		return time.Since(start)
	}
	one, four := longHeadline(b, 2000), longHeadline(b, 8000)
	var small, large time.Duration
	for b.Loop() {
		small += took(one)
		large += took(four)
	}
	b.ReportMetric(float64(large)/float64(small), "times")
}
