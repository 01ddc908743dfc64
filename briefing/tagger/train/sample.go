package main

import (
	"slices"

	"brief/briefing/tagger/feature"
)

// The labels: 0 is no name; of kind k, 1+4k begins a name, 2+4k goes on, 3+4k
// ends it, 4+4k is a whole one; other is (part of) a name of another kind.
const (
	labels = 14
	other  = 13
	stride = 16 // of a weight row
)

// allow is a set of labels.
type allow uint16

const anyLabel allow = 1<<labels - 1

// step is a token to label: its features and the labels that gold allows.
type step struct {
	from, to int32 // into samples.feats
	allowed  allow
}

// sequence is a run of steps.
type sequence struct {
	first, last int32 // into samples.steps
	corpus      int16
	article     int32
	run         feature.Run
	known       bool // a copy without a made-up word, which is not seen again
}

// samples holds all that training sees.
type samples struct {
	feats []uint32
	steps []step
	seqs  []sequence
	base  [][labels]float32 // scores of an earlier pass, by step; nil for none
}

// take adds the runs of an article.
func (s *samples) take(p *feature.Page, a *article, number, corpusNumber int, complete bool) {
	marks := goldMarks(a, complete)
	for _, r := range p.Runs() {
		p.Prepare(r)
		q := sequence{first: int32(len(s.steps)), corpus: int16(corpusNumber), article: int32(number), run: r, known: a.made != nil && !a.madeIn(r)}
		for i := r.First; i < r.Last; i++ {
			from := len(s.feats)
			s.feats = p.Append(s.feats, r, i)
			s.steps = append(s.steps, step{int32(from), int32(len(s.feats)), marks[i]})
		}
		cutOff(s.steps[q.first:], marks, r)
		q.last = int32(len(s.steps))
		s.seqs = append(s.seqs, q)
	}
}

// goldMarks says which labels gold allows each token.
func goldMarks(a *article, complete bool) []allow {
	marks := make([]allow, len(a.toks))
	for i := range marks {
		marks[i] = 1
		if !complete {
			marks[i] |= 1 << other
		}
	}
	for _, n := range a.names {
		first, _ := slices.BinarySearchFunc(a.toks, n.start, func(t tok, at int) int { return int(t.Start) - at })
		last := first
		for last < len(a.toks) && int(a.toks[last].End()) <= n.end {
			last++
		}
		exact := last > first && int(a.toks[first].Start) == n.start && int(a.toks[last-1].End()) == n.end
		if !exact {
			for i := max(0, first-1); i < min(len(marks), last+1); i++ {
				marks[i] = anyLabel
			}
			continue
		}
		for i := first; i < last; i++ {
			marks[i] = 1 << labelOf(n.kind, i == first, i == last-1)
		}
	}
	return marks
}

func labelOf(kind int, first, last bool) int {
	switch {
	case kind == 3:
		return other
	case first && last:
		return 4 + 4*kind
	case first:
		return 1 + 4*kind
	case last:
		return 3 + 4*kind
	}
	return 2 + 4*kind
}

// cutOff frees the labels of a name that goes on beyond the run.
func cutOff(steps []step, marks []allow, r feature.Run) {
	begins := func(m allow) bool {
		return m&(m-1) == 0 && m&0b0_0010_0010_0010 != 0 || m&(m-1) == 0 && m&0b0_0100_0100_0100 != 0
	}
	goes := func(m allow) bool {
		return m&(m-1) == 0 && m&0b0_1000_1000_1000 != 0 || m&(m-1) == 0 && m&0b0_0100_0100_0100 != 0
	}
	for i := 0; i < len(steps) && goes(steps[i].allowed); i++ {
		steps[i].allowed = anyLabel
		if marks[r.First+i]&0b0_1000_1000_1000 != 0 {
			break
		}
	}
	for i := len(steps) - 1; i >= 0 && begins(steps[i].allowed); i-- {
		begin := marks[r.First+i]&0b0_0010_0010_0010 != 0
		steps[i].allowed = anyLabel
		if begin {
			break
		}
	}
}

// intern replaces feature hashes by numbers from 0, leaving out those that
// occur fewer than least times among the first so many, and returns the hashes
// by number.
func (s *samples) intern(least, among int) []uint32 {
	count := map[uint32]int32{}
	for _, f := range s.feats[:among] {
		count[f]++
	}
	var hashes []uint32
	for f, n := range count {
		if int(n) >= least {
			hashes = append(hashes, f)
		}
	}
	slices.Sort(hashes)
	number := make(map[uint32]uint32, len(hashes))
	for i, f := range hashes {
		number[f] = uint32(i)
	}
	out := s.feats[:0]
	for i := range s.steps {
		st := &s.steps[i]
		from := len(out)
		for _, f := range s.feats[st.from:st.to] {
			if id, ok := number[f]; ok {
				out = append(out, id)
			}
		}
		st.from, st.to = int32(from), int32(len(out))
	}
	s.feats = out
	return hashes
}
