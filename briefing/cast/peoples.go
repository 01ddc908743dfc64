package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/tagger/feature"
	"brief/briefing/token"
)

// peoples drops what a people or its language is called ("the Jingulu language",
// "Vokkaliga communities") and what a storm is, wherever the article names it.
func (c *cast) peoples() {
	found, surnames := c.storms(), c.surnames()
	for i := range c.names {
		if n := &c.names[i]; c.peopleName(n) && (n.kind != Person || !surnames.has(n.first)) {
			if found == nil {
				found = map[string]bool{}
			}
			found[c.word(n.first)] = true
		}
	}
	if found == nil {
		return
	}
	c.keep(func(n *name) bool {
		if n.size() == 2 && c.is(n.first, stormNoun) {
			return !found[c.word(n.last-1)] // "Storm Ulrike"
		}
		return n.size() > 1 || n.strong || !found[c.word(n.first)]
	})
}

// peopleName reports whether n is a word before one for a people, and no
// dictionary has a place of that name.
func (c *cast) peopleName(n *name) bool {
	if n.size() > 1 || n.strong || c.shape(n.first) != token.Capital && c.shape(n.first) != token.Mixed || c.boundary(n.last) || !c.is(n.last, communal) || c.facts(n.first) != 0 {
		return false
	}
	f := c.fact(n.first)
	return f&(feature.Country|feature.City|feature.Town|feature.Region) == 0 && f.Place() < 3
}

// storms are the names of storms, as "Odile" of "Hurricane Odile", or nil.
func (c *cast) storms() map[string]bool {
	var out map[string]bool
	for i := c.capitalFrom(0); i+1 < len(c.toks); i = c.capitalFrom(i + 1) {
		if c.word(i-1) == ":" && c.word(i-2) == "name" && c.word(i+1) == ")" && c.folded(i-3) == "international" { // "Storm Ana (international name: | Bavi |)"
			out = noted(out, c.word(i))
		}
		if !c.capitalOn(i+1) || !c.is(i, stormNoun) || c.word(i) == "Depression" && c.word(i-1) != "Tropical" {
			continue
		}
		if c.capitalOn(i+2) || c.facts(i+2).Has(lexicon.Speech) {
			continue // a body or somebody: "Hurricane Relief Fund", "Storm Reid said"
		}
		out = noted(out, c.word(i+1))
	}
	return out
}

// noted returns words with w in them.
func noted(words map[string]bool, w string) map[string]bool {
	if words == nil {
		words = map[string]bool{}
	}
	words[w] = true
	return words
}

// described drops the short names of what the article has only a description
// of or what is no actor: "superintendent of police (SP)", "gross domestic product (GDP)".
func (c *cast) described() {
	var short map[string]bool
	for i := c.capitalFrom(2); i+1 < len(c.toks); i = c.capitalFrom(i + 1) {
		if c.word(i-1) != "(" || c.word(i+1) != ")" || !c.acronymShape(i) || !c.spellsWords(i) && !c.spellsThing(i) || c.wellKnownIn(i, i+1) {
			continue
		}
		if short == nil {
			short = map[string]bool{}
		}
		short[c.word(i)] = true
	}
	if short != nil {
		c.keep(func(n *name) bool { return n.size() > 1 || !short[c.word(n.first)] })
	}
}

// spellsThing reports whether token i, in brackets, is short for what is no
// actor: "Strategic Environmental Assessment (SEA)".
func (c *cast) spellsThing(i int) bool {
	f := c.facts(i - 2)
	return f.Has(lexicon.Thing) && !c.is(i-2, programme) && c.spelt(i) >= 0
}

// spellsWords reports whether the letters of token i begin the small words
// before its bracket, which are not what a body is called.
func (c *cast) spellsWords(i int) bool {
	letters := fold(nil, c.word(i))
	if n := len(letters); n > 2 && letters[n-1] == 's' && c.word(i)[len(c.word(i))-1] == 's' {
		letters = letters[:n-1]
	}
	at, head := i-2, i-2
	for k := len(letters) - 1; k >= 0; at-- {
		if at < 0 || i-at > 3*len(letters)+4 || c.boundary(at+1) {
			return false
		}
		w := c.word(at)
		if c.facts(at).Has(lexicon.Function) || c.toks[at].Kind == token.Punct {
			if w[0] != letters[k] || c.toks[at].Kind == token.Punct {
				continue
			}
		}
		if c.shape(at) != token.Lower || w[0] != letters[k] {
			return false
		}
		head = at
		k--
	}
	return !c.facts(i-2).Has(lexicon.OrgHead|lexicon.Venue|lexicon.PlaceHead) || c.facts(head).Has(lexicon.Role)
}
