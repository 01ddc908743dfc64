package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/tagger/feature"
	"brief/briefing/token"
)

// apposed makes organisations of the names right after a word for what only
// they are: "the newspaper La Prensa", "chipmaker Kestrel".
func (c *cast) apposed() {
	var found []name
	surnames := c.surnames()
	listed := -1 // where the last of bodies ends that are listed
	for i := 0; i+1 < len(c.toks); i++ {
		i = max(i, c.capitalFrom(i+1)-2) // no name begins before
		at := i + 1
		if quoteMark(c.word(at)) {
			at++
		}
		if !c.capitalOn(at) || c.boundary(i+1) {
			continue
		}
		example := c.listGoesOn(i, listed) || c.bodySuchAs(i+1, surnames)
		if !example && !c.bodyNounAt(i) {
			continue
		}
		last, next := c.plainRun(at), c.nameBehind(at)
		if listed = -1; example && last > 0 && c.word(i) != "and" && c.word(i) != "or" {
			listed = last
		}
		if next < len(c.names) && (c.names[next].first <= at || c.names[next].first < last) {
			if n := &c.names[next]; n.first <= i {
				continue // which has the word for a body in it
			} else if n.kind == Organization && n.first == at && n.last == at+1 && at == i+1 && c.lonelyNoun(i) {
				n.strong = true // "the drugs firm Shire"
			} else if c.mayBeBody(n) && (n.first == at || n.last == last) {
				if n.kind == Person && n.size() > 1 {
					surnames.add(n.last-1, -1)
				}
				n.resize(at, n.last)
				n.kind, n.strong = Organization, true
			}
			continue
		}
		if last > 0 {
			found = append(found, name{kind: Organization, score: 0.7, rule: byApposed}.part(at, last))
		}
	}
	c.insert(found)
}

// bodyBetweenCommas reports whether n is set between commas behind what only an organisation is, with which a sentence or
// clause begins: "The operator, | Baltline |, insists"; but not "At the hospital, Hale, a nurse, said".
func (c *cast) bodyBetweenCommas(n *name) bool {
	const longest = 3 // words of the noun
	noun := n.first - 2
	if noun < 1 || c.word(n.first-1) != "," || c.boundary(n.first) || c.word(n.last) != "," || c.shape(noun) != token.Lower || !c.mayBeBody(n) || c.firstName(n.first) {
		return false
	}
	if !c.bodyNoun(noun) && !c.is(noun, runsThings) {
		return false
	}
	for k := noun - 1; k >= 0 && noun-k <= longest && !c.boundary(k+1); k-- {
		if c.toks[k].Kind == token.Suffix && c.is(noun, runsThings) {
			return true // "Its electric arm", "the company's electric | arm"
		}
		if w := c.word(k); w == "The" || w == "Its" || w == "Their" || w == "the" && (c.word(k-1) == "," || c.says(k-1)) {
			return true
		}
		if c.shape(k) != token.Lower || c.facts(k).Has(lexicon.Function) {
			return false
		}
	}
	return false
}

// bodyNounAt reports whether token i, before a name, says that it is an organisation's.
func (c *cast) bodyNounAt(i int) bool {
	w := c.word(i)
	if c.shape(i) == token.Capital && c.afterStop(i) {
		return makerNoun(strings.ToLower(w)) // "Drugmaker Valtera"
	}
	if c.shape(i) != token.Lower {
		return false
	}
	if c.bodyNoun(i) {
		return true
	}
	before := c.word(i - 1)
	switch {
	case w == "tank":
		return before == "think" || before == "-"
	case w == "house":
		return before == "trading" || before == "auction" || before == "publishing" || before == "fashion"
	case w == "operator" || w == "provider":
		return c.is(i-1, operated)
	case w == "maker":
		return i > 0 && (c.shape(i-1) == token.Lower || c.afterStop(i-1)) && c.toks[i-1].Kind == token.Word && !c.facts(i-1).Has(lexicon.Function|lexicon.Modifier) && makerNoun(strings.ToLower(before)+"maker") // "chip maker Nexoria"
	case c.is(i, ofDemonym):
		return c.demonym(i-1) && !c.onlyPerson(i+1) || w == "supplier" && determiner(before)
	}
	return false
}

