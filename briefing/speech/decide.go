package speech

import "unicode"

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

// decide says whether region r is speech, and whose. First come the rules for words around and in it that leave nothing to weigh;
// then the models, for speech and for the speaker; then, in overrule and settle, the rules that know better than these.
func (f *finder) decide(r int) decision {
	if d, ok := f.firstOf(r, f.nameInMarks, f.reopened, f.systemLine, f.underTopic, f.phrased, f.reportedOn); ok {
		return d
	}
	u := f.regionUnit(r)
	speech := f.speechFeatures(r, f.done)
	p := sigmoid(speech.score())
	called := f.lang == german && f.calls(r)
	described := f.lang == english && (f.describedAs(u) || f.judgedIn(u) || f.joinsSaid(u))
	if called || described || f.lang == english && f.taggedBehind(u) {
		p = max(p, sureCalled)
	}
	long := f.paragraphs(r)
	if p < 0.5 && !long {
		return noSpeech(1-p, "not-speech")
	}
	if d, ok := f.firstOf(r, f.lightCue, f.tellsAnother, f.answered, f.repliesTo, f.pressesOn); ok {
		return d
	}
	cands := f.candidates(r, f.done)
	if c, ok := f.turned(r, cands); ok {
		return answersAs(c.mention, c.from)
	}
	best, sure := f.elect(cands)
	if both := p + sure/2; both < leastFragment && (both < leastWhole || f.kind(r) == Partial) && !called && !described && !long {
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

// joinsSaid reports whether only "and" or a comma stands between the region at unit u, a fragment and no title in capitals, and another one that
// somebody said: "“dull” and | “slow” |".
func (f *finder) joinsSaid(u int) bool {
	r := int(f.units[u].ref)
	v := u - 1
	if f.symAt(v) == symAnd {
		v--
	}
	if v < u-1 && f.symAt(v) == ',' {
		v--
	}
	if v == u-1 || r == 0 || !isRegion(f.symAt(v)) || !unicode.IsLower(firstRune(f.regions[r].Of(f.Text))) || f.kind(r-1) != Partial {
		return false
	}
	d := &f.done[r-1]
	return d.speech && d.source == named && d.mention >= 0 && d.sure >= leastNaming && f.mentions[d.mention].entity >= 0 && f.words[f.mentions[d.mention].head].class&it == 0
}

// firstOf decides on region r by the first of rules that does.
func (f *finder) firstOf(r int, rules ...func(r int) (decision, bool)) (decision, bool) {
	for _, by := range rules {
		if d, ok := by(r); ok {
			return d, true
		}
	}
	return decision{}, false
}

// systemLine takes region r for no speech where a messenger, and nobody in the talk, wrote its line.
func (f *finder) systemLine(r int) (decision, bool) {
	return noSpeech(surePhrased, "not-speech"), f.isSystemLine(f.regions[r].block)
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

// answersAs is the decision that the mention, who does not go on, answers; it said the region from before, where that is not -1.
func answersAs(mention, from int) decision {
	return decision{speech: true, source: alternate, mention: mention, from: from, cue: -1, sure: sureTurned, rule: "alternating"}
}

// nobodySays is the decision that words are speech, and nobody's who could be told.
func nobodySays(cue int, sure float64, rule string) decision {
	return decision{speech: true, mention: -1, from: -1, cue: cue, sure: sure, rule: rule}
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
	if d, ok := f.afterReports(w); ok {
		return d
	}
	if w.sure < leastSilent && f.kind(w.r) == Partial {
		if x := f.saidAtEnd(f.regionUnit(w.r), w.cands); x >= 0 && w.take(x, sureNewSubject) {
			c = w.cands[x]
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
	if v := f.toldTo(c.mention, f.regionUnit(w.r)); c.source == named && v >= 0 {
		return nobodySays(v, sureUnowned, "nobody-named"), true
	}
	if v := f.foretoldOf(f.regionUnit(w.r)); v >= 0 && (t == nil || t.mention < 0 || t.cue == v) {
		return nobodySays(v, sureUnowned, "nobody-named"), true
	}
	if t == nil || t.mention < 0 || c.source == named && (w.sure >= t.whose || f.mentions[c.mention].unit == f.taggedBy(f.regionUnit(w.r))) {
		return decision{}, false
	}
	if f.toldTo(t.mention, f.regionUnit(w.r)) >= 0 {
		return nobodySays(t.cue, sureUnowned, "nobody-named"), true
	}
	return namedHere(t.mention, t.cue, t.whose, "within-reported"), true
}

// afterReports decides on what goes on with a report before it, where who was taken is not sure.
func (f *finder) afterReports(w *pick) (decision, bool) {
	switch {
	case f.lang == german && w.sure < sureReported:
		return f.afterReport(w.r)
	case f.lang == english && w.sure < sureAfterReport:
		return f.firstOf(w.r, f.aloneAfterReport, f.restOfReport)
	}
	return decision{}, false
}
