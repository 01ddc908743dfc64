package tagger

import (
	"encoding/binary"
	"math/bits"

	"brief/briefing/tagger/feature"
)

// The model file: two lengths, two matrices of turns, room up to a whole number of
// buckets, two tables of rows, and what around holds.
//
// A table is buckets of 64 bytes: four checks of two bytes, 0 where a row is
// empty, and four rows of a byte by label, its weight and 128. Buckets share the
// range of features evenly; a feature's low 16 bits are its check. They begin at
// multiples of their size, to be as few lines of the processor's cache as can be: so the
// file is embedded as bytes, which the linker aligns to 32, where it puts a string anywhere.
const (
	rows       = 4
	checks     = 2 * rows
	bucketSize = checks + rows*feature.Labels
	turnsSize  = 2 * feature.Labels * feature.Labels
	headSize   = (8 + 2*turnsSize + bucketSize - 1) / bucketSize * bucketSize

	// one is how much of a score is a natural logarithm's unit.
	one = 40
)

// table is rows of weights by feature.
type table []byte

// model is an opened model file.
type model struct {
	first, second           table
	around                  around
	firstTurns, secondTurns turns
}

// open finds the parts of a model file, reading only its small matrices.
func open(file []byte) model {
	n, k := length(file), length(file[4:])
	var m model
	m.firstTurns = readTurns(file[8:])
	m.secondTurns = readTurns(file[8+turnsSize:])
	m.first = table(file[headSize : headSize+n])
	m.second = table(file[headSize+n : headSize+n+k])
	m.around = around(file[headSize+n+k:])
	return m
}

func length(s []byte) int { return int(binary.LittleEndian.Uint32(s)) }

func readTurns(s []byte) (t turns) {
	for a := range t.all {
		for b := range t.all[a] {
			t.all[a][b] = int32(int16(binary.LittleEndian.Uint16(s)))
			s = s[2:]
		}
	}
	for j, b := range opening {
		for i, a := range closed {
			t.opening[j][i] = int64(t.all[a][b]) * 8
		}
	}
	return t
}

// scores is the sum of weights by label, in units of 1/one.
type scores [feature.Labels]int32

// Damp divides the first pass's scores in the second, which the first, being
// too sure of itself away from its training data, would else overrule.
const Damp = 2

// temper makes the first pass's scores the second's.
func (s *scores) temper(second scores) {
	for i, v := range second {
		s[i] = s[i]/Damp + v
	}
}

// sum adds the rows of the features. A bucket's four checks are compared at
// once, and a row's weights are added in lanes of 16 bits, which fewer than 256
// features cannot overflow.
func (t table) sum(feats []uint32) scores {
	const (
		ones  = 0x0001000100010001
		tops  = 0x8000800080008000
		bytes = 0x00ff00ff00ff00ff
	)
	var even0, odd0, even1, odd1 uint64
	buckets := uint64(len(t) / bucketSize)
	found := int32(0)
	for _, f := range feats {
		at := int(uint64(f)*buckets>>32) * bucketSize
		bucket := t[at : at+bucketSize]
		differ := binary.LittleEndian.Uint64(bucket) ^ uint64(f&0xffff|1)*ones
		zero := (differ - ones) & ^differ & tops
		if zero == 0 {
			continue
		}
		row := checks + bits.TrailingZeros64(zero)>>4*feature.Labels
		low, high := binary.LittleEndian.Uint64(bucket[row:]), binary.LittleEndian.Uint64(bucket[row+feature.Labels-8:])>>16
		even0 += low & bytes
		odd0 += low >> 8 & bytes
		even1 += high & bytes
		odd1 += high >> 8 & bytes
		found++
	}
	bias := found * 128
	lane := func(sum uint64, i int) int32 { return int32(sum>>(16*i)&0xffff) - bias }
	return scores{
		lane(even0, 0), lane(odd0, 0), lane(even0, 1), lane(odd0, 1), lane(even0, 2), lane(odd0, 2), lane(even0, 3), lane(odd0, 3),
		lane(even1, 0), lane(odd1, 0), lane(even1, 1), lane(odd1, 1), lane(even1, 2), lane(odd1, 2),
	}
}

// Weights is what training learned of one pass: a row by feature, and turns
// from label to label.
type Weights struct {
	Rows  map[uint32][feature.Labels]float32
	Order []uint32 // the features of Rows, those to keep first in front
	Turns [feature.Labels][feature.Labels]float32
	Size  int // bytes of its table, in buckets of 64
}

// Pack returns a model file, and how many rows found no room.
func Pack(first, second Weights, beside Around) (file []byte, lost int) {
	a, lostA := first.table()
	b, lostB := second.table()
	file = binary.LittleEndian.AppendUint32(file, uint32(len(a)))
	file = binary.LittleEndian.AppendUint32(file, uint32(len(b)))
	file = first.appendTurns(file)
	file = second.appendTurns(file)
	file = append(file, make([]byte, headSize-len(file))...)
	return append(append(append(file, a...), b...), beside.table()...), lostA + lostB
}

func (w Weights) table() (out []byte, lost int) {
	buckets := uint64(w.Size / bucketSize)
	out = make([]byte, buckets*bucketSize)
	for _, f := range w.Order {
		bucket := out[int(uint64(f)*buckets>>32)*bucketSize:][:bucketSize]
		row := 0
		for row < rows && binary.LittleEndian.Uint16(bucket[2*row:]) != 0 {
			row++
		}
		if row == rows {
			lost++
			continue
		}
		binary.LittleEndian.PutUint16(bucket[2*row:], uint16(f)|1)
		for l, v := range w.Rows[f] {
			bucket[checks+row*feature.Labels+l] = byte(128 + quantise(v, 127))
		}
	}
	return out, lost
}

func (w Weights) appendTurns(file []byte) []byte {
	for a := range w.Turns {
		for b := range w.Turns[a] {
			file = binary.LittleEndian.AppendUint16(file, uint16(int16(quantise(w.Turns[a][b], 1<<14))))
		}
	}
	return file
}

// quantise rounds a weight to units of 1/one within ±most.
func quantise(v float32, most int) int {
	n := int(v*one + 0.5)
	if v < 0 {
		n = int(v*one - 0.5)
	}
	return max(-most, min(most, n))
}
