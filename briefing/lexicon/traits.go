package lexicon

import (
	_ "embed"
	"encoding/binary"
	"unicode"
	"unicode/utf8"

	"brief/content/eight"
)

// Trait is a set of facts about an English word, as news uses it.
type Trait uint16

// The facts. Each is the letter in traits.txt that its comment starts with.
const (
	Honorific  Trait = 1 << iota // H: stands before a name and is not part of it: "Mr", "Gen"
	Role                         // R: what a person can be: "minister", "envoy", "striker"
	Kin                          // K: what a person can be to another: "son-in-law"
	Modifier                     // M: goes before a role: "prime", "special", "former"
	OrgHead                      // O: the word that makes a name an organisation's: "Council"
	Company                      // C: the legal form after a company's name: "Inc", "GmbH"
	PlaceHead                    // P: the word that makes a name a place's: "River", "Strait"
	Day                          // D: a weekday, a month, a feast
	Function                     // S: grammar and common verbs: no part of a name or role when small
	Speech                       // V: what somebody does with words: "said", "denied"
	MaleWord                     // m: said of a man: "spokesman", "son"
	FemaleWord                   // f: said of a woman
	People                       // N: of a people, a faith or a party, and no actor by itself: "Russian"
	Venue                        // U: ends the name of a house and of those who run it: "Museum", "University"
	Thing                        // X: what ends the name of a thing, and no actor: "Act", "Prize", "Covid"
)

const traitLetters = "HRKMOCPDSVmfNUX"

//go:embed traits.txt
var traitsFile string

// Lookup returns what is known of word, in any case and without a stop at its end.
func Lookup(word string) Trait {
	var buf [24]byte
	key, ok := lower(buf[:0], word)
	if !ok {
		return 0
	}
	const slots = uint32(traitSlots - 1)
	for i := Hash(key) & slots; ; i = (i + 1) & slots {
		slot := traitsIndex[i*slotSize : (i+1)*slotSize]
		at := int(slot[0]) | int(slot[1])<<8
		if at == 0 {
			return 0
		}
		if end := at - 1 + len(key); end < len(traitsFile) && traitsFile[end] == '\t' && traitsFile[at-1:end] == string(key) {
			return Trait(slot[2]) | Trait(slot[3])<<8
		}
	}
}

// traitSlots is a power of two, well above the number of lines of traits.txt.
const traitSlots = 1 << 13

// traitsIndex finds the lines of traits.txt by the hash of their words: slots of
// where a line starts, plus 1, and its traits, two bytes each.
//
//go:embed traits.idx
var traitsIndex string

// Has reports whether w holds any of the facts.
func (w Trait) Has(facts Trait) bool { return w&facts != 0 }

// lower appends word to buf in small letters; it says no to what does not fit.
func lower(buf []byte, word string) ([]byte, bool) {
	if n := len(word); n <= cap(buf)-utf8.UTFMax { // which nearly all are, and plain
		plain := true
		switch buf = buf[:n]; {
		case n >= 8: // the last eight bytes are there twice
			for i := 0; i < n && plain; i += 8 {
				plain = lower8(buf[min(i, n-8):], word[min(i, n-8):])
			}
		case n >= 4:
			plain = lower4(buf, word) && lower4(buf[n-4:], word[n-4:])
		default:
			for i := range n {
				if plain = plain && word[i] < utf8.RuneSelf; word[i]-'A' < 26 {
					buf[i] = word[i] | 0x20
				} else {
					buf[i] = word[i]
				}
			}
		}
		if plain {
			return buf, true
		}
		buf = buf[:0]
	}
	for _, r := range word {
		if len(buf)+utf8.UTFMax > cap(buf) {
			return buf, false
		}
		buf = utf8.AppendRune(buf, unicode.ToLower(r))
	}
	return buf, true
}

// lower8 puts the first eight bytes of word in small letters into buf, and lower4 the first four; they say no to what is no plain letter.
func lower8(buf []byte, word string) bool {
	x := eight.Load(word)
	binary.LittleEndian.PutUint64(buf, x|capitals(x)>>2)
	return x&eight.Tops == 0
}

func lower4(buf []byte, word string) bool {
	x := eight.Half(word)
	binary.LittleEndian.PutUint32(buf, uint32(x|capitals(x)>>2))
	return x&eight.Tops == 0
}

// capitals has the highest bit of those of eight plain bytes that are capitals.
func capitals(x uint64) uint64 {
	return (x + eight.Ones*(0x80-'A')) &^ (x + eight.Ones*(0x80-'Z'-1)) & eight.Tops
}
