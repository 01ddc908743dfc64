package speech

// callerOf returns the candidate who calls something what region r says, or -1: the
// subject of the verb before it ("Der Sprecher nannte den Plan „kühn“", "Den Plan
// nannte sie „kühn“") or right behind it ("Als „kühn“ bezeichnete die Chefin den Plan").
func (f *finder) callerOf(r int, cands []candidate) int {
	u := f.regionUnit(r)
	if f.symAt(u+1) == symLabel {
		if u+2 < len(f.units) && f.maySpeak(u+2) {
			return f.candidateAt(u+2, cands)
		}
		return -1
	}
	for v := u - 1; v >= 0; v-- {
		switch s := f.symAt(v); {
		case s == symEnd, s == symBlock, isRegion(s):
			return -1
		case s == symLabel:
			if s := f.subjectOfVerb(v); s >= 0 {
				return f.candidateAt(s, cands)
			}
			return -1
		}
	}
	return -1
}

// beforeColon returns the candidate who speaks in the sentence that region r follows behind a
// colon, or -1: "Der Minister begrüßte das Ende des Streits: „Endlich!“"
func (f *finder) beforeColon(r int, cands []candidate) int {
	colon := f.regionUnit(r) - 1
	if f.symAt(colon) != ':' {
		return -1
	}
	s := f.sentenceOf(colon)
	for v := s.first; v < colon; v++ {
		if !isCue(f.symAt(v)) {
			continue
		}
		if u := f.subjectOfVerb(v); u >= 0 {
			return f.candidateAt(u, cands)
		}
	}
	return -1
}

// subjectOfVerb returns the unit of the subject of the German verb at unit v, or -1:
// the mention right before or right behind it.
func (f *finder) subjectOfVerb(v int) int {
	before, after := v-1, v+1
	if first := f.sentenceOf(v).first; f.symAt(before) == ',' { // "Der Chef der Werke, Jan Moor, | sagte", "Jan Moor, Chef der Werke, | sagte"
		if before--; f.symAt(before) != symName || f.symAt(before-1) != ',' {
			before = first
		}
	}
	for f.symAt(after) == 'r' || f.symAt(after) == symTime {
		after++
	}
	switch {
	case f.isNominative(after):
		return after
	case f.mayCall(before) && f.symAt(before-1) != 'p' && f.symAt(before-1) != symAccording:
		return before
	case f.mayCall(after):
		return after
	}
	return -1
}

// isNominative reports whether the mention at unit u can be nothing but a subject: "er", "ein Sprecher".
func (f *finder) isNominative(u int) bool {
	if !f.mayCall(u) {
		return false
	}
	m := &f.mentions[f.units[u].ref]
	switch f.tokenText(m.first) {
	case "er", "wir", "man", "wer":
		return m.last == m.first+1
	case "sie":
		return m.last == m.first+1
	case "der", "ein", "dieser":
		return f.words[m.head].class&role != 0 || m.kind == nameMention
	}
	return false
}

// mayCall reports whether the mention at unit u is of people, a body or a text, and no object.
func (f *finder) mayCall(u int) bool {
	if u < 0 || u >= len(f.units) || !f.maySpeak(u) || f.isAccusative(u) {
		return false
	}
	m := &f.mentions[f.units[u].ref]
	return m.kind != nounMention || m.entity >= 0 || f.words[m.head].class&(role|body|title|docNoun) != 0
}

// isAccusative reports whether the article of the mention at unit u shows that it is no subject.
func (f *finder) isAccusative(u int) bool {
	switch f.tokenText(int(f.units[u].first)) {
	case "den", "Den", "einen", "Einen", "dem", "Dem", "des", "Des", "seinen", "Seinen", "ihren", "Ihren", "diesen", "Diesen":
		return true
	}
	return false
}
