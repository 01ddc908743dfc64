package speech

import (
	"strings"
	"unicode"

	"brief/briefing/token"
)

// surePhrased is about how sure what phrases with one reading tell is: of 47 that are known,
// 12 of them in PolNeAR, all are right, but most were read when the rules were made.
const surePhrased = 0.9

// phrased decides on a region that a phrase with one reading stands beside, whatever the
// model holds of it: “…”, according to X; in X’s words, “…”; “…” is how X put it; accused
// by X of “…”. Of commas outside the marks, as British papers set them, the model knows little.
func (f *finder) phrased(r int) (decision, bool) {
	if f.lang != english {
		return decision{}, false
	}
	u := f.regionUnit(r)
	if w := f.ownWords(u); w >= 0 {
		return f.owned(w), true
	}
	for _, p := range phrasings {
		switch speaker, cue := p.find(f, u); {
		case speaker >= 0:
			return namedHere(int(f.units[speaker].ref), cue, surePhrased, p.rule), true
		case cue >= 0:
			return nobodySays(cue, sureUnowned, "nobody-named"), true
		}
	}
	return decision{}, false
}

// phrasing is a phrase that tells who says the region at unit u: it finds the units of them and of the verb, or -1. A verb
// alone tells that nobody does who could be named.
type phrasing struct {
	find func(f *finder, u int) (speaker, cue int)
	rule string
}

// phrasings are asked in this order.
var phrasings = [...]phrasing{
	{(*finder).taggedWithNext, "cue-after"},
	{(*finder).pastTitle, "cue-after"},
	{(*finder).accordingAfter, "according-to"},
	{(*finder).shotBack, "cue-inverted"},
	{(*finder).toQuote, "cue-before"},
	{(*finder).agent, "by-agent"},
	{(*finder).quotedAs, "cue-before"},
	{(*finder).asked, "by-agent"},
	{(*finder).rejected, ""},
	{(*finder).hearsayOf, ""},
	{(*finder).wayOf, "cue-after"},
	{(*finder).asPut, "cue-before"},
	{(*finder).describer, "cue-before"},
	{(*finder).shownCalling, "cue-before"},
	{(*finder).labeller, "cue-before"},
	{(*finder).withSaying, "cue-before"},
	{(*finder).doerSaying, "cue-before"},
	{(*finder).signedBehind, "signed"},
	{(*finder).gapped, "gapped"},
}

// ownWords returns the unit of the words, or the answer, that a phrase says the region at unit u to be; or -1.
func (f *finder) ownWords(u int) int {
	if w := f.inWords(u); w >= 0 {
		return w
	}
	if w := f.utteranceBehind(u); w >= 0 {
		return w
	}
	return f.remarkSaying(u)
}

// toQuote returns the unit of X in “to quote X, “…”” and that of the verb, or -1.
func (a *article) toQuote(u int) (speaker, cue int) {
	m := u - 2
	if a.symAt(u-1) != ',' || !a.maySpeakAt(m) || a.word(m-1) != "quote" || !strings.EqualFold(a.word(m-2), "to") {
		return -1, -1
	}
	return m, m - 1
}

// accordingAfter returns the unit of X, and of the cue, in “…”, according to X; or -1.
func (a *article) accordingAfter(u int) (speaker, cue int) {
	v := a.beyondComma(u)
	if a.symAt(v) != symAccording || a.word(v) == "According" { // which begins another sentence
		return -1, -1
	}
	if v++; a.symAt(v) == symTo {
		v++
	}
	if !a.maySpeakAt(v) || isPhrase(a.symAt(v+1)) || isCue(a.symAt(v+1)) || a.saidBefore(u) || a.calledBefore(u) {
		return -1, -1
	}
	return v, u + 1
}

