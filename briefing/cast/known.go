package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// known finds the names that every reader knows where the tagger saw none, or
// only a part of them, and the places whose hyphens show what they are.
func (c *cast) known() {
	r := c.rewrite()
	for i := c.mayBegin(0, r.left()); i < len(c.toks); i = c.mayBegin(i, r.left()) {
		left := r.left()
		inside := len(left) > 0 && i >= left[0].first
		n, ok := c.knownAt(i)
		ok = ok && !c.money(&n) && !c.camera(&n) && !c.portfolio(&n) && (!inside || n.last > left[0].last)
		switch {
		case ok:
			for ; len(left) > 0 && left[0].first < n.last; left = r.left() {
				n.last = max(n.last, r.take().last)
			}
			n.resize(n.first, n.last)
			r.add(n)
			i = n.last
		case inside:
			i = max(i+1, left[0].last)
			r.add(r.take())
		default:
			i++
		}
	}
	c.renew(&r)
}

// longestKnown is how many tokens a known name may have.
const longestKnown = 8

// knownAt returns the longest known name that begins at token i.
func (c *cast) knownAt(i int) (name, bool) {
	if !c.capital(i) {
		return name{}, false
	}
	if c.forum(i) {
		return name{score: 0.9, kind: Organization, strong: true, rule: byKnown}.part(i, i+3), true
	}
	if c.toks[i].Len() < 2 {
		return name{}, false
	}
	if end := c.site(i); end > 0 {
		return name{score: 0.6, kind: Organization, strong: true, rule: bySite}.part(i, end), true
	}
	if end := max(c.hyphenPlace(i), c.sea(i), c.seat(i)); end > 0 {
		return name{score: 0.6, kind: Place, strong: true, rule: byKnown}.part(i, end), true
	}
	if n, ok := c.fromList(i); ok {
		return n, true
	}
	if kind, ok := c.gazetteer(i); ok && c.mayStand(kind, i) {
		return name{score: 0.5, kind: kind, rule: byGazetteer}.part(i, i+1), true
	}
	if c.lettersName(i) {
		end := i + 1
		if c.wing(end) {
			end += 3
		}
		return name{score: 0.3, kind: Organization, rule: byLetters}.part(i, end), true
	}
	return name{}, false
}

// fromList returns the longest name of the lexicon's list that begins at token i.
func (c *cast) fromList(i int) (name, bool) {
	first := i
	if article(c.word(i)) {
		first++
	}
	if !c.beginsKnown(i) && !c.behindThe(i, lexicon.Role) {
		return name{}, false
	}
	longest := i + 1
	for longest < min(i+longestKnown, len(c.toks)) && !c.boundary(longest) {
		longest++
	}
	for last := longest; last > first; last-- {
		if !c.endsListed(first, last-1) {
			continue
		}
		n, full, place := c.lookUp(i, first, last)
		if full == "" || c.within(i, last) && !c.standsWithin(i, last, place) {
			continue
		}
		if last == i+1 && c.shape(i) == token.Upper && c.shouted(i) && c.facts(i).Has(lexicon.Function) {
			continue // "US" in a headline in capitals may be the pronoun
		}
		if c.toks[last-1].Kind == token.Number && c.onlyCounts(i, last) {
			continue
		}
		n.kind = Organization
		if place {
			n.kind = Place
		}
		n.strong = true
		return n, true
	}
	return name{}, false
}

// endsListed reports whether token end may be the last of a listed name that begins at token first.
func (c *cast) endsListed(first, end int) bool {
	if c.capital(end) {
		return true
	}
	kind := c.toks[end].Kind
	return end > first && (kind == token.Suffix || kind == token.Number)
}

// behindThe reports whether token i stands behind "the" and has one of facts, as words that some names hold
// behind their article.
func (c *cast) behindThe(i int, facts lexicon.Trait) bool {
	return c.word(i-1) == "the" && (c.facts(i).Has(facts) || c.word(i) == "Times")
}

