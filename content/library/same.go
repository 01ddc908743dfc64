package library

import (
	"slices"
	"strings"
)

// leastSame is how many words are too many to be said by chance, as a yes is.
const leastSame = 2

// fewSame is how many words are so many that two who say the same ones may be taken for one
// person under two names, or somebody whom one of two articles does not name.
const fewSame = 6

// Same tells which hits say the same words in other articles, as one statement does that
// several papers have: for each of hits, the place of the first that does, its own
// where that is itself. Words are compared without case, marks and accents. Who says them is the
// same person or, of longer ones, may be.
func Same(hits []Hit) []int {
	out := make([]int, len(hits))
	first := make(map[string][]int, len(hits)) // by words, the places of those that are no repetition
	var words []string
	for i := range hits {
		words = splitWords(words[:0], hits[i].Quote.Text)
		key := strings.Join(words, " ")
		out[i] = i
		at := slices.IndexFunc(first[key], func(k int) bool { return sameSaying(&hits[k], &hits[i], len(words)) })
		if at >= 0 {
			out[i] = first[key][at]
		} else {
			first[key] = append(first[key], i)
		}
	}
	return out
}

// sameSaying reports whether a and b, whose words are the same, may be one statement in two articles.
func sameSaying(a, b *Hit, words int) bool {
	switch {
	case a.Article.ID == b.Article.ID || words < leastSame:
		return false
	case a.Person != 0 && a.Person == b.Person:
		return true
	case words < fewSame:
		return false
	case a.Person == 0 || b.Person == 0:
		return true
	}
	x, _ := cutSuffix(nameKey(a.Quote.Speaker.Name))
	y, _ := cutSuffix(nameKey(b.Quote.Speaker.Name))
	return surname(x) == surname(y) && firstNamesFit(x, y)
}
