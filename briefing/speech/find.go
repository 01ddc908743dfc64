package speech

import "sync"

// finder is one pass over an article with a model.
type finder struct {
	*article
	done   []decision // by region
	who    []referred // by mention
	spoke  int        // the entity that spoke last, or -1
	told   []report
	pieces [][]report // room for what told is made of
	hands  []*article // the article as others see it who look for reports
	depth  int        // of pronouns that are being followed
}

// finders keeps the buffers of finders, several times an article's size, from
// one article of a batch to the next.
var finders = sync.Pool{New: func() any { return &finder{article: &article{}} }}

// release gives f's buffers back, with nothing of the article in them.
func (f *finder) release() {
	f.Input, f.model, f.regions, f.bearers = nil, nil, nil, nil
	clear(f.entities)
	for _, h := range f.hands {
		h.share(&article{})
	}
	finders.Put(f)
}

// Find returns the quotes of in, in order. It is deterministic and safe for
// concurrent use.
func Find(in Input, model *Model) []Quote {
	if len(in.Tokens) == 0 {
		return nil
	}
	f := finders.Get().(*finder)
	defer f.release()
	f.prepare(&in)
	f.model, f.spoke, f.depth = model, -1, 0
	f.who, f.done = room(f.who, len(f.mentions)), room(f.done, len(f.regions))
	clear(f.who)
	clear(f.done)
	f.told = f.reports(f.told[:0])
	heard := 0
	for r := range f.regions {
		heard = f.hear(heard, f.regionUnit(r))
		f.done[r] = f.decide(r)
		if m := f.done[r].mention; m >= 0 {
			if e, _ := f.resolve(m); e >= 0 {
				f.spoke = e
			}
		}
	}
	f.hear(heard, len(f.units))
	f.joinParagraphs()
	f.tellFragments()
	return f.quotes()
}

// hear notes the persons whom the reports from index n on, up to unit u, let speak,
// and returns the index of the next report: whoever was reported goes on in “…,” he added.
func (f *finder) hear(n, u int) int {
	for ; n < len(f.told) && f.told[n].cue < u; n++ {
		if m := f.told[n].mention; m >= 0 {
			if e, _ := f.resolve(m); e >= 0 && f.entities[e].person {
				f.spoke = e
			}
		}
	}
	return n
}

// The least share of speakers like it that must be right for a quote to be given
// a speaker at all; more where the quote itself has none.
const (
	leastSpeaker = 0.3
	leastCarried = 0.5
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
	if rule := f.naming(r, f.done); rule != "" {
		return decision{mention: -1, from: -1, cue: -1, sure: leastNaming, rule: rule}
	}
	if d, ok := f.phrased(r); ok {
		return d
	}
	p := sigmoid(f.speechFeatures(r, f.done).score())
	if f.lang == german {
		if d, ok := f.reportedOn(r); ok {
			return d
		}
	}
	called := f.lang == german && f.calls(r)
	if u := f.regionUnit(r); called || f.lang == english && (f.describedAs(u) || f.taggedBehind(u)) {
		p = max(p, sureCalled)
	}
	if p < 0.5 && (p < leastLine || !f.lineOfTalk(r)) {
		return decision{mention: -1, from: -1, cue: -1, sure: 1 - p, rule: "not-speech"}
	}
	if d, ok := f.lightCue(r); ok {
		return d
	}
	cands := f.candidates(r, f.done)
	if c, ok := f.turned(r, cands); ok {
		return decision{speech: true, source: alternate, mention: c.mention, from: c.from, cue: -1, sure: sureTurned, rule: "alternating"}
	}
	best, sure := f.elect(cands)
	if both := p + sure/2; both < leastFragment && (both < leastWhole || f.kind(r) == Partial) && !called && !f.lineOfTalk(r) {
		return decision{mention: -1, from: -1, cue: -1, sure: 1 - p, rule: "not-speech"}
	}
	if own := f.goesOnAfterTag(r, cands); own >= 0 && (cands[best].mention != cands[own].mention || sure < sureAfterTag) {
		best, sure = own, sureAfterTag
	}
	if cands[best].source == named {
		best = f.headOf(cands, best)
	} else if cands[best].source == carried {
		if own := f.newSubject(r, cands[best].mention, cands); own >= 0 {
			best, sure = own, sureNewSubject
		}
	}
	if own := f.nearer(r, &cands[best], cands); own >= 0 {
		best, sure = own, sureNewSubject
	}
	if called || f.lang == german && f.symAt(f.regionUnit(r)+1) == symLabel {
		if own := f.callerOf(r, cands); own >= 0 && (sure < sureCalled || cands[best].mention != cands[own].mention) {
			best, sure = own, sureCalled
		}
	}
	if f.lang == german && (cands[best].source != named || !f.mayCall(f.mentions[cands[best].mention].unit)) {
		if own := f.beforeColon(r, cands); own >= 0 {
			best, sure = own, max(sure, sureCalled)
		}
	}
	t := f.covering(f.regionUnit(r))
	own := f.tagged(r, cands)
	if own < 0 {
		own = f.insertedBefore(r, cands)
	}
	if own >= 0 && cands[best].mention != cands[own].mention {
		best, sure, t = own, sureAfterTag, nil
	}
	if t != nil {
		if own := f.ownSpeaker(r, cands); own >= 0 {
			best, t = own, nil
		} else if own := f.nearer(r, &candidate{source: named, mention: t.mention}, cands); own >= 0 {
			best, sure, t = own, sureNewSubject, nil
		}
	}
	c := cands[best]
	if c.source == named && f.isTold(c.mention) {
		return decision{speech: true, mention: -1, from: -1, cue: f.mentions[c.mention].unit + 2, sure: sureUnowned, rule: "nobody-named"}
	}
	if t != nil && t.mention >= 0 && (c.source != named || sure < t.whose) {
		return decision{speech: true, source: named, mention: t.mention, from: -1, cue: t.cue, sure: t.whose, rule: "within-reported"}
	}
	if c.source == named {
		if w := f.mentions[c.mention].unit; f.isUtterance(w) && f.ownedBefore(w) {
			return f.owned(w)
		}
	}
	if f.lang == german && sure < sureReported {
		if d, ok := f.afterReport(r); ok {
			return d
		}
	}
	if sure < sureAfterReport {
		if d, ok := f.aloneAfterReport(r); ok {
			return d
		}
	}
	if sure < leastSpeaker || sure < leastCarried && (c.source == carried || c.source == alternate) {
		return decision{speech: true, mention: -1, from: -1, cue: f.nearestCue(f.regionUnit(r)-1, -1), sure: sure, rule: "unsure"}
	}
	d := decision{speech: true, source: c.source, mention: c.mention, from: c.from, cue: -1, sure: sure}
	if d.rule = f.explain(r, c, &d); d.rule == "cue-before" && sure < leastSilent && f.silentVerb(d.cue) && f.kind(r) == Partial {
		return decision{speech: true, mention: -1, from: -1, cue: -1, sure: sure, rule: "unsure"}
	}
	return d
}

