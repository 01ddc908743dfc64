package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// eastern finds people by a short surname and a given name of two parts that the
// tagger took for words: "the Moon Jae-in administration".
func (c *cast) eastern() {
	var found []name
	for i := c.capitalFrom(0); i+3 < len(c.toks); i = c.capitalFrom(i + 1) {
		if c.word(i+2) != "-" || !c.oneSyllable(i) {
			continue
		}
		next := c.nameBehind(i)
		half := next < len(c.names) && c.names[next].first == i+1 && c.names[next].last == i+4 && c.shape(i+3) == token.Lower
		if !half && !c.givenOfTwo(i+1) || c.afterStop(i) && !c.opensName(i, half) {
			continue
		}
		if half {
			n := &c.names[next]
			n.resize(i, n.last) // "Oh | Se-hoon"
			n.kind = Person
		} else if next == len(c.names) || c.names[next].first >= i+4 {
			found = append(found, name{kind: Person, score: 0.8, rule: byEastern}.part(i, i+4))
		}
	}
	c.insert(found)
}

// oneSyllable reports whether token i, with no capital before it, may be a surname of one syllable before a given name.
func (c *cast) oneSyllable(i int) bool {
	return c.shape(i) == token.Capital && len(c.word(i)) < 6 && !c.boundary(i+1) && !c.capitalBefore(i)
}

// opensName reports whether token i, with which a sentence begins and which is a plain word as
// well, is a surname before a given name of two parts, which the tagger may have seen: "Moon | Jae-in", "An | Chong-bum".
func (c *cast) opensName(i int, given bool) bool {
	switch w := c.word(i); {
	case w == "An" || w == "So" || w == "Do":
		return given || c.strange(i+1) && c.fact(i+3).Frequent() < common
	default:
		return c.is(i, wordAndSurname)
	}
}

// givenOfTwo reports whether a given name of two parts, which are no words, is at token i: "Jae-in".
func (c *cast) givenOfTwo(i int) bool {
	if c.word(i+1) != "-" || !c.touching(i+1) || !c.touching(i+2) || c.word(i+3) == "-" {
		return false
	}
	const longest = 5 // bytes of a part
	first, second := c.word(i), c.word(i+2)
	if c.shape(i) != token.Capital || c.shape(i+2) != token.Lower || len(first) > longest || len(second) > longest {
		return false
	}
	return c.facts(i) == 0 && (c.strange(i) || c.firstName(i))
}

// shortSurnames gives the names that the tagger saw without it their surname before them that is a word of grammar as
// well: "with | He | Lifeng", "| To | Lam flew".
func (c *cast) shortSurnames() {
	var bearers map[string]bool // of a surname that stands within a sentence
	for pass := range 2 {
		for i := range c.names {
			n := &c.names[i]
			at := n.first - 1
			if n.size() > 1 || !c.capital(at) || !c.is(at, grammarSurname) || c.boundary(n.first) || c.floor(i) > at || c.shape(n.first) != token.Capital || c.titled(at) {
				continue
			}
			if full := c.word(at) + " " + c.word(n.first); pass == 0 && !c.afterStop(at) {
				if bearers == nil {
					bearers = map[string]bool{}
				}
				bearers[full] = true
			} else if pass == 0 || !bearers[full] && !c.opensShort(at, n) {
				continue
			}
			n.resize(at, n.last)
			n.kind, n.strong, n.title = Person, true, at
			n.title = c.titleStart(i)
		}
	}
}

// opensShort reports whether a sentence begins with the surname at token i and not with grammar: nobody is named
// behind "He", and behind "To" the name does nothing.
func (c *cast) opensShort(i int, n *name) bool {
	switch c.word(i) {
	case "He":
		return c.facts(n.first) == 0 && !c.placeWord(n.first)
	case "To", "So":
		return c.facts(n.first) == 0 && c.doesSomething(n.last)
	}
	return false
}

// doesSomething reports whether token i, behind a name, is what somebody does: "flew", "was", "agreed".
func (c *cast) doesSomething(i int) bool {
	if c.shape(i) != token.Lower || c.boundary(i) {
		return false
	}
	switch w := c.word(i); w {
	case "flew", "met", "told", "will":
		return true
	default:
		return c.facts(i).Has(lexicon.Speech) || strings.HasSuffix(w, "ed") || c.is(i, tellsOfSomebody)
	}
}
