package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// poll is what names vote with on what they are, and their votes.
type poll struct {
	votes    map[string]*[3]float32 // by a name's text, for each kind
	surnames map[string]int         // last names of people, and how often they are named in full
	bodies   map[string]bool        // first words of longer names of organisations
	called   map[string]int         // single words that people are called by
	given    map[string]bool        // first words of longer names of people
}

// vote adds what name i says of all that are written like it: what the tagger took
// it for, and the words in it and around it.
func (c *cast) vote(i int, p *poll) {
	n := &c.names[i]
	key := c.nameText(n)
	v := p.votes[key]
	if v == nil {
		v = new([3]float32)
		p.votes[key] = v
	}
	c.voteByOthers(n, v, p)
	weight := max(n.score, 0.3)
	if n.strong {
		weight += 2
	} else if n.size() == 1 && c.strange(n.first) {
		weight *= strangeShare
	}
	v[n.kind] += weight
	c.voteByGivenName(n, v)
	c.voteForCity(n, v, p)
	if c.ownsPerson(i) || c.strange(n.first) && c.employer(i) {
		v[Organization] += 0.9
	}
	if c.besideBody(i) {
		v[Organization] += 0.8
	}
	for k, w := range c.context(n) {
		v[k] += w
	}
}

// voteByOthers adds what longer names of the article say that n has a word in common with.
func (c *cast) voteByOthers(n *name, v *[3]float32, p *poll) {
	words := n.size()
	isSurname := p.surnames[c.nameText(n)] > 0
	if p.surnames[c.word(n.last-1)] > 0 && c.bareSurname(n) {
		v[Person] += 0.6 // what bears the last name of somebody is most often that one
		if n.kind == Organization && !c.wellKnown(n) {
			v[Person] += 0.4 // "Ken Sema … kept Sema out", which is a firm's name as well
		}
		if c.facts(n.last).Has(lexicon.Speech) {
			v[Person] += 0.5
		}
	}
	if n.kind == Organization && c.country(n) && !p.bodies[c.word(n.first)] && !c.is(n.last, sports) && !c.sporting() {
		v[Place] += 0.6 // "Sweden signed the treaty"
	}
	if n.kind == Person && c.country(n) && !isSurname && !n.hasTitle() {
		v[Place] += 0.8 // few are called by a first name that is a land's
	}
	if words == 1 && !isSurname && p.bodies[c.word(n.first)] {
		v[Organization] += 0.7
	}
	if n.kind != Person && words > 1 && words < 4 && p.called[c.word(n.last-1)] > 0 && c.plainWords(n) {
		v[Person] += 0.6 * float32(min(p.called[c.word(n.last-1)], 3))
	}
}

// voteByGivenName adds that names of two or three words that begin with a first name
// are most often people's.
func (c *cast) voteByGivenName(n *name, v *[3]float32) {
	words := n.size()
	if n.kind == Person || words < 2 || words > 3 || !c.givenName(n) {
		return
	}
	v[Person] += 0.2
	if n.kind == Organization && words == 2 && n.score < unsure && c.landName(n.first) && c.facts(n.last-1) == 0 && c.personWord(n.last-1) {
		v[Person] += 0.8 // "Chad Wheldon lost"
	}
	if n.kind != Place || words != 2 {
		return
	}
	if c.personWord(n.last-1) && c.regionName(n.first) {
		v[Person] += 0.6 // "Georgia Hale"
	}
	if c.strange(n.last-1) && c.facts(n.first) == 0 && c.shape(n.last) == token.Lower {
		v[Person] += 0.6 // "Lincoln Chavey lives"
	}
}

// voteForCity adds that a great city's name alone is the city's, unless somebody of the
// article is called so, and then where one goes to it.
func (c *cast) voteForCity(n *name, v *[3]float32, p *poll) {
	if n.kind != Organization && n.size() == 1 && !n.hasTitle() && (c.greatCity(n.first) || c.landName(n.first)) && p.surnames[c.word(n.first)] > 0 && c.is(n.first-1, goesTo) && c.word(n.first-1) != "from" {
		n.kind, n.strong = Place, true // "Michael Jordan visited Jordan"
		return
	}
	if n.kind != Person || n.size() > 1 || n.hasTitle() || !c.greatCity(n.first) {
		return
	}
	switch key := c.nameText(n); {
	case p.given[key]:
		if c.is(n.first-1, goesTo) {
			n.kind, n.strong = Place, true // "Austin Butler visited Austin"
		}
	case p.surnames[key] == 0:
		v[Place] += 0.9 // "Paris’s answer"
	}
}
