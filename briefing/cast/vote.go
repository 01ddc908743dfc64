package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// poll is what names vote with on what they are, and their votes.
type poll struct {
	votes    []*[3]float32   // by index of a name: those of all that are written like it, for each kind
	surnames *tally          // last names of people, and how often they are named in full
	bodies   *tally          // first words of longer names of organisations
	called   *tally          // single words that people are called by
	given    *tally          // first words of longer names of people
	families map[string]bool // the words of surnames; made by family
}

// poll returns what names vote with, before the first vote.
func (c *cast) poll() poll {
	p := poll{votes: make([]*[3]float32, len(c.names)), surnames: c.surnames(), bodies: c.bodyWords(), called: c.calledBy(), given: c.givenNames()}
	votes, first := make([][3]float32, len(c.names)), make(map[string]int, c.distinct())
	for i := range c.names {
		text := c.nameText(&c.names[i])
		alike, ok := first[text]
		if !ok {
			first[text], alike = i, i
		}
		p.votes[i] = &votes[alike]
	}
	return p
}

// winner returns the kind that most votes for name i are for, what it is so far of equals, and how many.
func (p *poll) winner(i int, soFar Kind) (Kind, float32) {
	v, best := p.votes[i], soFar
	for k := range v {
		if v[k] > v[best] {
			best = Kind(k)
		}
	}
	return best, v[best]
}

// vote adds what name i says of all that are written like it: what the tagger took
// it for, and the words in it and around it.
func (c *cast) vote(i int, p *poll) {
	n, v := &c.names[i], p.votes[i]
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
	isSurname := words == 1 && p.surnames.has(n.first)
	if p.surnames.has(n.last-1) && c.bareSurname(n) {
		v[Person] += 0.6 // what bears the last name of somebody is most often that one
		if n.kind == Organization && !c.wellKnown(n) {
			v[Person] += 0.4 // "Ken Sema … kept Sema out", which is a firm's name as well
		}
		if c.facts(n.last).Has(lexicon.Speech) {
			v[Person] += 0.5
		}
	}
	if n.kind == Organization && c.country(n) && !p.bodies.has(n.first) && !c.is(n.last, sports) && !c.sporting() {
		v[Place] += 0.6 // "Sweden signed the treaty"
	}
	if n.kind == Person && c.country(n) && !isSurname && !n.hasTitle() {
		v[Place] += 0.8 // few are called by a first name that is a land's
	}
	if words == 1 && !isSurname && p.bodies.has(n.first) {
		v[Organization] += 0.7
	}
	if n.kind != Person && words > 1 && words < 4 && p.called.has(n.last-1) && c.plainWords(n) {
		v[Person] += 0.6 * float32(min(p.called.of(n.last-1), 3))
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
	if n.kind != Organization && n.size() == 1 && !n.hasTitle() && (c.greatCity(n.first) || c.landName(n.first)) && p.surnames.has(n.first) && c.is(n.first-1, goesTo) && c.word(n.first-1) != "from" {
		n.kind, n.strong = Place, true // "Michael Jordan visited Jordan"
		return
	}
	if n.kind != Person || n.size() > 1 || n.hasTitle() || !c.greatCity(n.first) {
		return
	}
	switch {
	case p.given.has(n.first):
		if c.is(n.first-1, goesTo) {
			n.kind, n.strong = Place, true // "Austin Butler visited Austin"
		}
	case !p.surnames.has(n.first):
		v[Place] += 0.9 // "Paris’s answer"
	}
}
