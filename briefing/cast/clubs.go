package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/tagger/feature"
	"brief/briefing/token"
)

// town reports whether token i names a town or something larger.
func (c *cast) town(i int) bool {
	return c.fact(i)&(feature.Country|feature.City|feature.Region|feature.Town) != 0
}

// club reports whether n is a club's by its words, and by a list or what stands behind it.
func (c *cast) club(n *name) bool {
	if n.size() < 2 || n.size() > 4 || n.hasTitle() {
		return false
	}
	if n.rule == bySide && n.strong {
		return true // of the result
	}
	ends := c.inSport(n.last - 1)
	if !ends.Has(lexicon.ClubWord|lexicon.TownWord|lexicon.ShortClub) || !c.town(n.first) && !c.strange(n.first) && !c.beginsKnown(n.first) {
		return false
	}
	full, place := c.knownIn(n.first, n.last)
	if full != "" {
		return !place
	}
	return ends.Has(lexicon.ClubWord) && c.plainName(n.first) && !c.firstName(n.first)
}

// clubs makes organisations of clubs and, in articles about two and more, of the towns that stand for
// one of them, and finds the halves by which locals call them: "Birmingham", "Town" after "Shrewsbury Town".
func (c *cast) clubs() {
	var found []clubNamed
	var at map[string]int // by key: the index in found, plus 1
	for i := range c.names {
		n := &c.names[i]
		if rest := n.part(n.first+1, n.last); n.size() > 2 && c.afterStop(n.first) && !c.wellKnown(n) && c.wellKnown(&rest) && c.club(&rest) {
			n.resize(n.first+1, n.last) // "Managerless | Stockport County"
		}
		if !c.club(n) {
			continue
		}
		n.kind, n.strong = Organization, true
		if k := at[string(c.key(n))]; k > 0 {
			found[k-1].times++
			continue
		}
		if at == nil {
			at = map[string]int{}
		}
		found = append(found, clubNamed{name: i, times: 1})
		at[string(c.key(n))] = len(found)
	}
	var full map[string]int
	if len(found) > 1 || len(found) == 1 && (c.sides != nil || c.sporting()) {
		full = c.shortClubs(found)
		c.townsForClubs(full)
	} else if len(found) == 1 && c.halved(found[0].name) {
		full = map[string]int{c.word(c.names[found[0].name].last - 1): found[0].name + 1}
	}
	c.halfClubs(full)
}

// halfClubs finds the words that stand for a club: those in full of the clubs that it has there, and such as "Rovers" in
// an article about sport.
func (c *cast) halfClubs(full map[string]int) {
	var halves []name
	c.between(func(i, _ int) int {
		if c.shape(i) != token.Capital || c.capitalOn(i+1) {
			return 0
		}
		at := full[c.word(i)]
		if at < 0 || at == 0 && (c.facts(i).Has(lexicon.Function) || !c.inSport(i).Has(lexicon.ShortClub)) || !c.halfClub(i, at > 0) || at == 0 && !c.sporting() {
			return 0
		}
		n := name{kind: Organization, score: 0.5, strong: true, rule: bySide}
		if at > 0 {
			n.short = int32(c.names[at-1].first + 1)
		}
		halves = append(halves, n.part(i, i+1))
		return i + 1
	})
	c.insert(halves)
}

// townsForClubs makes the towns that stand for a club other names of it.
func (c *cast) townsForClubs(full map[string]int) {
	surnames := c.surnames()
	for i := range c.names {
		n := &c.names[i]
		if at := full[c.word(n.first)]; n.kind == Organization && n.size() > 1 && at > 0 && !c.club(n) && c.nameText(n) != c.nameText(&c.names[at-1]) {
			full[c.word(n.first)] = -1 // "Birmingham City Council"
		}
	}
	for i := range c.names {
		n := &c.names[i]
		if at := full[c.word(n.first)]; at > 0 && n.size() == 1 && !n.hasTitle() && (n.kind != Person || c.names[at-1].rule == bySide && !surnames.has(n.first)) && !c.siteOf(n) && c.standsForClub(n) {
			n.kind, n.strong, n.short = Organization, true, int32(c.names[at-1].first+1)
		}
	}
}

// sporting reports whether the article is about sport, by three and more of its words.
func (c *cast) sporting() bool {
	if c.sport == unknown {
		c.sport = no
		words := map[string]bool{}
		for i := range c.toks {
			if t := c.toks[i]; t.Kind == token.Word && t.Len() > 3 && c.inSport(i).Has(lexicon.MatchWord) {
				if words[c.word(i)] = true; len(words) >= 3 {
					c.sport = yes
					break
				}
			}
		}
	}
	return c.sport == yes
}

// clubNamed is a club of the article: the index of its first name, and how often it is named in full.
type clubNamed struct{ name, times int }

// shortClubs maps the first and the last words of clubs' names to the index, plus 1, of the club's that
// is called so: of those that share a last word the one that is named most, as the club of a paper is,
// and of those that begin and end with one word those that end with it: "Forest" is no Forest Green Rovers.
func (c *cast) shortClubs(found []clubNamed) map[string]int {
	full, times := map[string]int{}, map[string]int{}
	for _, k := range found {
		if first := c.word(c.names[k.name].first); full[first] == 0 {
			full[first] = k.name + 1
		} else {
			full[first] = -1
		}
	}
	for _, k := range found {
		last := c.word(c.names[k.name].last - 1)
		switch {
		case k.times > times[last]:
			full[last], times[last] = k.name+1, k.times
		case k.times == times[last]:
			full[last] = -1
		}
	}
	return full
}

// standsForClub reports whether nothing next to the town n says that it is the town.
func (c *cast) standsForClub(n *name) bool {
	switch c.word(n.first - 1) {
	case "of", "through", "from", "to":
		return c.againstSide(n.first, n.last)
	}
	return true
}

// clubsDo reports whether token i, behind the last word of a club's name, shows that the word is the club, one
// that is named elsewhere or not.
func (c *cast) clubsDo(i int, named bool) bool {
	switch w := c.word(i); w {
	case "are", "have", "were", "had", "will", "took":
		return named
	case "and":
		return c.capital(i + 1)
	case "beat", "boss", "fans":
		return true
	default:
		return c.athlete(i)
	}
}

// halfClub reports whether token i, the last word of a club's name, stands for the club: "But | Town | are
// set", "at | Rovers |", and not in "the City" or another name. Of a club that is named nowhere else only
// what clubs do begins a sentence: "Saints were honoured" is of others.
func (c *cast) halfClub(i int, named bool) bool {
	if !c.inSport(i).Has(lexicon.ClubWord|lexicon.TownWord|lexicon.ShortClub) || c.shape(i) != token.Capital || c.capitalOn(i+1) || c.titled(i) {
		return false
	}
	if c.afterStop(i) {
		return c.shape(i+1) == token.Lower && c.clubsDo(i+1, named)
	}
	if next := c.word(i + 1); (next == "and" || next == "or") && c.shape(i+2) == token.Lower {
		return false // "Town and country"
	}
	before := c.word(i - 1)
	return !(c.capital(i-1) && !c.facts(i-1).Has(lexicon.Function)) && !article(before) && before != "-" && before != "of" && before != "/"
}

// halved reports whether the last word of the club that name i is stands for little else: "Rovers", "United".
func (c *cast) halved(i int) bool {
	last := c.names[i].last - 1
	return c.inSport(last).Has(lexicon.ClubWord) || c.word(last) == "United"
}
