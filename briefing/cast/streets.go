package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// street reports whether n is a street's by its last word and what stands before it: "in Church Lane",
// "Tom Lee, 23, of Paxton Court,".
func (c *cast) street(n *name) bool {
	sure := c.is(n.last-1, surelyStreet)
	if !sure && !c.is(n.last-1, maybeStreet) || n.size() < 2 || n.hasTitle() || c.shape(n.last-1) != token.Capital || c.wellKnown(n) {
		return false
	}
	switch c.word(n.first - 1) {
	case "of":
		if before := c.word(n.first - 2); before == "," || before == ")" { // where somebody lives, or works: "of Random House"
			return sure || n.first >= 3 && c.toks[n.first-3].Kind == token.Number || c.word(n.last) == "," && !c.boundary(n.last) && c.town(n.last+1)
		}
	case "in", "on", "off", "along", "outside", "into", "down", "up", "near":
	default:
		return false
	}
	return sure && !(n.kind == Person && c.firstName(n.first))
}

// behindStreet reports whether name i is the town, or the quarter, that a street is in: "Church
// Lane, | Norwell", "Paxton Court in | Tarn".
func (c *cast) behindStreet(i int) bool {
	n := &c.names[i]
	if i == 0 || n.hasTitle() || n.size() > 3 || n.kind == Person && (n.size() > 1 || c.facts(n.last).Has(lexicon.Speech)) || c.facts(n.last-1).Has(lexicon.OrgHead|lexicon.Venue) {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		before := &c.names[k]
		if before.last != c.names[k+1].first-1 || c.boundary(before.last) || c.boundary(before.last+1) {
			return false
		}
		if w := c.word(before.last); w != "," && w != "in" {
			return false
		}
		if before.kind == Place && before.strong && c.street(before) {
			return true
		}
	}
	return false
}
