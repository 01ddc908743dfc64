package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// oneBody reports whether what stands between two names joins them to one body's: "and", as of "the
// Competition" and "Markets Authority", another language's word in its own name, or nothing at all.
func (c *cast) oneBody(a, b *name) bool {
	if c.boundary(b.first) {
		return false
	}
	if b.first == a.last { // "University of Texas | Rio Grande Valley"
		return a.kind == Organization && b.kind == Place && c.word(a.first) == "University"
	}
	if b.first != a.last+1 || c.boundary(a.last) {
		return false
	}
	switch c.word(a.last) {
	case "and":
		return c.twoTowns(a, b)
	case "voor": // "Museum Paleis | voor | Schone Kunsten"
		return a.size() > 1 && c.capital(b.first)
	case "of": // "Norwell C | of | E Primary School"
		return c.word(a.last-1) == "C" && c.word(b.first) == "E" && b.size() > 1
	case "no": // "Nippon Ishin | no | Kai"
		return a.kind == Organization && c.capital(b.first)
	}
	return false
}

// served gives places the services and courts that are named right behind them.
func (c *cast) served() {
	for i := len(c.names) - 1; i > 0; i-- {
		if a, b := &c.names[i-1], &c.names[i]; c.servesPlace(a, b) || c.endsCompany(a, b) {
			b.resize(a.first, b.last)
			b.title, a.score = b.first, -1
		}
	}
	c.keep(func(n *name) bool { return n.score >= 0 })
}

// servesPlace reports whether b is the service or the court that the place right before it has, and no
// name by itself: "Tarn Valley | Ambulance Service", "Isle of Norl | NHS Trust".
func (c *cast) servesPlace(a, b *name) bool {
	if a.kind != Place || b.kind != Organization || b.first != a.last || b.size() < 2 || c.boundary(b.first) || !c.facts(b.last-1).Has(lexicon.OrgHead|lexicon.Venue) {
		return false
	}
	return c.is(b.first, placeService)
}

// endsCompany reports whether b, found by its last word alone, is the rest of the name of the company that begins with a:
// "Tebrin | Mining Co.".
func (c *cast) endsCompany(a, b *name) bool {
	if c.word(a.last) == "and" && b.first == a.last+1 && c.word(b.first) == "Trust" && a.kind == Organization && c.facts(b.first+1).Has(lexicon.Company) {
		return true // "Tarn Banking and | Trust Co."
	}
	if b.rule != byBody || a.kind == Person || a.size() > 1 || b.first != a.last || c.boundary(b.first) {
		return false
	}
	end := b.last - 1
	return c.facts(end).Has(lexicon.Company)
}

// saintHouse reports whether a saint owns the school, hospital or church that b is:
// "St Elizabeth's | Catholic Primary School".
func (c *cast) saintHouse(a, b *name) bool {
	if w := c.word(a.first); w != "St" && w != "Saint" || a.size() > 4 || c.toks[b.first-1].Kind != token.Suffix || b.first != a.last+1 && b.first != a.last {
		return false
	}
	return b.size() < 6 && c.facts(b.last-1).Has(lexicon.Venue|lexicon.OrgHead)
}

// bodyHalf returns where the name of a body begins whose first half, behind an article, is joined to
// the rest from first on by "and": "the | Competition and | Markets Authority"; else first.
func (c *cast) bodyHalf(first, floor int) int {
	at := first - 2
	if at < max(floor, 1) || c.word(first-1) != "and" || c.boundary(first) || c.boundary(first-1) || c.boundary(at) || c.shape(at) != token.Capital {
		return first
	}
	start := at
	if w := c.word(at - 1); (w == "Federal" || w == "National") && at-1 >= floor && !c.boundary(at) {
		start-- // "the Federal Competition and | Consumer Protection Commission"
	}
	if w := c.word(start - 1); w != "the" && w != "The" && w != "’s" && w != "'s" {
		return first
	}
	if c.facts(at).Has(lexicon.OrgHead|lexicon.Venue|lexicon.PlaceHead|lexicon.People) || c.fact(at).Frequent() < common || c.placeWord(at) {
		return first
	}
	return start
}

