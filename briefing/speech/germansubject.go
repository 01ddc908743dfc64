package speech

// callerOf returns the candidate who calls something what region r says, or -1: the
// subject of the verb before it ("Der Sprecher nannte den Plan „kühn“", "Den Plan
// nannte sie „kühn“") or right behind it ("Als „kühn“ bezeichnete die Chefin den Plan").
func (f *finder) callerOf(r int, cands []candidate) int {
	u := f.regionUnit(r)
	verb := u + 1
	if f.symAt(verb) != symLabel {
		verb = f.labelBefore(u)
	}
	if verb < 0 {
		return -1
	}
	if s := f.subjectOfVerb(verb); s >= 0 {
		return f.candidateAt(s, cands)
	}
	return -1
}

// beforeColon returns the candidate who speaks in the sentence that region r follows behind a
// colon, or -1: "Der Minister begrüßte das Ende des Streits: „Endlich!“"
func (f *finder) beforeColon(r int, cands []candidate) int {
	colon := f.regionUnit(r) - 1
	if f.symAt(colon) != ':' {
		return -1
	}
	s := f.sentenceOf(colon)
	for v := s.first; v < colon; v++ {
		if !isCue(f.symAt(v)) {
			continue
		}
		if u := f.subjectOfVerb(v); u >= 0 {
			return f.candidateAt(u, cands)
		}
	}
	return -1
}

// tellsAnother decides on a region behind whose verb stands first who is told, and then who
// surely speaks: "„…“, sagte der Zeitung | ein Sprecher".
func (f *finder) tellsAnother(r int) (decision, bool) {
	v := f.regionUnit(r) + 1
	if f.symAt(v) == ',' {
		v++
	}
	if f.lang != german || !isCue(f.symAt(v)) || !isPhrase(f.symAt(v+1)) || f.standingOf(v+1) != noSubject {
		return decision{}, false
	}
	u := f.subjectBehind(v)
	if u != v+2 || f.standingOf(u) != surelySubject {
		return decision{}, false
	}
	return namedHere(int(f.units[u].ref), v, sureCalled, "cue-inverted"), true
}

// standing is whether a German phrase can be the subject of a verb beside it.
type standing uint8

const (
	noSubject      standing = iota // an object, behind a preposition, a genitive
	thingSubject                   // what rarely speaks: "das Ende des Streits"
	perhapsSubject                 // its form is that of an object as well
	surelySubject                  // "er", "ein Sprecher", "der Minister"
)

// standingOf tells it of the mention at unit u.
func (a *article) standingOf(u int) standing {
	if !a.maySpeakAt(u) || a.isAccusative(u) || a.symAt(u-1) == symPrep || a.symAt(u-1) == symSub && a.isAsWord(u-1) || a.symAt(u-1) == symAccording {
		return noSubject
	}
	m := a.mentionAt(u)
	if before := a.symAt(u - 1); isPhrase(before) && a.units[u-1].ref >= 0 && a.mentionAt(u-1).extent > m.first {
		return noSubject // "die Sprecherin | der Polizei"
	}
	switch a.tokenText(m.first) {
	case "er", "Er", "wir", "Wir", "ich", "Ich", "man":
		return surelySubject
	case "ihm", "ihn", "ihnen", "mir", "mich", "uns", "sich":
		return noSubject
	case "der", "Der", "dieser", "Dieser":
		switch {
		case a.isFeminine(m):
			return noSubject // "der Ministerin", "der Zeitung"
		case a.words[m.head].class&role != 0 || m.kind == nameMention:
			return surelySubject
		}
	case "ein":
		if a.words[m.head].class&role != 0 || m.kind == nameMention {
			return surelySubject
		}
	case "einer":
		return noSubject
	}
	if m.kind == nounMention && m.entity < 0 && m.first < m.head && !a.holdsSpeaker(m) {
		return thingSubject
	}
	return perhapsSubject
}

// isFeminine reports whether what mention m names has the article "die" in the singular.
func (a *article) isFeminine(m *mention) bool {
	if m.kind == nameMention && m.entity >= 0 && a.entities[m.entity].person {
		return a.entities[m.entity].female && !a.entities[m.entity].male
	}
	return femaleNoun(a.tokenText(m.head))
}

// finiteOf returns the finite verb of the clause whose verb of speech stands at unit v: the
// auxiliary of "hat … gesagt", else v.
func (a *article) finiteOf(v int) int {
	for u := v - 1; u >= 0 && u > v-reachClause; u-- {
		switch a.symAt(u) {
		case symAux, symModal:
			return u
		case symEnd, symBlock, ',', ':', ';', symAnd, symSay, symTell, symClaim, symLabel, symJudge, symThink:
			return v
		}
	}
	return v
}

// reachClause bounds a clause, in units.
const reachClause = 24

// subjectOfVerb returns the unit of the subject of the German verb at unit v, or -1.
func (a *article) subjectOfVerb(v int) int {
	if u := a.subjectOfClause(v); u >= 0 {
		return u
	}
	fin := a.finiteOf(v)
	left, right := a.subjectBefore(fin), a.subjectBehind(fin)
	best, most := -1, noSubject
	for _, u := range [...]int{right, left} {
		if u < 0 {
			continue
		}
		if st := a.standingOf(u); st > most || st == most && u == left && st < surelySubject {
			best, most = u, st
		}
	}
	if most > thingSubject {
		return best
	}
	if a.symAt(fin-1) == symAnd { // "X kam und sagte"
		if u := a.verbBefore(fin - 1); u >= 0 {
			return a.subjectOfVerb(u)
		}
		if u := a.firstSubject(fin); u >= 0 {
			return u
		}
	}
	return best
}

