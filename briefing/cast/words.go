package cast

import (
	"slices"
	"strings"
	"unicode/utf8"

	"brief/briefing/lexicon"
	"brief/briefing/tagger/feature"
	"brief/briefing/token"
)

// keptWord is what was looked up of a word, for wherever else it stands.
type keptWord struct {
	asked       asked // what of the rest is filled in
	firstName   bool
	beginsKnown bool
	fullPlace   bool // full is a place
	sport       lexicon.SportTrait
	traits      lexicon.Trait
	fact        feature.Fact
	fold        string // as fold makes it
	full        string // as lexicon.Known calls it
}

// asked is a set of what was looked up.
type asked uint8

const (
	askedTraits asked = 1 << iota
	askedFact
	askedFold
	askedFirstName
	askedKnown
	askedSport
	askedSmall // for smalls
	askedFull
)

// keepWords makes room for what is looked up of so many words.
func (c *cast) keepWords(count int) {
	c.keptWords = slices.Grow(c.room.keptWords[:0], count)[:count]
	clear(c.keptWords)
	c.room.keptWords = c.keptWords
	c.classed = slices.Grow(c.room.classed[:0], count)[:count]
	clear(c.classed)
	c.room.classed = c.classed
}

// kept returns what is kept of the word of token i, which is in the document, and whether
// what is asked is filled in; if it is not, the caller does so.
func (c *cast) kept(i int, what asked) (k *keptWord, ok bool) {
	n := c.spelled[i]
	if k = &c.keptWords[n]; k.asked&what != 0 {
		return k, true
	}
	if n == token.Unnumbered {
		return new(keptWord), false
	}
	k.asked |= what
	return k, false
}

// facts returns what the lexicon knows of token i, or nothing outside the document.
func (c *cast) facts(i int) lexicon.Trait {
	if uint(i) >= uint(len(c.spelled)) {
		return 0
	}
	if k := &c.keptWords[c.spelled[i]]; k.asked&askedTraits != 0 { // as it mostly is
		return k.traits
	}
	return c.lookUpFacts(i)
}

// lookUpFacts is facts of a word of which nobody asked before; apart from it, facts needs no room for what it calls.
func (c *cast) lookUpFacts(i int) lexicon.Trait {
	k, _ := c.kept(i, askedTraits)
	if c.toks[i].Kind == token.Word {
		k.traits = lexicon.Lookup(c.word(i))
	}
	return k.traits
}

// inSport returns what the lexicon knows of token i in reports of matches.
func (c *cast) inSport(i int) lexicon.SportTrait {
	if i < 0 || i >= len(c.toks) {
		return 0
	}
	k, ok := c.kept(i, askedSport)
	if !ok {
		k.sport = lexicon.Sport(c.word(i))
	}
	return k.sport
}

// fact returns what the tagger's lists know of token i.
func (c *cast) fact(i int) feature.Fact {
	if i < 0 || i >= len(c.toks) {
		return 0
	}
	k, ok := c.kept(i, askedFact)
	if !ok {
		k.fact = feature.Of(c.word(i))
	}
	return k.fact
}

// folded returns token i in small letters, without diacritics and stops.
func (c *cast) folded(i int) string {
	if i < 0 || i >= len(c.toks) {
		return ""
	}
	if k := &c.keptWords[c.spelled[i]]; k.asked&askedFold != 0 { // as it mostly is
		return k.fold
	}
	return c.foldFirst(i)
}

// foldFirst is folded of a word that was not yet.
func (c *cast) foldFirst(i int) string {
	k, ok := c.kept(i, askedFold)
	if !ok {
		var room [32]byte
		k.fold = string(fold(room[:0], c.word(i)))
	}
	return k.fold
}

// knownWord returns the full name of what every reader knows by the word of token i alone, and whether that is a place; or "".
func (c *cast) knownWord(i int) (full string, place bool) {
	k, ok := c.kept(i, askedFull)
	if !ok {
		k.full, k.fullPlace = lexicon.Known(c.keyOf(i, i+1))
	}
	return k.full, k.fullPlace
}

// foldWord appends folded(i) to buf.
func (c *cast) foldWord(buf []byte, i int) []byte { return append(buf, c.folded(i)...) }

// firstName reports whether token i is a first name that people bear.
func (c *cast) firstName(i int) bool {
	if i < 0 || i >= len(c.toks) {
		return false
	}
	k, ok := c.kept(i, askedFirstName)
	if !ok {
		k.firstName = bornName(c.word(i))
	}
	return k.firstName
}

// bornName reports whether word is a first name that people bear.
func bornName(word string) bool {
	male, female := lexicon.Gender(word)
	if !male && !female && strings.IndexFunc(word, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0 {
		var room [32]byte
		male, female = lexicon.Gender(string(fold(room[:0], word))) // "Andrés"
	}
	return male || female
}

// beginsKnown reports whether a known name begins with token i, which is in the document.
func (c *cast) beginsKnown(i int) bool {
	k, ok := c.kept(i, askedKnown)
	if !ok {
		k.beginsKnown = lexicon.BeginsKnown([]byte(c.folded(i)))
	}
	return k.beginsKnown
}
