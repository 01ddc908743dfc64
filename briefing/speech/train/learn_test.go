package main

import (
	"slices"
	"testing"

	"brief/briefing/speech"
)

// TestLearner holds that features of right choices come to weigh more than those of wrong ones, that a feature of all
// choices and one of too few lessons weigh next to nothing, and that the same lessons teach the same.
func TestLearner(t *testing.T) {
	const right, wrong, both, once, yes, no = 1, 2, 3, 4, 5, 6
	var lessons []*speech.Lesson
	for range 20 {
		lessons = append(lessons,
			&speech.Lesson{Choices: [][]uint32{{wrong, both}, {right, both}}, Right: []bool{false, true}},
			&speech.Lesson{Choices: [][]uint32{{yes}}, Right: []bool{true}}, &speech.Lesson{Choices: [][]uint32{{no}}, Right: []bool{false}})
	}
	lessons = append(lessons, &speech.Lesson{Choices: [][]uint32{{once}}, Right: []bool{true}})
	learnt := func() []float32 {
		l := &learner{make([]float32, slots), make([]float32, slots), make([]float32, slots), make([]uint8, slots)}
		l.learn(lessons)
		return l.sums
	}
	w := learnt()
	if w[right] < 0.5 || w[wrong] > -0.5 || w[yes] < 0.5 || w[no] > -0.5 {
		t.Errorf("right %v, wrong %v, yes %v, no %v", w[right], w[wrong], w[yes], w[no])
	}
	if w[both] > 0.1 || w[both] < -0.1 || w[once] != 0 {
		t.Errorf("what all choices have weighs %v, what one lesson has %v", w[both], w[once])
	}
	if !slices.Equal(w, learnt()) {
		t.Error("the same lessons taught something else")
	}
}

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
