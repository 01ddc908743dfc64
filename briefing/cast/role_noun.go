package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// nounRole reads a role that begins at token at: up to fifteen words to the
// next comma or verb, with a word for what a person is before its first "of".
func (c *cast) nounRole(at int) role {
	if w := c.word(at); w == "who" && (c.word(at+1) == "is" || c.word(at+1) == "was") {
		if at += 2; c.word(at) == "named" || c.word(at) == "appointed" {
			at++
		}
	} else if w == "who" && (c.word(at+1) == "serves" || c.word(at+1) == "served") && c.word(at+2) == "as" {
		at += 3
	}
	if c.is(at, qualifies) && c.is(at+1, appoints) && c.shape(at+2) == token.Lower {
		at += 2 // ", recently named | the company's chief executive |,"
	}
	switch c.word(at) {
	case "now", "currently", "also": // ", now the head of Orbix,", ", who is also | a doctor |"
		at++
	case "then", "once", "previously":
		if !determiner(c.word(at + 1)) {
			break
		}
		r := c.nounRole(at + 1)
		if r.rank == 0 {
			return role{}
		}
		r.first = at // ", then a senator," who is none any more
		return r
	}
	switch w := c.word(at); {
	case determiner(w), w == "his", w == "her", w == "their", w == "its", w == "our", w == "my", w == "another":
		at++
	}
	first, head := c.roleHead(at)
	if head < 0 {
		return role{}
	}
	return c.roleRest(first, head, at+mostRole)
}

// mostRole is how many tokens a role may have.
const mostRole = 24

func determiner(w string) bool { return w == "a" || w == "an" || w == "the" }

// roleHead returns the token that says what somebody is in the role that begins at token at, or -1,
// and where what is his begins: behind an owner ("Halden’s | mayor").
func (c *cast) roleHead(at int) (first, head int) {
	first = at
	for k := at; k < len(c.toks) && k < at+mostRole && (k == at || !c.boundary(k)); k++ {
		w, f, end := c.word(k), c.compound(k), c.compoundEnd(k)
		switch {
		case c.toks[k].Kind == token.Suffix, c.pluralOwner(k):
			first = k + 1
		case c.grownAt(k): // "a bearded 23-year-old | veteran"
			k += 4
			first = k + 1
		case w == "and", w == "of" && c.ownerGoesOn(k), c.ordinal(k), c.yearNumber(k):
		case f.Has(lexicon.Role | lexicon.Kin), c.playsForLand(k):
			return first, end - 1
		case f.Has(lexicon.Modifier) || (c.capital(k) || end > k+1 && c.capital(end-1)) && !f.Has(lexicon.Speech): // "the then-Norvia coach"
			k = end - 1
		case k == at && c.doneTo(k): // "pulled Rep. Tom Hale aside"
			return first, -1
		case k > at && strings.HasSuffix(w, "ed") && !c.is(k-1, qualifies): // a clause: "the rally denounced candidate …"
			return first, -1
		case c.toks[k].Kind != token.Word || f.Has(lexicon.Function|lexicon.Speech) || k > at+6:
			return first, -1
		case c.word(k) == "self" && strings.HasSuffix(c.word(end-1), "ed") && c.word(end-1) != "employed":
			return first, -1 // "a self-proclaimed peacemaker" is what somebody says of himself
		case end > k+1: // "the left-arm | spinner"
			k = end - 1
		}
	}
	return first, -1
}

// yearNumber reports whether token i may be a year: "the | 2008 | nominee".
func (c *cast) yearNumber(i int) bool {
	return c.toks[i].Kind == token.Number && c.toks[i].Len() == 4
}

// doneTo reports whether token i is what somebody did to the one whose title follows: "| criticized | President Tom Hale".
func (c *cast) doneTo(i int) bool {
	return c.didSomething(i) && c.word(i-1) == "," && c.capital(i+1) && c.facts(i+1).Has(lexicon.Honorific|lexicon.Role)
}

// roleRest returns the role from token first on, up to where it ends behind head and before limit.
func (c *cast) roleRest(first, head, limit int) role {
	for k := head + 1; k < len(c.toks) && k < limit && !c.boundary(k); k++ {
		w := c.word(k)
		switch {
		case quoteMark(w) && !c.manyOwn(k):
			if k = c.workEnd(k); k == 0 {
				return role{}
			}
			return c.apposition(first, k, head)
		case k == head+1 && c.pastTense(k) && c.is(k+1, parts):
			return role{} // a clause: "…, the former minister | stepped down"
		case w == "to" && k > head+1 && c.purpose(k+1) && !strings.HasSuffix(c.word(k-1), "ed"):
			return c.apposition(first, k, head)
		case c.roleEnds(k, head):
			if c.says(k) && (k < head+3 || c.word(first-1) != "," || c.word(head+1) != "of") { // "In talks with X, the minister | said"
				return role{}
			}
			return c.apposition(first, k, head)
		}
	}
	return c.roleOfLine(first, head, limit)
}

