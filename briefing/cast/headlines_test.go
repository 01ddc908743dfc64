package cast_test

import (
	"strings"
	"testing"
	"time"

	"brief/briefing"
	"brief/content"
)

// TestLongHeadlines holds that a line of one name as long as the text, in which others are looked for, takes no
// more than a few times as long where it is four times as long.
func TestLongHeadlines(t *testing.T) {
	for _, unit := range []string{"Aaa ", "Opens ", "Aaa Opens "} {
		took := func(n int) time.Duration {
			doc, err := content.Parse("a.txt", []byte(strings.Repeat(unit, n)+"\n\nIt opens, an aaa.\n"), content.Options{})
			if err != nil {
				t.Fatal(err)
			}
			least := time.Hour
			for range 3 {
				start := time.Now()
				briefing.Parse(doc)
				least = min(least, time.Since(start))
			}
			return least
		}
		if small, large := took(2000), took(8000); large > 12*small+50*time.Millisecond {
			t.Errorf("%q: %v, and of four times as much %v", unit, small, large)
		}
	}
}
