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
	if c.lineup == unknown {
		c.lineup = no
		first := ""
		for i := c.capitalFrom(0); i < len(c.toks); i = c.capitalFrom(i + 1) {
			if !c.is(i, surePosition) && !c.is(i, maybePosition) || c.shape(i+1) != token.Capital || c.boundary(i+1) || c.facts(i+1).Has(lexicon.OrgHead|lexicon.Company) {
				continue
			}
			if first != "" && c.word(i) != first {
				c.lineup = yes
				break
			}
			first = c.word(i)
		}
	}
	return c.lineup == yes
}

// officeAt reports whether token i is short for the office of who is named behind it: "DP | Obura", "DI | Ann Moor". With one name
// it has to be one that is only people's, or that no list has: "IG Metall", "DC Disconnects".
func (c *cast) officeAt(i int) bool {
	if c.shape(i) != token.Upper || !c.is(i, officeLetters) || c.boundary(i+1) || c.placeWord(i+1) {
		return false
	}
	if c.bareInitials(i+1) && c.strange(i+2) {
		return true // "CM | HD Varasamy"
	}
	if !c.nothingElse(i + 1) {
		return false
	}
	if c.capitalOn(i + 2) {
		return (c.firstName(i+1) || c.strange(i+1)) && c.nothingElse(i+2)
	}
	return !c.is(i, initialsAlone) && (c.strange(i+1) || c.personWord(i+1) && !c.is(i, postOrInitials))
}

// behindPosition reports whether n begins with where its bearer plays or what he is: "QB | Tom Hale", "VP | Reyes".
func (c *cast) behindPosition(n *name) bool {
	return n.size() > 1 && (c.positionAt(n.first) || c.officeAt(n.first)) && !c.wellKnown(n) &&
		(c.shape(n.first+1) == token.Capital || c.bareInitials(n.first+1)) && !c.placeWord(n.first+1) && !c.facts(n.last-1).Has(lexicon.OrgHead|lexicon.Company)
}

// behindOffice returns where the person begins behind an office, with whom it was taken for a body's name: "House Speaker |
// Tom Hale", "Lawyers | Omari Bekele"; or 0.
func (c *cast) behindOffice(n *name) int {
	if n.kind != Organization || n.size() < 3 || n.size() > 5 || c.wellKnown(n) {
		return 0
	}
	first := n.first
	if c.word(first) == "House" || c.word(first) == "Senate" {
		first++
	}
	many := c.pluralTitle(first)
	if f := c.facts(first); !many && (!f.Has(lexicon.Role) || f.Has(lexicon.OrgHead|lexicon.PlaceHead|lexicon.Venue)) || c.firstName(first) || n.last-first < 3 {
		return 0
	}
	if !everyToken(first+1, n.last, func(i int) bool { return c.nothingElse(i) && !c.placeWord(i) }) {
		return 0
	}
	if !c.firstName(first+1) && !(many && (c.word(n.last) == "," || c.word(n.last) == "and") && c.capital(n.last+1)) {
		return 0
	}
	return first + 1
}

// behindSeat returns where the person of one last name begins behind the body that the tagger took into the name: "Council Member | Ruiz",
// "the leader in the Assembly | R Asholi"; or 0.
func (c *cast) behindSeat(n *name) int {
	if n.size() != 3 || !c.facts(n.first).Has(lexicon.OrgHead) || c.placeWord(n.last-1) {
		return 0
	}
	switch {
	case c.word(n.first+1) == "Member" && n.kind != Person && c.nothingElse(n.last-1):
		return n.first + 2
	case courtOrHouse(c.folded(n.first)) && c.capital(n.first+1) && len(c.word(n.first+1)) == 1 && c.coined(n.last-1):
		return n.first + 1
	}
	return 0
}

// shortParty reports whether n is only the short form of a party behind whoever is of it: "Tom Hale (Lab)".
func (c *cast) shortParty(n *name) bool {
	return n.size() == 1 && c.word(n.first-1) == "(" && c.word(n.last) == ")" && lexicon.PartyShort(c.word(n.first))
}
