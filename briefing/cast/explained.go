package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// explained drops what the article itself says is a thing: "Paxlorid is a drug", "Orbicoin, its cryptocurrency", "the
// Baikhu festival", and the planes and cars that go by their maker's name.
func (c *cast) explained() {
	var things map[string]bool
	for i := range c.names {
		if n := &c.names[i]; c.mayBeThing(n) && (c.is(n.last, product) && !c.boundary(n.last) || c.saidThing(n.last) || c.calledThing(n.first-1) || c.species(n)) {
			if things == nil {
				things = map[string]bool{}
			}
			things[c.nameText(n)] = true
		}
	}
	for i := range c.names {
		if n := &c.names[i]; things != nil && c.is(n.first-1, locates) {
			delete(things, c.nameText(n)) // "the Tarnet festival in Tarnet"
		}
	}
	c.keep(func(n *name) bool {
		return !(things[c.nameText(n)] && c.mayBeThing(n)) && !c.makersModel(n)
	})
}

// mayBeThing reports whether n is one or two words that no list has as a body, a place or a first name.
func (c *cast) mayBeThing(n *name) bool {
	return !n.strong && n.short == 0 && !n.hasTitle() && n.size() < 3 && !c.placeWord(n.first) && !c.firstName(n.first) && !c.wellKnown(n) && !c.facts(n.last-1).Has(lexicon.OrgHead|lexicon.PlaceHead|lexicon.Venue)
}

// saidThing reports whether the tokens from i on, right behind a name, say that it is a thing's: ", both antiviral
// drugs that", "is a technique".
func (c *cast) saidThing(i int) bool {
	switch c.word(i) {
	case ",", "is", "was", "are", "were":
	default:
		return false
	}
	switch c.word(i + 1) {
	case "a", "an", "the", "its", "both", "another", "one", "two":
	default:
		return false
	}
	for k := i + 2; k < i+7 && c.shape(k) == token.Lower; k++ {
		if c.facts(k).Has(lexicon.Function) {
			return false
		}
		if thingNoun.holds(strings.TrimSuffix(c.word(k), "s")) {
			return c.endsThing(k + 1)
		}
	}
	return false
}

// calledThing reports whether the tokens up to i, right before a name, say that it is a thing's: "a processor | called |",
// "the maker | of |".
func (c *cast) calledThing(i int) bool {
	if i < 2 || c.boundary(i+1) {
		return false
	}
	switch c.word(i) {
	case "called", "named", "dubbed", "codenamed", "nicknamed":
		return c.shape(i-1) == token.Lower && thingNoun.holds(strings.TrimSuffix(c.word(i-1), "s"))
	case "of":
		return c.word(i-1) == "maker" || c.word(i-1) == "makers"
	}
	return false
}

// endsThing reports whether the token i behind the word for a thing ends it or says more of it, and is no part of what it is.
func (c *cast) endsThing(i int) bool {
	switch c.word(i) {
	case "that", "which", "of", "used", "for", "in", "from", "made":
		return true
	}
	return c.shape(i) != token.Lower && !c.capital(i)
}

// species reports whether n is the first half of what a plant or an animal is called in Latin: "| Eubalaena | australis".
func (c *cast) species(n *name) bool {
	if n.size() > 1 || n.strong || n.hasTitle() || !c.strange(n.first) || c.boundary(n.last) || c.shape(n.last) != token.Lower || !c.strange(n.last) {
		return false
	}
	w := c.word(n.last)
	return len(w) > 5 && endsIn(w, 0, speciesEnds)
}

// makersModel reports whether n is a maker's name before the number or the name of what it made: "a | Boeing | 737".
func (c *cast) makersModel(n *name) bool {
	if n.size() > 1 || n.last+1 >= len(c.toks) || c.boundary(n.last) {
		return false
	}
	next := c.word(n.last)
	if c.is(n.first, planeMaker) {
		return c.toks[n.last].Kind == token.Number && len(next) == 3 || len(next) == 4 && next[0] == 'A' && '0' <= next[1] && next[1] <= '9'
	}
	return c.word(n.first) == "Tesla" && next == "Model"
}
