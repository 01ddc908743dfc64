package lexicon

import (
	"encoding/binary"
	"strings"
)

// buildIndex returns an open table of a power of two of slots over the keys of
// a text's lines, two for each line or more. Of lines with one key the first counts.
func buildIndex(text string, keyOf func(line string) string) []byte {
	slots := 1
	for slots < 4*strings.Count(text, "\n")/3 {
		slots *= 2
	}
	index := make([]byte, slots*slotSize)
	at, last := 0, ""
	for line := range strings.Lines(text) {
		if key := keyOf(line); key != last {
			h := Hash(key)
			i := int(h) & (slots - 1)
			for binary.LittleEndian.Uint32(index[i*slotSize:]) != 0 {
				i = (i + 1) & (slots - 1)
			}
			binary.LittleEndian.PutUint32(index[i*slotSize:], h&^offsetMask|uint32(at+1))
			last = key
		}
		at += len(line)
	}
	return index
}

// wholeKey is what stands before a line's tab; firstWord the first word of it.
func wholeKey(line string) string  { return line[:strings.IndexByte(line, '\t')] }
func firstWord(line string) string { return line[:strings.IndexAny(line, " \t")] }

// buildTraits returns the index of traits.txt.
func buildTraits(text string) []byte {
	index := make([]byte, traitSlots*slotSize)
	at := 0
	for line := range strings.Lines(text) {
		key, letters, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		var traits Trait
		for _, c := range []byte(letters) {
			traits |= 1 << strings.IndexByte(traitLetters, c)
		}
		i := Hash(key) % traitSlots
		for index[i*slotSize] != 0 || index[i*slotSize+1] != 0 {
			i = (i + 1) % traitSlots
		}
		binary.LittleEndian.PutUint16(index[i*slotSize:], uint16(at+1))
		binary.LittleEndian.PutUint16(index[i*slotSize+2:], uint16(traits))
		at += len(line)
	}
	return index
}
