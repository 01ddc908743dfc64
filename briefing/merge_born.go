package briefing

// mergeBorn joins the name that somebody was born with, of which the last word
// is that of somebody named before: "Maggie Smith … Born Margaret Natalie Smith".
func (c *cast) mergeBorn() {
	first := make(map[string]int) // by last word: the figure of whoever is named so first
	for i := range c.names {
		n := &c.names[i]
		if n.kind != Person || n.last-n.first < 2 {
			continue
		}
		figure, known := first[c.word(n.last-1)]
		switch {
		case !known:
			first[c.word(n.last-1)] = n.figure
		case n.title == n.first && (c.bornAt(n.first-1) || n.last-n.first > 2 && c.word(n.last) == "was" && c.word(n.last+1) == "born" && c.sameInitial(n.figure, figure)):
			c.join(n.figure, figure)
			n.birth = true
		}
	}
}

// bornAt reports whether token i says that a name given at birth follows.
func (c *cast) bornAt(i int) bool {
	switch c.word(i) {
	case "Born", "born", "née":
		return true
	}
	return false
}

// sameInitial reports whether the names of two figures begin with the same letter: "Magda", born "Magdolna".
func (c *cast) sameInitial(a, b int) bool {
	return c.word(c.names[c.figures[a].first].first)[0] == c.word(c.names[c.figures[b].first].first)[0]
}
