package main

import (
	"cmp"
	"os"
	"slices"

	"brief/briefing/tagger"
)

// write saves both passes as a model file of about the sizes given, in bytes.
func (t *trained) write(path string, firstSize, secondSize int) (lost int, err error) {
	file, lost := tagger.Pack(weightsOf(t.first, t.names, firstSize), weightsOf(t.second, t.voteName, secondSize), aroundOf(t.around, t.aroundName))
	return lost, os.WriteFile(path, file, 0o644)
}

// weightsOf lists a model's rows, the weightiest first.
func weightsOf(m *model, number map[uint32]uint32, size int) tagger.Weights {
	w := tagger.Weights{Rows: map[uint32][labels]float32{}, Turns: m.turns, Size: size}
	weight := map[uint32]float32{}
	for h, id := range number {
		var row [labels]float32
		low, high := float32(0), float32(0)
		for l, v := range m.weights[int(id)*stride : int(id)*stride+labels] {
			row[l] = v * float32(m.scale)
			low, high = min(low, row[l]), max(high, row[l])
		}
		if high-low < 1.0/32 {
			continue
		}
		w.Rows[h], weight[h] = row, high-low
		w.Order = append(w.Order, h)
	}
	slices.SortFunc(w.Order, func(a, b uint32) int { return cmp.Or(cmp.Compare(weight[b], weight[a]), cmp.Compare(a, b)) })
	return w
}

// aroundOf lists the rows of what stands around names, without those that weigh next to nothing.
func aroundOf(m *model, number map[uint32]uint32) tagger.Around {
	w := tagger.Around{Rows: map[uint32][3]float32{}}
	for h, id := range number {
		var row [3]float32
		for k := range row {
			row[k] = m.weights[int(id)*stride+labelOf(k, true, true)]
		}
		if max(row[0], row[1], row[2])-min(row[0], row[1], row[2]) < 1.0/32 {
			continue
		}
		w.Rows[h] = row
		w.Order = append(w.Order, h)
	}
	slices.Sort(w.Order)
	return w
}
