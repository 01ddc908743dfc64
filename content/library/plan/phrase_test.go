package plan

import (
	"math/rand/v2"
	"strings"
	"testing"

	"brief/content/library/term"
)

// What is found in folded text is what is found in the list of its words.
func TestHoldsAsListed(t *testing.T) {
	pieces := []string{"to", "be", "or", "bee", "too", "x", "café", "Σοφία", "der", "日", "b", "'", "-", " ", " ", " ", ". ", "’", "é", "\u0301", "ß", "9",
		strings.Repeat("long", 13)}
	r := rand.New(rand.NewPCG(3, 9))
	draw := func(n int) string {
		var out strings.Builder
		for range n {
			out.WriteString(pieces[r.IntN(len(pieces))])
		}
		return out.String()
	}
	found := 0
	for range 30_000 {
		text, seq := draw(1+r.IntN(12)), term.Split(nil, draw(1+r.IntN(5)))
		if len(seq) == 0 {
			continue
		}
		for _, prefix := range []bool{false, true} {
			c := Candidate{Text: text}
			want := term.HoldsRun(term.Split(nil, text), seq, prefix)
			if got := c.holds(seq, prefix); got != want {
				t.Fatalf("holds(%q, %v) of %q: %v, by its words %v", seq, prefix, text, got, want)
			}
			if want {
				found++
			}
		}
	}
	if found < 300 {
		t.Fatalf("only %d were found", found)
	}
}
