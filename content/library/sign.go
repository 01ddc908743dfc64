package library

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"strings"

	"brief/briefing"
	"brief/content/library/term"
)

// sign tells which of the most frequent words a quote has. As an entry of a list
// takes a byte or more, a bit is smaller than the list of whatever an eighth of
// all quotes have, and millions of signs are gone through in milliseconds.
// What signs tell, quote_fts does not have; a change of their lists needs a migration.
type sign struct {
	has   uint64 // signAny, kinds, signWords, signStarts
	pairs uint32 // a bit for each two of signWords side by side; many pairs share one
}

// signWords are the most frequent words of English news, s of “it's” among them.
var signWords = [...]string{"the", "to", "of", "a", "and", "in", "s", "that", "for", "is", "on", "he", "it", "with", "his", "as", "has", "was", "i", "have",
	"at", "by", "be", "not", "but", "from", "or", "they"}

// signStarts are the most frequent first two letters, those of all signWords among them.
var signStarts = [...]string{"th", "to", "of", "an", "in", "fo", "is", "on", "he", "it", "wi", "sa", "hi", "as", "ha", "wa", "at", "by", "be", "no", "bu", "fr", "or",
	"co", "re", "wh", "pr", "st", "de", "se", "po", "ma"}

const (
	signSize   = 12        // bytes
	signAny    = uint64(1) // every quote has it
	firstKind  = 1         // its bit
	firstWord  = firstKind + len(quotedKinds)
	firstStart = firstWord + len(signWords)
)

// wordBit returns the bit of a word of the index, a tagged one included; it is 0 where that has none.
func wordBit(word string) uint64 {
	if start, ok := strings.CutPrefix(word, term.Start); ok {
		if i := slices.Index(signStarts[:], start); i >= 0 {
			return 1 << (firstStart + i)
		}
		return 0
	}
	if i := slices.Index(signWords[:], word); i >= 0 {
		return 1 << (firstWord + i)
	}
	return 0
}

// kindBit returns the bit of a kind; others than quotedKinds have none.
func kindBit(kind briefing.QuoteKind) uint64 {
	if i := slices.Index(quotedKinds[:], kind); i >= 0 {
		return 1 << (firstKind + i)
	}
	return 0
}

// pairBit returns the bit of two words, by their bits; it is 0 where one has none.
func pairBit(first, second uint64) uint32 {
	if first == 0 || second == 0 {
		return 0
	}
	return 1 << ((bits.TrailingZeros64(first)*7 + bits.TrailingZeros64(second)*13) % 32)
}

// pairBits returns the bits of all words that stand side by side in a phrase.
func pairBits(phrase []string) uint32 {
	var out uint32
	for i := range max(0, len(phrase)-1) {
		out |= pairBit(wordBit(phrase[i]), wordBit(phrase[i+1]))
	}
	return out
}

// Signs are kept in blocks by the numbers of their rows: the sign of row id is in
// block id>>blockBits, at its remainder. Blocks below waitingBlocks are [signChanges].
const (
	blockBits     = 12
	waitingBlocks = -1 << 30 // no day of the calendar comes near
	firstRow      = waitingBlocks << blockBits
)

// boundSigns selects the signs of a row of the table sign; a block that is longer
// than it can be is damaged, and is not read.
const boundSigns = "iif(" + areWaiting + " OR length(signs) <= 49152, signs, x'')" // signSize<<blockBits

// areWaiting selects the blocks that are signChanges.
const areWaiting = "block < -1073741824" // waitingBlocks

// signAt returns the sign at a place in a block; it is zero where there is none.
func signAt(block []byte, place int) sign {
	at := place * signSize
	if at+signSize > len(block) {
		return sign{}
	}
	return sign{binary.LittleEndian.Uint64(block[at:]), binary.LittleEndian.Uint32(block[at+8:])}
}

// putSign puts a sign into a block, or takes one out when it is zero, and returns the block.
func putSign(block []byte, place int, s sign) []byte {
	at := place * signSize
	if lack := at + signSize - len(block); lack > 0 {
		block = append(block, make([]byte, lack)...)
	}
	binary.LittleEndian.PutUint64(block[at:], s.has)
	binary.LittleEndian.PutUint32(block[at+8:], s.pairs)
	for len(block) >= signSize && signAt(block, len(block)/signSize-1) == (sign{}) {
		block = block[:len(block)/signSize*signSize-signSize]
	}
	return block
}

// signFilter says which signs fit.
type signFilter struct {
	want, bar uint64
	some      uint64 // one of these, unless it is 0
	told      uint64 // and one of these
	pairs     uint32
}

func (f *signFilter) fits(s sign) bool {
	return s.has&f.want == f.want && s.has&f.bar == 0 && s.pairs&f.pairs == f.pairs && (f.some == 0 || s.has&f.some != 0) && (f.told == 0 || s.has&f.told != 0)
}
