package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// trim takes off a name what stands before it and is not part of it: articles,
// the capital of a sentence's first word, titles; a name of nothing else goes.
func (c *cast) trim() {
	surnames := c.surnames()
	c.keep(func(n *name) bool {
		first := c.behindTitles(n, c.behindLead(n))
		c.trimTo(n, first, c.beforeSmall(n, first))
		return !c.noName(n, surnames)
	})
	for i := range c.names {
		c.names[i].title = c.titleStart(i)
	}
}

// behindPost returns where a person's name of two words or three begins in n behind a post and whose that is: "District Collector | Tina Hale",
// "Halden Town Clerk | Ana Ruiz"; or -1.
func (c *cast) behindPost(n *name) int {
	if c.facts(n.last - 1).Has(lexicon.OrgHead | lexicon.PlaceHead | lexicon.Venue | lexicon.Company) {
		return -1
	}
	const longest = 4 // tokens of a name, a hyphen among them
	for first := max(n.last-longest, n.first+2); first <= n.last-2; first++ {
		if c.facts(first-1).Has(lexicon.Role) && c.shape(first-1) == token.Capital && c.firstName(first) && everyToken(n.first, first, c.capital) {
			return first
		}
	}
	return -1
}

// behindLead returns where n begins behind what only says whose or of what kind it is, and makes n what that shows it to be.
func (c *cast) behindLead(n *name) int {
	words := n.size()
	if first := c.chargeBefore(n); first > 0 {
		n.kind = Person
		return first
	}
	switch {
	case c.compatriot(n), words > 2 && c.pluralTitle(n.first) && c.firstName(n.first+1) && !c.facts(n.last-1).Has(headWords): // "Councillors | Ana Ruiz"
		n.kind = Person
		return n.first + 1
	case words > 2 && (c.network(n.first) || c.partyLetter(n.first)):
		return n.first + 2
	case words == 2 && c.word(n.first) == "Late" && c.afterStop(n.first), words == 2 && c.callsBody(n.first), words > 1 && c.callsKnown(n):
		return n.first + 1
	case words > 1 && c.word(n.first) == "NGO" && c.capital(n.first+1) && (article(c.word(n.first-1)) || determiner(c.word(n.first-1)) || c.afterStop(n.first)) && !c.wellKnown(n):
		n.kind = Organization
		return n.first + 1
	case words > 2 && n.kind == Person && c.endsOffice(n) > 0:
		return c.endsOffice(n)
	case words > 2 && c.firmAtStart(n):
		n.kind = Organization
		return n.first + 1
	case c.behindPost(n) > 0:
		n.kind = Person
		return c.behindPost(n)
	case words > 1 && c.sumOf(n):
		c.listed(n)
		return n.first + 1
	case words > 1 && c.proTem(n.first), c.sidesWith(n):
		return n.first + 1
	case c.behindParty(n):
		n.kind = Person
		return n.first + 2
	case c.behindPosition(n), words > 2 && c.word(n.first) == "Law" && c.word(n.first-1) == "-" && c.touching(n.first) && c.word(n.first-2) == "at":
		n.kind = Person
		return n.first + 1 // "Attorney-at-Law | Bo Hale"
	}
	if first := max(c.behindOffice(n), c.behindSeat(n)); first > 0 {
		n.kind = Person
		return first
	}
	return c.afterMembers(n)
}

// endsOffice returns where the person n begins behind the last of what a minister is of: "Minister of Water and | Roads |
// Bo Hale"; or 0.
func (c *cast) endsOffice(n *name) int {
	const reach = 8 // tokens of what the office is of
	first := n.first + 1
	for first < n.last-1 && !c.firstName(first) {
		first++
	}
	if first == n.last-1 || c.firstName(n.first) || c.word(n.first-1) != "and" && c.word(n.first-1) != "&" {
		return 0
	}
	for k := n.first - 2; k > max(0, n.first-reach) && !c.boundary(k+1); k-- {
		switch w := c.word(k); {
		case w == "of" || w == "for":
			if c.facts(k-1).Has(lexicon.Role) && c.capital(k-1) {
				return first
			}
			return 0
		case w != "," && !c.capital(k):
			return 0
		}
	}
	return 0
}

// behindTitles returns where n begins behind the titles and articles from token first on.
func (c *cast) behindTitles(n *name, first int) int {
	for c.joinedRank(n, first) {
		first += 3 // "Brig-Gen | Tom Hale"
	}
	for i := first; i < n.last-1 && c.leads(n, i) && !c.shortSurname(n, i) && !c.initialsBehindRole(i); i++ {
		// "prime" or "state" is part of a title only before its head
		if !c.facts(i).Has(lexicon.Modifier) || c.facts(i).Has(lexicon.Role|lexicon.Honorific) || c.word(n.first-1) == "of" {
			first = i + 1
		}
	}
	if first < n.last-1 && c.word(first) == "." {
		first++ // of "Ms."
	}
	return first
}

// joinedRank reports whether the name of the person n has two ranks with a hyphen at token i, and more behind them.
func (c *cast) joinedRank(n *name, i int) bool {
	return n.kind == Person && i+3 < n.last && c.word(i+1) == "-" && c.touching(i+1) && c.touching(i+2) && c.facts(i).Has(lexicon.Honorific) && c.facts(i+2).Has(lexicon.Honorific)
}

// beforeSmall returns where n, which begins at token first, ends before what is no part of it, and before small words.
func (c *cast) beforeSmall(n *name, first int) int {
	last := min(c.beforeTitle(n, first), c.beforeMembers(n, first), c.beforeCredit(n, first), c.beforeLetters(n, first), c.beforeVerb(n, first), c.beforeTail(n, first), c.beforeDay(n, first), c.beforeCount(n, first), c.beforeNumber(n, first))
	for i := first + 1; i < last && c.quoteOpens(first); i++ {
		if c.word(i) == "’" {
			last = i // "‘The | Lamplighters |’ at the Rosemount"
		}
	}
	for last > first+1 && (c.toks[last-1].Kind == token.Suffix || c.word(last-1) == ",") && n.kind != Organization {
		last--
	}
	for last > first+1 && c.shape(last-1) == token.Lower && c.toks[last-1].Space() && c.facts(last-1).Has(lexicon.Function) {
		last--
	}
	return last
}

// quoteOpens reports whether a single mark opens right before token i, or before its article.
func (c *cast) quoteOpens(i int) bool {
	return c.word(i-1) == "‘" || c.word(i-2) == "‘" && article(c.word(i-1))
}

// trimTo gives n the tokens from first up to last; what stood before them is a person's title if it begins as one.
func (c *cast) trimTo(n *name, first, last int) {
	title := n.first
	n.title = min(n.title, title)
	n.resize(first, last)
	n.title = first
	if first > title && n.kind == Person && (c.facts(title).Has(lexicon.Honorific|lexicon.Role|lexicon.Modifier) || c.officeAt(title)) {
		n.title = title
	}
}
