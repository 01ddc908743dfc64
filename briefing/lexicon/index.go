package lexicon

import (
	_ "embed"
	"iter"
	"strings"

	"brief/content/eight"
)

// firstNamesIndex finds the lines of firstnames.txt by the hash of their names.
// Like the other indexes, it is a file since building it takes as long as
// reading a long article; TestIndex writes them anew with -update.
//
//go:embed firstnames.idx
var firstNamesIndex string

// An index's slot, slotSize bytes with the low one first, is 0 for none or where a
// line starts, plus 1, in offsetBits; above them is the top of its key's hash, so
// that hardly ever a line is read that has another key.
const (
	slotSize   = 4
	offsetBits = 18
	offsetMask = 1<<offsetBits - 1
)

// Hash mixes the first and the last eight bytes of a key, all of most.
func Hash[K string | []byte](key K) uint32 {
	var head, tail uint64
	switch n := len(key); {
	case n >= 8:
		head, tail = eight.Load(key), eight.Load(key[n-8:])
	case n >= 4:
		head, tail = eight.Half(key), eight.Half(key[n-4:])
	case n > 0:
		head, tail = uint64(key[0]), uint64(key[n/2])|uint64(key[n-1])<<8
	}
	return uint32(((head^uint64(len(key)))*0x9E3779B97F4A7C15 ^ tail) * 0xC2B2AE3D27D4EB4F >> 32)
}

// candidates yields where the lines begin whose keys may be key.
func candidates(index string, key []byte) iter.Seq[int] {
	return func(yield func(int) bool) {
		h, mask := Hash(key), len(index)/slotSize-1
		for i := int(h) & mask; ; i = (i + 1) & mask {
			b := index[i*slotSize : (i+1)*slotSize]
			slot := uint32(eight.Half(b))
			if slot == 0 || (slot^h)&^offsetMask == 0 && !yield(int(slot&offsetMask)-1) {
				return
			}
		}
	}
}

// indexed returns what stands after the tab of key's line, found by the index
// of the text, or "".
func indexed(text, index string, key []byte) string {
	for at := range candidates(index, key) {
		if end := at + len(key); end < len(text) && text[at:end] == string(key) && text[end] == '\t' {
			rest := text[end+1:]
			return rest[:strings.IndexByte(rest, '\n')]
		}
	}
	return ""
}

// Find returns where table holds what is known of word, behind the size of that in a byte, or 0. A table is read in place,
// as building it takes longer than reading an article: the number of its slots, a power of two, in four bytes, low byte
// first; the slots of an index; and the entries they name: the size of a word, the word, the size of what is known of
// it, and that.
func Find(table, word string) int {
	h, mask := Hash(word), int(eight.Half(table))-1
	for i := int(h) & mask; ; i = (i + 1) & mask {
		slot := uint32(eight.Half(table[(1+i)*slotSize:]))
		if slot == 0 {
			return 0
		}
		if (slot^h)&^offsetMask != 0 {
			continue
		}
		at := int(slot&offsetMask) + 1
		if end := at + int(table[at-1]); table[at:end] == word {
			return end
		}
	}
}
