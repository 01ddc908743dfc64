package speech

import "strings"

// mayCue reports whether unit u may be the word that reports speech.
func (a *article) mayCue(u int) bool {
	return a.looksCue(u) && !a.declines(u) && !a.isObject(u) && !a.soCalled(int(a.units[u].last)) && !a.saidThat(u) && !a.asCalled(u)
}

// isObject reports whether unit u, which may be a verb, is only what the verb right before it does something with: "Both sides traded | blame |".
func (a *article) isObject(u int) bool {
	if s := a.symAt(u); s != symJudge && s != symLabel || a.lang != english || a.words[a.units[u].first].form != base || u < 1 {
		return false
	}
	before := a.symAt(u - 1)
	return (before == symVerb || before == symLight) && a.words[a.units[u-1].last-1].form != base
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
	case symAdverb:
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
	if u < 1 || a.symAt(u-2) != symBlock || isRegion(a.symAt(u+1)) || a.isPlace(int(a.units[u-1].first)) && !a.Blocks[a.blockOf(u)].Heading || among(strings.ToLower(a.tokenText(int(a.units[u-1].last)-1)), noticeWords) {
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
			if a.units[v].sym == symNot || a.refuses(v) {
				return true
			}
		}
	}
	return a.symAt(u-1) == symTo && a.refuses(u-2) || a.hidesName(u+1) // "refused to say", "did not wish to be named"
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
	if u+1 < len(a.units) && a.units[u+1].last > a.units[u+1].first && among(a.tokenText(int(a.units[u+1].last)-1), wonWords) { // "their third | win"
		u++
	}
	return among(a.tokenText(int(a.units[u].last)-1), wonWords) && !isFinite(a.symAt(u+1))
}

func (a *article) refuses(u int) bool {
	l := a.lemmaAt(u)
	return l == silent.decline || l == silent.refuse
}
