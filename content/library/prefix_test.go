package library

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"brief/briefing/query"
	"brief/content/library/plan"
)

// TestFrequentWordTyped holds that typing a word that signs tell does not read all quotes with its first letters where few or
// none have it, as in a library of another language, and finds what a look at each quote would.
func TestFrequentWordTyped(t *testing.T) {
	const many = 2000
	texts := []string{"there is no deal", "the deal", "they knew", "theatres reopen", "themen"}
	l := open(t)
	var records []Record
	for i := range many {
		texts = append(texts, fmt.Sprintf("thorns within %d witnesses", i))
	}
	for i, text := range texts {
		records = append(records, article(fmt.Sprintf("/%d", i), fmt.Sprintf("2026-01-%02d", 1+i*7%28), "Courier", said(ruiz, text)))
	}
	add(t, l, records...)
	for filter, want := range map[string]int{
		"the": 5, "they": 1, "theat": 1, "that": 0, "this": 0, "with": 51, "within": 51, "deal the": 2, "-deal the": 3, "after:2026-01-08 the": 3, "kind:direct the": 5, "-kind:direct the": 0, "no the": 1, "@ruiz the": 5, "wit": 51, "witness": 51, "-the witness": 51,
	} {
		q, err := query.ParseLibrary(filter)
		if err != nil {
			t.Fatal(err)
		}
		asked, err := plan.Make(context.Background(), &l.statements, q, 51)
		if err != nil {
			t.Fatal(err)
		}
		p := &lookup{Plan: asked}
		found, err := l.candidates(context.Background(), p, 51)
		if err != nil || len(found) != want {
			t.Errorf("%s: %d, %v", filter, len(found), err)
		}
		if p.looked > 2*51 {
			t.Errorf("%s: %d quotes were read", filter, p.looked)
		}
		if !slices.IsSortedFunc(found, func(x, y plan.Candidate) int { return int(y.ID - x.ID) }) {
			t.Errorf("%s: not the newest first", filter)
		}
	}
}
