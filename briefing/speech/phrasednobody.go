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
		case isBreak(s), isRegion(s), s == ',':
			return -1
		case a.symAt(v-1) == symBe && a.symAt(v+1) == symTo && (isCue(s) && a.words[a.units[v].first].form == past || a.foretold(v)):
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

// rejected returns, for nobody, the unit of the verb where the words of the region at unit u are another's, whom
// the sentence's subject contradicts: "Berg rejects “stirring pot” claim"; or -1.
func (a *article) rejected(u int) (speaker, cue int) {
	v := u - 1
	if a.symAt(v) == symDet {
		v--
	}
	if !among(a.word(v), denialVerbs) || a.symAt(u+1) == symBlock || !among(a.tokenText(int(a.units[u+1].first)), deniedNouns) {
		return -1, -1
	}
	return -1, v
}
