package speech

// leastSilent is the least share for a fragment to be somebody's of whom the sentence tells
// that they do something else than speak: "He used a law to define “new products”". Of
// those with less, 2 in 5 are.
const leastSilent = 0.8

// leastUnknown is the least share for a fragment to be that of a name that is no actor's, as a ship's: of
// those with less, none in 17 was.
const leastUnknown = 0.5

// isUnknown reports whether mention m is a name of no actor.
func (f *finder) isUnknown(m int) bool {
	men := &f.mentions[m]
	return men.kind == nameMention && (men.entity < 0 || f.entities[men.entity].actor == 0)
}

// saysNothing reports whether the verb at unit cue, that of whom w took, is probably of no speech:
// “Ana Ruiz is “all over the place””.
func (f *finder) saysNothing(w *pick, cue int) bool {
	u := f.regionUnit(w.r)
	before := u - 1
	if cue == before && f.symAt(cue) == symBe && f.lang == english {
		return true
	}
	if f.symAt(before) == symVerb && cue < before && f.silentVerb(cue) {
		return true // somebody used it “to develop vaguely defined “new products””: the text calls them so
	}
	return w.sure < leastSilent && (f.silentVerb(cue) || f.symAt(before) == symWho)
}

// mostOfTerm is how many words a term in marks mostly has at most.
const mostOfTerm = 3

// hasTerm reports whether region r is a few words that d, found by a verb of no speech, gives to a thing or to
// nobody in particular: “The display had two “choice targets””, “we do not know when that “aha” comes”. Of four
// such one is speech.
func (f *finder) hasTerm(r int, d *decision) bool {
	if f.lang != english || d.rule != "cue-before" || d.cue < 0 || f.kind(r) != Partial || f.words[f.units[d.cue].last-1].class&cueVerb != 0 {
		return false
	}
	if u := f.units[f.regionUnit(r)]; f.wordsAmong(int(u.first), int(u.last)) > mostOfTerm {
		return false
	}
	men := &f.mentions[d.mention]
	switch head := f.words[men.head].class; men.kind {
	case pronounMention:
		return head&(he|she|firstPerson|you|who) == 0
	case nameMention:
		return f.isUnknown(d.mention) || f.entities[men.entity].place
	default:
		return head&body == 0 && !f.isPersonNoun(men.head)
	}
}

// silentVerb reports whether the verb at unit u tells of no speech.
func (f *finder) silentVerb(u int) bool {
	switch f.symAt(u) {
	case symVerb, symBe, symModal:
		return f.lang == english
	}
	return false
}
