package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// creditedWork reports whether n is a work by those who made it, named behind it: "Saltwind (Faber)",
// "Glass City, starring Orla Keane", or by what it is an example of: "novels including Keane’s | Saltwind".
func (c *cast) creditedWork(n *name) bool {
	if n.title < n.first || c.country(n) {
		return false
	}
	at := n.last
	if w := c.word(at); (w == "(" || w == ",") && !c.boundary(at+1) {
		if w == "(" && c.publisher(at+1) {
			return true
		}
		switch c.word(at + 1) {
		case "starring":
			return true
		case "directed", "written", "composed": // but not "the church, written by", which is of a book before it
			return c.word(at+2) == "by" && n.kind != Person && (w == "(" || c.word(at+1) == "directed")
		}
	}
	return c.worksSuchAs(n) || c.starredIn(n)
}

// starredIn reports whether n, which no list has, is what somebody is said to have been in or to have
// made: "starred in Glass City".
func (c *cast) starredIn(n *name) bool {
	if n.kind == Person && c.firstName(n.first) || c.placeWord(n.first) || c.facts(n.first).Has(lexicon.People|lexicon.OrgHead) || c.knownName(n) != "" || c.facts(n.last-1).Has(lexicon.OrgHead|lexicon.Company|lexicon.Venue) {
		return false
	}
	switch c.word(n.first - 1) {
	case "in":
		switch c.word(n.first - 2) {
		case "starred", "starring", "stars", "co-starred", "co-stars":
			return !c.boundary(n.first)
		}
	case "directed":
		return c.word(n.last) != "to" && c.shape(n.last) != token.Lower && n.kind != Person
	}
	return false
}

// worksSuchAs reports whether n is what somebody made, owned by that one, in a list of works.
func (c *cast) worksSuchAs(n *name) bool {
	owner := n.first - 1
	if owner < 1 || c.toks[owner].Kind != token.Suffix || !c.capital(owner-1) || n.last-n.first > 1 {
		return false
	}
	for k := owner - 2; k > owner-16 && k > 0 && !c.boundary(k+1) && c.word(k) != "."; k-- {
		switch c.word(k) {
		case "including", "like":
			for back := k - 1; back > k-6 && back > 0 && c.toks[back].Kind == token.Word; back-- {
				if manyWorks(c.word(back)) {
					return true // "novels for the theatre including"
				}
			}
			return false
		case "as":
			return c.word(k-1) == "such" && manyWorks(c.word(k-2))
		}
	}
	return false
}

// manyWorks reports whether w is several of what is written, filmed or sung.
func manyWorks(w string) bool {
	switch w {
	case "novels", "books", "films", "movies", "plays", "musicals", "operas", "albums", "songs", "poems", "memoirs", "documentaries", "ballets", "classics", "works", "titles":
		return true
	}
	return false
}

// publisher reports whether the name of a publisher of books, up to a bracket or a comma, begins at
// token i, as it stands behind titles that are reviewed.
func (c *cast) publisher(i int) bool {
	second := c.word(i + 1)
	switch c.word(i) {
	case "Faber", "Viking", "Picador", "Bloomsbury", "Canongate", "Knopf", "Scribner", "Macmillan", "Penguin", "Virago", "Vintage", "Hogarth", "Riverhead", "Doubleday", "Norton",
		"Sceptre", "Verso", "HarperCollins", "Gollancz", "Oneworld", "Granta", "Hutchinson", "Headline", "Bantam", "Ballantine", "Hachette", "Orion", "Abacus", "Transworld":
		return second == ")" || second == "," || second == "&" || c.word(i+2) == ")"
	case "Jonathan":
		return second == "Cape"
	case "Hamish":
		return second == "Hamilton"
	case "Little":
		return second == "Brown" || second == "," && c.word(i+2) == "Brown"
	case "Allen":
		return second == "Lane"
	case "Fourth":
		return second == "Estate"
	case "Random":
		return second == "House"
	case "Chatto", "Hodder", "Weidenfeld", "Secker", "Harvill", "Farrar", "Simon", "Houghton", "Sidgwick":
		return second == "&" || second == "and" || second == "Secker" || second == "," || second == "Mifflin"
	}
	return false
}
