package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// profiles finds the people whose name and age are a line of their own, above what is told of them: "SANAE TAKEDA, 64".
func (c *cast) profiles() {
	const fewest, most = 2, 4 // words of a name
	var found []name
	for i := c.capitalFrom(0); i < len(c.toks); i = c.capitalFrom(i + 1) {
		if !c.boundary(i) && i > 0 {
			continue
		}
		end := c.capitalsEnd(i)
		if end-i < fewest || end-i > most || !c.ageOnly(end) || !c.calledAsPerson(i, end-1) || c.wellKnownIn(i, end) {
			continue
		}
		found = append(found, name{kind: Person, score: 0.9, strong: true, rule: byPerson}.part(i, end))
	}
	c.insertOver(found)
}

// calledAsPerson reports whether a name from token first to token last is a person's by both, and not what is sold or
// read: "Green Tea, 30".
func (c *cast) calledAsPerson(first, last int) bool {
	if c.facts(first) != 0 || c.facts(last).Has(headWords|lexicon.Day|lexicon.Role) {
		return false
	}
	return c.strange(first) || c.strange(last) || c.firstName(first) && (c.personWord(last) || c.fact(last).Frequent() < common)
}

// ageOnly reports whether a comma at token i and a grown-up's age behind it end the paragraph.
func (c *cast) ageOnly(i int) bool {
	if i+1 >= len(c.toks) || c.word(i) != "," || c.toks[i+1].Kind != token.Number || i+2 < len(c.toks) && !c.boundary(i+2) {
		return false
	}
	age := c.word(i + 1)
	return len(age) == 2 && age >= "16"
}
