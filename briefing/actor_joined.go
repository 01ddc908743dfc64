package briefing

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// joined makes one name of what an ampersand joins: "Brighton & Hove Albion",
// "Dolce & Gabbana", "Trinidad & Tobago".
func (c *cast) joined() {
	out := c.freshNames()
	next := 0
	for i := range c.toks {
		if c.word(i) != "&" || !c.capital(i-1) || !c.capital(i+1) || c.touching(i) || c.touching(i+1) || c.boundary(i) || c.boundary(i+1) {
			continue
		}
		for next < len(c.names) && c.names[next].last < i {
			out = append(out, c.names[next])
			next++
		}
		n, took := c.joint(i, next, out)
		if took < 0 {
			continue
		}
		next += took
		out = append(out, n)
	}
	if next > 0 || len(out) > 0 {
		c.renew(append(out, c.names[next:]...))
	}
}

// joint returns the name around the ampersand at token i and how many of the
// names from next on are part of it; -1 where the two sides are no one name.
// The names before are in done.
func (c *cast) joint(i, next int, done []name) (name, int) {
	floor := 0
	if len(done) > 0 {
		floor = done[len(done)-1].last
	}
	n := name{mention: mention{kind: Organization, score: 0.6}, rule: "joined"}
	first, last, took := i, i+1, 0
	left, right := Person, Person
	if next < len(c.names) && c.names[next].last == i {
		first, left = c.names[next].first, c.names[next].kind
		next, took = next+1, took+1
	} else {
		for first-1 >= floor && first > i-2 && c.joinable(first-1) && (first == i || !c.boundary(first)) {
			first--
		}
	}
	if next < len(c.names) && c.names[next].first < last {
		return n, -1 // one name already
	}
	if next < len(c.names) && c.names[next].first == i+1 {
		last, right = c.names[next].last, c.names[next].kind
		took++
	} else {
		for last < len(c.toks) && last < i+3 && c.joinable(last) && !c.boundary(last) {
			last++
		}
	}
	if first == i || last == i+1 || left == Person && right == Person && (i-first > 1 || last-i > 2) {
		return n, -1 // two people
	}
	if right == Place && (left == Place || c.placeWord(first)) {
		n.kind = Place
	}
	return c.part(n, first, last), took
}

// joinable reports whether token i may be part of what an ampersand joins.
func (c *cast) joinable(i int) bool {
	return c.shape(i) == token.Capital && !c.facts(i).Has(lexicon.Function|lexicon.Day|lexicon.Honorific|lexicon.People)
}
