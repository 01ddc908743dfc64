package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// split cuts names that ran together: "U.S. President Donald Trump" at its
// title, "Trump-Putin" at its hyphen, "Kenya’s Anna Oduya" at its possessive.
func (c *cast) split() {
	alone := c.tallyOf(func(n *name) (int, bool) { return n.last - 1, n.size() == 1 || n.kind == Person })
	r := c.rewrite()
	for len(r.left()) > 0 {
		n := r.take()
		if n.size() > 1 && c.shouting(n.first) && !(n.kind == Person && c.firstName(n.first)) {
			continue // the names of a headline in capitals are found again by spread
		}
		c.splitAtMarks(&r, &n, alone)
		c.splitAtWords(&r, &n, alone)
		c.splitAtTitle(&r, &n)
		r.add(n)
	}
	c.renew(&r)
}

// splitAtMarks cuts n at hyphens, strokes and "and", and leaves its last piece.
func (c *cast) splitAtMarks(r *rewriting, n *name, alone *tally) {
	if at := c.pair(n, alone); at > 0 {
		if n.kind == Organization && c.is(n.last, mutual) && (c.maybePerson(n.first) || c.maybePerson(at+1)) && !c.placeWord(n.first) && !c.placeWord(at+1) {
			n.kind = Person
		}
		c.listed(r.cut(n, at, at+1))
		c.listed(n)
	}
	if at := c.bylineTown(n); at > 0 {
		r.cut(n, at, at)
		n.kind, n.strong = Place, true
	}
	if at := c.townInLand(n); at > 0 {
		r.cut(n, at, at)
	}
	if at := c.slashed(n); at > 0 {
		n.strong = true // "Labour - Green"
		r.cut(n, at, at+1)
	}
	if at := c.loneHyphen(n); at > 0 {
		r.cut(n, at, at+1)
	}
	if c.andFor(n) {
		r.cut(n, n.first+1, n.first+3)
	}
	if at := c.innerAnd(n, alone); at > 0 {
		r.cut(n, at, at+1)
	}
}

// loneHyphen returns the token of the hyphen with spaces around it that parts the person n from another: "Bo Lane | - | Eve Goss"; or 0.
func (c *cast) loneHyphen(n *name) int {
	if n.kind != Person {
		return 0
	}
	for i := n.first + 2; i < n.last-1; i++ { // and not "Jean - Luc Moreau"
		if c.word(i) == "-" && !c.touching(i) && !c.touching(i+1) {
			return i
		}
	}
	return 0
}

// splitAtWords cuts n at "in", "of" and possessives, and leaves its last piece.
func (c *cast) splitAtWords(r *rewriting, n *name, alone *tally) {
	if at := c.inTown(n); at > 0 {
		r.cut(n, at, at+1)
		n.kind = Place
	}
	if at := c.seatOfFirm(n); at > 0 {
		r.cut(n, at, at+1)
		n.kind, n.strong = Place, true
	}
	if at := c.reignsOver(n); at > 0 {
		r.cut(n, at, at+1)
		n.kind = Place
	}
	if at := c.worksFor(n); at > 0 {
		r.cut(n, at, at+1)
		n.kind = Organization
		if c.placeWord(n.first) {
			n.kind = Place
		}
	}
	if at := c.partyOf(n); at > 0 {
		r.cut(n, at, at+1)
		n.kind = Person
	}
	if at := c.innerOwner(n, alone); at > 0 {
		owner := c.ownerKind(n, at)
		r.cut(n, at, at+1).kind = owner
		if c.personBehindOwner(n) {
			n.kind = Person // "Greens' | Julie Anne Genter"
		}
	}
}

// seatOfFirm returns the token of the "of" behind the legal form of the company n, before where it is: "Orbix Inc. | of | Norwell"; or 0.
func (c *cast) seatOfFirm(n *name) int {
	for i := n.first + 1; i < n.last-1; i++ {
		if c.word(i) != "of" {
			continue
		}
		end := i - 1
		if c.word(end) == "." {
			end--
		}
		if w := c.word(end); end > n.first && (w == "Inc" || w == "LLC" || w == "Ltd" || w == "LLP" || w == "Corp" && end < i-1) {
			return i
		}
	}
	return 0
}

// personBehindOwner reports whether n, behind whoever has them, is a person that the tagger took for something else.
func (c *cast) personBehindOwner(n *name) bool {
	words, end := n.size(), c.facts(n.last-1)
	switch n.kind {
	case Organization:
		return words > 1 && words < 5 && c.givenName(n) && c.plainWords(n)
	case Place:
		return c.firstOrStrange(n.first) && !end.Has(lexicon.Venue) && (c.firstName(n.first) && words > 3 || !end.Has(lexicon.PlaceHead))
	}
	return false
}

