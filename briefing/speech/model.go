package speech

import (
	_ "embed"
	"encoding/binary"
	"math"
	"slices"
	"sync"
)

// tableBits is the size of a Table: 1<<tableBits weights.
const tableBits = 17

// Table holds the weights of one log-linear model, indexed by hashed features.
type Table struct {
	packed *[1 << tableBits]byte // signed 8-bit weights as committed
	scale  float32               // of a packed weight's unit
	Loose  []float32             // while training, instead of packed
}

// scoreOf sums the weights of features.
func (t *Table) scoreOf(list []uint32) float32 {
	w := t.weigh(list)
	return w.score()
}

// weigh sums the weights of features.
func (t *Table) weigh(list []uint32) weighed {
	w := weighed{table: t}
	switch {
	case t.packed != nil:
		packed := t.packed
		for _, h := range list {
			w.units += int32(int8(packed[h&(1<<tableBits-1)]))
		}
	case t.Loose != nil:
		for _, h := range list {
			w.sum += t.Loose[h&(1<<tableBits-1)]
		}
	}
	return w
}

// Model is all that was learned: one table a decision.
type Model struct {
	Tables [Tables]Table
}

// The tables of a Model.
const (
	SpeechTable  = iota // is a region speech
	SpeakerTable        // which candidate speaks
	ResolveTable        // whom a pronoun stands for
	CueTable            // does a word report speech without marks
	StartTable          // where what it reports starts
	EndTable            // and where it ends
	SourceTable         // who is reported
	PieceTable          // what else of the sentence is reported
	Tables
)

//go:embed model.bin
var modelData []byte

// Default returns the committed model.
var Default = sync.OnceValue(func() *Model { return unpack(modelData) })

// unpack reads the tables: for each, its scale as 4 bytes and then its weights.
func unpack(data []byte) *Model {
	m := &Model{}
	const size = 4 + 1<<tableBits
	for i := range m.Tables {
		if len(data) < (i+1)*size {
			break
		}
		part := data[i*size : (i+1)*size]
		m.Tables[i].scale = math.Float32frombits(binary.LittleEndian.Uint32(part))
		m.Tables[i].packed = (*[1 << tableBits]byte)(part[4:])
	}
	return m
}

// Pack returns the bytes of a trained model for model.bin.
func (m *Model) Pack() []byte {
	var out []byte
	for i := range m.Tables {
		if t := &m.Tables[i]; t.packed != nil { // not trained anew
			out = binary.LittleEndian.AppendUint32(out, math.Float32bits(t.scale))
			out = append(out, t.packed[:]...)
			continue
		}
		most := float32(1e-6)
		for _, w := range m.Tables[i].Loose {
			most = max(most, w, -w)
		}
		scale := most / 127
		out = binary.LittleEndian.AppendUint32(out, math.Float32bits(scale))
		for _, w := range m.Tables[i].Loose {
			out = append(out, byte(int8(math.Round(float64(w/scale)))))
		}
	}
	return out
}

// features collects the hashed features of a decision, those of a seed apart from all others.
type features struct {
	table *Table
	room  *[mostFeatures]uint32 // in the room of the article
	n     uint
	seed  uint32
}

// mostFeatures is a power of two above the number of features of a decision.
const mostFeatures = 64

// weighed is what the features of a decision come to: the sum of their weights or,
// without a table, they themselves.
type weighed struct {
	table *Table
	units int32   // sum of packed weights
	sum   float32 // of loose ones
	list  []uint32
}

// features starts the features of a decision; those of the one before must be weighed.
func (a *article) features(table int) features {
	f := features{room: &a.hashes, seed: uint32(a.lang) * 77}
	if a.model != nil {
		f.table = &a.model.Tables[table]
	}
	return f
}

// put adds the feature with a hash that of1 to of6 made. Most of these are small enough
// for the compiler to write them out where they are called.
func (f *features) put(h uint32) {
	f.room[f.n%mostFeatures] = h
	f.n++
}

// more returns the room for n features, to be put into their places one by one, which takes less than put.
func (f *features) more(n uint) []uint32 {
	f.n += n
	return f.room[f.n-n : f.n]
}

