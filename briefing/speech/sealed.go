package speech

import "strings"

// sealed reports whether nobody behind region r, at unit u, says it: it ends with a full stop, where a comma
// would stand before who says so, and a new sentence begins behind it. “It is late.” | Ana Ruiz said on Monday
// that she knew. Somebody may sign it, and who has but a verb of speech in that sentence is its speaker.
func (a *article) sealed(r, u int) bool {
	next := int(a.units[u].last)
	if a.stopOutside(r) {
		u, next = u+1, next+1
	}
	if !a.endsFull(r) || next >= len(a.Tokens) || a.sent[next] == a.sent[next-1] {
		return false
	}
	switch a.symAt(u + 1) {
	case '-', '(', ':', symBlock, symSay:
		return false
	}
	return !a.onlySays(u + 1)
}

// onlySays reports whether the sentence that begins with unit u says of somebody that they said what is before
// it, and no more but when: "Ana Ruiz said on Monday."
func (a *article) onlySays(u int) bool {
	if !a.maySpeakAt(u) {
		return false
	}
	v := a.pastAdverbs(u + 1)
	if a.symAt(v) != symSay {
		return false
	}
	s := a.symAt(a.pastTimes(v + 1))
	return s == symEnd || s == symBlock
}

// pastTimes is the unit behind the times at unit u: "| on Monday |".
func (a *article) pastTimes(u int) int {
	for {
		switch {
		case a.symAt(u) == symTime:
			u++
		case a.symAt(u) == 'p' && a.symAt(u+1) == symTime:
			u += 2
		default:
			return u
		}
	}
}

// askedBy returns the candidate who is named with a verb of speech right behind region r, whole sentences:
// “Why would it fail?” Bo Lind asked; “It will!” said Ana Ruiz; or -1. Whoever spoke before does not go on there.
func (f *finder) askedBy(w *pick) int {
	u := f.regionUnit(w.r)
	if f.lang != english || f.symAt(u) != symStop {
		return -1
	}
	if f.symAt(u+1) == symSay && f.saysFinite(u+1) && f.maySpeakAt(u+2) {
		if best := &w.cands[w.best]; best.source == named && f.mentions[best.mention].unit > u {
			return -1 // of a name and what its bearer is the model chose
		}
		return f.candidateAt(u+2, w.cands)
	}
	if f.endsFull(w.r) && !f.onlySays(u+1) || !f.maySpeakAt(u+1) {
		return -1
	}
	v := f.pastAdverbs(u + 2)
	if !f.saysFinite(v) || f.symAt(v) == symLabel {
		return -1
	}
	end := f.pastTimes(v + 1)
	if f.symAt(end) == 'p' && isPhrase(f.symAt(end+1)) {
		end += 2 // "said to her", "said in a statement"
	}
	switch s := f.symAt(end); {
	case s == symEnd, s == symBlock, s == ',', s == '-', s == 's', s == 'a', s == symGerund, isRegion(s):
		return f.candidateAt(u+1, w.cands)
	}
	return -1
}

// endsFull reports whether the words of region r end with a full stop, their own or that of words in
// marks inside: “They say, ‘He is with us.’”
func (a *article) endsFull(r int) bool {
	return strings.HasSuffix(strings.TrimRight(a.regions[r].Of(a.Text), "'’”\")]"), ".") || a.lang == english && a.stopOutside(r)
}

// toldAtColon says whose region r is where a colon stands before it, behind the only verb of speech of a sentence
// that a person begins, however much is said of them: "Ana Ruiz, a chemist at the University of Halden who has no
// part in the work, told the Herald: “…”". So many may be named between that the sieves do not reach that far.
func (f *finder) toldAtColon(r int) (decision, bool) {
	u := f.regionUnit(r)
	if f.lang != english || f.symAt(u-1) != ':' {
		return decision{}, false
	}
	cue := u - 2
	if isPhrase(f.symAt(cue)) {
		cue--
	}
	if !f.saysFinite(cue) || f.symAt(cue) == symLabel {
		return decision{}, false
	}
	first := f.sentenceOf(cue).first
	if !f.maySpeak(first) || !f.mayGoOn(int(f.units[first].ref)) {
		return decision{}, false
	}
	for v := first + 1; v < cue; v++ {
		if f.symAt(v) == symSay || f.symAt(v) == symTell || f.symAt(v) == 'a' && f.maySpeakAt(v+1) && f.symAt(v+1) == symName || isRegion(f.symAt(v)) {
			return decision{}, false
		}
	}
	return decision{speech: true, source: named, mention: int(f.units[first].ref), from: -1, cue: cue, sure: sureNewSubject, rule: "colon"}, true
}
