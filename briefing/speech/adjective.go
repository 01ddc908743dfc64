package speech

import (
	"strings"

	"brief/briefing/token"
)

// adjective reports whether the small word at token i ends as adjectives do, so
// that what follows is a noun even where it may be a verb: "a bombastic appeal".
func (a *article) adjective(i int) bool {
	if i < 0 || a.Tokens[i].Shape != token.Lower || a.words[i].class&(role|body|function) != 0 {
		return false
	}
	s := a.tokenText(i)
	ends := func(suffix string) bool { return strings.HasSuffix(s, suffix) } // the compiler writes each out, which a loop would not
	return ends("ous") || ends("ful") || ends("less") || ends("able") || ends("ible") || ends("ive") || ends("ic") || ends("ical") ||
		ends("new") || ends("recent") || ends("latest") || ends("earlier")
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
