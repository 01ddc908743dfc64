package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/tagger/feature"
	"brief/briefing/token"
)

// settleKinds decides what each name is: by certain signs at the name itself,
// and else by a vote of all names that are written the same.
func (c *cast) settleKinds() {
	c.strangePairs()
	votes := make(map[string]*[3]float32, c.distinct())
	surnames, bodies, called, given := c.surnames(), c.bodyWords(), c.calledBy(), c.givenNames()
	for i := range c.names {
		n := &c.names[i]
		if c.sides != nil && c.maybeSide(n) && c.placeWord(n.first) && (c.sideAt(n.first, n.last) || c.followed(n.first, n.last)) {
			n.kind, n.strong = Organization, true // a team, whoever is called so: "Houston beat Orlando"
			continue
		}
		if surnames[c.word(n.last-1)] > 0 && c.bareSurname(n) && (n.last-n.first == 1 || c.knownName(n) == "") {
			continue
		}
		if i > 0 && c.alsoKnown(&c.names[i-1], n) {
			n.kind, n.strong = Person, true
			continue
		}
		if kind, sure := c.certain(n); c.side(n) {
			n.kind, n.strong, n.title = Organization, true, n.first
		} else if sure {
			n.kind, n.strong = kind, true
		} else if c.family(n, surnames) {
			n.kind, n.strong = Person, true
		}
	}
	for i := range c.names {
		n := &c.names[i]
		key := c.nameText(n)
		v := votes[key]
		if v == nil {
			v = new([3]float32)
			votes[key] = v
		}
		if surnames[c.word(n.last-1)] > 0 && c.bareSurname(n) {
			v[Person] += 0.6 // what bears the last name of somebody is most often that one
			if n.kind == Organization && c.knownName(n) == "" {
				v[Person] += 0.4 // "Ken Sema … kept Sema out", which is a firm's name as well
			}
			if c.facts(n.last).Has(lexicon.Speech) {
				v[Person] += 0.5
			}
		}
		if n.kind == Person && c.country(n) && surnames[key] == 0 && n.title == n.first {
			v[Place] += 0.8 // few are called by a first name that is a land's
		}
		if bodies[c.word(n.first)] && n.last-n.first == 1 && surnames[key] == 0 {
			v[Organization] += 0.7
		}
		if n.kind != Person && n.last-n.first > 1 && n.last-n.first < 4 && called[c.word(n.last-1)] > 0 && c.plainWords(n) {
			v[Person] += 0.6 * float32(min(called[c.word(n.last-1)], 3))
		}
		weight := max(n.score, 0.3)
		if n.strong {
			weight += 2
		} else if n.last-n.first == 1 && c.strange(n.first) {
			weight *= strangeShare
		}
		v[n.kind] += weight
		if n.kind != Person && n.last-n.first > 1 && n.last-n.first <= 3 && c.givenName(n) {
			v[Person] += 0.2
			if n.kind == Place && n.last-n.first == 2 && c.personWord(n.last-1) && c.regionName(n.first) {
				v[Person] += 0.6 // "Georgia Hale"
			}
			if n.kind == Place && n.last-n.first == 2 && c.strange(n.last-1) && c.facts(n.first) == 0 && c.shape(n.last) == token.Lower {
				v[Person] += 0.6 // "Lincoln Chavey lives"
			}
		}
		if n.kind == Person && n.last-n.first == 1 && n.title == n.first && surnames[key] == 0 && !given[key] && c.greatCity(n.first) {
			v[Place] += 0.9 // "Paris’s answer"
		}
		if n.kind == Person && n.last-n.first == 1 && n.title == n.first && given[key] && c.greatCity(n.first) && goesTo(c.word(n.first-1)) {
			n.kind, n.strong = Place, true // "Austin Butler visited Austin"
		}
		if c.ownsPerson(i) {
			v[Organization] += 0.9
		}
		if c.amongPeople(i) {
			v[Person] += 0.8
		} else if c.besideBody(i) {
			v[Organization] += 0.8
		}
		for k, w := range c.context(n) {
			v[k] += w
		}
	}
	c.voteInLists(votes, surnames)
	for i := range c.names {
		n := &c.names[i]
		if n.strong {
			continue
		}
		if c.employer(i) && surnames[c.word(n.first)] == 0 {
			n.kind = Organization
			continue
		}
		v := votes[c.nameText(n)]
		for k := range v {
			if v[k] > v[n.kind] {
				n.kind = Kind(k)
			}
		}
	}
}

