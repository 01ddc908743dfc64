package speech

// The least share of speakers like it that must be right for a quote to be given
// a speaker at all; more where the quote itself has none.
const (
	leastSpeaker = 0.3
	leastCarried = 0.5
	leastTurned  = 0.55
)

// The least that the model's probability of speech and half the share of the best
// speaker must add up to: marks around what nobody near is likely to say are mostly
// around a term or a title, above all where they hold no whole sentence.
const (
	leastWhole    = 0.84
	leastFragment = 1.03
)

// leastNaming is about the share that is right of what naming tells.
const leastNaming = 0.9

// decide says whether region r is speech, and whose.
func (f *finder) decide(r int) decision {
	if d, ok := f.shown(r); ok {
		return d
	}
	u := f.regionUnit(r)
	p := sigmoid(f.speechFeatures(r, f.done).score())
	called := f.lang == german && f.calls(r)
	described := f.lang == english && f.describedAs(u)
	if called || described || f.lang == english && f.taggedBehind(u) {
		p = max(p, sureCalled)
	}
	long := f.paragraphs(r)
	if p < 0.5 && !long && (p < leastLine || !f.lineOfTalk(r)) {
		return noSpeech(1-p, "not-speech")
	}
	if d, ok := f.lightCue(r); ok {
		return d
	}
	if f.lang == german {
		if d, ok := f.tellsAnother(r); ok {
			return d
		}
	}
	if d, ok := f.answered(r); ok {
		return d
	}
	cands := f.candidates(r, f.done)
	if c, ok := f.turned(r, cands); ok {
		return decision{speech: true, source: alternate, mention: c.mention, from: c.from, cue: -1, sure: sureTurned, rule: "alternating"}
	}
	best, sure := f.elect(cands)
	if both := p + sure/2; both < leastFragment && (both < leastWhole || f.kind(r) == Partial) && !called && !described && !long && !f.lineOfTalk(r) {
		return noSpeech(1-p, "not-speech")
	}
	w := pick{r: r, cands: cands, best: best, sure: sure, told: f.covering(u)}
	f.overrule(&w)
	if f.lang == german {
		f.overruleGerman(&w, called)
	}
	f.overruleReport(&w)
	return f.settle(&w)
}

// shown decides on region r where the words around and in it leave the model nothing to tell.
func (f *finder) shown(r int) (decision, bool) {
	for _, by := range [...]func(int) (decision, bool){f.nameInMarks, f.reopened, f.systemLine, f.phrased} {
		if d, ok := by(r); ok {
			return d, true
		}
	}
	if f.lang == german {
		return f.reportedOn(r)
	}
	return decision{}, false
}

// systemLine takes region r for no speech where a messenger, and nobody in the talk, wrote its line.
func (f *finder) systemLine(r int) (decision, bool) {
	return noSpeech(surePhrased, "not-speech"), f.isSystemLine(f.regions[r].block)
}

// paragraphs reports whether region r is part of what takes several paragraphs, which only the last one closes: that is speech,
// or a text that somebody wrote.
func (f *finder) paragraphs(r int) bool {
	opens := f.regions[r].unclosed && f.goesOn(r+1)
	goesOn := r > 0 && f.regions[r-1].unclosed && f.goesOn(r)
	return (opens || goesOn) && f.kind(r) == Direct
}

// goesOn reports whether region r opens the block right behind that of the region before it, and no item of a list.
func (f *finder) goesOn(r int) bool {
	if r >= len(f.regions) || f.regions[r].block != f.regions[r-1].block+1 {
		return false
	}
	b := &f.Blocks[f.regions[r].block]
	return !b.Item && f.regionOf[f.tokenAt(b.Start)] == int32(r)
}

// noSpeech is the decision that marks are not around speech.
func noSpeech(sure float64, rule string) decision {
	return decision{mention: -1, from: -1, cue: -1, sure: sure, rule: rule}
}

