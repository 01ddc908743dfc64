package briefing

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
	traits      lexicon.Trait
	fact        feature.Fact
	fold        [2]uint32 // where it stands, folded, in cast.folds
	firstName   bool
	beginsKnown bool
}

// asked is a set of what was looked up.
type asked uint8

const (
	askedTraits asked = 1 << iota
	askedFact
	askedFold
	askedFirstName
	askedKnown
)

// keepWords makes room for what is looked up.
func (c *cast) keepWords() {
	w := c.b.work
	c.spelled = c.b.words()
	w.keptWords = slices.Grow(w.keptWords[:0], c.spelled.Count)[:c.spelled.Count]
	clear(w.keptWords)
	c.keptWords, c.folds = w.keptWords, w.folds[:0]
}

// kept returns what is kept of the word of token i, which is in the document, and whether
// what is asked is filled in; if it is not, the caller does so.
func (c *cast) kept(i int, what asked) (k *keptWord, ok bool) {
	n := c.spelled.Of[i]
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
	if i < 0 || i >= len(c.toks) || c.toks[i].Kind != token.Word {
		return 0
	}
	if k := &c.keptWords[c.spelled.Of[i]]; k.asked&askedTraits != 0 { // as it mostly is
		return k.traits
	}
	k, _ := c.kept(i, askedTraits)
	k.traits = lexicon.Lookup(c.word(i))
	return k.traits
}

// fact returns what the tagger's lists know of token i.
func (c *cast) fact(i int) feature.Fact {
	if i < 0 || i >= len(c.toks) {
		return feature.Look(feature.Hash(""))
	}
	k, ok := c.kept(i, askedFact)
	if !ok {
		k.fact = feature.Look(feature.Hash(c.word(i)))
	}
	return k.fact
}

// foldWord appends token i in small letters, without diacritics and stops.
func (c *cast) foldWord(buf []byte, i int) []byte {
	if i < 0 || i >= len(c.toks) {
		return buf
	}
	k, ok := c.kept(i, askedFold)
	if !ok {
		k.fold[0] = uint32(len(c.folds))
		c.folds = fold(c.folds, c.word(i))
		k.fold[1] = uint32(len(c.folds))
	}
	return append(buf, c.folds[k.fold[0]:k.fold[1]]...)
}

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
		c.buf = c.foldWord(c.buf[:0], i)
		k.beginsKnown = lexicon.BeginsKnown(c.buf)
	}
	return k.beginsKnown
}
