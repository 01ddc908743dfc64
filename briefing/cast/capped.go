package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// capped returns the end of the name of one or two words that begins at token i, behind the land that its
// bearer plays for ("New Zealand international | Wood", "Wales full-back | Liam Rees"), or 0.
func (c *cast) capped(i, limit int) int {
	if i < 2 || c.boundary(i) || c.shape(i-1) != token.Lower || !c.toks[i].Space() {
		return 0
	}
	if w := c.word(i - 1); w != "international" && !c.playsFor(i-1) {
		return 0
	}
	at := c.compoundStart(i-1) - 1
	if at < 0 || c.boundary(at+1) {
		return 0
	}
	if !c.landName(at) && !(c.word(at) == "Zealand" && c.word(at-1) == "New") && !(c.facts(at).Has(lexicon.People) && c.word(i-1) == "international") {
		return 0
	}
	last := i
	for last < limit && last < i+3 && c.capitalWord(last, lexicon.Function|lexicon.OrgHead|lexicon.PlaceHead|lexicon.People|lexicon.Role|lexicon.Day|lexicon.Thing) && (last == i || !c.boundary(last)) {
		last++
	}
	if last == i || last-i > 2 || c.placeWord(i) && c.fact(i).Person() == 0 {
		return 0
	}
	if c.capitalOn(last) || c.word(last) == "-" && c.touching(last) {
		return 0
	}
	return last
}

// capitalWord reports whether token i is a word with a capital that has none of the traits.
func (c *cast) capitalWord(i int, traits lexicon.Trait) bool {
	return c.capital(i) && !c.facts(i).Has(traits)
}

// headedBy returns the end of the name of one to three words that begins at token i and is that of a
// body somebody is at the head of or has shares of ("managing director of | Finex Parallel |,"), or 0.
func (c *cast) headedBy(i, limit int) int {
	if c.boundary(i) || !c.headOrShare(i-1) {
		return 0
	}
	last := i
	for last < limit && last < i+4 && c.capitalWord(last, lexicon.Function|lexicon.Role|lexicon.Honorific) && (last == i || !c.boundary(last)) {
		last++
	}
	if last == i || last-i > 3 || c.word(last) == "-" || c.placeWord(i) || c.facts(i).Has(lexicon.PlaceHead|lexicon.People) {
		return 0
	}
	if c.firstName(i) && c.personWord(i) {
		return 0
	}
	if last == i+1 && !c.coined(i) {
		return 0 // "the head of Government"
	}
	if c.is(last, moves) {
		return last // "Shares of | Bright Harbor | fell"
	}
	switch c.word(last) {
	case ",", ".", ")", "’s", "'s", "and", "was", "is", "has", "said", "says", "told", "who":
		return last
	}
	return 0
}

// headOrShare reports whether token i goes with a post at the head of a company or shares of it, before the
// company: "CEO | of |", "shares | in |".
func (c *cast) headOrShare(i int) bool {
	switch w := c.word(i); {
	case w == "of":
		return c.corporate(i-1) || c.is(i-1, holding) || c.word(i-1) == "takeover"
	case w == "at":
		return c.corporate(i - 1)
	case w == "in":
		return c.is(i-1, holding)
	case c.is(i, acquires):
		return c.strange(i+1) && !c.sporting() // "to buy | Orvex Lithium"
	}
	return false
}

// corporate reports whether token i ends the post of somebody at the head of a company.
func (c *cast) corporate(i int) bool {
	switch c.folded(i) {
	case "ceo", "cfo", "coo", "cto", "cofounder", "founder":
		return true
	case "director":
		return c.folded(i-1) == "managing"
	case "executive":
		return c.folded(i-1) == "chief"
	}
	return false
}
