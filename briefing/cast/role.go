package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
	"brief/content"
)

// role is what the article calls a person, from the token first up to last.
type role struct {
	first, last int
	rank        int    // higher tells more
	head        int    // the token that says what the person is; set by nounRole alone
	one         string // what it says of one person, where it is written of several
}

// roles gives each person the most telling role found at any of its names, the
// first of equals.
func (c *cast) roles() {
	ranks := make([]int, len(c.actors))
	for i := range c.names {
		n := &c.names[i]
		if n.kind != Person {
			continue
		}
		id := c.ids[c.root(n.figure)]
		for _, r := range [...]role{c.roleBefore(i), c.rolePlaced(i), c.sharedRole(i), c.roleAfter(i), c.roleBeforeComma(i), c.roleAppointed(i), c.roleIs(i)} {
			if r.rank > 2 && c.holdsOwn(r, i, id) {
				continue
			}
			if r.rank > 1 && c.besideAnother(r) {
				r.rank = 1
			}
			if r.rank > ranks[id-1] {
				ranks[id-1] = r.rank
				a := &c.actors[id-1]
				a.RoleSpan = c.span(r.first, r.last)
				a.Role = r.one
				if r.one == "" {
					a.Role = c.roleText(a.RoleSpan)
				}
				if a.Gender == AnyGender {
					a.Gender = c.spanGender(r.first, r.last)
				}
			}
		}
	}
}

func (c *cast) spanGender(first, last int) Gender {
	for i := first; i < last; i++ {
		if g := WordGender(c.facts(i)); g != AnyGender {
			return g
		}
		if c.word(i) == "of" {
			break
		}
	}
	return AnyGender
}

func (c *cast) roleText(s content.Span) string {
	return strings.ReplaceAll(s.Of(c.text), "\n", " ")
}

// roleAfter returns the role that follows name i between commas, dashes or
// brackets: ", the head of …,", "(R-Neb.)".
func (c *cast) roleAfter(i int) role {
	at := c.names[i].last
	if at+1 >= len(c.toks) || c.boundary(at) {
		return role{}
	}
	if c.bracketAge(at) {
		if at += 2; c.word(at+1) == "," {
			at++
		} else if at+1 >= len(c.toks) {
			return role{} // the text ends: "the pianist Scott Moor (49)"
		} else if !c.capital(at+1) && !c.compound(at+1).Has(lexicon.Role|lexicon.Modifier) {
			return role{}
		}
	} else if c.word(at) == "(" {
		return c.bracketRole(at + 1)
	} else if w := c.word(at); w != "," && w != "–" && w != "—" {
		return role{}
	}
	if at++; at+1 >= len(c.toks) {
		return role{} // the text ends: "the pianist Scott Moor (49),"
	}
	if c.toks[at].Kind == token.Number && c.word(at+1) == "," {
		at += 2
	}
	r := c.nounRole(at)
	if c.word(r.first) == "and" {
		return role{}
	}
	k := i + 1
	for ; k < len(c.names) && c.names[k].first < r.last; k++ {
		if c.titleOf(r, &c.names[k]) {
			return role{} // somebody else's
		}
	}
	if r.rank > 0 && k < len(c.names) && c.names[k].kind == Person && c.names[k].title == r.last+1 && c.word(r.last) == "," && c.leadsChain(i) {
		return role{} // of whoever is named behind it
	}
	return r
}

// bracketAge reports whether token i opens brackets around somebody's age alone: "Scott Moor | (49), a pianist".
func (c *cast) bracketAge(i int) bool {
	return c.word(i) == "(" && c.word(i+2) == ")" && c.toks[i+1].Kind == token.Number && c.toks[i+1].End()-c.toks[i+1].Start == 2 && !c.boundary(i+3)
}

// bracketRole reads "(R-Neb.)": a party's letter and a place.
func (c *cast) bracketRole(at int) role {
	switch c.word(at) {
	case "R", "D", "I", "Con", "Lab":
	default:
		return role{}
	}
	for k := at; k < len(c.toks) && k < at+6; k++ {
		if c.word(k) == ")" && k > at {
			return role{first: at, last: k, rank: 2}
		}
	}
	return role{}
}

