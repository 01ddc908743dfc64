package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// positionAt reports whether token i is where somebody plays: "QB Tom Hale". Most such letters are somebody's initials as
// well ("GK Haruki"), but not where two of them stand before names.
func (c *cast) positionAt(i int) bool {
	if c.shape(i) != token.Upper {
		return false
	}
	return c.is(i, surePosition) || c.is(i, maybePosition) && c.inLineup()
}

// inLineup reports whether the article names players behind two positions and more.
func (c *cast) inLineup() bool {
	if c.lineup == 0 {
		c.lineup = 1
		first := ""
		for i := c.capitalFrom(0); i < len(c.toks); i = c.capitalFrom(i + 1) {
			if !c.is(i, surePosition) && !c.is(i, maybePosition) || c.shape(i+1) != token.Capital || c.boundary(i+1) || c.facts(i+1).Has(lexicon.OrgHead|lexicon.Company) {
				continue
			}
			if first != "" && c.word(i) != first {
				c.lineup = 2
				break
			}
			first = c.word(i)
		}
	}
	return c.lineup == 2
}

// behindPosition reports whether n begins with where its bearer plays: "QB | Tom Hale".
func (c *cast) behindPosition(n *name) bool {
	return n.size() > 1 && c.positionAt(n.first) && !c.wellKnown(n) &&
		c.shape(n.first+1) == token.Capital && !c.placeWord(n.first+1) && !c.facts(n.last-1).Has(lexicon.OrgHead|lexicon.Company)
}

// shortParty reports whether n is only the short form of a party behind whoever is of it: "Tom Hale (Lab)".
func (c *cast) shortParty(n *name) bool {
	return n.size() == 1 && c.word(n.first-1) == "(" && c.word(n.last) == ")" && lexicon.PartyShort(c.word(n.first))
}

// loudJunior reports whether n is only the end of somebody's name in capitals: "TOM HALE | JR |".
func (c *cast) loudJunior(n *name) bool {
	w := c.word(n.first)
	return n.size() == 1 && (w == "JR" || w == "SR" || w == "JNR") && c.shape(n.first-1) == token.Upper && !c.boundary(n.first)
}
