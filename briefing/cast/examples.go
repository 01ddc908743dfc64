package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// bodySuchAs reports whether the names from token i on are examples of what only bodies
// are: "chains such as | Bramley’s", "gangs like | La Alianza".
func (c *cast) bodySuchAs(i int) bool {
	at := i - 2
	switch c.word(i - 1) {
	case "as":
		if c.word(i-2) != "such" {
			return false
		}
		at--
	case "like", "including":
	default:
		return false
	}
	if c.word(at) == "," {
		at--
	}
	if at < 0 || c.boundary(i) || c.boundary(i-1) || c.word(i+1) == "’s" || c.word(i+1) == "'s" || c.endsPerson(i) {
		return false
	}
	many := c.word(at)
	if c.afterStop(at) {
		many = strings.ToLower(many)
	}
	return bodyNoun(singular(many)) || manyBodies(many)
}

// endsPerson reports whether the word of token i is the last of a person's longer name.
func (c *cast) endsPerson(i int) bool {
	for k := range c.names {
		if n := &c.names[k]; n.kind == Person && n.last-n.first > 1 && c.word(n.last-1) == c.word(i) {
			return true
		}
	}
	return false
}

// manyBodies reports whether w is a word for several bodies that says nothing of the name
// after it when it is said of one.
func manyBodies(w string) bool {
	switch w {
	case "rivals", "competitors", "gangs", "cartels", "companies", "charities", "agencies", "startups", "start-ups", "teams", "clubs", "labels", "stores", "banks", "universities", "hospitals":
		return true
	}
	return false
}

// campaign returns the end of the name of a group of people that says whom or what they are
// for ("Mums for Lungs", "Doctors of the World"), behind what only a body has, or 0.
func (c *cast) campaign(i int) int {
	if c.shape(i) != token.Capital || c.boundary(i) || c.capital(i-1) || c.facts(i).Has(lexicon.Thing|lexicon.Function|lexicon.Day|lexicon.People) || len(c.word(i)) < 4 || c.word(i)[len(c.word(i))-1] != 's' {
		return 0
	}
	at := i + 2
	switch c.word(i + 1) {
	case "for", "Against", "against", "Without", "without", "For":
	case "of", "Of":
		if c.word(at) != "the" || c.facts(at+1).Has(lexicon.People) || c.word(i-1) == "of" && c.capital(i-2) {
			return 0 // the "Board of Directors of the" Norvian company
		}
	default:
		return 0
	}
	if c.word(at) == "the" {
		at++
	}
	end := at
	for c.shape(end) == token.Capital && !c.boundary(end) && end < at+4 {
		end++
	}
	if end == at || c.titled(i) {
		return 0
	}
	switch c.word(i - 1) {
	case "for", "of", "by", "from", "with", "at", "and", "group", "charity", "that", ",", "called", "founded", "joined":
		return end
	}
	return 0
}
