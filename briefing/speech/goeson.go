package speech

import (
	"slices"
	"unicode"
)

// sureAfterTag is about the share of speech right behind another's tag that is
// that speaker's.
const sureAfterTag = 0.9

// goesOnAfterTag returns the candidate who spoke last where region r goes on right
// behind the sentence that says so: “…,” says Darnovsky, director of the Center.
// “It was an effort …”; -1 elsewhere.
func (f *finder) goesOnAfterTag(r int, cands []candidate) int {
	u := f.regionUnit(r)
	if r == 0 || f.regions[r].block != f.regions[r-1].block || f.symAt(u-1) != symEnd || f.symAt(u) != symStop {
		return -1
	}
	before := f.regionUnit(r - 1)
	d := &f.done[r-1]
	if !d.namesSpeaker() || f.mentions[d.mention].unit <= before {
		return -1
	}
	for v := before + 1; v < u-1; v++ {
		if f.symAt(v) == symEnd {
			return -1
		}
	}
	for v := u + 1; v <= u+3; v++ {
		if s := f.symAt(v); s == symSay || s == symTell || s == symClaim {
			return -1
		}
	}
	return carriedFrom(r-1, cands)
}

// goesOnInSentence returns the candidate who spoke last where region r goes on, in small letters, in the sentence
// that tells who says so: “It is new,” says Ana Ruiz, who was not there, “because it holds.”; or -1.
func (f *finder) goesOnInSentence(r int, cands []candidate) int {
	u := f.regionUnit(r)
	if f.lang != english || r == 0 || f.symAt(u-1) != ',' || f.regions[r].block != f.regions[r-1].block || !unicode.IsLower(firstRune(f.regions[r].Of(f.Text))) {
		return -1
	}
	before := f.regionUnit(r - 1)
	d := &f.done[r-1]
	if f.symAt(before) != symComma || !d.namesSpeaker() {
		return -1
	}
	tag := f.mentions[d.mention].unit
	if tag <= before || tag > before+4 || f.symAt(before+1) != symSay && f.symAt(tag+1) != symSay {
		return -1
	}
	for v := max(tag, before+1) + 2; v < u-1; v++ {
		if s := f.symAt(v); s == symEnd || isSaying(s) || s == symLabel || s == symAnd || s == ';' {
			return -1
		}
	}
	return carriedFrom(r-1, cands)
}

// carriedFrom returns the candidate that whoever says region r is, who goes on; or -1.
func carriedFrom(r int, cands []candidate) int {
	return slices.IndexFunc(cands, func(c candidate) bool { return c.source == carried && c.from == r })
}

// sureNewSubject is about the share of speech behind a sentence of somebody new that is theirs.
const sureNewSubject = 0.7

// newSubject returns the candidate who begins the sentence before region r, the only
// person in it, where none but they are named since the last words:
// "“…,” Ruiz says. Weeks ago, Ana Berg met a colleague. Berg was shocked. “He says no.”"
func (f *finder) newSubject(r int, cands []candidate) int {
	u := f.regionUnit(r)
	if f.symAt(u-1) != symEnd || r == 0 {
		return -1
	}
	found := -1
	for v := u - 2; v > u-reachUnits && !isRegion(f.symAt(v)) && f.symAt(v) != symBlock; v-- {
		if !f.isPersonAt(v) {
			continue
		}
		n := int(f.units[v].ref)
		switch {
		case found >= 0 && !f.sameSpeaker(found, n), found < 0 && (!f.startsSentence(v) || f.sent[f.mentions[n].first] != f.sent[f.units[u-1].first]):
			return -1
		case found < 0:
			found = n
		}
	}
	if found < 0 {
		return -1
	}
	return f.candidateAt(f.mentions[found].unit, cands)
}

// gesturesBefore returns the candidate who does something with face or hands in the short sentence right before region r, and
// says that: "“It is dry,” says Bo Lind. Ana Ruiz | nods. “He is right.”"; or -1.
func (f *finder) gesturesBefore(r int, cands []candidate) int {
	const longest = 6 // units
	u := f.regionUnit(r)
	if f.lang != english || f.symAt(u-1) != symEnd || f.kind(r) != Direct {
		return -1
	}
	for v := u - 2; v > u-2-longest && !isRegion(f.symAt(v)); v-- {
		if !f.startsSentence(v) {
			continue
		}
		if f.symAt(v) != symPronoun && !f.isPersonAt(v) || !f.maySpeak(v) || !among(f.word(f.pastAdverbs(v+1)), gestureVerbs) {
			return -1
		}
		if e, sure := f.resolve(int(f.units[v].ref)); e < 0 || sure < sureNewSubject {
			return -1
		}
		return f.candidateAt(v, cands)
	}
	return -1
}

// answersQuestion returns the candidate of whom the question right before region r asks, which ends its paragraph and nobody tags, and
// who answers: "Does | she | regret it? “Only the hats.”"; or -1.
func (f *finder) answersQuestion(r int, cands []candidate) int {
	const longest = 20 // units
	u := f.regionUnit(r)
	if f.lang != english || f.symAt(u) != symStop || f.symAt(u+1) != symBlock || f.symAt(u-1) != symEnd || f.kind(r) != Direct || f.tokenText(int(f.units[u-1].first)) != "?" {
		return -1
	}
	asked := -1
	for v := u - 2; v > u-2-longest && !isRegion(f.symAt(v)); v-- {
		if f.symAt(v) == symPronoun && f.isPronoun(f.mentionAt(v), he|she) && f.maySpeak(v) {
			asked = v
		}
		if !f.startsSentence(v) {
			continue
		}
		if s := f.symAt(v); asked <= v || s != symAux && s != symBe && s != symModal && s != symWh && s != symOther {
			return -1
		}
		return f.candidateAt(asked, cands)
	}
	return -1
}
