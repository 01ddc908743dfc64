package speech

// ownReports finds who tells reports that have no speaker yet: who owns their noun, as in
// "Ruiz’s claim that …", or is the subject of their participle.
func (f *finder) ownReports() {
	if f.lang != english {
		return
	}
	for i := range f.told {
		r := &f.told[i]
		if own := int(f.units[r.cue].ref); f.symAt(r.cue) == symSayNoun && r.first > r.cue && f.symAt(r.cue+1) == symThat && (r.mention < 0 || r.mention == own) {
			r.mention = f.owner(own)
		}
		if r.mention < 0 {
			r.mention = f.participleSubject(r.cue, r.stretch)
		}
		if m := f.invertedBefore(r.cue); m >= 0 {
			r.mention = m
		}
		if m := f.agentBefore(r.cue); m >= 0 {
			r.mention = m
		}
	}
}

// participleSubject returns the mention that begins the clause behind told where the cue at
// unit u is a participle that opens the sentence: "Noting that it cost millions, | Ruiz | said"; or -1.
func (a *article) participleSubject(u int, told stretch) int {
	v := told.last + 1
	if a.lang != english || !a.startsSentence(u) || !a.isSayingForm(u) || told.first < u || a.symAt(told.last) != ',' || v >= len(a.units) || !a.maySpeak(v) {
		return -1
	}
	var buf [16]symbol
	if verb, _ := a.verbRight(buf[:0], v, 6); verb < 0 {
		return -1
	}
	return int(a.units[v].ref)
}

// invertedBefore returns the mention behind a verb of speech that the participle at unit u
// goes on with: "It is late, said | Ana Ruiz | today, conceding that …"; or -1.
func (a *article) invertedBefore(u int) int {
	if a.symAt(u-1) != ',' || !a.isSayingForm(u) {
		return -1
	}
	x := u - 2
	for a.symAt(x) == symTime || a.symAt(x) == symPrep {
		x--
	}
	if !a.maySpeakAt(x) || a.symAt(x-1) != symSay || a.symAt(x-2) != ',' {
		return -1
	}
	return int(a.units[x].ref)
}

// agentBefore returns the mention of whoever, behind "by" and before the participle at unit u, has judged who or what begins
// the sentence: "The plan was attacked by | Ana Ruiz |, saying …", and not "Bo Hale was joined by Ana Ruiz, saying …"; or -1.
func (a *article) agentBefore(u int) int {
	if a.symAt(u-1) != ',' || !a.isSayingForm(u) || !a.byAnother(u) || a.word(u-3) != "by" {
		return -1
	}
	v := u - 4
	if s := a.symAt(v); a.symAt(a.beforeAdverbs(v-1)) != symBe || s != symJudge && s != symLabel && s != symClaim && s != symSay {
		return -1
	}
	return int(a.units[u-2].ref)
}
