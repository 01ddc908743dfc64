package speech

// sureReported is about the share of words within German reported speech that belong to
// whoever was said to speak last.
const sureReported = 0.6

// farReported is how many reports or pieces in marks may stand between speech and who speaks.
const farReported = 40

// reportedOn says whose region r is where its German sentence goes on with reported speech, as a
// verb in the subjunctive and no verb of speech show: "Sie lehne das ab. Der Plan sei
// „untauglich“."
func (f *finder) reportedOn(r int) (decision, bool) {
	if f.lang != german {
		return decision{}, false
	}
	u := f.regionUnit(r)
	s := f.sentenceOf(u)
	reports := false
	for v := s.first; v < s.last; v++ {
		switch sym := f.symAt(v); {
		case sym == symSay, sym == symTell, sym == symClaim, sym == symLabel, sym == symJudge, sym == symAccording, sym == symSayNoun, sym == symThat, sym == ':':
			return decision{}, false
		case among(f.tokenText(int(f.units[v].first)), subjunctives) && !isRegion(sym):
			reports = true
		}
	}
	if !reports {
		return decision{}, false
	}
	m, from := f.reporter(r, s.first)
	if m < 0 {
		return decision{}, false
	}
	return goesOnAs(m, from, sureReported, "carried-over"), true
}

// afterReport says whose region r is, a sentence of its own right behind one that tells what
// somebody said: "Sie warnte vor Folgen. „Das wird teuer.“"
func (f *finder) afterReport(r int) (decision, bool) {
	u := f.regionUnit(r)
	if f.symAt(u-1) != symEnd || f.kind(r) != Direct || f.symAt(u) != symStop {
		return decision{}, false
	}
	m, cue := f.toldBefore(u)
	if m < 0 || isRegion(f.symAt(cue-1)) {
		return decision{}, false
	}
	return goesOnAs(m, -1, sureReported, "carried-over"), true
}

// reporter returns who was said to speak last before unit before, in the paragraph of
// region r, and the region that tells it, or -1.
func (f *finder) reporter(r, before int) (mention, from int) {
	mention, from = -1, -1
	at := -1
	for i := r - 1; i >= max(0, r-farReported) && f.regions[i].block == f.regions[r].block; i-- {
		if d := &f.done[i]; d.speech && d.mention >= 0 {
			mention, from, at = d.mention, i, f.regionUnit(i)
			break
		}
	}
	last := f.lastTold(before)
	for i := last; i >= max(0, last-farReported) && f.told[i].cue > at && f.blockOf(f.told[i].cue) == f.regions[r].block; i-- {
		if t := &f.told[i]; t.mention >= 0 {
			mention, from, at = t.mention, -1, t.cue
			break
		}
	}
	if m, cue := f.toldBefore(before); cue > at {
		return m, -1
	}
	return mention, from
}

// toldBefore returns who speaks in the sentence before unit before, and the verb that says so;
// -1 where nobody does.
func (f *finder) toldBefore(before int) (mention, cue int) {
	if before < 2 || f.symAt(before-1) != symEnd {
		return -1, -1
	}
	s := f.sentenceOf(before - 2)
	for v := s.first; v < s.last; v++ {
		switch f.symAt(v) {
		case symSay, symTell, symClaim, symJudge:
			if u := f.subjectOfVerb(v); u >= 0 {
				return int(f.units[u].ref), v
			}
		}
	}
	return -1, -1
}
