package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// unlisted reports whether n, found to be no person, is a single word that no list has.
func (c *cast) unlisted(n *name) bool {
	return n.kind != Person && n.size() == 1 && c.shape(n.first) == token.Capital && !c.placeWord(n.first) && !c.wellKnown(n)
}

// besideBody reports whether name i is a single word that no list has,
// next to a body's full name in a list: "Abrdn, Apollo Global Management and others".
func (c *cast) besideBody(i int) bool {
	n := &c.names[i]
	if n.kind != Place || !c.unlisted(n) {
		return false
	}
	if i+1 < len(c.names) {
		if o := &c.names[i+1]; o.kind == Organization && o.size() > 1 && o.first == n.last+1 && (c.word(n.last) == "," || c.word(n.last) == "and") {
			return true
		}
	}
	if i > 0 {
		o := &c.names[i-1]
		return o.kind == Organization && o.size() > 1 && o.last == n.first-1 && c.word(o.last) == "and"
	}
	return false
}

// ownsPerson reports whether name i, taken for a person's, has somebody's full name
// behind its possessive, as bodies do: "TD Cowen’s Cai von Rumohr".
func (c *cast) ownsPerson(i int) bool {
	n := &c.names[i]
	if n.kind != Person || n.hasTitle() || i+1 >= len(c.names) || !c.owns(n) || c.firstName(n.first) {
		return false
	}
	next := &c.names[i+1]
	return next.kind == Person && next.first == n.last+1 && next.size() > 1 && c.firstName(next.first)
}

// owningFirm reports whether n, a single word that people are hardly called by, stands behind a brand and what the firm that
// has it is: "Norvex | owner Kestrel |", and not "Hull City owner Boden".
func (c *cast) owningFirm(n *name) bool {
	noun := n.first - 1
	if n.kind != Person || n.size() > 1 || !c.is(noun, ownsBrand) || !c.capital(noun-1) || c.afterStop(noun-1) && c.facts(noun-1) != 0 || c.boundary(noun) || c.boundary(n.first) {
		return false
	}
	return !c.personWord(n.first) && !c.firstName(n.first) && !c.sporting()
}

// employer reports whether name i is a word that is no place and stands before the post
// and the name of somebody: "Bernstein analyst Stacy Rasgon".
func (c *cast) employer(i int) bool {
	n := &c.names[i]
	if n.size() > 1 || n.hasTitle() || i+1 >= len(c.names) || c.facts(n.last).Has(lexicon.Kin) && !c.is(n.last, firmsPost) || c.is(n.last, besideTwo) || c.firstName(n.first) && !c.strange(n.first) {
		return false
	}
	if n.kind != Person && !(n.kind == Place && c.is(n.last, firmsPost) && c.strange(n.first)) {
		return false
	}
	next := &c.names[i+1]
	return next.kind == Person && next.first == n.last+1 && next.size() > 1 && c.shape(n.last) == token.Lower && c.facts(n.last).Has(lexicon.Role) && c.toks[n.last].Kind == token.Word && !c.boundary(n.last) && !c.boundary(next.first)
}

// chaired reports whether name i, of two words or three, stands right before the post in a firm or a club, and
// the name, of somebody: "Hale Brothers chairman Rosa Lee", "Na Fianna manager Tom Lee".
func (c *cast) chaired(i int) bool {
	n := &c.names[i]
	if n.kind != Person || n.size() < 2 || n.size() > 3 || n.hasTitle() || i+1 >= len(c.names) || c.boundary(n.last) || c.titled(n.first) {
		return false
	}
	next := &c.names[i+1]
	if next.kind != Person || next.first != n.last+1 || next.size() < 2 || c.boundary(next.first) || c.capitalBefore(n.first) {
		return false
	}
	switch w := c.word(n.last); {
	case w == "chairman" || w == "chairwoman" || w == "chair" || w == "CEO":
		return true
	case c.is(n.last, firmsPost):
		return !c.firstName(n.first) || c.wellKnown(n) // and not "Tom Lee spokesman Bo Lind"
	case c.is(n.last, clubsPost):
		return !c.firstName(n.first) || !c.personWord(n.first) || c.strange(n.last-1)
	}
	return false
}
