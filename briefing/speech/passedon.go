package speech

import (
	"slices"

	"brief/briefing/lexicon"
)

// passedOn returns the unit of whoever's words in the region at unit u are only passed on by mention m: a person's by a body, a paper or several
// people, as in "The Post reported that | Ruiz | had told colleagues it was “dead”", and by anybody where the verb before the words
// tells just these, as in "Hale said | Ruiz | had called it “dead”"; or -1.
func (a *article) passedOn(u, m int) int {
	if m < 0 || a.lang != english {
		return -1
	}
	by := &a.mentions[m]
	passes := !a.isPerson(by) && (by.kind == nameMention || a.words[by.head].class&(body|docNoun) != 0 || by.kind == nounMention && !a.singular(by.head) && a.isPersonNoun(by.head))
	for v := u - 1; v > by.unit; v-- {
		s := a.symAt(v)
		if isBreak(s) || isRegion(s) || s == symAnd || s == ',' && v < u-1 {
			return -1 // the clause of whoever is told of ends: "that Ana Ruiz had told it so, | and that it was “sorry”"
		}
		if passes && a.isSayingForm(v) {
			return a.passedOnDoing(v, by.unit)
		}
		if !isSaying(s) && s != symLabel {
			continue
		}
		if x := a.sayerWithin(v, u); x > by.unit+1 && a.cueIn(by.unit+1, x) {
			return x
		}
		if !passes || !a.saysFinite(v) {
			return -1 // "Senators want to hear | Ruiz | say it was “wrong”"
		}
		for a.symAt(v-1) == symAux { // had
			v--
		}
		if a.symAt(v-1) == symWho && a.symAt(v-2) == ',' {
			v -= 2 // Ana Ruiz, who had called it
		} else if a.symAt(v-1) == ',' && a.symAt(v-3) == ',' {
			v-- // the mayor, Ana Ruiz, had told
		}
		before := a.symAt(v - 2)
		if before == symPrep || before == symSub || before == symWh {
			return -1 // "since | Ana Ruiz had said"
		}
		clause := before == symThat || before == symAnd // "that | he | had told"
		if v-1 > by.unit+1 && (a.isPersonAt(v-1) || clause && a.symAt(v-1) == symPronoun && a.isPronoun(a.mentionAt(v-1), he|she)) {
			return v - 1
		}
		return -1
	}
	return -1
}

// passedOnDoing is passedOn for the participle of a verb of speech at unit v, where the one at unit by tells or shows what somebody does:
// "A video shows | Ruiz | walking up and saying “…”", "Police said | Ruiz | drew a gun, telling the clerk to “…”".
func (a *article) passedOnDoing(v, by int) int {
	switch a.symAt(v - 1) {
	case symName:
		if a.isPersonAt(v - 1) {
			return v - 1
		}
	case symAnd:
		for x := v - 2; x > by+1 && !isBreak(a.symAt(x)) && a.symAt(x) != ','; x-- {
			if a.isPersonAt(x-1) && a.words[a.units[x].first].form == gerund {
				return x - 1
			}
		}
	case ',':
		if !among(a.word(v), hearerForms) || !a.isOneHearer(v+1) {
			return -1
		}
		said := by + 1
		for said < v && !isSaying(a.symAt(said)) {
			said++
		}
		if x := said + 1; said < v && a.symAt(x) == symThat {
			said = x
		}
		if x := a.sayerBehind(said); x < v && a.symAt(x+1) != symBe {
			return x // but not "Doctors said | Ruiz | was safe, telling a friend it was “over”"
		}
	}
	return -1
}

// isOneHearer reports whether the words that unit u begins are told to one person, or to nobody: "him", "the clerk". Those who
// tell of others speak to many, or to a body: "residents", "the Post".
func (a *article) isOneHearer(u int) bool {
	if !isPhrase(a.symAt(u)) || a.units[u].ref < 0 {
		return isRegion(a.symAt(u)) || a.symAt(u) == symThat
	}
	m := a.mentionAt(u)
	return a.isPerson(m) || m.kind == nounMention && a.isPersonNoun(m.head) && a.singular(m.head) || m.kind == pronounMention
}

// cueIn reports whether a verb by which somebody says, thinks or judges stands among the units [first, last).
func (a *article) cueIn(first, last int) bool { return slices.ContainsFunc(a.syms[first:last], isCue) }

// isLoneTime reports whether unit u is a time that no clause tells more of: "on | Monday | the mayor said", but not "the day the mayor said so".
func (a *article) isLoneTime(u int) bool {
	return a.symAt(u) == symTime && a.words[a.units[u].first].class&(det|quant) == 0
}

// behindThing reports whether the name m has a noun before it that is not what its bearer is, so that a clause about that begins: "the day | Ruiz | left".
func (a *article) behindThing(m *mention) bool {
	at := a.ownNameStart(m)
	if m.kind != nameMention || at < m.first+2 || a.isName(at-1) || a.isPersonNoun(at-1) {
		return false
	}
	return a.words[m.first].class&(det|quant) != 0 && !lexicon.Lookup(a.tokenText(at-1)).Has(lexicon.Modifier)
}

// relativeBetween reports whether "that" or "who" comes before any other verb among the units [first, last).
func (a *article) relativeBetween(first, last int) bool {
	for v := first; v < last && !isFinite(a.symAt(v)); v++ {
		if s := a.symAt(v); s == symThat || s == symWho {
			return true
		}
	}
	return false
}

// sayerWithin returns the unit of whoever is named right before the finite verb at unit v, where that tells what the region at unit u says:
// called it “…”, described it as “…”, told him that it was “…”; or -1, as in "the day | Ruiz | announced the cuts was “dark”" and in
// "| Ruiz | announced a plan that is “dead”".
func (a *article) sayerWithin(v, u int) int {
	x := a.beforeAdverbs(v - 1)
	before := a.symAt(x - 1)
	if s := a.symAt(x); !a.saysFinite(v) || s == symPronoun || s == symWho || !a.maySpeakAt(x) || a.namesNobody(a.mentionAt(x)) {
		return -1
	}
	switch {
	case before == symPrep, before == symAnd, before == symTo, before == symGerund, before == symThink:
		return -1
	case isPhrase(before) && a.symAt(x-2) != symTell && !a.isLoneTime(x-1), a.behindThing(a.mentionAt(x)):
		return -1 // "the figures by Berg | Ruiz | announced", "the day | Ruiz | announced it", but "told reporters | Ruiz | said so"
	case isFinite(before) && !isSaying(before):
		return -1 // "the officer who made | the arrest | said"
	}
	if a.symAt(v) == symLabel {
		if !isPhrase(a.symAt(u-1)) && !isPhrase(a.symAt(a.asBefore(u)-1)) || !a.describedAs(u) {
			return -1
		}
		return x
	}
	w := v + 1
	if isPhrase(a.symAt(w)) && a.isOneHearer(w) && (isPhrase(a.symAt(w+1)) || a.symAt(w+1) == symThat) {
		w++ // told | him | that
	}
	told := a.symAt(w) == symThat || isPhrase(a.symAt(w)) && (a.symAt(v) != symTell || w > v+1) && !a.relativeBetween(w+1, u)
	if before == symSub || before == symWh || !told || !a.finiteIn(w, u) {
		return -1
	}
	return x
}

// namesNobody reports whether m is "nobody" or "no official", who say nothing.
func (a *article) namesNobody(m *mention) bool {
	first := a.tokenText(m.first)
	return first == "no" || first == "nobody" || first == "none"
}
