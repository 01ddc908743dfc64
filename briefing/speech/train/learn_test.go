package main

import (
	"testing"

	"brief/briefing/speech"
)

// TestTeaches holds that whom pronouns stand for is learned from people alone where there are any, and all else from the other articles.
func TestTeaches(t *testing.T) {
	people, others := &article{byPeople: true}, &article{}
	for _, c := range []struct {
		a             *article
		table         int
		peopled, want bool
	}{
		{people, speech.ResolveTable, true, true},
		{others, speech.ResolveTable, true, false},
		{others, speech.ResolveTable, false, true},
		{people, speech.SpeakerTable, true, false},
		{others, speech.SpeakerTable, true, true},
	} {
		if got := c.a.teaches(&speech.Lesson{Table: c.table}, c.peopled); got != c.want {
			t.Errorf("table %d, by people %v among %v: learned from %v, want %v", c.table, c.a.byPeople, c.peopled, got, c.want)
		}
	}
}

// TestParseTables holds which tables are learned.
func TestParseTables(t *testing.T) {
	all, err := parseTables("")
	if err != nil || !all[speech.SpeechTable] || !all[speech.PieceTable] {
		t.Errorf("all: %v, %v", all, err)
	}
	some, err := parseTables("1,2")
	if err != nil || some != (taught{speech.SpeakerTable: true, speech.ResolveTable: true}) {
		t.Errorf("some: %v, %v", some, err)
	}
	for _, wrong := range []string{"x", "8", "-1"} {
		if _, err := parseTables(wrong); err == nil {
			t.Errorf("%q is taken", wrong)
		}
	}
}
