package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/speech"
	"brief/briefing/tagger/feature"
	"brief/briefing/token"
)

// people finds people whom the tagger did not see: two or three words with
// capitals, the first of which is a first name, next to what only people have:
// a title, a verb of speech, an age, a party.
func (c *cast) people() {
	var found []name
	c.between(func(i, limit int) int {
		of := name{kind: Person, score: 0.6, rule: byPerson}
		if c.pairOfPeople(i, limit) {
			found = append(found, of.part(i, i+1), of.part(i+2, i+3))
			return i + 3
		}
		if end := c.headedBy(i, limit); end > 0 {
			found = append(found, name{kind: Organization, score: 0.5, rule: byEmployer}.part(i, end))
			return end
		}
		if c.unseenEmployer(i, limit) || c.unseenTrader(i) {
			found = append(found, name{kind: Organization, score: 0.5, rule: byEmployer}.part(i, i+1))
			return i + 1
		}
		if c.pairOpens(i, limit) {
			found = append(found, name{kind: c.names[c.nameBehind(limit)].kind, score: 0.5, rule: byJoined}.part(i, i+1))
			return i + 1
		}
		last := c.personEnd(i, limit)
		if last > 0 {
			found = append(found, of.part(i, last))
		}
		return last
	})
	c.insert(found)
	for i := range c.names {
		if n := &c.names[i]; n.rule == byPerson {
			n.title = c.titleStart(i)
		}
	}
}

// pairOfPeople reports whether the last names of two people, joined by a
// hyphen, begin at token i before what two have with each other: "the Biden-Xi call".
func (c *cast) pairOfPeople(i, limit int) bool {
	if i+3 >= limit || c.word(i+1) != "-" || !c.touching(i+1) || !c.touching(i+2) || c.boundary(i+3) || !c.is(i+3, mutual) {
		return false
	}
	return c.plainName(i) && c.plainName(i+2) && c.maybePerson(i) && c.maybePerson(i+2)
}

// maybePerson reports whether names with the word of token i are people's now
// and then, and it is the name of no land or city.
func (c *cast) maybePerson(i int) bool {
	f := c.fact(i)
	return f.Person() >= 1 && f&(feature.Country|feature.City) == 0
}

// personEnd returns the end of the person's name that begins at token i, or 0.
func (c *cast) personEnd(i, limit int) int {
	if end := c.initialsName(i, limit); end > 0 {
		return end
	}
	if end := max(c.introduced(i, limit), c.colonSpeaker(i), c.aged(i, limit), c.unseen(i, limit), c.openerName(i), c.addressed(i), c.capped(i, limit), c.spokenBy(i), c.sided(i)); end > 0 {
		return end
	}
	if end := c.namedRole(i, limit); end > 0 {
		return end
	}
	if !c.capital(i+1) || !c.plainName(i) || !c.firstName(i) || c.datuk(i) || particle.holds(c.folded(i)) || c.word(i-1) == "-" || c.capitalBefore(i) && !c.facts(i-1).Has(lexicon.Honorific|lexicon.Role) {
		return 0
	}
	last := i + 1
	if last+1 < limit && c.word(last+1) == "." && len(c.word(last)) == 1 {
		last += 2
	}
	for last < limit && last < i+5 && c.plainName(last) && !c.boundary(last) {
		last++
	}
	if _, sure := lexicon.Letters(c.word(last)); sure && last-i >= 2 && last-i < 5 && !c.boundary(last) {
		return last
	}
	if last-i < 2 || last-i > 4 || c.capitalOn(last) {
		return 0
	}
	switch w := c.word(last); {
	case c.facts(last).Has(lexicon.Speech), w == "," && last+1 < len(c.toks) && c.toks[last+1].Kind == token.Number:
		return last
	case c.facts(i-1).Has(lexicon.Speech|lexicon.Honorific) && !c.boundary(i), w == "," && c.nounRole(last+1).rank > 0:
		return last
	case c.is(last, speaksFor) && !c.boundary(last) && !c.placeWord(i) && (c.personWord(last-1) || c.strange(last-1) || c.coined(last-1) && c.onlyPerson(last-1)):
		return last
	case last == i+2 && c.facts(i) == 0 && c.personWord(i) && c.givenWord(i+1) && c.coined(i+1) && !c.placeWord(i+1) && c.listsOn(last) && !c.titled(i):
		return last
	}
	return 0
}

// listsOn reports whether what was named before token i is the first of a list or does something.
func (c *cast) listsOn(i int) bool {
	switch c.word(i) {
	case ",", "and", "was", "is", "has", "had", "will", "would", "were":
		return !c.boundary(i)
	}
	return false
}

