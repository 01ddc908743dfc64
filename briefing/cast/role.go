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
	best := make([]role, len(c.actors))
	for i := range c.names {
		n := &c.names[i]
		if n.kind != Person {
			continue
		}
		id := c.ids[c.root(n.figure)]
		for _, r := range [...]role{c.roleBefore(i), c.rolePlaced(i), c.roleNamed(i), c.sharedRole(i), c.severalAfter(i), c.roleAfter(i), c.roleBeforeComma(i), c.roleAppointed(i), c.roleIs(i), c.roleIsHis(i)} {
			if r.rank == 0 || r.rank > 2 && c.holdsOwn(r, i, id) {
				continue
			}
			if r.rank > 1 && c.besideAnother(r) {
				r.rank = 1
			}
			if c.tells(r, best[id-1]) {
				best[id-1] = r
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

// tells reports whether r tells more of somebody than the role found so far: what he is tells more than what he was, but
// a former president is called president, too.
func (c *cast) tells(r, so role) bool {
	if r.rank > 1 && so.rank > 1 {
		was, is := so, r
		if c.bygoneRole(r) {
			was, is = r, so
		}
		if c.bygoneRole(was) && !c.bygoneRole(is) && !c.sameOffice(is, was) {
			return is == r
		}
	}
	return r.rank > so.rank
}

// bygoneRole reports whether r says that it is over: "| former | head teacher", "| 2008 | nominee".
func (c *cast) bygoneRole(r role) bool {
	if w := c.folded(r.first); (w == "then" || w == "once") && r.last > r.first+1 || c.yearNumber(r.first) {
		return true
	}
	for i := r.first; i < r.last && i < r.first+3; i++ {
		if isOver.holds(c.folded(i)) {
			return true
		}
	}
	return false
}

// sameOffice reports whether the role b has each word for what somebody is in the role a, and which one: a former executive
// was no chief executive.
func (c *cast) sameOffice(a, b role) bool {
	same := false
	for i := a.first; i < a.last; i++ {
		f := c.facts(i)
		if f.Has(lexicon.Role|lexicon.Modifier) && !c.roleHolds(b, c.folded(i)) {
			return false
		}
		same = same || f.Has(lexicon.Role)
	}
	return same
}

// roleHolds reports whether w, in small letters, is a word of r.
func (c *cast) roleHolds(r role, w string) bool {
	for k := r.first; k < r.last; k++ {
		if c.folded(k) == w {
			return true
		}
	}
	return false
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
// brackets: ", the head of …,", "(R-Neb.)", "(Chair)"; or in the line below.
func (c *cast) roleAfter(i int) role {
	at := c.behindHonours(&c.names[i])
	if c.word(at) == "(" && !c.bracketAge(at) && !c.boundary(at) && c.word(c.behindLife(at)) != "," {
		return c.bracketRole(at + 1)
	}
	end, below := at, c.lineBelow(i, at)
	if at = max(c.apposedAt(i, at), below); at < 0 {
		return role{}
	}
	if c.word(at) == "one" && c.word(at+1) == "of" {
		return c.pluralRole(at + 2)
	}
	r := c.nounRole(at)
	hyphen := c.word(at-1) == "-" && c.word(at-2) != "-"
	if w := c.word(r.first); w == "and" || w == "The" && c.capital(r.head) || (at == below || hyphen) && !c.titleLine(r, at > end) {
		return role{} // "Bo, The Singer," is how he is called
	}
	k := i + 1
	for ; k < len(c.names) && c.names[k].first < r.last; k++ {
		if c.titleOf(r, &c.names[k]) {
			return role{} // somebody else's
		}
	}
	if r.rank > 0 && k < len(c.names) && c.names[k].kind == Person && c.names[k].title == r.last+1 && c.word(r.last) == "," && (c.kinOfNext(r) || c.leadsChain(i)) {
		return role{} // of whoever is named behind it
	}
	return r
}

// apposedAt returns the token with which what is said of name i, which ends before the token at, begins behind a comma, a dash or
// dashes; or -1.
func (c *cast) apposedAt(i, at int) int {
	if at+1 >= len(c.toks) || c.boundary(at) {
		return -1
	}
	w, line := c.word(at), c.boundary(c.names[i].title) && !c.touching(at) && !c.touching(at+1)
	switch life := c.behindLife(at); {
	case c.bracketAge(at):
		if at += 2; c.word(at+1) == "," {
			at++
		} else if at+1 >= len(c.toks) || !c.capital(at+1) && !c.compound(at+1).Has(lexicon.Role|lexicon.Modifier) {
			return -1 // the text ends: "the pianist Scott Moor (49)"
		}
	case life > at && c.word(life) == "," && !c.boundary(life):
		at = life // "Scott Moor (1902–1977), pianist"
	case w == "-" && c.word(at+1) == "-":
		at = c.behindOwnFirm(at + 1) // "Ana Ruiz -- Chief Executive"
	case w != "," && w != "–" && w != "—" && !(w == "-" && line): // "Ana Ruiz - Writer and Director"
		return -1
	}
	if at++; at+1 >= len(c.toks) {
		return -1 // the text ends: "the pianist Scott Moor (49),"
	}
	if c.is(at, pictured) && c.word(at+1) == "," {
		at += 2 // "Ana Ruiz, left, | the mayor"
	}
	if at+1 < len(c.toks) && c.toks[at].Kind == token.Number && c.word(at+1) == "," {
		at = c.behindHome(at + 2)
	}
	return at
}

// lineBelow returns the token with which the line below name i begins where that stands alone on its own, with honours or years at most;
// else -1.
func (c *cast) lineBelow(i, at int) int {
	const longest = 8 // tokens of honours or years
	n := &c.names[i]
	if n.size() < 2 || !c.boundary(n.title) && !(c.toks[n.title-1].Kind == token.Punct && c.boundary(n.title-1)) {
		return -1
	}
	for k := at; k < at+longest && k+1 < len(c.toks); k++ {
		switch {
		case c.boundary(k):
			if c.shape(k) != token.Capital || c.postAbove(i) {
				return -1
			}
			return k
		case c.toks[k].Kind == token.Word && c.shape(k) != token.Upper:
			return -1
		}
	}
	return -1
}

// titleLine reports whether r is a line that tells of whoever is named above it, "Ana Ruiz / | Mayor of Tarnet |", or what such a line begins
// with where honours or years stand behind the name, which no byline has: "Bo Hale, 1940–2010 / | Jazz singer | who toured".
func (c *cast) titleLine(r role, behindYears bool) bool {
	if r.rank == 0 || r.last >= len(c.toks) || c.boundary(r.last) {
		return r.rank > 0
	}
	switch c.word(r.last) {
	case "who":
		return behindYears
	case ",":
		return behindYears && !c.capital(r.last+1)
	case "(":
		return c.shape(r.last+1) == token.Upper && c.word(r.last+2) == ")" && (c.boundary(r.last+3) || r.last+3 == len(c.toks))
	}
	return false
}

// postAbove reports whether the line above name i says what somebody is, and not the one named above that: "| Mayor | / Ana Ruiz / Clerk".
func (c *cast) postAbove(i int) bool {
	start := c.names[i].title
	for start--; start > 0 && start > c.names[i].title-mostRole && !c.boundary(start); start-- {
	}
	if start < 0 || !c.capital(start) {
		return false
	}
	if r := c.nounRole(start); r.rank == 0 || r.last != c.names[i].title {
		return false
	}
	for k := i - 1; k >= 0 && k > i-5; k-- {
		if n := &c.names[k]; n.kind == Person {
			return c.actors[c.ids[c.root(n.figure)]-1].RoleSpan.Start != int(c.toks[start].Start)
		}
	}
	return true
}

// behindHome returns the token behind where somebody lives, which is told at token i behind the age, or i: "Ana Ruiz, 32, | of Tarnet, |
// a lawyer".
func (c *cast) behindHome(i int) int {
	if w := c.word(i); w != "of" && w != "from" {
		return i
	}
	end := i + 1
	for end < i+4 && c.capital(end) {
		end++
	}
	if end == i+1 || c.word(end) != "," || !determiner(c.word(end+1)) {
		return i
	}
	return end + 1
}

// behindOwnFirm returns the last token of the dashes before what somebody is in the list of a call, which begins with the dashes
// that end with token at: "Ana Ruiz | -- Hale Brothers | -- | Analyst".
func (c *cast) behindOwnFirm(at int) int {
	const longest = 6 // words of the firm
	for k := at + 1; k < at+longest && k+1 < len(c.toks) && !c.boundary(k); k++ {
		if c.word(k) == "-" {
			if k > at+1 && c.capital(at+1) && !c.facts(at+1).Has(lexicon.Role) && c.word(k+1) == "-" && c.touching(k+1) && !c.boundary(k+2) {
				return k + 1
			}
			return at
		}
	}
	return at
}

// betweenDashes reports whether n is whom somebody works for in the list of a call: "Ana Ruiz -- | Hale Brothers | -- Analyst".
func (c *cast) betweenDashes(n *name) bool {
	dashes := func(i int) bool { return c.word(i) == "-" && c.word(i+1) == "-" && c.touching(i+1) && !c.touching(i) }
	return !n.hasTitle() && dashes(n.first-2) && dashes(n.last) && !c.boundary(n.first) && !c.boundary(n.last) && c.facts(n.last+2).Has(lexicon.Role)
}

// bracketAge reports whether token i opens brackets around somebody's age alone: "Scott Moor | (49), a pianist".
func (c *cast) bracketAge(i int) bool {
	return c.word(i) == "(" && c.word(i+2) == ")" && c.toks[i+1].Kind == token.Number && c.toks[i+1].End()-c.toks[i+1].Start == 2 && !c.boundary(i+3)
}

// bracketRole reads "(R-Neb.)", a party's letter and a place, and "(Chair)".
func (c *cast) bracketRole(at int) role {
	if c.word(at+1) == ")" && c.facts(at).Has(lexicon.Role) && !c.facts(at).Has(lexicon.OrgHead|lexicon.PlaceHead) && c.shape(at) != token.Upper && !(c.capital(at) && c.facts(at).Has(lexicon.Honorific)) {
		return role{first: at, last: at + 1, rank: 2} // "Ann Moor (Chair)"
	}
	if w := c.word(at); !lexicon.PartyLetter(w) && !lexicon.PartyShort(w) {
		return role{}
	}
	for k := at; k < len(c.toks) && k < at+6; k++ {
		if c.word(k) == ")" && k > at {
			return role{first: at, last: k, rank: 2}
		}
	}
	return role{}
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
		case f.Has(lexicon.Role|lexicon.Modifier) && c.capital(k) && c.capitalOn(k+1) && c.facts(k+1).Has(lexicon.Role):
			continue // "Chairman and | Chief Executive Officer"
		case f.Has(lexicon.Role | lexicon.Kin):
			return !c.capitalOn(k + 1)
		case f.Has(lexicon.Function|lexicon.Speech) || c.toks[k].Kind != token.Word:
			return false
		}
	}
	return false
}

// dayBehind reports whether token i, the last of a role, is when it was told: "nominee for governor | Saturday", and not
// what the role is about: "editor of Good | Friday".
func (c *cast) dayBehind(i int) bool {
	w := c.word(i - 1)
	return c.facts(i).Has(lexicon.Day) && (c.is(i-1, dangling) && w != "of" || c.facts(i-1).Has(lexicon.Role) || c.placeWord(i-1))
}

// shorten drops a role that is too long to be one, and small words at its end.
func (c *cast) shorten(r role) role {
	for r.last-1 > r.first && (c.is(r.last-1, dangling) || c.dayBehind(r.last-1)) {
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
