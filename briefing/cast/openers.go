package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// openerName returns the end of the last name of one word, at token i, whose time or
// absence the sentence begins with ("Before Xi, …", "Under Modi, …"), or 0.
func (c *cast) openerName(i int) int {
	if c.openerSubject(i) {
		return i + 1
	}
	if c.word(i+1) != "," || i == 0 || c.boundary(i) || !c.afterStop(i-1) || !c.coined(i) || c.toks[i].End()-c.toks[i].Start < 2 {
		return 0
	}
	switch c.word(i - 1) {
	case "Under", "Before", "After", "Since", "Without", "Despite", "For", "To", "With":
	case "Like", "Unlike", "Ask", "Tell", "Blame", "Thank":
		if c.strange(i) {
			return i + 1
		}
	default:
		return 0
	}
	f := c.fact(i)
	if f.Person() == 0 || f.Place() > 1 || f.Other() > 1 {
		return 0
	}
	return i + 1
}

// openerSubject reports whether token i, a word of names that is nothing else, is who does something in the
// clause that the sentence begins with: "Until Orbán goes, …".
func (c *cast) openerSubject(i int) bool {
	second := i > 0 && !c.boundary(i) && c.afterStop(i-1)
	if !second || c.shape(i+1) != token.Lower || c.boundary(i+1) {
		return false
	}
	if !c.givenWord(i) || !c.coined(i) || c.placeWord(i) {
		return false
	}
	if c.is(i-1, auxiliaryOpens) { // "Could Tellow win again?"
		return c.toks[i].Len() > 2 && c.asks(i) && !c.facts(i+1).Has(lexicon.Role) && !strings.HasSuffix(c.word(i+1), "s")
	}
	if c.titled(i) {
		return false
	}
	if !c.is(i-1, opensClause) {
		return false
	}
	w := c.word(i + 1)
	return c.is(i+1, doesAtStart) || c.says(i+1) || strings.HasSuffix(w, "ed") && len(w) > 4
}

// particleBefore returns where a last name begins whose particles, the first with a
// capital, stand before token first at the start of a sentence: "Von der | Leyen".
func (c *cast) particleBefore(first, floor int) int {
	at := first
	for at-1 >= floor && first-at < 2 && !c.boundary(at) && c.is(at-1, fullParticle) {
		at--
	}
	if at-1 >= floor && !c.boundary(at) && at < first+1 && c.afterStop(at-1) {
		if w := c.word(at - 1); w == "Von" || w == "Van" || w == "De" || w == "Della" || w == "Del" || w == "Di" || w == "Da" || w == "Dos" {
			return at - 1
		}
	}
	if at < first && c.strange(first) && (first-at == 2 || c.word(at) == "von") {
		return at // "“…,” | von der | Leyen said"
	}
	return first
}

// doingTo reports whether token i, with a capital as the first of a sentence or behind a dateline, is what somebody does to
// what belongs to whoever is named behind it: "| Slamming | Norvia’s rules, she left".
func (c *cast) doingTo(n *name, i int) bool {
	w := c.word(i)
	if i != n.first || n.kind == Person || n.size() > 3 || len(w) < 6 || !strings.HasSuffix(w, "ing") || c.shape(i) != token.Capital || c.facts(i) != 0 || c.placeWord(i) || c.firstName(i) {
		return false
	}
	if !c.owns(n) || !c.afterStop(i) && !dash(c.word(i-1)) {
		return false
	}
	return !c.beginsKnown(i) && c.plainVerb(i) && !c.facts(n.last-1).Has(lexicon.OrgHead|lexicon.Company)
}

// plainVerb reports whether the lists know the word of token i, and hardly as a surname or a town: "Slamming", and
// not "Keating" or a word that they lack.
func (c *cast) plainVerb(i int) bool {
	const surely = 3 // the highest lean
	f := c.fact(i)
	return f != 0 && f.Person() < surely && f.Place() < surely
}