// splitAtTitle cuts what comes before a person's title, or is one, from n.
func (c *cast) splitAtTitle(r *rewriting, n *name) {
	if at := c.innerTitle(n); at > 0 {
		owner := c.ownerKind(n, at)
		if (seatHolder(c.word(at)) && c.town(n.first) || rules.holds(c.folded(at)) && at == n.first+1 && c.coined(n.first)) && !c.wellKnownIn(n.first, at) {
			owner = Place // "Norwell TD Tom Lee", "Norbora | Governor Bo Hale"
		}
		if c.facts(n.first).Has(lexicon.Function | lexicon.People) {
			*n = n.part(at, n.last)
		} else {
			r.cut(n, at, at).kind = owner
		}
		n.kind = Person
	}
	if c.headOf(n) {
		at, kind := n.first+1, Organization
		if (c.town(n.first) || rules.holds(c.folded(n.first-2))) && !c.wellKnownIn(n.first, at) {
			kind = Place // "Mayor of Norwell Rosa Lee"
		}
		if c.facts(n.first).Has(lexicon.PlaceHead | lexicon.OrgHead) { // "the Republic", "the Exchequer"
			*n = n.part(at, n.last)
		} else {
			r.cut(n, at, at).kind = kind
		}
		n.kind = Person
	}
	if at := max(c.sitsFor(n), c.ruledPlace(n), c.posted(n)); at > 0 {
		r.cut(n, at, at).kind = Place
		n.kind = Person
	}
}

// slashed returns the token of the stroke in the body or place n that has a whole word on either
// side ("Fine Gael | / | Labour"), or of a dash with space around it; or 0.
func (c *cast) slashed(n *name) int {
	if n.kind == Person {
		return 0
	}
	for i := n.first + 1; i < n.last-1; i++ {
		stroke := c.word(i) == "/" && c.shape(i-1) == token.Capital && c.shape(i+1) == token.Capital
		if n.kind == Place && !(stroke && c.touching(i) && c.touching(i+1) && c.facts(i-1).Has(lexicon.PlaceHead) == c.facts(n.last-1).Has(lexicon.PlaceHead)) {
			continue // places are called so, with a dash as well
		}
		dash := c.word(i) == "-" && !c.touching(i) && !c.touching(i+1) && !c.facts(i-1).Has(lexicon.People)
		if !stroke && !dash {
			continue
		}
		if i == n.first+1 && n.last == i+3 && c.facts(n.last-1).Has(lexicon.OrgHead) {
			return 0 // of two: "Smith / Jones Foundation"
		}
		return i
	}
	return 0
}

// andFor reports whether n is two names that "and" and a word of grammar join: "works
// for | Tavaro | and for | Honda".
func (c *cast) andFor(n *name) bool {
	return n.size() > 3 && c.word(n.first+1) == "and" && c.shape(n.first+2) == token.Lower && c.facts(n.first+2).Has(lexicon.Function) && c.word(n.first+2) == c.word(n.first-1)
}

// posted returns the token of n where the person begins who holds an office for the land before him, or 0: "ambassador to
// Jordan | Atallah Khairi".
func (c *cast) posted(n *name) int {
	if w := c.word(n.first - 1); n.kind != Person || n.size() < 3 || w != "of" && w != "to" && w != "in" && w != "for" {
		return 0
	}
	if c.word(n.first-1) == "to" && postAbroad.holds(c.folded(n.first-2)) && !c.firstName(n.first) && c.firstName(n.first+1) {
		return n.first + 1 // to a land that no list has
	}
	if !c.facts(n.first-2).Has(lexicon.Role|lexicon.Honorific) || !c.capital(n.first+1) {
		return 0
	}
	if kind, listed := c.gazetteer(n.first); listed && kind == Place && !c.firstName(n.first) || c.facts(n.first) == 0 && c.landName(n.first) {
		return n.first + 1
	}
	return 0
}

// headOf reports whether n is a body of one word and the person who is at its
// head: "President of the Republic Pedro Salas", "CEO of Orbix Nadia Daboul".
func (c *cast) headOf(n *name) bool {
	at := n.first - 1
	if c.word(at) == "the" {
		at--
	} else if c.word(at) == "and" && c.capital(at-1) && (c.placeWord(n.first) || c.coined(n.first)) {
		at -= 2 // "President of Norvia and | Halden Bo Hale"
	}
	if c.word(at) != "of" || n.size() != 3 || !c.officeBefore(at) || c.facts(n.first).Has(lexicon.Modifier|lexicon.OrgHead) && c.word(n.first) != "Exchequer" && c.word(n.first) != "House" {
		return false
	}
	if n.kind != Person && !c.facts(n.first).Has(lexicon.PlaceHead) || c.firstName(n.first) && !(rules.holds(c.folded(at-1)) && c.greatCity(n.first)) || !c.plainName(n.first+1) || !c.plainName(n.last-1) {
		return false
	}
	if c.word(n.first) == "House" && c.word(at-1) == "Leader" && c.nothingElse(n.first+1) && c.nothingElse(n.last-1) {
		return true // "Leader of the House | Bo Hale"
	}
	return c.firstName(n.first+1) && !particle.holds(strings.ToLower(c.word(n.first))) || c.facts(n.last).Has(lexicon.Speech)
}

