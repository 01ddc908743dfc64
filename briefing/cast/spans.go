package cast

import (
	"strings"
	"unicode/utf8"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// beforeCredit returns where the person n ends whom a stroke or "as" parts from what is no part of the
// name: "Dan Sherman | /AP", "Mr Odunga | as Baba".
func (c *cast) beforeCredit(n *name, first int) int {
	if n.kind != Person {
		return n.last
	}
	for i := first + 1; i < n.last-1; i++ {
		if w := c.word(i); w == "/" || w == "as" {
			return i
		}
	}
	return n.last
}

// shortSurname reports whether token i, with which no sentence begins, is a surname that is
// another word as well, before a given name of two parts: "Oh Se-hoon".
func (c *cast) shortSurname(n *name, i int) bool {
	return n.kind == Person && n.last == i+4 && c.word(i+2) == "-" && c.shape(i+3) == token.Lower && c.shape(i) == token.Capital && len(c.word(i)) < 4 && !c.afterStop(i)
}

// chargeBefore returns where the person begins behind what he is in charge of, with which n begins: "Commissioner of
// | Public Lands | Dave Ashthorp", "Secretary of State for Media and | Sport | Ana Ruiz"; or 0.
func (c *cast) chargeBefore(n *name) int {
	before, post := c.word(n.first-1), n.first-2
	if c.word(post) == "State" && c.word(post-1) == "of" {
		post -= 2
	}
	listed := before == "and" && n.size() > 2 && c.fact(n.first).Frequent() >= common && c.ministerOf(n.first-2)
	if n.kind == Place || !listed && (n.size() < 4 || before != "of" && before != "for" || !c.capital(post) || !c.facts(post).Has(lexicon.Role)) {
		return 0
	}
	if n.kind == Organization && (!listed && !minister(c.word(post)) && c.word(post) != "Secretary" || c.facts(n.last-1).Has(lexicon.OrgHead)) {
		return 0
	}
	for i := n.first; i < n.last-2; i++ {
		if c.firstName(i) || c.word(i) == "." || particle.holds(strings.ToLower(c.word(i))) {
			return 0
		}
	}
	if !c.firstName(n.last-2) || !c.plainName(n.last-1) {
		return 0
	}
	if n.size() == 4 && c.shape(n.last-3) == token.Capital && c.fact(n.last-3).Frequent() < common && c.fact(n.first).Frequent() >= common {
		return n.first + 1 // "Transport | Chee Hong Tat"
	}
	return n.last - 2
}

// network reports whether token i is the network at the end of its sentence, and
// no initial: "wrote on X. | Harper’s office".
func (c *cast) network(i int) bool {
	if c.word(i) != "X" || c.word(i+1) != "." {
		return false
	}
	switch c.word(i - 1) {
	case "on", "to", "via":
		return true
	}
	return false
}

// partyLetter reports whether token i is the letter of a party before a seat, in brackets or behind a
// comma: "(D-Harlow County)", "Ann Bell, D-Harlow,".
func (c *cast) partyLetter(i int) bool {
	if i < 1 || c.toks[i].Len() != 1 {
		return false
	}
	before := c.word(i - 1)
	return lexicon.PartyLetter(c.word(i)) && (before == "(" || before == ",") && c.word(i+1) == "-" && c.touching(i+1)
}

// seatState reports whether n is only the short form of a state behind a party's letter: "John Thane, R- | S.D. |".
func (c *cast) seatState(n *name) bool {
	return c.partyLetter(n.first-2) && n.size() == 1 && (c.word(n.last) == "." || strings.Contains(c.word(n.first), "."))
}

// callsBody reports whether token i, with which a sentence begins, only says what the
// body is whose name no list has: "Insurer | Hapstock", "Rival | Skandvind".
func (c *cast) callsBody(i int) bool {
	return c.strange(i+1) && c.opensWithBody(i)
}

// opensWithBody reports whether a sentence begins with token i, and that is a word for a body.
func (c *cast) opensWithBody(i int) bool {
	if !c.afterStop(i) || c.shape(i) != token.Capital {
		return false
	}
	w := strings.ToLower(c.word(i))
	return bodyNoun(w) || w == "rival"
}

// callsKnown reports whether n, with which a sentence begins, is a known body behind what it is: "Charity | Age UK".
func (c *cast) callsKnown(n *name) bool {
	if !c.opensWithBody(n.first) || c.wellKnown(n) {
		return false
	}
	full, place := c.knownIn(n.first+1, n.last)
	return full != "" && !place
}

// firmAtStart reports whether a sentence begins with what kind of firm the rest of n is, which is
// nobody's full name: "Developer | Landstrom Norwell".
func (c *cast) firmAtStart(n *name) bool {
	return c.is(n.first, firmKind) && c.afterStop(n.first) && c.plainName(n.first+1) && !c.firstName(n.first+1) && (c.strange(n.first+1) || c.wellKnownIn(n.first+1, n.last))
}

// beforeTitle returns where n ends when the title of the name right after it is
// taken off: "U.S. Sen. | Carol Hayes", "Acme CEO | Tom Lee".
func (c *cast) beforeTitle(n *name, first int) int {
	at := n.last
	if c.word(at) == "." && c.touching(at) {
		at++
	}
	last := n.last
	if n.kind == Organization && last-first > 1 && c.chiefLetters(last-1) && c.toks[last-2].Kind == token.Word {
		return last - 1 // "former Orbix | CTO | and cofounder Bo Hale"
	}
	if !c.capitalOn(at) || at > n.last && c.facts(at).Has(lexicon.Function) {
		if n.kind != Person && last-first > 1 && c.word(at) == "," && !determiner(c.word(first-1)) && c.capitalOn(at+1) && c.firstName(at+1) && c.facts(last-1).Has(lexicon.Role) && !c.facts(last-1).Has(lexicon.OrgHead|lexicon.Venue) && !c.wellKnown(n) {
			last-- // "by Dorvan State | Governor, Ana Ruiz"
		}
		return last
	}
	if w := c.word(at); c.word(last-1) == "District" && last > first+1 && n.kind == Place && (w == "Judge" || w == "Attorney" || w == "Court") {
		return last - 1 // "U.S. | District Judge"
	}
	for last > first+1 && c.capital(last-1) && c.facts(last-1).Has(lexicon.Role|lexicon.Honorific) {
		last--
	}
	return last
}

// chiefLetters reports whether token i is short for one of the chiefs of a company: "CTO".
func (c *cast) chiefLetters(i int) bool {
	return c.toks[i].Len() == 3 && c.shape(i) == token.Upper && c.word(i)[0] == 'C' && c.word(i)[2] == 'O' && c.facts(i).Has(lexicon.Role)
}

// afterMembers returns where n begins behind those who are in it, or of it by their number:
// "Members of | Congress", "Democrats in | Congress", "Republican on the | Rules Committee", "14th | England", or behind its shares.
func (c *cast) afterMembers(n *name) int {
	if n.kind == Person || n.size() < 2 {
		return n.first
	}
	w, next := c.word(n.first), c.word(n.first+1)
	switch {
	case n.size() == 2:
		if c.ordinal(n.first) && c.landName(n.first+1) {
			return n.first + 1
		}
	case next == "of" && c.is(n.first, compass) && n.kind == Place && c.afterStop(n.first): // "South of | Lagos"
		return n.first + 2
	case (w == "Member" || w == "Members" || w == "Shares") && next == "of", c.facts(n.first).Has(lexicon.People) && next == "in":
		return n.first + 2
	case n.size() > 3 && c.is(n.first, partisan) && next == "on" && c.word(n.first+2) == "the":
		return n.first + 3
	}
	return n.first
}

// members reports whether w are the letters of one or several who sit in a parliament: "MLA", "MLAs".
func members(w string) bool { return lexicon.Member(strings.TrimSuffix(w, "s")) }

// beforeMembers returns where the organisation n ends when those who sit for it or in it are
// taken off: "Congress | MLAs", "Congress | Members of Parliament", and not "Toronto TD".
func (c *cast) beforeMembers(n *name, first int) int {
	if n.kind == Place && n.last > first+2 && members(c.word(n.last-1)) { // "the Halden Central | TD"
		return n.last - 1
	}
	if n.kind != Organization {
		return n.last
	}
	for i := first + 1; i < n.last; i++ {
		switch w := c.word(i); {
		case w != "TD" && members(w):
			if i == n.last-1 {
				return i
			}
		case w == "TD":
			if i == n.last-1 && (c.wellKnownIn(first, i) && !c.town(i-1) || c.capitalOn(n.last)) {
				return i
			}
		case w == "Members":
			if c.word(i+1) == "of" && !c.wellKnown(n) {
				return i
			}
		}
	}
	return n.last
}

// standsThere reports whether what stands before n says that it is a place, whoever it is called by: "the | Ranger Station".
func (c *cast) standsThere(n *name) bool {
	return c.is(n.first-1, nearPlace) || article(c.word(n.first-1))
}

// leads reports whether token i, inside n and not its last, is no part of it.
func (c *cast) leads(n *name, i int) bool {
	w := c.facts(i)
	switch {
	case len(c.word(i)) == 1 && c.word(i+1) == ".", c.initialsNotPost(i), n.kind == Person && c.word(i+1) == "-" && c.touching(i+1) && (!c.afterStop(i) || c.is(i+2, particle)):
		return false // an initial, or "Imam-ul-Haq"
	case c.datuk(i), n.kind == Person && c.word(i) == "Canon" && i == n.first && n.last-i > 2:
		return true
	case c.doingTo(n, i):
		return true
	case article(c.word(i)): // "The Guardian" keeps it where no sentence begins
		return n.kind != Organization || c.word(i) != "The" || c.afterStop(i)
	case w.Has(lexicon.Function):
		if c.word(i) == "Will" && (!c.afterStop(i) || !c.asks(i)) || c.word(i) == "Mid" && n.kind != Person || c.word(i) == "Said" && i > n.first && n.kind == Person && !c.titled(i) { // "Col. | Said | Tarek"
			return false
		}
		return n.kind != Organization || c.toks[i].First() || i == n.first && c.afterStop(i)
	case n.kind == Organization:
		return false
	case n.kind == Place && c.facts(n.last-1).Has(lexicon.PlaceHead) && (n.last-i > 2 || c.street(n) || w.Has(lexicon.Role) && c.standsThere(n)):
		return false // "Sardar Sarovar Dam", but "Mr Tim Lane"
	case w.Has(lexicon.Honorific), c.chain(n, i), n.kind == Person && (c.pluralTitle(i) || brothers(c.word(i)) && c.word(n.last) == "and"):
		return true
	case w.Has(lexicon.Role|lexicon.Modifier) && n.kind == Person:
		return !c.firstName(i) || n.last-i > 2
	case c.word(i) == "." && i > n.first:
		return true
	}
	return false
}

// chain reports whether token i, the first of a person's name of three words
// or more, only stands before a title, or is the letters of one: "Amir Sheikh Nawaf", "DPP Rozaimah Rahman".
func (c *cast) chain(n *name, i int) bool {
	if n.kind != Person || i > n.first || n.last-i < 3 {
		return false
	}
	next := c.facts(i + 1)
	beforeTitle := next.Has(lexicon.Honorific) && !next.Has(lexicon.Kin) && c.word(i+2) != "." && c.toks[i].Kind == token.Word && c.toks[i+1].Kind == token.Word
	letters := c.shape(i) == token.Upper && c.toks[i].Len() == 3 && c.shape(i+1) == token.Capital && c.shape(i+2) == token.Capital
	return letters || beforeTitle && !(c.word(i+1) == "Sheikh" && c.firstName(i) && c.facts(i) == 0 && c.word(i) != "Amir") // but "Hassan Sheikh Mohamud"
}

func brothers(w string) bool { return w == "Brothers" || w == "Sisters" || w == "Twins" }

// datuk reports whether token i is part of a Malay title of two words ("Datuk
// Seri", "Tan Sri"), or of a British rank ("Det Con").
func (c *cast) datuk(i int) bool {
	switch c.word(i) {
	case "Sri", "Seri":
		before := c.word(i - 1)
		return before == "Datuk" || before == "Dato" || before == "Datin" || before == "Tan"
	case "Tan":
		return c.word(i+1) == "Sri"
	case "Con":
		return c.constable(i)
	}
	return false
}

// constable reports whether token i ends the rank "Det Con".
func (c *cast) constable(i int) bool {
	return c.word(i) == "Con" && c.word(i-1) == "Det" && !c.boundary(i)
}

// compatriot reports whether n is somebody's name behind that of his people
// ("Uzbek Lazizbek Fatiyov"): words that are first names or no words at all.
func (c *cast) compatriot(n *name) bool {
	if n.size() < 3 || !c.facts(n.first).Has(lexicon.People) {
		return false
	}
	for i := n.first + 1; i < n.last; i++ {
		switch w := c.word(i); {
		case w == "-" || particle.holds(strings.ToLower(w)):
		case !c.plainName(i) || !c.firstName(i) && c.fact(i) != 0:
			return false
		}
	}
	return true
}

// asks reports whether the sentence of token i ends in a question mark.
func (c *cast) asks(i int) bool {
	for ; i < len(c.toks); i++ {
		switch c.word(i) {
		case "?":
			return true
		case ".", "!":
			return false
		}
		if c.boundary(i + 1) {
			return false
		}
	}
	return false
}

func article(w string) bool { return w == "The" || w == "the" || w == "A" || w == "An" }

// afterStop reports whether a sentence begins at token i.
func (c *cast) afterStop(i int) bool {
	if i <= 0 || c.toks[i].First() {
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
func (c *cast) noName(n *name, surnames *tally) bool {
	if n.size() == 1 && (utf8.RuneCountInString(c.word(n.first)) == 1) {
		return true
	}
	if n.size() == 1 && c.shape(n.first) == token.Upper && (c.talkPart(n.first) || c.positionAt(n.first)) || c.shortParty(n) {
		return true
	}
	if n.kind == Person && n.size() > 1 && c.facts(n.last-1) == lexicon.Thing && c.shape(n.last-1) == token.Upper && c.shape(n.first) == token.Upper {
		return true // "CAESAR SALAD"
	}
	if c.numberLabel(n.first) && n.size() == 1 || c.seatState(n) || c.vehicle(n) || n.size() == 1 && c.ticker(n.first) || c.thing(n) || c.manyPosts(n) || c.manyBodies(n) {
		return true
	}
	if n.size() == 1 && c.facts(n.first) == lexicon.Modifier && n.kind != Place && c.facts(n.last).Has(lexicon.Role) && c.capitalOn(n.last) {
		return true // "Presidential | Spokesperson Salva Pane"
	}
	if n.kind == Person && n.size() == 1 && c.word(n.last) == "(" && c.is(n.last+1, inRetirement) {
		return true // "Lt | Gen | (retd)"
	}
	if c.lastOfCharge(n) || c.partyToCase(n) || c.onlyOffice(n) || n.size() == 1 && c.ofTheSea(n.first) {
		return true
	}
	words := 0
	for i := n.first; i < n.last; i++ {
		w := c.facts(i)
		if c.toks[i].Kind == token.Word {
			words++
		}
		if c.toks[i].Kind == token.Word && (!w.Has(empty) || w.Has(lexicon.OrgHead|lexicon.PlaceHead)) {
			if !w.Has(lexicon.Modifier) || n.size() > 1 || n.kind != Person {
				return false
			}
		}
	}
	switch {
	case words == 0: // "Sie | ’ | District Judge"
		return true
	case n.kind == Person:
		return !surnames.has(n.last - 1)
	case n.size() > 1:
		return !c.facts(n.first).Has(lexicon.People)
	}
	return c.shape(n.first) != token.Upper || c.facts(n.first).Has(lexicon.Honorific|lexicon.Role) && !c.bodyOrPost(n)
}

// bodyOrPost reports whether n, letters that may be short for a post, stands as a body does: "The | MCA | said", but neither
// "Bo Hale, | MCA | for Mumbwa" nor "an MCA".
func (c *cast) bodyOrPost(n *name) bool {
	if !c.is(n.first, postOrBody) || c.word(n.last) == "for" || c.officeAt(n.first) {
		return false
	}
	w := c.word(n.first - 1)
	return w != "," && w != "a" && w != "an"
}

// ticker reports whether token at is the letters in brackets under which a firm is listed: "Orbix (| ORBX | .N)", "(NYSE: | ORBX |)".
func (c *cast) ticker(at int) bool {
	if c.shape(at) != token.Upper {
		return false
	}
	if c.word(at-1) == "(" {
		return c.word(at+1) == "." && c.touching(at+1) && c.touching(at+2) && c.capital(at+2) && c.word(at+3) == ")"
	}
	return c.word(at-1) == ":" && c.word(at-3) == "(" && c.word(at+1) == ")" && c.is(at-2, exchange)
}

// empty are the traits of words that name nobody by themselves.
const empty = lexicon.Function | lexicon.Day | lexicon.People | lexicon.Role | lexicon.Honorific

// surnames counts the last words of people with two names or more.
func (c *cast) surnames() *tally {
	return c.tallyOf(func(n *name) (int, bool) { return n.last - 1, n.kind == Person && n.size() > 1 })
}
