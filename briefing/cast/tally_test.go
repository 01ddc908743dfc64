package cast

import (
	"fmt"
	"strings"
	"testing"

	"brief/briefing/token"
)

// TestTally counts words by their numbers, and by themselves those beyond what numbers there are.
func TestTally(t *testing.T) {
	var b strings.Builder
	for k := range 70_000 {
		fmt.Fprintf(&b, "w%d ", k)
	}
	text := b.String() + "w7 w69000 w69001"
	toks := token.Append(nil, text, 0)
	var numbers token.Numbers
	words := numbers.Of(text, toks)
	c := &cast{text: text, toks: toks, spelled: words.Of, texts: words.Text, keptWords: make([]keptWord, words.Count)}
	counted := c.tally()
	for _, i := range []int{7, 70_000, 69_000, 70_001, 70_001} {
		counted.add(i, 1)
	}
	for i, want := range map[int]int{7: 2, 70_000: 2, 69_000: 3, 70_001: 3, 8: 0, 69_001: 0, 70_002: 0, -1: 0, len(toks): 0} {
		if got := counted.of(i); got != want || counted.has(i) != (want > 0) {
			t.Errorf("%d of token %d, want %d", got, i, want)
		}
	}
	first := c.tally()
	for i := range len(toks) {
		first.add(i, i)
	}
	if got := first.of(69_001); got != 69_001+70_002 {
		t.Errorf("%d of the words without a number, want each its own", got)
	}
}
