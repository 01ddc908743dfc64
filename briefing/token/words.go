package token

import (
	"math"
	"slices"

	"brief/content/eight"
)

// Words tells which tokens are spelled alike, so that what a word is can be
// looked up once a document instead of wherever it stands.
type Words struct {
	Of    []uint16 // by token: the number of its word, from 1 on
	Count int      // above all numbers
	Text  []string // by token: its text; nil where there are more than mostTexts
}

// mostTexts is of how many tokens the texts are kept, which names and quotes are found by rules that ask for
// each several times. Those of more would take too much memory.
const mostTexts = 1 << 14

// Unnumbered is the number of all words that a document has beyond the first
// 65,535: what was found of one says nothing of another.
const Unnumbered = 0

// Slice is w for the tokens from first up to last.
func (w Words) Slice(first, last int) Words {
	s := Words{Of: w.Of[first:last], Count: w.Count}
	if w.Text != nil {
		s.Text = w.Text[first:last]
	}
	return s
}

// WordsOf returns the words of the tokens of text.
func WordsOf(text string, toks []Token) Words { return new(Numbers).Of(text, toks) }

// Numbers is the room that numbering takes, to be used again for the next
// document. The zero Numbers is ready.
type Numbers struct {
	of        []uint16
	texts     []string
	slots     []uint16 // open table of numbers by hash, a power of two many; 0 for none
	spellings []spelling
}

// spelling is how a numbered word is spelled and where it stands.
type spelling struct {
	head, tail uint64 // its first eight bytes; its last, where it has more
	start, end uint32
}

// Of is WordsOf in the room of n; the Words are good until the next call.
func (n *Numbers) Of(text string, toks []Token) Words {
	n.of = slices.Grow(n.of[:0], len(toks))[:len(toks)]
	n.spellings = append(slices.Grow(n.spellings[:0], 1+min(len(toks)/4, 1<<12)), spelling{})
	n.makeRoom(slotsFor(len(toks)))
	for i := range toks {
		n.of[i] = n.number(text, toks[i].Start, toks[i].End())
	}
	return Words{Of: n.of, Count: len(n.spellings), Text: n.textsOf(text, toks)}
}

// textsOf returns the texts of the tokens of text, nil where they are too many.
func (n *Numbers) textsOf(text string, toks []Token) []string {
	if len(toks) > mostTexts {
		return nil
	}
	n.texts = slices.Grow(n.texts[:0], len(toks))[:len(toks)]
	for i, t := range toks {
		n.texts[i] = text[t.Start:t.End()]
	}
	return n.texts
}

// slotsFor is how many slots are enough for the words of as many tokens, in most texts.
func slotsFor(tokens int) int {
	slots := 1 << 8
	for slots < tokens && slots < 1<<17 {
		slots *= 2
	}
	return slots
}

// number returns the number of the word text[start:end].
func (n *Numbers) number(text string, start, end uint32) uint16 {
	w := spelling{start: start, end: end}
	if size := end - start; size <= 8 && int(start)+8 <= len(text) {
		w.head = eight.Load(text[start:]) & masks[size]
	} else {
		w.head, w.tail = ends(text, start, end)
	}
	slots, spellings := n.slots, n.spellings
	at := w.hash() & (len(slots) - 1)
	for probes := 1; slots[at] != 0; probes++ {
		if s := &spellings[slots[at]]; s.head == w.head && s.tail == w.tail && s.is(&w, text) {
			return slots[at]
		}
		if probes == mostProbes {
			return Unnumbered
		}
		at = (at + 1) & (len(slots) - 1)
	}
	return n.add(w, at)
}

// mostProbes bounds the search for a word among those whose hash is the same: words that
// differ in their middle only have one.
const mostProbes = 64

// masks leaves of eight bytes so many of the low ones.
var masks = [9]uint64{0, 1<<8 - 1, 1<<16 - 1, 1<<24 - 1, 1<<32 - 1, 1<<40 - 1, 1<<48 - 1, 1<<56 - 1, 1<<64 - 1}

// ends returns the first eight bytes of a word, and the last eight of a longer one.
func ends(text string, start, end uint32) (head, tail uint64) {
	if end-start > 8 {
		return eight.Load(text[start:]), eight.Load(text[end-8:])
	}
	for i := end; i > start; i-- {
		head = head<<8 | uint64(text[i-1])
	}
	return head, 0
}

// add numbers a new word, whose slot is at.
func (n *Numbers) add(w spelling, at int) uint16 {
	if len(n.spellings) > math.MaxUint16 {
		return Unnumbered
	}
	number := uint16(len(n.spellings))
	n.slots[at] = number
	n.spellings = append(n.spellings, w)
	if 2*len(n.spellings) > len(n.slots) {
		n.makeRoom(2 * len(n.slots))
	}
	return number
}

// makeRoom makes the table one of so many slots, with all spellings in it.
func (n *Numbers) makeRoom(slots int) {
	if cap(n.slots) < slots {
		n.slots = make([]uint16, slots)
	} else {
		n.slots = n.slots[:slots]
		clear(n.slots)
	}
	for k := 1; k < len(n.spellings); k++ {
		at := n.spellings[k].hash() & (slots - 1)
		for n.slots[at] != 0 {
			at = (at + 1) & (slots - 1)
		}
		n.slots[at] = uint16(k)
	}
}

// is reports whether s and o, words of text with the same head and tail, are spelled alike.
func (s *spelling) is(o *spelling, text string) bool {
	return s.end-s.start == o.end-o.start && (s.end-s.start <= 16 || text[s.start:s.end] == text[o.start:o.end])
}

func (s *spelling) hash() int {
	return int((s.head ^ s.tail<<3 ^ s.tail>>7) * 0x9E3779B97F4A7C15 >> 40)
}
