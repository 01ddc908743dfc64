package library

import (
	"slices"
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
