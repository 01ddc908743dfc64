package cast

import "brief/briefing/token"

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
