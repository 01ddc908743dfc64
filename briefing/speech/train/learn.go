package main

import (
	"math"
	"math/rand/v2"
	"slices"

	"brief/briefing/speech"
)

// How the tables are learned: AdaGrad on the log-likelihood of the right
// choices, with a pull towards zero on the weights that a lesson touches.
const (
	epochs = 12
	rate   = 0.06
	decay  = 3e-3
	seed   = 8
	runs   = 6 // in another order each; the average depends less on the order
	slots  = 1 << 17
)

// learner is one table while it is learned.
type learner struct {
	weights, squares []float32
	sums             []float32 // of the weights after each epoch of each run but the first, for their average
	seen             []uint8   // how many choices have the feature, up to rare
}

// rare is the number of choices below which a feature is not kept: what only
// a few show is theirs, not the language's.
const rare = 3

// teaches reports whether l, a lesson of a, is learned from. Whom pronouns stand for is learned from what people labelled, where there is any
// (peopled): other corpora hold guesses. All else is learned from those.
func (a *article) teaches(l *speech.Lesson, peopled bool) bool {
	return a.byPeople == (peopled && l.Table == speech.ResolveTable)
}

// train learns tables from the articles outside fold without.
func train(articles []*article, without, folds int, tables taught) *speech.Model {
	m := &speech.Model{}
	peopled := slices.ContainsFunc(articles, func(a *article) bool { return a.byPeople })
	var byTable [speech.Tables][]*speech.Lesson
	for _, a := range articles {
		if a.fold(folds) == without {
			continue
		}
		for i := range a.lessons {
			l := &a.lessons[i]
			if a.teaches(l, peopled) {
				byTable[l.Table] = append(byTable[l.Table], l)
			}
		}
	}
	for t := range m.Tables {
		if !tables[t] {
			m.Tables[t] = speech.Default().Tables[t]
			continue
		}
		l := &learner{make([]float32, slots), make([]float32, slots), make([]float32, slots), make([]uint8, slots)}
		l.learn(byTable[t])
		m.Tables[t].Loose = l.sums
	}
	return m
}

func (l *learner) learn(lessons []*speech.Lesson) {
	for _, lesson := range lessons {
		l.count(lesson)
	}
	for run := range runs {
		l.run(lessons, rand.New(rand.NewPCG(seed, uint64(run))))
	}
}

// run learns from the lessons in one order after another and adds the weights to the sums.
func (l *learner) run(lessons []*speech.Lesson, random *rand.Rand) {
	clear(l.weights)
	clear(l.squares)
	order := random.Perm(len(lessons))
	for epoch := range epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			if lesson := lessons[i]; len(lesson.Choices) == 1 {
				l.yesOrNo(lesson)
			} else {
				l.among(lesson)
			}
		}
		if epoch > 0 {
			for i, w := range l.weights {
				l.sums[i] += w / (runs * (epochs - 1))
			}
		}
	}
}

func (l *learner) count(lesson *speech.Lesson) {
	for _, choice := range lesson.Choices {
		for _, f := range choice {
			if i := f % slots; l.seen[i] < rare {
				l.seen[i]++
			}
		}
	}
}

func (l *learner) score(feats []uint32) float64 {
	sum := float32(0)
	for _, f := range feats {
		sum += l.weights[f%slots]
	}
	return float64(sum)
}

func (l *learner) yesOrNo(lesson *speech.Lesson) {
	p := 1 / (1 + math.Exp(-l.score(lesson.Choices[0])))
	if lesson.Right[0] {
		l.push(lesson.Choices[0], p-1)
	} else {
		l.push(lesson.Choices[0], p)
	}
}

// among moves the choices towards those that are right, shared as the model shares them.
func (l *learner) among(lesson *speech.Lesson) {
	shares := make([]float64, len(lesson.Choices))
	most := math.Inf(-1)
	for i, c := range lesson.Choices {
		shares[i] = l.score(c)
		most = max(most, shares[i])
	}
	all, right := 0.0, 0.0
	for i := range shares {
		shares[i] = math.Exp(shares[i] - most)
		all += shares[i]
		if lesson.Right[i] {
			right += shares[i]
		}
	}
	for i, c := range lesson.Choices {
		gradient := shares[i] / all
		if lesson.Right[i] && right > 0 {
			gradient -= shares[i] / right
		}
		if math.Abs(gradient) > 1e-4 {
			l.push(c, gradient)
		}
	}
}

// push takes one step against the gradient.
func (l *learner) push(feats []uint32, gradient float64) {
	for _, f := range feats {
		i := f % slots
		if l.seen[i] < rare {
			continue
		}
		g := float32(gradient) + decay*l.weights[i]
		l.squares[i] += g * g
		l.weights[i] -= rate * g / float32(math.Sqrt(float64(l.squares[i]))+1e-3)
	}
}
