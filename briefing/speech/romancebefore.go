package speech

// cuedBefore finds the nearest verb of speech or source before region r in its sentence.
func (f *romance) cuedBefore(r int) (saying, bool) {
	first, _ := f.tokensOf(r)
	start, limit := f.sentenceAround(first)
	for j := first - 1; j >= start; j-- {
		if f.regionOf[j] >= 0 {
			continue
		}
		c := f.cueAt(j)
		switch {
		case c.kind == noCue:
			continue
		case c.kind == sourceCue:
			if p, ok := f.source(c, first); ok && (p.kind == noPhrase || p.last <= first) {
				return sayingBy(p, c, "according-to", sureSource), true
			}
			continue
		case f.is(j, think) && !f.is(j, speechVerb|label|judge):
			continue
		}
		if !f.is(j, say|label|judge) {
			if s, ok := f.cuedAtEnd(r); ok {
				return s, true
			}
		}
		return f.cuedBy(r, c, first), true
	}
	return f.forWhom(start, limit)
}

// cuedBy is what the verb c before region r, which begins at token first, tells.
func (f *romance) cuedBy(r int, c romanceCue, first int) saying {
	if p, ok := f.pronounOf(c, first); ok {
		return sayingBy(p, c, "cue-before", sureSubject)
	}
	rule := "cue-before"
	if f.text(first-1) == ":" {
		rule = "colon"
	}
	if c.kind == finiteCue {
		if p := f.phraseAt(c.last, first); p.kind == namePhrase || p.kind == officePhrase && f.is(c.verb, say) {
			return sayingBy(p, c, rule, sureSubject)
		}
	}
	if p := f.subjectOf(c); p.kind != noPhrase {
		return sayingBy(p, c, rule, sureSubject)
	}
	if before := f.regionBefore(r); before >= 0 && f.said[before].named() {
		s := f.said[before]
		s.from, s.rule, s.chain, s.cue = before, "carried-over", nil, c
		return s
	}
	return sayingBy(phrase{}, c, rule, sureLonely)
}

// regionBefore is the region before r in its sentence, or -1.
func (f *romance) regionBefore(r int) int {
	if r == 0 {
		return -1
	}
	first, _ := f.tokensOf(r)
	before, _ := f.tokensOf(r - 1)
	if f.sent[before] != f.sent[first] {
		return -1
	}
	return r - 1
}

// forWhom is whom "pour" or "para" at token j, which begins its sentence, names as one who thinks so:
// "Pour Ana Ruiz, c’est « une faute »".
func (f *romance) forWhom(j, limit int) (saying, bool) {
	switch f.small(j) {
	case "pour", "para", "per":
	default:
		return saying{}, false
	}
	p := f.phraseAt(j+1, limit)
	if f.text(p.last) != "," || p.kind != namePhrase && (p.kind != officePhrase || !f.is(p.head, role)) || p.entity >= 0 && !f.entities[p.entity].person {
		return saying{}, false
	}
	return sayingBy(p, romanceCue{first: j, last: j + 1, verb: j, pronoun: -1, kind: sourceCue}, "according-to", sureSubject), true
}

// tellsOn finds the subject right before region r, whose words go on as its sentence: "Le gouvernement « craint le pire »".
func (f *romance) tellsOn(r int) (saying, bool) {
	first, last := f.tokensOf(r)
	start, _ := f.sentenceAround(first)
	if last-first < 5 || f.whole(r) {
		return saying{}, false
	}
	p := f.firstPhrase(start, first)
	if p.last != first || p.first != start || p.kind != namePhrase && p.kind != officePhrase {
		return saying{}, false
	}
	return sayingBy(p, romanceCue{}, "near", sureNearby), true
}

// colonBefore finds the subject of the clause before the colon that region r follows.
func (f *romance) colonBefore(r int) (saying, bool) {
	first, _ := f.tokensOf(r)
	if f.text(first-1) != ":" {
		return saying{}, false
	}
	start, _ := f.sentenceAround(first)
	p := f.firstPhrase(start, first-1)
	if p.kind != namePhrase && p.kind != officePhrase {
		return saying{}, false
	}
	return sayingBy(p, romanceCue{first: first - 1, last: first, verb: first - 1, pronoun: -1}, "colon", sureColonAny), true
}
