package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/tagger/feature"
	"brief/briefing/token"
)

// context returns what the words in a name and next to it say for each kind.
func (c *cast) context(n *name) (v [3]float32) {
	c.contextBefore(n, &v)
	c.contextWithin(n, &v)
	c.contextBehind(n, &v)
	if c.word(n.first-1) == "one" && c.is(n.first-2, paidTo) && n.kind != Person && n.size() == 1 && !n.hasTitle() && c.coined(n.first) && c.shape(n.first) == token.Capital && !c.boundary(n.first) {
		v[Person] += 1.2 // "paid to one Akindele"
	}
	if c.word(n.first-1) == "(" && c.publisher(n.first) && n.size() == 1 {
		v[Organization] += 2 // "Saltwind (Faber)"
	}
	if c.inAddress(n) {
		v[Place] += 2
	}
	return v
}

// contextBefore adds what the words before n say.
func (c *cast) contextBefore(n *name, v *[3]float32) {
	if c.hasAge(n) {
		v[Person] += 1.6
	}
	if n.size() == 1 && !n.hasTitle() && !c.boundary(n.first) && c.callsBody(n.first-1) {
		v[Organization] += 1.2 // "Rival | Norvex"
	}
	switch before := c.word(n.first - 1); {
	case before == "of":
		c.contextOf(n, v)
	case before == "and" && n.size() == 1 && c.word(n.first-3) == "of" && c.capital(n.first-2) && c.rulesPlaces(n.first-4):
		v[Place] += 1.2 // "the mayors of Norwell and | Tarnley |"
	case c.is(n.first-1, nearPlace):
		v[Place] += 0.4
		if n.kind == Person && n.size() == 1 && !c.facts(n.first-2).Has(lexicon.Speech) && !c.firstName(n.first) {
			v[Place] += 0.7
		}
	case before == "at":
		if n.kind == Place && n.size() > 1 && !c.town(n.first) && c.plainWords(n) && c.employs(n) && !c.facts(n.last-1).Has(lexicon.PlaceHead) {
			v[Organization] += 0.9 // "chief operating officer at Strand Cargo"
		}
		if n.kind == Person && n.size() == 1 && !n.hasTitle() && c.shape(n.first-2) == token.Lower && c.is(n.first-2, works) {
			v[Place] += 1.2 // "its plant at Obajana"
		}
	case before == "for":
		if !n.hasTitle() && (n.kind == Person && seatHolder(c.word(n.first-2)) || c.sitsAsMember(n.first-2)) {
			v[Place] += 1.6 // "the MP for North Tarnet", "the Member for North Tarnet"
		}
	case before == "by" && n.kind == Place && c.unlisted(n) && c.is(n.first-2, firmsWork) && !c.boundary(n.first):
		v[Organization] += 1.2 // "toys sold by Orbix"
	case before == "told":
		v[Person] += 0.1
		v[Organization] += 0.1
	}
}

// rulesPlaces reports whether token i says who is at the head of several places, or of lands: "mayors", "prime ministers".
func (c *cast) rulesPlaces(i int) bool {
	one := singular(c.folded(i))
	return rules.holds(one) || minister(one) && c.folded(i-1) == "prime"
}

// contextOf adds what the words before "of" and n say.
func (c *cast) contextOf(n *name, v *[3]float32) {
	if n.size() == 1 && (rules.holds(c.folded(n.first-2)) || c.rulesPlaces(n.first-2)) {
		v[Place] += 1.2 // "the mayor of Tarnley"
		return
	}
	if n.kind == Place && n.size() == 1 && !c.placeWord(n.first) && c.coined(n.first) && c.facts(n.first-2).Has(lexicon.Role) && c.facts(n.first-3).Has(lexicon.Function) {
		v[Organization] += 0.9 // "the head of Energoatom"
	}
	if w := c.word(n.first - 2); n.size() == 1 && (w == "founder" || w == "cofounder" || w == "CEO") && c.coined(n.first) && !c.placeWord(n.first) && !c.boundary(n.first) {
		v[Organization] += 1.2 // "co-founder of Imaroz"
	}
	if c.is(n.first-2, thoughts) && n.kind != Person && n.size() == 1 && c.strange(n.first) && !c.boundary(n.first) {
		v[Person] += 1.2 // "the theories of Ricoeur"
	}
	if c.is(n.first-2, bodily) && n.kind == Organization && c.plainWords(n) {
		v[Person] += 0.9 // "the murder of Chelsea Bright"
	}
	if w := strings.TrimSuffix(c.word(n.first-2), "s"); placeNoun.holds(w) && w != "mine" {
		v[Place] += 0.9
	}
}

