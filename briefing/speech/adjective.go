package speech

import (
	"strings"

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
	return ends("ous") || ends("ful") || ends("less") || ends("able") || ends("ible") || ends("ive") || ends("ic") || ends("ical") ||
		ends("new") || ends("New") || ends("recent") || ends("Recent") || ends("latest") || ends("Latest") || ends("earlier") || ends("Earlier") || ends("strict") || ends("Strict")
}

// endsSubject reports whether the word at token j, which may be a verb and stands behind a noun, is one as well: a finite verb follows it,
// or its phrase begins with "a", as no subject of it could: "the police | report | was", "a pilot | project".
func (a *article) endsSubject(j, prev int) bool {
	const reach = 5 // tokens
	e := a.words[j]
	if a.lang != english || prev < 0 || e.form == past || e.form == gerund || a.Tokens[prev].Kind != token.Word || a.words[prev].class&function != 0 || a.sent[prev] != a.sent[j] || a.person(prev) {
		return false
	}
	led := j+1 < len(a.Tokens) && a.sent[j+1] == a.sent[j] && a.regionOf[j+1] < 0 && a.words[j+1].class&(be|aux|modal) != 0 && a.words[j+1].form != base && a.words[j+1].form != gerund
	if !led && (e.form != base || a.partOf(prev) || a.words[prev].class&quant != 0 || a.isCrew(prev)) {
		return false // "a couple claim", "a majority fear"
	}
	for i := prev; i >= 0 && i > prev-reach && a.sent[i] == a.sent[j]; i-- {
		if a.words[i].class&starter == 0 && (a.Tokens[i].Kind == token.Punct && a.tokenText(i) != "-" || a.words[i].class&function != 0) {
			return led && a.Tokens[i].Kind == token.Punct
		}
		if w := a.tokenText(i); w == "a" || w == "an" || w == "A" || w == "An" {
			return i == 0 || a.sent[i-1] != a.sent[j] || a.Tokens[i-1].Kind == token.Punct
		}
		if i == 0 || a.sent[i-1] != a.sent[j] {
			return led
		}
	}
	return false
}

// isCrew reports whether the noun at token i is one of those who may be spoken of as several: "a family | claim".
func (a *article) isCrew(i int) bool {
	switch a.tokenText(i) {
	case "group", "family", "team", "crew", "band", "gang", "panel", "jury", "audience", "crowd":
		return true
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
