package library

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestBest holds what a reader takes for better: the whole word before longer ones, words
// together before words apart, more often before once, and no fragment for its shortness.
func TestBest(t *testing.T) {
	for _, test := range []struct {
		filter      string
		best, worse string
	}{
		{"war", "they said that the war was long and cold in the north", "they said that the warden was old and tired in the north"},
		{"war", "the war in the north was a war for the harbour and the bridge", "the war in the north was a fight for the harbour and bridge"},
		{"old war", "an old war about the harbour that nobody in the town wants", "the old mayor of the harbour wants the town to go to war"},
		{"war ", "they said that the war was long and cold in the north", "they said that the war was long, and warring wars and warlords and their warriors went on for years and years there"},
	} {
		l := open(t)
		add(t, l, article("/a", "2026-01-02", "S", said(ruiz, test.worse)), article("/b", "2026-01-01", "S", said(ruiz, test.best)))
		if got := find(t, l, test.filter, Options{Order: Best}); !slices.Equal(got, []string{test.best, test.worse}) {
			t.Errorf("%q: %q", test.filter, got)
		}
	}
	l := open(t)
	add(t, l, article("/a", "2026-01-02", "S", said(ruiz, "the war in the north was a fight for the bridge"), said(voss, "the bridge in the north is a long way off for us")),
		article("/b", "2026-01-01", "S", said(ruiz, "“cultural war”")))
	if got := find(t, l, "war ", Options{Order: Best}); len(got) != 2 || got[1] != "“cultural war”" {
		t.Errorf("a fragment comes first: %q", got)
	}
}

// TestBestFew: where few of many quotes that are looked through match, those of any limit are
// in the same order, and none is missing.
func TestBestFew(t *testing.T) {
	l := open(t)
	var records []Record
	const all = 120
	for i := range all {
		var quotes []Quote
		for k := range 60 {
			quotes = append(quotes, said(ruiz, fmt.Sprintf("they come to a place that is number %d of %d", k, i)))
		}
		text := fmt.Sprintf("they want to build the harbour of number %d", i)
		if i%3 == 0 {
			text += " and to build, to build and to build"
		}
		records = append(records, article(fmt.Sprintf("/%d", i), fmt.Sprintf("2026-01-%02d", 1+i%28), "S", append(quotes, said(voss, text))...))
	}
	add(t, l, records...)
	long := find(t, l, `"to b`, Options{Order: Best, Limit: 300})
	if len(long) != all {
		t.Fatalf("found %d", len(long))
	}
	for _, limit := range []int{1, 10, 50, 60, 100} {
		if got := find(t, l, `"to b`, Options{Order: Best, Limit: limit}); !slices.Equal(got, long[:limit]) {
			t.Errorf("limit %d: %q", limit, got)
		}
	}
	if strings.Count(long[0], "build") != 4 || strings.Count(long[15], "build") != 4 {
		t.Errorf("the best are %q", long[:16])
	}
	if strings.Count(long[all/3-1], "build") == 4 {
		t.Error("all quotes were looked through to rank those that match")
	}
	if newest := find(t, l, `"to b`, Options{Limit: 300}); len(newest) != all {
		t.Errorf("newest first, found %d", len(newest))
	}
}
