package lexicon

import (
	_ "embed"
	"iter"
	"strings"
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

// hash is 32-bit FNV-1a, mixed for the use of its low bits.
func hash(key []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range key {
		h = (h ^ uint32(c)) * 16777619
	}
	return h ^ h>>15
}

// candidates yields where the lines begin whose keys may be key.
func candidates(index string, key []byte) iter.Seq[int] {
	return func(yield func(int) bool) {
		h, mask := hash(key), len(index)/slotSize-1
		for i := int(h) & mask; ; i = (i + 1) & mask {
			b := index[i*slotSize : (i+1)*slotSize]
			slot := uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
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