// colonSpeaker returns the end of the last name of whoever speaks after a
// colon, where no dictionary has the word ("Umerow: “We are ready.”"), or 0.
func (c *cast) colonSpeaker(i int) int {
	if !c.afterStop(i) || c.word(i+1) != ":" || !c.plainName(i) || c.boundary(i+2) || c.fact(i) != 0 {
		return 0
	}
	switch c.word(i + 2) {
	case "“", "\"", "‘", "«":
		return i + 1
	}
	return 0
}

// introduced returns the end of the name of two or three words that begins at
// token i right after what only a person is ("chef Gan Ming Kiat", "Legislator
// Hung Sun-han") or whose people it names ("the Iranian Mustafa Riqi"), or 0.
func (c *cast) introduced(i, limit int) int {
	if i == 0 || c.boundary(i) || c.datuk(i) || !c.plainName(i) || !c.toks[i].Space() || c.toks[i-1].Kind == token.Punct {
		return 0
	}
	switch f := c.facts(i - 1); {
	case f.Has(lexicon.Role|lexicon.Honorific) && !f.Has(lexicon.OrgHead|lexicon.Function|lexicon.Speech|lexicon.Modifier):
	case f.Has(lexicon.People) && c.firstName(i), c.pluralTitle(i - 1), c.positionAt(i - 1), c.officeAt(i - 1):
	case c.lang.German() && c.capital(i-1) && c.firstName(i) && speech.GermanOffice(c.word(i-1)): // "Ministerin Anna Huber"
	case c.toks[i-1].Kind == token.Suffix && c.capital(i-2): // "Arsenal’s Bukayo Saka"
		if c.shape(i+2) != token.Lower && c.word(i+2) != "," {
			return 0
		}
	default:
		return 0
	}
	last := i
	for last < limit && last < i+4 && (c.givenWord(last) || last > i && c.faithSurname(last)) && (last == i || !c.boundary(last)) {
		last++
		if c.shape(last) == token.Capital && c.word(last+1) == "-" && !c.boundary(last) && !c.capital(last+2) && last < i+2 && last+2 < limit {
			last++ // "Lim | Por-yen", whose first part may be any word
		}
		if last+1 < limit && c.word(last) == "-" && c.touching(last) && c.touching(last+1) && c.toks[last+1].Kind == token.Word && (len(c.word(last+1)) <= 6 || c.capital(last+1)) {
			last += 2 // "Sun-han"
		}
	}
	if words := last - i; words < 2 && !c.pluralTitle(i-1) && !c.positionAt(i-1) || c.capitalOn(last) || c.word(last) == "-" && c.touching(last) || c.word(last) == "of" {
		return 0
	}
	return last
}

// faithSurname reports whether token i is a word of faith that people in some lands bear as their last name, behind
// a first name: "Faisal | Islam".
func (c *cast) faithSurname(i int) bool {
	return c.word(i) == "Islam" && c.shape(i-1) == token.Capital && c.facts(i-1) == 0
}

// addressed returns the end of the last name of one word, at token i, that "Mr." or "Dr." stands before, or 0.
func (c *cast) addressed(i int) int {
	at, loud := i-1, false
	if c.word(at) == "." && c.touching(at) {
		at--
	}
	switch c.word(at) {
	case "Mr", "Mrs", "Ms", "Dr", "Prof":
	case "Justice", "JUSTICE": // "Mrs Justice | Moor"
		if w := c.folded(at - 1); w != "mr" && w != "mrs" && w != "ms" && w != "lord" && w != "lady" {
			return 0
		}
		loud = c.word(at) == "JUSTICE"
	case "CEO", "CFO", "COO", "CTO": // who has no other title: "CEO Sultan"
		if c.shape(i) == token.Capital && !c.boundary(i) && c.shape(i+1) == token.Lower && !c.facts(i).Has(lexicon.Function|lexicon.Day|lexicon.People|lexicon.OrgHead) && (c.coined(i) || c.personWord(i) || c.firstName(i)) && !c.placeWord(i) {
			return i + 1 // but "CEO Pay rose"
		}
		return 0
	default:
		if c.shape(i) == token.Mixed && c.is(at, peoplesOffice) && strings.HasPrefix(c.word(i), "Mac") && !c.boundary(i) && !c.capitalOn(i+1) {
			return i + 1 // "Archbishop MacHale"
		}
		if !c.officeAt(at) && !(c.word(at) == "Con" && c.datuk(at)) {
			return 0
		}
	}
	if c.shape(i) != token.Capital && !(loud && c.shape(i) == token.Upper) || c.boundary(i) || !c.toks[i].Space() || c.capitalOn(i+1) || c.word(i+1) == "-" || c.facts(i).Has(lexicon.Honorific|lexicon.Role) {
		return 0
	}
	return i + 1
}

