package speech

// namesSayer reports whether told, behind the verb of speech at unit u, is no more than who
// says the words in marks before it, or in which text: “…,” said | analyst Ana Ruiz |;
// “…,” the port said in | a statement issued on Monday |.
func (a *article) namesSayer(u int, told stretch) bool {
	if s := a.symAt(u + 2); a.lang == english && told.first == u+2 && (s == symSayNoun || s == symDocNoun) && isSaying(a.symAt(u)) && a.word(u+1) == "in" {
		return true
	}
	before := a.symAt(u - 1)
	if before == ',' {
		before = a.symAt(u - 2)
	}
	return a.lang == english && isRegion(before) && told.first == u+1 && isPhrase(a.symAt(u+1)) && !a.finiteIn(told.first, told.last)
}

// invertedTag reports whether told, behind the verb of speech at unit u, is no more than who
// says the clause before it: "The port is shut, said | mayor Ana Ruiz |", "The mayor is a liar, alleged | Ana Ruiz | in Halden".
func (a *article) invertedTag(u int, s clause, told stretch) bool {
	if a.lang != english || a.symAt(u) != symSay && a.symAt(u) != symClaim || a.words[a.units[u].first].form == base || a.symAt(u-1) != ',' || told.first != u+1 || a.symAt(u+1) != symName || a.finiteIn(told.first, a.relativeIn(told)) {
		return false
	}
	const fewest = 3 // units of what is told without a verb: "Not so, says Ruiz"
	verbs := 0
	if u-1-s.first <= fewest && a.isPersonAt(u+1) && !a.parted(s.first, u-1) && a.symAt(s.first) != symAdverb {
		verbs++
	}
	for v := s.first; v < u-1; v++ {
		switch x := a.symAt(v); {
		case isRegion(x), isSaying(x):
			return false
		case isFinite(x):
			verbs++
		}
	}
	return verbs > 0
}

// closingTag returns the mention behind a comma that says with the verb at unit u all that stands before it in the sentence s, some of which another
// tells or behind which a clause tells when it was: "They were called after a woman reported that he was there, | the sheriff | said on Monday",
// "A shell hit the school, | officials | said, hours after talks began"; or -1.
func (a *article) closingTag(u int, s clause) int {
	x := a.beforeAdverbs(u - 1)
	by := x
	if a.symAt(x) == ',' && a.symAt(x-2) == ',' && isPhrase(a.symAt(x-3)) { // "its director, | Ana Ruiz |, said"
		if by, x = x-1, x-3; by < 0 || !a.isPersonAt(by) {
			return -1
		}
	}
	if a.lang != english || a.symAt(u) != symSay && a.symAt(u) != symClaim || !a.saysFinite(u) || !a.maySpeakAt(by) || a.symAt(x-1) != ',' || x-1 <= s.first {
		return -1
	}
	end := a.pastWhen(u + 1)
	later := a.symAt(end) == ',' && a.tellsWhenBehind(end+1, s.last)
	if !later && end < s.last && !isBreak(a.symAt(end)) || a.symAt(s.first) == symGerund {
		return -1
	}
	finite, told := false, false
	for v := s.first; v < x-1; v++ {
		switch y := a.symAt(v); {
		case isRegion(y), y == ':', y == symAccording, isSaying(y) && !finite:
			return -1
		case isSaying(y):
			told = true
		case isFinite(y):
			finite = true
		}
	}
	if !told && !later && a.word(u) != "said" || !finite {
		return -1
	}
	return int(a.units[by].ref)
}

// tagComma returns the comma before mention by, who says so with the verb at unit u, or before what that one is.
func (a *article) tagComma(u, by int) int {
	v := a.mentions[by].unit - 1
	if a.symAt(a.beforeAdverbs(u-1)) == ',' {
		v -= 2
	}
	return v
}

// pastWhen is the unit behind the times and places from unit u on: "said | on Monday in Halden |".
func (a *article) pastWhen(u int) int {
	for a.symAt(u) == symTime || a.symAt(u) == symPrep && isPhrase(a.symAt(u+1)) || isPhrase(a.symAt(u)) && a.symAt(u-1) == symPrep {
		u++
	}
	return u
}

