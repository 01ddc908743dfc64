package speech

import "strings"

// asPut returns the unit of X, and of the verb, in “As X put it, “…””, whatever says more
// of X stands between: as one colleague | covering the talks | put it; or -1.
func (a *article) asPut(u int) (x, cue int) {
	const reach = 14 // units
	v := u - 3
	if s := a.symAt(u - 1); s != ',' && s != ':' || a.word(v+1) != "it" || a.word(v) != "put" && a.word(v) != "puts" {
		return -1, -1
	}
	for w := v - 2; w >= 0 && w > v-reach; w-- {
		if s := a.symAt(w); s == symEnd || s == symBlock || isRegion(s) {
			break
		}
		if as := a.word(w); (as == "as" || as == "As") && a.maySpeakAt(w+1) {
			return w + 1, v
		}
	}
	return -1, -1
}

// describer returns the unit of X, and of the verb, in what X described as “…”. Of X
// described as “…”, where X is what is described, it returns the verb alone; else -1.
func (a *article) describer(u int) (x, cue int) {
	as := u - 1
	if a.symAt(as) == 'd' {
		as--
	}
	if cue = as - 1; a.word(as) != "as" || a.symAt(cue) != symLabel || a.words[a.units[cue].first].form != past {
		return -1, -1
	}
	x = a.beforeAdverbs(cue - 1)
	before := a.symAt(x - 1)
	switch {
	case !a.maySpeakAt(x):
	case before == 'h', before == 'W', isPhrase(before):
		return x, cue
	case x == cue-1 && (before == 'p' || isFinite(before) || isCue(before)):
		return -1, cue
	}
	return -1, -1
}

// labeller returns the unit of X, and of the verb, in X described it as “…”, X defined the plan as a “…”, where
// a sentence begins with X, or behind a comma; or -1.
func (a *article) labeller(u int) (speaker, cue int) {
	as := u - 1
	if a.symAt(as) == 'd' {
		as--
	}
	x := as - 3
	if a.word(as) != "as" || !isPhrase(a.symAt(as-1)) || a.symAt(as-1) == symTime || !a.maySpeakAt(x) {
		return -1, -1
	}
	verb := a.word(as - 2)
	calls := a.symAt(as-2) == symLabel && a.saysFinite(as-2) || verb == "defined" || verb == "defines"
	if !calls || !a.startsSentence(x) && a.symAt(x-1) != ',' {
		return -1, -1
	}
	return x, as - 2
}

// signedBehind returns the unit of X, and no verb, in “…” – the coach, X, after the match: whose words
// begin the block, and a dash and no verb tell who said them; or -1.
func (a *article) signedBehind(u int) (speaker, cue int) {
	const reach = 4 // units
	if a.symAt(u-1) != symBlock || a.symAt(u+1) != '-' {
		return -1, -1
	}
	for v := u + 2; v < u+2+reach; v++ {
		switch s := a.symAt(v); {
		case a.isPersonAt(v):
			if next := a.symAt(a.pastAdverbs(v + 1)); isFinite(next) || isCue(next) || isPhrase(next) {
				return -1, -1
			}
			if a.symAt(v+1) == ',' && a.symAt(v+2) == symName && isCue(a.symAt(v+3)) {
				return -1, -1 // – Hale, Ruiz said, was …
			}
			return v, -1
		case s == symName && v == u+2 && a.symAt(v+1) == symBlock && a.maySpeak(v) && !a.isPlace(int(a.units[v].first)):
			return v, -1 // a body, which ends the line
		case s == 'd', isPhrase(s), s == symOther, s == ',', s == 'a':
		default:
			return -1, -1
		}
	}
	return -1, -1
}

// isSayingForm reports whether unit v is "saying", "telling" or the like.
func (a *article) isSayingForm(v int) bool {
	if v < 0 || v >= len(a.units) {
		return false
	}
	e := a.words[a.units[v].last-1]
	return e.form == gerund && e.class&(say|tell|claim|write) != 0
}

// remarkSaying returns the unit of the remark in X’s remarks saying that it was “…”; or -1.
func (a *article) remarkSaying(u int) int {
	const reach = 10 // units
	for v := u - 1; v > 0 && v > u-reach; v-- {
		switch s := a.symAt(v); {
		case s == symEnd, s == symBlock, isRegion(s), s == ',':
			return -1
		case a.word(v) == "saying":
			if s := a.symAt(v - 1); (s == symSayNoun || s == symDocNoun) && a.ownedBefore(v-1) {
				return v - 1
			}
			return -1
		case isCue(s):
			return -1
		}
	}
	return -1
}

