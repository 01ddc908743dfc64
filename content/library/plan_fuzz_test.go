package library

import (
	"errors"
	"math"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brief/briefing/query"
	"brief/content/library/term"
)

// quotedString is a string in the index's language of queries.
var quotedString = regexp.MustCompile(`"[^"]*"`)

// FuzzPlan holds that whatever is typed becomes a query that the index can read:
// quoted words, and nothing else but its three operators and brackets that fit.
// It needs no database; what looks up names is in TestAnyFilter.
func FuzzPlan(f *testing.F) {
	for _, s := range []string{`no deal`, `"a b" -c kind:dir -kind:x`, `after:2026-01 before:2026-99-99`, `NEAR( AND "" * ^ + {a}: \`, `don't "x`, "\ue000a \x00\xff", `-"`, `漢字 café`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, filter string) {
		q, _ := query.ParseLibrary(filter)
		p := &plan{to: math.MaxInt64}
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

// TestAnyFilter holds that a library answers anything that can be typed, and
// fails with nothing but a mistake in the filter.
func TestAnyFilter(t *testing.T) {
	l := norvia(t)
	parts := rapid.SampledFrom([]string{"deal", "no", "d", `"`, "-", "@", "@ruiz", "speaker:", "role:", "sec:", "kind:", "about:", "source:", "after:", "before:", "2026-01-01", "2026-9", " ", " ", "(", ")", "*", "^", ":",
		"AND", "NEAR(", "'", "’", "\x00", "\xff", "\ue000", "%", "_", "é", "漢", "e\u0301", "/", "/d.al/", "/[/", "-/no/", "\\", ";", "x:y", "\n"})
	rapid.Check(t, func(rt *rapid.T) {
		filter := strings.Join(rapid.SliceOfN(parts, 0, 8).Draw(rt, "parts"), "")
		opt := Options{Order: Order(rapid.IntRange(0, 1).Draw(rt, "order"))}
		_, err := l.Search(rt.Context(), filter, opt)
		if _, mistake := errors.AsType[*query.Error](err); err != nil && !mistake {
			rt.Errorf("%q: %v", filter, err)
		}
		if _, err := l.Suggest(rt.Context(), filter); err != nil {
			rt.Errorf("%q: suggesting: %v", filter, err)
		}
		if _, err := l.People(rt.Context(), filter); err != nil && !errors.Is(err, ErrNoPerson) {
			rt.Errorf("%q: people: %v", filter, err)
		}
	})
}

// TestSignsAloneAskForNothing: a term without a letter or figure finds what there is without it.
func TestSignsAloneAskForNothing(t *testing.T) {
	l := norvia(t)
	want, err := l.Search(t.Context(), "", Options{})
	if err != nil || len(want.Hits) == 0 {
		t.Fatalf("%d hits, %v", len(want.Hits), err)
	}
	for _, filter := range []string{`"!"`, `-"!"`, `sec:"-"`, `@"?"`, `about:+ `, `-role:"("`} {
		if got, err := l.Search(t.Context(), filter, Options{}); err != nil || len(got.Hits) != len(want.Hits) {
			t.Errorf("%s: %d hits of %d, %v", filter, len(got.Hits), len(want.Hits), err)
		}
	}
}
