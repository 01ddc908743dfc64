package briefing

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/tagger/feature"
	"brief/briefing/token"
)

// openerName returns the end of the last name of one word, at token i, whose time or
// absence the sentence begins with ("Before Xi, …", "Under Modi, …"), or 0.
func (c *cast) openerName(i int) int {
	if c.word(i+1) != "," || i == 0 || c.boundary(i) || !c.afterStop(i-1) || !c.coined(i) || c.placeWord(i) || c.toks[i].End-c.toks[i].Start < 2 {
		return 0
	}
	switch c.word(i - 1) {
	case "Under", "Before", "After", "Since", "Without", "Like", "Unlike", "Despite":
	default:
		return 0
	}
	f := feature.Look(feature.Hash(c.word(i)))
	if person, place, other := f.Lean()&3, f.Lean()>>4&3, f.Lean()>>6&3; person == 0 || place > 1 || other > 1 {
		return 0
	}
	return i + 1
}

// particleBefore returns where a last name begins whose particles, the first with a
// capital, stand before token first at the start of a sentence: "Von der | Leyen".
func (c *cast) particleBefore(first, floor int) int {
	at := first
	for at-1 >= floor && first-at < 2 && !c.boundary(at) && fullParticle(c.word(at-1)) {
		at--
	}
	if at-1 >= floor && !c.boundary(at) && at < first+1 && c.afterStop(at-1) {
		if w := c.word(at - 1); w == "Von" || w == "Van" || w == "De" || w == "Della" || w == "Del" || w == "Di" || w == "Da" || w == "Dos" {
			return at - 1
		}
	}
	return first
}

// fullParticle reports whether w, in small letters, joins the parts of a last name and is
// no word of English.
func fullParticle(w string) bool {
	switch w {
	case "von", "van", "der", "den", "de", "del", "della", "la", "da", "dos", "di":
		return true
	}
	return false
}

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
	if at < 0 || c.boundary(i) || c.boundary(i-1) {
		return false
	}
	many := c.word(at)
	if c.afterStop(at) {
		many = strings.ToLower(many)
	}
	return bodyNoun(singular(many)) || manyBodies(many)
}

// manyBodies reports whether w is a word for several bodies that says nothing of the name
// after it when it is said of one.
func manyBodies(w string) bool {
	switch w {
	case "rivals", "competitors", "gangs", "cartels", "parties", "companies", "charities", "agencies", "startups", "start-ups", "teams", "clubs", "labels", "stores", "banks", "universities", "hospitals":
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
