package tagger

import (
	"math"

	"brief/briefing/tagger/feature"
)

// chain holds the buffers of the Viterbi search.
type chain struct {
	score []([feature.Labels]int32)
	from  []([feature.Labels]uint8)
}

// closed are the labels that no name is open after; opening those that may follow them.
var (
	closed  = [...]uint8{0, 3, 4, 7, 8, 11, 12, feature.Other}
	opening = [...]uint8{0, 1, 4, 5, 8, 9, 12, feature.Other}
)

const never = math.MinInt32 / 2

// turns are what it costs to go from label to label: from the first index of
// all to the second; and eight times that from those of closed to those of opening.
type turns struct {
	all     [feature.Labels][feature.Labels]int32
	opening [len(opening)][len(closed)]int64
}

// best puts the best path of labels for a run's scores into path, which is as long.
func (c *chain) best(path []uint8, s []scores, t *turns) {
	if len(s) == 1 {
		path[0] = alone(&s[0])
		return
	}
	for len(c.score) < len(s) {
		c.score, c.from = append(c.score, [feature.Labels]int32{}), append(c.from, [feature.Labels]uint8{})
	}
	c.score[0] = [feature.Labels]int32{never, never, never, never, never, never, never, never, never, never, never, never, never, never}
	for _, l := range opening {
		c.score[0][l] = s[0][l]
	}
	for i := 1; i < len(s); i++ {
		c.step(&c.score[i-1], &c.score[i], &c.from[i], &s[i], t)
	}
	last := &c.score[len(s)-1]
	at := uint8(0)
	for _, l := range closed {
		if last[l] > last[at] {
			at = l
		}
	}
	for i := len(s) - 1; i >= 0; i-- {
		path[i] = at
		at = c.from[i][at]
	}
}

// step goes from one token to the next. A path's score stands eight times as
// large with the place of its last label in closed below it, the first highest,
// so that the best of all names its label.
func (c *chain) step(prev, next *[feature.Labels]int32, from *[feature.Labels]uint8, s *scores, t *turns) {
	var ends [len(closed)]int64
	for i, a := range closed {
		ends[i] = int64(prev[a])*8 + int64(7-i)
	}
	for j, b := range opening {
		into := &t.opening[j]
		best := max(ends[0]+into[0], ends[1]+into[1], ends[2]+into[2], ends[3]+into[3], ends[4]+into[4], ends[5]+into[5], ends[6]+into[6], ends[7]+into[7])
		next[b], from[b] = int32(best>>3)+s[b], closed[7-best&7]
	}
	for k := uint8(1); k < feature.Other; k += 4 {
		begun, gone := prev[k], prev[k+1]
		for b := k + 1; b <= k+2; b++ {
			best, at := begun+t.all[k][b], k
			if v := gone + t.all[k+1][b]; v > best {
				best, at = v, k+1
			}
			next[b], from[b] = max(best+s[b], never), at
		}
	}
}

// alone returns the best label of a run of one token.
func alone(s *scores) uint8 {
	best := uint8(0)
	for _, l := range [...]uint8{4, 8, 12, feature.Other} {
		if s[l] > s[best] {
			best = l
		}
	}
	return best
}

// surety is about the chance that the label's kind is right, from how far its
// score is above that of the other kinds.
func (s *scores) surety(label uint8) float32 {
	kind := (label - 1) / 4
	mine, other := int32(math.MinInt32), max(s[0], s[feature.Other])
	for l := uint8(1); l < feature.Other; l++ {
		if (l-1)/4 == kind {
			mine = max(mine, s[l])
		} else {
			other = max(other, s[l])
		}
	}
	return float32(1 / (1 + math.Exp(float64(other-mine)/one)))
}