// makerNoun reports whether w, before a name, says that it is an organisation's, and is
// no part of the name where a sentence begins with it, as "Group" may be.
func makerNoun(w string) bool {
	switch w {
	case "startup", "start-up", "airline", "retailer", "insurer", "lender", "broadcaster", "newspaper", "conglomerate", "utility", "homebuilder", "housebuilder", "brewer", "brewery":
		return true
	}
	made, ok := strings.CutSuffix(w, "maker")
	if !ok {
		return false
	}
	switch strings.TrimSuffix(made, "-") {
	case "law", "film", "policy", "movie", "play", "peace", "dress", "trouble", "king", "match", "documentary", "watch", "home", "decision", "music", "book", "cabinet", "rule", "merry", "pace", "mischief", "":
		return false
	}
	return true
}

// placed finds the places and parties that the tagger did not see before a word
// for what they are: "the Suame intersection", "Kampong Glam enclave", "Peru Libre party".
func (c *cast) placed() {
	var found []name
	for i := c.capitalFrom(0) + 1; i < len(c.toks); i = c.capitalFrom(i) + 1 {
		if c.shape(i) != token.Lower || c.boundary(i) || !c.is(i, placeNoun) && c.word(i) != "party" {
			continue
		}
		next := c.nameBehind(i - 1)
		if next < len(c.names) && c.names[next].first < i {
			continue // it ends there, or holds the word
		}
		kind := Place
		if c.word(i) == "party" {
			kind = Organization
		}
		first := i
		for first > c.floor(next) && first > i-4 && c.nothingElse(first-1) && (first == i || !c.boundary(first)) {
			first--
		}
		if first == i || c.capitalBefore(first) || c.afterStop(first) || c.word(first-1) == "-" || c.demonym(i-1) || kind == Place && !c.maybePlace(first) {
			continue
		}
		found = append(found, name{kind: kind, score: 0.5, strong: kind == Organization, rule: byPlaced}.part(first, i))
	}
	c.insert(found)
}

// maybePlace reports whether token i is in places' names as often as in others,
// or in none that is known.
func (c *cast) maybePlace(i int) bool {
	f := c.fact(i)
	return f.Place() >= max(f.Person(), f.Body(), f.Other())
}

// demonym reports whether a list of peoples has the word of token i.
func (c *cast) demonym(i int) bool { return c.fact(i)&feature.Demonym != 0 }

// lonelyNoun reports whether the word for a body at token i stands before names of companies only,
// where "the bank" and "the party" may be of somebody: "firm", "drugmaker".
func (c *cast) lonelyNoun(i int) bool {
	switch w := c.word(i); w {
	case "company", "firm", "giant", "manufacturer", "publisher", "consultancy", "subsidiary", "chain":
		return true
	default:
		return makerNoun(strings.ToLower(w))
	}
}

// mayBeBody reports whether a name that was taken for something else may be an
// organisation's: it is no known place and no person in full.
func (c *cast) mayBeBody(n *name) bool {
	switch {
	case n.kind == Organization || n.strong || n.hasTitle() || c.wellKnown(n):
		return false
	case n.kind == Person:
		return !c.firstName(n.first) || n.size() == 1 || particle.holds(strings.ToLower(c.word(n.first))) // "La Encerrona"
	}
	kind, listed := c.gazetteer(n.first)
	return !listed || kind != Place || n.size() > 1
}

// plainRun returns the end of the one to four capital words from token i that
// mean nothing else, or 0.
func (c *cast) plainRun(i int) int {
	last := i
	for last < i+5 && c.capital(last) && (last == i || !c.boundary(last)) {
		last++
	}
	lone := last == i+1 || !particle.holds(strings.ToLower(c.word(i))) // not "La" of "La Prensa"
	if last > i+4 || c.toks[i].Len() < 2 || last < len(c.toks) && c.word(last) == "-" && c.touching(last) ||
		lone && (c.facts(i).Has(empty|lexicon.Thing|lexicon.Kin) || last == i+2 && c.firstName(i)) {
		return 0
	}
	return last
}

// bodyNoun reports whether token i, before a name, says that it is an organisation's.
func (c *cast) bodyNoun(i int) bool {
	return c.is(i, bodyWord) || makerNoun(c.word(i)) || c.word(i) == "up" && c.word(i-1) == "-" && c.word(i-2) == "start"
}

// bodyNoun is that of a word as the article does not have it: in small letters, or one of many.
func bodyNoun(w string) bool { return bodyWord.holds(w) || makerNoun(w) }
