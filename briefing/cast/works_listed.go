package cast

import "brief/briefing/token"

// longestWorks is how many tokens a list of works may have in front of one of them.
const longestWorks = 40

// listedWork reports whether n stands in a list of works: "her albums include Night Sea, | Glass Gold | and
// Harrow Days", "starred in Night Sea, | Glass City | and …". What a list opens with "in" must be of two words
// and more, as one may be a town.
func (c *cast) listedWork(n *name) bool {
	return c.itemOf(n) && c.inListOfWorks(n) && !c.surelyNoWork(n)
}

// inListOfWorks reports whether what stands before n is a list of works.
func (c *cast) inListOfWorks(n *name) bool {
	for k := n.first - 1; k > n.first-longestWorks && k > 1 && !c.boundary(k+1); k-- {
		switch c.word(k) {
		case "including", "like":
			return c.worksBefore(k)
		case "include", "includes", "included":
			return c.worksBefore(k) && c.shape(k-1) == token.Lower
		case "as":
			return c.word(k-1) == "such" && c.is(k-2, manyWorks)
		case "in":
			if c.is(k-1, actsIn) {
				return n.size() > 1 && n.kind != Organization && !c.placeWord(n.first)
			}
		case ",", "and", "or", "&", "“", "”", "‘", "’", "\"", "(", ")", "of", "the", "a", "an", "to", "for", "on":
			continue
		}
		if t := c.toks[k]; !c.capital(k) && t.Kind != token.Number && t.Kind != token.Suffix {
			return false
		}
	}
	return false
}

// itemOf reports whether n, alone or with words with a capital next to it, may be one in a list by what stands on both sides.
func (c *cast) itemOf(n *name) bool {
	if n.last >= len(c.toks) || c.boundary(n.last) || c.capital(n.last) {
		return true
	}
	switch c.word(n.last) {
	case ",", ".", ";", "and", "or", "&", "(", "”", "’", "\"", "of":
		return true
	}
	return false
}
