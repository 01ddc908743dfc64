package speech

import "slices"

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

// overrule takes somebody else where how the sentences around the region are built leaves no doubt. A rule may take another
// than those before it did: of two that fire, the later one counts.
func (f *finder) overrule(w *pick) {
	own := f.goesOnInSentence(w.r, w.cands)
	if own < 0 {
		own = f.goesOnAfterTag(w.r, w.cands)
	}
	if own >= 0 && (!w.is(own) || w.sure < sureAfterTag) {
		w.take(own, sureAfterTag)
	}
	from := w.cands[w.best].source
	if from == named {
		w.best = f.headOf(w.cands, w.best)
	}
	if from == carried || f.lang == english && w.sure < leastCarried {
		w.take(f.newSubject(w.r, w.cands), sureNewSubject)
		w.take(f.gesturesBefore(w.r, w.cands), sureNewSubject)
	}
	w.take(f.answersQuestion(w.r, w.cands), sureNewSubject)
	w.take(f.beginsBeforeColon(w), sureAfterTag)
	if u := f.regionUnit(w.r); f.lang == english && w.sure < sureNewSubject && f.symAt(u-1) == symBlock {
		if x := f.introduces(u - 1); x >= 0 { // "A spokesperson for the company said: ¶ “…”"
			w.take(f.candidateAt(x, w.cands), sureNewSubject)
		}
	}
	w.take(f.nearer(w.r, &w.cands[w.best], w.cands), sureNewSubject)
	if x := f.askedBy(w); x >= 0 && !w.is(x) {
		w.take(x, sureAfterTag)
	}
	w.take(f.taggedByName(w.r, &w.cands[w.best], w.cands), sureAfterTag)
	if x := f.verbBehind(w.r, w.cands); x >= 0 && !w.is(x) {
		w.take(x, sureNewSubject)
	}
	if c := &w.cands[w.best]; c.source == named {
		if x := f.beyondAside(f.sayingBefore(f.regionUnit(w.r)), c.mention); x >= 0 {
			w.cands = append(w.cands, candidate{source: named, mention: x, from: -1})
			w.take(len(w.cands)-1, sureNewSubject)
		}
	}
	f.overruleInterrupted(w)
	w.take(f.speaksTo(w), sureNewSubject)
	if by := w.cands[w.best].mention; by >= 0 {
		w.take(f.headOfObject(&f.mentions[by], w.cands), sureNewSubject)
	}
}

// beginsBeforeColon returns the candidate whose name begins the sentence that leads up to a colon and the region, in which no other person is, nor "he",
// where whoever was taken stands before it: "…,” said Bo Hale. But | Ana Ruiz | was more upbeat: “…”"; or -1.
func (f *finder) beginsBeforeColon(w *pick) int {
	u := f.regionUnit(w.r)
	if f.lang != english || f.symAt(u-1) != ':' {
		return -1
	}
	first, people := -1, 0
	for v := u - 2; v > u-sentenceReach && !isBreak(f.symAt(v)); v-- {
		if isRegion(f.symAt(v)) || f.symAt(v) == symPronoun && f.isPronoun(f.mentionAt(v), he|she) {
			return -1 // "Ana Ruiz got a text from him: “…”"
		}
		if f.isPersonAt(v) {
			people++
		}
		if f.startsSentence(v) || f.symAt(v-1) == symAnd && f.startsSentence(v-1) {
			first = v
			break
		}
	}
	taken := w.cands[w.best].mention
	if f.symAt(first) != symName || !f.maySpeakAt(first) || people > 1 || people == 1 && !f.isPersonAt(first) || taken >= 0 && f.mentions[taken].unit >= first {
		return -1
	}
	return f.candidateAt(first, w.cands)
}

// speaksTo returns the candidate who speaks, named before in the sentence or else the last who spoke, where whoever was taken is only spoken to
// right before a colon: "On the next match, speaking to | Harbour Sports |: “…”"; or -1.
func (f *finder) speaksTo(w *pick) int {
	u, c := f.regionUnit(w.r), &w.cands[w.best]
	if f.lang != english || f.symAt(u-1) != ':' || c.source != named || f.mentions[c.mention].unit != u-2 {
		return -1
	}
	v := u - 3
	if f.symAt(v) == symDet {
		v--
	}
	if verb := f.word(v - 1); f.word(v) != "to" && f.word(v) != "with" || verb != "speaking" && verb != "Speaking" && verb != "talking" && verb != "Talking" {
		return -1
	}
	for v -= 2; v > u-sentenceReach && !isBreak(f.symAt(v)); v-- {
		if f.isPersonAt(v) || f.symAt(v) == symNoun && f.isPersonNoun(f.mentionAt(v).head) {
			if x := f.candidateAt(v, w.cands); x >= 0 {
				return x
			}
		}
	}
	if f.spoke >= 0 {
		if x := f.spokenLast(w.cands, u); x >= 0 {
			return x
		}
	}
	return slices.IndexFunc(w.cands, func(c candidate) bool { return c.source == nobody })
}

// overruleInterrupted takes whoever breaks in, in a clause that "before" begins, for the speaker of the words behind it and not of those before:
// "“We had a plan –” before Ana Ruiz cut in: “You had none.”"
func (f *finder) overruleInterrupted(w *pick) {
	const reach = 14 // units
	u := f.regionUnit(w.r)
	if f.lang != english {
		return
	}
	if c := &w.cands[w.best]; f.word(u+1) == "before" && c.source == named && f.mentions[c.mention].unit > u && f.breaksIn(f.mentions[c.mention].unit) {
		w.take(f.spokenLast(w.cands, u), sureNewSubject)
		return
	}
	if f.symAt(u-1) != ':' {
		return
	}
	for v := u - 2; v > u-reach && !isBreak(f.symAt(v)) && !isRegion(f.symAt(v)); v-- {
		if f.maySpeakAt(v) && f.symAt(v-1) == symPrep && f.word(v-1) == "before" && f.breaksIn(v) {
			w.take(f.candidateAt(v, w.cands), sureNewSubject)
			return
		}
	}
}

// breaksIn reports whether whoever stands at unit u says something, or cuts in, before a colon.
func (f *finder) breaksIn(u int) bool {
	v := f.pastAdverbs(u + 1)
	if f.symAt(v) == ',' {
		v = f.pastAdverbs(v + 1)
	}
	if !isSaying(f.symAt(v)) && f.word(v) != "cut" && f.word(v) != "broke" {
		return false
	}
	for v++; f.symAt(v) == symPrep || f.symAt(v) == symAdverb; v++ {
	}
	return f.symAt(v) == ':' || f.symAt(v) == ','
}

// spokenLast returns the candidate of cands before unit u who spoke last or, where nobody did, was named last; or -1.
func (f *finder) spokenLast(cands []candidate, u int) int {
	last := -1
	for i, c := range cands {
		if c.mention < 0 || f.mentions[c.mention].unit >= u || !f.isPersonAt(f.mentions[c.mention].unit) {
			continue
		}
		if f.spoke >= 0 && f.mentions[c.mention].entity == f.spoke {
			return i
		}
		if f.spoke < 0 && (last < 0 || c.mention > cands[last].mention) {
			last = i
		}
	}
	return last
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
	if own < 0 {
		own = f.claimant(w.r, w.cands)
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
