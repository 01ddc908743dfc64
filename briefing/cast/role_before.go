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
	first, last := n.title, n.first
	if i > 0 {
		first = min(max(first, c.names[i-1].last), last) // behind a body found later on: "Norwell Fed | President"
	}
	real := false
	for k := first; k < last; k = c.compoundEnd(k) {
		real = real || c.compound(k).Has(lexicon.Role|lexicon.Kin) || c.firstLady(k) || c.inGerman && speech.GermanOffice(c.word(k))
	}
	if !real {
		return role{}
	}
	if i > 0 && c.names[i-1].last == first && (c.names[i-1].kind != Person || c.forOne(first, last)) && !c.boundary(first) {
		first = c.names[i-1].first
		for first > 0 && c.facts(first-1).Has(lexicon.Modifier) && !c.boundary(first) && c.toks[first-1].Kind == token.Word {
			first-- // "former | Arkansas Gov."
		}
	}
	if i > 1 && c.word(first-1) == ")" && c.word(first-3) == "(" && c.names[i-1].last == first-1 && c.names[i-2].last == first-3 && c.names[i-2].kind == Organization && !c.boundary(first) {
		first = c.names[i-2].first // "Dune Fund (DF) | head"
	}
	if c.word(first-1) == "to" && forces(c.word(first)) && c.capital(first+1) {
		first++ // "to force | President Tom Hale's hand"
	}
	if c.word(first-1) == "-" && c.touching(first) && c.touching(first-1) && bygone(c.word(first-2)) {
		first -= 2 // "ex-| Norvia defender"
	}
	first = c.behindRival(first, last)
	for last-1 > first && (c.honorificOnly(last-1) || c.word(last-1) == "." && c.honorificOnly(last-2) || c.rankBehind(first, last)) {
		last-- // "Africa CDC chief | Dr."
	}
	if last == first+1 && nobleTitle(c.word(first)) {
		return role{}
	}
	rank := 2
	if last-first > 1 && !(last-first == 2 && c.word(last-1) == ".") {
		rank = 3
	}
	return role{first: first, last: last, rank: rank, one: c.oneOfSeveral(first, last)}
}

// bygone reports whether w, with a hyphen behind it, says when somebody is or was what follows.
func bygone(w string) bool { return w == "ex" || w == "Ex" || w == "then" || w == "now" }

