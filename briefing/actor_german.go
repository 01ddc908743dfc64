package briefing

import (
	"brief/briefing/speech"
	"brief/briefing/token"
)

// german mends the names of a German article, where every noun has a capital: offices
// are titles and no part of a name, and a lone noun that nothing else shows to be a
// name is none.
func (c *cast) german() {
	if !c.inGerman {
		return
	}
	lasts := map[string]bool{}
	for i := range c.names {
		if n := &c.names[i]; c.titledInGerman(n) && n.kind == Person && n.last-n.first > 1 {
			lasts[c.word(n.last-1)] = true
		}
	}
	c.keep(func(n *name) bool { return n.first < n.last && (n.last-n.first > 1 || c.standsInGerman(n, lasts)) })
}

// titledInGerman leaves out of n the small words and the offices that it begins with,
// and reports whether anything is left.
func (c *cast) titledInGerman(n *name) bool {
	first := n.first
	for first+1 < n.last && smallInGerman(c.word(first)) && c.shape(first+1) != token.Lower { // not "Von der Leyen"
		first++
	}
	title := first
	for first < n.last && (speech.GermanOffice(c.word(first)) || title < first && c.word(first) == "-") {
		first++
	}
	if first == n.last {
		n.last = n.first // an office alone
		return false
	}
	if at := first - 1; title == first && n.kind == Person && at >= 0 && !c.boundary(first) && c.capital(at) && speech.GermanOffice(c.word(at)) {
		n.title = at
	}
	if first > n.first {
		n.first, n.title, n.Span = first, title, c.span(first, n.last)
		if title < first {
			n.kind, n.strong = Person, true
		}
	}
	return true
}

// standsInGerman reports whether the single word n is a name: an acronym, a name that
// readers know, a first name, or the last name of somebody.
func (c *cast) standsInGerman(n *name, lasts map[string]bool) bool {
	kind, listed := c.gazetteer(n.first)
	if n.kind == Place {
		switch c.word(n.first - 1) {
		case "in", "aus", "nach": // "in Köln", but "in der Wirtschaft"
			return true
		}
	}
	return n.kind == Organization || listed && kind != Person || lasts[c.word(n.first)] || c.shape(n.first) != token.Capital || c.knownName(n) != "" || c.firstName(n.first) || c.landName(n.first)
}

// smallInGerman reports whether w, at the start of a sentence, is grammar.
func smallInGerman(w string) bool {
	switch w {
	case "Der", "Die", "Das", "Den", "Dem", "Des", "Ein", "Eine", "Einen", "Einem", "Einer", "Im", "In", "Am", "An", "Auf", "Aus", "Bei", "Beim", "Mit", "Nach", "Vom", "Von", "Vor",
		"Zu", "Zum", "Zur", "Für", "Gegen", "Seit", "Unter", "Über", "Um", "Und", "Aber", "Auch", "Als", "Wer", "Was", "Wie", "Wo", "Wenn", "Weil", "Doch", "So", "Laut", "Es", "Er", "Sie", "Wir":
		return true
	}
	return false
}