// roleOfLine returns the role from token first on whose line ends behind head without a stop, as in lists: "Ann Moor, | chief
// of staff". In headlines a capital goes on behind it: "Moor, Mayor Clash".
func (c *cast) roleOfLine(first, head, limit int) role {
	end := head + 1
	for end < len(c.toks) && !c.boundary(end) && c.facts(end).Has(lexicon.Role|lexicon.Modifier) {
		end++
	}
	if end < len(c.toks) && !c.boundary(end) && !c.facts(end).Has(lexicon.Function) {
		return role{}
	}
	for end < len(c.toks) && !c.boundary(end) {
		if end++; end > limit {
			return role{}
		}
	}
	return c.apposition(first, end, head)
}

// ownerGoesOn reports whether token k joins the name of a body that owns what follows: "the National
// Gallery | of | Art’s director".
func (c *cast) ownerGoesOn(k int) bool {
	if !c.capital(k-1) || !c.capital(k+1) {
		return false
	}
	for i := k + 2; i < k+6 && i < len(c.toks) && !c.boundary(i); i++ {
		if c.toks[i].Kind == token.Suffix {
			return true
		}
		if !c.capital(i) {
			return false
		}
	}
	return false
}

// apposition returns the role from token first up to last, which tells less where it only
// says whose kin somebody is ("his | wife |, Kim").
func (c *cast) apposition(first, last, head int) role {
	r := role{first: first, last: last, rank: 4, head: head}
	if last == first+1 && c.facts(first).Has(lexicon.Kin) {
		r.rank = 1
	}
	return c.shorten(r)
}

// pluralOwner reports whether token i is the apostrophe after a name that ends in s:
// "Sanders’ | campaign manager".
func (c *cast) pluralOwner(i int) bool { return c.manyOwn(i) && c.capital(i-1) }

// manyOwn reports whether token i is the apostrophe after a word that ends in s: "the
// teachers’ | union".
func (c *cast) manyOwn(i int) bool {
	w := c.word(i)
	return (w == "’" || w == "'") && c.touching(i) && !c.touching(i+1) && strings.HasSuffix(c.word(i-1), "s")
}

// purpose reports whether token i, after "to", is what somebody is to do: "minister
// of justice to | hear | the case".
func (c *cast) purpose(i int) bool {
	switch c.word(i) {
	case "the", "a", "an", "his", "her", "their", "its", "our", "my", "this", "that", "former", "then":
		return false
	}
	return c.shape(i) == token.Lower && !c.facts(i).Has(lexicon.Modifier|lexicon.Role|lexicon.OrgHead)
}

func quoteMark(w string) bool { return w == "“" || w == "\"" || w == "‘" || w == "'" }

// closingMark reports whether w is a mark that closes speech.
func closingMark(w string) bool { return w == "”" || w == "\"" || w == "’" || w == "'" }

// workEnd returns the end of the work in quotation marks that begins at token k
// and belongs to a role ("author of “The Reef”"), or 0 where the marks begin speech.
func (c *cast) workEnd(k int) int {
	if !c.facts(k-1).Has(lexicon.Function) || !c.capital(k+1) && !quoteMark(c.word(k+1)) {
		return 0
	}
	for end := k + 2; end < len(c.toks) && end < k+14 && !c.boundary(end); end++ {
		switch c.word(end) {
		case "”", "\"", "’", "'":
			if c.word(end+1) == "'" && c.touching(end+1) {
				end++
			}
			return end + 1
		}
	}
	return 0
}

// compound returns what the lexicon knows of the hyphenated word that begins
// at token k; "ex-minister" is what its last word is, "mother-of-two" what its first is.
func (c *cast) compound(k int) lexicon.Trait {
	end := c.compoundEnd(k)
	f := lexicon.Lookup(c.text[c.toks[k].Start:c.toks[end-1].End()])
	if f == 0 && end > k+1 {
		f = c.partsFacts(k, end-1)
	}
	return f
}

// partsFacts returns what the lexicon knows of the word of the hyphenated one from token first to token last that says what it is.
func (c *cast) partsFacts(first, last int) lexicon.Trait {
	if c.word(first+2) == "of" && last > first+2 {
		return c.facts(first) &^ lexicon.Function
	}
	return c.facts(last) &^ lexicon.Function
}

// roleEnds reports whether the role with the given head ends before token k.
func (c *cast) roleEnds(k, head int) bool {
	w := c.word(k)
	switch w {
	case ",", ".", ";", ":", "–", "—", "(", ")", "”", "\"", "!", "?":
		return w != "." || !c.touching(k) || k+1 >= len(c.toks) || c.boundary(k+1) || !c.abbreviatedTitle(k-1) && !c.initial(k-1) && !saintly(c.word(k-1))
	case "-": // "a friend of mine | -- | came"
		return c.word(k+1) == "-" && c.touching(k+1)
	case "who", "which", "whose", "where", "when", "himself", "herself", "themselves", "was", "is", "has", "had", "were", "are", "will", "would", "does", "doesn't", "doesn’t", "did", "didn't", "didn’t", "that", "but", "yet", "and":
		return w != "and" || k == head+1 && !c.secondRole(k+1) || c.pastTense(k+1) || c.pastTense(k+2) || c.word(k+1) == "now" || possessive(c.word(k+1))
	}
	return c.says(k) && !c.touching(k) // "so-called"
}
