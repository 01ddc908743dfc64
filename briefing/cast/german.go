package cast

import (
	"brief/briefing/speech"
	"brief/briefing/token"
)

// german mends the names of a German article, where every noun has a capital: offices
// are titles and no part of a name, and a lone noun that nothing else shows to be a
// name is none.
func (c *cast) german() {
	if !c.lang.German() {
		return
	}
	lasts := c.tally()
	for i := range c.names {
		n := &c.names[i]
		if n.size() == 1 {
			continue
		}
		c.trimInGerman(n)
		if c.titledInGerman(n) && n.kind == Person && n.size() > 1 {
			lasts.add(n.last-1, 1)
		}
	}
	c.keep(func(n *name) bool {
		if n.size() == 1 && !lasts.has(n.first) {
			c.titledInGerman(n)
		}
		return n.first < n.last && (n.size() > 1 || c.standsInGerman(n, lasts))
	})
}

// trimInGerman leaves out of n the grammar and the texts or bodies in general that it begins
// with, and what follows a name behind an article: "Deren | Olu Bansa", "Bericht von | Amnesty
// International", "Sender | CNN", "Ana Berg | den Entwurf".
func (c *cast) trimInGerman(n *name) {
	first, last := n.first, n.last
	for first+1 < last && (c.shape(first) == token.Lower || speech.GermanGrammar(c.word(first))) {
		if c.shape(first+1) == token.Lower && c.is(first, particleInGerman) {
			break // "Von der Leyen"
		}
		first++
	}
	if c.word(first+1) == "von" && first+2 < last && (speech.GermanText(c.word(first)) || n.kind == Person && !c.firstName(first) && c.capitalsFrom(first+2, last) > 1) {
		first += 2 // "Bericht von | Amnesty International", "Rücktritt von | Ministerin Ana Berg"
	}
	if n.kind == Person && c.capitalsFrom(first, last) > 2 && speech.GermanQuality(c.word(last-1)) && !c.givenInGerman(first, last-1) {
		last-- // "dass Ana Berg | Führung zeigt"
	}
	if first+1 < last && c.capital(first+1) && speech.GermanOutlet(c.word(first)) {
		first++
		n.kind = Organization
	}
	for i := first + 1; i < last; i++ {
		if c.is(i, articleInGerman) && !c.is(i-1, particleInGerman) && (n.kind != Organization || c.word(i) != "der" && c.word(i) != "des") {
			if i == first+1 {
				first = last // "Ernst | der Lage"
			}
			last = i
			break
		}
		if n.kind == Person && c.is(i, particleInGerman) && c.capitalsFrom(i, last) > 1 && i > first+1 {
			last = i // "Olu Bansa | von der Sena Bank"
			break
		}
	}
	if first >= last {
		n.last = n.first
		return
	}
	if first != n.first || last != n.last {
		n.first, n.last, n.title = first, last, max(n.title, first)
	}
}

// givenInGerman reports whether tokens [first, last) are first names only, behind offices or none:
// "Verteidigungsminister | Franz Josef".
func (c *cast) givenInGerman(first, last int) bool {
	for first < last && speech.GermanOffice(c.word(first)) {
		first++
	}
	return everyToken(first, last, func(i int) bool { return c.firstName(i) || c.word(i) == "-" })
}

// capitalsFrom counts the words with a capital among tokens [i, last), those that hyphens join as one.
func (c *cast) capitalsFrom(i, last int) int {
	count := 0
	for from := i; i < last; i++ {
		joined := i > from && c.word(i-1) == "-" && c.touching(i) && c.touching(i-1)
		if c.capital(i) && !joined {
			count++
		}
	}
	return count
}

// titledInGerman leaves out of n the offices that it begins with, and reports whether anything is left.
func (c *cast) titledInGerman(n *name) bool {
	first, title := n.first, n.first
	for first < n.last && (speech.GermanOffice(c.word(first)) || title < first && c.word(first) == "-") {
		first++
	}
	if first >= n.last {
		n.last = n.first // an office alone
		return false
	}
	if born := c.bornInGerman(n); born > first {
		first = born
	}
	if at := first - 1; title == first && n.kind == Person && at >= 0 && !c.boundary(first) && c.capital(at) && speech.GermanOffice(c.word(at)) {
		n.title = at
	}
	if first > n.first {
		n.first, n.title = first, title
		if title < first {
			n.kind, n.strong = Person, true
		}
	}
	return true
}

// bornInGerman returns where the first name of the person n stands behind what they are, as the
// ending shows of what no list has: "Stadtkämmerin | Petra Lohse"; or -1.
func (c *cast) bornInGerman(n *name) int {
	if n.kind != Person || c.firstName(n.first) {
		return -1
	}
	for i := n.first + 1; i+1 < n.last; i++ {
		switch {
		case c.shape(i) == token.Lower:
			return -1
		case c.firstName(i) && c.capital(i+1):
			if w := c.word(i - 1); speech.GermanOffice(w) || endsAsOffice(w) {
				return i
			}
			return -1
		}
	}
	return -1
}

// endsAsOffice reports whether the German word w is long and ends as the words for what people are do.
func endsAsOffice(w string) bool {
	return len(w) >= 8 && endsIn(w, 0, []string{"in", "er", "ist", "ent", "ant", "or", "eur", "loge", "ende", "te", "rat", "chef", "mann", "frau", "wart", "vize"})
}

// standsInGerman reports whether the single word n is a name: an acronym, a name that
// readers know, a first name, or the last name of somebody.
func (c *cast) standsInGerman(n *name, lasts *tally) bool {
	w := c.word(n.first)
	if lasts.has(n.first) {
		return true
	}
	if speech.GermanGrammar(w) {
		return false
	}
	kind, listed := c.gazetteer(n.first)
	if n.kind == Place {
		switch c.word(n.first - 1) {
		case "in", "aus", "nach": // "in Köln", but "in der Wirtschaft"
			return true
		}
	}
	return listed && kind != Person || c.shape(n.first) != token.Capital || c.wellKnown(n) || c.firstName(n.first) || c.landName(n.first) ||
		n.kind == Organization && (speech.GermanBody(w) || c.bareInGerman(n))
}

// bareInGerman reports whether the word n stands without an article, as a noun does not that
// can be counted, twice and more, and does not end as nouns for qualities do.
func (c *cast) bareInGerman(n *name) bool {
	return c.alone(n.first) && c.lone.of(n.first) > 1 && !c.is(n.first-1, articleInGerman) && c.shape(n.first-1) != token.Lower && !speech.GermanQuality(c.word(n.first))
}
