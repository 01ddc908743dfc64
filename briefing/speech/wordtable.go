package speech

import _ "embed"

// A wordTable is what words/en.txt or another of the lists holds, every form of its verbs included,
// to be read in place: making it anew takes a process longer than an article does.
// TestWordTables writes the files with -update.
//
// It is the number of slots, a power of two, as 4 bytes; the slots, 4 bytes
// each, 0 for none or with where an entry starts in offsetBits and above them the
// top of its word's hash, so that hardly ever another word's entry is read; and the
// entries: class in 8 bytes, lemma in 4, form and length of the word in one each, and the word.
type wordTable string

//go:embed words/en.bin
var englishTable string

//go:embed words/de.bin
var germanTable string

//go:embed words/fr.bin
var frenchTable string

//go:embed words/es.bin
var spanishTable string

//go:embed words/pt.bin
var portugueseTable string

//go:embed words/it.bin
var italianTable string

// setTable holds words/sets.txt: the class of its entries is a wordSet.
//
//go:embed words/sets.bin
var setTable string

const (
	slotSize   = 4
	offsetBits = 18
	offsetMask = 1<<offsetBits - 1
	entryHead  = 8 + 4 + 1 + 1
)

func slotOf(hash uint32, slots int) int { return int(hash^hash>>15) & (slots - 1) }

// look returns the entry of a word that has the hash, or the zero entry.
func look[W string | []byte](t wordTable, word W, hash uint32) entry {
	slots := int(t.uint32(0))
	for i := slotOf(hash, slots); ; i = (i + 1) & (slots - 1) {
		slot := t.uint32(slotSize * (1 + i))
		if slot == 0 {
			return entry{}
		}
		if (slot^hash)&^offsetMask != 0 {
			continue
		}
		at := int(slot & offsetMask)
		from := at + entryHead
		if n := int(t[from-1]); n == len(word) && string(t[from:from+n]) == string(word) {
			return entry{class: class(t.uint32(at)) | class(t.uint32(at+4))<<32, lemma: t.uint32(at + 8), form: form(t[at+12])}
		}
	}
}

func (t wordTable) uint32(at int) uint32 {
	s := t[at : at+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}
