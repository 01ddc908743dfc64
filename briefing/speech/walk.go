package speech

import "sort"

// beyondComma is the unit behind unit u, or the one behind a comma there.
func (a *article) beyondComma(u int) int {
	if a.symAt(u+1) == ',' {
		return u + 2
	}
	return u + 1
}

// word is the text of unit u where it is one token, or "".
func (a *article) word(u int) string {
	if u < 0 || u >= len(a.units) || a.units[u].last != a.units[u].first+1 {
		return ""
	}
	return a.tokenText(int(a.units[u].first))
}

// asBefore is the unit of the "as" before unit u, with an article between or none: "| as | a “snack”"; or -1.
func (a *article) asBefore(u int) int {
	if u--; a.symAt(u) == symDet {
		u--
	}
	if a.word(u) != "as" {
		return -1
	}
	return u
}

// sentenceReach is how far sentences are searched for who speaks, in units: broken text has
// some without an end.
const sentenceReach = 200

// saidBefore reports whether a verb of speech stands in the sentence before unit u: of what
// somebody said, according to a paper, the paper is not the speaker.
func (a *article) saidBefore(u int) bool { return a.sayingBefore(u) >= 0 }

// sayingBefore returns the nearest verb of speech in the sentence before unit u, or -1.
func (a *article) sayingBefore(u int) int {
	for v := u - 1; v > u-sentenceReach && !isBreak(a.symAt(v)); v-- {
		if isSaying(a.symAt(v)) {
			return v
		}
	}
	return -1
}

// saidBehind reports whether the sentence tells behind unit u who says so.
func (a *article) saidBehind(u int) bool {
	for v := u + 1; v < u+sentenceReach && !isBreak(a.symAt(v)); v++ {
		if s := a.symAt(v); isSaying(s) || s == symAccording {
			return true
		}
	}
	return false
}

// saidBeside reports whether a verb of speech stands in the sentence before the region at unit u, or soon behind it.
func (a *article) saidBeside(u int) bool {
	const reach = 6 // units
	for v := u + 1; v <= u+reach && !isBreak(a.symAt(v)); v++ {
		if isSaying(a.symAt(v)) {
			return true
		}
	}
	return a.saidBefore(u)
}

// maySpeakAt is maySpeak for units that may not be there.
func (a *article) maySpeakAt(u int) bool { return u >= 0 && u < len(a.units) && a.maySpeak(u) }

// pastAdverbs is the unit behind the adverbs and small verbs at unit u: "| have also | been".
func (a *article) pastAdverbs(u int) int {
	for a.symAt(u) == symAux || a.symAt(u) == symAdverb {
		u++
	}
	return u
}

// beforeAdverbs is the unit before those that end with unit u: "Ruiz | has also | said".
func (a *article) beforeAdverbs(u int) int {
	for a.symAt(u) == symAux || a.symAt(u) == symAdverb {
		u--
	}
	return u
}

// parted reports whether a region, or a word that links clauses, stands between two units.
func (a *article) parted(from, to int) bool {
	for v := from; v < to; v++ {
		if s := a.symAt(v); isRegion(s) || s == symAnd || s == ';' {
			return true
		}
	}
	return false
}

// headBefore is the unit of the phrase that unit v, behind a preposition, only tells more of:
// a woman in the audience at an event in New Hampshire.
func (a *article) headBefore(v int) int {
	for a.symAt(v-1) == symPrep && isPhrase(a.symAt(v-2)) {
		v -= 2
	}
	return v
}

// pastPlaces is the unit behind the phrases with prepositions from unit v on: "others | in Ohio | said".
func (a *article) pastPlaces(v int) int {
	for a.symAt(v) == symPrep && isPhrase(a.symAt(v+1)) {
		v += 2
	}
	return v
}

// subjectLike reports whether a verb follows unit u and no preposition stands before it.
func (a *article) subjectLike(u int) bool {
	if a.symAt(u-1) == symPrep && !a.endsOffice(u) {
		return false
	}
	var buf [16]symbol
	v, path := a.verbRight(buf[:0], u, 10)
	return v >= 0 && (len(path) <= 2 || path[0] == ',') || a.verbLeft(u) >= 0 && a.symAt(a.verbLeft(u)) == symSay
}

func (a *article) startsSentence(u int) bool { return isBreak(a.symAt(u - 1)) }