// of1 is the hash of the feature numbered id with its value. There is one function for
// each number of values since a loop over them takes longer than all the rest.
func of1(id, a uint32) uint32 { return mix(begin(id), a) }

func of2(id, a, b uint32) uint32 { return mix(mix(begin(id), a), b) }

func of3(id, a, b, c uint32) uint32 { return mix(mix(mix(begin(id), a), b), c) }

func of4(id, a, b, c, d uint32) uint32 { return mix(mix(mix(mix(begin(id), a), b), c), d) }

func of5(id, a, b, c, d, e uint32) uint32 { return mix(of4(id, a, b, c, d), e) }

func of6(id, a, b, c, d, e, g uint32) uint32 { return mix(mix(of4(id, a, b, c, d), e), g) }

func begin(id uint32) uint32 { return (id + 1) * 0x9e3779b1 }

// mix makes of a hash that of one value more.
func mix(h, value uint32) uint32 {
	h = (h ^ value) * 0x85ebca6b
	return h ^ h>>13
}

// finish makes of a feature's hash what tables go by.
func finish(h, seed uint32) uint32 {
	h *= 0xc2b2ae35
	h ^= h >> 16
	if seed != 0 {
		h = (h ^ seed) * 0x9e3779b1
	}
	return h
}

// weigh returns what all features that were put come to.
func (f *features) weigh() weighed {
	list := f.room[:min(f.n, mostFeatures)]
	if f.table != nil && f.table.packed != nil {
		packed, seed, units := f.table.packed, f.seed, int32(0)
		for _, h := range list {
			units += int32(int8(packed[finish(h, seed)&(1<<tableBits-1)]))
		}
		return weighed{table: f.table, units: units}
	}
	list = slices.Clone(list)
	for i, h := range list {
		list[i] = finish(h, f.seed)
	}
	if f.table == nil {
		return weighed{list: list}
	}
	return f.table.weigh(list)
}

// add adds what other features come to.
func (w *weighed) add(o weighed) {
	w.units, w.sum, w.list = w.units+o.units, w.sum+o.sum, append(w.list, o.list...)
}

// score is the sum of the weights.
func (w *weighed) score() float32 {
	if w.table.Loose != nil {
		return w.sum
	}
	return float32(w.units) * w.table.scale
}

// bucket makes a coarse, logarithmic step of a distance.
func bucket(n int) uint32 {
	switch {
	case n <= 4:
		return uint32(max(n, 0))
	case n <= 6:
		return 5
	case n <= 9:
		return 6
	case n <= 14:
		return 7
	case n <= 22:
		return 8
	case n <= 40:
		return 9
	}
	return 10
}

func flag(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

func sigmoid(x float32) float64 { return 1 / (1 + math.Exp(-float64(x))) }

// softmax turns scores into shares of one, in place.
func softmax(scores []float64) {
	most := math.Inf(-1)
	for _, s := range scores {
		most = max(most, s)
	}
	sum := 0.0
	for i, s := range scores {
		scores[i] = math.Exp(s - most)
		sum += scores[i]
	}
	for i := range scores {
		scores[i] /= sum
	}
}

// scored is what the model has weighed; by a pointer, as a choice is too large to be copied for its score.
type scored[T any] interface {
	*T
	score() float32
}

// sharesOf appends the model's share of each of choices.
func sharesOf[T any, P scored[T]](buf []float64, choices []T) []float64 {
	for i := range choices {
		buf = append(buf, float64(P(&choices[i]).score()))
	}
	softmax(buf)
	return buf
}

// mostChoices is how many choices a decision mostly has at most.
const mostChoices = 24

// choose returns the choice that the model likes best, and its share.
func choose[T any, P scored[T]](choices []T) (best int, share float64) {
	var few [mostChoices]float64
	return top(sharesOf[T, P](few[:0], choices))
}

// top returns the largest of shares; -1 where none is above zero.
func top(shares []float64) (best int, share float64) {
	best = -1
	for i, p := range shares {
		if p > share {
			best, share = i, p
		}
	}
	return best, share
}
