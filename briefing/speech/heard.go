package speech

import "strings"

// sureHeard is about the share of what a court heard that is found with its right words.
const sureHeard = 0.7

// hears reports whether unit v is the verb of what those who sit together at unit x hear or
// are told, and do not say themselves: "the jury | heard", "Halden Crown Court | was told".
func (a *article) hears(x, v int) bool {
	if a.lang != english || !isPhrase(a.symAt(x)) || a.units[x].ref < 0 {
		return false
	}
	heard := a.word(v) == "heard" || a.word(v) == "hears" || a.symAt(v-1) == symBe && a.word(v) == "told" && a.word(v+1) != "by"
	return heard && a.sits(a.mentionAt(x))
}

// sits reports whether m is a court, or others whom people speak before.
func (a *article) sits(m *mention) bool {
	if m.kind == pronounMention {
		return false
	}
	return among(strings.ToLower(a.tokenText(m.last-1)), sittingWords)
}

// hearing returns what the cue at unit u says that a court heard, from nobody who is named:
// "The court heard | he was ill |", "| Berg took a knife |, the jury heard".
func (a *article) hearing(u int, s clause) (report, bool) {
	x := u - 1
	for a.symAt(x) == symBe || a.symAt(x) == symAux || a.symAt(x) == symAdverb {
		x--
	}
	if !a.hears(x, u) {
		return report{}, false
	}
	for a.symAt(x-1) == symOther && isPhrase(a.symAt(x-2)) {
		x -= 2 // Aven Magistrates | ’ | Court
	}
	told := stretch{u + 1, s.last}
	if a.symAt(x-1) == ',' && a.closesHearing(u+1, s.last) && !a.finiteIn(u+1, s.last) {
		told = stretch{s.first, x - 1}
	} else if !a.startsSentence(x) || a.symAt(u+1) != symThat && !a.isClause(u+1) {
		return report{}, false
	}
	if told.first >= told.last || !a.finiteIn(told.first, told.last) || a.saysIn(told) {
		return report{}, false
	}
	return report{u, told, stretch{}, -1, sureHeard, 1, 1}, true
}

// closesHearing reports whether units [v, last) are nothing but when that was, or a comma follows:
// "…, the court heard | on Monday", and not "the court heard | from his wife".
func (a *article) closesHearing(v, last int) bool {
	for a.symAt(v) == symTime || a.symAt(v) == symPrep && a.symAt(v+1) == symTime {
		v++
	}
	return v >= last || a.symAt(v) == ','
}

// isClause reports whether unit v is a subject with its verb right behind it, or behind what
// commas tell of it: "he was ill", "the owner of the shop, a man of 40, had left"; what sounds
// has none: "heard | the bell and the judge left".
func (a *article) isClause(v int) bool {
	if !isPhrase(a.symAt(v)) {
		return false
	}
	name := a.symAt(v) == symName
	for v++; a.word(v) == "of" && isPhrase(a.symAt(v+1)) || name && a.word(v) == "and" && a.symAt(v+1) == symName; v += 2 {
	}
	if a.symAt(v) == ',' {
		for v++; isPhrase(a.symAt(v)) || a.symAt(v) == symPrep || a.symAt(v) == ','; v++ {
		}
		if a.symAt(v-1) != ',' {
			return false
		}
	}
	for a.symAt(v) == symAdverb {
		v++
	}
	return isFinite(a.symAt(v)) && a.word(v+1) != "by" // "a recording | made by Berg"
}

// saysIn reports whether somebody speaks in t, who is better told of than who heard that.
func (a *article) saysIn(t stretch) bool {
	for v := t.first + 1; v < t.last; v++ {
		if a.saysFinite(v) && a.maySpeakAt(v-1) {
			return true
		}
	}
	return false
}

// putForward returns what stands behind the "that" at unit u and is put to somebody, or put forward by a verb that tells nothing without
// that word: "Ana Ruiz put it to him | that he was late |", "Hale submitted | that there was no case |".
func (a *article) putForward(u int, s clause) (report, bool) {
	v := u - 1
	if isPhrase(a.symAt(v)) && a.word(v-1) == "to" && a.word(v-2) == "it" {
		v -= 3 // put | it to him
	}
	if w := a.word(v); !among(w, forwardVerbs) || strings.HasPrefix(w, "put") == (v == u-1) {
		return report{}, false
	}
	x := a.beforeAdverbs(v - 1)
	for a.symAt(x) == ',' && x > s.first { // "Ana Ruiz, defending, | submitted"
		for x--; x > s.first && a.symAt(x) != ','; x-- {
		}
		x--
	}
	if x = a.headBefore(x); x < s.first || !a.maySpeakAt(x) || !a.beginsClause(x) || a.symAt(u+1) == symTime || isFinite(a.symAt(u+1)) || !a.finiteIn(u+1, s.last) {
		return report{}, false
	}
	if by := a.mentionAt(x); by.kind == nounMention && a.words[by.head].class&(role|body) == 0 {
		return report{}, false // "The plan submitted that …"
	}
	told := stretch{u, s.last}
	for y := u + 2; y < s.last-2; y++ {
		if a.symAt(y-1) == ',' && a.joinsClauses(y) && isPhrase(a.symAt(y+1)) && isFinite(a.symAt(a.pastAdverbs(y+2))) {
			told.last = y - 1
			break
		}
	}
	return report{v, told, stretch{}, int(a.units[x].ref), sureHeard, 1, 1}, true
}
