package speech

import (
	"strings"
	"unicode"
)

// saidAtEnd returns the candidate who is said, behind a comma and with a verb of speech, to
// tell the sentence that the words of the region at unit u are a part of: "The cost was “a
// scandal” for the town, | Ruiz | said on Monday"; -1 elsewhere.
func (a *article) saidAtEnd(u int, cands []candidate) int {
	if a.lang != english || a.saidBefore(u) {
		return -1
	}
	for v := u + 1; v < len(a.units); v++ {
		switch s := a.symAt(v); {
		case isBreak(s), s == symGerund, s == symWho, s == symStop, s == symComma:
			return -1
		case s == symSay && a.symAt(v-1) == ',' && a.sayerBehind(v) >= 0:
			return a.candidateAt(a.sayerBehind(v), cands)
		case isSaying(s):
			x := a.beforeAdverbs(v - 1)
			first := x
			if a.symAt(x-1) == symAnd && isPhrase(a.symAt(x-2)) {
				first = x - 2 // "Ruiz and Berg said"
			}
			if next := a.symAt(v + 1); x <= u+1 || !a.maySpeak(x) || a.symAt(first-1) != ',' || next == symThat || isPhrase(next) && next != symTime {
				return -1
			}
			return a.candidateAt(x, cands)
		}
	}
	return -1
}

// taggedBy returns the unit of the person whom a verb of speech right behind the words of the region at unit u names; or -1.
func (a *article) taggedBy(u int) int {
	if a.lang != english || a.symAt(u) != symComma || a.symAt(u+1) != symSay {
		return -1
	}
	return a.sayerBehind(u + 1)
}

// sayerBehind returns the unit of the person who is named behind the verb of speech at unit v, with no more than what
// they are before the name: “…,” says | lead author Ana Ruiz |; or -1.
func (a *article) sayerBehind(v int) int {
	const longest = 4 // units
	for x := v + 1; x <= v+longest; x++ {
		switch s := a.symAt(x); {
		case a.isPersonAt(x) && a.maySpeak(x):
			return x
		case s == symDet, s == symNoun, s == symDocNoun, s == symVerb, s == symLight, s == symOther:
		default:
			return -1
		}
	}
	return -1
}

// verbBehind returns the candidate whom a verb right behind the words of region r names, one
// that the lexicon may lack: “…,” beamed Ruiz; “…!” Ruiz grinned; or -1.
func (a *article) verbBehind(r int, cands []candidate) int {
	u := a.regionUnit(r)
	if s := a.symAt(u); a.lang != english || s != symComma && s != symStop {
		return -1
	}
	x, verb := u+2, u+1
	if isPhrase(a.symAt(u + 1)) {
		x, verb = u+1, u+2
	}
	if s := a.symAt(verb); s != symVerb && (s != symThink || x < verb) || !strings.HasSuffix(a.word(verb), "ed") || !a.maySpeakAt(x) || a.symAt(x) == symNoun && (x < verb || !a.isThePerson(x)) {
		return -1
	}
	switch after := a.symAt(u + 3); {
	case isBreak(after), after == symTime, x == u+2 && (after == symPrep || after == symAdverb || after == ','):
		return a.candidateAt(x, cands)
	}
	return -1
}

// isThePerson reports whether unit x is a definite noun for one person: "the Rovers boss".
func (a *article) isThePerson(x int) bool {
	m := a.mentionAt(x)
	return a.tokenText(m.first) == "the" && a.isPersonNoun(m.head) && a.singular(m.head)
}

// askedBy returns the candidate who is named with a verb of speech right behind region r, whole sentences:
// “Why would it fail?” Bo Lind asked; “It will!” said Ana Ruiz; or -1. Whoever spoke before does not go on there.
func (f *finder) askedBy(w *pick) int {
	u := f.regionUnit(w.r)
	if f.lang != english || f.symAt(u) != symStop {
		return -1
	}
	if f.symAt(u+1) == symSay && f.saysFinite(u+1) && f.maySpeakAt(u+2) {
		return f.candidateAt(u+2, w.cands)
	}
	v := f.tagVerb(u + 1)
	if v < 0 || f.endsFull(w.r) && !f.onlySays(u+1) || !f.saysFinite(v) || f.symAt(v) == symLabel && !f.callsOut(v) {
		return -1
	}
	switch s := f.symAt(f.pastTail(v + 1)); {
	case isBreak(s), s == ',', s == '-', s == symSub, s == symAnd, s == symGerund, isRegion(s):
		return f.candidateAt(u+1, w.cands)
	}
	return -1
}

// callsOut reports whether the verb at unit v is "called" of a voice, and does not tell what something is called: "someone | called | from the back".
func (a *article) callsOut(v int) bool {
	s := a.symAt(v + 1)
	return a.words[a.units[v].first].lemma == hashOf("call") && (isBreak(s) || s == symPrep || a.word(v+1) == "out")
}

// taggedByName returns the candidate who is named behind the verb of speech right behind the words of
// region r, where best is somebody told of behind that: “…,” says study author Ana Ruiz, chair of
// the board at the Institute, in a release; or -1.
func (f *finder) taggedByName(r int, best *candidate, cands []candidate) int {
	x := f.taggedBy(f.regionUnit(r))
	if x < 0 || best.source == named && best.mention >= 0 && f.mentions[best.mention].unit <= x {
		return -1
	}
	return f.candidateAt(x, cands)
}

// taggedBehind reports whether somebody with a verb of speech stands behind the fragment at
// unit u, up to the end of its clause: “…”, the mayor of Halden, Bo Ruiz, said on Monday.
func (a *article) taggedBehind(u int) bool {
	const reach = 9 // units
	words := a.regions[a.units[u].ref].Of(a.Text)
	if a.symAt(u) != symComma && a.symAt(u+1) != ',' || !unicode.IsLower(firstRune(words)) || a.saidBefore(u) {
		return false
	}
	from := a.beyondComma(u)
	for v := from; v < from+reach; v++ {
		switch s := a.symAt(v); {
		case isPhrase(s), s == symPrep && v > from, s == ',' && v > from, s == symOther && v > from:
		case isSaying(s):
			return v > from && a.symAt(v-1) != symPrep
		default:
			return false
		}
	}
	return false
}
