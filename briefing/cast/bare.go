package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// bare drops the names that are only the word for a kind of body or place
// where no fuller name in the article says which: "the Kingdom", "the
// University". A word that names one body wherever it stands stays: "Parliament", "the Gulf".
// It also drops common words that the article takes for a body but once: "Finance", "Freedom".
func (c *cast) bare() {
	fuller := make(map[string]bool, c.distinct())
	times := c.tally()
	for i := range c.names {
		if n := &c.names[i]; n.size() > 1 {
			fuller[c.folded(n.first)] = true
			fuller[c.folded(n.last-1)] = true
		} else {
			times.add(n.first, 1)
		}
	}
	ill := c.illnesses()
	c.keep(func(n *name) bool {
		if ill(n) {
			return false
		}
		if n.strong && (n.rule == bySide || n.rule == byEmployer && n.kind == Organization) {
			return true // "Town", of a club; "Square", which pays
		}
		if c.seaOnly(n) || c.headlineWords(n) || c.inWork(n) || c.aboard(n) || c.behindName(n) || c.raceOrIndex(n) || c.ordersReader(n) {
			return false
		}
		switch w := c.word(n.first); {
		case w == "State":
			return c.word(n.first-1) != "of" || !c.facts(n.first-2).Has(lexicon.Role) // "The Secretary of | State for Roads (Bo Hale)"
		case w == "Union":
			return !c.afterStop(n.first) || n.size() > 1 || c.shape(n.last) != token.Lower || c.boundary(n.last) || !strings.HasSuffix(c.word(n.last), "s") || c.facts(n.last).Has(lexicon.Speech|lexicon.Function) // "Union | officials"
		case c.is(n.first, standsAlone):
			return true
		}
		if times.of(n.first) == 1 && c.commonBody(n) && !fuller[c.folded(n.first)] {
			return false
		}
		return n.size() > 1 || n.kind == Person || !c.facts(n.first).Has(lexicon.OrgHead|lexicon.PlaceHead|lexicon.Venue) ||
			c.isAcronym(n) || c.wellKnown(n) || fuller[c.folded(n.first)]
	})
}

// seaOnly reports whether n only says where somebody or something is from, as an adjective: "a | Baltic | answer".
func (c *cast) seaOnly(n *name) bool {
	return n.size() == 1 && c.is(n.first, seaOrLands) && determiner(c.word(n.first-1)) && c.word(n.first-1) != "the" && c.shape(n.last) == token.Lower && !c.boundary(n.last)
}

// ordersReader reports whether n is no name, but what the reader is to do, with which a step begins: "| Mark | the spot", "| Peel |
// and core the apples".
func (c *cast) ordersReader(n *name) bool {
	at := n.last
	if n.size() > 1 || n.hasTitle() || !c.afterStop(n.first) || c.shape(n.first) != token.Capital || at+1 >= len(c.toks) || c.boundary(at) || c.wellKnown(n) || c.hardlyElse(n.first) {
		return false
	}
	if c.word(at) == "and" && c.shape(at+1) == token.Lower && c.facts(at+1) == 0 && !c.boundary(at+2) {
		at += 2 // another order
	}
	switch c.word(at) {
	case "the", "your", "a", "an", "each", "it", "them":
		return !c.capitalOn(at + 1) // but "Ivan the Terrible"
	}
	return false
}

// hardlyElse reports whether the word of token i is a first name and hardly ever anything else: "Nasser", but not "Mark".
func (c *cast) hardlyElse(i int) bool {
	f := c.fact(i)
	return c.firstName(i) && f.Person() > 2 && f.Body() == 0 && f.Other() == 0
}

// veryCommon is how frequent a word is that is hardly ever a body's whole name.
const veryCommon = 16

// commonBody reports whether n is a common word taken for an organisation
// without any certain sign.
func (c *cast) commonBody(n *name) bool {
	return n.size() == 1 && n.kind == Organization && !n.strong && c.shape(n.first) == token.Capital &&
		c.fact(n.first).Frequent() >= veryCommon && !c.landName(n.first)
}

// headlineWords reports whether n is common words in a line whose words all
// begin with capitals: "Coalition Collapse", "Questions & Answers".
func (c *cast) headlineWords(n *name) bool {
	if n.kind == Person || n.strong || n.size() < 2 || c.facts(n.last-1).Has(lexicon.OrgHead|lexicon.PlaceHead|lexicon.Venue) || !c.titled(n.first) {
		return false
	}
	return everyToken(n.first, n.last, func(i int) bool {
		return c.word(i) == "&" || c.shape(i) == token.Capital && c.fact(i).Frequent() >= common && !c.personWord(i)
	})
}

// common is how frequent a word is that headlines use as such.
const common = 12
