package cast

// namesakes are the people of an article who share a last name.
type namesakes struct {
	owner  int         // the figure that the last name alone means as a rule
	recent int         // the one who was named in full last
	block  int         // where that was
	mixed  bool        // another of them is named there too
	bare   int         // how often the last name alone has meant the owner
	full   map[int]int // how often each was named in full
}

// settled is how often a last name alone must have meant somebody to go on doing so
// after another one who bears it was named.
const settled = 3

// tellNamesakes gives a last name alone that several people bear to the one who was
// named in full right before: "Tom Keller … is leaving. “Enough,” Keller said."
func (c *cast) tellNamesakes(shared map[string]*namesakes) {
	for i := range c.names {
		n := &c.names[i]
		if n.kind != Person || len(shared) == 0 {
			continue
		}
		w := shared[c.folded(n.last-1)]
		if w == nil {
			continue
		}
		block, who := c.doc.BlockAt(c.start(n)), c.root(n.figure)
		switch {
		case n.size() > 1 && c.onlyParent(n):
		case n.size() > 1:
			w.mixed = block == w.block && (w.mixed || who != w.recent)
			w.recent, w.block = who, block
			w.full[who]++
		case who != w.owner: // its title has told
		case !c.mayBe(i, w.owner) && c.mayBe(i, w.recent):
			c.means(n, i, w.recent)
		case w.recent != w.owner && w.reaches(block) && c.mayBe(i, w.recent):
			c.means(n, i, w.recent)
		default:
			w.bare++
			w.mixed = w.mixed || block == w.block
		}
	}
}

// onlyParent reports whether it is said of whom n is somebody's parent, and so of the other one: "the younger daughter of | Tom Keller |".
func (c *cast) onlyParent(n *name) bool {
	if c.word(n.title-1) != "of" {
		return false
	}
	switch c.word(n.title - 2) {
	case "son", "daughter", "child":
		return !c.boundary(n.title - 1)
	}
	return false
}

// reaches reports whether the last name alone may mean the one named last in a block:
// nobody else is named there, or in the one before, and it is not what the owner goes
// by. In another block whoever is called in full again and again goes by that.
func (w *namesakes) reaches(block int) bool {
	if w.mixed || w.bare >= settled {
		return false
	}
	return block == w.block || block == w.block+1 && w.full[w.recent] == 1
}

// mayBe reports whether the titles of name i and of a figure do not contradict each other.
func (c *cast) mayBe(i, who int) bool {
	g, of := c.titleGender(&c.names[i]), c.figureGender(who)
	return g == AnyGender || of == AnyGender || g == of
}

// means makes name n, the i-th, another name of the figure who, and of nobody else.
func (c *cast) means(n *name, i, who int) {
	c.figures[c.root(n.figure)].count--
	n.figure = len(c.figures)
	c.figures = append(c.figures, figure{kind: Person, first: i, count: 1, parent: n.figure})
	c.join(n.figure, who)
}
