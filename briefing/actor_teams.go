package briefing

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// teams finds the towns and cities that stand for their teams ("Leeds host Norwich",
// "Hull striker Abu Kamara"), and those that the tagger did not see there.
func (c *cast) teams() {
	sides := map[string]bool{}
	for i := range c.names {
		if n := &c.names[i]; c.maybeSide(n) && (c.sideAt(n.first, n.last) || i > 0 && c.facesTeam(&c.names[i-1], n)) {
			sides[c.b.Text(n.Span)] = true
		}
	}
	c.between(func(i, _ int) int {
		if c.facts(i)&^lexicon.Thing == 0 && c.shape(i) == token.Capital && !c.capital(i+1) && (!c.capital(i-1) || c.boundary(i)) && (c.strange(i) || c.placeWord(i)) && c.sideAt(i, i+1) {
			sides[c.word(i)] = true
		}
		return 0
	})
	if len(sides) == 0 {
		return
	}
	var found []name
	c.between(func(i, _ int) int {
		if !sides[c.word(i)] && !(c.placeWord(i) && c.facts(i)&^lexicon.Thing == 0 && c.againstSide(i, i+1)) || c.capital(i+1) && !c.boundary(i+1) || c.capital(i-1) && !c.boundary(i) {
			return 0
		}
		found = append(found, c.part(name{mention: mention{kind: Organization, score: 0.5}, rule: "side"}, i, i+1))
		return i + 1
	})
	c.insert(found)
	c.sides = sides
}

// facesTeam reports whether b is said to be faced by the body a, which a team is then.
func (c *cast) facesTeam(a, b *name) bool {
	if a.kind != Organization || a.last != b.first-1 {
		return false
	}
	switch c.word(a.last) {
	case "beat", "beats", "thrashed", "edged", "hosted", "hosts", "host", "visit", "visits", "face", "faces", "faced":
		return c.opens(a.first) && !c.facts(a.last-1).Has(lexicon.OrgHead)
	}
	return false
}

// maybeSide reports whether n may stand for a team: a place of one or two words that is no
// country, or a single word that may be none at all.
func (c *cast) maybeSide(n *name) bool {
	if n.title < n.first && c.word(n.first-1) != "host" || n.last-n.first > 2 || c.country(n) || n.last-n.first == 2 && endsLand(c.word(n.last-1)) {
		return false
	}
	return n.kind == Place || n.last-n.first == 1 && (n.kind == Organization || !c.firstName(n.first) || c.placeWord(n.first))
}

// endsLand reports whether w ends the name of a country of two words, which plays under it.
func endsLand(w string) bool {
	switch w {
	case "Zealand", "Africa", "Lanka", "Korea", "Coast", "Arabia", "Rica", "Faso", "Leone", "Verde", "Emirates", "Guinea", "Macedonia", "Republic", "Kingdom", "States",
		"Ireland", "Lucia", "Salvador", "Kong", "Islands", "Indies", "Marino", "Herzegovina":
		return true
	}
	return false
}

// side reports whether n stands for a team, in an article about some.
func (c *cast) side(n *name) bool {
	if c.sides == nil || !c.maybeSide(n) || c.siteOf(n) {
		return false
	}
	return c.sides[c.b.Text(n.Span)] || n.kind == Place && c.againstSide(n.first, n.last)
}

// siteOf reports whether what stands around n says that it is where something is.
func (c *cast) siteOf(n *name) bool {
	if c.locates(n.first-1) || c.word(n.first-1) == "In" {
		return true
	}
	return c.word(n.last) == "," && c.capital(n.last+1) && (c.regionName(n.last+1) || c.landName(n.last+1)) && !c.boundary(n.last+1)
}

// sideAt reports whether the name from token first up to last is a team's by what stands
// around it: what several do, a score, who plays there.
func (c *cast) sideAt(first, last int) bool {
	if c.boundary(last) || c.locates(first-1) {
		return false
	}
	next := c.word(last)
	subject := c.opens(first)
	switch {
	case fixture(next):
		return subject && c.opponent(c.fixtureEnd(last+1))
	case next == "beat" || next == "thrashed" || next == "edged" || next == "hosted" || next == "drew" || next == "visits" || next == "hosts" || next == "faces":
		return subject && (c.opponent(c.fixtureEnd(last+1)) && c.sure(next) || c.scoreNear(last+1))
	case next == "are" || next == "were" || next == "have":
		return subject && c.outdoes(last)
	case c.scoreAt(last) && !c.facts(first-1).Has(lexicon.Speech):
		return true
	case next == "," && c.word(last+1) == "whose" && athlete(c.word(last+2)):
		return true
	case next == "’s" || next == "'s":
		return playsFor(c.word(last+1)) && !c.landName(first) || c.word(last+1) == "head" && c.word(last+2) == "coach"
	case next == "of" && c.word(last+1) == "the":
		for k := last + 2; k < last+6 && c.capital(k); k++ {
			if c.word(k) == "League" {
				return k > last+2
			}
		}
	}
	if next == "head" || next == "star" || next == "assistant" || next == "interim" || next == "goalkeeping" {
		last, next = last+1, c.word(last+1)
	}
	return (playsFor(next) || next == "coach") && c.capital(last+1) && !c.boundary(last+1)
}