// namedHere is the decision that the mention, which the cue goes with, says words.
func namedHere(mention, cue int, sure float64, rule string) decision {
	return decision{speech: true, source: named, mention: mention, from: -1, cue: cue, sure: sure, rule: rule}
}

// goesOnAs is the decision that the mention, who says words elsewhere, and those of the region from where that is not -1, says these as well.
func goesOnAs(mention, from int, sure float64, rule string) decision {
	return decision{speech: true, source: carried, mention: mention, from: from, cue: -1, sure: sure, rule: rule}
}

// nobodySays is the decision that words are speech, and nobody's who could be told.
func nobodySays(cue int, sure float64, rule string) decision {
	return decision{speech: true, mention: -1, from: -1, cue: cue, sure: sure, rule: rule}
}

// pick is who is taken for the speaker of a region while steps may still overrule that.
type pick struct {
	r     int // the region
	cands []candidate
	best  int // of cands
	sure  float64
	told  *report // that covers the region, unless it is overruled; or nil
}

// take takes candidate i, where there is one, and reports whether it did.
func (w *pick) take(i int, sure float64) bool {
	if i >= 0 {
		w.best, w.sure = i, sure
	}
	return i >= 0
}

// is reports whether candidate i is the one that was taken, by the same mention.
func (w *pick) is(i int) bool { return w.cands[w.best].mention == w.cands[i].mention }

// overrule takes somebody else where how the sentences around the region are built leaves no doubt.
func (f *finder) overrule(w *pick) {
	own := f.goesOnInSentence(w.r, w.cands)
	if own < 0 {
		own = f.goesOnAfterTag(w.r, w.cands)
	}
	if own >= 0 && (!w.is(own) || w.sure < sureAfterTag) {
		w.take(own, sureAfterTag)
	}
	switch c := &w.cands[w.best]; c.source {
	case named:
		w.best = f.headOf(w.cands, w.best)
	case carried:
		w.take(f.newSubject(w.r, c.mention, w.cands), sureNewSubject)
	}
	if f.lang == english && w.sure < leastCarried {
		w.take(f.newSubject(w.r, -1, w.cands), sureNewSubject)
	}
	w.take(f.nearer(w.r, &w.cands[w.best], w.cands), sureNewSubject)
	if x := f.askedBy(w); x >= 0 && !w.is(x) {
		w.take(x, sureAfterTag)
	}
	w.take(f.saidBy(w.r, &w.cands[w.best], w.cands), sureAfterTag)
	if x := f.verbBehind(w.r, w.cands); x >= 0 && !w.is(x) {
		w.take(x, sureNewSubject)
	}
	if c := &w.cands[w.best]; c.source == named {
		if x := f.beyondAside(f.sayingBefore(f.regionUnit(w.r)), c.mention); x >= 0 {
			w.cands = append(w.cands, candidate{source: named, mention: x, from: -1})
			w.take(len(w.cands)-1, sureNewSubject)
		}
	}
}

// overruleGerman does so by German verbs and their subjects; called says that one of
// them calls something what the region says.
func (f *finder) overruleGerman(w *pick, called bool) {
	if called || f.symAt(f.regionUnit(w.r)+1) == symLabel {
		if own := f.callerOf(w.r, w.cands); own >= 0 && (w.sure < sureCalled || !w.is(own)) {
			w.take(own, sureCalled)
		}
	}
	if c := &w.cands[w.best]; c.source != named || !f.mayCall(f.mentions[c.mention].unit) {
		w.take(f.beforeColon(w.r, w.cands), max(w.sure, sureCalled))
	}
}

