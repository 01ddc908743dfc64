package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// sidesWith reports whether n, a body, begins with the second half of what says whose side it takes: "pro-| Norvian | DEM Party".
func (c *cast) sidesWith(n *name) bool {
	if n.kind != Organization || n.size() < 3 || c.word(n.first-1) != "-" || !c.touching(n.first) || !c.touching(n.first-1) || !c.facts(n.first).Has(lexicon.People) {
		return false
	}
	w := strings.ToLower(c.word(n.first - 2))
	return w == "pro" || w == "anti" || w == "non"
}

// behindParty reports whether n is somebody's name and the two words for the party that he is of: "Lib Dem | Olive Hale".
func (c *cast) behindParty(n *name) bool {
	return n.size() == 4 && c.word(n.first) == "Lib" && c.word(n.first+1) == "Dem" && c.firstName(n.first+2) && c.nothingElse(n.first+3)
}

// beforeTail returns where n ends before the hyphen and what the rest of a compound says of it: "Goma | -based".
func (c *cast) beforeTail(n *name, first int) int {
	if at := n.last - 2; at == first+1 && c.word(at) == "-" && c.touching(at) && c.touching(at+1) && c.shape(at+1) == token.Lower && (hyphenTail(c.word(at+1)) || c.word(at+1) == "based") {
		return at
	}
	return n.last
}

// beforeDay returns where n ends before the day of the week on which it did something: "Senate | Tuesday | passed". Feasts and
// clubs are called by days as well.
func (c *cast) beforeDay(n *name, first int) int {
	last := n.last - 1
	if last <= first || !lexicon.Weekday(c.word(last)) || c.wellKnown(n) {
		return n.last
	}
	if n.kind == Person && last-first > 1 || c.wellKnownIn(first, last) || c.facts(last-1).Has(headWords) || c.landName(last-1) {
		return last
	}
	return n.last
}

// beforeCount returns where the organization n ends before how many or how often: "Harrow Police Division | 31 times".
func (c *cast) beforeCount(n *name, first int) int {
	last := n.last - 1
	if n.kind == Organization && last > first+1 && c.toks[last].Kind == token.Number && c.shape(n.last) == token.Lower && !c.boundary(n.last) && strings.HasSuffix(c.word(n.last), "s") && !c.facts(n.last).Has(lexicon.Function|lexicon.Speech) && !c.wellKnown(n) && !c.is(last-1, unit) {
		return last
	}
	return n.last
}

// beforeNumber returns where n ends before a dash and what labels a number: "Natasha Hale | – Tel: +32 229".
func (c *cast) beforeNumber(n *name, first int) int {
	last := n.last - 1
	if last <= first+1 || !c.numberLabel(last) || c.toks[last-1].Kind != token.Punct {
		return n.last
	}
	if n.kind = Person; c.facts(first).Has(lexicon.OrgHead) || c.facts(last-2).Has(lexicon.OrgHead) {
		n.kind = Organization
	}
	return last - 1
}

// numberLabel reports whether token i stands before a number that reaches somebody: "Tel: 020", "Fax. +32".
func (c *cast) numberLabel(i int) bool {
	if !c.is(i, reachedBy) {
		return false
	}
	k := i + 1
	for ; k < len(c.toks) && k < i+4 && c.toks[k].Kind == token.Punct && c.word(k) != ","; k++ {
	}
	return k < len(c.toks) && c.toks[k].Kind == token.Number && !c.boundary(i+1)
}

// beforeVerb returns where the organisation n ends before a verb with a capital, as headlines have
// them, that a known name stands before: "Unison | Calls".
func (c *cast) beforeVerb(n *name, first int) int {
	last := n.last - 1
	if n.kind != Organization || last <= first || c.shape(last) != token.Capital || !strings.HasSuffix(c.word(last), "s") || !c.facts(last).Has(lexicon.Function|lexicon.Speech) || c.facts(last).Has(lexicon.OrgHead|lexicon.Venue) {
		return n.last
	}
	if !c.wellKnownIn(first, last) || c.wellKnown(n) {
		return n.last
	}
	return last
}