// shotBack returns the unit of the person X, and of the verb, in “…,” shot back X, whatever verb that is, but not in
// police found “a wreck,” pulled out X and left; or -1.
func (a *article) shotBack(u int) (speaker, cue int) {
	verb := a.word(u + 1)
	if s := a.symAt(u); s != symComma && s != symStop || !isBreak(a.symAt(u-1)) && !isRegion(a.symAt(u-1)) || !unicode.IsLower(firstRune(verb)) || a.units[u+1].ref >= 0 {
		return -1, -1
	}
	switch a.word(u + 2) {
	case "back", "in", "up", "out":
	default:
		return -1, -1
	}
	if !a.isPersonAt(u+3) || isFinite(a.symAt(u+4)) || a.Tokens[min(int(a.units[u+3].last), len(a.Tokens)-1)].Kind == token.Suffix {
		return -1, -1
	}
	return u + 3, u + 1
}

// inWords returns the unit of the words in “in X’s words, “…””, “in the words of X, “…””,
// “to borrow X’s phrase, “…”” and “…”, in X’s words; or -1.
func (a *article) inWords(u int) int {
	w := u - 2
	if a.symAt(u-1) != ',' {
		w = a.beyondComma(u) + 1
	} else if a.symAt(w-1) == symPrep && a.isUtterance(w-2) {
		w -= 2
	}
	if w < 1 || !a.isUtterance(w) {
		return -1
	}
	switch before := a.word(w - 1); before {
	case "in", "In", "borrow", "use":
		if w > u && before != "in" {
			return -1 // another sentence
		}
	default:
		return -1
	}
	switch a.tokenText(a.mentionAt(w).head) {
	case "words", "word", "phrase":
		if a.ownedBefore(w) || a.word(w+1) == "of" {
			return w
		}
	}
	return -1
}

// utteranceBehind returns the unit of the answer in “…” was X’s answer, “…” came the answer
// from X, “…” – that is the verdict of X; or -1.
func (a *article) utteranceBehind(u int) int {
	v := u + 1
	if s := a.symAt(v); s == '-' || s == ':' || s == ',' {
		v += 2 // "that"
	}
	came := a.word(v) == "came" || a.word(v) == "comes"
	if w := v + 1; (came || a.symAt(v) == symBe) && a.isUtterance(w) {
		if next := a.word(w + 1); a.ownedBefore(w) && a.closes(w+1) || (next == "of" || next == "from") && a.maySpeakAt(w+2) {
			return w
		}
	}
	return -1
}

// agent returns the unit of X, and of the verb, where the passive of a verb of speech
// tells who said region u: dismissed by X as “…”, dismissed as “…” by X, accused by X of “…”.
func (a *article) agent(u int) (x, cue int) {
	const reach = 10 // units
	if a.word(u+1) == "by" && a.labelledBy(u-1) && !a.maySpeakAt(u+2) {
		return -1, u - 1
	}
	if v := u - 1; a.word(u+1) == "by" && u+2 < len(a.units) && a.maySpeak(u+2) {
		if a.symAt(v) == symDet {
			v-- // hailed as a “hero” by X
		}
		as := a.word(v) == "as"
		if as {
			v--
		}
		if s := a.symAt(v - 1); a.labelledBy(v) || (isCue(a.symAt(v)) || as && among(a.word(v), opinionWords)) && (a.passiveAt(v) || s == symAdverb || as && isPhrase(s) && a.startsSentence(v-1) && isFinite(a.symAt(u+3))) {
			return u + 2, v
		}
	}
	for v := u - 1; v > 1 && v > u-reach; v-- {
		s := a.symAt(v)
		if isBreak(s) || isRegion(s) || s == ',' || v < u-1 && isCue(s) {
			break
		}
		if a.word(v) == "by" && v+1 < u && a.maySpeak(v+1) && a.linksWords(v+2) && isCue(a.symAt(v-1)) && a.passiveAt(v-1) {
			return v + 1, v - 1
		}
	}
	return -1, -1
}

// labelledBy reports whether the verb at unit v tells, in short, what somebody else calls the thing or the one before it: "a move | branded | a
// “retreat” by", and not what its subject calls that: "the union | called | “theft” by".
func (a *article) labelledBy(v int) bool {
	if a.symAt(v) == symDet {
		v--
	}
	if noun := a.symAt(v - 1); a.symAt(v) != symLabel || noun != symNoun && noun != symDocNoun || a.startsSentence(v-1) || a.word(v+1) == "the" {
		return false
	}
	s := a.symAt(v - 2)
	return s == symPrep || s != symBe && isFinite(s)
}

