package speech

import "brief/briefing/token"

// cutIn finds who is named within the marks: « C’est fini, a lancé Ana Ruiz. On repart. »
func (f *romance) cutIn(r int) (saying, bool) {
	first, last := f.tokensOf(r)
	for i := first + 2; i+2 < last; i++ {
		if f.text(i) != "," {
			continue
		}
		c := f.cueAtInside(i+1, last)
		if c.kind != finiteCue || !f.is(c.verb, say) || !f.cutsOff(c, i) {
			continue
		}
		if c.pronoun >= 0 {
			return sayingBy(pronounAt(c.pronoun), c, "cue-after", sureBeside), true
		}
		if p := f.phraseAt(c.last, last); p.kind == namePhrase || p.kind == officePhrase && p.first < p.head {
			return sayingBy(p, c, "cue-after", sureBeside), true
		}
	}
	return saying{}, false
}

// cueAtInside is the cue of the verb that begins at token i, auxiliary first, before limit.
func (f *romance) cueAtInside(i, limit int) romanceCue {
	for j := i; j < limit && j < i+8; j++ {
		if c := f.cueAt(j); c.kind == finiteCue && c.first <= i {
			return c
		}
		if !f.is(j, aux|adverb|he|she|they) && f.text(j) != "-" && f.small(j) != "t" && !f.clitic(j) {
			break
		}
	}
	return romanceCue{}
}

// cutsOff reports whether the words of c are a clause that stands in somebody's words behind the comma at token i: with "a-t-il" or a past.
func (f *romance) cutsOff(c romanceCue, i int) bool {
	return c.pronoun >= 0 || c.first < c.verb && f.is(c.first, aux|adverb) || f.clitic(c.first) && c.first == i+1
}

// sayingBy is the finding that p says a region.
func sayingBy(p phrase, c romanceCue, rule string, sure float64) saying {
	return saying{speech: true, who: p, cue: c, rule: rule, sure: sure, from: -1}
}

// behind is the first token behind region r and the comma or dash there, in its sentence, or -1; limit is where that ends.
func (f *romance) behind(r int) (i, limit int) {
	first, last := f.tokensOf(r)
	if last >= len(f.Tokens) || last == first || f.sent[last] != f.sent[last-1] {
		return -1, 0
	}
	_, limit = f.sentenceAround(last)
	for i = last; i < limit && f.regionOf[i] < 0 && (f.text(i) == "," || f.text(i) == "–" || f.text(i) == "—" || f.text(i) == "-"); i++ {
	}
	return i, limit
}

// cuedBehind finds a verb of speech or a source right behind region r.
func (f *romance) cuedBehind(r int) (saying, bool) {
	i, limit := f.behind(r)
	if i < 0 || i >= limit || f.regionOf[i] >= 0 {
		return saying{}, false
	}
	c := f.cueFrom(i, limit)
	if c.kind == noCue {
		return saying{}, false
	}
	if c.kind == sourceCue {
		if s, ok := f.cuedBefore(r); ok && s.who.kind != noPhrase && s.cue.kind == finiteCue && f.is(s.cue.verb, say) {
			return s, true // "Ruiz a dit que « … », selon la radio"
		}
	}
	return f.cued(c, limit)
}

// cued is what the cue c behind words in marks tells, of the sentence that ends at limit.
func (f *romance) cued(c romanceCue, limit int) (saying, bool) {
	if c.kind == sourceCue {
		if p, ok := f.source(c, limit); ok {
			return sayingBy(p, c, "according-to", sureSource), true
		}
		return saying{}, false
	}
	if p, ok := f.pronounOf(c, limit); ok {
		return sayingBy(p, c, "cue-after", sureBeside), true
	}
	if p := f.subjectAfter(c, limit); p.kind != noPhrase {
		return sayingBy(p, c, "cue-after", sureBeside), true
	}
	if p := f.subjectOf(c); p.kind == namePhrase || p.kind == officePhrase {
		return sayingBy(p, c, "cue-before", sureSubject), true
	}
	if f.lang == french {
		return saying{}, false
	}
	return sayingBy(phrase{}, c, "carried-over", sureLonely), true
}

// pronounOf is the pronoun that is the subject of c. "On" is who is named behind "dans" or "auprès de".
func (f *romance) pronounOf(c romanceCue, limit int) (phrase, bool) {
	if c.pronoun < 0 {
		return phrase{}, false
	}
	if !f.is(c.pronoun, us) {
		return pronounAt(c.pronoun), true
	}
	for i := c.last; i < limit && i < c.last+4; i++ {
		if p := f.phraseAt(i, limit); f.is(i, prep) && !f.is(i, det) {
			continue
		} else if p.kind == namePhrase || p.kind == officePhrase {
			return p, true
		}
	}
	return phrase{}, false
}