// unsure is the score from which on the tagger's word counts for two words that no list has.
const unsure = 0.7

// strangePairs makes people of the names of two words of which no list has the last, and
// the first only as a first name, or the last of which is only people's, where the tagger is not
// sure that they are a body's or a place's and nothing around them says so: most such names are people's.
func (c *cast) strangePairs() {
	for i := range c.names {
		n := &c.names[i]
		if n.kind == Person || n.strong || n.score >= unsure || n.last-n.first != 2 {
			continue
		}
		surname := n.kind == Organization && (c.onlyPerson(n.last-1) || c.personWord(n.first) && c.personWord(n.last-1)) && c.facts(n.first) == 0 && c.knownName(n) == ""
		if !surname && (!c.strange(n.last-1) || !c.strange(n.first) && !(c.firstName(n.first) && c.facts(n.first) == 0)) {
			continue
		}
		if c.plainWords(n) && !c.boundary(n.last-1) && !c.locates(n.first-1) && !c.foreignHead(n.first) && !c.titled(n.first) && !placeNoun(c.word(n.last)) && !bodyNoun(c.word(n.last)) && !bodyNoun(c.word(n.first-1)) {
			switch before := strings.ToLower(c.word(n.first - 1)); {
			case goesTo(before), particle(strings.ToLower(c.word(n.first))), before == "by" && strings.HasPrefix(c.word(n.first-2), "publish"):
			case before == "of" || before == "to":
				if c.alone(n.last-1) || n.last < len(c.toks) && c.toks[n.last].Kind == token.Suffix {
					n.kind = Person
				}
			case before == "the", before == "at", before == "visit", before == "called", before == "named":
			default:
				n.kind = Person
			}
		}
	}
}

// strangeShare is what the tagger's word counts, of what it does else, for a name of one word that
// no list has: the signs next to such names tell more.
const strangeShare = 0.4

// calledBy counts the single words that people are called by in the article.
func (c *cast) calledBy() map[string]int {
	out := map[string]int{}
	for i := range c.names {
		if n := &c.names[i]; n.kind == Person && n.last-n.first == 1 && n.score >= 0.5 {
			out[c.word(n.first)]++
		}
	}
	return out
}

// givenNames are the first words of the longer names of people in the article.
func (c *cast) givenNames() map[string]bool {
	out := map[string]bool{}
	for i := range c.names {
		if n := &c.names[i]; n.kind == Person && n.last-n.first > 1 {
			out[c.word(n.first)] = true
		}
	}
	return out
}

// greatCity reports whether token i names a city of 200,000 people and more.
func (c *cast) greatCity(i int) bool {
	return c.fact(i)&feature.City != 0
}

// plainWords reports whether all words of n are names' only.
func (c *cast) plainWords(n *name) bool {
	for i := n.first; i < n.last; i++ {
		if !c.plainName(i) {
			return false
		}
	}
	return true
}

// bodyWords are the first words of organisations of two words and more that
// are no place or common word: "Goldman" of "Goldman Sachs".
func (c *cast) bodyWords() map[string]bool {
	out := map[string]bool{}
	for i := range c.names {
		n := &c.names[i]
		if n.kind != Organization || n.last-n.first < 2 || n.score < 0.6 || c.facts(n.first) != 0 {
			continue
		}
		if kind, ok := c.gazetteer(n.first); !ok || kind == Organization {
			out[c.word(n.first)] = true
		}
	}
	return out
}

// bareSurname reports whether n is a single word, or one after a particle ("al-Sisi").
func (c *cast) bareSurname(n *name) bool {
	return n.last-n.first == 1 || n.last-n.first <= 3 && particle(c.folded(n.first))
}

func (c *cast) hasAmpersand(n *name) bool {
	for i := n.first + 1; i < n.last-1; i++ {
		if w := c.word(i); w == "&" || w == "and" {
			return true
		}
	}
	return false
}

// givenName reports whether a name of plain words begins with a first name.
func (c *cast) givenName(n *name) bool {
	for i := n.first; i < n.last; i++ {
		if c.toks[i].Kind != token.Word || c.toks[i].Shape != token.Capital || c.facts(i).Has(lexicon.OrgHead|lexicon.PlaceHead|lexicon.Company) {
			return false
		}
	}
	return c.firstName(n.first)
}
