package tagger

import "math"

// around says what names are by what stands around them. Its file part is slots of a
// check of two bytes, 0 where a slot is empty, and three weights and 128, one a
// kind, probed from where the feature's high half falls to the first empty slot.
type around []byte

const aroundSlot = 5

// kindScores is the sum of weights by kind, in units of 1/one.
type kindScores [3]int32

func (a around) sum(feats []uint32) (s kindScores) {
	slots := len(a) / aroundSlot
	for _, f := range feats {
		low, high := byte(f), byte(f>>8)|1
		for i := int(uint64(f) * uint64(slots) >> 32); ; i++ {
			if i == slots {
				i = 0
			}
			slot := a[i*aroundSlot : i*aroundSlot+aroundSlot]
			if slot[1] == 0 {
				break
			}
			if slot[0] == low && slot[1] == high {
				for k := range s {
					s[k] += int32(slot[2+k]) - 128
				}
				break
			}
		}
	}
	return s
}

// Around is what training learned of what stands around names: a row by feature.
type Around struct {
	Rows  map[uint32][3]float32
	Order []uint32 // the features of Rows
}

func (w Around) table() []byte {
	slots := len(w.Order)*5/4 + 1
	out := make([]byte, slots*aroundSlot)
	for _, f := range w.Order {
		i := int(uint64(f) * uint64(slots) >> 32)
		for out[i*aroundSlot+1] != 0 {
			i = (i + 1) % slots
		}
		slot := out[i*aroundSlot:]
		slot[0], slot[1] = byte(f), byte(f>>8)|1
		for k, v := range w.Rows[f] {
			slot[2+k] = byte(128 + quantise(v, 127))
		}
	}
	return out
}

// lone is a name of one token whose kind is open.
type lone struct {
	name   int        // index into Tagger.names
	word   int        // number of the word in the document
	scores kindScores // by the tagger
}

// told is what stands around the names of a word, of the first few of them.
type told struct {
	scores kindScores
	names  int
}

const (
	// fewNames is how many names of a word are looked at.
	fewNames = 12
	// stranger is what speaks against a person whom a whole article never names in full.
	stranger = 2 * one
)

// open takes note of the last name, of one token, when its kind is open.
func (t *Tagger) open(token int, s *scores) {
	if word, open := t.page.Open(token); open {
		t.lone = append(t.lone, lone{len(t.names) - 1, word, kindScores{s[4], s[8], s[12]}})
	}
}

// settle decides what the names of one word are whose kind is open: what stands around
// all those of the word counts as much as what the tagger makes of each. The first token
// of the page is token base of the document.
func (t *Tagger) settle(m *model, base int) {
	t.told = t.told[:0]
	h := &t.hands[0]
	for _, l := range t.lone {
		for len(t.told) <= l.word {
			t.told = append(t.told, told{})
		}
		word := &t.told[l.word]
		if word.names++; word.names > fewNames {
			continue
		}
		n := &t.names[l.name]
		h.seen = t.page.AppendAround(h.seen[:0], int(n.First)-base, int(n.Last)-base)
		for k, v := range m.around.sum(h.seen) {
			word.scores[k] += v
		}
	}
	for _, l := range t.lone {
		for k, v := range t.told[l.word].scores {
			l.scores[k] += v
		}
		if t.page.Unintroduced(l.word) {
			l.scores[Person] -= stranger
		}
		n := &t.names[l.name]
		n.Kind = l.scores.best()
		n.Score = min(n.Score, l.scores.surety(n.Kind))
	}
	t.lone = t.lone[:0]
}

// best is the kind with the greatest score.
func (s *kindScores) best() Kind {
	best := Person
	for k := Organization; k <= Place; k++ {
		if s[k] > s[best] {
			best = k
		}
	}
	return best
}

// surety is about the chance that the kind is right and not another.
func (s *kindScores) surety(kind Kind) float32 {
	next := int32(math.MinInt32)
	for k, v := range s {
		if Kind(k) != kind {
			next = max(next, v)
		}
	}
	return float32(1 / (1 + math.Exp(float64(next-s[kind])/one)))
}
