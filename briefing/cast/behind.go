package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// behindName reports whether n is no name of its own behind another one: the letters for an honour
// ("Joseph Dauda, SAN, said"), or the wing of a party ("Communist Party of Norvia (Unified Marxist)").
func (c *cast) behindName(n *name) bool {
	switch c.word(n.first - 1) {
	case ",":
		behind, sure := lexicon.Letters(c.word(n.first))
		return behind && n.size() == 1 && c.capital(n.first-2) && !c.boundary(n.first) && !c.capital(n.last) && (sure || c.firstName(n.first-3) && !c.town(n.first-2) || c.lettersFollow(n.last))
	case "(":
		return c.word(n.last) == ")" && c.creed(n) && c.partyBefore(n.first-2)
	}
	return false
}

// lettersFollow reports whether a comma and letters that only people have stand from token i on: "Ann Moor, SC |, MP |".
func (c *cast) lettersFollow(i int) bool {
	_, sure := lexicon.Letters(c.word(i + 1))
	return c.word(i) == "," && sure && !c.boundary(i+1)
}

// creed reports whether all words of n are what the wings of parties believe in.
func (c *cast) creed(n *name) bool {
	return everyToken(n.first, n.last, func(i int) bool { return c.toks[i].Kind != token.Word || c.is(i, believedIn) })
}

// partyBefore reports whether the name of a party ends with token i.
func (c *cast) partyBefore(i int) bool {
	for k := i; k > i-8 && k >= 0 && !c.boundary(k+1); k-- {
		switch w := c.word(k); {
		case w == "Party" || w == "Front" || w == "League" || w == "Congress":
			return true
		case !c.capital(k) && w != "of" && w != "the" && w != "and":
			return false
		}
	}
	return false
}