// lookUp returns the name of the tokens from i up to last, whose first behind an article is first, and what the
// list calls it, or "".
func (c *cast) lookUp(i, first, last int) (n name, full string, place bool) {
	n = name{score: 0.6, rule: byKnown}.part(i, last)
	withArticle := func() (string, bool) { return lexicon.Known(append([]byte("the "), c.key(&n)...)) }
	if first > i { // "The Hague" is known with its article only
		full, place = withArticle()
		if full != "" && !strings.HasPrefix(full, "the ") {
			n = n.part(first, last) // "The | Treasury"
		}
		return n, full, place
	}
	full, place = c.knownIn(n.first, n.last)
	if full == "" && c.behindThe(i, lexicon.Role|lexicon.Modifier|lexicon.People) && !c.boundary(i) {
		full, place = withArticle() // "in the | Economist"
	}
	return n, full, place
}

// standsWithin reports whether the listed name of the tokens from i up to last is a name even right beside other
// capitals.
func (c *cast) standsWithin(i, last int, place bool) bool {
	return c.titled(i) || c.beforePost(i, last) || place && c.is(last, partisan) && !c.capital(i-1)
}

// onlyCounts reports whether the tokens from first up to last, of a known name that ends in a number, only
// count something: "the world | No 10 |", "a | No. 10 | shirt".
func (c *cast) onlyCounts(first, last int) bool {
	if w := c.word(first); w != "No" && w != "Number" {
		switch c.word(last) {
		case "per", "percent", "%", "pc", "-", "–", "points", "million", "billion":
			return true
		}
		return c.capitalOn(last)
	}
	switch c.word(first - 1) {
	case "the", "The", "a", "an", "world", "his", "her", "their", "at", "reached", "ranked", "seeded", "wearing", "number", "Signal", ",", "(":
		return true
	}
	switch next := c.word(last); next {
	case "shirt", "jersey", "seed", "in", "on", "spot", "ranking", "position", "role", "overall", ",", ")", "and", "or":
		return true
	default:
		return last >= len(c.toks) || c.boundary(last) && c.word(first-1) == "" || c.capital(last)
	}
}

// beforePost reports whether the tokens from first up to last stand right before the post
// of somebody there, and behind no other capital: "| U.N. | Secretary-General".
func (c *cast) beforePost(first, last int) bool {
	if c.word(last) == "Prime" && c.capital(last) && !c.boundary(last) {
		last++ // "| Norvia | Prime Minister"
	}
	return !c.capital(first-1) && !c.boundary(last) && c.facts(last).Has(lexicon.Role|lexicon.Honorific)
}

// forum reports whether "G-7", "G-20" and the like begin at token i.
func (c *cast) forum(i int) bool {
	if c.word(i) != "G" || c.word(i+1) != "-" || !c.touching(i+1) || !c.touching(i+2) {
		return false
	}
	switch c.word(i + 2) {
	case "7", "8", "20", "77":
		return true
	}
	return false
}

// site returns the end of a name that is a site's address, as "Booking.com",
// and no part of a longer address, that begins at token i; or 0.
func (c *cast) site(i int) int {
	if c.word(i+1) != "." || !c.touching(i+1) || !c.touching(i+2) {
		return 0
	}
	switch c.word(i + 2) {
	case "com", "org", "net", "online", "info":
	default:
		return 0
	}
	if w := c.word(i - 1); c.touching(i) && (w == "/" || w == "." || w == "@" || w == "-") {
		return 0
	}
	if w := c.word(i + 3); c.touching(i+3) && (w == "/" || w == "." && c.touching(i+4)) {
		return 0
	}
	return i + 3
}

