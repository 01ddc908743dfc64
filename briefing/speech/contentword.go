package speech

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// adjective reports whether the small word at token i ends as adjectives do, so
// that what follows is a noun even where it may be a verb: "a bombastic appeal".
func (a *article) adjective(i int) bool {
	if i < 0 || a.Tokens[i].Shape != token.Lower && (a.nameOf[i] >= 0 || i > 0 && a.sent[i-1] == a.sent[i]) || a.words[i].class&(role|body|function) != 0 {
		return false
	}
	s := a.tokenText(i)
	ends := func(suffix string) bool { return strings.HasSuffix(s, suffix) } // the compiler writes each out, which a loop would not
	switch s {
	case "new", "New", "recent", "Recent", "latest", "Latest", "earlier", "Earlier", "strict", "Strict": // not "district"
		return true
	}
	return ends("ous") || ends("ful") || ends("less") || ends("able") || ends("ible") || ends("ive") || ends("ic") || ends("ical")
}

// endsSubject reports whether the word at token j, which may be a verb and stands behind a noun, is one as well: a finite verb follows it,
// or its phrase begins with "a", as no subject of it could: "the police | report | was", "a pilot | project", "is a fair | point", and not "a shell | hit | it".
func (a *article) endsSubject(j, prev int) bool {
	const reach = 5 // tokens
	e := a.words[j]
	if a.lang != english || prev < 0 || e.form == past || e.form == gerund || a.Tokens[prev].Kind != token.Word || a.words[prev].class&function != 0 || a.sent[prev] != a.sent[j] || a.person(prev) {
		return false
	}
	if among(a.tokenText(j), onlyVerbs) || a.isPersonNoun(prev) && !a.singular(prev) {
		return false // "a man police | say | was armed", "the storm officials fear will grow"
	}
	led := j+1 < len(a.Tokens) && a.sent[j+1] == a.sent[j] && a.regionOf[j+1] < 0 && a.words[j+1].class&(be|aux|modal) != 0 && a.words[j+1].form != base && a.words[j+1].form != gerund
	if !led && (e.form != base || among(a.tokenText(j), sameInPast) || a.partOf(prev) || a.words[prev].class&quant != 0 || among(a.tokenText(prev), crewNouns)) {
		return false // "a couple claim", "a majority fear", "a family claim"
	}
	for i := prev; i >= 0 && i > prev-reach && a.sent[i] == a.sent[j]; i-- {
		if a.words[i].class&starter == 0 && (a.Tokens[i].Kind == token.Punct && a.tokenText(i) != "-" || a.words[i].class&function != 0) {
			return led && a.Tokens[i].Kind == token.Punct
		}
		if w := a.tokenText(i); w == "a" || w == "an" || w == "A" || w == "An" {
			return i == 0 || a.sent[i-1] != a.sent[j] || a.Tokens[i-1].Kind == token.Punct || a.words[i-1].class&be != 0
		}
		if i == 0 || a.sent[i-1] != a.sent[j] {
			return led
		}
	}
	return false
}

// germanAdjective reports whether the small word at token j, which the lexicon
// lacks, is an adjective after token prev: nouns are capitals, and before one
// an adjective has an ending. A verb in the past that starts a phrase looks alike.
func (a *article) germanAdjective(j, prev int) bool {
	if j+1 >= len(a.Tokens) || a.Tokens[j+1].Kind == token.Punct && a.tokenText(j+1) != "-" || a.Tokens[j+1].First() {
		return false
	}
	inside := prev >= 0 && a.sent[prev] == a.sent[j] && a.words[prev].class&starter != 0
	if prev >= 0 && a.Tokens[prev].Shape >= token.Capital && a.Tokens[prev].Kind == token.Word && !inside {
		return false
	}
	s := a.tokenText(j)
	return inside || hasEnding(s, "e", "en", "er", "es", "em") && !hasEnding(s, "te", "ten")
}

// phraseGoesOn reports whether a noun phrase may go on with token j.
func (a *article) phraseGoesOn(j int) bool {
	return j < len(a.Tokens) && a.regionOf[j] < 0 && !a.Tokens[j].First() && (a.contentWord(j, j-1) || a.words[j].class&starter != 0 && a.Tokens[j].Shape == token.Lower)
}

