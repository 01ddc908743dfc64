package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/speech"
	"brief/briefing/token"
)

// roleBefore returns the role right before name i: its title without what is
// only an honorific, with the body or country that it is of.
func (c *cast) roleBefore(i int) role {
	n := &c.names[i]
	last := n.first
	first := min(max(n.title, c.floor(i)), last) // behind a body found later on: "Norwell Fed | President"
	if c.word(first) == "and" && first < last {
		first++ // behind somebody found later on
	}
	first = c.behindWin(first, last)
	real := false
	for k := first; k < last; k = c.compoundEnd(k) {
		real = real || c.tellsRole(k)
	}
	if !real {
		return role{}
	}
	first = c.withBody(i, first, last)
	if c.word(first-1) == "to" && (forces(c.word(first)) && c.capital(first+1) || c.is(first, displaces) && first+1 < last || c.is(first-2, leadsToVerb) && first+1 < last && c.shape(first) == token.Lower) {
		first++ // "to force | President Tom Hale's hand", "refused to blame | goalkeeper Bo Hale"
	}
	if c.word(first-1) == "-" && c.touching(first) && c.touching(first-1) && bygone(c.word(first-2)) {
		first -= 2 // "ex-| Norvia defender"
	}
	if c.afterStop(first) && c.is(first, asksReader) && c.shape(first+1) == token.Lower {
		first++ // "Contact | reporter Ana Ruiz at …"
	}
	first = c.behindRival(first, last)
	for first < last-1 && (c.is(first, addressed) || c.word(first) == "Royal" && c.is(first+1, addressed)) {
		first++ // "His | Majesty | King"
	}
	for last-1 > first && (c.honorificOnly(last-1) || c.word(last-1) == "." && c.honorificOnly(last-2) || c.rankBehind(first, last) || c.word(last-1) == "His" || c.word(last-1) == "Her") {
		last-- // "Africa CDC chief | Dr."
	}
	if last == first+1 && c.is(first, nobleTitle) || c.word(last-1) == "and" || i > 0 && c.names[i-1].last == last && c.names[i-1].kind == Place {
		return role{} // "Norvia | Sheikh"
	}
	rank := 2
	for k := first; k < last && last-first > 1; k++ {
		if c.toks[k].Kind == token.Word && !c.facts(k).Has(lexicon.Honorific) {
			rank = 3 // more than "Lt. Gen."
		}
	}
	return role{first: first, last: last, rank: rank, one: c.oneOfSeveral(first, last)}
}

// withBody returns where the role from token first up to last, right before name i, begins with the body or the land named before it.
func (c *cast) withBody(i, first, last int) int {
	if i > 0 && c.names[i-1].last == first && (c.names[i-1].kind != Person || c.forOne(first, last)) && !c.boundary(first) {
		first = c.modified(c.names[i-1].first) // "former | Arkansas Gov."
	}
	if i > 1 && c.word(first-1) == ")" && c.word(first-3) == "(" && c.names[i-1].last == first-1 && c.names[i-2].last == first-3 && c.names[i-2].kind == Organization && !c.boundary(first) {
		first = c.names[i-2].first // "Dune Fund (DF) | head"
	}
	return first
}

// modified returns where what begins at token first begins with the words before it that say which one it is: "| former | U.S. Senators".
func (c *cast) modified(first int) int {
	for first > 0 && c.facts(first-1).Has(lexicon.Modifier) && !c.boundary(first) && c.toks[first-1].Kind == token.Word {
		first--
	}
	return first
}

// tellsRole reports whether token k, before a name, is a word for what somebody is.
func (c *cast) tellsRole(k int) bool {
	return c.compound(k).Has(lexicon.Role|lexicon.Kin) || c.firstLady(k) || c.playsThere(k) || c.ranked(k) || c.playsForLand(k) || c.officeAt(k) || c.constable(k) || c.lang.German() && speech.GermanOffice(c.word(k))
}

// behindWin returns where the title from token first up to last begins behind what its bearer lost to: "Tom Lee beat | second
// seed Bo Hale".
func (c *cast) behindWin(first, last int) int {
	for k := last - 2; k >= first; k-- {
		if w := c.word(k); surely(w) || w == "upset" {
			return k + 1
		}
	}
	return first
}

// bygone reports whether w, with a hyphen behind it, says when somebody is or was what follows.
func bygone(w string) bool { return w == "ex" || w == "Ex" || w == "then" || w == "now" }

// forOne reports whether the role from token first up to last is one that somebody has for another: "Hale | spokesman |",
// "Hale | campaign manager |", "Hale | ally |".
func (c *cast) forOne(first, last int) bool {
	for i := first; i < last; i++ {
		if c.shape(i) != token.Lower {
			return false
		}
		if w := c.word(i); c.is(i, speaksFor) || c.is(i, besideTwo) || w == "campaign" {
			return true
		}
	}
	return false
}

// forces reports whether w, between "to" and somebody's title, is what is done to him, and no part of it.
func forces(w string) bool { return w == "force" || w == "lead" || w == "head" || w == "press" }

// behindRival returns where the title from token first up to last begins behind what only says what somebody is
// to another: "his rival | Sen. |".
func (c *cast) behindRival(first, last int) int {
	switch c.word(first) {
	case "rival", "opponent", "colleague", "challenger", "foe", "ally", "friend":
		if first+1 < last && c.capital(first+1) && c.facts(first+1).Has(lexicon.Honorific|lexicon.Role) {
			return first + 1
		}
	}
	return first
}

// rankBehind reports whether the title from token first ends before last with how its bearer is addressed,
// behind what he is in small letters: "Norvian Army spokesman | Colonel |", "spokesman | Col. |".
func (c *cast) rankBehind(first, last int) bool {
	at := last - 1
	if c.word(at) == "." {
		at--
	}
	return at > first && c.capital(at) && c.facts(at).Has(lexicon.Honorific) && c.shape(at-1) == token.Lower && c.facts(at-1).Has(lexicon.Role)
}

// oneOfSeveral returns the role from token first up to last as it is said of one of those
// whom a title of several is said ("Sens.": "Sen.", "Attorneys General"), or "" without such a title.
func (c *cast) oneOfSeveral(first, last int) string {
	for i := first; i < last; i++ {
		w := c.word(i)
		if w == "Sens" || w == "Reps" || w == "Govs" || i+1 < last && c.word(i+1) == "General" && c.pluralTitle(i) {
			return strings.Replace(c.roleText(c.span(first, last)), w, w[:len(w)-1], 1)
		}
	}
	return ""
}

// honorificOnly reports whether token i says no more than how to address somebody.
func (c *cast) honorificOnly(i int) bool {
	return !c.firstLady(i) && (c.is(i, nobleTitle) || c.datuk(i) && !c.constable(i) || c.facts(i).Has(lexicon.Honorific) && !c.facts(i).Has(lexicon.Role))
}

// firstLady reports whether token i ends the title of a president's wife.
func (c *cast) firstLady(i int) bool {
	return c.folded(i) == "lady" && c.folded(i-1) == "first"
}