// source is whom "selon" and the like of c name, perhaps behind a verb: "según explicó | la ministra".
func (f *romance) source(c romanceCue, limit int) (phrase, bool) {
	i := c.last
	for i < limit && (f.is(i, prep) && !f.is(i, det) || f.small(i) == "con" || f.small(i) == "a") {
		i++
	}
	if v := f.cueFrom(i, limit); v.kind == finiteCue && f.nameOf[i] < 0 && !f.is(i, det) {
		if p := f.subjectAfter(v, limit); p.kind != noPhrase {
			return p, true
		}
		return phrase{}, f.lang != french
	}
	p := f.phraseAt(i, limit)
	switch p.kind {
	case namePhrase, officePhrase, thingPhrase, pronounPhrase:
		return p, true
	}
	if i < limit && f.is(i, he|she|they) {
		return pronounAt(i), true
	}
	return phrase{}, false
}

// subjectAfter is the subject that follows the verb of c, behind when, where and to whom: "a déclaré lundi à
// la presse | Ana Ruiz".
func (f *romance) subjectAfter(c romanceCue, limit int) phrase {
	const reach = 30
	commas, odd := 0, 0
	for i := c.last; i < limit && i < c.last+reach && f.regionOf[i] < 0; {
		p := f.phraseAt(i, limit)
		switch {
		case f.text(i) == ",":
			if commas++; commas > 2 || commas == 1 && !f.opensCircumstance(i+1, limit) {
				return phrase{}
			}
			i++
		case p.kind == timePhrase:
			i = p.last
		case f.prepositional(i):
			i = f.pastPrepositional(i, limit)
		case p.kind == pronounPhrase && (f.is(p.head, det|adverb) || f.small(p.head) == "lui"):
			i++
		case p.kind != noPhrase:
			if commas == 1 {
				return phrase{}
			}
			return p
		case f.is(i, adverb|timeWord|not|quant) || f.Tokens[i].Kind == token.Number || f.is(i, aux|be) && i == c.last:
			i++
		case f.Tokens[i].Kind != token.Word, f.is(i, sub|who|that|and|but|cueVerb|aux):
			return phrase{}
		default:
			if odd++; odd > 2 {
				return phrase{}
			}
			i++
		}
	}
	return phrase{}
}

// opensCircumstance reports whether what stands behind a comma at token i tells when, where or to whom.
func (f *romance) opensCircumstance(i, limit int) bool {
	return i < limit && (f.prepositional(i) || f.is(i, timeWord|adverb) || f.phraseAt(i, limit).kind == timePhrase)
}

// prepositional reports whether token i is a preposition.
func (f *romance) prepositional(i int) bool {
	if !f.is(i, prep) || f.nameOf[i] >= 0 {
		return false
	}
	return !f.is(i, det) || f.small(i) == "des" || f.lang == portuguese && !f.is(i+1, role|title|body|det|poss)
}

// pastPrepositional is the token behind the preposition at token i and the phrase that follows it.
func (f *romance) pastPrepositional(i, limit int) int {
	for i < limit && f.prepositional(i) {
		i++
	}
	if p := f.phraseAt(i, limit); p.kind != noPhrase {
		return p.last
	}
	if i < limit && f.Tokens[i].Kind == token.Word && f.plainNoun(i) && !f.is(i, cueVerb) { // a noun without an article: "en rueda de prensa"
		for i = f.pastWord(i); i < limit && f.ofWord(i); {
			next := f.pastOwner(i, limit)
			if next <= i {
				break
			}
			i = next
		}
	}
	return i
}

// cuedAtEnd finds a verb of speech or a source behind a comma further on in the sentence of region r.
func (f *romance) cuedAtEnd(r int) (saying, bool) {
	const reach = 80 // tokens
	i, limit := f.behind(r)
	if i < 0 {
		return saying{}, false
	}
	for end := min(limit, i+reach); i+1 < end; i++ {
		if f.regionOf[i] >= 0 || f.text(i) != "," && f.cueAt(i).kind != sourceCue && (i == 0 || f.regionOf[i-1] < 0) {
			continue
		}
		at := i
		if f.text(i) == "," {
			at++
		}
		c := f.cueAtInside(at, limit)
		if s := f.cueAt(at); s.kind == sourceCue {
			c = s
		}
		if c.kind == noCue || c.kind == finiteCue && !f.is(c.verb, say) {
			continue
		}
		if s, ok := f.cued(c, limit); ok {
			s.sure = min(s.sure, sureSubject)
			return s, true
		}
	}
	return saying{}, false
}