// firstSubject returns the first phrase of the sentence of the verb at unit v, before it, that can be a subject; or -1.
func (a *article) firstSubject(v int) int {
	for u := a.sentenceOf(v).first; u < v; u++ {
		if isPhrase(a.symAt(u)) && a.standingOf(u) > thingSubject {
			return u
		}
	}
	return -1
}

// verbBefore returns the last finite verb of the sentence before unit u, or -1.
func (a *article) verbBefore(u int) int {
	for v := u - 1; v >= 0 && v > u-reachClause; v-- {
		switch s := a.symAt(v); {
		case isBreak(s):
			return -1
		case isFinite(s):
			return v
		}
	}
	return -1
}

// subjectBehind returns the first phrase behind the verb at unit v that can be its subject, or -1.
func (a *article) subjectBehind(v int) int {
	phrases := 0
	for u := v + 1; u < len(a.units) && u < v+10; u++ {
		switch s := a.symAt(u); {
		case s == symAdverb, s == symTime, s == symNot, s == symDet:
		case s == symPrep:
			if !isPhrase(a.symAt(u + 1)) {
				return -1
			}
			phrases++
			u++
		case s == symPronoun && a.standingOf(u) == noSubject:
		case isPhrase(s):
			st := a.standingOf(u)
			if st == surelySubject || st != noSubject && phrases == 0 {
				return u
			}
			if st != noSubject || phrases > 0 || !isPhrase(a.symAt(u+1)) {
				return -1
			}
			phrases++ // "sagte | der Zeitung | ein Sprecher"
		default:
			return -1
		}
	}
	return -1
}

// subjectBefore returns the phrase right before the verb at unit v, with what tells more of it
// in between, that can be its subject; or -1.
func (a *article) subjectBefore(v int) int {
	u := v - 1
	for u > 0 && a.symAt(u) == symAdverb {
		u--
	}
	comma := a.symAt(u) == ','
	if comma {
		u--
	}
	if a.symAt(u) == ')' {
		for n := 0; n < 4 && u > 0 && a.symAt(u) != '('; n++ {
			u--
		}
		u--
	}
	if comma && (a.symAt(u) != symName || a.symAt(u-1) != ',') { // "Der Chef der Werke, Jan Moor, | sagte", "Jan Moor, Chef der Werke, | sagte"
		u = a.sentenceOf(v).first
	}
	for a.symAt(u-1) == symPrep && isPhrase(a.symAt(u-2)) || isPhrase(a.symAt(u-1)) && a.units[u-1].ref >= 0 && a.mentionAt(u-1).extent > int(a.units[u].first) {
		if u--; a.symAt(u) == symPrep {
			u--
		}
	}
	if a.standingOf(u) == noSubject {
		return -1
	}
	if a.symAt(u-1) == ',' && a.maySpeakAt(u-2) && a.symAt(u-2) == symName && a.words[a.mentionAt(u).head].class&(role|title) != 0 && !comma {
		return u - 2 // "Jan Moor, Chef der Werke | sagte"
	}
	return u
}

// subjectOfClause returns the subject of a clause whose verb, at unit v, stands at its end: the first
// phrase behind "dass" or "weil", or whom a relative clause belongs to; or -1.
func (a *article) subjectOfClause(v int) int {
	first := v
	for first > 0 && v-first < reachClause {
		if s := a.symAt(first - 1); s == ',' || s == ';' || s == ':' || isBreak(s) {
			break
		}
		first--
	}
	relative := false
	switch a.symAt(first) {
	case symSub, symThat, symWh:
	case symDet, symWho:
		relative = a.symAt(first-1) == ','
		if !relative {
			return -1
		}
	default:
		return -1
	}
	for u := first + 1; u < v; u++ {
		if isPhrase(a.symAt(u)) && (a.standingOf(u) > thingSubject || a.standingOf(u) == thingSubject && !relative) {
			return u
		}
	}
	if !relative {
		return -1
	}
	switch a.tokenText(int(a.units[first].first)) {
	case "der", "die", "das", "welcher", "welche", "welches":
	default:
		return -1
	}
	if u := a.headBefore(first - 2); a.maySpeakAt(u) {
		return u
	}
	return -1
}

// isAccusative reports whether the article of the mention at unit u shows that it is no subject.
func (a *article) isAccusative(u int) bool {
	return among(a.small(int(a.units[u].first)), objectArticles)
}

// mayCall reports whether the mention at unit u is of people, a body or a text, and no object.
func (f *finder) mayCall(u int) bool {
	if u < 0 || u >= len(f.units) || !f.maySpeak(u) || f.isAccusative(u) {
		return false
	}
	m := f.mentionAt(u)
	return m.kind != nounMention || m.entity >= 0 || f.words[m.head].class&(role|body|title|docNoun) != 0
}

// isAsWord reports whether unit u is "als" or "wie".
func (a *article) isAsWord(u int) bool {
	word := a.small(int(a.units[u].first))
	return word == "als" || word == "wie"
}

// holdsSpeaker reports whether a word of mention m is what people, bodies or texts are called.
func (a *article) holdsSpeaker(m *mention) bool {
	for i := m.first; i < m.last; i++ {
		if a.words[i].class&(role|body|title|docNoun) != 0 {
			return true
		}
	}
	return false
}
