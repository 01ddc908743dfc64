package content

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// abbreviations end in a full stop that ends no sentence when a word follows.
var abbreviations = wordSet(`mr mrs ms dr prof sen rep gov gen col lt sgt capt cmdr adm maj rev hon st mt
	jan feb mar apr jun jul aug sept oct nov dec vs al approx vol pp eds u.s u.k u.n e.g i.e d.c ph.d
	ala ariz calif colo conn fla kan mich minn mont neb nev okla tenn tex wis wyo`)

// closers may stand between a sentence's stop and the space that ends it.
const closers = "\"'”’»)]"

// appendSentences adds the sentences of the block at span. It follows the
// outline of Unicode UAX #29 (stop, closers, space, upper case) with a list of
// abbreviations, initials and a check that the next word does not go on in
// lower case.
func appendSentences(out []Span, text string, block Span) []Span {
	start := block.Start
	for i := block.Start; i < block.End; i++ {
		c := text[i]
		switch {
		case c == '\n':
			out = appendTrimmed(out, text, Span{start, i})
			start = i + 1
			continue
		case c != '.' && c != '!' && c != '?' && c != 0xe2 && c != 0xe3:
			continue
		case c == 0xe2 && !strings.HasPrefix(text[i:], "…"), c == 0xe3 && !strings.HasPrefix(text[i:], "。"):
			continue
		}
		end := i + 1
		if c >= 0x80 {
			end = i + 3
		}
		for end < block.End {
			r, n := utf8.DecodeRuneInString(text[end:block.End])
			if !strings.ContainsRune(closers, r) && r != '.' && r != '!' && r != '?' {
				break
			}
			end += n
		}
		if end >= block.End || c == 0xe3 || text[end] == ' ' && sentenceEnds(text[start:i], c, text[end+1:block.End]) {
			out = appendTrimmed(out, text, Span{start, end})
			start = end
		}
		i = end - 1
	}
	return appendTrimmed(out, text, Span{start, block.End})
}

// sentenceEnds decides whether a stop after before and a space before after ends a sentence.
func sentenceEnds(before string, stop byte, after string) bool {
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, "\"'“‘«(["))
	if unicode.IsLower(next) {
		return false
	}
	if stop != '.' {
		return true
	}
	word := before[strings.LastIndexAny(before, " \u00a0([\"“'‘—-")+1:]
	word = strings.TrimLeft(word, "“‘—«\u00a0")
	if len(word) == 1 && unicode.IsUpper(rune(word[0])) {
		return word == "I" // an initial
	}
	return !abbreviations[strings.ToLower(word)]
}

func appendTrimmed(out []Span, text string, s Span) []Span {
	for s.Start < s.End && (text[s.Start] == ' ' || text[s.Start] == '\n') {
		s.Start++
	}
	for s.End > s.Start && (text[s.End-1] == ' ' || text[s.End-1] == '\n') {
		s.End--
	}
	if s.Empty() {
		return out
	}
	return append(out, s)
}

// wordSet makes a set of the words in list.
func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}
