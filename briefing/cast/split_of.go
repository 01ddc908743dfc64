package cast

import "brief/briefing/lexicon"

// reignsOver returns the token of the "of" in n behind a ruler's number and before the land: "Abdullah II | of | Jordan"; or 0.
func (c *cast) reignsOver(n *name) int {
	at := n.last - 2
	if n.kind != Person || at < n.first+2 || c.word(at) != "of" || !c.numeral(at-1) || !c.landName(n.last-1) {
		return 0
	}
	return at
}

// partyOf returns the token of the "of" in n that has a party before it and whoever leads it
// behind: "Sarawal Party | of | Anut Charnak"; or 0.
func (c *cast) partyOf(n *name) int {
	at := n.last - 3
	if n.kind != Organization || at < n.first+2 || c.word(at) != "of" {
		return 0
	}
	switch c.word(at - 1) {
	case "Party", "Movement", "Front", "Alliance", "Coalition", "Bloc", "League":
	default:
		return 0
	}
	if !everyToken(at+1, n.last, func(i int) bool { return c.givenWord(i) && !c.placeWord(i) }) {
		return 0
	}
	if c.strange(at+2) && c.strange(at+1) || c.firstName(at+1) && (c.strange(at+2) || c.personWord(at+2)) {
		return at
	}
	return 0
}

// worksFor returns the token of the "of" in n behind a first and a last name without a title, and before where that one
// works or is from: "Ann Bell | of | Wedbush"; or 0. "Catherine of Aragon" and "Prince Felix of Norvia" are one name.
func (c *cast) worksFor(n *name) int {
	at := n.first + 2
	if n.kind == Place || n.size() < 4 || n.size() > 5 || c.word(at) != "of" || !c.firstName(n.first) {
		return 0
	}
	if n.kind == Organization && (c.facts(n.first) != 0 || !c.personWord(n.first+1) || c.facts(n.first+1).Has(lexicon.OrgHead|lexicon.PlaceHead|lexicon.Venue)) {
		return 0
	}
	if everyToken(n.first, n.last, func(i int) bool {
		return i == at || c.plainName(i) && (i == n.first || c.facts(i) == 0 || n.kind != Person)
	}) {
		return at
	}
	return 0
}

// officeBefore reports whether an office stands before the "of" at token at: "Governor | of", "Minister of Health | of".
func (c *cast) officeBefore(at int) bool {
	if c.facts(at - 1).Has(lexicon.Role) {
		return true
	}
	return c.capital(at-1) && c.word(at-2) == "of" && c.facts(at-3).Has(lexicon.Role) && !c.boundary(at)
}

// ruledPlace returns the token of n that has behind it whoever holds an office there and before it the place, of more
// than one word: "Governor of Lagos State | Babajide Sanwo"; or 0.
func (c *cast) ruledPlace(n *name) int {
	at := n.first - 1
	if c.word(at) == "the" {
		at--
	}
	if c.word(at) != "of" || !c.officeBefore(at) {
		return 0
	}
	for k := n.first + 3; k > n.first+1; k-- {
		if n.last-k < 2 || !c.plainName(k+1) || !c.nothingElse(k) || c.placeWord(k) {
			continue
		}
		_, place := c.knownIn(n.first, k)
		if place || c.facts(k-1).Has(lexicon.PlaceHead) && c.placeWord(n.first) || k == n.first+2 && c.word(k-1) == "State" && (c.placeWord(n.first) || c.town(n.first)) {
			return k
		}
	}
	return 0
}
