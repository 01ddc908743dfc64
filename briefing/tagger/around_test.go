package tagger

import (
	"math/rand"
	"testing"
)

// TestAroundTable holds that what is packed is found again, each feature's weights
// and nothing for others.
func TestAroundTable(t *testing.T) {
	rng := rand.New(rand.NewSource(1))
	w := Around{Rows: map[uint32][3]float32{}}
	seen := map[uint64]bool{} // checks and places that are taken
	for len(w.Order) < 5000 {
		f := rng.Uint32()
		if seen[uint64(f|1<<8)&0xffff|uint64(f>>20)<<16] {
			continue
		}
		seen[uint64(f|1<<8)&0xffff|uint64(f>>20)<<16] = true
		w.Rows[f] = [3]float32{float32(rng.Intn(100)-50) / one, float32(rng.Intn(100)-50) / one, 9}
		w.Order = append(w.Order, f)
	}
	packed := around(w.table())
	wrong := 0
	for _, f := range w.Order {
		row := w.Rows[f]
		if got := packed.sum([]uint32{f}); got != (kindScores{int32(quantise(row[0], 127)), int32(quantise(row[1], 127)), 127}) {
			wrong++
		}
	}
	if wrong > 5 { // two features may share a check and a place
		t.Errorf("%d of %d features have other weights than were packed", wrong, len(w.Order))
	}
	if got := packed.sum(nil); got != (kindScores{}) {
		t.Errorf("no features weigh %v", got)
	}
}

// TestSettle holds that what stands around all names of a word tells what it names,
// where one of them alone does not.
func TestSettle(t *testing.T) {
	s := kindScores{40, 30, 0}
	if s.best() != Person || s.surety(Person) < 0.5 || s.surety(Place) > 0.5 {
		t.Errorf("best %v, sure by %v", s.best(), s.surety(Person))
	}
	s[Organization] += 40
	if s.best() != Organization {
		t.Errorf("best %v after more was said for a body", s.best())
	}
}
