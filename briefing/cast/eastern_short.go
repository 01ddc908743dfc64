package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// shortSurnames gives the names that the tagger saw without it their surname before them that is a word of grammar as
// well: "with | He | Lifeng", "| To | Lam flew".
func (c *cast) shortSurnames() {
	var bearers map[string]bool // of a surname that stands within a sentence
	for pass := range 2 {
		for i := range c.names {
			n := &c.names[i]
			at := n.first - 1
			if !c.grammarSurname(at) || n.size() > 1 || c.boundary(n.first) || c.floor(i) > at || c.shape(n.first) != token.Capital || c.titled(at) {
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

// grammarSurname reports whether token i is a surname of one syllable that English has as grammar.
func (c *cast) grammarSurname(i int) bool {
	switch c.word(i) {
	case "He", "To", "So", "An", "Do", "My":
		return true
	}
	return false
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
		return c.facts(i).Has(lexicon.Speech) || strings.HasSuffix(w, "ed") || tellsOfSomebody(w)
	}
}
