package library

import (
	"cmp"
	"slices"
	"strings"

	"brief/content/library/plan"
)

// rankedAmong is how many of the newest matches are ranked: ranking all of a
// common word's takes a quarter of a second at a million quotes. Where so many are not among
// mostLooked, those that are come first, and others that are wanted, the newest first, behind them.
const rankedAmong = 300

// rank sorts found by how well the words fit, the best first; of equals the
// newest stays first. As every candidate has every word, what tells them apart
// is how often and how close together they stand, and in how long a quote (after BM25,
// Robertson and Zaragoza 2009, without its weight for rare words). A short quote is no
// better than an ordinary one: a fragment of three words says little. Where typed, the
// last word is still being typed.
func rank(found []plan.Candidate, words []string, typed bool) {
	if len(words) == 0 {
		return
	}
	scores := make(map[int64]float64, len(found))
	total := 0
	for i := range found {
		total += len(found[i].TextWords())
	}
	ordinary := max(shortest, float64(total)/float64(max(1, len(found))))
	for i := range found {
		scores[found[i].ID] = score(found[i].TextWords(), words, typed, ordinary)
	}
	slices.SortStableFunc(found, func(a, b plan.Candidate) int { return cmp.Compare(scores[b.ID], scores[a.ID]) })
}

const (
	begun    = 0.5  // what a word counts that only begins with the one being typed
	shortest = 12.0 // words of a quote that is not long, at least
)

// score says how well words fit a text; an ordinary one has so many words.
func score(text, words []string, typed bool, ordinary float64) float64 {
	const k, b = 1.2, 0.75
	length := k * (1 - b + b*max(1, float64(len(text))/ordinary))
	sum, last, near := 0.0, -1, 0
	for n, w := range words {
		tf, first := 0.0, -1
		for i, t := range text {
			switch {
			case t == w:
				tf++
			case typed && n == len(words)-1 && strings.HasPrefix(t, w):
				tf += begun
			default:
				continue
			}
			if first < 0 || i == last+1 {
				first = i
			}
		}
		sum += tf * (k + 1) / (tf + length)
		if last >= 0 && first == last+1 {
			near++
		}
		last = first
	}
	return sum + float64(near)
}
