package speech

// toldTo returns the unit of the verb by which mention m is told or asked what the region at unit u says, and does not tell
// it: “…,” Ruiz was | told |; Ruiz was | warned | that “…”; or -1.
func (a *article) toldTo(m, u int) int {
	if m < 0 || a.lang != english {
		return -1
	}
	v := a.pastAdverbs(a.mentions[m].unit + 1)
	if a.hears(a.mentions[m].unit, v) {
		return v
	}
	if x := a.accused(v); x >= 0 {
		return x
	}
	if a.symAt(v) != symBe {
		return -1
	}
	if v = a.pastAdverbs(v + 1); a.word(v) == "being" {
		v = a.pastAdverbs(v + 1)
	}
	switch a.word(v) {
	case "asked":
		switch a.word(v + 1) {
		case "if", "whether":
			if a.clauseReaches(v, u) {
				return v // Ruiz was | asked | if “anybody” was there, but not: was asked if it was true and said: “No”
			}
		}
	case "told", "warned", "informed", "advised", "assured", "reminded", "notified":
		if a.word(v+1) != "by" {
			return v
		}
	case "understood", "claimed", "alleged", "believed", "thought", "reported", "rumoured", "rumored", "hoped", "feared":
		if a.words[a.mentions[m].head].class&it != 0 {
			return v // "it is understood that …"
		}
	default:
		after := a.symAt(v + 1)
		if after == symDet {
			after = a.symAt(v + 2)
		}
		if a.symAt(v) == symLabel && (a.word(v+1) == "as" || isRegion(after)) {
			return v // "Ruiz has been described as “kind”"
		}
	}
	return -1
}

// accused returns the unit of "accused" where unit v begins "is accused of", "stands accused of" or, in a headline,
// "accused of", and no verb of speech of its own comes before the words: "The clerk | accused of theft said: “…”"; or -1.
func (a *article) accused(v int) int {
	for n := 0; n < 2 && (a.symAt(v) == symBe || a.word(v) == "stands" || a.word(v) == "stood"); n++ {
		v = a.pastAdverbs(v + 1)
	}
	if a.word(v) != "accused" || a.word(v+1) != "of" {
		return -1
	}
	const reach = 20 // units
	for u := v + 2; u < v+reach && !isBreak(a.symAt(u)) && !isRegion(a.symAt(u)); u++ {
		if isSaying(a.symAt(u)) && a.saysFinite(u) {
			return -1
		}
	}
	return v
}

// clauseReaches reports whether no clause ends and none begins between unit v and the region at unit u.
func (a *article) clauseReaches(v, u int) bool {
	for v++; v < u; v++ {
		if s := a.symAt(v); isBreak(s) || isRegion(s) || s == ',' || s == ';' || s == ':' || s == symAnd {
			return false
		}
	}
	return v == u
}

// inserted returns the unit of X in “the ministry, said X, had done “…””, in the sentence of
// the region at unit u; or -1.
func (a *article) inserted(u int) int {
	for v := u - 1; v > u-sentenceReach && !isBreak(a.symAt(v)); v-- {
		if says := a.symAt(v - 2); a.symAt(v) == ',' && a.symAt(v-3) == ',' && (says == symSay || says == symClaim) && a.maySpeak(v-1) {
			return v - 1
		}
	}
	return -1
}

// nearer returns the candidate for region r that stands in its clause where c, the best,
// does not: who called it so, or who said it where c only passed it on; or -1.
func (f *finder) nearer(r int, c *candidate, cands []candidate) int {
	u := f.regionUnit(r)
	if c.source == nobody || c.mention < 0 || f.lang != english {
		return -1
	}
	at := f.mentions[c.mention].unit
	if x := f.caller(u); x >= 0 && (c.source == carried || at < x && (f.parted(at, x) || f.opensAside(x))) {
		return f.candidateAt(x, cands)
	}
	if x := f.inserted(u); x == at {
		return -1
	} else if x >= 0 {
		return f.candidateAt(x, cands)
	}
	passed := false
	for v := at - 1; v > u && v >= at-3; v-- {
		passed = passed || f.symAt(v) == symAccording
	}
	if c.source != named || !passed {
		return -1
	}
	for v := u + 1; v < at; v++ {
		if f.symAt(v) == symSay && f.symAt(v-1) == ',' && f.sayerBehind(v) >= 0 {
			return f.candidateAt(f.sayerBehind(v), cands) // it was “dead”, said | Ruiz | of Oxley, according to the Post
		}
	}
	if !f.saidBefore(u) && !f.calledBefore(u) {
		return -1
	}
	for v := u - 1; v > u-sentenceReach && !isBreak(f.symAt(v)); v-- {
		tells := f.symAt(v-1) == ',' && isSaying(f.symAt(f.pastAdverbs(v+1)))         // "Asking for help, | Ruiz | told Berg: “…,” according to an aide"
		if (f.startsSentence(v) || tells) && f.maySpeak(v) && f.symAt(v) != symNoun { // what respondents say, according to a poll, is the poll's
			return f.candidateAt(v, cands)
		}
	}
	return -1
}

