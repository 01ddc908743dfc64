package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// innerOwner returns the token of the possessive in n that parts an owner from
// what it owns, or 0 where the possessive belongs to the name ("Lloyd's of
// London", "Prosecutor General's Office").
func (c *cast) innerOwner(n *name, alone *tally) int {
	for i := n.first + 1; i < n.last-1; i++ {
		if c.toks[i].Kind != token.Suffix && (!c.manyOwn(i) || c.facts(n.last-1).Has(lexicon.OrgHead) || c.facts(i+1).Has(lexicon.OrgHead) && c.word(i+2) == "of") || !c.capital(i+1) {
			continue
		}
		if c.partsOwner(n, i, alone) {
			return i
		}
	}
	return 0
}

// partsOwner reports whether the possessive at token i of n stands between an owner and what is its own.
func (c *cast) partsOwner(n *name, i int, alone *tally) bool {
	if n.kind == Person || c.wellKnownIn(n.first, i) {
		return true
	}
	if c.is(i-1, parliament) && c.facts(n.last-1).Has(lexicon.OrgHead) {
		return true // "the National Assembly's | Energy Committee"
	}
	body := c.facts(n.last - 1).Has(lexicon.OrgHead)
	switch words := i - n.first; {
	case words == 1:
		_, listed := c.gazetteer(n.first)
		return listed || alone.has(n.first) || n.kind == Place && c.placeWord(n.first) && n.last-i > 2 && c.firstOrStrange(i+1)
	case words == 2:
		return c.firstName(n.first) && c.plainName(n.first) && c.plainName(n.first+1) && n.last-i > 2 // "Jordan Bardella’s Patriots for Europe"
	case words > 4 && c.manyOwn(i):
		return true
	}
	return body && (c.facts(n.first).Has(lexicon.OrgHead) || c.facts(i-1).Has(lexicon.OrgHead) && n.last-i > 3) // "Ministry of Justice’s Investigation Bureau"
}

// firstOrStrange reports whether token i may begin the name of whoever plays or works somewhere: "Leinster’s | Jamison Hale".
func (c *cast) firstOrStrange(i int) bool {
	return c.nothingElse(i) && (c.firstName(i) || c.strange(i))
}

// ownerKind returns what the part of n before token at is, which is no person.
func (c *cast) ownerKind(n *name, at int) Kind {
	full, place := c.knownIn(n.first, at)
	if kind, ok := c.gazetteer(n.first); ok && at == n.first+1 && full == "" {
		return kind
	}
	switch {
	case place, full == "" && at == n.first+1 && c.regionName(n.first):
		return Place
	case full != "" || n.kind == Person:
		return Organization
	}
	return n.kind
}