// lettersName reports whether token i is three to six capitals among other
// words, as bodies are called: "SAPO", "the FSB".
func (c *cast) lettersName(i int) bool {
	t := c.toks[i]
	wire := c.word(i-1) == "/" && c.word(i+1) == "/" // "ULAANBAATAR /MONTSAME/"
	if t.Shape != token.Upper || t.Len() < 3 || t.Len() > 6 && !wire || c.facts(i) != 0 || c.numeral(i) || c.talkPart(i) || c.positionAt(i) {
		return false
	}
	if c.within(i, i+1) || c.shouted(i) || c.titled(i) || c.openingCapitals(i) || c.commonLabel(i) || c.ticker(i) {
		return false
	}
	for _, b := range []byte(c.word(i)) {
		if b < 'A' || b > 'Z' {
			return false
		}
	}
	if i > 0 && c.toks[i-1].Kind == token.Number && !c.boundary(i) {
		return false // "737 MAX"
	}
	switch c.word(i - 1) {
	case "/", "“", "‘", "-":
		return wire
	}
	return i+1 >= len(c.toks) || c.toks[i+1].Kind != token.Number && c.word(i+1) != "-"
}

// mayStand reports whether the word of a gazetteer at token i names what it
// does: a company's only before somebody's title ("Boeing CEO Dana Frost").
func (c *cast) mayStand(kind Kind, i int) bool {
	if kind == Organization {
		f := c.facts(i + 1)
		return !c.capital(i-1) && !c.ordinal(i-1) && !c.ofTheSea(i) && !c.is(i, numberedUnit) && !c.boundary(i+1) && !f.Has(lexicon.OrgHead) && (f.Has(lexicon.Role) || f.Has(lexicon.Modifier) && c.facts(i+2).Has(lexicon.Role))
	}
	if c.word(i+1) == "-" && c.is(i, halfPeople) {
		return false
	}
	if n := (name{kind: kind}).part(i, i+1); kind == Person && c.partyToCase(&n) {
		return false
	}
	return !c.within(i, i+1) || kind == Place && c.landName(i) && c.beforePost(i, i+1) || kind == Place && c.titled(i) && c.endsNameInTitle(i)
}

// endsNameInTitle reports whether no name goes on behind the place at token i of a headline: no capital does, a word of grammar
// does and stands before it as well ("Why | Oslo | Is Worried", "Can | Oslo | Ban Cars?"), or a common word behind a land and its owner ("Hale’s Norvia Trip").
func (c *cast) endsNameInTitle(i int) bool {
	if !c.capitalOn(i+1) || c.capitalBefore(i) && c.is(i-1, auxiliaryOpens) || c.facts(i+1).Has(lexicon.Function) && (!c.capitalBefore(i) || c.facts(i-1).Has(lexicon.Function)) {
		return true
	}
	owned := i > 0 && c.toks[i-1].Kind == token.Suffix
	return owned && c.landName(i) && c.fact(i+1).Frequent() >= common
}

// sea returns the end of the name of a sea or of the lands on it that is an
// adjective elsewhere, and none at token i ("in the Caribbean."), or 0.
func (c *cast) sea(i int) int {
	if before := c.word(i - 1); before != "the" && before != "The" || !c.is(i, seaOrLands) {
		return 0
	}
	if i+1 < len(c.toks) && c.toks[i+1].Kind == token.Word && !c.boundary(i+1) && !c.facts(i+1).Has(lexicon.Function) || c.word(i+1) == "-" {
		return 0
	}
	return i + 1
}

// seat returns the end of the place at token i where somebody is based
// ("Tweed-based") or has a party ("an Ohio Republican"), or 0.
func (c *cast) seat(i int) int {
	if c.capital(i+1) && c.is(i+1, partisan) && !c.boundary(i+1) && c.regionName(i) && !c.capital(i-1) {
		return i + 1
	}
	if c.word(i+1) == "-" && c.touching(i+1) && c.touching(i+2) && c.plainName(i) {
		switch w := c.word(i + 2); w {
		case "based", "headquartered", "born":
			return i + 1
		default:
			if hyphenTail(w) && c.greatCity(i) && c.coined(i) && !c.maybePerson(i) && (!c.capitalBefore(i) || c.opensSentence(i-1)) {
				return i + 1 // "Doha-mediated"
			}
		}
	}
	return 0
}
