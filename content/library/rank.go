package library

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// rankedAmong is how many of the newest matches are ranked: ranking all of a
// common word's takes a quarter of a second at a million quotes.
const rankedAmong = 300

// rank sorts found by how well the words fit, the best first; of equals the
// newest stays first. As every candidate has every word, what tells them apart
// is how often, how close together and how early they stand, and in how short a
// quote (after BM25, Robertson and Zaragoza 2009, without its weight for rare words).
func rank(found []candidate, words []string) {
	if len(words) == 0 {
		return
	}
	scores := make(map[int64]float64, len(found))
	total := 0
	for i := range found {
		total += len(found[i].textWords())
	}
	mean := float64(total) / float64(max(1, len(found)))
	for i := range found {
		scores[found[i].id] = score(found[i].textWords(), words, mean)
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(scores[b.id], scores[a.id]) })
}

func score(text, words []string, mean float64) float64 {
	const k, b = 1.2, 0.75
	length := k * (1 - b + b*float64(len(text))/math.Max(mean, 1))
	sum, last, near := 0.0, -1, 0
	for _, w := range words {
		tf, first := 0.0, -1
		for i, t := range text {
			if strings.HasPrefix(t, w) {
				tf++
				if first < 0 || i == last+1 {
					first = i
				}
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
