package tui

import (
	"strings"
	"testing"
	"time"

	"brief/tui/render"
)

// TestWrapManyMarks: characters of many bytes fill rows as others do, and what follows the last
// of them is kept.
func TestWrapManyMarks(t *testing.T) {
	const width, n = 80, 2000 // cells, characters
	rows := wrapWords(strings.Repeat("a"+strings.Repeat("\u0301", 12), n)+" tail", width)
	if len(rows) != (n+width-1)/width+1 && len(rows) != (n+4)/width+1 || !strings.HasSuffix(rows[len(rows)-1], "tail") {
		t.Fatalf("%d characters in %d rows, the last %q", n, len(rows), rows[len(rows)-1])
	}
	for _, r := range rows {
		if render.Width(r) > width {
			t.Fatalf("a row of %d cells", render.Width(r))
		}
	}
}

// TestWrapLongWords: what no row holds begins in the row where it stands, and breaks behind a
// slash or a hyphen.
func TestWrapLongWords(t *testing.T) {
	for _, c := range []struct{ text, rows string }{
		{"the bridge closes", "the bridge|closes"},
		{"the well-known bridge", "the|well-known|bridge"},
		{"see example.org/bridge/talks now", "see|example.org/|bridge/talks|now"},
		{"at /very/long/path/of/it", "at /very/|long/path/|of/it"},
		{"aaaaaaaaaaaaaaa bb", "aaaaaaaaaaaa|aaa bb"},
		{"a bbbbbbbbbbbbbbb", "a bbbbbbbbbb|bbbbb"},
	} {
		if got := strings.Join(wrapWords(c.text, 12), "|"); got != c.rows {
			t.Errorf("%q wraps to %q, not %q", c.text, got, c.rows)
		}
	}
}

// BenchmarkWrapManyMarks reports how much longer eight times as many of them take: 8 where it is linear.
func BenchmarkWrapManyMarks(b *testing.B) {
	took := func(n int) time.Duration {
		text := strings.Repeat("a"+strings.Repeat("\u0301", 12), n)
		start := time.Now()
		wrapWords(text, 80)
		return time.Since(start)
	}
	var small, large time.Duration
	for b.Loop() {
		small += took(2000)
		large += took(16000)
	}
	b.ReportMetric(float64(large)/float64(small), "times")
}
