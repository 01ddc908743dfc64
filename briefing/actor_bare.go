package briefing

import "brief/briefing/lexicon"

// bare drops the names that are only the word for a kind of body or place
// where no fuller name in the article says which: "the Kingdom", "the
// University". A word that names one body wherever it stands stays: "Parliament", "the Gulf".
func (c *cast) bare() {
	fuller := make(map[string]bool, len(c.names))
	for i := range c.names {
		if n := &c.names[i]; n.last-n.first > 1 {
			fuller[string(c.foldWord(c.buf[:0], n.first))] = true
			fuller[string(c.foldWord(c.buf[:0], n.last-1))] = true
		}
	}
	c.keep(func(n *name) bool {
		switch c.word(n.first) {
		case "House", "Gulf", "Strip", "Treasury", "Union":
			return true
		}
		return n.last-n.first > 1 || n.kind == Person || !c.facts(n.first).Has(lexicon.OrgHead|lexicon.PlaceHead|lexicon.Venue) ||
			c.isAcronym(n) || c.knownName(n) != "" || fuller[string(c.foldWord(c.buf[:0], n.first))]
	})
}