// hasAge reports whether n, of one word, is told to be somebody of so many years: "40-year-old | Fatima sits
// there", "Fatima, a 40-year-old baker", "Fatima, 40, tells".
func (c *cast) hasAge(n *name) bool {
	if n.size() > 1 || n.hasTitle() {
		return false
	}
	next := c.word(n.last)
	if c.yearsAt(n.first-5) && !c.boundary(n.first) {
		return c.shape(n.last) != token.Lower || c.facts(n.last).Has(lexicon.Speech|lexicon.Function) || strings.HasSuffix(next, "s") || strings.HasSuffix(next, "ed")
	}
	if years := c.word(n.last + 1); next == "," && len(years) == 2 && '1' <= years[0] && years[0] <= '9' && c.word(n.last+2) == "," {
		return c.facts(n.last+3).Has(lexicon.Speech) && c.shape(n.last+3) == token.Lower
	}
	if next != "," || c.word(n.last+1) != "a" && c.word(n.last+1) != "an" || !c.yearsAt(n.last+2) {
		return false
	}
	for i := n.last + 7; i < n.last+10 && c.shape(i) == token.Lower && !c.boundary(i); i++ {
		if c.facts(i).Has(lexicon.Role | lexicon.Kin | lexicon.MaleWord | lexicon.FemaleWord) {
			return true
		}
	}
	return false
}

// yearsAt reports whether the tokens from i on are the age of somebody: "40-year-old".
func (c *cast) yearsAt(i int) bool {
	years := c.word(i)
	return len(years) > 0 && len(years) < 3 && '0' < years[0] && years[0] <= '9' && c.word(i+2) == "year" && c.word(i+4) == "old"
}

// grownAt reports whether what somebody is follows behind his years at token i: "a | 52-year-old | trader", but not "a | 12-year-old | boy".
func (c *cast) grownAt(i int) bool {
	return c.yearsAt(i) && c.word(i+5) != "boy" && c.word(i+5) != "girl"
}

// sitsAsMember reports whether token i is how parliaments call whoever sits for what is named behind it: "the | Member | for Tarnet",
// "the Tory | member | for Tarnet".
func (c *cast) sitsAsMember(i int) bool {
	switch before := c.word(i - 1); c.word(i) {
	case "Member":
		return before != "Board" && before != "Cabinet" && before != "Executive" // "Cabinet Member for Education"
	case "member":
		return lexicon.PartyMember(before)
	}
	return false
}

// contextWithin adds what n itself says.
func (c *cast) contextWithin(n *name, v *[3]float32) {
	if n.size() == 1 {
		if kind, ok := c.gazetteer(n.first); ok {
			v[kind] += 0.4
		}
		if w := c.word(n.first); c.shape(n.first) > token.Capital && (endsInCapitals(w) || joinedWords(w)) {
			v[Organization] += 1.2
		}
	}
	v[Organization] += c.tradesAs(n)
	if n.size() == 1 && c.strange(n.first) && endsIn(c.word(n.first), 2, surnameEnds) {
		v[Person] += 0.6
	}
	if w := c.word(n.first); n.kind == Place && n.size() > 1 && (w == "van" || w == "von") && !c.placeWord(n.last-1) {
		v[Person] += 1.2 // "the van Field family"
	}
	if n.size() == 1 && endsIn(c.word(n.first), 2, townEnds) {
		v[Place] += 0.8
	}
	if c.townSpeaks(n) {
		v[Person] += 0.8
	}
	if n.kind == Person && n.size() == 2 && c.word(n.first) == c.word(n.first+1) && c.sporting() {
		v[Organization] += 2.5 // "Bafana Bafana"
	}
	if n.kind == Place && n.size() == 2 && c.landName(n.first) && c.strange(n.first+1) && c.is(n.last, allied) && !c.boundary(n.last) {
		v[Organization] += 2 // "the Kenya Kwanza coalition"
	}
}

