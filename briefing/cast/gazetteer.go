package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/tagger/feature"
	"brief/briefing/token"
)

// gazetteer returns what a capital word names by itself wherever it stands:
// a country or a large city, a company, or a last name that is nothing else.
func (c *cast) gazetteer(i int) (Kind, bool) {
	if c.shape(i) != token.Capital || c.facts(i) != 0 && !c.facts(i).Has(lexicon.Venue) {
		return 0, false
	}
	f := c.fact(i)
	person, body, place, other := f.Person(), f.Body(), f.Place(), f.Other()
	switch {
	case f&feature.Country != 0 && place >= 1 && person == 0 && other < 2:
		return Place, true // teams play under their country's name
	case f&(feature.Country|feature.City) != 0 && place >= 2 && place > person && place > body && place > other:
		return Place, true
	case body >= 2 && other < body && f&(feature.Country|feature.City|feature.Town) == 0 && person == 0 && place < 2 && other < 2:
		return Organization, true
	case f&feature.Surname != 0 && person == 3 && body+place+other == 0:
		return Person, true
	}
	return 0, false
}

// country reports whether n is a single word that names a country.
func (c *cast) country(n *name) bool {
	return n.size() == 1 && c.landName(n.first)
}

// regionName reports whether token i is the name of a region only.
func (c *cast) regionName(i int) bool {
	f := c.fact(i)
	return f&feature.Region != 0 && f.Place() > f.Person()
}

// landName reports whether token i is a country's name.
func (c *cast) landName(i int) bool {
	return c.fact(i)&feature.Country != 0
}

// toldOrBy reports whether n is no place by the word before it, or was not taken for one: towns stand
// before their region, too ("Lubbock Texas"), but nobody is "told" or says anything "by" them.
func (c *cast) toldOrBy(n *name) bool {
	return n.kind == Person || c.word(n.first-1) == "told" || c.word(n.first-1) == "by"
}

// branch reports whether n is a word that no dictionary has, or a company's,
// before a country: "Zipmex Thailand", as companies name their branches.
func (c *cast) branch(n *name) bool {
	if n.size() != 2 || c.shape(n.first) != token.Capital || c.facts(n.first) != 0 {
		return false
	}
	if c.fact(n.first+1)&feature.Country == 0 && !(c.regionName(n.first+1) && c.toldOrBy(n)) {
		return false
	}
	if n.kind == Person { // "Breckart Texas"
		_, place := c.knownIn(n.first+1, n.last)
		return (place || c.coined(n.first+1)) && c.coined(n.first) && !c.firstName(n.first)
	}
	f := c.fact(n.first)
	return f == 0 || f.Body() >= 2 && f.Place() == 0
}
