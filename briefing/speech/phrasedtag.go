package speech

import "brief/briefing/token"

// taggedWithNext returns the unit of X, and of the verb, where "and" joins the region at unit u to
// another behind which X tells who says both: “…” and “…,” X said; or -1. A name or a term may stand
// so as well: what begins the sentence and is no few words is speech.
func (f *finder) taggedWithNext(u int) (x, cue int) {
	const reach = 6 // units
	next := u + 2
	if f.word(u+1) != "and" || !isRegion(f.symAt(next)) || f.symAt(next) != symComma && f.symAt(next+1) != ',' || !f.startsSentence(u) {
		return -1, -1
	}
	first, last := int(f.units[u].first), int(f.units[u].last)
	if words, _, titled := f.titleWords(first, last); words < 5 || titled {
		return -1, -1
	}
	v := f.beyondComma(next)
	if isSaying(f.symAt(v)) && f.maySpeakAt(v+1) {
		return v + 1, v
	}
	for end := v + reach; v < end; v++ {
		switch s := f.symAt(v); {
		case isPhrase(s), s == symOther, s == symDet:
		case isSaying(s) && f.maySpeakAt(v-1) && f.symAt(v-1) != symTime:
			return v - 1, v
		default:
			return -1, -1
		}
	}
	return -1, -1
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
		case s == symDet, isPhrase(s), s == symOther, s == ',', s == symAnd:
		default:
			return -1, -1
		}
	}
	return -1, -1
}

// remarkSaying returns the unit of the remark in X’s remarks saying that it was “…”; or -1.
func (a *article) remarkSaying(u int) int {
	v := a.sayingBefore(u)
	if s := a.symAt(v - 1); a.word(v) != "saying" || s != symSayNoun && s != symDocNoun || !a.ownedBefore(v-1) {
		return -1
	}
	return v - 1
}

// pastTitle returns the unit of X, and of the verb, where only the title of a work in marks stands between an article and
// the noun that says who speaks: “…,” the “Tarn” | actress |, 35, told us; or -1.
func (a *article) pastTitle(u int) (x, cue int) {
	s, t := a.symAt(u), a.symAt(u+2)
	if s != symComma && s != symStop || a.word(u+1) != "the" || t != symFragment || a.symAt(u+3) != symNoun {
		return -1, -1
	}
	cue = u + 4
	if a.symAt(cue) == ',' && a.symAt(cue+2) == ',' && a.Tokens[a.units[cue+1].first].Kind == token.Number {
		cue += 3
	}
	if m := a.mentionAt(u + 3); !a.isPersonNoun(m.head) || !a.singular(m.head) || !isSaying(a.symAt(cue)) {
		return -1, -1
	}
	return u + 3, cue
}

// withSaying returns the unit of X, and of the verb, in ", with X saying: “…”", which X’s relation to another may
// precede: ", with his wife, | Ann |, saying in tribute: “…”", and in "a video in which X can be heard shouting, “…”"; or -1.
func (a *article) withSaying(u int) (speaker, cue int) {
	v := u - 1
	for a.symAt(v) == ':' || a.symAt(v) == ',' || a.symAt(v) == symThat || isPhrase(a.symAt(v)) || a.symAt(v) == symPrep {
		v--
	}
	if !a.isSayingForm(v) {
		return -1, -1
	}
	x := v - 1
	if w := a.word(x); (w == "heard" || w == "seen") && a.symAt(x-1) == symBe {
		if x -= 2; a.symAt(x) == symModal {
			x--
		}
		if !a.maySpeakAt(x) {
			return -1, -1
		}
		return x, v
	}
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
