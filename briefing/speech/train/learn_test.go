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
