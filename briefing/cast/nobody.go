package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/tagger/feature"
	"brief/briefing/token"
)

// onlyOffice reports whether n, taken for a person's, is what somebody is with another capital before it: "the UN Resident and |
// Humanitarian Coordinator | in Norvia".
func (c *cast) onlyOffice(n *name) bool {
	end := n.last - 1
	return n.kind == Person && n.size() == 2 && c.facts(end).Has(lexicon.Role) && c.fact(end).Person() == 0 && !c.firstName(n.first) && c.fact(n.first).Person() == 0 && !c.strange(n.first)
}

// partyToCase reports whether n is only in the name of a case: "| Hale | v. Norvia", "State v | Hale |".
func (c *cast) partyToCase(n *name) bool {
	if n.size() > 1 || n.hasTitle() || n.kind == Organization {
		return false
	}
	behind := n.last
	if c.word(behind) == "v" && !c.boundary(behind) {
		if behind++; c.word(behind) == "." {
			behind++
		}
		return c.capital(behind) && (behind > n.last+1 || c.inCourt(n.first))
	}
	before := n.first - 1
	dot := c.word(before) == "."
	if dot {
		before--
	}
	return c.word(before) == "v" && c.capital(before-1) && !c.boundary(n.first) && (dot || c.inCourt(n.first))
}

// inCourt reports whether what courts do is said near token i: "the ruling in Hale v Norvia", but not "Higgins v Allen is the semi-final".
func (c *cast) inCourt(i int) bool {
	const near = 25 // tokens
	for k := max(i-near, 0); k < min(i+near, len(c.toks)); k++ {
		if c.is(k, ofCourts) {
			return true
		}
	}
	return false
}

// lastOfCharge reports whether n is the last of what a minister is of, a common word: "Minister for Women and | Equalities |, Ana Ruiz".
func (c *cast) lastOfCharge(n *name) bool {
	const reach = 8 // tokens
	if n.size() > 1 || c.word(n.first-1) != "and" || c.capital(n.last) || c.firstName(n.first) || c.wellKnown(n) || c.fact(n.first)&(feature.Country|feature.City|feature.Region) != 0 {
		return false
	}
	for k := n.first - 2; k > n.first-reach && !c.boundary(k+1); k-- {
		if w := c.word(k); w == "of" || w == "for" {
			return minister(c.word(k - 1))
		} else if w != "," && !c.capital(k) {
			return false
		}
	}
	return false
}

// ofTheSea reports whether the word of token i only says what somebody knows: "| Marine | biologist Ana Ruiz", and not "Marine veteran".
func (c *cast) ofTheSea(i int) bool {
	return c.word(i) == "Marine" && c.shape(i+1) == token.Lower && strings.HasSuffix(c.word(i+1), "ist") && !c.boundary(i+1)
}
