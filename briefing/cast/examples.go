package cast

import "strings"

// bodySuchAs reports whether the names from token i on are examples of what only bodies
// are: "chains such as | Bramley’s", "gangs like | La Alianza", but for surnames.
func (c *cast) bodySuchAs(i int, surnames *tally) bool {
	at := i - 2
	switch c.word(i - 1) {
	case "as":
		if c.word(i-2) != "such" {
			return false
		}
		at--
	case "like", "including":
	case "include", "includes", "are":
		return c.is(i-2, contenders) && !c.hisOrHers(i-3) && !c.onlyPerson(i) && !c.sporting() && !c.boundary(i) && !c.boundary(i-1)
	default:
		return false
	}
	if c.word(at) == "," {
		at--
	}
	if c.boundary(i-1) || c.word(i+1) == "’s" || c.word(i+1) == "'s" || surnames.has(i) {
		return false
	}
	if c.is(at, contenders) && (c.onlyPerson(i) || c.sporting()) {
		return false // "rivals such as | Nadal"
	}
	many := c.word(at)
	if c.afterStop(at) {
		many = strings.ToLower(many)
	}
	return bodyNoun(singular(many)) || manyBodies.holds(many)
}

// hisOrHers reports whether token i says that what follows is somebody's, and no company's.
func (c *cast) hisOrHers(i int) bool { w := c.folded(i); return w == "his" || w == "her" }

// listGoesOn reports whether token i joins a single word to the list of bodies the last of which ends before token end: "chains
// such as Bramley’s |,| Torvex and Ansa".
func (c *cast) listGoesOn(i, end int) bool {
	if end < 0 || i != end && (i != end+1 || c.word(end) != ",") || c.capital(i+2) || c.facts(i+1) != 0 || c.onlyPerson(i+1) {
		return false
	}
	switch c.word(i) {
	case "and", "or":
		return true
	case ",":
		return c.word(i+2) == "," || c.word(i+2) == "and" || c.word(i+2) == "or"
	}
	return false
}
