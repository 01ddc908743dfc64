package briefing

import (
	"brief/briefing/lexicon"
	"brief/briefing/speech"
	"brief/briefing/token"
)

// roleBefore returns the role right before name i: its title without what is
// only an honorific, with the body or country that it is of.
func (c *cast) roleBefore(i int) role {
	n := &c.names[i]
	first, last := n.title, n.first
	real := false
	for k := first; k < last; k = c.compoundEnd(k) {
		real = real || c.compound(k).Has(lexicon.Role|lexicon.Kin) || c.inGerman && speech.GermanOffice(c.word(k))
	}
	if !real {
		return role{}
	}
	if i > 0 && c.names[i-1].last == first && c.names[i-1].kind != Person && !c.boundary(first) {
		first = c.names[i-1].first
		for first > 0 && c.facts(first-1).Has(lexicon.Modifier) && !c.boundary(first) && c.toks[first-1].Kind == token.Word {
			first-- // "former | Arkansas Gov."
		}
	}
	for last-1 > first && (c.honorificOnly(last-1) || c.word(last-1) == "." && c.honorificOnly(last-2)) {
		last-- // "Africa CDC chief | Dr."
	}
	if last == first+1 && nobleTitle(c.word(first)) {
		return role{}
	}
	rank := 2
	if last-first > 1 && !(last-first == 2 && c.word(last-1) == ".") {
		rank = 3
	}
	return role{first: first, last: last, rank: rank}
}

// honorificOnly reports whether token i says no more than how to address somebody.
func (c *cast) honorificOnly(i int) bool {
	return nobleTitle(c.word(i)) || c.facts(i).Has(lexicon.Honorific) && !c.facts(i).Has(lexicon.Role)
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
// the sentence ("“Yes,” head of research at Leeds, Ann Moor, said").
func (c *cast) roleBeforeComma(i int) role {
	n := &c.names[i]
	comma := n.title - 1
	if comma < 2 || c.word(comma) != "," || c.boundary(n.title) || n.last < len(c.toks) && !c.boundary(n.last) && !c.closes(n.last) {
		return role{}
	}
	head := -1
	for k := comma - 1; k >= 0 && comma-k < 14; k-- {
		w := c.word(k)
		if head > 0 && head < comma-2 && head-k <= 3 && c.bareStart(k+1, i) {
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
			if w == "the" && c.word(k-1) == "of" {
				continue
			}
			return role{first: k + 1, last: comma, rank: 3}
		}
		if w == "-" && c.touching(k) && c.touching(k+1) || c.manyOwn(k) {
			continue // "secretary | - | general"
		}
		if c.boundary(k+1) || c.toks[k].Kind == token.Punct || f.Has(lexicon.Function) && w != "of" && w != "for" && w != "and" && w != "at" && w != "in" {
			return role{}
		}
	}
	return role{}
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