// innerTitle returns the token of n where a title begins that a name of at
// most two words stands before and a person's name after; 0 without one.
func (c *cast) innerTitle(n *name) int {
	for i := n.first + 1; i < n.last-1 && i <= n.first+2; i++ {
		if c.titleInside(n, i) && c.nameBefore(n, i) {
			return i
		}
	}
	return 0
}

// titleInside reports whether a title begins with token i of n: "President", "Crown Prince".
func (c *cast) titleInside(n *name, i int) bool {
	f := c.facts(i)
	crown := c.word(i) == "Crown" && i+2 < n.last && c.facts(i+1).Has(lexicon.Honorific) && c.toks[i+2].Kind != token.Suffix
	if c.word(i) == "Justice" && c.word(i-1) == "Court" { // "Supreme Court Justice Teo Zavala"
		return c.plainName(i+1) && n.last-i < 5 && (c.firstName(i+1) || c.personWord(i+1) || n.last-i > 2 && c.coined(i+1))
	}
	if !f.Has(lexicon.Honorific|lexicon.Role) && !crown && !c.officeAt(i) {
		return false
	}
	if n.kind == Organization && n.last == i+2 && c.facts(i+1).Has(lexicon.OrgHead) && !c.is(i+1, surnameToo) {
		return false // "Italian | Tourist Board"
	}
	return c.capital(i) && !c.firstName(i) && c.toks[i+1].Kind != token.Suffix
}

// nameBefore reports whether the words of n before the title at token i are a name of their own.
func (c *cast) nameBefore(n *name, i int) bool {
	kind, listed := c.gazetteer(n.first)
	switch {
	case c.wellKnownIn(n.first, i), listed && kind == Place, c.facts(n.first).Has(lexicon.People):
		return true
	case i == n.first+1 && c.regionName(n.first), seatHolder(c.word(i)) && n.last-i > 2:
		return true
	case i == n.first+2 && c.facts(i-1).Has(lexicon.OrgHead) && c.facts(i).Has(lexicon.Role) && n.last-i > 2:
		return true
	}
	return n.kind == Person && n.last-i > 2 && !c.firstName(n.first)
}

// innerAnd returns the token of an "and" in n that has names of their own on
// both sides, known or found elsewhere, or 0.
func (c *cast) innerAnd(n *name, alone *tally) int {
	for i := n.first + 1; i < n.last-1; i++ {
		if c.word(i) != "and" {
			continue
		}
		own := func(first, last int) bool {
			return last == first+1 && alone.has(first) || c.wellKnownIn(first, last)
		}
		if own(n.first, i) && own(i+1, n.last) || c.endsList(n, i) || c.andParts(n, i) {
			return i
		}
	}
	return 0
}

// andParts reports whether the words beside the "and" at token i of n show that it joins two names.
func (c *cast) andParts(n *name, i int) bool {
	before, behind := i-n.first, n.last-i-1 // words
	switch {
	case before > 2 && behind == 1 && c.shape(i+1) == token.Upper && c.wellKnownIn(i+1, n.last): // "Ministry of Health | and | UNICEF"
		return true
	case c.word(i+1) == "The", before > 2 && c.word(i+2) == "&": // "Ministry of Works and | Hale & Obi"
		return true
	case before == 1:
		return c.word(n.first) == "House" && c.word(i+1) == "Senate"
	case before > 2 && c.ownBody(i+1, n.last): // "Institute of Technology | and | Denborough University"
		left := n.part(n.first, i)
		return c.bodyOf(&left)
	}
	return c.facts(i-1).Has(lexicon.OrgHead) && (behind > 1 || c.coined(i+1))
}

// ownBody reports whether the words from token first up to last, behind "and" or a comma, are a body's name that begins with no common word.
func (c *cast) ownBody(first, last int) bool {
	return last-first > 1 && c.facts(last-1).Has(lexicon.OrgHead|lexicon.Venue) && (c.coined(first) || c.placeWord(first))
}

// nothingElse reports whether token i is a capital word of which the lexicon knows nothing.
func (c *cast) nothingElse(i int) bool { return c.plainName(i) && c.facts(i) == 0 }

// endsList reports whether the "and" at token i of n joins the last two of a list
// of single words: "Broadcom, | Micron and Arm".
func (c *cast) endsList(n *name, i int) bool {
	return n.size() == 3 && i == n.first+1 && c.word(n.first-1) == "," && c.capital(n.first-2) && !c.boundary(n.first) &&
		c.facts(n.first) == 0 && c.facts(i+1) == 0 && !c.facts(n.first-2).Has(lexicon.Role)
}

// coined reports whether token i is a word of names only: "Earthjustice".
func (c *cast) coined(i int) bool {
	return c.shape(i) == token.Capital && c.facts(i) == 0 && c.fact(i).Frequent() < common
}

// listed gives a name of one word the kind that the gazetteers say.
func (c *cast) listed(n *name) {
	if kind, ok := c.gazetteer(n.first); ok {
		n.kind = kind
	}
}
