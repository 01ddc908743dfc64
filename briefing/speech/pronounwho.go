package speech

import "brief/briefing/token"

// antecedent returns the mention that "who" at mention m belongs to, or -1: a person's name that all between
// only tells more of, else the nearest that is no number, body or place, or who begins the sentence where that is one
// thing ("A buyer for a shop, who"), else the nearest of all.
func (a *article) antecedent(m int) int {
	const reach = 6 // mentions
	nearest, somebody := -1, -1
	m = a.firstRelative(m)
	for i := m - 1; i >= 0 && i >= m-reach; i-- {
		o := &a.mentions[i]
		if a.sent[o.first] != a.sent[a.mentions[m].first] || i < m-1 && !a.tellsMore(i, m) {
			break
		}
		switch s := a.units[o.unit].sym; {
		case s == symPronoun && o.unit == a.mentions[m].unit-1:
			return i // "some | who"
		case s != symName && s != symNoun, a.ofSomebody(i), a.isNumber(o):
		case a.isPerson(o) && !a.isWhere(o), o.kind == nounMention && o.entity >= 0 && a.entities[o.entity].person:
			return i
		case o.entity < 0 && somebody < 0:
			somebody = i
		case o.entity < 0 && o.kind == nounMention && a.isOneThing(&a.mentions[somebody]) && a.leadsOn(o.unit):
			return i
		case nearest < 0:
			nearest = i
		}
	}
	if somebody >= 0 {
		return somebody
	}
	return nearest
}

// isOneThing reports whether m, behind a preposition, is a noun for one thing, and for nobody.
func (a *article) isOneThing(m *mention) bool {
	return a.lang == english && a.symAt(m.unit-1) == symPrep && m.kind == nounMention && a.singular(m.head) && !a.isPersonNoun(m.head)
}

// firstRelative returns the mention of the first of several relative clauses that "and" or "but" joins, the last of which
// mention m begins: "a doctor | whom | they knew and | who | said"; else m.
func (a *article) firstRelative(m int) int {
	if a.symAt(a.mentions[m].unit-1) != symAnd {
		return m
	}
	for i := m - 1; i >= 0 && a.sent[a.mentions[i].first] == a.sent[a.mentions[m].first]; i-- {
		switch a.tokenText(a.mentions[i].first) {
		case "who", "whom", "whose":
			return i
		}
	}
	return m
}

// tellsMore reports whether what stands between mention i and "who" at mention m may only tell more of it:
// its age, where it lives, what it is: "Ana Ruiz |, 41, a welder from Gary, | who".
func (a *article) tellsMore(i, m int) bool {
	for u := a.mentions[i].unit + 1; u < a.mentions[m].unit; u++ {
		switch s := a.symAt(u); {
		case isFinite(s), isCue(s), isRegion(s), s == symGerund, s == symWho, s == symThat, s == symSub, s == symWh, s == symAnd, s == ';', s == ':':
			return false
		}
	}
	return true
}

// isWhere reports whether the one word of mention m, behind "from" or "in", names a town that bears a first name too.
func (a *article) isWhere(m *mention) bool {
	if m.last != m.first+1 || m.unit == 0 {
		return false
	}
	switch a.word(m.unit - 1) {
	case "from", "in", "near", "outside":
		return true
	}
	return false
}

// ofSomebody reports whether mention i only ends the description of somebody, whom a
// relative clause behind it tells of: "a person close to | the mayor, who asked", "a friend of | Bo Hale, who asked".
func (a *article) ofSomebody(i int) bool {
	m := &a.mentions[i]
	if i == 0 || !m.inner {
		return false
	}
	of := &a.mentions[i-1]
	if a.isPerson(m) && !(a.indefinite(of.first) && a.isPersonNoun(of.head) && a.singular(of.head)) {
		return false // "the wife of Bo Hale, who …" may be either
	}
	return of.kind == nounMention && of.extent >= m.last && a.words[of.head].class&quant == 0 && !a.partOf(of.head)
}

// isNumber reports whether mention m is a lone number, as an age is.
func (a *article) isNumber(m *mention) bool {
	return m.last == m.first+1 && a.Tokens[m.first].Kind == token.Number
}
