package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// sharedRole returns the role that stands once before several people, of whom name i is
// one, as it is said of each: "Senator" of "Senators Ron Wyden and Patty Murray".
func (c *cast) sharedRole(i int) role {
	first := i
	for k := c.sharesTitle(first); k >= 0 && k > i-mostSharing; k = c.sharesTitle(first) {
		first = k
	}
	several := first < i || i+1 < len(c.names) && c.sharesTitle(i+1) == i || i+2 < len(c.names) && c.sharesTitle(i+2) == i
	n := &c.names[first]
	end := c.behindSuch(n.title)
	if several && n.hasTitle() {
		if r := c.roleBefore(first); r.one != "" { // "Sens. Ron Wyden and Patty Murray"
			return r
		}
	}
	if end > 1 && end == n.title-1 && c.word(end) == "," && !n.hasTitle() && !c.boundary(n.title) {
		return c.ofSeveral(end, i, several)
	}
	if !several || end < 1 || n.hasTitle() || c.boundary(end) || !c.toks[n.title].Space() || c.toks[end-1].Kind != token.Word {
		return role{}
	}
	at := c.compoundStart(end - 1)
	one := singular(c.span(at, end).Of(c.text))
	if w := c.word(end); end < n.title && (w == "were" || w == "are") {
		return c.ofClause(end)
	}
	if f := lexicon.Lookup(one[strings.LastIndexByte(one, '-')+1:]); !f.Has(lexicon.Role) {
		return role{}
	}
	if end < n.title && (besideTwo.holds(one) || befell.holds(one)) {
		return role{}
	}
	if c.shape(at) == token.Lower && end == n.title && !determiner(c.word(at-1)) && alsoVerb.holds(one) && !c.facts(at-1).Has(lexicon.Modifier|lexicon.People|lexicon.Role) && (one == "star" || !c.capital(at-1)) {
		return role{}
	}
	start := c.sharedStart(at, first)
	if c.word(n.title-1) == "including" && c.onlyWhose(start) {
		return role{}
	}
	r := role{first: start, last: end, rank: 2, one: one}
	if at > start {
		r.one = c.roleText(c.span(start, at)) + " " + one
		r.rank++
	}
	return r
}

// sharedStart returns where the role of several people, name i the first of them, begins that says at token at what they are.
func (c *cast) sharedStart(at, i int) int {
	for at > 0 && !c.boundary(at) && c.toks[at-1].Kind == token.Word && c.facts(at-1).Has(lexicon.Modifier|lexicon.Role|lexicon.People) { // "Third-party | candidates"
		at = c.compoundStart(at - 1)
	}
	if i > 0 && c.names[i-1].last == at && c.names[i-1].kind != Person && !c.boundary(at) {
		at = c.modified(c.names[i-1].first) // "U.S. | Senators"
	}
	return at
}

// behindSuch returns the token behind those who are named from token i on, or of whom these are examples: "directors | such as", "such
// notable directors | as", "writers |, including", "Its owners | were", "Producers |:"; else i.
func (c *cast) behindSuch(i int) int {
	end := i
	switch c.word(i - 1) {
	case "as":
		for k := i - 2; k > i-7 && k > 0; k-- {
			if c.word(k) == "such" {
				if end = i - 1; k == i-2 {
					end = k
				}
				break
			}
		}
	case "including", "like", "include", "included", "were", "are", ",", ":":
		end = i - 1
	}
	if end < i && c.word(end-1) == "," {
		end--
	}
	return end
}

// onlyWhose reports whether those at token i are only told of with others that are theirs: "the wives of the | players |, including".
func (c *cast) onlyWhose(i int) bool {
	if w := c.word(i - 2); i < 3 || w != "of" && w != "for" || !determiner(c.word(i-1)) && !possessive(c.word(i-1)) {
		return false
	}
	return c.toks[i-3].Kind == token.Word && !c.facts(i-3).Has(lexicon.Function) // "some of the | players |, including"
}

// mostSharing is how many people at most may stand between a shared role and somebody of whom it is said.
const mostSharing = 20

// sharesTitle returns the index of the person whom name i stands behind in a list of people, without a
// title of its own; -1 without one. The seat of the one before may stand between them, in brackets:
// "Senators Ron Wyden | (Oregon) and | Patty Murray (Washington)".
func (c *cast) sharesTitle(i int) int {
	b := &c.names[i]
	if i < 1 || b.kind != Person || b.hasTitle() {
		return -1
	}
	a := &c.names[i-1]
	if a.kind == Person {
		if c.listedWith(i) || c.listedBehindSeat(a, b) {
			return i - 1
		}
		return -1
	}
	if i > 1 && c.names[i-2].kind == Person && c.names[i-2].last == a.first-1 && c.word(a.first-1) == "of" && c.listedWith(i) {
		return i - 2 // "Governors Ana Ruiz | of Tarnet, | Tom Lee of Norvia"
	}
	open := a.first - 1
	if c.word(open) == "-" && c.touching(a.first) {
		open -= 2 // "(D-Ohio)"
	}
	if i < 2 || c.names[i-2].kind != Person || c.names[i-2].last != open || c.word(open) != "(" || c.word(a.last) != ")" {
		return -1
	}
	switch b.first - a.last {
	case 2:
		if w := c.word(a.last + 1); w == "," || w == "and" {
			return i - 2
		}
	case 3:
		if c.word(a.last+1) == "," && c.word(a.last+2) == "and" {
			return i - 2
		}
	}
	return -1
}

// listedBehindSeat reports whether b stands behind a in a list with only a's party and seat, in brackets, between them, the
// seat being so short that it is no name: "Sens. Tom Hale (D-Ore.), Ann Moor".
func (c *cast) listedBehindSeat(a, b *name) bool {
	at := a.last
	if c.word(at) != "(" || b.first-at > 8 || b.first-at < 4 || c.bracketRole(at+1).rank == 0 {
		return false
	}
	for at = b.first - 1; c.word(at) == "," || c.word(at) == "and"; at-- {
	}
	return at < b.first-1 && c.word(at) == ")"
}

// singular returns what one of those is whom w means, or "" where w is no plural.
func singular(w string) string {
	for _, end := range [...][2]string{{"ies", "y"}, {"men", "man"}, {"women", "woman"}, {"s", ""}} {
		if stem, ok := strings.CutSuffix(w, end[0]); ok && len(stem) > 1 {
			return stem + end[1]
		}
	}
	return ""
}
