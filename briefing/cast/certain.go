package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// certain returns the kind that a name's own words or its title give it.
func (c *cast) certain(n *name) (Kind, bool) {
	if kind, ok := c.listedKind(n); ok {
		return kind, true
	}
	end := n.last - 1
	if c.word(end) == "." && n.size() > 2 {
		end--
	}
	last := c.facts(end)
	long := n.size() > 1
	switch {
	case c.outsideTown(n):
		return Place, true
	case long && c.onlyPeoples(n, end), n.kind == Place && c.calledLikePlace(n):
		return Person, true
	case c.ownsTitle(n):
		return Place, true
	case n.size() > 2 && c.word(n.first+1) == "Team" && c.capital(end), long && c.runBy(end):
		return Organization, true
	case long && !n.hasTitle() && c.foreignOrCompany(n, end):
		return Organization, true
	case long && n.kind == Person && c.hasAmpersand(n):
		return Organization, true
	case long && n.kind == Person && c.calledLikeBody(n):
		return Person, n.hasTitle()
	case long && last.Has(lexicon.Company|lexicon.OrgHead) && c.capital(end) && !(c.word(end) == "Sa" && n.kind == Person):
		return Organization, !last.Has(lexicon.PlaceHead)
	case long && c.facts(c.headWord(n, end)).Has(lexicon.Venue) && (n.kind != Place || c.employs(n) || c.is(c.headWord(n, end), staffed)):
		return Organization, true
	case n.hasTitle() && n.kind != Organization && c.facts(n.first-1) != lexicon.Modifier, c.officeHolder(n):
		return Person, true
	case long && hallWord(c.word(end)) && !n.hasTitle():
		return Place, true
	case c.branchOffice(n):
		return Organization, true
	case long && last.Has(lexicon.PlaceHead) && n.kind != Person:
		return Place, n.kind == Place
	}
	return n.kind, false
}

// listedKind returns the kind of n where a list has it, or it is said to be a listed firm.
func (c *cast) listedKind(n *name) (Kind, bool) {
	full, place := c.knownIn(n.first, n.last)
	switch known := full != "" && (!n.hasTitle() || !c.capital(n.first-1) || place && !c.mayBeGiven(n)); { // "chief | China | correspondent"
	case known && place, !known && n.size() == 1 && c.sea(n.first) > 0:
		return Place, true
	case known, n.kind != Place && c.listedFirm(n):
		return Organization, true
	}
	return n.kind, false
}

// mayBeGiven reports whether a place's name may be somebody's: "Georgia", but neither "United States" nor "U.S.".
func (c *cast) mayBeGiven(n *name) bool {
	return n.size() == 1 && strings.IndexByte(c.word(n.first), '.') < 0
}

// hallWord reports whether w ends the name of a house in South Asia, and hardly anybody's: "Nirman Bhaban".
func hallWord(w string) bool { return w == "Bhaban" || w == "Bhavan" || w == "Bhawan" }

// officeHolder reports whether n, two words that the tagger took for a body's, stands behind an office that only people hold
// and does something: "Mayor | Tory Wharton | told".
func (c *cast) officeHolder(n *name) bool {
	if n.kind != Organization || !n.hasTitle() || n.size() != 2 || n.score >= unsure || !c.capital(n.first-1) {
		return false
	}
	if !c.is(n.first-1, peoplesOffice) {
		return false
	}
	return c.plainName(n.last-1) && c.shape(n.first) == token.Capital && !c.facts(n.last-1).Has(headWords) && c.facts(n.last).Has(lexicon.Speech)
}

// listedFirm reports whether n, which looks like no full name of a person, is said to be listed in a town, as only firms are: "Kestrel Resources, | a
// miner listed in London |,", "Kestrel Resources, | a London-listed miner |,".
func (c *cast) listedFirm(n *name) bool {
	const longest = 8 // tokens before "listed"
	if n.hasTitle() || c.word(n.last) != "," || !determiner(c.word(n.last+1)) || c.firstName(n.first) && c.maybePerson(n.last-1) {
		return false
	}
	for i := n.last + 2; i < n.last+longest && i < len(c.toks) && !c.boundary(i) && c.word(i) != ","; i++ {
		if c.word(i) == "listed" {
			return c.word(i-1) == "-" && c.capital(i-2) || c.word(i+1) == "in" && c.capital(i+2)
		}
	}
	return false
}

