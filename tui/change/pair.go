package change

import (
	"sort"
	"strings"
	"unicode"

	"brief/briefing/query"
)

// normal is a text without its typography.
func normal(s string) string { return query.Fold(s, false) }

// pairSame pairs new texts that have no partner with equal old ones, in order.
func pairSame(pairs []int, from, to []string) {
	taken := takenOf(pairs, len(from))
	waiting := map[string][]int{}
	for i, s := range from {
		if !taken[i] {
			waiting[normal(s)] = append(waiting[normal(s)], i)
		}
	}
	for i, s := range to {
		if queue := waiting[normal(s)]; pairs[i] < 0 && len(queue) > 0 {
			pairs[i] = queue[0]
			waiting[normal(s)] = queue[1:]
		}
	}
}

const (
	// alike is the share of words that two texts must have in common to be one
	// reworded, and alikeShort that of texts of up to three words.
	alike, alikeShort = 0.5, 0.66
	// common is in how many texts a word may stand and still tell them apart.
	common = 32
)

// pairAlike pairs the rest by the words they have in common (Dice's coefficient
// over word counts), the most alike first. Candidates are found through the
// words that few texts hold, so that long articles do not cost their square.
func pairAlike(pairs []int, from, to []string) {
	taken := takenOf(pairs, len(from))
	candidates := candidatesFor(pairs, taken, from, to)
	sort.SliceStable(candidates, func(i, j int) bool { return candidates[i].score > candidates[j].score })
	for _, c := range candidates {
		if !taken[c.from] && pairs[c.to] < 0 {
			taken[c.from] = true
			pairs[c.to] = c.from
		}
	}
}

// candidate is a pair that may be one text reworded, and how alike they are.
type candidate struct {
	pair
	score float64
}

// candidatesFor are the pairs of texts without partners that are alike enough.
func candidatesFor(pairs []int, taken []bool, from, to []string) (candidates []candidate) {
	bags := make([]bag, len(from))
	holders := map[string][]int{}
	for i, s := range from {
		if taken[i] {
			continue
		}
		bags[i] = bagOf(s)
		for _, w := range bags[i].words {
			holders[w] = append(holders[w], i)
		}
	}
	for i, s := range to {
		if pairs[i] >= 0 {
			continue
		}
		b := bagOf(s)
		seen := map[int]bool{}
		for _, w := range b.words {
			if len(holders[w]) > common {
				continue
			}
			for _, j := range holders[w] {
				if seen[j] {
					continue
				}
				seen[j] = true
				if score := dice(b, bags[j]); score >= threshold(b, bags[j]) {
					candidates = append(candidates, candidate{pair{j, i}, score})
				}
			}
		}
	}
	return candidates
}

func takenOf(pairs []int, olds int) []bool {
	taken := make([]bool, olds)
	for _, from := range pairs {
		if from >= 0 {
			taken[from] = true
		}
	}
	return taken
}

// bag is the words of a text, each once in order, with their counts.
type bag struct {
	words  []string
	counts map[string]int
	total  int
}

func bagOf(s string) bag {
	b := bag{counts: map[string]int{}}
	for _, w := range strings.FieldsFunc(query.Fold(s, true), func(r rune) bool {
		return r != '\'' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}) {
		if b.counts[w]++; b.counts[w] == 1 {
			b.words = append(b.words, w)
		}
		b.total++
	}
	return b
}

func dice(a, b bag) float64 {
	shared := 0
	for _, w := range a.words {
		shared += min(a.counts[w], b.counts[w])
	}
	return 2 * float64(shared) / float64(max(1, a.total+b.total))
}

func threshold(a, b bag) float64 {
	if min(a.total, b.total) <= 3 {
		return alikeShort
	}
	return alike
}
