package outline

// levels is how many steps the trees that train makes have at most.
const levels = 5

// full is a Tree filled up to all levels, to be walked without branches: the
// tests of its nodes, those below node k being 2k and 2k+1, and its leaves.
type full struct {
	test [1 << levels]uint16 // the feature, and its limit times 256
	leaf [1 << levels]int16
}

// wide is a Row that any feature may index.
type wide [256]uint8

func (t *full) value(r *wide) int {
	k := uint(1)
	for range levels {
		n := uint32(t.test[k&(1<<levels-1)])
		below := (uint32(r[n&255]) - n>>8) >> 31 // 1 when the feature is below its limit
		k = 2*k + 1 - uint(below)
	}
	return int(t.leaf[k&(1<<levels-1)])
}

// What is text by so much, in thousandths, after a dozen trees of each state or
// after some dozens, is text: of those that the first are so sure of, all the
// others doubt one in a hundred.
const glance, beyondDoubt = 12, 3000

// opinion returns the probabilities of each state by the trees of a pass.
func (m *Model) opinion(pass int, r *Row) [States]float32 {
	trees := &m.full[pass]
	if trees[0] == nil {
		return probabilities(m.Score(pass, r))
	}
	var w wide
	copy(w[:], r[:])
	var sums [States]int
	for from, more := 0, true; more; from += glance {
		more = false
		for s := range trees {
			for i := min(from, len(trees[s])); i < min(from+glance, len(trees[s])); i++ {
				sums[s] += trees[s][i].value(&w)
			}
			more = more || from+glance < len(trees[s])
		}
		if sums[Text]-max(sums[Head], sums[Inset], sums[Tail]) >= beyondDoubt {
			return [States]float32{Text: 1}
		}
	}
	var score [States]float32
	for s, sum := range sums {
		score[s] = float32(sum) / 1000
	}
	return probabilities(score)
}

// fill copies node i of a tree to node k, with all below it; it says no to a
// tree of too many levels.
func (t *full) fill(from Tree, i, k int) bool {
	n := from[i]
	switch {
	case k >= 1<<levels && n.Feature != Leaf:
		return false
	case k >= 1<<levels:
		t.leaf[k-1<<levels] = n.To
		return true
	case n.Feature == Leaf:
		return t.fill(from, i, 2*k) && t.fill(from, i, 2*k+1)
	}
	t.test[k] = uint16(n.Feature) | uint16(n.Limit)<<8
	return t.fill(from, int(n.To), 2*k) && t.fill(from, i+1, 2*k+1)
}

// plant fills in m.full where all trees allow it.
func (m *Model) plant() {
	for pass := range m.Trees {
		for s, trees := range m.Trees[pass] {
			m.full[pass][s] = make([]full, len(trees))
			for i, t := range trees {
				if !m.full[pass][s][i].fill(t, 0, 1) {
					m.full = [2][States][]full{}
					return
				}
			}
		}
	}
}
