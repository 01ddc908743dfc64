package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// roleNamed returns the role of whoever is introduced by it and "named": "a civilian driver named | Bo Hale |",
// but not "the coach named | Tom Lee | in the squad", who chose him.
func (c *cast) roleNamed(i int) role {
	n := &c.names[i]
	at := n.first - 1
	if n.hasTitle() || n.size() < 2 || c.word(at) != "named" || c.boundary(n.first) || c.shape(at-1) != token.Lower {
		return role{}
	}
	first := c.titleHead(at, c.floor(i))
	if first < 0 {
		return role{}
	}
	switch c.folded(first - 1) {
	case "a", "an", "another":
		return role{first: first, last: at, rank: 3}
	}
	return role{}
}

// rolePlaced returns the role of what stands right before name i, with the place or the body that it is of: "Mayor of
// Tarnet | Ana Ruiz", "head of Orbix | Tom Lee", "High Commissioner to Norvia | Bo Hale".
func (c *cast) rolePlaced(i int) role {
	n := &c.names[i]
	start := min(max(n.title, c.floor(i)), n.first)
	if i == 0 || start < n.first && !c.honorificOnly(start) || n.size() < 2 || c.boundary(start) {
		return role{}
	}
	of := &c.names[i-1]
	if goesOn := (c.word(of.last) == "and" || c.word(of.last) == "&") && of.last+2 == start && c.capital(of.last+1); of.kind == Person || of.last != start && !goesOn || of.hasTitle() {
		return role{}
	}
	at, whole := of.first-1, i-2 // the name before what he is of
	if c.word(at) == "and" && i > 1 && c.names[i-2].last == at && c.names[i-2].kind != Person {
		at, whole = c.names[i-2].first-1, i-3 // "President of Norvia | and | Halden"
	}
	if c.word(at) == "the" {
		at--
	}
	abroad := (c.word(at) == "to" || c.word(at) == "for" && c.capital(at-1)) && postAbroad.holds(c.folded(at-1)) || c.word(at) == "for" && seatHolder(c.word(at-1))
	within := c.word(at) == "in" && c.capital(at-1) // "Leader of Opposition in Parliament"
	if c.word(at) != "of" && !abroad && !within || c.boundary(at) || c.boundary(of.first) || !within && !c.facts(at-1).Has(lexicon.Role) || c.facts(at-1).Has(lexicon.OrgHead) {
		return role{}
	}
	first := c.titleHead(at, c.floor(whole+1))
	if first < 0 {
		return role{}
	}
	return role{first: first, last: start, rank: 3}
}
