package main

import (
	"math"
	"math/rand"
	"slices"
	"testing"
)

// TestLattice holds that sums, chances and the best path are those that going through all paths gives.
func TestLattice(t *testing.T) {
	rng := rand.New(rand.NewSource(1))
	m := &model{}
	unary := make([][labels]float64, 3)
	var turns [labels][labels]float64
	for a := range labels {
		for i := range unary {
			unary[i][a] = rng.NormFloat64()
		}
		for b := range labels {
			if turnAllowed(a, b) {
				m.turns[a][b] = float32(rng.NormFloat64())
				turns[a][b] = math.Exp(float64(m.turns[a][b]))
			}
		}
	}
	sum, best, most := 0.0, []uint8(nil), math.Inf(-1)
	var chances [3][labels]float64
	eachPath(func(path []uint8) {
		score := 0.0
		for i, l := range path {
			score += unary[i][l]
			if i > 0 {
				score += float64(m.turns[path[i-1]][l])
			}
		}
		sum += math.Exp(score)
		for i, l := range path {
			chances[i][l] += math.Exp(score)
		}
		if score > most {
			most, best = score, slices.Clone(path)
		}
	})
	var all lattice
	if got := all.run(unary, &turns, func(int) allow { return anyLabel }); math.Abs(got-math.Log(sum)) > 1e-9 {
		t.Errorf("the sum is %v, not %v", got, math.Log(sum))
	}
	for i := range unary {
		for l := range labels {
			if want := chances[i][l] / sum; math.Abs(all.node[i][l]-want) > 1e-9 {
				t.Errorf("the chance of label %d at %d is %v, not %v", l, i, all.node[i][l], want)
			}
		}
	}
	if got := m.best(unary); !slices.Equal(got, best) {
		t.Errorf("the best path is %v, not %v", got, best)
	}
}

// eachPath goes through all allowed paths over three tokens.
func eachPath(do func(path []uint8)) {
	for a := range labels {
		for b := range labels {
			for c := range labels {
				if turnAllowed(-1, a) && turnAllowed(a, b) && turnAllowed(b, c) && turnAllowed(c, -1) {
					do([]uint8{uint8(a), uint8(b), uint8(c)})
				}
			}
		}
	}
}

// TestLearn holds that what gold says is learnt: of two words, one is always a name and one never is.
func TestLearn(t *testing.T) {
	const none, whole = 0, 4
	s := &samples{feats: []uint32{0, 1}, steps: []step{{0, 1, 1 << whole}, {1, 2, 1 << none}}, seqs: []sequence{{first: 0, last: 1}, {first: 1, last: 2}}}
	f := newFitter(s, 2, 0.3, 0)
	for epoch := range 30 {
		f.epoch(int64(epoch), []int32{0, 1}, func(*sequence) float32 { return 1 })
	}
	unary := f.m.score(nil, s.feats, []int32{0, 1, 2})
	if got := append(f.m.best(unary[:1]), f.m.best(unary[1:])...); !slices.Equal(got, []uint8{whole, none}) {
		t.Errorf("learnt %v", got)
	}
}