// contentWord reports whether token j can be part of a noun phrase after token prev.
func (a *article) contentWord(j, prev int) bool {
	t := a.Tokens[j]
	if t.Kind != token.Word {
		return false
	}
	c := a.words[j].class
	if a.isName(j) && (c&function == 0 || a.nameOf[j] >= 0) {
		return true
	}
	if c&function != 0 {
		return false
	}
	if a.lang == english && t.Shape == token.Lower && a.hyphenated(j) {
		return true // "a state-owned giant"
	}
	if t.Shape != token.Lower {
		if strings.HasSuffix(a.tokenText(j), "ly") && a.lang == english || prev >= 0 && a.person(prev) && a.verbInTitle(j) {
			return false // "Similarly," as it is no name
		}
		return c&(cueVerb|light|plainVerb) == 0 || c&(role|body|docNoun|sayNoun|title) != 0
	}
	if a.lang == german {
		return c == 0 && a.germanAdjective(j, prev)
	}
	s := a.tokenText(j)
	switch {
	case c&(role|body) != 0:
		return true
	case c&anyVerb != 0 && a.endsSubject(j, prev):
		return true
	case c&anyVerb != 0 && c&(sayNoun|docNoun) != 0:
		return a.adjective(prev) || a.behindStarter(j, prev) || prev >= 0 && compoundDoc(a.tokenText(prev)) || prev < 0 || a.Tokens[prev].Kind == token.Punct || a.words[prev].class&(prep|and) != 0
	case c&anyVerb != 0:
		return (a.behindStarter(j, prev) || a.adjective(prev) && !among(s, onlyVerbs) || prev >= 0 && compoundDoc(a.tokenText(prev)) || a.namesBody(j, prev)) && a.words[j].form != past && !a.countsChildren(prev)
	case c&quant != 0:
		return counts(s)
	case c&(sayNoun|docNoun|timeWord|title) != 0:
		return true
	case strings.HasSuffix(s, "ly"), (s == "long" || s == "longer") && prev >= 0 && a.words[prev].class&(be|aux|not) != 0: // "have long said"
		return false
	case strings.HasSuffix(s, "ed") && len(s) > 4, strings.HasSuffix(s, "ing") && len(s) > 5:
		return prev >= 0 && a.tokenText(prev) == "of" && a.phraseGoesOn(j+1) || a.behindStarter(j, prev) || prev >= 0 && a.Text[a.Tokens[prev].Start] == '-'
	}
	return true
}

// behindStarter reports whether what may begin a phrase, or a number or an owner, stands at token prev, in the sentence of token j.
func (a *article) behindStarter(j, prev int) bool {
	return prev >= 0 && a.sent[prev] == a.sent[j] && (a.words[prev].class&starter != 0 || a.Tokens[prev].Kind == token.Suffix || a.Tokens[prev].Kind == token.Number)
}

// endsInCount reports whether token i is a number that ends what somebody is: "the mother of | three |", "the father-of-| two |", "the leader of | one |".
func (a *article) endsInCount(i int) bool {
	return a.lang == english && i > 1 && (a.words[i].class&quant != 0 || a.Tokens[i].Kind == token.Number) && (a.tokenText(i-1) == "of" || a.tokenText(i-1) == "-" && a.tokenText(i-2) == "of")
}

// countsChildren reports whether token i is a number of children, behind which a word is no noun: "the mother of | three | says", and not "a group of
// | seven | states".
func (a *article) countsChildren(i int) bool {
	if !a.endsInCount(i) {
		return false
	}
	parent := i - 2
	if a.tokenText(i-1) == "-" { // "mother-of-three"
		parent = i - 4
	}
	return parent >= 0 && lexicon.Lookup(a.tokenText(parent)).Has(lexicon.Kin)
}

// namesBody reports whether the word at token j, which may be a verb, says between a name and a body,
// or somebody in it, what that one is for: "the US | state | department", "US | state | officials", and not "Arsenal | want | board change".
func (a *article) namesBody(j, prev int) bool {
	if a.lang != english || prev < 0 || a.nameOf[prev] < 0 || j+1 >= len(a.Tokens) || a.sent[j+1] != a.sent[j] || a.regionOf[j+1] >= 0 {
		return false
	}
	next := a.words[j+1].class
	switch a.tokenText(j) {
	case "state", "trade":
		return next&(body|role) != 0
	}
	return next&body != 0 && among(a.tokenText(j), bodyVerbs)
}

// compoundDoc reports whether w stands before a word for what is made public: "press release".
func compoundDoc(w string) bool { return w == "press" || w == "news" || w == "media" }

// counts reports whether the small word s of number may stand inside a phrase, as in
// "the last two days"; "many" and the like begin another.
func counts(s string) bool {
	switch s {
	case "some", "many", "most", "several", "much", "none", "both":
		return false
	}
	return true
}

// hyphenated reports whether a hyphen ties token i to the word before it.
func (a *article) hyphenated(i int) bool {
	if i < 2 || i >= len(a.Tokens) || a.Tokens[i].Space() {
		return false // as mostly
	}
	word, hyphen := a.Tokens[i], a.Tokens[i-1]
	return word.Kind == token.Word && !word.First() && !hyphen.Space() && a.tokenText(i-1) == "-" && a.regionOf[i-1] < 0 && a.regionOf[i] < 0
}
