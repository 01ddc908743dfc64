package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// hyphenName reports whether the word after the hyphen at i-1 goes on with the
// person's name: "Jean-Noël", "Jae-myung", "Ofori-Atta", and not "Moscow-backed".
func (c *cast) hyphenName(n name, i int) bool {
	if n.kind != Person || i >= len(c.toks) || c.toks[i].Kind != token.Word {
		return false
	}
	w := c.word(i)
	if c.capital(i) {
		return n.size() >= 2 || c.firstName(n.last-1) && c.firstName(i) || c.doubles[c.word(n.last-1)+"-"+w]
	}
	return n.size() >= 2 && len(w) <= 6 && !c.facts(i).Has(^lexicon.Trait(0)) && !hyphenTail(w)
}

// hyphenTail reports whether w is what follows a name in a compound.
func hyphenTail(w string) bool { return endsIn(w, -1, tailEnds) }

// hyphenPlace returns the end of "Aix-en-Provence" or "Stratford-upon-Avon"
// that begins at token i, or 0.
func (c *cast) hyphenPlace(i int) int {
	if i+4 >= len(c.toks) || c.compoundEnd(i) < i+5 || !c.capital(i+4) || c.facts(i).Has(lexicon.Role|lexicon.Honorific) {
		return 0
	}
	if c.is(i+2, joinsPlace) {
		return i + 5
	}
	return 0
}

// doubleNames are the two words of the last names with a hyphen that end names
// of three words and more, each joined by a hyphen: "Anderson-Pyrz".
func (c *cast) doubleNames() map[string]bool {
	out := map[string]bool{}
	for i := range c.names {
		n := &c.names[i]
		if k := n.last - 1; n.kind == Person && n.size() >= 4 && c.word(k-1) == "-" {
			out[c.word(k-2)+"-"+c.word(k)] = true
		}
	}
	return out
}

// pair returns the token of the hyphen in a name of two that only a hyphen
// joins ("Trump-Putin", "Russia-Ukraine"), or 0: both stand for themselves in
// the article or are known, and neither is a first name.
func (c *cast) pair(n *name, alone *tally) int {
	if n.size() != 3 || c.word(n.first+1) != "-" || particle.holds(c.folded(n.first)) || !c.capital(n.last-1) || c.word(n.first-1) == "Per" && !c.boundary(n.first) {
		return 0
	}
	known := func(i int) bool {
		_, listed := c.gazetteer(i)
		return listed || alone.has(i) || c.wellKnownIn(i, i+1) || c.landName(i)
	}
	if known(n.first) && known(n.last-1) || c.is(n.last, mutual) && !c.boundary(n.last) && !c.firstName(n.first) && c.facts(n.first) == 0 && c.facts(n.last-1) == 0 {
		return n.first + 1
	}
	return 0
}
