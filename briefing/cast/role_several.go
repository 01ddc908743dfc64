package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// ofSeveral returns what name i and others listed with it are where that stands before them and ends at the comma, as one of them is it:
// "two | veteran reporters |, Ann Moor and Bo Hale,"; or what i alone is: "one of the | reporters |, Ann Moor,".
func (c *cast) ofSeveral(comma, i int, several bool) role {
	one, end := singular(c.word(comma-1)), &c.names[c.lastListed(i)]
	if !postOfOne(one) || !c.closes(c.behindHonours(end)) || several && c.word(end.title-1) != "and" {
		return role{}
	}
	head := c.compoundStart(comma - 1)
	for k := head; k > 0 && k > head-5; k-- {
		before := k
		for c.is(before-1, ofSeveral) {
			before--
		}
		oneOf := c.word(before-1) == "of" && (c.word(before-2) == "one" || c.word(before-2) == "One")
		if before < k && (several || oneOf) || several && c.afterStop(k) {
			return c.ofOne(role{first: k, last: comma, head: comma - 1, rank: 2}, one)
		}
		if before < k || c.boundary(k) || c.toks[k-1].Kind != token.Word || c.facts(k-1).Has(lexicon.Function|lexicon.Speech) {
			break
		}
	}
	return role{}
}

// severalAfter returns what name i and others listed with it are where that stands behind them: "Ann Moor and Bo Hale, both
// | founders of the firm |,".
func (c *cast) severalAfter(i int) role {
	last := c.lastListed(i)
	at := c.names[last].last + 1
	if i == last && c.sharesTitle(i) < 0 || c.word(at-1) != "," || !c.is(at, ofSeveral) || c.boundary(at) {
		return role{}
	}
	return c.pluralRole(at)
}

// ofClause returns what several people are of whom the clause before token verb, "were" or "are", tells, as one of them is it: "The | junior
// leaders | of the club were Ann Moor and Bo Hale".
func (c *cast) ofClause(verb int) role {
	const reach = 12 // tokens of the clause
	start := verb
	for ; !c.afterStop(start); start-- {
		switch w := c.word(start - 1); {
		case start == verb-reach, w == "who", w == "that", w == "which", w == ",", c.says(start - 1):
			return role{}
		}
	}
	if c.folded(start) == "among" {
		start++
	}
	first, head := c.pluralHead(start)
	if head < 0 || head >= verb || c.word(head+1) == "and" {
		return role{} // "The | leaders | and singers were"
	}
	return c.ofOne(role{first: first, last: head + 1, head: head, rank: 2}, singular(c.word(head)))
}

// pluralRole returns what several people are said to be at token at, as one of them is it: "the country’s three | leading doctors |,".
func (c *cast) pluralRole(at int) role {
	first, head := c.pluralHead(at)
	if head < 0 {
		return role{}
	}
	return c.ofOne(c.roleRest(first, head, first+mostRole), singular(c.word(head)))
}

// pluralHead returns where what several people are said to be at token at begins, and the token that says it, or -1: "the country’s three
// | leading doctors |".
func (c *cast) pluralHead(at int) (first, head int) {
	const reach = 8 // tokens before the one that says it
	first = at
	for k := at; k < first+reach && k < len(c.toks) && (k == at || !c.boundary(k)); k = c.compoundEnd(k) {
		head = c.compoundEnd(k) - 1
		switch {
		case head == k && c.is(k, ofSeveral), c.manyOwn(k): // not "the | four-time | champions"
			first = k + 1
		case postOfOne(singular(c.word(head))) && !c.manyOwn(head+1):
			return first, head
		case c.toks[k].Kind != token.Word || c.facts(k).Has(lexicon.Function|lexicon.Speech):
			return first, -1
		}
	}
	return first, -1
}

// postOfOne reports whether word is what somebody is, and not only to another or for what happened.
func postOfOne(word string) bool {
	return lexicon.Lookup(word).Has(lexicon.Role) && !besideTwo.holds(word) && !befell.holds(word)
}

// ofOne returns r, which several people are, as it is said of one of them.
func (c *cast) ofOne(r role, one string) role {
	if r.rank == 0 || one == "" {
		return role{}
	}
	r.one = one
	if head := c.compoundStart(r.head); head > r.first {
		r.one = c.roleText(c.span(r.first, head)) + " " + one
	}
	if r.last > r.head+1 {
		r.one += " " + c.roleText(c.span(r.head+1, r.last))
	}
	r.rank = 3
	return r
}

// lastListed returns the index of the last of the people with whom name i is listed.
func (c *cast) lastListed(i int) int {
	for k := 0; k < mostSharing && i+1 < len(c.names) && c.sharesTitle(i+1) == i; k++ {
		i++
	}
	return i
}
