package library

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brief/briefing/query"
)

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