// opensAside reports whether X at unit u begins a clause that tells what somebody else says, or when: "Ruiz said it was safe, despite
// | what | Hale called “cracks”", ", | after | Hale called it “a wreck”".
func (a *article) opensAside(u int) bool {
	if a.symAt(u) == symPronoun {
		return false
	}
	if a.symAt(u-1) == symDet {
		u--
	}
	switch a.word(u - 1) {
	case "what":
		return a.word(u-2) == "despite" || a.word(u-2) == "over"
	case "after", "as", "while":
		return a.symAt(u-2) == ',' || a.word(u-2) == "even"
	}
	return false
}

// caller returns the unit of X in “X called it “…””, with what X is between them or not: analysts
// at Field & Sons called the losses “alarming”; or -1.
func (a *article) caller(u int) int {
	v := u - 1
	if isPhrase(a.symAt(v)) {
		v--
	}
	if a.lang != english || a.symAt(v) != symLabel {
		return -1
	}
	if v = a.headBefore(v - 1); a.maySpeakAt(v) {
		return v
	}
	return -1
}

// introduces returns the unit of X, right before the verb of speech that a colon and the
// region at unit u follow, whom it may be said to: he recalled X telling him: “…”; or -1.
func (a *article) introduces(u int) int {
	v := u - 2
	if a.symAt(u-1) != ':' {
		return -1
	}
	if isPhrase(a.symAt(v)) {
		v--
	}
	if s := a.symAt(v); !isSaying(s) && (s != symGerund || a.words[a.units[v].first].class&speechVerb == 0) {
		return -1
	}
	for v--; v > 0; v-- {
		switch s := a.symAt(v); {
		case s == symAux, s == symModal, s == symAdverb, s == symTo, a.word(v) == "used":
		case isPhrase(s) && a.maySpeakAt(a.headBefore(v)):
			return a.headBefore(v)
		default:
			return -1
		}
	}
	return -1
}

// ownSpeaker returns the candidate that stands with a cue right before region r, or
// -1: within what another tells, too, it is the speaker: “he added that it was what
// Haigh called “a mess””.
func (f *finder) ownSpeaker(r int, cands []candidate) int {
	u := f.regionUnit(r)
	if m := f.introduces(u); f.lang == english && m >= 0 {
		if c := f.candidateAt(m, cands); c >= 0 {
			return f.headOf(cands, c)
		}
		return -1
	}
	if f.symAt(u) == symComma && u+2 < len(f.units) {
		if m := u + 1; f.maySpeak(m) && f.symAt(m) != symNoun && (f.symAt(m+1) == symSay || f.symAt(m+1) == symTell) {
			return f.candidateAt(m, cands) // "… ever had to be," Cicerone says; "…," Ruiz told Berg, according to the suit
		} else if m := u + 2; f.symAt(u+1) == symSay && f.maySpeak(m) {
			return f.candidateAt(m, cands)
		}
	}
	if u < 2 || !isCue(f.units[u-1].sym) || f.units[u-1].sym == symThink {
		return -1
	}
	if f.lang == english && f.symAt(u-2) == symWho && f.symAt(u-3) == ',' && f.symAt(u-4) == symName {
		return f.candidateAt(u-2, cands) // "…, and Lord Berg, | who | called it “a mess”"
	}
	if !f.maySpeak(u - 2) {
		return -1
	}
	if s := f.units[u-2].sym; s != symName && (s != symPronoun || f.symAt(u-3) != symWh) { // "what he called"
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
	if before := f.symAt(u - 4); before != ',' && !isBreak(before) && before != symAnd {
		return -1
	}
	return f.candidateAt(u-2, cands)
}

// claimant returns the candidate whose claim it is, behind which "that" leads to region r: "The mayor rejected a claim by | Ana Ruiz | that the
// council had “given up”"; or -1.
func (f *finder) claimant(r int, cands []candidate) int {
	const reach = 14 // units
	u := f.regionUnit(r)
	if f.lang != english {
		return -1
	}
	for v := u - 1; v > 3 && v > u-reach; v-- {
		s := f.symAt(v)
		if isBreak(s) || isRegion(s) || s == ',' || s == ';' || s == symAnd || isSaying(s) || s == symLabel {
			return -1
		}
		if s != symThat {
			continue
		}
		by := f.word(v - 2)
		if f.symAt(v-3) != symSayNoun || by != "by" && by != "from" || !f.maySpeak(v-1) {
			return -1
		}
		return f.candidateAt(v-1, cands)
	}
	return -1
}
