// Package sign keeps what tells without the index which of the most frequent words a quote has: 12 bytes a quote,
// in blocks of the table sign. It knows that table and sign_version, and nothing of quotes but their kinds.
package sign

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"strings"

	"brief/briefing"
	"brief/content/library/term"
)

// Sign tells which of the most frequent words a quote has. As an entry of a list
// takes a byte or more, a bit is smaller than the list of whatever an eighth of
// all quotes have, and millions of signs are gone through in milliseconds.
// What signs tell, quote_fts does not have; a change of their lists needs a migration.
type Sign struct {
	Has   uint64 // Any, kinds, Words, Starts
	Pairs uint32 // a bit for each two of Words side by side; many pairs share one
}

// Words are the most frequent words of English news, s of “it's” among them.
var Words = [...]string{"the", "to", "of", "a", "and", "in", "s", "that", "for", "is", "on", "he", "it", "with", "his", "as", "has", "was", "i", "have",
	"at", "by", "be", "not", "but", "from", "or", "they"}

// Starts are the most frequent first two letters, those of all Words among them.
var Starts = [...]string{"th", "to", "of", "an", "in", "fo", "is", "on", "he", "it", "wi", "sa", "hi", "as", "ha", "wa", "at", "by", "be", "no", "bu", "fr", "or",
	"co", "re", "wh", "pr", "st", "de", "se", "po", "ma"}

// Kinds are the kinds of quotes that are saved.
var Kinds = [...]briefing.QuoteKind{briefing.Direct, briefing.Partial, briefing.Indirect}

// Any is the bit that every quote has.
const Any = uint64(1)

const (
	size       = 12 // bytes
	firstKind  = 1  // its bit
	firstWord  = firstKind + len(Kinds)
	firstStart = firstWord + len(Words)
)

// OfWord returns the bit of a word of the index, a tagged one included; it is 0 where that has none.
func OfWord(word string) uint64 {
	if start, ok := strings.CutPrefix(word, term.Start); ok {
		if i := slices.Index(Starts[:], start); i >= 0 {
			return 1 << (firstStart + i)
		}
		return 0
	}
	if i := slices.Index(Words[:], word); i >= 0 {
		return 1 << (firstWord + i)
	}
	return 0
}

// OfKind returns the bit of a kind; others than Kinds have none.
func OfKind(kind briefing.QuoteKind) uint64 {
	if i := slices.Index(Kinds[:], kind); i >= 0 {
		return 1 << (firstKind + i)
	}
	return 0
}

// OfPair returns the bit of two words, by their bits; it is 0 where one has none.
func OfPair(first, second uint64) uint32 {
	if first == 0 || second == 0 {
		return 0
	}
	return 1 << ((bits.TrailingZeros64(first)*7 + bits.TrailingZeros64(second)*13) % 32)
}

// OfPairs returns the bits of all words that stand side by side in a phrase.
func OfPairs(phrase []string) uint32 {
	var out uint32
	for i := range max(0, len(phrase)-1) {
		out |= OfPair(OfWord(phrase[i]), OfWord(phrase[i+1]))
	}
	return out
}

// Signs are kept in blocks by the numbers of their rows: the sign of row id is in
// block id>>blockBits, at its remainder. Blocks below waitingBlocks are [Changes].
const (
	blockBits     = 12
	waitingBlocks = -1 << 30 // no day of the calendar comes near
)

// FirstRow is no more than the number of any row.
const FirstRow = waitingBlocks << blockBits

// bounded selects the signs of a row of the table sign; a block that is longer
// than it can be is damaged, and is not read.
const bounded = "iif(" + Waiting + " OR length(signs) <= 49152, signs, x'')" // size<<blockBits

// Waiting selects the blocks that are Changes.
const Waiting = "block < -1073741824" // waitingBlocks

// get returns the sign at a place in a block; it is zero where there is none.
func get(block []byte, place int) Sign {
	from := place * size
	if from+size > len(block) {
		return Sign{}
	}
	return Sign{binary.LittleEndian.Uint64(block[from:]), binary.LittleEndian.Uint32(block[from+8:])}
}

// put puts a sign into a block, or takes one out when it is zero, and returns the block.
func put(block []byte, place int, s Sign) []byte {
	from := place * size
	if lack := from + size - len(block); lack > 0 {
		block = append(block, make([]byte, lack)...)
	}
	binary.LittleEndian.PutUint64(block[from:], s.Has)
	binary.LittleEndian.PutUint32(block[from+8:], s.Pairs)
	for len(block) >= size && get(block, len(block)/size-1) == (Sign{}) {
		block = block[:len(block)/size*size-size]
	}
	return block
}

// Filter says which signs fit.
type Filter struct {
	Want, Bar uint64
	Some      uint64 // one of these, unless it is 0
	Told      uint64 // and one of these
	Pairs     uint32
}

func (f *Filter) fits(s Sign) bool {
	return s.Has&f.Want == f.Want && s.Has&f.Bar == 0 && s.Pairs&f.Pairs == f.Pairs && (f.Some == 0 || s.Has&f.Some != 0) && (f.Told == 0 || s.Has&f.Told != 0)
}
