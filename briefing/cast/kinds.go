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
	p := c.poll()
	for i := range c.names {
		c.settleBySigns(i, &p)
	}
	for i := range c.names {
		c.vote(i, &p)
	}
	c.voteInLists(&p)
	for i := range c.names {
		c.settleByVotes(i, &p)
	}
}

// settleBySigns decides what name i is where that is certain.
func (c *cast) settleBySigns(i int, p *poll) {
	n := &c.names[i]
	switch {
	case c.sides != nil && c.maybeSide(n) && c.placeWord(n.first) && (c.sideAt(n.first, n.last) || c.followed(n.first, n.last)):
		n.kind, n.strong = Organization, true // a team, whoever is called so: "Houston beat Orlando"
	case p.surnames.has(n.last-1) && c.bareSurname(n) && (n.size() == 1 || !c.wellKnown(n)):
	case i > 0 && c.alsoKnown(&c.names[i-1], n):
		n.kind, n.strong = c.names[i-1].kind, true
	case c.kinNamed(n):
		n.kind, n.strong = Person, true
	case n.size() == 1 && c.is(n.first, calledByLetters) && !article(c.word(n.first-1)):
		n.kind, n.strong = Person, true
	case c.word(n.first-1) == "NGO" && !n.hasTitle() && c.capital(n.first) && !c.firstName(n.first):
		n.kind, n.strong = Organization, true
	case c.owningFirm(n) && !p.surnames.has(n.first):
		n.kind, n.strong, n.title = Organization, true, n.first
	case c.bodyBetweenCommas(n), c.betweenDashes(n), c.chaired(i) && !p.called.has(n.last-1):
		n.kind, n.strong = Organization, true
	case c.word(n.last) == "(" && !n.hasTitle() && (c.ticker(n.last+1) || c.ticker(n.last+3)): // "Orbix (ORBX.N)"
		n.kind, n.strong = Organization, true
	case c.word(n.first) == "Ngāti" || c.word(n.first) == "Ngāi": // a people of New Zealand and its council
		n.kind, n.strong = Organization, true
	case c.quarterSeat(n):
		n.kind, n.strong = Place, true
	case c.street(n) || c.behindStreet(i) || c.partyLetter(n.first-2):
		n.kind, n.strong = Place, true
	default:
		if kind, sure := c.certain(n); c.side(n) {
			n.kind, n.strong, n.title = Organization, true, n.first
		} else if sure {
			n.kind, n.strong = kind, true
		} else if c.family(n, p) {
			n.kind, n.strong = Person, true
		}
	}
}

// kinNamed reports whether n, a first name, is between commas behind whose kin it is: "her son, | Dallas |, and".
func (c *cast) kinNamed(n *name) bool {
	if n.size() > 1 || c.word(n.first-1) != "," || !c.firstName(n.first) || c.boundary(n.first) || !c.is(n.first-3, owns) {
		return false
	}
	return c.folded(n.first-3) != "its" && c.word(n.first-2) != "parent" && c.shape(n.first-2) == token.Lower && c.facts(n.first-2).Has(lexicon.Kin) && (c.word(n.last) == "," || c.word(n.last) == ".")
}

// quarterSeat reports whether n ends as a part of a town or county does, before whoever sits for it: "| Norwell Town East | MP Ann Moor".
func (c *cast) quarterSeat(n *name) bool {
	if n.size() < 2 || n.hasTitle() || c.boundary(n.last) || !lexicon.Member(c.word(n.last)) && c.word(n.last) != "Senator" || c.facts(n.first).Has(lexicon.People) || c.wellKnown(n) {
		return false
	}
	return c.is(n.last-1, quarter)
}

// settleByVotes makes name i, where nothing is certain, what most votes say.
func (c *cast) settleByVotes(i int, p *poll) {
	n := &c.names[i]
	if n.strong {
		return
	}
	if c.employer(i) && (!p.surnames.has(n.first) || n.size() > 1) && (n.size() == 1 || !p.called.has(n.last-1)) {
		n.kind = Organization
		return
	}
	n.kind, _ = p.winner(i, n.kind)
}

// unsure is the score from which on the tagger's word counts for two words that no list has.
const unsure = 0.7

// strangePairs makes people of the names of two words of which no list has the last, and
// the first only as a first name, or the last of which is only people's, where the tagger is not
// sure that they are a body's or a place's and nothing around them says so: most such names are people's.
func (c *cast) strangePairs() {
	for i := range c.names {
		n := &c.names[i]
		if n.kind == Person || n.strong || n.score >= unsure || n.size() != 2 {
			continue
		}
		surname := n.kind == Organization && (c.onlyPerson(n.last-1) || c.personWord(n.first) && c.personWord(n.last-1)) && c.facts(n.first) == 0 && !c.wellKnown(n)
		if !surname && (!c.strange(n.last-1) || !c.strange(n.first) && !(c.firstName(n.first) && c.facts(n.first) == 0)) {
			continue
		}
		if c.plainWords(n) && !c.is(n.first-1, locates) && !c.titled(n.first) && !c.bodyNoun(n.last) {
			switch before := strings.ToLower(c.word(n.first - 1)); {
			case goesTo.holds(before), particle.holds(strings.ToLower(c.word(n.first))), before == "by" && strings.HasPrefix(c.word(n.first-2), "publish"):
			case before == "of" || before == "to":
				if c.alone(n.last-1) || c.owns(n) {
					n.kind = Person
				}
			case before == "the", before == "at", before == "visit", before == "called":
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
func (c *cast) calledBy() *tally {
	return c.tallyOf(func(n *name) (int, bool) { return n.first, n.kind == Person && n.size() == 1 && n.score >= 0.5 })
}

// givenNames are the first words of the longer names of people in the article.
func (c *cast) givenNames() *tally {
	return c.tallyOf(func(n *name) (int, bool) { return n.first, n.kind == Person && n.size() > 1 })
}

// greatCity reports whether token i names a city of 200,000 people and more.
func (c *cast) greatCity(i int) bool {
	return c.fact(i)&feature.City != 0
}

// plainWords reports whether all words of n are names' only.
func (c *cast) plainWords(n *name) bool {
	return everyToken(n.first, n.last, c.plainName)
}

// bodyWords are the first words of organisations of two words and more that
// are no place or common word: "Goldman" of "Goldman Sachs", but not the town of "Norwell High School".
func (c *cast) bodyWords() *tally {
	return c.tallyOf(func(n *name) (int, bool) {
		if n.kind != Organization || c.is(n.last-1, townsBody) || n.size() < 2 || n.score < 0.6 && !c.legalForm(n) || c.facts(n.first) != 0 {
			return 0, false
		}
		kind, ok := c.gazetteer(n.first)
		return n.first, !ok || kind == Organization
	})
}

// bareSurname reports whether n is a single word, or one after a particle ("al-Sisi").
func (c *cast) bareSurname(n *name) bool {
	return n.size() == 1 || n.size() <= 3 && particle.holds(c.folded(n.first))
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
	return c.firstName(n.first) && everyToken(n.first, n.last, func(i int) bool {
		return c.toks[i].Kind == token.Word && c.toks[i].Shape == token.Capital && !c.facts(i).Has(lexicon.OrgHead|lexicon.PlaceHead|lexicon.Company)
	})
}
