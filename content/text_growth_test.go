package content

import (
	"strings"
	"testing"
	"time"
)

// BenchmarkTextGrowth reports how much longer four times as much of what is pasted takes: 4 where it is linear.
func BenchmarkTextGrowth(b *testing.B) {
	const size = 100_000 // bytes
	for name, line := range map[string]string{
		"columns":  "some words of a column of text are    and others of another column that\n",
		"gutters":  "a" + strings.Repeat("    b", 30) + "\n",
		"rows":     "| a | b | c |\n",
		"borders":  "+---+---+\n",
		"tabs":     "abc\tdef\tghi\n",
		"numbers":  "12\n",
		"pages":    "text of a page that goes on and\n\n\n\n\n\n12   HEAD\n",
		"hyphens":  "a line of text that ends in a word that is bro-\n",
		"spaced":   "a line of text that goes on in lower case there\n\n",
		"quoted":   "> a line of a message\n>\n",
		"chapters": "CHAPTER I\nThe Title\n\n",
		"names":    "&amp;ldquo;word&amp;rdquo; ",
		"marks":    "â€œwordâ€ “right” ",
		"one line": "word   ",
		"menus":    "An item of a menu\nWhat another article says\n5 March 2026\n",
	} {
		took := func(n int) time.Duration {
			data := []byte(strings.Repeat(line, n/len(line)))
			start := time.Now()
			if _, err := Parse("x.txt", data, Options{}); err != nil {
				b.Fatal(err)
			}
			return time.Since(start)
		}
		b.Run(name, func(b *testing.B) {
			var small, large time.Duration
			for b.Loop() {
				small += took(size)
				large += took(4 * size)
			}
			b.ReportMetric(float64(large)/float64(small), "times")
		})
	}
}
