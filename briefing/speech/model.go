package speech

import (
	_ "embed"
	"encoding/binary"
	"math"
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
	f := features{table: t, packed: t.packed}
	for _, h := range list {
		f.keep(h)
	}
	return f.score()
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

// features collects hashed features, those of a seed apart from all others.
//
// With a table it sums their weights right away; without, it keeps them.
type features struct {
	seed   uint32
	units  int32                 // sum of packed weights
	packed *[1 << tableBits]byte // of table, where it is packed
	table  *Table
	sum    float32
	list   []uint32
}

// features starts the features of a decision.
func (a *article) features(table int) features {
	f := features{seed: uint32(a.lang) * 77}
	if a.model != nil {
		f.table = &a.model.Tables[table]
		f.packed = f.table.packed
	}
	return f
}

// add1 adds the feature numbered id with its value. There is one method for
// each number of values since a loop over them takes longer than all the rest.
func (f *features) add1(id, a uint32) { f.finish(mix(begin(id), a)) }

func (f *features) add2(id, a, b uint32) { f.finish(mix(mix(begin(id), a), b)) }

func (f *features) add3(id, a, b, c uint32) { f.finish(mix(mix(mix(begin(id), a), b), c)) }

func (f *features) add4(id, a, b, c, d uint32) {
	f.finish(mix(mix(mix(mix(begin(id), a), b), c), d))
}

func (f *features) add5(id, a, b, c, d, e uint32) {
	f.finish(mix(mix(mix(mix(mix(begin(id), a), b), c), d), e))
}

func (f *features) add6(id, a, b, c, d, e, g uint32) {
	f.finish(mix(mix(mix(mix(mix(mix(begin(id), a), b), c), d), e), g))
}

func begin(id uint32) uint32 { return (id + 1) * 0x9e3779b1 }

// mix makes of a hash that of one value more.
func mix(h, value uint32) uint32 {
	h = (h ^ value) * 0x85ebca6b
	return h ^ h>>13
}

// finish adds the feature with the hash.
func (f *features) finish(h uint32) {
	h *= 0xc2b2ae35
	h ^= h >> 16
	if f.seed != 0 {
		h = (h ^ f.seed) * 0x9e3779b1
	}
	f.keep(h)
}

func (f *features) keep(h uint32) {
	if f.packed != nil {
		f.units += int32(int8(f.packed[h&(1<<tableBits-1)]))
		return
	}
	f.keepLoose(h)
}

func (f *features) keepLoose(h uint32) {
	switch {
	case f.table == nil:
		f.list = append(f.list, h)
	case f.table.Loose != nil:
		f.sum += f.table.Loose[h&(1<<tableBits-1)]
	}
}

// score is the sum of the weights.
func (f features) score() float32 {
	if f.table.Loose != nil {
		return f.sum
	}
	return float32(f.units) * f.table.scale
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

// favourite returns the first of the highest scores and its share of all.
func favourite(scores []float64) (best int, share float64) {
	for i := range scores {
		if scores[i] > scores[best] {
			best = i
		}
	}
	softmax(scores)
	return best, scores[best]
}