// saidAtEnd returns the candidate who is said, behind a comma and with a verb of speech, to
// tell the sentence that the words of the region at unit u are a part of: "The cost was “a
// scandal” for the town, | Ruiz | said on Monday"; -1 elsewhere.
func (a *article) saidAtEnd(u int, cands []candidate) int {
	if a.lang != english || a.saidBefore(u) {
		return -1
	}
	for v := u + 1; v < len(a.units); v++ {
		switch s := a.symAt(v); {
		case s == symEnd, s == symBlock, s == symGerund, s == symTell, s == 'W', s == symStop, s == symComma:
			return -1
		case s == symSay && a.symAt(v-1) == ',' && a.sayerBehind(v) >= 0:
			return a.candidateAt(a.sayerBehind(v), cands)
		case isSaying(s):
			x := a.beforeAdverbs(v - 1)
			first := x
			if a.symAt(x-1) == 'a' && isPhrase(a.symAt(x-2)) {
				first = x - 2 // "Ruiz and Berg said"
			}
			if next := a.symAt(v + 1); x <= u+1 || !a.maySpeak(x) || a.symAt(first-1) != ',' || next == 't' || isPhrase(next) && next != symTime {
				return -1
			}
			return a.candidateAt(x, cands)
		}
	}
	return -1
}

// sayerBehind returns the unit of the person who is named behind the verb of speech at unit v, with no more than what
// they are before the name: ", says | lead author Ana Ruiz"; or -1.
func (a *article) sayerBehind(v int) int {
	const longest = 4 // units
	for x := v + 1; x <= v+longest; x++ {
		switch s := a.symAt(x); {
		case a.isPersonAt(x) && a.maySpeak(x):
			return x
		case s == 'd', s == symNoun, s == symDocNoun, s == symOther:
		default:
			return -1
		}
	}
	return -1
}

// verbBehind returns the candidate whom a verb right behind the words of region r names, one
// that the lexicon may lack: “…,” beamed Ruiz; “…!” Ruiz grinned; or -1.
func (a *article) verbBehind(r int, cands []candidate) int {
	u := a.regionUnit(r)
	if s := a.symAt(u); a.lang != english || s != symComma && s != symStop {
		return -1
	}
	x, verb := u+2, u+1
	if isPhrase(a.symAt(u + 1)) {
		x, verb = u+1, u+2
	}
	if a.symAt(verb) != symVerb || !strings.HasSuffix(a.word(verb), "ed") || !a.maySpeakAt(x) || a.symAt(x) == symNoun && (x < verb || !a.isThePerson(x)) {
		return -1
	}
	switch after := a.symAt(u + 3); {
	case after == symEnd, after == symBlock, after == symTime, x == u+2 && (after == 'p' || after == 'r' || after == ','):
		return a.candidateAt(x, cands)
	}
	return -1
}

// shownCalling returns the unit of the person who is shown, or asked about, calling something what stands in the marks at
// unit u, and that of the verb: "a video shows | Ana Ruiz | calling the bridge “…”", "Did | Ana Ruiz | call the bridge “…”?"; or -1.
func (a *article) shownCalling(u int) (speaker, cue int) {
	const farthest = 7 // units
	for v := u - 1; v > 0 && v > u-farthest && a.symAt(v) != symEnd && a.symAt(v) != symBlock && a.symAt(v) != symComma; v-- {
		w := a.word(v)
		if w != "call" && w != "calling" {
			continue
		}
		if !a.isPersonAt(v-1) || w == "call" && !strings.EqualFold(a.word(v-2), "did") {
			return -1, -1
		}
		return v - 1, v
	}
	return -1, -1
}

// isThePerson reports whether unit x is a definite noun for one person: "the Rovers boss".
func (a *article) isThePerson(x int) bool {
	m := a.mentionAt(x)
	return a.tokenText(m.first) == "the" && a.isPersonNoun(m.head) && a.singular(m.head)
}

// pastTitle returns the unit of X, and of the verb, where only the title of a work in marks stands between an article and
// the noun that says who speaks: “…,” the “Tarn” | actress | told us; or -1.
func (a *article) pastTitle(u int) (x, cue int) {
	s, t := a.symAt(u), a.symAt(u+2)
	if s != symComma && s != symStop || a.word(u+1) != "the" || t != symFragment || a.symAt(u+3) != symNoun {
		return -1, -1
	}
	if m := a.mentionAt(u + 3); !a.isPersonNoun(m.head) || !a.singular(m.head) || !isSaying(a.symAt(u+4)) {
		return -1, -1
	}
	return u + 3, u + 4
}

// withSaying returns the unit of X, and of the verb, in ", with X saying: “…”", which X’s relation to another may
// precede: ", with his wife, | Ann |, saying in tribute: “…”"; or -1.
func (a *article) withSaying(u int) (speaker, cue int) {
	v := u - 1
	for a.symAt(v) == ':' || a.symAt(v) == ',' || a.symAt(v) == 't' || isPhrase(a.symAt(v)) || a.symAt(v) == 'p' {
		v--
	}
	if !a.isSayingForm(v) {
		return -1, -1
	}
	x := v - 1
	if a.symAt(x) == ',' {
		x--
	}
	if !a.maySpeakAt(x) {
		return -1, -1
	}
	first := x
	if a.symAt(x-1) == ',' && isPhrase(a.symAt(x-2)) && x < v-1 {
		first = x - 2
	}
	if a.word(first-1) != "with" || a.symAt(first-2) != ',' {
		return -1, -1
	}
	return x, v
}
