package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// sideAt reports whether the name from token first up to last is a team's by what stands
// around it: what several do, a score, who plays there.
func (c *cast) sideAt(first, last int) bool {
	if c.boundary(last) || c.is(first-1, locates) {
		return false
	}
	next := c.word(last)
	subject := c.opens(first)
	switch {
	case c.is(last, fixture):
		return subject && c.opponent(c.fixtureEnd(last+1))
	case next == "drew" || c.is(last, meets):
		return subject && (c.opponent(c.fixtureEnd(last+1)) && surely(next) && !c.bids(last+2) || c.scoreNear(last+1))
	case next == "are" || next == "were" || next == "have":
		return subject && c.outdoes(last)
	case c.is(last, scores):
		return (subject || c.word(first-1) == "and") && c.matchScore(last+1)
	case next == "up" || next == "ahead" || next == "down":
		return c.scoreAt(last + 1) // "had Golden State up 14-3"
	case c.scoreAt(last) && !c.facts(first-1).Has(lexicon.Speech):
		return true
	case next == "," && c.word(last+1) == "whose" && c.athlete(last+2):
		return true
	case next == "’s" || next == "'s":
		return c.playsFor(last+1) && !c.landName(first) || c.word(last+1) == "head" && c.word(last+2) == "coach"
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
	if !c.capitalOn(last + 1) {
		return false
	}
	switch next {
	case "coach":
		return true
	case "manager", "boss", "captain", "skipper":
		return c.sporting() // and not the boss of a city's buses
	}
	return c.playsFor(last)
}

// followed reports whether the name from token first up to last is a great city's whose fans are
// told of or whose young players: only in an article about sport is it then a team's.
func (c *cast) followed(first, last int) bool {
	next := c.word(last)
	return (next == "fans" || next == "youth" && c.is(last+1, trains)) && !c.boundary(last) && !c.is(first-1, locates) && c.greatCity(first) && !c.landName(first)
}

// bids reports whether the words from token i on are of cities that want to hold something:
// "beat Hull to host the Games".
func (c *cast) bids(i int) bool {
	for k := i; k < i+5 && k+1 < len(c.toks) && !c.boundary(k); k++ {
		if c.word(k) == "to" && c.is(k+1, bidsTo) {
			return true
		}
	}
	return false
}

// opens reports whether a clause may begin at token i, so that what stands there does
// what follows.
func (c *cast) opens(i int) bool {
	if c.afterStop(i) {
		return true
	}
	switch c.word(i - 1) {
	case "and":
		return c.word(i-2) == ","
	case ",", ";", "–", "—", "that", "when", "while", "as", "if", "because", "but", "since", "where", "after", "before", "than", "although", "though":
		return true
	}
	return false
}

// outdoes reports whether what follows token i, a verb of several, is what teams are or have.
func (c *cast) outdoes(i int) bool {
	for k := i + 1; k < i+8 && k < len(c.toks) && !c.boundary(k); k++ {
		if c.is(k, outdone) {
			return true
		}
		if w := c.word(k); w == "." || w == ";" || w == ":" {
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
	if !c.capitalOn(i) || c.landName(i) || c.facts(i)&^lexicon.Thing != 0 {
		return false
	}
	return c.placeWord(i) || c.regionName(i) || c.beginsKnown(i) || c.strange(i) && !c.capital(i+1)
}

// surely reports whether w is said of teams only, and not of cities that hold a summit.
func surely(w string) bool { return w == "beat" || w == "thrashed" || w == "edged" }

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
	case "against", "beats", "beating":
		return true
	case "for":
		return c.word(first-2) == "left"
	case "of":
		return c.word(first-2) == "ahead" || c.word(first-2) == "clear"
	case "above", "below", "behind":
		return c.is(first-2, inTable)
	case "over", "by", "with", "from", "to", "at":
		if before == "to" && c.sent(first-2) || before == "by" && first > 1 && c.toks[first-2].Kind == token.Number {
			return true
		}
		return c.is(first-2, againstAt) || before == "from" && c.capital(first-2) && c.plainName(first-2) && c.capital(first-3) // "got Brandon Carlo from Boston"
	case "joined", "rejoined":
		return true
	default:
		if c.is(first-1, meets) {
			return true
		}
	}
	return (c.is(last, meets) || c.is(last, deals)) && !c.boundary(last) && (c.opens(first) || c.word(first-1) == "and" && c.word(first-2) == ",")
}

// sent reports whether a player is sent somewhere in the words that end with token i: "sends Rui Hachi | to Chicago".
func (c *cast) sent(i int) bool {
	for k := i; k > i-6 && k > 0 && !c.boundary(k+1); k-- {
		if c.is(k, sends) {
			return c.capital(i)
		}
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

// matchScore reports whether a score that is no span of anything else stands in the four tokens from i
// on: "dropped to 14-15.", but not "fell 10-15 percent".
func (c *cast) matchScore(i int) bool {
	for k := i; k < i+4 && k < len(c.toks) && !c.boundary(k); k++ {
		if !c.scoreAt(k) {
			continue
		}
		if c.roundRange(c.word(k), c.word(k+2)) {
			return false // "dropped 20-30, police said"
		}
		w := c.word(k + 3)
		return w == "," || w == "." || w == ";" || c.is(k+3, countedInMatch) || c.boundary(k+3) || c.facts(k+3).Has(lexicon.Function) && w != "to"
	}
	return false
}

// roundRange reports whether a and b, each of two digits, are fives and tens from the lower to the
// higher, as what is estimated is: "20-30".
func (c *cast) roundRange(a, b string) bool {
	round := func(w string) bool { return len(w) == 2 && (w[1] == '0' || w[1] == '5') }
	return round(a) && round(b) && a < b
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

// playsFor reports whether token i is who plays for a team.
func (c *cast) playsFor(i int) bool { return c.inSport(i).Has(lexicon.Player) }