// overruleReport takes who speaks within what another tells, where the report that covers
// the region would count.
func (f *finder) overruleReport(w *pick) {
	own := f.tagged(w.r, w.cands)
	if own < 0 {
		own = f.insertedBefore(w.r, w.cands)
	}
	if own >= 0 && !w.is(own) && w.take(own, sureAfterTag) {
		w.told = nil
	}
	if x := f.sayerBefore(f.regionUnit(w.r), w.cands); x >= 0 && (w.told == nil || w.told.mention != w.cands[x].mention) {
		w.take(x, max(w.sure, sureAfterTag))
		w.told = nil
	}
	by := w.cands[w.best].mention
	if w.told != nil {
		by = w.told.mention
	}
	if x := f.passedOn(f.regionUnit(w.r), by); x >= 0 && w.take(f.candidateAt(x, w.cands), sureNewSubject) {
		w.told = nil
	}
	if w.told == nil {
		return
	}
	if w.take(f.ownSpeaker(w.r, w.cands), w.sure) || w.take(f.nearer(w.r, &candidate{source: named, mention: w.told.mention}, w.cands), sureNewSubject) {
		w.told = nil
	}
}

// settle decides by who was taken.
func (f *finder) settle(w *pick) decision {
	if d, ok := f.reported(w); ok {
		return d
	}
	c := w.cands[w.best]
	if c.source == named {
		if u := f.mentions[c.mention].unit; f.isUtterance(u) && f.ownedBefore(u) {
			return f.owned(u)
		}
	}
	if d, ok := f.afterReports(w, c.source); ok {
		return d
	}
	if w.sure < leastSilent && f.kind(w.r) == Partial {
		if x := f.saidAtEnd(f.regionUnit(w.r), w.cands); x >= 0 && w.take(x, sureNewSubject) {
			c = w.cands[x]
		}
	}
	if w.sure < leastCarried {
		if d, ok := f.toldAtColon(w.r); ok {
			return d
		}
	}
	if w.sure < leastSpeaker || w.sure < leastCarried && c.source == carried || w.sure < leastTurned && c.source == alternate {
		return nobodySays(f.nearestCue(f.regionUnit(w.r)-1), w.sure, "unsure")
	}
	if f.lang == english && c.source == named && w.sure < leastUnknown && f.kind(w.r) == Partial && f.isUnknown(c.mention) {
		return nobodySays(-1, w.sure, "unsure")
	}
	d := decision{speech: true, source: c.source, mention: c.mention, from: c.from, cue: -1, sure: w.sure}
	if d.rule = f.explain(w.r, c, &d); d.rule == "cue-before" && f.kind(w.r) == Partial && f.saysNothing(w, d.cue) {
		return nobodySays(-1, min(w.sure, sureUnowned), "unsure")
	}
	if c.source == named && f.hasTerm(w.r, &d) {
		return noSpeech(sureUnowned, "not-speech")
	}
	return d
}

// reported decides on what a report tells: nobody named says what X is told, or what X is expected to do; else
// whoever the report is of, where they are surer than who was taken.
func (f *finder) reported(w *pick) (decision, bool) {
	c, t := &w.cands[w.best], w.told
	if v := f.toldTo(c.mention); c.source == named && v >= 0 {
		return nobodySays(v, sureUnowned, "nobody-named"), true
	}
	if v := f.foretoldOf(f.regionUnit(w.r)); v >= 0 && (t == nil || t.mention < 0 || t.cue == v) {
		return nobodySays(v, sureUnowned, "nobody-named"), true
	}
	if t == nil || t.mention < 0 || c.source == named && w.sure >= t.whose {
		return decision{}, false
	}
	if f.toldTo(t.mention) >= 0 {
		return nobodySays(t.cue, sureUnowned, "nobody-named"), true
	}
	return namedHere(t.mention, t.cue, t.whose, "within-reported"), true
}

// afterReports decides on what goes on with a report before it, where who was taken, by way of s, is not sure.
func (f *finder) afterReports(w *pick, s source) (decision, bool) {
	if f.lang == german && w.sure < sureReported {
		if d, ok := f.afterReport(w.r); ok {
			return d, true
		}
	}
	if w.sure >= sureAfterReport {
		return decision{}, false
	}
	if d, ok := f.aloneAfterReport(w.r); ok {
		return d, true
	}
	if s == alternate {
		return decision{}, false
	}
	return f.restOfReport(w.r)
}
