package main

import (
	"slices"

	"brief/briefing/tagger/feature"
)

// aroundSamples makes a run of one step of each name: what stands around it, and its kind.
func aroundSamples(corpora []corpus) *samples {
	s := &samples{}
	var p feature.Page
	for ci := range corpora {
		c := &corpora[ci]
		for ai := range c.articles {
			a := &c.articles[ai]
			p.Load(a.text, a.toks, a.words)
			for _, n := range a.names {
				first, last, exact := a.tokensOf(n)
				if !exact {
					continue
				}
				from := len(s.feats)
				s.feats = p.AppendAround(s.feats, first, last)
				s.seqs = append(s.seqs, sequence{first: int32(len(s.steps)), last: int32(len(s.steps) + 1), corpus: int16(ci), article: int32(ai)})
				s.steps = append(s.steps, step{int32(from), int32(len(s.feats)), 1 << labelOf(n.kind, true, true)})
			}
		}
	}
	return s
}

// tokensOf returns the tokens of a name, and whether it begins and ends with them.
func (a *article) tokensOf(n name) (first, last int, exact bool) {
	first, _ = slices.BinarySearchFunc(a.toks, n.start, func(t tok, at int) int { return int(t.Start) - at })
	last = first
	for last < len(a.toks) && int(a.toks[last].End()) <= n.end {
		last++
	}
	return first, last, last > first && int(a.toks[first].Start) == n.start && int(a.toks[last-1].End()) == n.end
}

// trainAround learns what stands around names of a kind. Names of all lengths and
// words teach it, as it sees nothing of them.
func trainAround(corpora []corpus) (*model, map[uint32]uint32) {
	s := aroundSamples(corpora)
	hashes := s.intern(3, len(s.feats))
	f := newFitter(s, len(hashes), 0.05, 0.1)
	keep := make([]int32, len(s.seqs))
	for i := range keep {
		keep[i] = int32(i)
	}
	for e := range 5 {
		f.epoch(int64(e+1), keep, func(q *sequence) float32 { return corpora[q.corpus].weight })
	}
	return f.m, numbers(hashes)
}
