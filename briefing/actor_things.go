package briefing

import (
	"strings"

	"brief/briefing/tagger/feature"
	"brief/briefing/token"
)

// money reports whether n is a currency before a sum: "US$5", "US dollars",
// "Dh1,000", "KD200 million".
func (c *cast) money(n *name) bool {
	switch c.word(n.last) {
	case "$":
		return c.touching(n.last) || c.shape(n.last-1) == token.Upper && c.toks[n.last-1].End-c.toks[n.last-1].Start <= 3
	case "dollar", "dollars":
		return true
	}
	word := c.word(n.last - 1)
	letters := strings.TrimRight(word, "0123456789")
	if letters == word || len(letters) < 2 || len(letters) > 3 || n.last-n.first > 1 {
		return false
	}
	switch w := c.word(n.last); w {
	case "million", "billion", "trillion", "m", "bn", "crore", "lakh":
		return true
	case ",", ".":
		return c.touching(n.last) && c.touching(n.last+1) && c.toks[n.last+1].Kind == token.Number
	}
	return len(word)-len(letters) >= 3
}

// nation reports whether n is what peoples are called: "Mauritians", "New
// Zealanders", "First Nations". Teams go by such names as the first, too.
func (c *cast) nation(n *name) bool {
	last := c.word(n.last - 1)
	if n.last-n.first == 2 && c.word(n.first) == "First" && strings.HasPrefix(last, "Nation") {
		return true
	}
	if n.kind == Place && n.last-n.first == 1 && strings.HasSuffix(last, "ans") && c.shape(n.first) == token.Capital { // "Canberrans"
		return feature.Look(feature.Hash(last))&(feature.Country|feature.City|feature.Town|feature.Region) == 0
	}
	return n.kind != Person && strings.HasSuffix(last, "landers")
}

// portfolio reports whether n is only what a minister is in charge of:
// "Revenue" of "Revenue Minister".
func (c *cast) portfolio(n *name) bool {
	if w := c.word(n.last); w != "Minister" && w != "Ministers" || c.boundary(n.last) {
		return false
	}
	return n.kind == Organization && n.last-n.first == 1 && c.shape(n.first) == token.Capital
}
