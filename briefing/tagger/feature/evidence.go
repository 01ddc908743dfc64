package feature

import "slices"

// seen is what the document shows of a word, whatever its case.
type seen struct {
	hash         uint64
	lower, upper uint16    // how often in small letters, and with a capital inside a sentence
	votes        [5]uint16 // how often the first pass made it (part of) a person, organisation, place, other name, nothing
	long         [3]uint16 // the same, inside names of several words
}

// evidence counts words: an open table of indexes into a list.
type evidence struct {
	slots []int32 // index+1 into list; a power of two many
	list  []seen
}

// reset empties the table and makes room for n words.
func (e *evidence) reset(n int) {
	size := 64
	for size < n {
		size *= 2
	}
	if cap(e.slots) < size {
		e.slots = make([]int32, size)
	} else {
		e.slots = e.slots[:size]
		clear(e.slots)
	}
	e.list = slices.Grow(e.list[:0], n/4)
}

// add returns the index of the word in the list.
func (e *evidence) add(hash uint64) int32 {
	mask := len(e.slots) - 1
	for i := int(hash) & mask; ; i = (i + 1) & mask {
		k := e.slots[i]
		if k == 0 {
			e.list = append(e.list, seen{hash: hash})
			e.slots[i] = int32(len(e.list))
			return int32(len(e.list) - 1)
		}
		if e.list[k-1].hash == hash {
			return k - 1
		}
	}
}
