package tagger

import (
	"encoding/binary"

	"brief/briefing/tagger/feature"
)

// The model file: two lengths, two matrices of turns, two tables of rows.
//
// A table is buckets of 64 bytes, each of four rows: two bytes of check, 0 in an
// empty row, and a byte by label: its weight and 128. Buckets share the range of
// features evenly; a feature's low 16 bits are the check.
const (
	rowSize    = 16
	bucketSize = 4 * rowSize
	turnsSize  = 2 * feature.Labels * feature.Labels
	headSize   = 8 + 2*turnsSize

	// one is how much of a score is a natural logarithm's unit.
	one = 24
)

type turns [feature.Labels][feature.Labels]int32

// table is rows of weights by feature.
type table string

// model is an opened model file.
type model struct {
	first, second           table
	firstTurns, secondTurns turns
}

// open finds the parts of a model file, reading only its small matrices.
func open(file string) model {
	n := int(file[0]) | int(file[1])<<8 | int(file[2])<<16 | int(file[3])<<24
	var m model
	m.firstTurns = readTurns(file[8:])
	m.secondTurns = readTurns(file[8+turnsSize:])
	m.first = table(file[headSize : headSize+n])
	m.second = table(file[headSize+n:])
	return m
}

func readTurns(s string) (t turns) {
	for a := range t {
		for b := range t[a] {
			t[a][b] = int32(int16(uint16(s[0]) | uint16(s[1])<<8))
			s = s[2:]
		}
	}
	return t
}

// scores is the sum of weights by label, in units of 1/one.
type scores [rowSize]int32

func (s *scores) add(o scores) {
	for i, v := range o {
		s[i] += v
	}
}

// sum adds the rows of the features. Eight bytes are added at a time, in
// lanes of 16 bits, which 256 features could not overflow.
func (t table) sum(feats []uint32) scores {
	const lanes = 0x00ff00ff00ff00ff
	var even0, odd0, even1, odd1 uint64
	buckets := uint64(len(t) / bucketSize)
	found := 0
	for _, f := range feats {
		at := int(uint64(f)*buckets>>32) * bucketSize
		bucket := string(t[at : at+bucketSize])
		check := uint16(f) | 1
		for len(bucket) >= rowSize {
			low := load8(bucket)
			if uint16(low) == check {
				high := load8(bucket[8:])
				even0 += low & lanes
				odd0 += low >> 8 & lanes
				even1 += high & lanes
				odd1 += high >> 8 & lanes
				found++
				break
			}
			bucket = bucket[rowSize:]
		}
	}
	var s scores
	bias := int32(found) * 128
	for i := range 4 {
		s[2*i] = int32(even0>>(16*i)&0xffff) - bias
		s[2*i+1] = int32(odd0>>(16*i)&0xffff) - bias
		s[8+2*i] = int32(even1>>(16*i)&0xffff) - bias
		s[8+2*i+1] = int32(odd1>>(16*i)&0xffff) - bias
	}
	return s
}

func load8(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
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
func Pack(first, second Weights) (file []byte, lost int) {
	a, lostA := first.table()
	b, lostB := second.table()
	file = binary.LittleEndian.AppendUint32(file, uint32(len(a)))
	file = binary.LittleEndian.AppendUint32(file, uint32(len(b)))
	file = first.appendTurns(file)
	file = second.appendTurns(file)
	return append(append(file, a...), b...), lostA + lostB
}

func (w Weights) table() (out []byte, lost int) {
	out = make([]byte, w.Size)
	buckets := uint64(w.Size / bucketSize)
	for _, f := range w.Order {
		bucket := out[int(uint64(f)*buckets>>32)*bucketSize:][:bucketSize]
		for len(bucket) > 0 && binary.LittleEndian.Uint16(bucket) != 0 {
			bucket = bucket[rowSize:]
		}
		if len(bucket) == 0 {
			lost++
			continue
		}
		binary.LittleEndian.PutUint16(bucket, uint16(f)|1)
		for l, v := range w.Rows[f] {
			bucket[2+l] = byte(128 + quantise(v, 127))
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
