package feature

import (
	_ "embed"
	"encoding/binary"
)

// Fact is what the word table knows of a word or phrase: the class of words it
// keeps company with, and a bit for each list that holds it.
type Fact uint64

// The lists. Phrase marks a word that a listed phrase begins with.
const (
	MaleName Fact = 1 << (iota + 16)
	FemaleName
	Surname
	PersonName // a part of people's names, first or last
	_
	Country
	Demonym
	City // of 200,000 people and more
	Town // of 10,000 people and more
	Region
	OrgWord   // "ministry", "university": heads of organisations' names
	TitleWord // "president", "mr"
	PlaceWord // "river", "street"
	DateWord  // "monday", "june"
	Organisation
	Phrase
)

// Class is the number of the word's class, from 1; 0 is unknown.
func (f Fact) Class() uint64 { return uint64(f) & 0x7ff }

// Lean says how likely names with the word are people, organisations, places
// and others: two bits each, from the low end.
func (f Fact) Lean() uint64 { return uint64(f) >> 32 }

// Person says how likely names with the word are people's, from 0 to 3.
func (f Fact) Person() uint64 { return f.Lean() & 3 }

// Body says the same of organisations.
func (f Fact) Body() uint64 { return f.Lean() >> 2 & 3 }

// Place says the same of places.
func (f Fact) Place() uint64 { return f.Lean() >> 4 & 3 }

// Other says the same of what is none of these.
func (f Fact) Other() uint64 { return f.Lean() >> 6 & 3 }

// Frequent says how common the word is: 0 unknown, 31 the most common.
func (f Fact) Frequent() uint64 { return uint64(f) >> 11 & 31 }

// The table: slots of a 16-bit check and a 40-bit Fact, probed from where the
// hash's high half falls to the first empty slot.
//
//go:embed words.bin
var words string

const slotSize = 7

// Of returns what the table knows of a word, in any case, or 0.
func Of(word string) Fact { return Look(Hash(word)) }

// Look returns what the table knows of the word or phrase with the hash, or 0.
// About one unknown word in ten thousand is taken for a known one.
func Look(hash uint64) Fact { return look(words, hash) }

func look(table string, hash uint64) Fact {
	slots := len(table) / slotSize
	low, high := byte(hash), byte(hash>>8)|1
	for i := place(hash, slots); ; i++ {
		if i == slots {
			i = 0
		}
		slot := table[i*slotSize : i*slotSize+slotSize]
		if slot[1] == 0 {
			return 0
		}
		if slot[0] == low && slot[1] == high {
			return Fact(slot[2]) | Fact(slot[3])<<8 | Fact(slot[4])<<16 | Fact(slot[5])<<24 | Fact(slot[6])<<32
		}
	}
}

// place spreads hashes evenly over so many slots.
func place(hash uint64, slots int) int { return int(hash >> 32 * uint64(slots) >> 32) }

// Pack returns a table of the facts, four slots in five filled in the order given.
func Pack(hashes []uint64, facts map[uint64]Fact) []byte {
	slots := len(hashes)*5/4 + 1
	table := make([]byte, slots*slotSize)
	for _, h := range hashes {
		i := place(h, slots)
		for table[i*slotSize+1] != 0 {
			i = (i + 1) % slots
		}
		slot := table[i*slotSize:]
		slot[0], slot[1] = byte(h), byte(h>>8)|1
		binary.LittleEndian.PutUint32(slot[2:], uint32(facts[h]))
		slot[6] = byte(facts[h] >> 32)
	}
	return table
}