// besidePerson reports whether n, which people are called by, stands before what somebody is to it: "a | Hale | ally said".
func (c *cast) besidePerson(n *name) bool {
	switch c.folded(n.last) {
	case "ally", "allies", "aide", "aides", "loyalist", "loyalists", "appointee", "confidant", "critic":
		return c.shape(n.last) == token.Lower && c.personWord(n.first) && !c.wellKnown(n) && !c.placeWord(n.first) && !c.boundary(n.last)
	}
	return false
}

// contextBehind adds what the words behind n say.
func (c *cast) contextBehind(n *name, v *[3]float32) {
	switch next := c.word(n.last); {
	case next == "(" && n.size() == 1 && c.strange(n.first) && c.citedYear(n.last):
		v[Person] += 1.2 // "the work of Halbwachs (1950)"
	case (next == "died" || next == "was" && c.word(n.last+1) == "born") && !c.boundary(n.last) && n.kind != Organization && !c.insideOf(n):
		v[Person] += 1.6 // but not "thousands in Halden died"
	case next == "," && n.kind != Person && c.apposedPerson(n):
		v[Person] += 1.2 // "Elen Muskin, the chief of Orvex"
	case c.facts(n.last).Has(lexicon.Speech):
		v[Person] += 0.1
		v[Organization] += 0.1
	case n.kind == Place && (c.is(n.last, sports) || c.is(n.first-1, sports) && !c.owns(n) || next == "lost" && c.word(n.last+1) == "to" || c.word(n.first-2) == "lost"):
		v[Organization] += 1.2
	case n.kind == Person && c.is(n.last, sports) && c.firstName(n.first):
		v[Organization] += 0.6
	case n.kind == Person && n.size() <= 2 && c.is(n.last, localNoun) && !c.boundary(n.last) && c.is(n.first-1, indefinite):
		v[Place] += 1.6
	case next == "’s" || next == "'s":
		switch {
		case c.is(n.last+1, landsOwn):
			v[Place] += 0.6
		case c.is(n.last+1, personsOwn):
			if n.kind != Person && n.size() == 1 && c.coined(n.first) && !c.wellKnown(n) && !c.placeWord(n.first) {
				v[Person] += 1.6 // "Imhotep's tomb"
			}
		}
	case n.kind == Organization && n.size() == 1 && c.besidePerson(n):
		v[Person] += 1.2 // "a | Trump | ally"
	case n.kind == Place && next == "," && c.word(n.last+1) == "who" && c.facts(n.last+2)&lexicon.Speech == 0 && !c.is(n.first-1, locates) && c.word(n.first-1) != "of" && c.word(n.first-1) != "from":
		v[Organization] += 1.5 // "Liverpool, who drew at Brent"
	case n.kind == Place && next == "," && c.word(n.last+1) == "which" && c.is(n.last+2, trades):
		v[Organization] += 1.2
	case n.kind == Place && next == "," && (c.word(n.last+1) == "controlled" || c.word(n.last+1) == "owned") && c.word(n.last+2) == "by":
		v[Organization] += 1.2
	case (n.kind == Person || n.kind == Organization && n.score < 0.55 && c.strange(n.first)) && n.size() == 1 && (seatHolder(next) || c.capital(n.last) && rules.holds(c.folded(n.last))) && (c.capital(n.last+1) || c.facts(n.first-1).Has(lexicon.Function)) && c.coined(n.first) && !c.boundary(n.last):
		v[Place] += 1.2 // "Sandon MP Gareth Bale", "Bungora Governor Bo Hale"
	case n.kind != Person && n.size() == 1 && c.is(n.last, personal) && c.strange(n.first) && !c.boundary(n.last) && !c.wellKnown(n) && !c.insideOf(n):
		v[Person] += 1.2 // "Late on Monday Tellow resigned"
	case c.is(n.last, placeNoun) && n.kind != Place:
		v[Place] += 0.7
	case next == "," && c.word(n.last+1) == "who" && c.word(n.first-1) != "the" && c.word(n.first-1) != "at":
		v[Person] += 0.5
	}
}

// insideOf reports whether others are said to be in n or from it: "people of | Halden | died".
func (c *cast) insideOf(n *name) bool {
	switch c.word(n.first - 1) {
	case "of", "from", "at", "to":
		return !c.boundary(n.first)
	}
	return c.is(n.first-1, locates) && !c.boundary(n.first)
}

