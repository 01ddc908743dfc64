package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// firms finds the companies that are called by a common word: within a sentence the capital shows them ("fined
// Target"), at its start what companies do ("Shell said").
func (c *cast) firms() {
	var found []name
	var others map[string]bool
	for i := c.capitalFrom(0); i < len(c.toks); i = c.capitalFrom(i + 1) {
		if !c.is(i, wordFirm) || !c.standsForFirm(i) {
			continue
		}
		if others == nil {
			others = c.calledAsFirms()
		}
		if others[c.word(i)] {
			continue
		}
		if k := c.nameBehind(i); k < len(c.names) && c.names[k].first <= i {
			if n := &c.names[k]; n.size() == 1 && !n.hasTitle() && n.kind != Organization {
				n.kind, n.strong = Organization, true
			}
			continue
		}
		found = append(found, name{kind: Organization, score: 0.8, strong: true, rule: byEmployer}.part(i, i+1))
	}
	c.insert(found)
}

// calledAsFirms returns the words of companies that are somebody's or a town's name here: "Tom Gap … Gap said",
// "Mr | Wise", "Staples, Minnesota".
func (c *cast) calledAsFirms() map[string]bool {
	others := map[string]bool{}
	for i := range c.names {
		if n := &c.names[i]; n.kind == Person && n.size() > 1 && c.is(n.last-1, wordFirm) {
			others[c.word(n.last-1)] = true
		}
	}
	for i := c.capitalFrom(0); i < len(c.toks); i = c.capitalFrom(i + 1) {
		addressed := i > 0 && !c.boundary(i) && c.facts(i-1).Has(lexicon.Honorific)
		town := i+2 < len(c.toks) && c.word(i+1) == "," && !c.boundary(i+2) && c.placeWord(i+2)
		if (addressed || town) && c.is(i, wordFirm) {
			others[c.word(i)] = true
		}
	}
	return others
}

// standsForFirm reports whether the capital of token i, no other capital beside it, is a company's.
func (c *cast) standsForFirm(i int) bool {
	if c.shape(i) != token.Capital || c.titled(i) || c.capitalOn(i+1) || c.word(i+1) == "-" && c.touching(i+1) {
		return false
	}
	if next := i + 1; next < len(c.toks) && !c.boundary(next) && c.toks[next].Kind == token.Number {
		return false // "Block 5"
	}
	if c.afterStop(i) || c.word(i) == "Carnival" && !c.sharesOf(i) {
		return c.doesAsFirm(i + 1)
	}
	switch w := c.word(i - 1); w {
	case "the", "a", "an", "The", "A", "-", "/", ")", "called", "named", "“", "‘", "\"", "'", "(", "no", "#":
		return false
	case "of", "&", "in", "on", "for":
		return !c.capital(i-2) || c.sharesOf(i) // "Puss in | Boots"
	default:
		return !c.capital(i-1) || c.opensSentence(i-1)
	}
}

// sharesOf reports whether token i is what somebody has shares of: "shares of | Carnival".
func (c *cast) sharesOf(i int) bool {
	return c.is(i-2, sharesIn) && (c.word(i-1) == "of" || c.word(i-1) == "in")
}

// doesAsFirm reports whether the words from token i on, behind a word with which a sentence begins, are what is said
// of companies: "Shell | said", "Visa's | profit", "Target shares | fell".
func (c *cast) doesAsFirm(i int) bool {
	if i >= len(c.toks) || c.boundary(i) {
		return false
	}
	switch next := c.word(i); {
	case c.is(i, behindFirm):
		return true
	case next == "and":
		return c.capitalOn(i+1) && (c.is(i+1, wordFirm) || c.wellKnownIn(i+1, i+2))
	case next == "named" || next == "appointed" || next == "hired" || next == "fired":
		return article(c.word(i+1)) || c.word(i+1) == "a" || c.word(i+1) == "its" || c.capital(i+1)
	default:
		return c.facts(i).Has(lexicon.Speech) || c.firmSigns(i) > 0.5 || c.is(i, moves) && c.percent(i+1)
	}
}
