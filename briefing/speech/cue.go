package speech

import (
	"sort"
	"strings"

	"brief/briefing/token"
)

// mayCue reports whether unit u may be the word that reports speech.
func (a *article) mayCue(u int) bool {
	return a.looksCue(u) && !a.declines(u) && !a.soCalled(int(a.units[u].last)) && !a.saidThat(u) && !a.asCalled(u)
}

// saidThat reports whether unit u is the verb of "That said,", which means only "but".
func (a *article) saidThat(u int) bool {
	return a.word(u) == "said" && a.word(u-1) == "That" && a.symAt(u+1) == ',' && !isRegion(a.symAt(u+2)) && a.startsSentence(u-1)
}

// asCalled reports whether unit u is the verb of "as X calls it", which tells nothing behind it.
func (a *article) asCalled(u int) bool {
	return a.word(u+1) == "it" && a.word(u-2) == "as" && isPhrase(a.symAt(u-1)) && (a.symAt(u) == symLabel || a.word(u) == "put" || a.word(u) == "puts")
}

// looksCue reports whether unit u may be such a word by its symbol and class.
func (a *article) looksCue(u int) bool {
	switch a.units[u].sym {
	case symSay, symTell, symClaim, symLabel, symJudge, symThink, symLight, symSeem, symAccording, symSayNoun, symFeeling:
		return true
	case 'r':
		return a.words[a.units[u].first].class&hearsay != 0
	case ':':
		return a.labels(u)
	case symGerund:
		return a.words[a.units[u].first].class&(cueVerb|light) != 0
	}
	return false
}

// labels reports whether the colon at unit u stands after who may speak at the
// start of a block, as a headline has it: "Poll: Lead shrinks".
func (a *article) labels(u int) bool {
	if u < 1 || a.symAt(u-2) != symBlock || isRegion(a.symAt(u+1)) || a.isPlace(int(a.units[u-1].first)) && !a.Blocks[a.blockOf(u)].Heading || isNotice(strings.ToLower(a.tokenText(int(a.units[u-1].last)-1))) {
		return false
	}
	switch a.symAt(u - 1) {
	case symName, symDocNoun, symSayNoun:
		return true
	case symNoun:
		return a.words[a.units[u-1].last-1].class&(role|body) != 0
	}
	return false
}

// silent are the base forms of verbs that say, or with a "not" before them say,
// that somebody said nothing.
var silent = struct{ decline, refuse, respond, reply, comment, claim uint32 }{
	hashOf("decline"), hashOf("refuse"), hashOf("respond"), hashOf("reply"), hashOf("comment"), hashOf("claim"),
}

// declines reports whether unit u tells that somebody did not want to speak,
// which is a fact about them and no quote: "declined to comment", "did not
// immediately respond".
func (a *article) declines(u int) bool {
	switch a.lemmaAt(u) {
	case silent.decline:
		return true
	case silent.claim:
		return a.winsIt(u + 1)
	case silent.respond, silent.reply, silent.comment:
		for v := u - 1; v >= 0 && v >= u-3; v-- {
			if a.units[v].sym == 'n' || a.refuses(v) {
				return true
			}
		}
	}
	return a.symAt(u-1) == 'o' && a.refuses(u-2) || a.hidesName(u+1) // "refused to say", "did not wish to be named"
}

// hidesName reports whether "not to be named" or "to remain anonymous" stands at unit u,
// which somebody asks of a reporter.
func (a *article) hidesName(u int) bool {
	if a.word(u) == "not" {
		u++
	}
	if a.word(u) != "to" {
		return false
	}
	switch a.word(u + 1) {
	case "be":
		switch a.word(u + 2) {
		case "named", "identified", "quoted":
			return true
		}
	case "remain", "stay":
		return a.word(u+2) == "anonymous"
	}
	return false
}

// winsIt reports whether unit u is what one claims without a word, "claimed a silver
// medal", and no subject, as in "claimed the goal was offside".
func (a *article) winsIt(u int) bool {
	if u >= len(a.units) || !isPhrase(a.symAt(u)) {
		return false
	}
	if u+1 < len(a.units) && a.units[u+1].last > a.units[u+1].first && isWon(a.tokenText(int(a.units[u+1].last)-1)) { // "their third | win"
		u++
	}
	return isWon(a.tokenText(int(a.units[u].last)-1)) && !isFinite(a.symAt(u+1))
}

