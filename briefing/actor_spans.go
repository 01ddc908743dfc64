package briefing

import (
	"unicode/utf8"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// trim takes off a name what stands before it and is not part of it: articles,
// the capital of a sentence's first word, titles; a name of nothing else goes.
func (c *cast) trim() {
	surnames := c.surnames()
	c.keep(func(n *name) bool {
		first := n.first
		for i := n.first; i < n.last-1 && c.leads(n, i); i++ {
			// "prime" or "state" is part of a title only before its head
			if !c.facts(i).Has(lexicon.Modifier) || c.facts(i).Has(lexicon.Role|lexicon.Honorific) || c.word(n.first-1) == "of" {
				first = i + 1
			}
		}
		last := n.last
		for last > first+1 && (c.toks[last-1].Kind == token.Suffix || c.word(last-1) == ",") && n.kind != Organization {
			last--
		}
		n.title = min(n.title, n.first)
		title := n.first
		c.resize(n, first, last)
		if first > title && c.facts(title).Has(lexicon.Honorific|lexicon.Role|lexicon.Modifier) && n.kind == Person {
			n.title = title
		} else {
			n.title = first
		}
		return !c.noName(n, surnames)
	})
	for i := range c.names {
		c.names[i].title = c.titleStart(i)
	}
}

// leads reports whether token i, inside n and not its last, is no part of it.
func (c *cast) leads(n *name, i int) bool {
	w := c.facts(i)
	switch {
	case article(c.word(i)): // "The Guardian" keeps it where no sentence begins
		return n.kind != Organization || c.word(i) != "The" || c.afterStop(i)
	case w.Has(lexicon.Function) && !c.firstName(i):
		return n.kind != Organization || c.toks[i].First || i == n.first && c.afterStop(i)
	case n.kind == Organization:
		return false
	case w.Has(lexicon.Honorific):
		return true
	case w.Has(lexicon.Role|lexicon.Modifier) && n.kind == Person:
		return !c.firstName(i) || n.last-i > 2
	case c.word(i) == "." && i > n.first:
		return c.facts(i - 1).Has(lexicon.Honorific)
	}
	return false
}

func article(w string) bool { return w == "The" || w == "the" || w == "A" || w == "An" }

// afterStop reports whether a sentence begins at token i.
func (c *cast) afterStop(i int) bool {
	if i == 0 || c.toks[i].First {
		return true
	}
	switch c.word(i - 1) {
	case ".", "!", "?", ":", "“", "\"", "‘":
		return true
	}
	return false
}

// noName reports whether n is only a letter, or only a day, a people, a title
// or grammar, and no known person's last name.
func (c *cast) noName(n *name, surnames map[string]int) bool {
	if n.last-n.first == 1 && utf8.RuneCountInString(c.word(n.first)) == 1 {
		return true
	}
	for i := n.first; i < n.last; i++ {
		w := c.facts(i)
		if c.toks[i].Kind == token.Word && (!w.Has(empty) || w.Has(lexicon.OrgHead|lexicon.PlaceHead)) {
			if !w.Has(lexicon.Modifier) || n.last-n.first > 1 || n.kind != Person {
				return false
			}
		}
	}
	switch {
	case n.kind == Person:
		return surnames[c.word(n.last-1)] == 0 && n.title == n.first
	case n.last-n.first > 1:
		return !c.facts(n.first).Has(lexicon.People)
	}
	return c.shape(n.first) != token.Upper
}

// empty are the traits of words that name nobody by themselves.
const empty = lexicon.Function | lexicon.Day | lexicon.People | lexicon.Role | lexicon.Honorific

// firstName reports whether token i is a first name that people bear.
func (c *cast) firstName(i int) bool {
	male, female := lexicon.Gender(c.word(i))
	return male || female
}

// surnames maps the last words of people with two names or more to their count.
func (c *cast) surnames() map[string]int {
	out := map[string]int{}
	for i := range c.names {
		if n := &c.names[i]; n.kind == Person && n.last-n.first > 1 {
			out[c.word(n.last-1)]++
		}
	}
	return out
}

// extend gives a name the words around it that belong to it: initials,
// particles, numerals, "Jr.", legal forms, and the other half of a hyphen.
func (c *cast) extend() {
	kept := c.names[:0]
	for i := 0; i < len(c.names); i++ {
		n := c.names[i]
		floor := 0
		if len(kept) > 0 {
			floor = kept[len(kept)-1].last
		}
		if n.first < floor {
			continue // swallowed by the one before
		}
		first := n.first
		if n.kind == Person || n.last-n.first == 1 && n.score < 0.9 {
			first = c.givenBefore(c.initialsBefore(n.first, floor), floor)
			if first < n.first {
				n.kind = Person
			}
		}
		c.resize(&n, first, c.reach(n))
		if len(kept) > 0 && c.oneBody(&kept[len(kept)-1], &n) {
			c.resize(&kept[len(kept)-1], kept[len(kept)-1].first, n.last)
			kept[len(kept)-1].kind = Organization
			continue
		}
		kept = append(kept, n)
	}
	c.names = kept
}

// oneBody reports whether "and" joins two names to one body's: "National
// Security" and "Defense Council", the first of which has no head of its own.
func (c *cast) oneBody(a, b *name) bool {
	w := c.word(a.last)
	if b.first != a.last+1 || w != "and" && w != "&" || !c.facts(b.last-1).Has(lexicon.OrgHead) || b.last-b.first > 4 {
		return false
	}
	for i := a.first; i < a.last; i++ {
		if f := c.facts(i); !f.Has(lexicon.Modifier) || f.Has(lexicon.OrgHead) {
			return false
		}
	}
	return true
}

// initialsBefore returns where the initials before a name begin ("S. Jaishankar").
func (c *cast) initialsBefore(first, floor int) int {
	for first-2 >= floor && c.word(first-1) == "." && c.capital(first-2) && len(c.word(first-2)) == 1 && !c.toks[first].First {
		first -= 2
	}
	return first
}

// givenBefore returns where the name begins when a first name that the tagger
// took for a sentence's first word stands before it.
func (c *cast) givenBefore(first, floor int) int {
	if first-1 >= floor && c.shape(first-1) == token.Capital && !c.boundary(first) && c.firstName(first-1) &&
		!c.facts(first-1).Has(^lexicon.Trait(0)) && c.shape(first) == token.Capital {
		return first - 1
	}
	return first
}

// reach returns where the name that the tagger ended at n.last really ends.
func (c *cast) reach(n name) int {
	last := n.last
	for last < len(c.toks) && !c.toks[last].First {
		switch {
		case n.kind == Person && c.numeral(last):
			last++
		case n.kind == Person && (c.word(last) == "Jr" || c.word(last) == "Sr"):
			last++
			if c.word(last) == "." && c.touching(last) {
				last++
			}
			return last
		case n.kind == Organization && c.facts(last).Has(lexicon.Company) && c.capital(last):
			last++
			if c.word(last) == "." && c.touching(last) {
				last++
			}
			return last
		case n.kind == Person && particle(c.word(last)) && c.particleName(last) > 0:
			last = c.particleName(last)
		case c.word(last) == "-" && c.touching(last) && c.touching(last+1) && c.hyphenName(n, last+1):
			last += 2
		default:
			return last
		}
	}
	return last
}

// numeral reports whether token i is a ruler's number: "II", "XIV".
func (c *cast) numeral(i int) bool {
	w := c.word(i)
	for _, r := range w {
		if r != 'I' && r != 'V' && r != 'X' {
			return false
		}
	}
	return len(w) > 1
}

// particle reports whether w joins the parts of a person's name.
func particle(w string) bool {
	switch w {
	case "al", "el", "bin", "ben", "ibn", "bint", "von", "van", "der", "den", "de", "del", "della", "da", "di", "do", "dos",
		"du", "la", "le", "ul", "ur", "zu", "ter", "ten", "abu", "binti", "ath", "as", "ash", "at", "ad", "ar", "an":
		return true
	}
	return false
}

// particleName returns the end of the capital words that the particle at i
// leads to ("al-Sisi", "van der Bellen"), or 0. One like "at" needs a hyphen.
func (c *cast) particleName(i int) int {
	at := i
	for at < len(c.toks) && particle(c.word(at)) && at < i+2 {
		hyphen := c.word(at+1) == "-" && c.touching(at+1) && c.touching(at+2)
		switch c.word(at) {
		case "as", "at", "an", "ad", "ar", "ash", "ath", "do":
			if !hyphen {
				return 0
			}
		}
		at++
		if hyphen {
			at++
		}
	}
	if !c.capital(at) || c.toks[at].First {
		return 0
	}
	for at++; c.capital(at) && !c.toks[at].First && !c.facts(at).Has(lexicon.Function|lexicon.Day); at++ {
	}
	return at
}

// hyphenName reports whether the word after the hyphen at i-1 goes on with the
// name: "Jean-Noël", "Jae-myung", and not "Moscow-backed" or "Trump-Putin".
func (c *cast) hyphenName(n name, i int) bool {
	if n.kind != Person || i >= len(c.toks) || c.toks[i].Kind != token.Word {
		return false
	}
	w := c.word(i)
	if c.capital(i) {
		return c.firstName(n.last-1) && c.firstName(i)
	}
	return n.last-n.first >= 2 && len(w) <= 6 && !c.facts(i).Has(^lexicon.Trait(0)) && !hyphenTail(w)
}

// hyphenTail reports whether w is what follows a name in a compound.
func hyphenTail(w string) bool {
	for _, end := range [...]string{"ed", "ing", "led", "era", "style", "like", "run", "held", "born", "wide", "made", "built", "type", "free", "area"} {
		if len(w) >= len(end) && w[len(w)-len(end):] == end {
			return true
		}
	}
	return false
}
