package speech

import (
	"strings"
	"unicode"

	"brief/briefing/token"
)

// asPut returns the unit of X, and of the verb, in “As X put it, “…””, whatever says more
// of X stands between: as one colleague | covering the talks | put it; or -1.
func (a *article) asPut(u int) (x, cue int) {
	const reach = 14 // units
	v := u - 3
	if s := a.symAt(u - 1); s != ',' && s != ':' || a.word(v+1) != "it" || a.word(v) != "put" && a.word(v) != "puts" {
		return -1, -1
	}
	for w := v - 2; w >= 0 && w > v-reach; w-- {
		if s := a.symAt(w); isBreak(s) || isRegion(s) {
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
	cue = a.asBefore(u) - 1
	if a.symAt(cue) != symLabel || a.words[a.units[cue].first].form != past {
		return -1, -1
	}
	x = a.beforeAdverbs(cue - 1)
	before := a.symAt(x - 1)
	switch {
	case !a.maySpeakAt(x):
	case before == symWh, before == symWho, isPhrase(before):
		return x, cue
	case x == cue-1 && (before == symPrep || isFinite(before) || isCue(before)):
		return -1, cue
	}
	return -1, -1
}

// labeller returns the unit of X, and of the verb, in X described it as “…”, X defined the plan as a “…”, where
// a sentence begins with X, or behind a comma; or -1.
func (a *article) labeller(u int) (speaker, cue int) {
	as := a.asBefore(u)
	x := as - 3
	if !isPhrase(a.symAt(as-1)) || a.symAt(as-1) == symTime || !a.maySpeakAt(x) {
		return -1, -1
	}
	verb := a.word(as - 2)
	calls := a.symAt(as-2) == symLabel && a.saysFinite(as-2) || verb == "defined" || verb == "defines"
	if !calls || !a.startsSentence(x) && a.symAt(x-1) != ',' {
		return -1, -1
	}
	return x, as - 2
}

// shownCalling returns the unit of the person who is shown, or asked about, calling something what stands in the marks at
// unit u, and that of the verb: "a video shows | Ana Ruiz | calling the bridge “…”", "Did | Ana Ruiz | call the bridge “…”?"; or -1.
func (a *article) shownCalling(u int) (speaker, cue int) {
	const farthest = 7 // units
	for v := u - 1; v > 0 && v > u-farthest && !isBreak(a.symAt(v)) && a.symAt(v) != symComma; v-- {
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

// wayOf returns the unit of X and of the verb in “…” is how X describes it, “…” was how
// X put it, “…” was all that X would say, “…”, as X calls it; or -1.
func (a *article) wayOf(u int) (x, cue int) {
	v := a.beyondComma(u)
	if a.word(v) == "as" && a.maySpeakAt(v+1) && a.asCalled(v+2) {
		return v + 1, v + 2
	}
	if a.symAt(v) != symBe {
		return -1, -1
	}
	switch a.word(v + 1) {
	case "how", "what":
		v += 2
	case "all":
		if v += 2; a.word(v) == "that" {
			v++
		}
	default:
		return -1, -1
	}
	if !a.maySpeakAt(v) {
		return -1, -1
	}
	for x, v = v, v+1; v < x+3; v++ {
		if s := a.symAt(v); isCue(s) && s != symThink || a.word(v) == "put" {
			return x, v
		}
	}
	return -1, -1
}

// gapped returns the unit of Y, and of the verb, in “X described it as “…”, and Y as “…””; or -1.
func (f *finder) gapped(u int) (speaker, cue int) {
	r := int(f.units[u].ref)
	if r == 0 || f.word(u-1) != "as" || u < 4 || f.symAt(u-2) != symName || !f.maySpeak(u-2) {
		return -1, -1
	}
	v := u - 3
	if f.symAt(v) == symAnd {
		v--
	}
	if f.symAt(v) == ',' || f.symAt(v) == ';' {
		v--
	}
	if v < u-3 && isRegion(f.symAt(v)) && f.done[r-1].speech && f.units[v].ref == int32(r-1) && f.word(v-1) == "as" {
		return u - 2, f.nearestCue(u - 1)
	}
	return -1, -1
}

// describedAs reports whether the words of the region at unit u are what a verb before
// them says that somebody calls something, or describes it as.
func (a *article) describedAs(u int) bool {
	const reach = 20 // units
	v := u - 1
	if a.symAt(v) == symDet && a.symAt(v-3) != symNot {
		v-- // labelled her an “amazing” actress, but not: would not label it a “refugee” camp
	}
	if isPhrase(a.symAt(v)) && a.names(v-1, u) && a.symAt(v-2) != symBe {
		return true
	}
	as := a.asBefore(u)
	for v := as - 1; v > as-reach; v-- {
		switch s := a.symAt(v); {
		case isBreak(s), isRegion(s):
			return false
		case a.names(v, u):
			return a.symAt(v-1) != symBe
		}
	}
	return false
}

// isSomeoneAt reports whether unit u is a person, a body or a pronoun for others than the writer.
func (a *article) isSomeoneAt(u int) bool {
	switch a.symAt(u) {
	case symPronoun:
		return a.isPronoun(a.mentionAt(u), he|she|they)
	case symNoun:
		return a.words[a.mentionAt(u).head].class&(role|body) != 0
	}
	return a.isPersonAt(u)
}

// judgedIn reports whether the word of the region at unit u is one of those in which somebody praises or blames: Ana Ruiz
// | condemned | the “cowardly” attack. Several words are often what a thing is called, and what somebody backs bears its own
// name: attacked the “rainy day” fund, backed the “yes” campaign.
func (a *article) judgedIn(u int) bool {
	const reach = 7 // units
	if a.symAt(u) != symFragment {
		return false
	}
	words := a.regions[a.units[u].ref].Of(a.Text)
	if unicode.IsLower(firstRune(words)) && u > 0 && a.words[a.units[u-1].first].class&poss != 0 && a.lemmaAt(u-2) == hashOf("express") {
		return true // "expressed | his | “deepest sorrow”"
	}
	if !unicode.IsLower(firstRune(words)) || strings.Contains(words, " ") {
		return false
	}
	for v := u - 1; v > 0 && v > u-reach; v-- {
		switch s := a.symAt(v); {
		case s == symJudge:
			e := a.words[a.units[v].last-1]
			by := a.beforeAdverbs(v - 1)
			if a.symAt(by) == symAux || a.symAt(by) == symWho {
				by = a.beforeAdverbs(by - 1) // "has praised", "who blamed"
			}
			return e.class&judge != 0 && (e.form == past || e.form == third) && a.isSomeoneAt(by)
		case isPhrase(s), s == symDet, s == symPrep, s == symAdverb, s == symOther:
		default:
			return false
		}
	}
	return false
}

// names reports whether unit v is a verb by which somebody calls something what the region at unit u says: "called", or "…, branding it", which often
// gives a nickname in capitals.
func (a *article) names(v, u int) bool {
	if a.symAt(v) != symGerund {
		return a.symAt(v) == symLabel
	}
	first := min(int(a.units[u].first)+1, len(a.Tokens)-1)
	return a.words[a.units[v].first].class&label != 0 && a.Tokens[first].Shape == token.Lower
}

// calledBefore reports whether a verb by which somebody calls something what the region at unit u
// says stands before it, with at most what is called so between: called Berg’s turn “…”.
func (a *article) calledBefore(u int) bool {
	const reach = 5 // units
	for v := u - 1; v > 0 && v > u-reach; v-- {
		switch s := a.symAt(v); {
		case s == symLabel:
			before := a.symAt(v - 1)
			return before != symBe && (before == symAnd || a.maySpeakAt(v-1) || before == symAux || before == symAdverb)
		case isPhrase(s), s == symDet, s == symOther:
		default:
			return false
		}
	}
	return false
}
