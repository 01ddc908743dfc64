package cast

import (
	"strings"

	"brief/briefing/lexicon"
)

// spokenBy returns the end of the last name of one word, or the name of two, at token i, that stands between a quote and
// a verb of speech, as whoever speaks does (“…,” Tellow said; “…,” wrote Tellow; “…,” Tola Okoye said), or 0.
func (c *cast) spokenBy(i int) int {
	if !closingMark(c.word(i-1)) && !closingMark(c.word(i-2)) {
		return 0 // as mostly
	}
	last := i + 1
	if c.givenPair(i) {
		last++
	} else if !c.loneSurname(i) || c.placeWord(i) || !c.coined(i) && !c.personWord(i) {
		return 0
	}
	quote := i - 1 // the closing mark
	if c.says(quote) && !c.boundary(i) {
		quote--
	} else if !c.says(last) || c.boundary(last) {
		return 0
	}
	if c.boundary(quote+1) || !c.touching(quote) || !c.toks[quote+1].Space() {
		return 0
	}
	if !closingMark(c.word(quote)) {
		return 0
	}
	if end := c.word(quote - 1); end == "," || (end == "?" || end == "!") && (quote < i-1 || c.strange(i) || c.personWord(i)) {
		return last // but “Why?” Visitors asked
	}
	return 0
}

// givenPair reports whether a first and a last name that mean nothing else stand at token i, with no capital beside them.
func (c *cast) givenPair(i int) bool {
	if !c.givenWord(i) || !c.givenWord(i+1) || c.boundary(i+1) || c.touching(i+1) || c.placeWord(i) || c.placeWord(i+1) {
		return false
	}
	return c.word(i+2) != "-" && !c.capitalOn(i+2) && !c.capitalBefore(i)
}

// loneSurname reports whether token i is a word with a capital that means nothing else in the lexicon and has no
// other capital beside it.
func (c *cast) loneSurname(i int) bool {
	if !c.nothingElse(i) || c.toks[i].Len() < 3 || c.demonym(i) || c.capitalOn(i+1) || c.capitalBefore(i) {
		return false
	}
	w := c.word(i + 1)
	return w != "-" && w != "’s" && w != "'s" && w != "&"
}

// pairOpens reports whether a sentence begins with the name of one word at token i that "and" joins to the name
// that begins at limit, which no list need have: "Tolkar and Gerindo joined".
func (c *cast) pairOpens(i, limit int) bool {
	if limit != i+2 || c.word(i+1) != "and" || !c.afterStop(i) || c.boundary(i+1) || c.boundary(limit) || c.titled(i) {
		return false
	}
	return c.coined(i) && !c.demonym(i) && c.facts(limit)&lexicon.Day == 0
}

// sided returns the end of the last name of one word, at token i, whose time it was, who appointed somebody or whom
// others are for or against ("the | Tellow |-era rules", "pro-| Tellow | crowds"), or 0.
func (c *cast) sided(i int) int {
	if c.word(i+1) != "-" && c.word(i-1) != "-" {
		return 0 // as mostly
	}
	if !c.nothingElse(i) || !c.coined(i) && !c.personWord(i) || c.placeWord(i) || c.demonym(i) || c.toks[i].Len() < 3 || strings.HasSuffix(c.word(i), "ism") {
		return 0
	}
	if c.word(i+1) == "-" && c.touching(i+1) && c.touching(i+2) && !(c.capital(i-1) && !c.facts(i-1).Has(lexicon.Function)) && c.word(i-1) != "-" {
		switch c.word(i + 2) {
		case "era", "appointed", "nominated", "endorsed":
			return i + 1
		}
		return 0
	}
	if c.word(i-1) != "-" || !c.touching(i) || !c.touching(i-1) || c.capitalOn(i+1) || c.word(i+1) == "-" {
		return 0
	}
	switch c.word(i - 2) {
	case "pro", "Pro", "anti", "Anti":
		if f := c.fact(i); f == 0 || f.Person() >= max(f.Body(), f.Other()) {
			return i + 1
		}
	}
	return 0
}