// twoTowns reports whether "and" joins a town to the body that is its and another's:
// "Chelsea and Westminster Hospital", "Devon and Cornwall Police".
func (c *cast) twoTowns(a, b *name) bool {
	if a.kind == Person || a.size() > 1 || b.first != a.last+1 || c.word(a.last) != "and" || b.size() < 2 || c.country(a) {
		return false
	}
	if c.word(b.last-1) == "Trust" && (c.word(b.last-2) == "NHS" || c.word(b.last-2) == "Foundation") {
		return c.town(a.first) && c.town(b.first) // "Brighton and Sussex University Hospitals NHS Trust"
	}
	if b.size() > 3 {
		return false
	}
	if !c.is(b.last-1, ofTwoTowns) {
		return false
	}
	switch c.word(a.first - 1) {
	case "at", "by", "from", "of", "for", "the", "The", "with", "’s", "'s":
		return c.facts(a.first)&^lexicon.Modifier == 0 && c.facts(b.first)&^lexicon.Modifier == 0
	}
	return c.afterStop(a.first) && c.word(b.last-1) != "Trust"
}

// bodies finds organisations that the tagger did not see: capitals that end in
// a word for a body ("the Green Party", "Prosecutor General's Office").
func (c *cast) bodies() {
	var found []name
	next, floor := 0, 0
	for i := c.mayBegin(0, c.names); i < len(c.toks); i = c.mayBegin(i, c.names[next:]) {
		if next < len(c.names) && i >= c.names[next].first {
			floor = c.names[next].last
			i = max(i+1, floor)
			next++
			continue
		}
		if first := c.bodyStart(i, floor); first < i {
			floor = c.bodyEnd(i + 1)
			if c.word(floor) == "." && c.touching(floor) && c.facts(floor-1).Has(lexicon.Company) {
				floor++
			} else if c.unitNumber(floor) {
				floor++
			}
			found = append(found, name{kind: Organization, score: 0.6, rule: byBody}.part(first, floor))
			for next < len(c.names) && c.names[next].first < floor {
				c.names[next].score = -1 // swallowed
				next++
			}
			i = floor
			continue
		}
		if end := max(c.seatEnd(i), c.foreignEnd(i)); end > 0 && (next == len(c.names) || end <= c.names[next].first) {
			n := name{kind: Organization, score: 0.6, rule: bySeat}.part(i, end)
			found = append(found, n)
			floor, i = end, end
			continue
		}
		i++
	}
	c.keep(func(n *name) bool { return n.score >= 0 })
	c.insert(found)
}

// seatOf reports whether token i is the word for an office of the state before what it is
// for: "Department for Culture", "Board of Audit".
func (c *cast) seatOf(i int) bool {
	w := c.word(i + 1)
	return (w == "of" || w == "for" || w == "on") && c.is(i, stateOffice)
}

// seatEnd returns the end of the name of an office of the state that begins at token i
// ("the Board of Audit and Inspection"), or 0.
func (c *cast) seatEnd(i int) int {
	if !c.seatOf(i) || c.capitalBefore(i) && !article(c.word(i-1)) || c.shouted(i) || c.titled(i) || c.boundary(i+1) {
		return 0
	}
	last := i + 2
	if c.word(i) == "Office" && c.word(last) == "the" && c.subject(last+1) {
		for last++; (c.subject(last) || c.word(last) == "General") && last < i+6; last++ {
		}
		return last // "the Office of the Ombudsman", "… of the Prosecutor General"
	}
	for c.subject(last) && last < i+6 {
		last++
	}
	if last == i+2 || c.facts(last-1).Has(lexicon.Role) || strings.HasSuffix(c.word(last-1), "s") && lexicon.Lookup(strings.TrimSuffix(c.word(last-1), "s")).Has(lexicon.Role) {
		return 0 // the "Board of Directors" is somebody's
	}
	if c.word(last) == "and" && c.subject(last+1) {
		for last++; c.subject(last) && last < i+9; {
			last++
		}
	}
	return last
}

