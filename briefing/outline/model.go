package outline

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"math"
	"sync"
)

// State is what a line is to the model.
type State uint8

// The states. After Tail comes nothing else.
const (
	Text State = iota
	Head
	Inset // furniture within the article
	Tail  // furniture behind it
	States
)

// Node is a step of a tree: rows whose feature is below the limit go to the
// node numbered To, others to the next one. A leaf has the feature Leaf, and To
// is its value in thousandths.
type Node struct {
	Feature, Limit uint8
	To             int16
}

// Leaf is no feature.
const Leaf = 255

// Tree is a list of nodes; the first is its root.
type Tree []Node

// Model scores states by sums of trees, and steps from state to state.
type Model struct {
	Trees [2][States][]Tree       // for a first opinion, and for the one that knows all the first ones
	Step  [States][States]float32 // by how much one state speaks for the next, as a logarithm
	full  [2][States]forest       // the trees of a model that was read, for speed
}

func (t Tree) value(r *Row) int {
	i := 0
	for {
		n := t[i]
		switch {
		case n.Feature == Leaf:
			return int(n.To)
		case r[n.Feature] < n.Limit:
			i = int(n.To)
		default:
			i++
		}
	}
}

// Score adds up the trees of each state of a pass, 0 or 1.
func (m *Model) Score(pass int, r *Row) (score [States]float32) {
	for s := range m.Trees[pass] {
		sum := 0
		for _, t := range m.Trees[pass][s] {
			sum += t.value(r)
		}
		score[s] = float32(sum) / 1000
	}
	return score
}

// forestFile is what pack made of the model that the train program learned, which
// is model.bin: to read that takes as long as three articles do. TestForest writes
// it anew with -update.
//
//go:embed forest.bin
var forestFile []byte

// model is the committed one, without Trees.
var model = sync.OnceValue(func() *Model { return readForest(forestFile) })

// Marshal writes the model as 16-bit numbers, low byte first: the steps in
// thousandths; then for each pass and state the number of trees, and for each
// tree its number of nodes and the nodes, two numbers each.
func (m *Model) Marshal() []byte {
	var out []byte
	put := func(v int) { out = binary.LittleEndian.AppendUint16(out, uint16(v)) }
	for _, row := range m.Step {
		for _, v := range row {
			put(int(math.Round(float64(v) * 1000)))
		}
	}
	for pass := range m.Trees {
		for _, trees := range m.Trees[pass] {
			put(len(trees))
			for _, t := range trees {
				put(len(t))
				for _, n := range t {
					put(int(n.Feature) | int(n.Limit)<<8)
					put(int(n.To))
				}
			}
		}
	}
	return out
}

var errModel = errors.New("outline: the model is damaged")

// Unmarshal reads what Marshal wrote. Every tree it returns can be walked.
func Unmarshal(data []byte) (*Model, error) {
	bad := false
	get := func() int {
		if len(data) < 2 {
			bad = true
			return 0
		}
		v := binary.LittleEndian.Uint16(data)
		data = data[2:]
		return int(v)
	}
	m := &Model{}
	for p := range m.Step {
		for s := range m.Step[p] {
			m.Step[p][s] = float32(int16(get())) / 1000
		}
	}
	for pass := range m.Trees {
		for s := range m.Trees[pass] {
			for range get() {
				t := make(Tree, min(get(), len(data)/4))
				for i := range t {
					v := get()
					t[i] = Node{uint8(v), uint8(v >> 8), int16(get())}
				}
				if bad = bad || !t.sound(); bad {
					return nil, errModel
				}
				m.Trees[pass][s] = append(m.Trees[pass][s], t)
			}
		}
	}
	if bad || len(data) > 0 {
		return nil, errModel
	}
	m.plant()
	return m, nil
}

// sound reports whether every step leads on within the tree, to known features.
func (t Tree) sound() bool {
	for i, n := range t {
		if n.Feature != Leaf && (int(n.Feature) >= allFeatures || int(n.To) <= i || int(n.To) >= len(t) || i+1 >= len(t)) {
			return false
		}
	}
	return len(t) > 0
}
