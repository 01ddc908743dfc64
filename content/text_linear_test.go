package content

import (
	"strings"
	"testing"
	"time"
)

// TestTextLinear holds what is read of pasted text to time that doubles, about, where the text does.
func TestTextLinear(t *testing.T) {
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
	} {
		took := func(n int) time.Duration {
			data := []byte(strings.Repeat(line, n/len(line)))
			start := time.Now()
			if _, err := Parse("x.txt", data, Options{}); err != nil {
				t.Fatal(err)
			}
			return time.Since(start)
		}
		const size = 100_000 // bytes
		took(size)
		small, large := took(size), took(4*size)
		if large > 12*small && large > 2*time.Second {
			t.Errorf("%s: %v for %d bytes, %v for four times as many", name, small, size, large)
		}
		if testing.Verbose() {
			t.Logf("%s: %v %v", name, small, large)
		}
	}
}
