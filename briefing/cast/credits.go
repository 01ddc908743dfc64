package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// creditedWork reports whether name i is a work by those who made it, named behind it: "Saltwind (Faber)",
// "Glass City, starring Orla Keane", or by what it is an example of: "novels including Keane’s | Saltwind".
func (c *cast) creditedWork(i int) bool {
	n := &c.names[i]
	if c.country(n) {
		return false
	}
	at := n.last
	if w := c.word(at); (w == "(" || w == ",") && !c.boundary(at+1) && !c.surelyNoWork(n) {
		if w == "(" && c.publisher(at+1) && !c.holds(n, at+1) {
			return true
		}
		switch c.word(at + 1) {
		case "starring":
			return n.kind != Organization // and not "Hale United, starring Bo Lee in goal"
		case "directed": // but not "the Tarn Institute, directed by"
			return c.word(at+2) == "by" && n.kind == Place
		case "written", "composed": // but not "the church, written by", which is of a book before it
			return c.word(at+2) == "by" && n.kind == Place && w == "("
		}
	}
	return c.worksSuchAs(n) || c.starredIn(i) || c.listedWork(n)
}

// surelyNoWork reports whether n itself says that it is a body, a building or somebody.
func (c *cast) surelyNoWork(n *name) bool {
	return c.facts(n.last-1).Has(lexicon.OrgHead|lexicon.Company|lexicon.Venue) || c.facts(n.first).Has(lexicon.OrgHead) || c.wellKnown(n)
}

// holds reports whether token i is one of n's words: "Orvex Pharma (Orvex)".
func (c *cast) holds(n *name, i int) bool {
	for k := n.first; k < n.last; k++ {
		if c.word(k) == c.word(i) {
			return true
		}
	}
	return false
}

// starredIn reports whether name i, of two words and more that no list has, is what somebody is said to
// have been in or to have made: "starred in Glass City". One word may be a town or a club as well.
func (c *cast) starredIn(i int) bool {
	n := &c.names[i]
	if n.kind == Organization || n.size() < 2 || c.boundary(n.first) || c.owns(n) {
		return false
	}
	switch c.word(n.first - 1) {
	case "in":
		return c.is(n.first-2, actsIn) && c.mayBeStarredIn(n)
	case "directed":
		if i == 0 || c.names[i-1].kind != Person || c.names[i-1].last != n.first-1 || n.kind == Person {
			return false
		}
		return c.shape(n.last) != token.Lower && !c.toldTo(n.last) && c.mayBeStarredIn(n)
	}
	return false
}

// mayBeStarredIn reports whether n's own words say of no body, place or people that it is one.
func (c *cast) mayBeStarredIn(n *name) bool {
	return !c.surelyNoWork(n) && !c.placeWord(n.first) && !c.facts(n.first).Has(lexicon.People)
}

// toldTo reports whether "to" stands in the clause from token i on, as behind whoever is told to do something.
func (c *cast) toldTo(i int) bool {
	for k := i; k < len(c.toks) && k < i+16 && !c.boundary(k) && c.word(k) != "."; k++ {
		if c.word(k) == "to" {
			return true
		}
	}
	return false
}

// worksSuchAs reports whether n is what somebody made, owned by that one, in a list of works.
func (c *cast) worksSuchAs(n *name) bool {
	owner := n.first - 1
	if owner < 1 || c.toks[owner].Kind != token.Suffix || !c.capital(owner-1) || c.placeWord(owner-1) || n.size() > 1 {
		return false
	}
	for k := owner - 2; k > owner-16 && k > 0 && !c.boundary(k+1) && c.word(k) != "."; k-- {
		switch c.word(k) {
		case "including", "like":
			return c.worksBefore(k)
		case "as":
			return c.word(k-1) == "such" && c.is(k-2, manyWorks)
		}
	}
	return false
}

// worksBefore reports whether the examples that token i gives are of works ("novels for the theatre |
// including"), and not of several named between them, or of whom they are by: "novels by writers | including".
func (c *cast) worksBefore(i int) bool {
	for k := i - 1; k > i-6 && k > 0 && c.toks[k].Kind == token.Word; k-- {
		w := c.word(k)
		switch {
		case c.is(k, manyWorks):
			return true
		case w == "by" || w == "from" || w == "about" || strings.HasSuffix(w, "s"):
			return false
		}
	}
	return false
}

// publisher reports whether the name of a publisher of books begins at token i, with a word more at most
// before a bracket or a price, as it stands behind titles that are reviewed: "(Faber)", "(Viking Press)".
func (c *cast) publisher(i int) bool {
	if !c.capital(i) {
		return false
	}
	start := c.toks[i].Start
	end := start + uint32(len(lexicon.Publisher(c.text[start:])))
	next := i
	for next < len(c.toks) && c.toks[next].Start < end {
		next++
	}
	if next == i {
		return false
	}
	switch c.word(next) {
	case ")", ",", ";", "&":
		return true
	}
	return c.word(next+1) == ")"
}
