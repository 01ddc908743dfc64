package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// ofSeveral returns what name i and others listed with it are where that stands before them and ends at the comma, as one of them is it:
// "two | veteran reporters |, Ann Moor and Bo Hale,"; or what i alone is: "one of the | reporters |, Ann Moor,".
func (c *cast) ofSeveral(comma, i int, several bool) role {
	one, end := singular(c.word(comma-1)), &c.names[c.lastListed(i)]
	if !lexicon.Lookup(one).Has(lexicon.Role) || besideTwo.holds(one) || c.is(comma-1, befell) || !c.closes(c.behindHonours(end)) || several && c.word(end.title-1) != "and" {
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

// ofClause returns where the clause of token verb, "were" or the like, begins with what several people are, and the token that says it:
// "The | junior | leaders | of the club were Ann Moor and Bo Hale"; or -1.
func (c *cast) ofClause(verb int) (first, head int) {
	const reach = 12 // tokens of the clause
	head = -1
	for k := verb - 1; k >= 0 && k > verb-reach && (c.toks[k].Kind != token.Punct || c.word(k) == "-"); k-- {
		if c.is(k, ofSeveral) && c.afterStop(k) {
			return k + 1, head
		}
		switch w := c.word(k); {
		case lexicon.Lookup(singular(w)).Has(lexicon.Role):
			head = k
		case w == "who", w == "that", w == "which", c.says(k):
			return -1, -1
		}
	}
	return -1, -1
}

// pluralRole returns what several people are said to be at token at, as one of them is it: "the country’s three | leading doctors |,".
func (c *cast) pluralRole(at int) role {
	for ; c.is(at, ofSeveral); at++ {
	}
	for k := at; k < at+8 && k < len(c.toks) && !c.boundary(k); k = c.compoundEnd(k) {
		head := c.compoundEnd(k) - 1
		one := singular(c.word(head))
		if lexicon.Lookup(one).Has(lexicon.Role) {
			if besideTwo.holds(one) || c.is(head, befell) {
				break
			}
			return c.ofOne(c.roleRest(at, head, at+mostRole), one)
		}
		switch {
		case c.toks[k].Kind == token.Suffix, c.pluralOwner(k):
			at = k + 1
		case c.toks[k].Kind != token.Word || c.facts(k).Has(lexicon.Function|lexicon.Speech):
			return role{}
		}
	}
	return role{}
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
