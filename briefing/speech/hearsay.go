package speech

// hearsayOf returns, for nobody, the unit of the verb where the region at unit u is only what somebody
// “is said to” be or do; or -1.
func (a *article) hearsayOf(u int) (speaker, cue int) {
	v := a.passiveTo(u)
	if s := a.symAt(v); v < 0 || s != symSay && s != symClaim || a.saidBehind(u) {
		return -1, -1
	}
	return -1, v
}

// foretoldOf returns the unit of the verb where the region at unit u is only what others tell,
// think or expect of whom the sentence is about: “is forecast to move “dangerously close””; or -1.
func (a *article) foretoldOf(u int) int {
	v := a.passiveTo(u)
	if v < 0 || a.lang != english || !a.foretold(v) || isSaying(a.symAt(u-1)) || a.saidBehind(u) || a.saidBefore(v) { // “is due to say “sorry””
		return -1
	}
	return v
}

// passiveTo returns the unit of the participle in “is said to …” before the region at unit u; or -1.
func (a *article) passiveTo(u int) int {
	const reach = 10 // units
	for v := u - 2; v > 0 && v > u-reach; v-- {
		switch s := a.symAt(v); {
		case s == symEnd, s == symBlock, isRegion(s), s == ',':
			return -1
		case a.symAt(v-1) == 'b' && a.symAt(v+1) == 'o' && (isCue(s) && a.words[a.units[v].first].form == past || a.foretold(v)):
			return v
		case isCue(s):
			return -1
		}
	}
	return -1
}

// foretold reports whether unit v is a participle by which others tell, think or expect
// something of whom the sentence is about.
func (a *article) foretold(v int) bool {
	switch a.word(v) {
	case "forecast", "set", "due", "likely", "projected":
		return true
	}
	return a.symAt(v) == symThink
}

// saidBehind reports whether the sentence tells behind unit u who says so.
func (a *article) saidBehind(u int) bool {
	for v := u + 1; v < min(len(a.units), u+sentenceReach) && a.symAt(v) != symEnd && a.symAt(v) != symBlock; v++ {
		if s := a.symAt(v); isSaying(s) || s == symAccording {
			return true
		}
	}
	return false
}

// passedOn returns the unit of the person whose words in the region at unit u a body or a paper, mention m, only passes
// on: The Post reported that | Ruiz | had told colleagues it was “dead”; or -1.
func (a *article) passedOn(u, m int) int {
	if m < 0 {
		return -1
	}
	by := &a.mentions[m]
	if a.lang != english || a.isPerson(by) || by.kind != nameMention && a.words[by.head].class&(body|docNoun) == 0 {
		return -1
	}
	for v := u - 1; v > by.unit; v-- {
		s := a.symAt(v)
		if s == symEnd || s == symBlock || isRegion(s) {
			return -1
		}
		if !isSaying(s) && s != symLabel {
			continue
		}
		for a.symAt(v-1) == 'x' { // had
			v--
		}
		if a.symAt(v-1) == 'W' && a.symAt(v-2) == ',' {
			v -= 2 // Ana Ruiz, who had called it
		} else if a.symAt(v-1) == ',' && a.symAt(v-3) == ',' {
			v-- // the mayor, Ana Ruiz, had told
		}
		if v-1 > by.unit+1 && a.isPersonAt(v-1) {
			return v - 1
		}
		return -1
	}
	return -1
}
