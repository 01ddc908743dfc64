package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// roleAppointed returns what somebody is made: "named Ann Moor as | finance minister |", "Tom Lee
// was appointed | head coach |".
func (c *cast) roleAppointed(i int) role {
	n := &c.names[i]
	at := n.last
	if at+2 >= len(c.toks) || c.boundary(at) {
		return role{}
	}
	if c.word(at) == "from" && n.title > 0 && c.is(n.title-1, appoints) { // "hired Ann Moor | from Orbix | as head of sales"
		for at++; c.capitalOn(at); at++ {
		}
	}
	switch w := c.word(at); w {
	case "as", "to":
		if w == "to" && c.word(n.title-1) != "promoted" || !c.appointsBefore(n.title) && !(w == "as" && c.resignsBefore(n.title)) {
			return role{}
		}
		at++
	case "was", "has", "had":
		passive := c.word(at) == "was"
		for at++; c.word(at) == "been" || c.word(at) == "also" || c.word(at) == "recently"; at++ {
			passive = passive || c.word(at) == "been"
		}
		if !passive || !c.is(at, appoints) { // not "Tom Lee has appointed | a new finance minister |"
			return role{}
		}
		if at++; c.word(at) == "in" { // "sworn in"
			at++
		}
		if c.word(at) == "as" {
			at++
		}
	default:
		if n.title == 0 || c.boundary(n.title) || !c.is(n.title-1, appoints) || c.shape(at) != token.Lower {
			return role{} // "named Ann Moor | its first chief |"
		}
	}
	r := c.nounRole(at)
	if r.rank == 0 || !c.facts(r.head).Has(lexicon.Role) || c.capitalOn(r.last) || c.titlesNext(r, i) {
		return role{}
	}
	if r.rank = 3; c.is(n.title-1, replaces) || c.is(n.last+1, replaces) {
		r.rank = 1 // what he was
	}
	r.last = c.postEnd(r)
	return r
}

// postEnd returns the end of the post r without when and how it was given: "governor of Norland | in 2009".
func (c *cast) postEnd(r role) int {
	for i := r.head + 1; i < r.last; i++ {
		switch w := c.word(i); {
		case c.is(i, endsPost), w == "and" && c.is(i+1, appoints): // "replaced Bo Hale as | mayor | and named Ann Moor"
			return i
		case w == "at":
			if c.word(i+1) == "the" && c.word(i+2) == "time" {
				return i
			}
		case w == "in":
			switch w := c.word(i + 1); w {
			case "a", "an", "early", "mid", "late":
				return i
			default:
				if c.facts(i+1).Has(lexicon.Day) || i+1 < len(c.toks) && c.toks[i+1].Kind == token.Number {
					return i
				}
			}
		}
	}
	return r.last
}

// resignsBefore reports whether what ends before token i is whose posts end, in a list or alone: "the resignations of Bo Hale as
// coach and | Ann Moor", but not "the resignation was seen by | Ann Moor as folly".
func (c *cast) resignsBefore(i int) bool {
	if w := c.word(i - 1); w != "of" && w != "and" && w != "," {
		return false
	}
	for k := i - 1; k >= 0 && i-k < 30 && !c.boundary(k+1); k-- {
		if w := c.word(k); w == "resignation" || w == "resignations" || w == "retirement" || w == "retirements" {
			return c.word(k+1) == "of"
		}
	}
	return false
}

// appointsBefore reports whether somebody makes others something in the sentence before token i.
func (c *cast) appointsBefore(i int) bool {
	for k := i - 1; k >= 0 && i-k < 40 && !c.boundary(k+1) && c.word(k) != "."; k-- {
		if c.is(k, appoints) && (k > i-3 || !c.is(k, confirms)) { // not "confirmed it had dropped Ann Moor as mayor"
			return true
		}
	}
	return false
}