// passiveAt reports whether "was", or the comma behind who it was, stands before the participle at unit v: "he was once | called |",
// "Ruiz, often | called |".
func (a *article) passiveAt(v int) bool {
	v--
	for a.symAt(v) == symAdverb || a.word(v) == "once" {
		v--
	}
	return a.symAt(v) == symBe || a.symAt(v) == ','
}

// linksWords reports whether unit u leads from who says something to their words.
func (a *article) linksWords(u int) bool {
	switch a.word(u) {
	case "as", "of", "that", "to", ":":
		return true
	}
	return false
}

// quotedAs returns the unit of X, and of the verb, where a paper “quoted X as saying: “…””,
// before the region at unit u or behind it; or -1.
func (a *article) quotedAs(u int) (x, cue int) {
	const reach = 6 // units
	v := u - 1
	if s := a.symAt(v); s == ':' || s == ',' || s == symThat {
		v--
	}
	if a.word(v) == "saying" && a.word(v-1) == "as" && a.maySpeakAt(v-2) && a.word(v-3) == "quoted" {
		return v - 2, v
	}
	if x := a.beyondComma(u); a.maySpeakAt(x) && a.symAt(x+1) == symBe && a.word(x+2) == "quoted" && (a.word(x+3) == "as" || a.word(x+3) == "saying") {
		return x, x + 2 // “…,” he was quoted as saying by the Herald
	}
	for v := a.beyondComma(u); v < u+reach && !isBreak(a.symAt(v)) && !a.startsSentence(v); v++ {
		if a.saysFinite(v) {
			break // “…,” Ruiz said as the paper quoted Hale
		}
		if a.word(v) == "quoted" && a.maySpeakAt(v+1) {
			return a.asSaying(v + 1), v
		}
	}
	return -1, -1
}

// asSaying returns the unit of X, whom a paper quoted, where "as" or, behind who that is, "as saying" follows the name at unit x: "| Ana Ruiz |, the
// mayor, as saying", "the mayor, | Ana Ruiz |, as saying"; else -1.
func (a *article) asSaying(x int) int {
	const reach = 16 // units
	if a.word(x+1) == "as" {
		return x
	}
	for v := x + 2; v < x+reach && !isBreak(a.symAt(v)) && !isRegion(a.symAt(v)); v++ {
		if a.word(v) != "as" || a.word(v+1) != "saying" && a.word(v+1) != "telling" {
			continue
		}
		last := v - 1
		if a.symAt(last) == ',' {
			last--
		}
		if a.isPersonAt(last) && a.symAt(last-1) == ',' && !a.isPersonAt(x) {
			return last
		}
		return x
	}
	return -1
}

// asked returns the unit of whoever asks what the region at unit u says, and of the verb, where somebody answers behind it: "Asked
// by the defence “Did you see it?”, the judge said no." is the defence's; of "Asked “Why?”, she laughed." it returns the verb alone; else -1.
func (f *finder) asked(u int) (speaker, cue int) {
	const reach = 9 // units
	if !f.asks(int(f.units[u].ref)) {
		return -1, -1
	}
	v := u - 1
	for ; v >= 0 && v > u-reach; v-- {
		if s := f.symAt(v); !isPhrase(s) && s != ',' && s != ':' && s != symPrep && s != symDet && s != symTime || f.word(v) == "about" {
			break
		}
	}
	if w := f.word(v); w != "Asked" && w != "asked" || !f.startsSentence(v) && !(w == "Asked" && isRegion(f.symAt(v-1))) && (f.symAt(v-1) != symWh || !f.startsSentence(v-1)) {
		return -1, -1
	}
	if v == u-1 || v == u-2 && f.symAt(u-1) != symTime && !isPhrase(f.symAt(u-1)) {
		return -1, v
	}
	x := v + 2
	if f.symAt(x) == symDet {
		x++
	}
	if f.word(v+1) != "by" || !f.maySpeakAt(x) {
		return -1, -1
	}
	return x, v
}