// bodyEnd returns where a body's name ends whose head is before token i: after
// "of Oman" or "for Agricultural Development".
func (c *cast) bodyEnd(i int) int {
	if w := c.word(i); w != "of" && w != "for" || c.boundary(i) {
		return i
	}
	at := i + 1
	if c.word(at) == "the" {
		at++
	}
	if !c.capitalOn(at) {
		return i
	}
	for c.capitalOn(at) && at < i+6 {
		at++
	}
	return at
}

// bodyStart returns where the name of a body that token i ends begins, no
// further than floor, or i when none ends there.
func (c *cast) bodyStart(i, floor int) int {
	if !c.facts(i).Has(lexicon.OrgHead|lexicon.Company) && !c.mediumAt(i) && !(c.word(i) == "Circuit" && c.ordinal(i-1)) || c.capitalOn(i+1) || c.shouted(i) || c.titled(i) || c.word(i+1) == "-" && c.touching(i+1) && c.shape(i+2) == token.Lower {
		return i
	}
	first := c.coStart(i, floor)
	if first < i {
		return first
	}
	for at := i - 1; at >= floor && !c.boundary(at+1) && i-at < 6; at-- {
		if c.toks[at].Kind == token.Suffix && c.capital(at-1) && at-1 >= floor && first == i && c.facts(at-1).Has(lexicon.Role) {
			continue
		}
		if !c.capital(at) || c.facts(at).Has(lexicon.Function) {
			break
		}
		first = at
	}
	if at := first - 1; at >= floor && (first < i || c.is(i, numberedUnit)) && c.ordinal(at) && !c.boundary(first) {
		return at // "3rd Assault Brigade"
	}
	if first == i-1 && c.afterStop(first) && c.facts(first) != 0 {
		return i
	}
	if w := c.word(first - 1); (w == "of" || w == "for") && c.is(i, charge) && minister(c.word(first-2)) {
		return i // "the Minister of | Public Enterprises"
	}
	if first < i {
		return c.bodyHalf(first, floor)
	}
	return first
}

// coStart returns where the name of a body begins that has a word of two parts before token i, and no further than floor, or i:
// "the | Economic Co-operation | Council".
func (c *cast) coStart(i, floor int) int {
	at := i - 3
	if at < floor || c.word(at) != "Co" || c.word(at+1) != "-" || c.shape(at+2) != token.Lower || !c.touching(at+1) || !c.touching(at+2) || c.boundary(i) || lexicon.Lookup(c.text[c.toks[at].Start:c.toks[at+2].End()]).Has(lexicon.Role) {
		return i // "Co-founder Bank of Norvia"
	}
	for at-1 >= floor && i-at < 8 && c.capital(at-1) && !c.facts(at-1).Has(lexicon.Function) && !c.boundary(at) {
		at--
	}
	return at
}