// isWon reports whether word is said of what somebody wins or a disaster takes.
func isWon(word string) bool {
	switch word {
	case "medal", "medals", "gold", "silver", "bronze", "title", "titles", "win", "wins", "victory", "trophy", "cup", "crown", "record", "podium", "pole",
		"spot", "place", "wicket", "wickets", "goal", "goals", "points", "life", "lives", "victims", "seat", "seats", "prize", "scalp", "lead":
		return true
	}
	return false
}

func (a *article) refuses(u int) bool {
	l := a.lemmaAt(u)
	return l == silent.decline || l == silent.refuse
}

// cueFeatures weighs whether unit u reports speech without marks.
func (a *article) cueFeatures(u int, s clause) weighed {
	f := a.features(CueTable)
	e := a.words[a.units[u].last-1]
	sym, fm := uint32(a.units[u].sym), uint32(e.form)
	n1, p1, p2 := uint32(a.symAt(u+1)), uint32(a.symAt(u-1)), uint32(a.symAt(u-2))
	f.put(of1(1, e.lemma))
	f.put(of2(5, e.lemma, p1))
	f.put(of4(7, sym, fm, p1, p2))
	f.put(of3(8, sym, p1, n1))
	f.put(of2(9, hashOf(a.symbols(max(u-3, s.first), u, 4)), sym))
	f.put(of2(11, a.skeletonHash(max(u-8, s.first), u, 8), sym))
	f.put(of2(12, a.skeletonHash(u+1, min(u+7, s.last), 4), sym))
	a.clauseFeatures(&f, u, s)
	f.put(of2(18, bucket(s.last-u), sym))
	f.put(of2(23, flag(a.Blocks[a.blockOf(u)].Heading), sym))
	w := a.wordAt(u)
	f.put(of2(25, w, n1))
	f.put(of2(26, sym, a.wordAt(u+1)))
	f.put(of3(27, sym, a.wordAt(u+2), n1))
	f.put(of2(28, sym, a.wordAt(u-1)))
	a.subjectFeatures(&f, u, s)
	a.objectFeatures(&f, u, s)
	if a.lang == english {
		a.aroundFeatures(&f, u, s)
	}
	return f.weigh()
}

// clauseFeatures are about what else stands in the sentence of cue u.
func (a *article) clauseFeatures(f *features, u int, s clause) {
	sym, lemma := uint32(a.units[u].sym), a.words[a.units[u].last-1].lemma
	left, right, thats, verbs := uint32(0), uint32(0), uint32(0), uint32(0)
	for v := s.first; v < s.last; v++ {
		switch x := a.units[v].sym; {
		case isRegion(x) && v < u:
			left = uint32(x)
		case isRegion(x) && right == 0:
			right = uint32(x)
		case x == 't' && v > u:
			thats = 1
		case v > u && (x == 'b' || x == 'x' || x == 'm' || x == symVerb):
			verbs = 1
		}
	}
	f.put(of3(13, left, right, sym))
	f.put(of3(14, lemma, left, right))
	f.put(of3(15, thats, verbs, sym))
}

// wordAt is the hash of the last word of unit u when it is no name: its base
// form where the lexicon has it.
func (a *article) wordAt(u int) uint32 {
	if uint(u) < uint(len(a.lastWords)) {
		return a.lastWords[u]
	}
	return 0
}

// lastWord is what wordAt tells of a unit.
func (a *article) lastWord(u *unit) uint32 {
	if u.first >= u.last {
		return 0
	}
	last := int(u.last) - 1
	if l := a.words[last].lemma; l != 0 {
		return l
	}
	if a.Tokens[last].Shape != token.Lower && a.lang != german {
		return uint32(a.Tokens[last].Shape)
	}
	return hashOf(a.tokenText(last))
}

// blockOf returns the index of the block that unit u stands in.
func (a *article) blockOf(u int) int { return a.blockOfToken(int(a.units[u].first)) }

// blockOfToken returns the index of the block that token i stands in.
func (a *article) blockOfToken(i int) int {
	at := int(a.Tokens[i].Start)
	return sort.Search(len(a.Blocks)-1, func(i int) bool { return a.Blocks[i].End > at })
}
