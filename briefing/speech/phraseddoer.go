package speech

// doerSaying returns the unit of whoever begins the sentence where a comma and a participle lead from what that one does
// to the words of the region at unit u, and the unit of the participle: "A judge | blocked the law, | saying it was “…”"; or -1.
func (a *article) doerSaying(u int) (doer, cue int) {
	cue = a.sayingBefore(u)
	if a.lang != english || cue < 0 || !a.isSayingForm(cue) || a.symAt(cue-1) != ',' {
		return -1, -1
	}
	verbs, v, who := 0, cue-2, 0
	for ; v > max(0, u-sentenceReach) && !a.startsSentence(v); v-- {
		switch s := a.symAt(v); {
		case isRegion(s), s == ';', s == ':', s == symSub, s == symWh, s == symPronoun:
			return -1, -1
		case s == symThat || s == symWho:
			if !isFinite(a.symAt(a.pastAdverbs(v + 1))) {
				return -1, -1
			}
			verbs-- // the clause only tells more: "a law | that would have cost millions"
			if who == 0 {
				who = v
			}
		case s == symAnd && a.symAt(v-1) == ',' && verbs == 1 && isPhrase(a.symAt(v+1)) && a.symAt(v+1) != symTime && isFinite(a.symAt(a.pastAdverbs(v+2))) && a.maySpeak(v+1):
			return v + 1, cue // "Ruiz stayed, and | Bo Hale | left, saying"
		case isFinite(s) && !isFinite(a.symAt(v-1)) && a.symAt(v-1) != symTo:
			verbs++
		}
	}
	if !a.startsSentence(v) {
		return -1, -1
	}
	v = a.unitAt(a.pastDateline(int(a.units[v].first), int(a.units[cue].first)))
	if a.symAt(v) == symAnd || a.symAt(v) == symDet {
		v++
	}
	if a.byAnother(cue) || verbs > 1 || !isPhrase(a.symAt(v)) || a.symAt(v) == symTime || !a.maySpeak(v) {
		return -1, -1
	}
	if x := a.beforeAside(who); x > v && a.isPersonAt(x) && a.symAt(a.pastAdverbs(v+1)) == symBe {
		return x, cue // "Hale is a friend of | Ana Ruiz | who praised his work, saying": who only is something does not say it
	}
	behind := a.pastPlaces(v + 1)
	if a.symAt(behind) == ',' && a.isPersonAt(behind+1) && a.tokenText(a.mentionAt(behind+1).first) != "whose" {
		return behind + 1, cue // "The leader of the union, | Ana Ruiz |, left"
	}
	return v, cue
}

// byAnother reports whether somebody stands behind "by" or "from" right before the comma and the participle at unit cue, so that something
// may only have been done to whoever begins the sentence: "The film was panned | by Ana Ruiz |, saying", "The plan drew fire | from critics |, saying".
func (a *article) byAnother(cue int) bool {
	u := cue - 2
	if u < 1 || !isPhrase(a.symAt(u)) || a.symAt(u-1) != symPrep && a.symAt(u-1) != symTo {
		return false
	}
	m := a.mentionAt(u)
	if !a.isPerson(m) && !(m.kind == nounMention && a.isPersonNoun(m.head)) {
		return false
	}
	switch a.word(u - 1) {
	case "by", "from":
		return true
	}
	return false
}

// beforeAside is the unit before unit u, or before the comma there.
func (a *article) beforeAside(u int) int {
	if a.symAt(u-1) == ',' {
		return u - 2
	}
	return u - 1
}