// outsideTown reports whether n, of three words and more, is a town's by the word before it: "outside | Dera Ismail Khan".
func (c *cast) outsideTown(n *name) bool {
	if n.size() < 3 || c.word(n.first-1) != "outside" || n.hasTitle() || n.kind != Person || c.firstName(n.first) {
		return false
	}
	return !c.owns(n)
}

// foreignOrCompany reports whether n begins as bodies do in other languages, or its last word, the token end, is one that
// only companies have.
func (c *cast) foreignOrCompany(n *name, end int) bool {
	return c.foreignHead(n.first) || n.kind != Organization && c.companyTail(end)
}

// branchOffice reports whether n, no body so far, is a company's branch: "Zipmex Thailand".
func (c *cast) branchOffice(n *name) bool {
	if n.kind == Organization || !c.branch(n) {
		return false
	}
	return n.kind == Place || !n.hasTitle() && !c.personWord(n.first+1)
}

// onlyPeoples reports whether n is as only people's names are: with "Jr" at its end, the token end, or
// a first name and one or two words with an age behind ("Brittany Self, 21, a student").
func (c *cast) onlyPeoples(n *name, end int) bool {
	if w := c.word(end); w == "Jr" || w == "Sr" {
		return true
	}
	return n.kind == Organization && n.size() <= 3 && c.firstName(n.first) && c.facts(end) == 0 && c.ageAt(n.last)
}

// runBy reports whether token last and the one before it end the name of a district or a region that is a body:
// "Turlow Irrigation District", "Second Army Region".
func (c *cast) runBy(last int) bool {
	switch c.word(last) {
	case "District":
		return c.is(last-1, runsDistrict)
	case "Region":
		return c.word(last-1) == "Army" || c.word(last-1) == "Military"
	}
	return false
}

// calledLikeBody reports whether n is a first name and a last name that is also a
// word for a body: "Mark Hall", but not "at the Albert Hall".
func (c *cast) calledLikeBody(n *name) bool {
	if !c.is(n.last-1, surnameToo) {
		return false
	}
	switch strings.ToLower(c.word(n.first - 1)) {
	case "the", "at", "in", "inside", "near", "outside", "’s", "'s":
		return c.boundary(n.first)
	}
	return n.size() < 4 && c.firstName(n.first) && c.toks[n.first+1].Kind != token.Suffix
}

// calledLikePlace reports whether n is a first name and a last name that places bear too, before what the
// person is, or behind it: "Helen Park, a professor at Duke,", but not "Hyde Park, a professor says, is" nor
// "Victoria Falls, a tourist town,".
func (c *cast) calledLikePlace(n *name) bool {
	if n.size() != 2 || !c.firstName(n.first) {
		return false
	}
	if c.namesHolder(n) {
		return true
	}
	if c.word(n.last) != "," {
		return false
	}
	if w := c.word(n.last + 1); w != "a" && w != "an" {
		return false
	}
	r := c.nounRole(n.last + 1)
	if r.rank == 0 || c.says(r.last) {
		return false
	}
	return r.head+1 >= r.last || c.facts(r.head+1).Has(lexicon.Function) // not "a tourist town"
}