// counted returns what a closing tag's speaker, who says with the verb at unit u what stands before it, tells behind a comma of what came of
// that: "A house burned down, officials said, | leaving two people dead |".
func (a *article) counted(u int, s clause) stretch {
	first := a.pastWhen(u+1) + 1
	if a.symAt(first-1) != ',' || a.word(first) != "leaving" && a.word(first) != "bringing" {
		return stretch{}
	}
	last := first
	for last < s.last && !isBreak(a.symAt(last)) {
		last++
	}
	return stretch{first, last}
}

// tellsWhenBehind reports whether the units from v up to last tell no more than when, or how long after what, something was, or whom it counts in:
// "| hours after the talks began", "| including a child".
func (a *article) tellsWhenBehind(v, last int) bool {
	if a.symAt(v) == symDet {
		v++
	}
	if s := a.symAt(v); s == symTime || s == symNoun && a.symAt(v+1) == symPrep { // "hours"
		v++
	}
	switch a.word(v) {
	case "after", "before", "when", "while", "as", "since", "until", "including", "adding", "leaving", "bringing":
	default:
		return false
	}
	for ; v < last && !isBreak(a.symAt(v)); v++ {
		if isRegion(a.symAt(v)) {
			return false
		}
	}
	return true
}

// relativeIn returns the unit of t where a clause behind a comma tells more of who stands before it, or the end of t: "Ana Ruiz, | who was there".
func (a *article) relativeIn(t stretch) int {
	for v := t.first + 1; v+1 < t.last; v++ {
		if a.symAt(v) == ',' && a.symAt(v+1) == symWho {
			return v
		}
	}
	return t.last
}

// onlySubject reports whether stretch t, before a verb of speech, tells nothing: it is the
// verb's subject, with what it is or a relative clause ("The driver, who got out, | said").
func (a *article) onlySubject(t stretch) bool {
	if a.lang != english || !isPhrase(a.symAt(t.first)) {
		return false
	}
	for v := t.first; v < t.last; v++ {
		switch s := a.symAt(v); {
		case s == ',' && a.symAt(v+1) == symWho:
			v = a.nextComma(v+1, t.last)
		case isPhrase(s), s == ',', s == symPrep, s == '(', s == ')', s == symDet:
		default:
			return false
		}
	}
	return true
}

// hasPhrase reports whether a noun phrase or marks stand in t: "However" alone is not told.
func (a *article) hasPhrase(t stretch) bool {
	for v := t.first; v < t.last; v++ {
		if s := a.symAt(v); isPhrase(s) || isRegion(s) {
			return true
		}
	}
	return false
}

// wholeClause returns told with what a comma cut off: the clause behind the words of time or
// place that open it ("said | in the space of an hour |, the house was under water").
func (a *article) wholeClause(u int, s clause, told stretch) stretch {
	if a.lang != english {
		return told
	}
	if told.first > u && told.last < s.last && a.symAt(told.last) == ',' && a.mainVerb(u, s) && a.opensAdjunct(told) && a.finiteIn(told.last, s.last) {
		told.last = s.last
	}
	return told
}

// mainVerb reports whether unit u is the verb of a sentence that begins with no "while" or
// "when", right behind its subject.
func (a *article) mainVerb(u int, s clause) bool {
	for v := s.first; v < u; v++ {
		if x := a.symAt(v); x == symSub || x == symWh {
			return false
		}
	}
	v := a.beforeAdverbs(u - 1)
	return isSaying(a.symAt(u)) && v >= s.first && isPhrase(a.symAt(v))
}

// opensAdjunct reports whether t is a phrase behind a preposition and holds no verb.
func (a *article) opensAdjunct(t stretch) bool {
	first := t.first
	if a.symAt(first) == symThat {
		first++
	}
	return a.symAt(first) == symPrep && !a.finiteIn(first, t.last)
}
