package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// extend gives a name the words around it that belong to it: initials,
// particles, numerals, "Jr.", legal forms, and the other half of a hyphen.
func (c *cast) extend() {
	c.doubles = c.doubleNames()
	alone := c.unowned()
	kept := c.names[:0]
	for _, n := range c.names {
		floor := 0
		if len(kept) > 0 {
			floor = kept[len(kept)-1].last
		}
		if n.first < floor {
			continue // swallowed by the one before
		}
		first := c.beginning(&n, floor)
		if first < n.first && !n.hasTitle() {
			if at := c.titleHead(first, floor); at >= 0 {
				n.title = at
			}
		}
		n.resize(first, c.reach(n))
		c.extendBehind(&n, alone)
		if c.boardOf(&n, floor) {
			n.resize(n.first-2, n.last+1)
			n.kind = Organization
		}
		if len(kept) > 0 {
			if before := &kept[len(kept)-1]; c.saintHouse(before, &n) || c.oneBody(before, &n) || c.tradesTogether(before, &n) {
				before.resize(before.first, n.last)
				before.kind = Organization
				continue
			}
		}
		kept = append(kept, n)
	}
	c.names = kept
}

// boardOf reports whether n is the place for which a board of several sits: "the Board of | Tarn County | Commissioners".
func (c *cast) boardOf(n *name, floor int) bool {
	return n.kind == Place && n.first-2 >= floor && c.word(n.first-2) == "Board" && c.word(n.first-1) == "of" && c.capitalOn(n.last) && c.pluralTitle(n.last)
}

// beginning returns where n really begins, which is not before token floor. What stands there may make it a person's.
func (c *cast) beginning(n *name, floor int) int {
	if c.officeList(n) {
		return n.first
	}
	first := n.first
	if (n.kind == Person || n.size() == 1 && n.score < 0.9) && !(first > floor && c.opensWithBody(first-1)) { // "Housebuilder | Norvex"
		first = c.givenBefore(c.initialsBefore(n.first, floor), floor)
		if n.kind == Person {
			first = c.particleBefore(c.givenUnder(first, floor), floor)
		}
		if first < n.first {
			n.kind = Person
		}
	}
	if n.kind == Person && first-1 >= floor && c.word(first-1) == "ap" && !c.boundary(first) {
		if first--; first-1 >= floor && c.nothingElse(first-1) && !c.boundary(first) {
			first-- // "Rhun ap | Iorwerth"
		}
	}
	if first-2 >= floor && c.word(first-1) == "-" && c.touching(first) && c.touching(first-1) && c.doubles[c.word(first-2)+"-"+c.word(first)] {
		first, n.kind = first-2, Person // "Lewis" of "Day-Lewis"
	}
	if n.kind == Person && first == n.first && first-2 >= floor && n.last-first > 1 && c.word(first-1) == "-" && c.touching(first) && c.touching(first-1) && c.firstName(first) && c.shape(first-2) == token.Capital && c.firstName(first-2) && !c.boundary(first-1) {
		first -= 2 // "Per-| Olav Hale"
	}
	if n.kind == Person && first-1 >= floor && c.initial(first-1) && len(c.word(first)) == 1 && !c.boundary(first) && !c.afterStop(first-1) {
		first-- // "Commander | A | K Hale"
	}
	if at := n.first - 4; at >= floor && n.kind == Person && n.size() == 1 && first == n.first && c.capital(at) && c.facts(at) == 0 && c.nickname(at+1) >= n.last && !c.boundary(at+1) {
		first = at // "| Vusi “Cat” | Hale"
	}
	if n.kind == Organization && c.facts(n.first).Has(lexicon.OrgHead) {
		first = c.coStart(first, floor)
	}
	if n.kind == Organization && first == n.first && c.word(first-1) == "," {
		first = c.tradesBefore(n, floor)
	}
	if n.kind == Organization && first-1 >= floor && c.ordinal(first-1) && !c.boundary(first) && (c.is(n.last-1, numberedUnit) || c.circuitCourt(n)) {
		first-- // "the | 205th | Afghan Army Corps"
	}
	return first
}