// pluralTitle reports whether token i is the title of the several people whose
// names follow it: "Chancellors", "Sens".
func (c *cast) pluralTitle(i int) bool {
	w := c.word(i)
	return c.shape(i) == token.Capital && strings.HasSuffix(w, "s") && lexicon.Lookup(w[:len(w)-1]).Has(lexicon.Role) && !c.facts(i).Has(lexicon.OrgHead)
}

// personWord reports whether names with the word of token i are most often people's.
func (c *cast) personWord(i int) bool {
	return c.fact(i).Person() >= 2
}

// givenWord reports whether token i may be part of a person's name: a capital
// word that is in no list of places and means nothing else.
func (c *cast) givenWord(i int) bool {
	if !c.nothingElse(i) {
		return false
	}
	f := c.fact(i)
	return f.Person() >= max(f.Body(), f.Place(), f.Other())
}

// maxInitials is how many initials may stand before a last name.
const maxInitials = 6

// initialsName returns the end of a name such as "A. Ramanathan" that begins
// at token i where a name may begin, or 0.
func (c *cast) initialsName(i, limit int) int {
	if i+1 >= len(c.toks) || len(c.word(i)) != 1 {
		return 0
	}
	if c.word(i+1) != "." || c.network(i) {
		return c.lettersBefore(i, limit)
	}
	before := c.facts(i - 1)
	titled := before.Has(lexicon.Honorific | lexicon.Role)
	if c.capitalBefore(i) && !titled || !c.afterStop(i) && c.word(i-1) != "," && !titled && !before.Has(lexicon.Function|lexicon.Speech|lexicon.Role|lexicon.Honorific) {
		return 0
	}
	at := i
	limit = min(limit, i+2*maxInitials+2)
	for at+1 < limit && c.capital(at) && len(c.word(at)) == 1 && c.word(at+1) == "." && c.touching(at+1) {
		at += 2
	}
	if at == i || at >= limit || !c.plainName(at) || c.boundary(at) || c.capitalOn(at+1) {
		return 0
	}
	return at + 1
}

// lettersBefore returns the end of a name whose initials have no stops, as is
// the custom in India ("R Ashoka", "D K Sudhakar"), after a title or before a
// word of speech, or 0.
func (c *cast) lettersBefore(i, limit int) int {
	at := i
	for at < limit && at < i+3 && c.capital(at) && len(c.word(at)) == 1 && !c.boundary(at+1) {
		at++
	}
	if w := c.word(i); at >= limit || w == "I" || w == "A" && at == i+1 || !c.plainName(at) || c.capitalOn(at+1) {
		return 0
	}
	if c.facts(i-1).Has(lexicon.Role|lexicon.Honorific|lexicon.Speech) && !c.boundary(i) || c.facts(at+1).Has(lexicon.Speech) && !c.capital(i-1) {
		return at + 1
	}
	return 0
}

// initialsBehindRole reports whether token i is two initials without stops between what somebody is and a word of names, as is the custom
// in India: "state president | BY | Vijayan".
func (c *cast) initialsBehindRole(i int) bool {
	return c.bareInitials(i) && c.coined(i+1) && c.facts(i-1).Has(lexicon.Role|lexicon.Honorific|lexicon.Speech) && !c.boundary(i)
}

// bareInitials reports whether token i is two capitals before a name that are short for nothing known.
func (c *cast) bareInitials(i int) bool {
	return c.shape(i) == token.Upper && c.toks[i].Len() == 2 && c.shape(i+1) == token.Capital && !c.boundary(i+1) && c.facts(i)&^lexicon.Function == 0 && !c.is(i, officeLetters) && !c.positionAt(i)
}

// gaelic reports whether token i is a last name with a capital within: "McCormack", "O'Brien".
func (c *cast) gaelic(i int) bool {
	if c.shape(i) != token.Mixed {
		return false
	}
	w := c.word(i)
	return strings.HasPrefix(w, "Mc") || strings.HasPrefix(w, "O'") || strings.HasPrefix(w, "O’")
}

// plainName reports whether token i is a capital word that is no ordinary one.
func (c *cast) plainName(i int) bool {
	return (c.shape(i) == token.Capital || c.gaelic(i)) && c.toks[i].Kind == token.Word && c.facts(i)&^(lexicon.Honorific|lexicon.Role) == 0
}
