package speech

// governors are the German verbs of speech that a region may belong to, with their subjects.
type governors struct {
	left, right    int // units of the nearest on the left in the region's sentence and right behind it; or -1
	before, behind int // units of their subjects, or -1
	source         int // unit of the nearest source on the left in the sentence, as of "laut" or "zufolge"; or -1
}

// governing finds them for the region of c, once.
func (c *context) governing() *governors {
	if c.govern != nil {
		return c.govern
	}
	a := c.a
	g := &governors{-1, -1, -1, -1, -1}
	c.govern = g
	v := c.u + 1
	if a.symAt(v) == ',' {
		v++
	}
	for a.symAt(v) == symAdverb {
		v++
	}
	switch s := a.symAt(v); {
	case s == symAccording:
		g.right = v
		for v++; a.symAt(v) == symAdverb; v++ {
		}
		if a.maySpeakAt(v) {
			g.behind = v
		}
	case isCue(s):
		g.right = v
		g.behind = a.quotedBy(v)
	}
	for v := c.u - 1; v >= 0 && v > c.u-reachUnits; v-- {
		s := a.symAt(v)
		if isBreak(s) || s == symStop {
			break
		}
		if s == symAccording && g.source < 0 {
			g.source = a.sourceOf(v)
		}
		if isCue(s) && s != symAccording && g.left < 0 {
			g.left = v
			g.before = a.quotedBy(v)
		}
	}
	return g
}

// roleOf tells whose subject the mention at unit u is.
func (g *governors) roleOf(u int) uint32 {
	return flag(g.before == u) | flag(g.behind == u)<<1 | flag(g.source == u)<<2
}

// sourceOf returns the unit of the phrase that "laut", "zufolge" or the like at unit v names as a source, or -1.
func (a *article) sourceOf(v int) int {
	switch a.tokenText(int(a.units[v].first)) {
	case "zufolge":
		if a.maySpeakAt(v - 1) {
			return v - 1
		}
		return -1
	case "nach":
		if a.symAt(v-1) == symSayNoun {
			return v - 1 // "seiner Ansicht nach"
		}
	}
	if a.symAt(v+1) == symDet {
		v++
	}
	if a.maySpeakAt(v + 1) {
		return v + 1
	}
	return -1
}

// quotedBy returns the unit of who or what says what the verb at unit v tells: its subject, the
// text of "heißt es in einem Bericht", or whom "zitierte die Agentur" quotes; or -1.
func (a *article) quotedBy(v int) int {
	switch a.tokenText(int(a.units[v].first)) {
	case "heißt", "hieß":
		return a.textSaid(v)
	case "zitiert", "zitierte", "zitieren":
		for u := v + 1; u < len(a.units) && u < v+8 && a.symAt(u) != symEnd && a.symAt(u) != ','; u++ {
			if a.isPersonAt(u) && a.symAt(u-1) != symPrep {
				return u
			}
		}
	}
	return a.subjectOfVerb(v)
}

// textSaid returns the unit of the text or the body that "heißt es" at unit v names behind a
// preposition, after it or before it; or -1.
func (a *article) textSaid(v int) int {
	for u := v + 1; u < len(a.units) && u < v+7; u++ {
		switch s := a.symAt(u); {
		case s == symPrep:
			if a.maySpeakAt(u+1) && a.symAt(u+1) != symTime {
				return u + 1
			}
		case isBreak(s), s == ',', isRegion(s):
			u = len(a.units)
		}
	}
	for u := v - 1; u > 0 && u > v-6; u-- {
		switch s := a.symAt(u); {
		case isPhrase(s):
			if a.symAt(u-1) == symPrep && a.maySpeakAt(u) && s != symTime {
				return u
			}
		case isBreak(s), s == ',', isRegion(s):
			return -1
		}
	}
	return -1
}
