package speech

// untilNextSayer returns told, behind the verb of speech at unit u, up to where somebody else
// begins to speak in a clause of their own: "said the cuts were fair | but Ana Ruiz argued …".
func (a *article) untilNextSayer(u int, told stretch) stretch {
	if a.lang != english || told.first < u {
		return told
	}
	for v := told.first + 1; v < told.last-2; v++ {
		if a.judgesAsWell(u, told.first, v) {
			told.last = v
			return told
		}
		if !a.joinsClauses(v) || !a.saysBehind(v+1) || !a.finiteIn(told.first, v) || a.subordinate(told.first, v) || !a.saysClause(v+1, told.last) {
			continue
		}
		if told.last = v; a.symAt(v-1) == ',' {
			told.last--
		}
		return told
	}
	return told
}

// judgesAsWell reports whether "and" at unit v, behind words told by the past verb of speech at unit u, adds what whoever speaks does to
// another: "said it had hit a depot | and accused the rebels of …".
func (a *article) judgesAsWell(u, first, v int) bool {
	if a.word(v) != "and" || a.words[a.units[u].last-1].form != past || !a.finiteIn(first, v) || a.symAt(v+1) != symJudge && a.symAt(v+1) != symLabel {
		return false
	}
	if e := a.words[a.units[v+1].last-1]; e.form != past || e.class&(judge|label) == 0 {
		return false
	}
	return a.symAt(v+2) == symName || a.symAt(v+2) == symNoun
}

// joinsClauses reports whether unit v is a word that sets a clause beside another, and not in it.
func (a *article) joinsClauses(v int) bool {
	switch a.word(v) {
	case "and", "but", "while", "whereas":
		return true
	}
	return a.symAt(v) == ';'
}

// saysBehind reports whether unit x is somebody's name before a finite verb of speech: "Ana
// Ruiz has argued", "the Halden Herald said".
func (a *article) saysBehind(x int) bool {
	return a.symAt(x) == symName && a.maySpeak(x) && a.saysFinite(a.pastAdverbs(x+1))
}

// subordinate reports whether a clause that "if", "when" or "because" begins among units
// [first, last) goes on there: what "and" joins may be that clause's.
func (a *article) subordinate(first, last int) bool {
	for v := last - 1; v >= first && a.symAt(v) != ','; v-- {
		if a.symAt(v) == symSub || a.symAt(v) == symWh {
			return true
		}
	}
	return false
}

// saysClause reports whether the verb behind the name at unit x says more than a word, if it
// is one of those that also ask or call somebody something: "Hale asked | her to leave".
func (a *article) saysClause(x, last int) bool {
	v := a.pastAdverbs(x + 1)
	if a.symAt(v) != symTell && a.symAt(v) != symLabel && a.word(v) != "asked" && a.word(v) != "asks" {
		return true
	}
	for w := v + 1; w < last; w++ {
		if isFinite(a.symAt(w)) && a.symAt(w-1) != symTo {
			return true
		}
	}
	return false
}

// sayerBefore returns the candidate who begins a clause and says the words at unit u, with
// its verb of speech right before them but for a time, "that" or "to": “… said it was late,
// and Ana Ruiz argued on Thursday that “…””; or -1.
func (f *finder) sayerBefore(u int, cands []candidate) int {
	v := u - 1
	if f.lang != english {
		return -1
	}
	switch f.symAt(v) {
	case symThat, symTo, ',', ':':
		v--
	}
	for n := 0; n < 2 && f.symAt(v) == symTime; n++ {
		if v--; f.symAt(v) == symPrep {
			v--
		}
	}
	if !f.saysFinite(v) {
		return -1
	}
	v = f.beforeAdverbs(v - 1)
	if f.symAt(v) == symAnd && f.symAt(u-1) == ':' {
		v = f.doerBefore(v)
	}
	if f.symAt(v) != symName || !f.maySpeakAt(v) || !f.beginsClause(v) {
		return -1
	}
	return f.candidateAt(v, cands)
}

// doerBefore returns the unit of X, to whose verb "and" at unit v adds another: "as X stood up and
// shouted: “…”"; or -1.
func (a *article) doerBefore(v int) int {
	const reach = 8 // units
	for x := v - 1; x > 0 && x > v-reach; x-- {
		switch s := a.symAt(x); {
		case s == ',', s == ';', isBreak(s), s == symAnd, s == symThat, s == symSub, s == symWh, s == symWho, isRegion(s):
			return -1
		case a.maySpeak(x) && isFinite(a.symAt(a.pastAdverbs(x+1))):
			return x
		}
	}
	return -1
}
