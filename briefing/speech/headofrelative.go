package speech

import "strings"

// headOfRelative returns the candidate whose relative clause has men for its
// object, where that clause ends right before the verb of speech: "the union that
// represents the workers | said", "a source speaking to the paper | said"; -1 where there is none.
func (a *article) headOfRelative(men *mention, cands []candidate) int {
	v := men.unit
	after := a.pastPlaces(a.unitAt(men.extent))
	if a.symAt(after) == symTime {
		after++ // "sent to residents | last year | said"
	}
	says := isSaying(a.symAt(after))
	if x := a.headOfDefining(v, cands); says && x >= 0 {
		return x
	}
	if !says && !isCue(a.symAt(v+1)) {
		return -1
	}
	verb := false
	for u := v - 1; u > 0 && u > v-8; u-- {
		switch s := a.symAt(u); {
		case s == symWho || s == symThat:
			if !verb {
				return -1
			}
			return a.candidateUpTo(u, cands)
		case u == v-2 && (a.symAt(v-1) == symTo || a.symAt(v-1) == symPrep) && a.words[a.units[u].last-1].form == gerund:
			return a.candidateUpTo(u, cands)
		case (says || a.symAt(v+1) == symLabel) && a.isParticiple(u) && isPhrase(a.symAt(u-1)):
			return a.headOfParticiple(u-1, cands)
		case says && a.doing(u):
			return a.headOfParticiple(u-1, cands)
		case s == symWh:
			return -1
		case isFinite(s) || isCue(s) || s == symOther:
			verb = true
		case s == ',', isBreak(s), isRegion(s), s == symAnd:
			return -1
		}
	}
	return -1
}

// candidateUpTo returns the candidate whose phrase ends where unit u begins, or -1.
func (a *article) candidateUpTo(u int, cands []candidate) int {
	for i := range cands {
		if cands[i].source == named && a.mentions[cands[i].mention].extent == int(a.units[u].first) {
			return i
		}
	}
	return -1
}

// isParticiple reports whether unit u may be a participle that a place or a person follows:
// "sent to", "held in"; by whom something was done is told for who did it.
func (a *article) isParticiple(u int) bool {
	if s := a.symAt(u + 1); s != symTo && s != symPrep || a.word(u+1) == "as" || a.word(u+1) == "by" {
		return false
	}
	switch w := a.word(u); w {
	case "sent", "held", "made", "kept", "shot", "hurt", "built", "based", "caught", "brought", "left", "seen", "written", "given", "shown":
		return true
	default:
		return strings.HasSuffix(w, "ed") && a.symAt(u) == symVerb
	}
}

// doing reports whether unit u only tells what they do whose phrase begins the sentence, or a
// clause behind marks, before it: "The judge | sentencing | Ana Ruiz said".
func (a *article) doing(u int) bool {
	s, first := a.symAt(u), u-1
	if a.symAt(first-1) == symDet {
		first--
	}
	if s != symGerund && (a.words[a.units[u].last-1].form != gerund || s != symVerb && s != symLight && s != symJudge) || !isPhrase(a.symAt(u-1)) || a.symAt(u-1) == symTime || a.symAt(u-1) == symPronoun {
		return false
	}
	men := a.mentionAt(u - 1)
	if first == u-1 && a.nameOf[men.head] < 0 && a.words[men.first].class&starter == 0 && a.singular(men.head) {
		return false // "former State policy | planning | director Ana Ruiz", "High | ranking | sources"
	}
	if a.symAt(u-1) == symName && !a.isPerson(men) && a.isPersonAt(u+1) && a.words[a.units[u+1].first].class&(role|title) != 0 {
		return false // "Tarn Oil | managing | director Ana Ruiz"
	}
	before := a.symAt(first - 1)
	return a.startsSentence(first) || isRegion(before) || before == ','
}

// headOfParticiple returns the candidate at unit h where a participle behind it only tells
// more of it: "A letter | sent to residents | said"; of "The letter Ana Ruiz sent to residents"
// it is the letter.
func (a *article) headOfParticiple(h int, cands []candidate) int {
	if h > 0 && isPhrase(a.symAt(h-1)) && a.symAt(h-1) != symTime {
		h--
	}
	return a.candidateAt(h, cands)
}

// headOfClause returns the candidate who begins the sentence where men only stands
// in a relative clause between it and its verb of speech: "A memo, which I obtained
// from the board, | warns"; -1 elsewhere.
func (a *article) headOfClause(men *mention, cands []candidate) int {
	v := men.unit
	if a.symAt(v-1) != symWho || a.symAt(v-2) != ',' || isCue(a.symAt(v+1)) {
		return -1
	}
	end := a.nextComma(v, min(v+14, len(a.units)))
	if a.symAt(end) != ',' || !isSaying(a.symAt(end+1)) {
		return -1
	}
	for u := v + 1; u < end; u++ {
		if s := a.symAt(u); isBreak(s) || isRegion(s) {
			return -1
		}
	}
	for u := v - 3; u >= 0 && u > v-12; u-- {
		if s := a.symAt(u); isRegion(s) || isFinite(s) || s == ',' {
			return -1
		}
		if a.startsSentence(u) {
			return a.candidateAt(u, cands)
		}
	}
	return -1
}

