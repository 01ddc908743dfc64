package speech

// sureAfterReport is about the share of paragraphs of speech alone, right behind one that
// reports what one person said, that are that person's.
const sureAfterReport = 0.7

// aloneAfterReport says whose region r is, a paragraph of its own, behind one without marks
// that tells what a single person said: "Ruiz said the plan was cheap. ¶ “It is a chance.”"
func (f *finder) aloneAfterReport(r int) (decision, bool) {
	u := f.regionUnit(r)
	after := u + 1
	for f.symAt(after) == symEnd {
		after++
	}
	if f.symAt(u-1) != symBlock || after < len(f.units) && f.symAt(after) != symBlock || f.kind(r) != Direct {
		return decision{}, false
	}
	last := f.lastTold(u)
	if last < 0 {
		return decision{}, false
	}
	block := f.blockOf(f.told[last].cue)
	if block != f.regions[r].block-1 || r > 0 && f.regions[r-1].block == block {
		return decision{}, false
	}
	return f.onlyTeller(last, max(0, last-farReported), func(cue int) bool { return f.blockOf(cue) == block })
}

// onlyTeller gives speech to the one person whose words the reports tell from last back to first, as
// long as their cues are near.
func (f *finder) onlyTeller(last, first int, near func(cue int) bool) (decision, bool) {
	m, cue := -1, -1
	for i := last; i >= first && near(f.told[i].cue); i-- {
		switch t := &f.told[i]; {
		case t.mention < 0:
		case m < 0:
			m, cue = t.mention, t.cue
		case !f.sameSpeaker(m, t.mention):
			return decision{}, false
		}
	}
	if m < 0 || !f.mayGoOn(m) {
		return decision{}, false
	}
	return namedHere(m, cue, sureAfterReport, "carried-over"), true
}

// mayGoOn reports whether mention m is of one person, who may speak in the next paragraph.
func (f *finder) mayGoOn(m int) bool {
	men := &f.mentions[m]
	if men.kind == pronounMention {
		return f.words[men.head].class&(he|she) != 0
	}
	return f.isPerson(men)
}

// restOfReport says whose region r is, whole sentences that nobody behind them says, right behind a sentence
// that reports what a single person said: "Ruiz says the plan is cheap. “It is a chance.” The port is closed."
func (f *finder) restOfReport(r int) (decision, bool) {
	u := f.regionUnit(r)
	if f.symAt(u-1) != symEnd || f.kind(r) != Direct || !f.sealed(r, u) {
		return decision{}, false
	}
	before := f.sent[f.units[u-1].first]
	last := f.lastTold(u)
	return f.onlyTeller(last, 0, func(cue int) bool { return f.sent[f.units[cue].first] == before })
}
