package cast

import "brief/briefing/token"

// aboard reports whether n is a ship's name, or that of the ships that are built alike: "the
// destroyer Milner", "a Kestrel-class frigate", "HMS Queen Elizabeth".
func (c *cast) aboard(n *name) bool {
	if c.aboardShip(n) || c.word(n.last-1) == "class" && n.size() > 2 && c.word(n.last-2) == "-" {
		return true
	}
	return !n.hasTitle() && n.kind != Place && c.is(n.first-1, ship) && !c.boundary(n.first) && c.shape(n.first) == token.Capital && !c.is(n.last, hasCraft) && !c.country(n)
}

// aboardShip reports whether n is a ship's by the letters before its name: "HMS Queen Elizabeth".
func (c *cast) aboardShip(n *name) bool {
	for i := min(n.title, n.first) - 1; i <= n.first; i++ {
		if c.shape(i) == token.Upper && c.is(i, shipLetters) {
			return i < n.first && !c.boundary(i+1) && c.capital(i+1) || i == n.first && n.size() > 1
		}
	}
	return false
}
