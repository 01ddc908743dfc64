package speech

// governors are the German verbs of speech that a region may belong to, with their subjects.
type governors struct {
	left, right    int // units of the nearest on the left in the region's sentence and right behind it; or -1
	before, behind int // units of their subjects, or -1
}

// governing finds them for the region of c, once.
func (c *context) governing() *governors {
	if c.govern != nil {
		return c.govern
	}
	a := c.a
	g := &governors{-1, -1, -1, -1}
	c.govern = g
	v := c.u + 1
	if a.symAt(v) == ',' {
		v++
	}
	for a.symAt(v) == 'r' {
		v++
	}
	switch s := a.symAt(v); {
	case s == symAccording:
		g.right = v
		for v++; a.symAt(v) == 'r'; v++ {
		}
		if a.maySpeakAt(v) {
			g.behind = v
		}
	case isCue(s):
		g.right = v
		g.behind = a.subjectOfVerb(v)
	}
	for v := c.u - 1; v >= 0 && v > c.u-reachUnits; v-- {
		s := a.symAt(v)
		if s == symEnd || s == symBlock || s == symStop {
			break
		}
		if isCue(s) && s != symAccording {
			g.left = v
			g.before = a.subjectOfVerb(v)
			break
		}
	}
	return g
}

// roleOf tells whose subject the mention at unit u is.
func (g *governors) roleOf(u int) uint32 {
	return flag(g.before == u) | flag(g.behind == u)<<1
}