// officeList reports whether the title of n ends with the last of what its bearer is a minister of, which is no first name
// of his: "Minister for Women and Equalities | Bo Hale".
func (c *cast) officeList(n *name) bool {
	return n.hasTitle() && n.first-2 > n.title && (c.word(n.first-2) == "and" || c.word(n.first-2) == "&") && c.capital(n.first-3) && c.firstName(n.first)
}

// circuitCourt reports whether n is a court of appeals in the United States, without its number: "the 5th | U.S. Circuit Court of Appeals |".
func (c *cast) circuitCourt(n *name) bool {
	for i := n.first; i < n.last-1; i++ {
		if c.word(i) == "Circuit" {
			return c.word(i+1) == "Court"
		}
	}
	return false
}

// tradesBefore returns where the body n begins with whom it is for before a comma: "the | Rail, | Tram and Bus Union"; common
// words all, behind an article.
func (c *cast) tradesBefore(n *name, floor int) int {
	if !c.facts(n.last-1).Has(lexicon.OrgHead) || !c.hasAmpersand(n) || !c.trade(n.first) {
		return n.first
	}
	for first := n.first; first-2 >= floor && c.word(first-1) == "," && c.trade(first-2) && !c.boundary(first) && !c.boundary(first-1); {
		for first -= 2; first-1 >= floor && c.trade(first-1) && !c.boundary(first); first-- {
		}
		if w := c.word(first - 1); w == "the" || w == "The" {
			return first
		}
	}
	return n.first
}

// tradesTogether reports whether the common words of before, behind an article, begin the name of the body n: "the | Rail |, |
// Tram and Bus Union |".
func (c *cast) tradesTogether(before, n *name) bool {
	if w := c.word(before.first - 1); w != "the" && w != "The" || n.kind != Organization || before.last+1 != n.first || c.word(before.last) != "," {
		return false
	}
	return c.facts(n.last-1).Has(lexicon.OrgHead) && c.hasAmpersand(n) && c.trade(n.first) && everyToken(before.first, before.last, c.trade)
}

// trade reports whether token i is a common word with a capital, as bodies are called by whom they are for.
func (c *cast) trade(i int) bool {
	return c.shape(i) == token.Capital && c.fact(i).Frequent() > 0 && c.fact(i).Person() < 2 && !c.placeWord(i) && !c.is(i, compass) && !c.facts(i).Has(lexicon.OrgHead|lexicon.Function|lexicon.Day)
}

// extendBehind gives n the words behind it that make a body of it, or belong to the body it is; alone are
// the words that end names without an owner's mark.
func (c *cast) extendBehind(n *name, alone *tally) {
	if end := c.brand(n, alone); end > 0 {
		place := c.saintPlace(n, n.last)
		n.resize(n.first, end)
		if n.kind, n.strong = Organization, true; place && c.word(n.first-1) != "from" {
			n.kind = Place
		}
		return
	}
	if (n.kind == Person || n.size() == 1) && c.word(n.last) == "for" && c.is(n.last+1, candidacy) { // "Sarvis for Governor"
		n.resize(n.first, n.last+2)
		n.kind, n.strong = Organization, true
		return
	}
	if end := max(c.ministryList(n), c.ofLand(n)); end > 0 {
		n.resize(n.first, end)
		return
	}
	if n.kind == Organization && (c.facts(n.last-1).Has(lexicon.Venue) || c.word(n.last-1) == "Court") && c.word(n.last) == "of" {
		n.resize(n.first, c.bodyEnd(n.last))
	}
}

// unowned are the words that end a name somewhere in the article without a
// possessive after it.
func (c *cast) unowned() *tally {
	out := c.tally()
	for i := range c.names {
		if n := &c.names[i]; !c.owns(n) {
			out.add(n.last-1, 1)
			if n.kind == Person {
				out.add(n.first, 1)
			}
		}
	}
	return out
}

