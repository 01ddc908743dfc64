package cast

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/briefing/token"
	"brief/content"
)

// list makes the actors of the figures: one for each, in order of first
// mention, under its fullest name.
func (c *cast) list() {
	c.ids = make([]int, len(c.figures))
	best := make([]int, 0, len(c.figures)) // by actor: the name to list it under
	size := make([]int, 0, len(c.figures)) // by actor: mentions
	for i := range c.names {
		f := c.root(c.names[i].figure)
		if c.ids[f] == 0 {
			best = append(best, i)
			size = append(size, 0)
			c.ids[f] = len(best)
		}
		a := c.ids[f] - 1
		size[a]++
		if c.fuller(&c.names[i], &c.names[best[a]]) {
			best[a] = i
		}
	}
	c.actors = make([]Actor, len(best))
	store := make([]content.Span, len(c.names))
	for i := range c.actors {
		c.actors[i] = Actor{Name: c.listName(&c.names[best[i]]), Rule: c.names[best[i]].rule.String(), Mentions: store[:0:size[i]]}
		store = store[size[i]:]
	}
	for i := range c.names {
		n := &c.names[i]
		f := c.root(n.figure)
		a := &c.actors[c.ids[f]-1]
		span := c.spanOf(n)
		if k := len(a.Mentions); k > 0 && a.Mentions[k-1].Overlaps(span) {
			continue // "Airline Pilots Union", found again as "Pilots Union"
		}
		a.Mentions = append(a.Mentions, span)
		a.Kind, a.Gender = c.figures[f].kind, c.figures[f].gender
		c.addAlias(a, n)
	}
}

// listName returns n as a list shows it: a dateline's place and a person in capitals as
// they are written elsewhere ("NEW DELHI": "New Delhi", "ANA RUIZ": "Ana Ruiz").
func (c *cast) listName(n *name) string {
	text, fewest := c.nameText(n), 5 // letters
	if n.rule == byDateline {
		fewest-- // "KYIV"
	}
	if len(text) < fewest || hasBetween(text, 'a', 'z') || text != strings.ToUpper(text) {
		return text
	}
	if place := n.kind == Place && (n.rule == byDateline || c.boundary(n.first)); !place && !(n.kind == Person && spelledOut(text)) {
		return text
	}
	out := []rune(text)
	for i := 1; i < len(out); i++ {
		particle := n.kind == Person && (i == 2 || i > 2 && !unicode.IsLetter(out[i-3])) // O'Brien
		if unicode.IsLetter(out[i-1]) || (out[i-1] == '’' || out[i-1] == '\'') && !particle {
			out[i] = unicode.ToLower(out[i])
		}
	}
	if n.kind == Place {
		return smallInside(string(out))
	}
	return string(out)
}

// smallInside returns the name of a place with the words small that are so inside of such names:
// "Rio | de | Janeiro", "Port-| au |-Prince".
func smallInside(name string) string {
	if strings.IndexAny(name, " -") == strings.LastIndexAny(name, " -") {
		return name // of one word or two
	}
	for _, w := range [...]string{"De", "Do", "Da", "Dos", "Del", "Des", "Du", "Au", "Aux", "Sur", "On", "Of", "Upon", "The", "Al", "El", "Es", "En"} {
		for _, mark := range [...]string{" ", "-"} {
			for _, end := range [...]string{" ", "-"} {
				name = strings.ReplaceAll(name, mark+w+end, mark+strings.ToLower(w)+end)
			}
		}
	}
	return name
}

// spelledOut reports whether a name in capitals is of two words or more that can be spoken,
// initials apart, and not of letters ("LL COOL J").
func spelledOut(name string) bool {
	const vowels, fewest = "AEIOUYÁÉÍÓÚÄÖÜØÅ", 2 // letters of a word
	words := strings.Fields(name)
	for _, w := range words {
		if initial := strings.HasSuffix(w, "."); !initial && (utf8.RuneCountInString(w) < fewest || !strings.ContainsAny(w, vowels) || strings.Trim(w, "IVX") == "") {
			return false
		}
	}
	return len(words) > 1
}

// fuller reports whether n is a better name to list an actor under than old:
// more words, then not in capitals.
func (c *cast) fuller(n, old *name) bool {
	if n.birth != old.birth {
		return old.birth
	}
	if n.kind == Organization || n.kind == Place {
		shortNew, shortOld := c.isAcronym(n), c.isAcronym(old)
		if shortNew != shortOld {
			return shortOld
		}
		if short := c.shortState(old.first, old.last) != ""; short != (c.shortState(n.first, n.last) != "") {
			return short // "Minn."
		}
	}
	a, b := n.size(), old.size()
	if a != b {
		return a > b
	}
	if numberNew, numberOld := c.toks[n.last-1].Kind == token.Number, c.toks[old.last-1].Kind == token.Number; numberNew != numberOld {
		return numberOld // "Downing Street" and "No 10"
	}
	return c.shape(old.last-1) == token.Upper && c.shape(n.last-1) != token.Upper
}

func (c *cast) isAcronym(n *name) bool {
	return n.size() == 1 && c.shape(n.first) == token.Upper
}

// addAlias remembers another way in which an actor is named.
func (c *cast) addAlias(a *Actor, n *name) {
	text := c.nameText(n)
	if text == a.Name || n.kind == Person && c.listName(n) == a.Name {
		return
	}
	for _, known := range a.Aliases {
		if known == text {
			return
		}
	}
	a.Aliases = append(a.Aliases, text)
}