// leadsOn reports whether unit u begins its sentence, or stands behind a word that links it to the
// last one, or an adverb and a comma, that do: "But | a spokesman", "Eventually, | a young woman | told us …".
func (a *article) leadsOn(u int) bool {
	if a.symAt(u-1) == symAnd && a.startsSentence(u-1) {
		return true
	}
	if s := a.symAt(u - 2); a.symAt(u-1) == ',' && (s == symAdverb || s == symOther || s == symTime) && a.startsSentence(u-2) {
		return true
	}
	return a.startsSentence(u)
}

// leadsSentence reports whether unit u begins its sentence but for what its bearer is: "Former
// police officer | Ana Ruiz".
func (a *article) leadsSentence(u int) bool {
	if a.endsOffice(u) {
		u -= 2
	}
	for u > 0 && (isPhrase(a.symAt(u-1)) || a.symAt(u-1) == symOther || a.symAt(u-1) == symDet) {
		u--
	}
	return a.leadsOn(u)
}

// endsOffice reports whether the person's name at unit u stands behind what the office is over, whose bearer that is: "Leader of | the Opposition
// Ana Ruiz |", "Commissioner of | Police Bo Hale |", "Director of | research Ana Ruiz |", but not "a friend of | Mayor Ana Ruiz |".
func (a *article) endsOffice(u int) bool {
	if a.lang != english || a.word(u-1) != "of" || !a.isPersonAt(u) || u < 2 || a.symAt(u-2) != symNoun {
		return false
	}
	m, office := a.mentionAt(u), a.mentionAt(u-2)
	at := a.ownNameStart(m)
	if at == m.first || a.words[office.head].class&role == 0 || !a.singular(office.head) {
		return false
	}
	return a.words[at-1].class&(role|title|det|quant) == 0 && (a.isName(at-1) || !a.isPersonNoun(at-1))
}

// saysFinite reports whether unit v is a verb of speech, or one that calls something so, that
// has a subject.
func (a *article) saysFinite(v int) bool {
	if s := a.symAt(v); !isSaying(s) && s != symLabel {
		return false
	}
	f := a.words[a.units[v].last-1].form
	return f == past || f == third
}

// beginsClause reports whether a clause may begin with unit v.
func (a *article) beginsClause(v int) bool {
	switch a.symAt(v - 1) {
	case symEnd, symBlock, symAnd, ';', ',', '-':
		return true
	}
	return false
}

// saysSomething reports whether a verb of speech stands beside unit u: "it said", "said it".
func (a *article) saysSomething(u int) bool {
	if a.word(u+1) == "would" {
		u++ // again and again
	}
	after, before := a.symAt(a.pastAdverbs(u+1)), a.symAt(u-1)
	return isSaying(after) || after == symLabel || before == symSay && isRegion(a.symAt(u-2))
}

// isTag reports whether the pronoun at unit u tells, behind a comma or words, who says its sentence: “…,” | she | says.
func (a *article) isTag(u int) bool {
	before := a.symAt(u - 1)
	return (before == ',' && isRegion(a.symAt(u-2)) || isRegion(before)) && a.saysSomething(u)
}

// isSayingForm reports whether unit v is "saying", "telling" or the like.
func (a *article) isSayingForm(v int) bool {
	if v < 0 || v >= len(a.units) {
		return false
	}
	e := a.words[a.units[v].last-1]
	return e.form == gerund && e.class&(say|tell|claim|write) != 0
}

func (a *article) nextComma(from, limit int) int {
	for v := from; v < limit; v++ {
		if a.symAt(v) == ',' {
			return v
		}
	}
	return limit
}

// finiteIn reports whether a verb or words in marks stand among units [first, last).
func (a *article) finiteIn(first, last int) bool {
	for v := first; v < last; v++ {
		if s := a.symAt(v); isFinite(s) || isRegion(s) || s == symTell {
			return true
		}
	}
	return false
}

// blockOf returns the index of the block that unit u stands in.
func (a *article) blockOf(u int) int { return a.blockOfToken(int(a.units[u].first)) }

// blockOfToken returns the index of the block that token i stands in.
func (a *article) blockOfToken(i int) int {
	at := int(a.Tokens[i].Start)
	return sort.Search(len(a.Blocks)-1, func(i int) bool { return a.Blocks[i].End > at })
}