// citedYear reports whether the brackets at token i hold the year in which whoever stands before them wrote, as a sentence goes
// on: "Following Portelli | (1991) |, the author".
func (c *cast) citedYear(i int) bool {
	switch strings.ToLower(c.word(i - 2)) {
	case "of":
		if w := c.word(i - 3); w != "work" && w != "works" && !c.is(i-3, thoughts) {
			return false // "a map of Tarnholm (1850)"
		}
	case "by", "following", "see":
	default:
		return false // "her films are Night Sea (2016), Monarca (2019)"
	}
	return i+2 < len(c.toks) && !c.boundary(i) && !c.boundary(i-1) && c.toks[i+1].Kind == token.Number && c.toks[i+1].Len() == 4 && c.word(i+2) == ")" && !c.boundary(i+3)
}

// inAddress reports whether n stands between a building or a body and the town where both are:
// "a Federal High Court, Ikoyi, Lagos".
func (c *cast) inAddress(n *name) bool {
	if n.size() > 1 || !c.coined(n.first) || c.word(n.first-1) != "," || c.word(n.last) != "," || !c.greatCity(n.last+1) || c.boundary(n.last+1) {
		return false
	}
	return c.facts(n.first-2).Has(lexicon.OrgHead|lexicon.Venue) && c.capital(n.first-2)
}

// apposedPerson reports whether what only people are stands behind n and a comma, and
// nothing in n itself says that it is no person's name.
func (c *cast) apposedPerson(n *name) bool {
	if words := n.size(); words < 2 || words > 3 || !c.plainWords(n) || c.wellKnown(n) {
		return false
	}
	r := c.nounRole(n.last + 1)
	once := c.onceLed(n.last+1, r.head)
	if c.placeWord(n.first) && !once {
		return false
	}
	return r.rank >= 4 && (!c.bodilyRole(r.head) || c.personWord(n.last-1) || once) && c.facts(r.head).Has(lexicon.Role) && !c.facts(r.head).Has(lexicon.OrgHead)
}

// onceLed reports whether the role from token first to its word at head is that of who was a leader or a member, as
// bodies hardly were: "the former leader".
func (c *cast) onceLed(first, head int) bool {
	if w := c.word(head); w != "leader" && w != "member" {
		return false
	}
	return c.word(head-1) == "former" || c.word(first+1) == "former"
}

// bodilyRole reports whether token i is what companies, clubs and bands are as well as people.
func (c *cast) bodilyRole(i int) bool {
	w := c.word(i)
	return c.is(i, bodysRole) || strings.HasSuffix(w, "s") && w != "boss"
}

// townSpeaks reports whether n, of one word, is said to speak a quote and is no
// land or great city, whose governments speak: “We waited,” Harrow said.
func (c *cast) townSpeaks(n *name) bool {
	if n.kind != Place || n.size() > 1 {
		return false
	}
	switch c.word(n.first - 1) {
	case "”", "\"":
		if !c.facts(n.last).Has(lexicon.Speech) {
			return false
		}
	default:
		if w := c.word(n.first - 2); w != "”" && w != "\"" || !c.facts(n.first-1).Has(lexicon.Speech) || c.word(n.last) != "." {
			return false
		}
	}
	return c.fact(n.first)&(feature.Country|feature.City) == 0 && !c.wellKnown(n)
}

// endsInCapitals reports whether w is small letters and then capitals, as bodies are called: "MassDEP".
func endsInCapitals(w string) bool {
	n := len(w)
	upper := func(b byte) bool { return 'A' <= b && b <= 'Z' }
	return n > 4 && upper(w[n-1]) && upper(w[n-2]) && strings.ToUpper(w) != w
}

// joinedWords reports whether w is two words in one, the second with a capital, as sites and companies
// are called and people after "Mac" or "Fitz" are not: "StubHub".
func joinedWords(w string) bool {
	at := strings.IndexFunc(w[1:], func(r rune) bool { return 'A' <= r && r <= 'Z' }) + 1
	return at > 3 && at < len(w)-1 && w[:at] != "Fitz" && 'A' <= w[0] && w[0] <= 'Z' && !strings.ContainsAny(w, "-'’.&") && strings.ToLower(w[at+1:]) == w[at+1:]
}

// seatHolder reports whether w, after a place and before a name, is who sits for it in a parliament.
func seatHolder(w string) bool {
	switch w {
	case "MS", "MK", "AM", "MHA", "MCA", "MNA", "MPA", "MLC", "councillor":
		return true
	}
	return lexicon.Member(w)
}