// ownerOfWhich returns the candidate right before the ", which" whose verb is the cue at
// unit u, with no more than a time between: "Pike Partners, which in June called for …"; -1 elsewhere.
func (a *article) ownerOfWhich(u int, cands []candidate) int {
	v := u - 1
	for v > 2 && v > u-5 && (a.symAt(v) == symTime || a.symAt(v) == symPrep && a.symAt(v+1) == symTime || a.symAt(v) == symAdverb || a.symAt(v) == symAux) {
		v--
	}
	if a.lang != english || v < 3 || a.symAt(v) != symWho || a.symAt(v-1) != ',' || a.tokenText(int(a.units[v].first)) != "which" {
		return -1
	}
	own := a.units[v-2].ref
	if own < 0 || isRegion(a.symAt(v-2)) || a.symAt(u) == symAccording {
		return -1
	}
	if men := &a.mentions[own]; men.kind != nameMention && a.words[men.head].class&(role|body|docNoun|sayNoun) == 0 {
		return -1
	}
	return a.candidateAt(v-2, cands)
}

// headOfDefining returns the candidate who begins the sentence where a relative clause without
// a comma follows, whose last phrase unit v is: "The survey | which collects the views of
// bankers and others | said"; or -1.
func (a *article) headOfDefining(v int, cands []candidate) int {
	const reach = 20 // units
	if a.symAt(v-1) == ',' {
		return -1
	}
	verbs := 0
	for u := v - 1; u > 0 && u > v-reach; u-- {
		switch s := a.symAt(u); {
		case s == symWho && isPhrase(a.symAt(u-1)) && a.startsSentence(u-1) && a.maySpeak(u-1):
			if verbs > 1 { // one may be unknown
				return -1
			}
			return a.candidateAt(u-1, cands)
		case a.ownedByHead(u) && verbs == 1:
			return a.candidateAt(u-1, cands)
		case isBreak(s), isRegion(s):
			return -1
		case a.infinitive(u): // "whose vote could | decide | who wins"
		case isFinite(s), s == symTell, isCue(s):
			verbs++
		}
	}
	return -1
}

// ownedByHead reports whether the phrase at unit u is what somebody before it, who begins the sentence, has: "A senator | whose vote |".
func (a *article) ownedByHead(u int) bool {
	return isPhrase(a.symAt(u)) && a.units[u].ref >= 0 && a.tokenText(int(a.units[u].first)) == "whose" && isPhrase(a.symAt(u-1)) && a.startsSentence(u-1) && a.maySpeak(u-1)
}

// infinitive reports whether the verb at unit u only goes on with what "to", "could" or "has" before it begins.
func (a *article) infinitive(u int) bool {
	switch a.symAt(a.beforeAdverbs(u - 1)) {
	case symTo, symModal, symBe:
		return true
	}
	return a.symAt(u-1) == symAux
}

// definedSubject returns the unit of the mention that begins the sentence s of the verb of speech at unit u, where nothing stands
// between the two but clauses that say which one it is: "| The widow of a man | who drowned when a ferry struck a reef has said"; or -1.
func (a *article) definedSubject(u int, s clause) int {
	subject := s.first
	if a.symAt(subject) == symDet {
		subject++
	}
	if a.lang != english || !isSaying(a.symAt(u)) || !isPhrase(a.symAt(subject)) || !a.maySpeak(subject) {
		return -1
	}
	v := a.unitAt(a.mentionAt(subject).extent)
	if x := a.symAt(v); x != symWho && x != symThat {
		return -1
	}
	open := 0 // clauses without their verb
	for ; v < u; v++ {
		switch x := a.symAt(v); {
		case x == symWho, x == symThat, x == symWh:
			open++
		case x == ',', x == symAnd, x == ';', x == '(', isBreak(x), isRegion(x):
			return -1
		case a.infinitive(v):
		case isFinite(x), x == symTell, x == symOther && a.symAt(v-1) == symWho:
			for v < u && (a.joinsVerb(v) || isFinite(a.symAt(v)) || a.symAt(v) == symTell) {
				v++
			}
			if v == u { // "has | said"
				break
			}
			if v--; open == 0 {
				return -1
			}
			open--
		}
	}
	if open > 0 {
		return -1
	}
	return subject
}
