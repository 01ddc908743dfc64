package speech

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// extend notes, for descriptions, the "of …" or "for …" that belongs to them.
func (a *article) extend() {
	for i := len(a.mentions) - 2; i >= 0; i-- {
		m, next := &a.mentions[i], &a.mentions[i+1]
		if m.kind == pronounMention && a.words[m.head].class&quant == 0 || next.kind == pronounMention && !a.endsInCount(next.first) {
			continue
		}
		if a.lang == german && next.first == m.last && a.genitive(next) {
			m.extent = next.extent // a genitive
		}
		if a.lang == english && m.kind == nounMention && a.closeTo(next.first-2) && (next.first == m.last+2 || next.first == m.last+1 && m.head > m.first) {
			m.extent, next.inner = next.extent, true
			continue
		}
		if next.first != m.last+1 {
			continue
		}
		switch a.tokenText(m.last) {
		case "of", "for", "at", "from", "with", "von", "vom", "im", "für":
			m.extent = next.extent
			next.inner = a.onlyTellsOf(m, next)
		case "to":
			if a.lang == english && m.kind == nounMention && a.isPersonNoun(m.head) && !a.person(next.head) {
				m.extent, next.inner = next.extent, true // "the ambassador to Norvia"
			}
		case "in":
			if a.lang == english && m.kind == nounMention && a.isPersonNoun(m.head) && a.Tokens[next.head].Shape >= token.Capital && a.words[next.head].class&body != 0 {
				m.extent, next.inner = next.extent, true // "an official in the Road Ministry"
			}
		case "by":
			if a.words[m.head].class&docNoun != 0 { // "a study by Rice University"
				m.extent, next.inner = next.extent, true
			}
		case "including", "like":
			next.inner = m.kind == nounMention
		}
	}
	a.extendExamples()
}

// onlyTellsOf reports whether of, joined to m by a preposition right behind it, only says more of
// m, who speaks: "the director | of the museum", "most | of the residents".
func (a *article) onlyTellsOf(m, of *mention) bool {
	switch {
	case a.words[m.head].class&(role|quant) != 0:
		return true
	case a.lang == english && a.partOf(m.head):
		return true
	case of.last == of.first+1 && a.endsInCount(of.first) && a.isPersonNoun(m.head):
		return true
	case a.lang == english && m.kind == nounMention && a.tokenText(m.last) == "for" && lexicon.Lookup(a.tokenText(m.head)).Has(lexicon.Role):
		return true
	}
	return a.person(m.head) && of.kind == nameMention && !a.person(of.head)
}

// extendExamples makes a part of the description of all whom it gives as examples
// after a comma, or joins to the first: "experts, including Ruiz and Berg, say".
func (a *article) extendExamples() {
	for i := 1; i < len(a.mentions); i++ {
		m, before := &a.mentions[i], &a.mentions[i-1]
		switch {
		case before.first == 0 || a.sent[m.first-1] != a.sent[before.first]:
		case a.tokenText(m.first-1) == "including" && before.kind == nounMention,
			before.inner && before.extent == m.first-1 && a.tokenText(before.first-1) == "including" && a.isAnd(m.first-1):
			m.inner = true
		case !a.isPlace(before.head) || !a.isPlace(m.head) || before.last != m.first-1:
		case (a.tokenText(before.first-1) == "in" || before.inner) && (a.isAnd(m.first-1) || a.tokenText(m.first-1) == ","): // "voters in Ohio, Iowa and Utah"
			before.inner, m.inner = true, true
		}
	}
}

// closeTo reports whether the words at token i say whom somebody without a name
// speaks for: "a source close to the minister".
func (a *article) closeTo(i int) bool {
	if i < 1 || a.Tokens[i].First() || a.Tokens[i+1].First() {
		return false
	}
	switch a.tokenText(i) {
	case "close", "loyal":
		return a.tokenText(i+1) == "to"
	case "familiar", "acquainted":
		return a.tokenText(i+1) == "with"
	case "briefed":
		return a.tokenText(i+1) == "on"
	}
	return false
}

// partOf reports whether the noun at token i tells how many of those who follow:
// "52 percent of voters", "a majority of them", "45% of Democrats".
func (a *article) partOf(i int) bool {
	if a.isPercent(i) {
		return true
	}
	return among(a.tokenText(i), partWords)
}

// isPercent reports whether token i is a number before a sign of percent.
func (a *article) isPercent(i int) bool {
	return a.lang == english && a.Tokens[i].Kind == token.Number && i+1 < len(a.Tokens) && a.regionOf[i+1] < 0 && a.tokenText(i+1) == "%"
}

// isPlace reports whether token i stands in the name of a place.
func (a *article) isPlace(i int) bool {
	n := a.nameOf[i]
	return n >= 0 && a.Actors[a.Names[n].Actor-1].Place
}

// person reports whether token i stands in the name of a person.
func (a *article) person(i int) bool {
	n := a.nameOf[i]
	return n >= 0 && a.Actors[a.Names[n].Actor-1].Person
}
