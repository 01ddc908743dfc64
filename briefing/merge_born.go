package briefing

// mergeBorn joins the name that somebody was born with, of which the last word
// is that of somebody named before: "Maggie Smith … Born Margaret Natalie Smith".
func (c *cast) mergeBorn() {
	for i := range c.names {
		n := &c.names[i]
		if n.kind != Person || n.last-n.first < 2 || n.title < n.first || !c.bornAt(n.first-1) {
			continue
		}
		for k := range c.names[:i] {
			if o := &c.names[k]; o.kind == Person && o.last-o.first > 1 && c.word(o.last-1) == c.word(n.last-1) {
				c.join(n.figure, o.figure)
				n.birth = true
				break
			}
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
