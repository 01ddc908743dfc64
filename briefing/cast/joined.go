package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// joined makes one name of what an ampersand joins: "Brighton & Hove Albion",
// "Dolce & Gabbana", "Trinidad & Tobago"; and of partners: "Hale and Sons".
func (c *cast) joined() {
	ampersand := strings.IndexByte(c.text, '&') >= 0
	r := c.rewrite()
	for k := c.capitalFrom(1); k < len(c.toks); k = c.capitalFrom(k + 1) {
		i := k - 1
		if !(ampersand && c.word(i) == "&") && !c.andPartners(i) || !c.capital(i-1) || c.touching(i) || c.touching(i+1) || c.boundary(i) || c.boundary(i+1) {
			continue
		}
		for left := r.left(); len(left) > 0 && left[0].last < i; left = r.left() {
			r.add(r.take())
		}
		n, took := c.joint(i, r.done(), r.left())
		if took < 0 {
			continue
		}
		r.next += took
		r.add(n)
	}
	c.renew(&r)
}

// andPartners reports whether the partners in a firm go on with the "and" at token i: "Hale | and | Sons", "Hale | and | Moor LLP".
func (c *cast) andPartners(i int) bool {
	if c.word(i) != "and" || !c.plainName(i-1) {
		return false
	}
	if w := c.word(i + 2); (w == "of" || w == "in") && !c.boundary(i+2) && (c.capitalOn(i+3) || c.word(i+3) == "the") {
		return false // "Mr Hale and | Sons of the Desert", "Brothers in Arms"
	}
	return c.is(i+1, partners) && !c.goods(i-1) || c.is(i+2, partnership) && c.toks[i+2].Space() && !c.boundary(i+2)
}

// joint returns the name around the ampersand at token i and how many of the names
// left are part of it; -1 where the two sides are no one name. Those before it are done.
func (c *cast) joint(i int, done, left []name) (name, int) {
	floor := 0
	if len(done) > 0 {
		floor = done[len(done)-1].last
	}
	n := name{kind: Organization, score: 0.6, rule: byJoined}
	first, last, took := i, i+1, 0
	before, behind := Person, Person
	if len(left) > 0 && left[0].last == i {
		first, before = left[0].first, left[0].kind
		left, took = left[1:], took+1
	} else {
		for first-1 >= floor && first > i-2 && c.joinable(first-1) && (first == i || !c.boundary(first)) {
			first--
		}
	}
	if len(left) > 0 && left[0].first < last {
		return n, -1 // one name already
	}
	if len(left) > 0 && left[0].first == i+1 {
		last, behind = left[0].last, left[0].kind
		took++
	} else {
		for last < len(c.toks) && last < i+3 && c.joinable(last) && !c.boundary(last) {
			last++
		}
	}
	if first == i || last == i+1 || before == Person && behind == Person && !c.is(last-1, partnership) && (i-first > 1 || last-i > 2) {
		return n, -1 // two people
	}
	if behind == Place && (before == Place || c.placeWord(first)) {
		n.kind = Place
	}
	return n.part(first, last), took
}

// joinable reports whether token i may be part of what an ampersand joins.
func (c *cast) joinable(i int) bool {
	return c.shape(i) == token.Capital && !c.facts(i).Has(lexicon.Function|lexicon.Day|lexicon.Honorific|lexicon.People)
}