// opens reports whether a clause may begin at token i, so that what stands there does
// what follows.
func (c *cast) opens(i int) bool {
	if c.afterStop(i) {
		return true
	}
	switch c.word(i - 1) {
	case ",", ";", "–", "—", "that", "when", "while", "as", "if", "because", "but", "since", "where", "after", "before", "than", "although", "though":
		return true
	}
	return false
}

// outdoes reports whether what follows token i, a verb of several, is what teams are or have.
func (c *cast) outdoes(i int) bool {
	for k := i + 1; k < i+8 && k < len(c.toks) && !c.boundary(k); k++ {
		switch c.word(k) {
		case "won", "lost", "drawn", "beaten", "scored", "conceded", "unbeaten", "points", "relegated", "promoted", "winless", "games", "matches", "clubs", "signed", "injury", "table":
			return true
		case "without":
			return k == i+1
		case "fee", "bid", "striker", "midfielder", "defender", "winger", "goalkeeper":
			return true
		case ".", ";", ":":
			return false
		}
	}
	return false
}

// opponent reports whether a name that may be a team's begins at token i.
func (c *cast) opponent(i int) bool {
	if c.word(i) == "the" {
		i++
	}
	if !c.capital(i) || c.boundary(i) || c.landName(i) || c.facts(i)&^lexicon.Thing != 0 {
		return false
	}
	return c.placeWord(i) || c.regionName(i) || c.beginsKnown(i) || c.strange(i) && !c.capital(i+1)
}

// sure reports whether w is said of teams only, and not of cities that hold a summit.
func (c *cast) sure(w string) bool { return w == "beat" || w == "thrashed" || w == "edged" }

// fixtureEnd returns the token where the other side is named after what the first does,
// from token i on: "| to | Hull", "| at home to | Derby".
func (c *cast) fixtureEnd(i int) int {
	for end := i + 4; i < end; i++ {
		switch c.word(i) {
		case "to", "at", "home", "away", "with", "against", "off", "on":
			continue
		}
		break
	}
	return i
}

// againstSide reports whether the name from token first up to last stands where an article about
// teams names one: "against Derby", "signed from Hoffenheim", "Colorado added Brock Nelson".
func (c *cast) againstSide(first, last int) bool {
	switch before := c.word(first - 1); before {
	case "against", "beat", "beats", "thrashed", "edged", "host", "hosts", "hosted", "visit", "visits", "visited", "face", "faces", "faced", "beating":
		return true
	case "over", "by", "with", "from", "to", "at":
		switch c.word(first - 2) {
		case "win", "victory", "defeat", "draw", "lost", "loss", "home", "drew", "signed", "loan", "loaned", "fee", "traded", "moved", "transfer", "return", "joined", "move", "down", "arrived":
			return true
		}
		return before == "from" && c.capital(first-2) && c.plainName(first-2) && c.capital(first-3) // "got Brandon Carlo from Boston"
	case "joined", "rejoined":
		return true
	}
	switch c.word(last) {
	case "got", "added", "landed", "signed", "acquired", "drafted", "traded", "waived", "loaned", "beat", "drew", "face", "host", "visit", "hosted", "hosts", "visits", "faces":
		return !c.boundary(last) && (c.opens(first) || c.word(first-1) == "and" && c.word(first-2) == ",")
	}
	return false
}

// scoreAt reports whether the score of a match stands at token i: "2-1".
func (c *cast) scoreAt(i int) bool {
	if i+2 >= len(c.toks) || c.boundary(i) || c.toks[i].Kind != token.Number || c.toks[i+2].Kind != token.Number {
		return false
	}
	if w := c.word(i + 1); w != "-" && w != "–" || !c.touching(i+1) || !c.touching(i+2) {
		return false
	}
	return len(c.word(i)) < 3 && len(c.word(i+2)) < 3 && c.word(i+3) != "-"
}

// scoreNear reports whether a score stands in the four tokens from i on.
func (c *cast) scoreNear(i int) bool {
	for k := i; k < i+5 && k < len(c.toks) && !c.boundary(k); k++ {
		if c.scoreAt(k) {
			return true
		}
	}
	return false
}

// fixture reports whether w is what teams do to each other, said of several, as a town
// that is one place never does.
func fixture(w string) bool {
	switch w {
	case "host", "visit", "face", "travel", "welcome", "entertain", "play", "meet", "lose", "draw":
		return true
	}
	return false
}

// playsFor reports whether w is who plays for a team.
func playsFor(w string) bool {
	return athlete(w) && !strings.HasSuffix(w, "ager") && w != "coach" && w != "captain"
}