// forOne reports whether the role from token first up to last is one that somebody has for another: "Hale | spokesman |",
// "Hale | campaign manager |".
func (c *cast) forOne(first, last int) bool {
	for i := first; i < last; i++ {
		if c.shape(i) != token.Lower {
			return false
		}
		if w := c.word(i); speaksFor(w) || w == "campaign" {
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
// whom a title of several is short for ("Sens.": "Sen."), or "" without such a title.
func (c *cast) oneOfSeveral(first, last int) string {
	for i := first; i < last; i++ {
		switch w := c.word(i); w {
		case "Sens", "Reps", "Govs":
			return strings.Replace(c.roleText(c.span(first, last)), w, w[:len(w)-1], 1)
		}
	}
	return ""
}

// honorificOnly reports whether token i says no more than how to address somebody.
func (c *cast) honorificOnly(i int) bool {
	return !c.firstLady(i) && (nobleTitle(c.word(i)) || c.facts(i).Has(lexicon.Honorific) && !c.facts(i).Has(lexicon.Role))
}

// firstLady reports whether token i ends the title of a president's wife.
func (c *cast) firstLady(i int) bool {
	return (c.word(i) == "lady" || c.word(i) == "Lady") && (c.word(i-1) == "first" || c.word(i-1) == "First")
}

// nobleTitle reports whether w says what somebody is addressed as and not what he does.
func nobleTitle(w string) bool {
	switch w {
	case "Sheikh", "Sheikha", "Sir", "Dame", "Lord", "Lady", "Baroness", "HH", "HE", "HRH", "Highness", "Excellency":
		return true
	}
	return false
}

// roleBeforeComma reads "the head of the council, Rustem Umerov, said": a role
// in front, set off by a comma, that begins at its article or possessive, or with
// the sentence ("“Yes,” head of research at Leeds, Ann Moor, said"). Behind a role with
// which a sentence begins the second comma may be missing: "The minister of works, Ann Moor has".
func (c *cast) roleBeforeComma(i int) role {
	n := &c.names[i]
	comma := n.title - 1
	if comma < 2 || c.word(comma) != "," || c.boundary(n.title) {
		return role{}
	}
	if i > 1 && c.saidOfBefore(comma, i) {
		return role{}
	}
	if n.last >= len(c.toks) || c.boundary(n.last) || c.closes(n.last) {
		return c.roleUpTo(comma, i)
	}
	r := c.roleUpTo(comma, i)
	if n.title < n.first && c.honorificOnly(n.title) && r.last-r.first > 2 && (c.opensRole(r.first) || c.statedOf(r.first)) && !(i > 0 && c.names[i-1].kind == Person && c.names[i-1].last > r.first) {
		return r // "the chairman of Orbix, Mr Anton Yaro was"
	}
	if n.last-n.first < 2 || r.last-r.first < 3 || c.says(n.last) || !c.opensRole(r.first) {
		return role{}
	}
	switch c.word(n.last) {
	case "has", "had", "was", "is", "will":
		return r
	}
	return role{}
}

// statedOf reports whether the clause of what is said begins with the article before token i: "said | the | chairman".
func (c *cast) statedOf(i int) bool {
	switch c.word(i - 2) {
	case "said", "says", "that":
		return c.word(i-1) == "the"
	}
	return false
}

// opensRole reports whether a sentence or a clause begins with the role at token i, or its article.
func (c *cast) opensRole(i int) bool {
	if c.afterStop(i) || c.word(i-1) == "The" || c.word(i-1) == "A" {
		return true
	}
	return c.word(i-1) == "," && c.shape(i) == token.Lower
}

// roleUpTo returns the role that ends before the given comma, in front of name i.
func (c *cast) roleUpTo(comma, i int) role {
	r := c.roleBack(comma, i)
	if r.last > r.first+3 && c.word(r.last-1) == ")" && c.word(r.last-3) == "(" && c.shape(r.last-2) == token.Upper {
		r.last -= 3 // "the head of the Dune Fund | (DF) |, Ana Ruiz,"
	}
	return r
}

// roleBack reads back from the comma to where the role before it begins.
func (c *cast) roleBack(comma, i int) role {
	head := -1
	for k := comma - 1; k >= 0 && comma-k < 16; k-- {
		w := c.word(k)
		if head > 0 && head-k <= 3 && c.bareStart(k+1, i) && (head < comma-2 || c.capitalRole(k+1, comma)) {
			return role{first: k + 1, last: comma, rank: 3}
		}
		f := lexicon.Lookup(w)
		if f.Has(lexicon.Role | lexicon.Kin) {
			head = k
		}
		switch w {
		case "the", "The", "his", "her", "His", "Her", "their", "its", "Its", "Their", "’s", "'s", "a", "A":
			if head < 0 {
				if w == "the" {
					continue
				}
				return role{}
			}
			if w == "the" && (c.word(k-1) == "of" || (c.word(k-1) == "to" || c.word(k-1) == "for") && c.facts(k-2).Has(lexicon.Role)) {
				continue // "special adviser to | the | president"
			}
			return role{first: k + 1, last: comma, rank: 3}
		case ")":
			if c.word(k-2) == "(" && c.shape(k-1) == token.Upper && k > 2 {
				k -= 2 // "the secretary of the Free Party | (FP) | of Norvia"
				continue
			}
		case "of":
			if head == k+2 && c.facts(k+1).Has(lexicon.Modifier) && c.shape(k-1) == token.Lower && !c.facts(k-1).Has(lexicon.Role|lexicon.Kin|lexicon.OrgHead) {
				return role{first: k + 1, last: comma, rank: 3} // "the appointment of | former governor"
			}
			if head == comma-1 && c.shape(k-1) == token.Lower && !c.facts(k-1).Has(lexicon.Role|lexicon.Kin|lexicon.OrgHead|lexicon.Modifier) && befalls(c.word(k-1)) {
				first := k + 1
				if w := c.word(first); determiner(w) || w == "its" || w == "his" || w == "her" {
					first++
				}
				return role{first: first, last: comma, rank: 3} // "the absence of the | court's judge"
			}
		}
		if c.pluralOwner(k) && head > k {
			return role{first: k + 1, last: comma, rank: 3} // "a glimpse of the Yankees’ | latest star"
		}
		if w == "-" && c.touching(k) && c.touching(k+1) || c.manyOwn(k) {
			continue // "secretary | - | general"
		}
		if c.boundary(k+1) || c.toks[k].Kind == token.Punct || f.Has(lexicon.Function) && !linksRole(w) || (w == "on" || w == "to") && !c.facts(k-1).Has(lexicon.Role) {
			return role{} // "at the refugee camp | on | the island of Lesbos, Ann Moor, 25, pleaded"
		}
	}
	return role{}
}

// befalls reports whether w, before "of" and what somebody is, is what he does or what befalls him, and
// nothing that anybody is.
func befalls(w string) bool {
	switch w {
	case "death", "plan", "plans", "arrest", "murder", "killing", "trial", "case", "words", "role", "visit", "return", "request", "work", "control", "fate", "help", "hands":
		return true
	}
	for _, end := range [...]string{"tion", "sion", "ment", "ence", "ance", "ship", "ity", "ism", "ure", "ness"} {
		if strings.HasSuffix(w, end) && len(w) > len(end)+2 {
			return true
		}
	}
	return false
}

// linksRole reports whether w may stand between the words of a role.
func linksRole(w string) bool {
	switch w {
	case "of", "for", "and", "at", "in", "to", "on":
		return true
	}
	return false
}

// capitalRole reports whether the two words and more from token first up to last are all in
// capitals, as a post is written that a sentence begins with: "Abia South Senator, Ann Moor,".
func (c *cast) capitalRole(first, last int) bool {
	for i := first; i < last; i++ {
		if !c.capital(i) {
			return false
		}
	}
	return last-first > 1 && c.facts(last-1).Has(lexicon.Role) && !c.facts(first).Has(lexicon.Function)
}

// bareStart reports whether a role that stands before name i may begin at token at
// without an article: a sentence or a clause begins there, and nobody else is named in it.
func (c *cast) bareStart(at, i int) bool {
	if i > 0 && c.names[i-1].kind == Person && c.names[i-1].last >= at {
		return false
	}
	switch c.word(at - 1) {
	case ",", "”":
		return true
	}
	return c.afterStop(at)
}

// closes reports whether token i ends an apposition.
func (c *cast) closes(i int) bool {
	switch c.word(i) {
	case ",", ".", ";", "”", "–", "—", ")", ":":
		return true
	}
	return false
}
