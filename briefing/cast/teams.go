package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// teams finds the towns and cities that stand for their teams ("Leeds host Norwich",
// "Hull striker Abu Kamara"), and those that the tagger did not see there.
func (c *cast) teams() {
	sides := map[string]bool{}
	for i := range c.names {
		if n := &c.names[i]; c.maybeSide(n) && (n.rule == bySide && n.strong || c.sideAt(n.first, n.last) || c.facedNext(n) || i > 0 && c.facesTeam(&c.names[i-1], n)) {
			sides[c.nameText(n)] = true
		}
	}
	c.between(func(i, _ int) int {
		if c.facts(i)&^lexicon.Thing == 0 && c.shape(i) == token.Capital && !c.capital(i+1) && !c.capitalBefore(i) && (c.strange(i) || c.placeWord(i)) && c.sideAt(i, i+1) {
			sides[c.word(i)] = true
		}
		return 0
	})
	if len(sides) == 0 {
		return
	}
	many := len(sides)
	for i := range c.names {
		if n := &c.names[i]; n.kind == Place && c.maybeSide(n) && !sides[c.nameText(n)] && c.againstSide(n.first, n.last) {
			many++
		}
	}
	if many >= manySides {
		c.playersOf(sides)
	}
	var found []name
	c.between(func(i, _ int) int {
		if !sides[c.word(i)] && !(c.placeWord(i) && c.facts(i)&^lexicon.Thing == 0 && c.againstSide(i, i+1)) || c.capitalOn(i+1) || c.capitalBefore(i) {
			return 0
		}
		found = append(found, name{kind: Organization, score: 0.5, rule: bySide}.part(i, i+1))
		return i + 1
	})
	c.insert(found)
	c.sides = sides
}

// manySides is how many teams make an article one about sport.
const manySides = 3

// playersOf adds to sides the towns of an article about sport that act, in lists too:
// "Boston and Denver stood pat".
func (c *cast) playersOf(sides map[string]bool) {
	for i := len(c.names) - 1; i >= 0; i-- {
		n := &c.names[i]
		if !c.maybeSide(n) || n.kind != Place || c.siteOf(n) {
			continue
		}
		listed := i+1 < len(c.names) && c.listedWith(i+1) && sides[c.nameText(&c.names[i+1])]
		acts := c.shape(n.last) == token.Lower && !c.boundary(n.last) && (!c.facts(n.last).Has(lexicon.Function) || c.word(n.last) == "were" || c.word(n.last) == "have")
		if c.followed(n.first, n.last) || (listed || acts) && (c.opens(n.first) || i > 0 && c.listedWith(i) && c.word(n.first-1) == "and") {
			sides[c.nameText(n)] = true
		}
	}
}

// facesTeam reports whether b is said to be faced by the team a, "Norwell travel to | Hull |", or by the body a, which is one then:
// "Everton beats | Lincoln |".
func (c *cast) facesTeam(a, b *name) bool {
	if c.is(a.last, fixture) && c.fixtureEnd(a.last+1) == b.first && c.sporting() {
		return c.sideAt(a.first, a.last) && !c.boundary(b.first)
	}
	if a.kind != Organization || a.last != b.first-1 {
		return false
	}
	return (c.is(a.last, meets) || c.word(a.last) == "beats") && c.opens(a.first) && !c.facts(a.last-1).Has(lexicon.OrgHead)
}

// facedNext reports whether n is whom a team faces that is not named again: "They travel to | Norwell | next".
func (c *cast) facedNext(n *name) bool {
	at := n.first - 1
	for at > n.first-4 && c.fixtureEnd(at) > at {
		at--
	}
	if !c.is(at, fixture) || c.boundary(n.first) || c.boundary(at) || !c.sporting() {
		return false
	}
	switch c.folded(at - 1) {
	case "they", "side", "team", "who", "we", "hosts", "visitors":
		return true
	}
	return false
}

// maybeSide reports whether n may stand for a team: a place of one or two words that is no
// country, or a single word that may be none at all.
func (c *cast) maybeSide(n *name) bool {
	if n.hasTitle() && c.word(n.first-1) != "host" || n.size() > 2 || c.country(n) || n.size() == 2 && c.is(n.last-1, endsLand) {
		return false
	}
	return n.kind == Place || n.size() == 1 && (n.kind == Organization || !c.firstName(n.first) || c.placeWord(n.first))
}

// side reports whether n stands for a team, in an article about some.
func (c *cast) side(n *name) bool {
	if c.sides == nil || !c.maybeSide(n) || c.siteOf(n) {
		return false
	}
	return c.sides[c.nameText(n)] || n.kind == Place && c.againstSide(n.first, n.last)
}

// siteOf reports whether what stands around n says that it is where something is.
func (c *cast) siteOf(n *name) bool {
	if w := c.word(n.first - 1); c.is(n.first-1, locates) || w == "In" || w == "At" {
		return true
	}
	return c.word(n.last) == "," && c.capital(n.last+1) && (c.regionName(n.last+1) || c.landName(n.last+1)) && !c.boundary(n.last+1)
}
