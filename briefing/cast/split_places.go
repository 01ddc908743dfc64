package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// inTown returns the token of the "in" behind a body that joins it to the town where it is, or of the "for" behind a
// parliament and before whom somebody sits for: "Tarn College | in | Hull", "Parliament | for | Mayo"; or 0.
func (c *cast) inTown(n *name) int {
	if n.kind != Organization || n.size() < 3 || c.wellKnown(n) {
		return 0
	}
	for at := n.last - 2; at > n.first && at >= n.last-3; at-- {
		switch c.word(at) {
		case "in":
			if (at > n.first+1 && c.facts(at-1).Has(lexicon.Venue|lexicon.OrgHead) || c.wellKnownIn(n.first, at)) && (c.town(at+1) || c.placeWord(at+1)) {
				return at
			}
		case "for":
			if at == n.first+1 && c.is(n.first, parliament) && !c.facts(n.last-1).Has(lexicon.OrgHead) {
				return at
			}
		}
	}
	return 0
}

// townInLand returns the token of the land behind a great city without a comma between: "Cairo | Egypt"; or 0.
func (c *cast) townInLand(n *name) int {
	at := n.last - 1
	if n.kind != Place || n.size() < 2 || n.size() > 3 || !c.landName(at) || c.wellKnown(n) {
		return 0
	}
	if _, place := c.knownIn(n.first, at); !place && !(at-n.first == 1 && c.greatCity(n.first)) { // "Nairobi | Kenya"
		return 0
	}
	return at
}

// bylineTown returns the token of n where the town begins that a wire story runs into its byline,
// or 0: "By Sergio Spagna | CURITIBA, Brazil (Reuters) -".
func (c *cast) bylineTown(n *name) int {
	at := n.last - 1
	for at > n.first && c.shape(at) == token.Upper && c.toks[at].Len() > 3 {
		at--
	}
	at++
	if at == n.last || at-n.first < 2 || c.word(n.first-1) != "By" && c.word(n.first-1) != "by" {
		return 0
	}
	for i := n.first; i < at; i++ {
		if c.shape(i) == token.Upper && c.toks[i].Len() > 1 {
			return 0
		}
	}
	for i := n.last; i < n.last+6 && !c.boundary(i); i++ {
		switch w := c.word(i); {
		case w == "(" || w == "-" || w == "–" || w == "—":
			return at
		case w != "," && !c.capital(i):
			return 0
		}
	}
	return 0
}
