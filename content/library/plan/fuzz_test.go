package plan

import (
	"math"
	"regexp"
	"strings"
	"testing"

	"brief/briefing/query"
	"brief/content/library/term"
)

// quotedString is a string in the index's language of queries.
var quotedString = regexp.MustCompile(`"[^"]*"`)

// FuzzPlan holds that whatever is typed becomes a query that the index can read:
// quoted words, and nothing else but its three operators and brackets that fit.
// It needs no database; what looks up names is in the library's TestAnyFilter.
func FuzzPlan(f *testing.F) {
	for _, s := range []string{`no deal`, `"a b" -c kind:dir -kind:x`, `after:2026-01 before:2026-99-99`, `NEAR( AND "" * ^ + {a}: \`, `don't "x`, "\ue000a \x00\xff", `-"`, `漢字 café`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, filter string) {
		q, _ := query.ParseLibrary(filter)
		p := &Plan{To: math.MaxInt64}
		for _, t := range q.Terms {
			switch t.Key {
			case "kind":
				p.kind(t, counts{})
			case "after", "before":
				p.date(t)
			default:
				p.text(term.Split(nil, t.Value), t.Not)
			}
		}
		rest := quotedString.ReplaceAllString(p.expression(), "")
		open := 0
		for _, word := range strings.Fields(strings.NewReplacer("(", " ( ", ")", " ) ").Replace(rest)) {
			switch word {
			case "(":
				open++
			case ")":
				open--
			case "AND", "OR", "NOT":
			default:
				t.Errorf("%q becomes %q", filter, p.expression())
			}
			if open < 0 {
				t.Errorf("%q becomes %q", filter, p.expression())
			}
		}
		if open != 0 {
			t.Errorf("%q becomes %q", filter, p.expression())
		}
		for _, w := range term.Split(nil, filter) {
			if w == "" || len(w) > term.Longest || strings.ContainsAny(w, "\"\x00 ") {
				t.Errorf("%q has the word %q", filter, w)
			}
		}
	})
}
