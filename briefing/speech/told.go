package speech

import (
	"brief/briefing/token"
)

// reading is a stretch that a cue may tell, with the share that the models give it.
type reading struct {
	stretch
	share float64
	words int
}

// Bounds on what is read: how many starts of a cue, and the least share that a
// start beside the best, and a stretch, must have.
const (
	mostStarts   = 3
	leastStart   = 0.2
	leastStretch = 0.05
)

// sameWords is the share of words that two stretches must have in common to
// count as the same.
const sameWords = 0.8

// toldBy returns the words that cue u, one with the share sure, tells, and the share
// of such findings that is right: of the likely stretches the one that is most sure
// to be nearly right, where the likeliest may be alone among many that differ by a
// word. It gives up where less than the share least is right.
func (a *article) toldBy(u int, s clause, sure, least float64) (stretch, float64) {
	return a.surest(a.stretches(u, s, sure, least))
}

// surest returns the reading of list that is most sure to be nearly right, and its share.
func (a *article) surest(list []reading) (stretch, float64) {
	var best stretch
	most := 0.0
	for i := range list {
		sum := list[i].share * (1 + tie)
		for j := range list {
			if i != j && a.nearly(&list[i], &list[j]) {
				sum += list[j].share
			}
		}
		if sum > most {
			best, most = list[i].stretch, sum
		}
		if list[i].share > 0.5 {
			return list[i].stretch, min(sum, 1)
		}
	}
	return best, min(most, 1)
}

// tie prefers the likelier of stretches that are nearly the same.
const tie = 0.1

// stretches returns the likely stretches that cue u tells. The slice is good
// until the next call.
func (a *article) stretches(u int, s clause, sure, least float64) []reading {
	list := a.readings[:0]
	starts := a.starts(u, s)
	var fewStarts, fewEnds [2*mostEdges + 2]float64
	shares := sharesOf(fewStarts[:0], starts)
	for n := range mostStarts {
		i, share := top(shares)
		if i < 0 || sure*share < least || n > 0 && share < leastStart {
			break
		}
		shares[i] = 0
		ends := a.ends(u, starts[i], s)
		for j, p := range sharesOf(fewEnds[:0], ends) {
			if t := (stretch{starts[i].at, ends[j].at}); t.first < t.last && share*p >= leastStretch && !(starts[i].back && a.onlySubject(t)) {
				list = append(list, reading{t, share * p, a.wordsIn(t)})
			}
		}
	}
	a.readings = list
	return list
}

// nearly reports whether two stretches hold nearly the same words.
func (a *article) nearly(r, o *reading) bool {
	both := stretch{max(r.first, o.first), min(r.last, o.last)}
	return both.first < both.last && float64(a.wordsIn(both)) >= sameWords*float64(max(r.words, o.words))
}

// wordsIn counts the words of a stretch.
func (a *article) wordsIn(t stretch) int {
	n := 0
	for i := int(a.units[t.first].first); i < int(a.units[t.last-1].last); i++ {
		if k := a.Tokens[i].Kind; k == token.Word || k == token.Number {
			n++
		}
	}
	return n
}
