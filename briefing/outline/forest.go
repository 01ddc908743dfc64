package outline

import "encoding/binary"

// levels is how many steps the trees that train makes have at most.
const levels = 5

// full is a Tree filled up to all levels, to be walked without branches: first its
// tests, those below that of node k being 2k and 2k+1, a feature and its limit each,
// and then its leaves, two bytes each with the low one first.
type full [fullSize]byte

const (
	leaves   = 2 << levels // where they begin
	fullSize = 4 << levels
)

// forest is full trees, one after another.
type forest []byte

func (f forest) len() int         { return len(f) / fullSize }
func (f forest) tree(i int) *full { return (*full)(f[i*fullSize:]) }

// part returns n trees from the first one on, or those that are left.
func (f forest) part(first, n int) forest {
	return f[min(first*fullSize, len(f)):min((first+n)*fullSize, len(f))]
}

// wide is a Row that any feature may index.
type wide [256]uint8

func (t *full) value(r *wide) int {
	k := uint(1)
	for range levels {
		at := 2 * (k & (1<<levels - 1))
		below := (uint32(r[t[at]]) - uint32(t[at+1])) >> 31 // 1 when the feature is below its limit
		k = 2*k + 1 - uint(below)
	}
	at := leaves + 2*(k&(1<<levels-1))
	return int(int16(uint16(t[at]) | uint16(t[at+1])<<8))
}

// What is text by so much, in thousandths, after a dozen trees of each state or
// after some dozens, is text: of those that the first are so sure of, all the
// others doubt one in a hundred.
const glance, beyondDoubt = 12, 3000

// opinion returns the probabilities of each state by the trees of a pass.
func (m *Model) opinion(pass int, r *Row) Opinion {
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
			for rest := trees[s].part(from, glance); len(rest) > 0; rest = rest[fullSize:] {
				sums[s] += (*full)(rest).value(&w)
			}
			more = more || from+glance < trees[s].len()
		}
		if sums[Text]-max(sums[Head], sums[Inset], sums[Tail]) >= beyondDoubt {
			return certain(Text)
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
		binary.LittleEndian.PutUint16(t[leaves+2*(k-1<<levels):], uint16(n.To))
		return true
	case n.Feature == Leaf:
		return t.fill(from, i, 2*k) && t.fill(from, i, 2*k+1)
	}
	t[2*k], t[2*k+1] = n.Feature, n.Limit
	return t.fill(from, int(n.To), 2*k) && t.fill(from, i+1, 2*k+1)
}

// plant fills in m.full where all trees allow it.
func (m *Model) plant() {
	for pass := range m.Trees {
		for s, trees := range m.Trees[pass] {
			m.full[pass][s] = make(forest, len(trees)*fullSize)
			for i, t := range trees {
				if !m.full[pass][s].tree(i).fill(t, 0, 1) {
					m.full = [2][States]forest{}
					return
				}
			}
		}
	}
}

// readForest returns the model of forest.bin, which is the steps as Marshal writes
// them; the numbers of trees, two bytes each with the low one first; and the forests.
func readForest(data []byte) *Model {
	number := func(i int) uint16 { return binary.LittleEndian.Uint16(data[2*i:]) }
	m, i := &Model{}, 0
	for p := range m.Step {
		for s := range m.Step[p] {
			m.Step[p][s] = float32(int16(number(i))) / 1000
			i++
		}
	}
	trees := data[2*(i+2*int(States)):]
	for pass := range m.full {
		for s := range m.full[pass] {
			size := int(number(i)) * fullSize
			m.full[pass][s], trees = trees[:size], trees[size:]
			i++
		}
	}
	return m
}
