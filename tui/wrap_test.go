package tui

import (
	"strings"
	"testing"
	"time"

	"brief/tui/render"
)

// TestWrapIsLinear: characters of many bytes are no reason to measure all that follows for
// each row.
func TestWrapIsLinear(t *testing.T) {
	const width = 80
	took := func(n int) time.Duration {
		best := time.Hour
		for range 3 {
			since := time.Now()
			rows := wrapWords(strings.Repeat("a"+strings.Repeat("\u0301", 12), n)+" tail", width)
			best = min(best, time.Since(since))
			if len(rows) != (n+width-1)/width+1 && len(rows) != (n+4)/width+1 || !strings.HasSuffix(rows[len(rows)-1], "tail") {
				t.Fatalf("%d characters in %d rows, the last %q", n, len(rows), rows[len(rows)-1])
			}
			for _, r := range rows {
				if render.Width(r) > width {
					t.Fatalf("a row of %d cells", render.Width(r))
				}
			}
		}
		return best
	}
	if once, more := took(2000), took(16000); more > 30*once { // 64 times where it is quadratic
		t.Errorf("8 times the text takes %v in place of %v", more, once)
	}
}
