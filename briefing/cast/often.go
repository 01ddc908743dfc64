package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// oftenNamed is how often a word that no list has must stand alone with a capital to be somebody's name by that alone.
const oftenNamed = 3

// oftenWithin is how many of these must be within a sentence, where the capital is no sentence's.
const oftenWithin = 2

// often finds the words of names only that the tagger passed over wherever they stand, though the article has them
// again and again: what they name is most often a body.
func (c *cast) often() {
	var maybe []int // their tokens
	c.between(func(i, _ int) int {
		if c.maybeOften(i) {
			maybe = append(maybe, i)
		}
		return 0
	})
	if len(maybe) < oftenNamed {
		return
	}
	within, all := c.tally(), c.tally() // mid-sentence and in all
	for _, i := range maybe {
		all.add(i, 1)
		if !c.afterStop(i) {
			within.add(i, 1)
		}
	}
	named := c.tally()
	for i := range c.names {
		for k := c.names[i].first; k < c.names[i].last; k++ {
			named.add(k, 1)
		}
	}
	var found []name
	for _, i := range maybe {
		if all.of(i) >= oftenNamed && within.of(i) >= oftenWithin && !named.has(i) {
			found = append(found, name{kind: Organization, score: 0.4, rule: byAgain}.part(i, i+1))
		}
	}
	c.insert(found)
}

// maybeOften reports whether token i is a word that neither dictionary nor lexicon has, and stands without another
// capital.
func (c *cast) maybeOften(i int) bool {
	if c.toks[i].Kind != token.Word || c.toks[i].Len() < 4 || c.shape(i) != token.Capital && c.shape(i) != token.Mixed || !c.strange(i) || !c.standsAlone(i) || c.titled(i) {
		return false
	}
	if first := c.word(i)[0]; 'a' <= first && first <= 'z' {
		return false // "eBikes"
	}
	small := c.shape(i+1) == token.Lower && !c.boundary(i+1) && c.toks[i+1].Kind == token.Word
	if small && c.strange(i+1) || c.word(i-1) == "the" && !(small && !c.facts(i+1).Has(lexicon.Function)) {
		return false // "Betula pendula", "aboard the Stormwind"
	}
	if w := c.word(i); strings.HasSuffix(w, "ation") || strings.HasSuffix(w, "ism") || c.word(i+1) == "+" || c.is(i+1, product) {
		return false // "Africanisation", "CoronaVac shots"
	}
	return !(c.word(i-1) == "-" && c.touching(i)) && !(c.word(i+1) == "-" && c.touching(i+1))
}
