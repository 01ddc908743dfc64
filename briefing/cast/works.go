package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// works drops what books, films and songs are called where the article says that it is one,
// wherever it names it: "Saltwind, Orla Keane’s first novel, …", "her film Saltwind".
func (c *cast) works() {
	var titles map[string]bool
	var full map[string]int // titles that are somebody's full name as well, and how often each stands
	for i := range c.names {
		n := &c.names[i]
		if n.strong && n.rule == byKnown || n.hasTitle() || !c.workAt(i) {
			continue
		}
		if titles == nil {
			titles, full = map[string]bool{}, map[string]int{}
		}
		if i > 0 && c.names[i-1].last == n.first-1 && c.worksSuchAs(n) && !c.names[i-1].strong {
			c.names[i-1].kind = Person
		}
		titles[c.nameText(n)] = true
		if c.fullName(n) {
			full[c.nameText(n)] = 0
		}
	}
	if len(full) > 0 {
		c.tellTitles(titles, full)
	}
	if titles != nil {
		c.keep(func(n *name) bool { return n.hasTitle() || !titles[c.nameText(n)] })
	}
}

// tellTitles takes from titles the full names that stand more than once, as those of people do.
func (c *cast) tellTitles(titles map[string]bool, full map[string]int) {
	for i := range c.names {
		text := c.nameText(&c.names[i])
		if n, ok := full[text]; ok {
			if full[text] = n + 1; n > 0 {
				delete(titles, text)
			}
		}
	}
}

// fullName reports whether n is somebody's first name and last.
func (c *cast) fullName(n *name) bool {
	return n.size() > 1 && n.kind == Person && c.firstName(n.first)
}

// workAt reports whether name i is a work by what stands before or behind it, and not
// somebody's full name.
func (c *cast) workAt(i int) bool {
	n := &c.names[i]
	if c.fullName(n) {
		return c.title(n)
	}
	if w := c.word(n.last - 1); n.size() > 2 && (w == "Musical" || w == "Movie") && c.word(n.last-2) == "the" {
		return true // "Matilda the Musical"
	}
	return c.afterWork(n) || c.saidToBeWork(n) || c.creditedWork(i)
}

// title reports whether n, which is somebody's full name as well, stands right behind the word for a
// work as its title, and neither of its words stands alone elsewhere: "the historical drama Jeanne du Barry".
func (c *cast) title(n *name) bool {
	w := c.word(n.first - 1)
	if !c.is(n.first-1, workNoun) || w == "comedy" || w == "book" || c.boundary(n.first) || !c.afterWork(n) || c.toks[n.last-1].Kind != token.Word || c.word(n.last) == "’s" || c.word(n.last) == "'s" {
		return false
	}
	switch c.word(n.last) {
	case ",", "(":
		return false // "In the film Tom Hale, 68, plays"
	case "and", "by", "in", "at", "with", "as":
	default:
		if c.shape(n.last) == token.Lower && !c.boundary(n.last) {
			return false // "the film Orla Keane made"
		}
	}
	return !c.alone(n.last-1) && !c.alone(n.first)
}

// afterWork reports whether n, or the title that it is part of, stands right after the word for a work:
// "the film | Ballydoo", "the film The Ghosts of | Ballydoo".
func (c *cast) afterWork(n *name) bool {
	at := n.first - 1
	for at > n.first-6 && !c.boundary(at+1) && (c.capital(at) || c.capital(at-1) && (c.word(at) == "of" || c.word(at) == "the" || c.word(at) == "and")) {
		at--
	}
	if c.boundary(at + 1) {
		return false
	}
	if c.shape(n.last) == token.Lower && !c.boundary(n.last) && !c.facts(n.last).Has(lexicon.Function) {
		return false // the book X wrote
	}
	return (c.is(at, workNoun) || c.seriesOf(at)) && c.shape(at) == token.Lower && !c.placeWord(n.first)
}

// seriesOf reports whether token i is a series that is made for television: "the BBC | series |", "the drama series".
func (c *cast) seriesOf(i int) bool {
	switch c.word(i) {
	case "series", "show", "sitcom":
		return c.is(i-1, airs) || c.is(i-1, workNoun) && c.shape(i-1) == token.Lower
	}
	return false
}

// saidToBeWork reports whether it is said behind n, after a comma, that it is a work.
func (c *cast) saidToBeWork(n *name) bool {
	if c.word(n.last) != "," || c.placeWord(n.first) {
		return false
	}
	at := n.last + 1
	owned := false
	switch c.word(at) {
	case "the", "a", "an", "his", "her", "their":
	default:
		for at < n.last+5 && c.capital(at) {
			at++
		}
		if at == n.last+1 || c.toks[min(at, len(c.toks)-1)].Kind != token.Suffix {
			return false
		}
		owned = true
	}
	for k := at + 1; k < at+6 && k+1 < len(c.toks) && !c.boundary(k); k++ {
		if (c.is(k, workNoun) || c.word(k) == "single" && c.word(k+1) == ",") && !c.is(k+1, workNoun) {
			switch c.word(k + 1) {
			case ",", ".", ";", "–", "—":
				return true
			case "by", "about", "from", "that", "which", "set", "starring", "in", "of":
				return !owned || c.word(k+1) == "about"
			}
			return false
		}
		if c.toks[k].Kind != token.Word && c.word(k) != "-" || c.facts(k).Has(lexicon.Speech) {
			return false
		}
	}
	return false
}
