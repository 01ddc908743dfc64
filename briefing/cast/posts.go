package cast

import "brief/briefing/lexicon"

// afterName reports whether w stands behind the names of those who sit somewhere, plead or were
// honoured: "Ailsa Holt KC", "Tom Lee MP".
func afterName(w string) bool {
	switch w {
	case "KC", "QC", "MP", "MEP", "MSP", "MLA", "TD", "OBE", "MBE", "CBE", "KBE", "DBE", "GBE", "BEM", "FRS":
		return true
	}
	return false
}

// beforeLetters returns where the person n ends before such letters.
func (c *cast) beforeLetters(n *name, first int) int {
	last := n.last
	for n.kind == Person && last > first+1 && afterName(c.word(last-1)) && c.toks[last-1].Space() {
		last--
	}
	return last
}

// onlyTitle reports whether n, taken for a person, is titles and no name, and the name follows: "Det | Ch Insp | Tom Lee".
func (c *cast) onlyTitle(n *name) bool {
	if n.kind != Person || !c.capital(n.last) || c.boundary(n.last) {
		return false
	}
	for i := n.first; i < n.last; i++ {
		if !c.facts(i).Has(lexicon.Honorific) || c.firstName(i) {
			return false
		}
	}
	return true
}

// sitsFor returns the token of n where the person begins who sits for the place before him, or 0:
// "MP for | Norwell South | Tom Lee".
func (c *cast) sitsFor(n *name) int {
	if c.word(n.first-1) != "for" || !seatHolder(c.word(n.first-2)) || n.last-n.first < 3 {
		return 0
	}
	if at := n.last - 2; c.firstName(at) && !c.placeWord(at) && c.plainName(n.last-1) && c.word(at-1) != "and" {
		return at
	}
	return 0
}