// namesHolder reports whether n is set behind what somebody is, and its comma: "said the chairman, | Lee Park |.",
// "his lawyer, | Kim Strand |,"; but not "a letter from the chairman, Hyde Park".
func (c *cast) namesHolder(n *name) bool {
	const longest = 4 // words of the office
	noun := n.first - 2
	if noun < 1 || c.word(n.first-1) != "," || c.boundary(n.first) || !c.boundary(n.last) && !c.closes(n.last) && !c.says(n.last) {
		return false
	}
	if f := c.facts(noun); c.shape(noun) != token.Lower || !f.Has(lexicon.Role|lexicon.Kin) {
		return false
	}
	for k := noun - 1; k >= 0 && noun-k <= longest && !c.boundary(k+1); k-- {
		if w := c.word(k); c.is(k, owns) || w == "the" || w == "The" {
			before := c.facts(k - 1)
			return c.boundary(k) || c.says(k-1) || c.toks[k-1].Kind == token.Punct || c.is(k, owns) && !before.Has(lexicon.Function)
		}
		if c.toks[k].Kind != token.Word && c.word(k) != "-" {
			return false
		}
	}
	return false
}

// judge reports whether n is a title and somebody's name that was taken for a body's:
// "Justice Golam Mortuza", "said Justice Mortuza", "Justice Mortuza remarked".
func (c *cast) judge(n *name) bool {
	if !c.facts(n.first).Has(lexicon.Honorific) {
		return false
	}
	speaks := c.word(n.first) == "Justice" && (c.says(n.last) || c.says(n.first-1))
	if n.size() < 3 && !speaks && !headsGovernment(c.word(n.first)) && !c.courtesy(n.first) {
		return false
	}
	first := n.first + 1
	if c.word(first) == "." && n.size() > 3 {
		first++ // "Hon. | Charity Osaru"
	}
	return everyToken(first, n.last, func(i int) bool { return c.plainName(i) || c.firstName(i) && i < n.last-1 })
}

// calledLikePark reports whether n, taken for a place, is an office and the two names of who holds it, the last of which
// ends places' names too: "Councilwoman Denise Park", and not "in President Wilson Park".
func (c *cast) calledLikePark(n *name) bool {
	if n.size() != 3 {
		return false
	}
	switch c.word(n.first - 1) {
	case "in", "at", "near", "through", "inside", "outside", "across", "around":
		return false
	}
	return c.is(n.last-1, surnameOfLand) && !c.is(n.first, placesTitle) && c.facts(n.first).Has(lexicon.Role) && !c.facts(n.first).Has(lexicon.Modifier|lexicon.OrgHead) && c.firstName(n.first+1) && c.facts(n.first+1) == 0
}

// headsGovernment reports whether w is short for who is at the head of a government: "| PM | Marlowe".
func headsGovernment(w string) bool { return w == "PM" || w == "CM" }

// courtesy reports whether "Miss" or the like at token i stands before a last name, and not
// before what beauties compete for: "Miss World".
func (c *cast) courtesy(i int) bool {
	if c.is(i+1, missOf) {
		return false
	}
	switch c.word(i) {
	case "Miss", "Mrs", "Mr", "Ms":
		return !c.landName(i+1) && !c.regionName(i+1)
	}
	return false
}

// headWord is the token of n that says what it is: the one before "of" or "for",
// else the last.
func (c *cast) headWord(n *name, last int) int {
	for i := n.first + 1; i < last; i++ {
		if w := c.word(i); w == "of" || w == "for" {
			return i - 1
		}
	}
	return last
}

// employs reports whether somebody is said to have a post there: "the director of
// the Tarn Space Center".
func (c *cast) employs(n *name) bool {
	at := n.first - 1
	if w := c.word(at); w == "the" || w == "’s" || w == "'s" {
		for at--; c.capital(at) && !c.boundary(at+1); at-- { // "at the Smithsonian's"
		}
		if c.word(at) == "the" {
			at--
		}
	}
	switch c.word(at) {
	case "of", "at", "with", "for":
		for i := at - 1; i > at-5 && c.shape(i) == token.Lower; i-- {
			if c.facts(i).Has(lexicon.Role) { // "curator of meteorites at"
				return true
			}
		}
	}
	return false
}

// ownsTitle reports whether n is the place of the title after it, so that the
// one before it is not its own: "fellow candidate | Texas | Sen. Ted Marsh".
func (c *cast) ownsTitle(n *name) bool {
	return n.size() == 1 && c.capitalOn(n.last) && c.facts(n.last).Has(lexicon.Honorific|lexicon.Role) &&
		c.regionName(n.first)
}
