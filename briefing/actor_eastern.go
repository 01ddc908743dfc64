package briefing

import "brief/briefing/token"

// eastern finds people by a short surname and a given name of two parts that the
// tagger took for words: "the Moon Jae-in administration".
func (c *cast) eastern() {
	var found []name
	next := 0
	for i := c.capitalFrom(0); i+3 < len(c.toks); i = c.capitalFrom(i + 1) {
		for next < len(c.names) && c.names[next].last <= i {
			next++
		}
		if (next == len(c.names) || c.names[next].first >= i+4) && c.givenOfTwo(i+1) && c.shape(i) == token.Capital && len(c.word(i)) < 6 && !c.afterStop(i) && !c.capital(i-1) {
			found = append(found, c.part(name{mention: mention{kind: Person, score: 0.8}, rule: "eastern"}, i, i+4))
		}
	}
	c.insert(found)
}

// givenOfTwo reports whether a given name of two parts, which are no words, is at token i: "Jae-in".
func (c *cast) givenOfTwo(i int) bool {
	return c.word(i+1) == "-" && c.touching(i+1) && c.touching(i+2) && c.word(i+3) != "-" && c.shape(i) == token.Capital && c.shape(i+2) == token.Lower &&
		!c.boundary(i) && len(c.word(i)) < 6 && len(c.word(i+2)) < 6 && c.facts(i) == 0 && (c.strange(i) || c.firstName(i))
}