// initialsBefore returns where the initials before a name begin ("S. Jaishankar").
func (c *cast) initialsBefore(first, floor int) int {
	if first-1 >= floor && c.initialsBehindRole(first-1) {
		return first - 1
	}
	for first-2 >= floor && c.word(first-1) == "." && c.capital(first-2) && len(c.word(first-2)) == 1 && !c.toks[first].First() && !c.network(first-2) {
		first -= 2
	}
	return first
}

// givenBefore returns where the name begins when a first name that the tagger
// took for a sentence's first word stands before it.
func (c *cast) givenBefore(first, floor int) int {
	at := first - 1
	if at < floor || c.boundary(first) || c.shape(first) != token.Capital {
		return first
	}
	hyphened := c.word(at-1) == "-" && c.touching(at) // "post-Assad | Syria"
	if c.shape(at) == token.Capital && c.firstName(at) && !c.datuk(at) && !c.facts(at).Has(^lexicon.Trait(0)) && !hyphened {
		return at
	}
	if lexicon.Weekday(c.word(at)) && c.capital(at-1) && !c.boundary(at) && c.facts(at-1).Has(lexicon.Honorific) && at-1 >= floor {
		return at // "Bishop | Sunday | Adewole"
	}
	says := c.facts(first + 1).Has(lexicon.Speech)
	if c.girlOrMonth(at) && at > 0 && !c.boundary(at) && (c.facts(at-1).Has(lexicon.Speech|lexicon.Role) || c.word(at-1) == "”" || c.word(at-1) == "," && says) {
		return at // "said | June | Hale"
	}
	if c.afterStop(at) && (c.girlOrMonth(at) || (c.word(at) == "Said" || c.word(at) == "Per") && says || c.word(at) == "Per" && c.word(first+1) == "-" && c.touching(first+1)) || c.word(at) == "Per" && !c.afterStop(at) {
		return at
	}
	return first
}

// girlOrMonth reports whether token i is a month that is a first name as well.
func (c *cast) girlOrMonth(i int) bool {
	switch c.word(i) {
	case "April", "May", "June":
		return true
	}
	return false
}

// reach returns where the name that the tagger ended at n.last really ends.
func (c *cast) reach(n name) int {
	last := n.last
	if c.word(last) == "." && c.touching(last) && c.facts(last-1).Has(lexicon.Company) && c.shape(last+1) == token.Lower && !c.boundary(last+1) {
		return last + 1 // the stop of "Inc." within a sentence
	}
	if n.kind == Person {
		last = c.junior(n)
	}
	for last < len(c.toks) && !c.toks[last].First() {
		switch {
		case n.kind == Person && (c.word(last) == "Jr" || c.word(last) == "Sr"):
			last++
			if c.word(last) == "." && c.touching(last) {
				last++
			}
			return last
		case c.capital(last) && (n.kind == Organization || last == n.last && c.is(last, firmForm)) && c.facts(last).Has(lexicon.Company):
			last++
			if c.word(last) == "." && c.touching(last) {
				last++
			}
			return last
		case n.kind == Organization && c.unitNumber(last):
			return last + 1 // "Task Force 153"
		case n.kind == Person && c.nickname(last) > 0:
			return c.nickname(last)
		case n.kind == Person && c.maiden(n, last) > 0:
			return c.maiden(n, last)
		case c.word(last) == "(" && c.capital(last+1) && c.word(last+2) == ")" && c.facts(last+3).Has(lexicon.Company) && c.capital(last+3):
			last += 3 // "Wilson & Sons (Halifax) Ltd"
		case n.kind == Organization && c.wing(last):
			return last + 3
		case n.kind == Person && (c.is(last, particle) || c.is(last, linksSurnames)) && c.particleName(last) > 0:
			last = c.particleName(last)
		case c.word(last) == "-" && c.touching(last) && c.touching(last+1) && c.hyphenName(n, last+1):
			last += 2
		default:
			return last
		}
	}
	return last
}