// nounRole reads a role that begins at token at: up to fifteen words to the
// next comma or verb, with a word for what a person is before its first "of".
func (c *cast) nounRole(at int) role {
	if w := c.word(at); w == "who" && (c.word(at+1) == "is" || c.word(at+1) == "was") {
		at += 2
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
	case determiner(w), w == "his", w == "her", w == "their", w == "its", w == "another":
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
	for k := at; k < len(c.toks) && k < at+mostRole && !c.boundary(k); k++ {
		w, f, end := c.word(k), c.compound(k), c.compoundEnd(k)
		switch {
		case c.toks[k].Kind == token.Suffix, c.pluralOwner(k):
			first = k + 1
		case w == "and", w == "of" && c.ownerGoesOn(k), c.ordinal(k):
		case f.Has(lexicon.Role | lexicon.Kin):
			return first, end - 1
		case f.Has(lexicon.Modifier) || (c.capital(k) || end > k+1 && c.capital(end-1)) && !f.Has(lexicon.Speech): // "the then-Norvia coach"
			k = end - 1
		case k == at && c.doneTo(k): // "pulled Rep. Tom Hale aside"
			return first, -1
		case k > at && strings.HasSuffix(w, "ed") && !qualifies(c.word(k-1)): // a clause: "the rally denounced candidate …"
			return first, -1
		case c.toks[k].Kind != token.Word || f.Has(lexicon.Function|lexicon.Speech) || k > at+6:
			return first, -1
		}
	}
	return first, -1
}

// doneTo reports whether token i is what somebody did to the one whose title follows: "| criticized | President Tom Hale".
func (c *cast) doneTo(i int) bool {
	return strings.HasSuffix(c.word(i), "ed") && c.shape(i) == token.Lower && c.word(i-1) == "," && !c.facts(i).Has(lexicon.Modifier|lexicon.Role) && c.capital(i+1) && c.facts(i+1).Has(lexicon.Honorific|lexicon.Role)
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
		case k == head+1 && c.pastTense(k) && parts(c.word(k+1)):
			return role{} // a clause: "…, the former minister | stepped down"
		case w == "to" && k > head+1 && c.purpose(k+1) && !strings.HasSuffix(c.word(k-1), "ed"):
			return c.apposition(first, k, head)
		case c.roleEnds(k, head):
			if c.says(k) { // "In talks with X, the minister | said"
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

// qualifies reports whether w stands before a participle that describes
// somebody: "newly elected".
func qualifies(w string) bool {
	switch w {
	case "newly", "recently", "widely", "highly", "well", "much", "duly", "democratically", "internationally", "directly", "once":
		return true
	}
	return false
}

func quoteMark(w string) bool { return w == "“" || w == "\"" || w == "‘" || w == "'" }

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
// at token k; "ex-minister" is what its last word is.
func (c *cast) compound(k int) lexicon.Trait {
	end := c.compoundEnd(k)
	f := lexicon.Lookup(c.text[c.toks[k].Start:c.toks[end-1].End()])
	if f == 0 && end > k+1 {
		f = c.facts(end-1) &^ lexicon.Function
	}
	return f
}

// roleEnds reports whether the role with the given head ends before token k.
func (c *cast) roleEnds(k, head int) bool {
	w := c.word(k)
	switch w {
	case ",", ".", ";", ":", "–", "—", "(", ")", "”", "\"", "!", "?":
		return w != "." || !c.touching(k) || k+1 >= len(c.toks) || c.boundary(k+1) || !c.abbreviatedTitle(k-1) && !c.initial(k-1) && !saintly(c.word(k-1))
	case "who", "which", "whose", "where", "when", "himself", "herself", "themselves", "was", "is", "has", "had", "were", "are", "will", "would", "does", "doesn't", "doesn’t", "did", "didn't", "didn’t", "that", "and":
		return w != "and" || k == head+1 && !c.secondRole(k+1) || c.pastTense(k+1) || c.pastTense(k+2) || c.word(k+1) == "now" || possessive(c.word(k+1))
	}
	return c.says(k)
}

// possessive reports whether w says whose what follows is: "the commander and | his | delegation".
func possessive(w string) bool { return w == "his" || w == "her" || w == "their" || w == "its" }

// saintly reports whether w is short for a word that stands before a name: "Ft. Worth".
func saintly(w string) bool { return w == "St" || w == "Ft" || w == "Mt" }

// says reports whether token k is a word for what somebody does with words.
func (c *cast) says(k int) bool { return c.facts(k).Has(lexicon.Speech) && !c.capital(k) }

// pastTense reports whether token i is what somebody did: "and later worked at …".
func (c *cast) pastTense(i int) bool {
	return c.shape(i) == token.Lower && strings.HasSuffix(c.word(i), "ed") && !c.facts(i).Has(lexicon.Modifier) && !c.capital(i+1)
}

// initial reports whether token i is a single capital letter, as before a last name.
func (c *cast) initial(i int) bool { return len(c.word(i)) == 1 && c.capital(i) && c.capital(i+2) }

// secondRole reports whether another role of the same person follows at token i
// (", an economist and tax expert,"), and not that of somebody who is named after it.
func (c *cast) secondRole(i int) bool {
	for k := i; k < i+5 && k < len(c.toks) && !c.boundary(k); k++ {
		f := lexicon.Lookup(c.word(k))
		switch {
		case f.Has(lexicon.Role | lexicon.Kin):
			return !c.capital(k + 1)
		case f.Has(lexicon.Function|lexicon.Speech) || c.toks[k].Kind != token.Word:
			return false
		}
	}
	return false
}

// parts reports whether w goes with a verb and shows that it is no participle.
func parts(w string) bool {
	switch w {
	case "down", "up", "off", "out", "back", "away":
		return true
	}
	return false
}

// dangling reports whether w belongs to a word after it, so that no role ends with it.
func dangling(w string) bool {
	switch w {
	case "and", "at", "between", "by", "for", "from", "in", "of", "on", "or", "since", "to", "with", "the", "there", "today":
		return true
	}
	return false
}

// shorten drops a role that is too long to be one, and small words at its end.
func (c *cast) shorten(r role) role {
	for r.last-1 > r.first && dangling(c.word(r.last-1)) {
		r.last-- // "ambassador to Rome | between | (2007–2009)"
	}
	if w := c.word(r.last - 1); r.head > r.first && r.last == r.head+2 && c.shape(r.last-1) == token.Lower && (strings.HasSuffix(w, "ing") || c.pastTense(r.last-1)) && c.facts(r.last-1) == 0 {
		r.last-- // "the oldest candidate | running"
	}
	if r.last-r.first > 20 {
		return role{}
	}
	return r
}
