package lexicon

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"
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
	var w Trait
	for _, c := range []byte(value(traitsFile, string(key))) {
		w |= 1 << strings.IndexByte(traitLetters, c)
	}
	return w
}

// Has reports whether w holds any of the facts.
func (w Trait) Has(facts Trait) bool { return w&facts != 0 }

// lower appends word to buf in small letters; it says no to what does not fit.
func lower(buf []byte, word string) ([]byte, bool) {
	for _, r := range word {
		if len(buf)+utf8.UTFMax > cap(buf) {
			return buf, false
		}
		if r < utf8.RuneSelf {
			if 'A' <= r && r <= 'Z' {
				r |= 0x20
			}
			buf = append(buf, byte(r))
			continue
		}
		buf = utf8.AppendRune(buf, unicode.ToLower(r))
	}
	return buf, true
}