// ordinal reports whether token i is a number such as "1st" or "93rd".
func (c *cast) ordinal(i int) bool {
	if i < 0 || c.toks[i].Kind != token.Number || c.toks[i].End()-c.toks[i].Start < 3 {
		return false
	}
	switch w := c.word(i); w[len(w)-2:] {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

// mediumAt reports whether token i, after a word of names, ends what a newspaper, a station or a
// relief society is called: "Tarn Valley Herald", "the Norvian Red Crescent".
func (c *cast) mediumAt(i int) bool {
	switch w := c.word(i); {
	case !c.capital(i - 1):
		return false
	case c.is(i, newspaper):
		return !c.boundary(i) && c.facts(i-1) == 0 && (c.coined(i-1) || c.placeWord(i-1))
	case w == "Crescent" || w == "Cross":
		return c.word(i-1) == "Red" && c.facts(i-2).Has(lexicon.People)
	}
	return false
}

// ministryList returns the end of a name such as "Ministry of Education,
// Science and Technology" whose first part is n, or 0.
func (c *cast) ministryList(n *name) int {
	head, union := n.first, false
	if c.word(n.first+2) == "of" && c.facts(n.first+1).Has(lexicon.OrgHead|lexicon.Venue) {
		head++ // "National | Academies | of Sciences, …"
	}
	if !c.is(head, ofFields) {
		for head < n.last-1 && c.word(head) != "Union" {
			head++
		}
		union = true
	}
	if w := c.word(head + 1); n.last-head < 3 || w != "of" && w != "for" && w != "on" {
		return 0
	}
	at, commas := n.last, 0
	for at < len(c.toks) && !c.boundary(at) {
		w := c.word(at)
		if w != "," && w != "and" && w != "&" || !c.subject(at+1) && !(w == "," && c.word(at+1) == "and" && c.subject(at+2)) {
			return 0
		}
		if w == "," {
			commas++
			if c.word(at+1) == "and" {
				w = "and"
				at++
			}
		}
		piece := at + 1
		for at++; c.subject(at); at++ {
		}
		switch {
		case c.ownBody(piece, at):
			return 0
		case w != "," && (!union || c.word(at-1) == "Workers" || c.word(at-1) == "Employees"):
			return at
		case w != ",":
			return 0 // "the Union of Teachers, Unite and Solidar"
		}
	}
	return 0
}

// saintPlace reports whether the saint n, with the possessive at token at, is where something is, a ground or
// a hospital: "played at | St Aldern’s | tonight", but not "at St Aldern’s tomb".
func (c *cast) saintPlace(n *name, at int) bool {
	if w := c.word(n.first); w != "St" && w != "Saint" || n.size() != 2 || c.capitalOn(at+1) {
		return false
	}
	switch c.word(n.first - 1) {
	case "at", "to", "from", "in", "outside", "near", "inside", "leave", "left":
	default:
		return false
	}
	next := at + 1
	return next >= len(c.toks) || c.boundary(next) || c.toks[next].Kind == token.Punct && c.word(next) != "-" || c.facts(next).Has(lexicon.Function|lexicon.Day) || c.word(next) == "tonight" || c.word(next) == "tomorrow"
}

// ofLand returns the end of n with the land that it is of where its name has an
// "of" already: "Ministry of Foreign Affairs of Ukraine", "National Union of Miners of Chile"; or 0.
func (c *cast) ofLand(n *name) int {
	if n.kind != Organization || n.size() < 3 || c.word(n.last) != "of" || c.boundary(n.last+1) {
		return 0
	}
	of := n.first + 1
	for of < n.last-1 && c.word(of) != "of" {
		of++
	}
	if of == n.last-1 || !c.facts(of-1).Has(lexicon.OrgHead|lexicon.Venue) {
		return 0
	}
	end := n.last + 2
	if c.capitalOn(end) {
		if _, place := c.knownIn(n.last+1, end+1); !place {
			return 0
		}
		end++ // "South Africa"
	} else if !c.landName(n.last + 1) {
		return 0
	}
	if c.capitalOn(end) {
		return 0
	}
	return end
}

// subject reports whether token i is a capital word that a body may be for.
func (c *cast) subject(i int) bool {
	return c.capital(i) && c.shape(i) == token.Capital && !c.boundary(i) && !(c.firstName(i) && c.personWord(i)) && !c.facts(i).Has(lexicon.Function|lexicon.Day|lexicon.People|lexicon.Honorific)
}

// brand returns the end of a name that ends in a possessive which owns nothing:
// "Moody's said", "Lloyd's of London", a well-known brand; or 0.
func (c *cast) brand(n *name, alone *tally) int {
	at := n.last
	if n.size() > 2 || at >= len(c.toks) || c.toks[at].Kind != token.Suffix || c.word(at) != "'s" && c.word(at) != "’s" || alone.has(n.last-1) {
		return 0
	}
	if c.saintPlace(n, at) {
		return at + 1
	}
	switch w := c.word(at + 1); {
	case w == "of" && c.capital(at+2):
		return at + 3
	case c.facts(at + 1).Has(lexicon.Speech), c.wellKnownIn(n.first, at+1):
		return at + 1
	}
	return 0
}