// unitNumber reports whether token i is the number behind the name of a military unit.
func (c *cast) unitNumber(i int) bool {
	if i >= len(c.toks) || c.boundary(i) || !c.is(i-1, unit) || c.toks[i].Kind != token.Number || !c.toks[i].Space() {
		return false
	}
	w := c.word(i)
	return len(w) < 4 && !strings.HasSuffix(w, "st") && !strings.HasSuffix(w, "nd")
}

// nickname returns the end of a name that goes on after the nickname in quotes
// at token i ("José “Pepe” Mujica"), or 0.
func (c *cast) nickname(i int) int {
	switch c.word(i) {
	case "“", "\"", "‘":
	default:
		return 0
	}
	at := i + 1
	for at < i+4 && c.capitalOn(at) {
		at++
	}
	if w := c.word(at); at == i+1 || w != "”" && w != "\"" && w != "’" || !c.lastName(at+1) || c.boundary(at+1) {
		return 0
	}
	for at++; (c.lastName(at) || c.shape(at) == token.Upper && c.numeral(at)) && !c.boundary(at); at++ {
	}
	if w := c.word(at - 1); (w == "Jr" || w == "Sr") && c.word(at) == "." && c.touching(at) {
		at++
	}
	return at
}

// lastName reports whether token i may be part of a name, one with a capital inside as well: "O’Dowd".
func (c *cast) lastName(i int) bool {
	return c.plainName(i) || c.shape(i) == token.Mixed && c.facts(i) == 0
}

// junior returns the end of n, or that of the “Jr.” in it, behind which another sentence begins:
// "Bo Hale Jr. | In private he …".
func (c *cast) junior(n name) int {
	for i := n.first + 1; i < n.last; i++ {
		if w := c.word(i); (w == "Jr" || w == "Sr") && (i+1 == n.last || c.word(i+1) == "." || c.boundary(i+1)) {
			return i
		}
	}
	return n.last
}

// maiden returns the end of a name that goes on after the name its bearer was born
// with, in brackets at token i ("Ilona (Weisz) Szabol"), or 0.
func (c *cast) maiden(n name, i int) int {
	if n.size() > 2 || !c.firstName(n.first) || c.word(i) != "(" || !c.plainName(i+1) || c.word(i+2) != ")" {
		return 0
	}
	end := i + 4
	if !c.plainName(i+3) || c.boundary(i+3) || c.capitalOn(end) {
		return 0
	}
	return end
}

// wing reports whether a party's wing in brackets begins at token i, as in
// "CPI(M)" and "JD(S)".
func (c *cast) wing(i int) bool {
	if c.shape(i-1) != token.Upper || c.word(i) != "(" || c.word(i+2) != ")" || !c.touching(i) || !c.touching(i+1) || !c.touching(i+2) {
		return false
	}
	letters := c.word(i + 1)
	return c.capital(i+1) && len(letters) <= 2 && letters == strings.ToUpper(letters)
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

// particleName returns the end of the capital words that the particle at i
// leads to ("al-Sisi", "van der Bellen"), or 0. One like "at" needs a hyphen.
func (c *cast) particleName(i int) int {
	at := i
	if c.is(at, linksSurnames) {
		if at++; c.firstName(at) && c.capital(at+1) && !c.toks[at+1].First() {
			return 0 // "Ana Ruiz e Bo Hale" are two
		}
	}
	for at < len(c.toks) && c.is(at, particle) && at < i+2 {
		hyphen := c.word(at+1) == "-" && c.touching(at+1) && c.touching(at+2)
		if !hyphen && c.is(at, hyphenParticle) {
			return 0
		}
		at++
		if hyphen {
			at++
		}
	}
	if !c.capital(at) || c.toks[at].First() {
		return 0
	}
	for at++; c.capital(at) && !c.toks[at].First() && !c.facts(at).Has(lexicon.Function|lexicon.Day); at++ {
	}
	return at
}