// leastSilent is the least share for a fragment to be somebody's of whom the sentence tells
// that they do something else than speak: "He used a law to define “new products”". Of
// those with less, 2 in 5 are.
const leastSilent = 0.8

// silentVerb reports whether the verb at unit u tells of no speech.
func (f *finder) silentVerb(u int) bool {
	switch f.symAt(u) {
	case symVerb, 'b', 'm':
		return f.lang == english
	}
	return false
}

// ownSpeaker returns the candidate that stands with a cue right before region r, or
// -1: within what another tells, too, it is the speaker: “he added that it was what
// Haigh called “a mess””.
func (f *finder) ownSpeaker(r int, cands []candidate) int {
	u := f.regionUnit(r)
	if m := f.introduces(u); f.lang == english && m >= 0 {
		return f.candidateOf(m, cands)
	}
	if f.symAt(u) == symComma && u+2 < len(f.units) {
		if m := u + 1; f.maySpeak(m) && f.symAt(m) != symNoun && f.symAt(m+1) == symSay {
			return f.candidateAt(m, cands) // "… ever had to be," Cicerone says
		} else if m := u + 2; f.symAt(u+1) == symSay && f.maySpeak(m) {
			return f.candidateAt(m, cands)
		}
	}
	if u < 2 || !isCue(f.units[u-1].sym) || f.units[u-1].sym == symThink || !f.maySpeak(u-2) {
		return -1
	}
	if s := f.units[u-2].sym; s != symName && (s != symPronoun || f.symAt(u-3) != 'h') { // "what he called"
		return -1
	}
	return f.candidateAt(u-2, cands)
}

// insertedBefore returns the candidate whom a verb of speech between commas right
// before region r names, or -1: “But, cautions Ruiz, “that is what we said”.
func (f *finder) insertedBefore(r int, cands []candidate) int {
	u := f.regionUnit(r)
	if f.lang != english || f.symAt(u-1) != ',' || f.symAt(u-2) != symName || f.symAt(u-3) != symSay && f.symAt(u-3) != symClaim {
		return -1
	}
	if before := f.symAt(u - 4); before != ',' && before != symEnd && before != symBlock && before != 'a' {
		return -1
	}
	return f.candidateAt(u-2, cands)
}

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
	if !d.speech || d.source != named || d.mention < 0 || f.mentions[d.mention].unit <= before {
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
	for i := range cands {
		if cands[i].source == carried && cands[i].from == r-1 {
			return i
		}
	}
	return -1
}

// sureNewSubject is about the share of speech behind a sentence of somebody new that is theirs.
const sureNewSubject = 0.7

// newSubject returns the candidate who begins the sentence before region r, the only
// person in it, where none but they are named since the last words, spoken by mention m:
// "“…,” Ruiz says. Weeks ago, Ana Berg met a colleague. Berg was shocked. “He says no.”"
func (f *finder) newSubject(r, m int, cands []candidate) int {
	u := f.regionUnit(r)
	if f.symAt(u-1) != symEnd || r == 0 {
		return -1
	}
	found := -1
	for v := u - 2; v >= 0 && v > u-reachUnits; v-- {
		s := f.symAt(v)
		if isRegion(s) || s == symBlock {
			break
		}
		if s != symName {
			continue
		}
		n := int(f.units[v].ref)
		e := f.mentions[n].entity
		if e < 0 || !f.entities[e].person {
			continue
		}
		if found >= 0 && !f.sameSpeaker(found, n) || m >= 0 && f.entityOf(m) == e {
			return -1
		}
		if found < 0 {
			if !f.startsSentence(v) || f.sent[f.mentions[n].first] != f.sent[f.units[u-1].first] {
				return -1
			}
			found = n
		}
	}
	if found < 0 {
		return -1
	}
	return f.candidateAt(f.mentions[found].unit, cands)
}
