package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// sharedRole returns the role that stands once before several people, of whom name i is
// one, as it is said of each: "Senator" of "Senators Ron Wyden and Patty Murray".
func (c *cast) sharedRole(i int) role {
	first, last := i, i+1
	for first > max(0, i-mostSharing) && c.sharesTitle(first) {
		first--
	}
	for last < min(len(c.names), i+2) && c.sharesTitle(last) {
		last++
	}
	n := &c.names[first]
	end := n.title
	if last-first > 1 && n.title < n.first {
		if r := c.roleBefore(first); r.one != "" { // "Sens. Ron Wyden and Patty Murray"
			return r
		}
	}
	if last-first < 2 || end < 1 || n.title < n.first || c.boundary(end) || !c.toks[end].Space() || c.toks[end-1].Kind != token.Word {
		return role{}
	}
	at := c.compoundStart(end - 1)
	one := singular(c.span(at, end).Of(c.text))
	if f := lexicon.Lookup(one[strings.LastIndexByte(one, '-')+1:]); !f.Has(lexicon.Role) || f.Has(lexicon.Function|lexicon.Speech|lexicon.OrgHead) {
		return role{}
	}
	if c.shape(at) == token.Lower && alsoVerb(one) && !c.facts(at-1).Has(lexicon.Modifier|lexicon.People|lexicon.Role) && (one == "star" || !c.capital(at-1)) {
		return role{}
	}
	start := at
	for start > 0 && !c.boundary(start) && c.toks[start-1].Kind == token.Word && c.facts(start-1).Has(lexicon.Modifier|lexicon.Role|lexicon.People) { // "Third-party | candidates"
		start = c.compoundStart(start - 1)
	}
	if first > 0 && c.names[first-1].last == start && c.names[first-1].kind != Person && !c.boundary(start) {
		start = c.names[first-1].first // "U.S. | Senators"
	}
	r := role{first: start, last: end, rank: 2, one: one}
	if at > start {
		r.one = c.roleText(c.span(start, at)) + " " + one
		r.rank++
	}
	return r
}

// alsoVerb reports whether w, with an s, is more often what somebody does: "the film | stars | Ann Moor and Tom Lee".
func alsoVerb(w string) bool {
	switch w {
	case "star", "host", "coach", "guide", "head", "lead", "pilot", "partner", "mentor", "captain", "chair", "judge", "model", "guard":
		return true
	}
	return false
}

// mostSharing is how many people at most may stand between a shared role and somebody of whom it is said.
const mostSharing = 20

// sharesTitle reports whether name i and the one before it are two people in a list, without
// titles of their own.
func (c *cast) sharesTitle(i int) bool {
	a, b := &c.names[i-1], &c.names[i]
	return a.kind == Person && b.kind == Person && b.title == b.first && c.listedWith(i)
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
