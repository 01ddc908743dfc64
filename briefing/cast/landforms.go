package cast

import "brief/briefing/tagger/feature"

// landforms makes places of the single words, no known names, that pieces of land
// and water bear: "the Thwaites glacier", "Lake Powell", and "Thwaites" and "Powell" in all of the article.
func (c *cast) landforms() {
	var found []name
	lands := c.lakesAndMounts()
	for i := c.capitalFrom(0); i+1 < len(c.toks); i = c.capitalFrom(i + 1) {
		if c.word(i-1) != "the" || !c.is(i+1, landform) || c.boundary(i+1) || c.boundary(i) || !c.plainName(i) || c.firstName(i) || c.demonym(i) {
			continue
		}
		if k := c.nameBehind(i); k == len(c.names) || c.names[k].first > i {
			found = append(found, name{kind: Place, score: 0.7, strong: true, rule: byLandform}.part(i, i+1))
		} else if n := &c.names[k]; n.first < i || n.last > i+1 || n.hasTitle() || c.wellKnown(n) {
			continue
		}
		if lands == nil {
			lands = map[string]bool{}
		}
		lands[c.word(i)] = true
	}
	if lands == nil {
		return
	}
	for i := range c.names {
		if n := &c.names[i]; lands[c.word(n.first)] && n.size() == 1 && !n.hasTitle() {
			n.kind, n.strong = Place, true
		}
	}
	c.insert(found)
}

// sites finds the streets, buildings and lands whose names begin in a Romance language with what they are: "Castelo de Tarnova",
// "Igreja da Misericórdia".
func (c *cast) sites() {
	var found []name
	for i := c.capitalFrom(0); i+1 < len(c.toks); i = c.capitalFrom(i + 1) {
		if !c.is(i, romanceSite) || c.capitalBefore(i) {
			continue
		}
		end := c.siteEnd(i)
		if end == 0 {
			continue
		}
		k := c.nameBehind(i)
		if k < len(c.names) && c.names[k].first < end && (c.names[k].first < i || c.names[k].kind == Organization || c.names[k].hasTitle() || c.givenAsSite(&c.names[k])) {
			continue
		}
		found = append(found, name{kind: Place, score: 0.7, strong: true, rule: byLandform}.part(i, end))
		i = end - 1
	}
	c.insertOver(found)
}

// givenAsSite reports whether n, which begins like a site's name, is somebody's: "| Rue Bennett |", but not "Lago Maggiore".
func (c *cast) givenAsSite(n *name) bool {
	last := n.last - 1
	return n.kind == Person && n.size() == 2 && c.facts(last) == 0 && (c.personWord(n.first) || c.personWord(last) || c.fact(n.first).Person() > 0 && c.strange(last))
}

// siteEnd returns the end of the name that begins with what a site is at token i; or 0.
func (c *cast) siteEnd(i int) int {
	const longest = 6 // tokens behind the first
	end := i + 1
	for k := i + 1; k <= i+longest && k < len(c.toks) && !c.boundary(k); k++ {
		if c.capital(k) {
			end = k + 1
		} else if !c.is(k, romanceWord) || c.word(k) == "y" || c.word(k) == "e" || c.word(k) == "a" || c.word(k) == "o" || c.word(k) == "para" || c.word(k) == "por" {
			break
		}
	}
	if end == i+1 {
		return 0
	}
	return end
}

// lakesAndMounts returns the words that may stand for "Lake Powell" or "Mount Rainier": nobody bears them or
// speaks by them, and they are no other place's name, as that of Lake Geneva is. It is nil where there are none.
func (c *cast) lakesAndMounts() map[string]bool {
	var lands map[string]bool
	var surnames *tally
	for i := range c.names {
		n := &c.names[i]
		last := n.last - 1
		if n.kind != Place || n.size() != 2 || !c.is(n.first, landformBefore) || !c.plainName(last) || c.ownPlace(last) {
			continue
		}
		if surnames == nil {
			surnames, lands = c.surnames(), map[string]bool{}
		}
		if !surnames.has(last) {
			lands[c.word(last)] = true
		}
	}
	for i := range c.names {
		if n := &c.names[i]; n.size() == 1 && lands[c.word(n.first)] && (c.says(n.last) || c.says(n.first-1)) {
			delete(lands, c.word(n.first))
		}
	}
	return lands
}

// ownPlace reports whether token i alone is the name of a place rather than of people: "Geneva", not "Powell".
func (c *cast) ownPlace(i int) bool {
	const people = 3 // the most that names lean to people
	fact := c.fact(i)
	return c.wellKnownIn(i, i+1) || fact.Person() < people && fact&(feature.City|feature.Country|feature.Region|feature.Town) != 0
}
