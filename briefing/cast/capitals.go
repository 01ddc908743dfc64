package cast

import (
	"math/bits"

	"brief/briefing/token"
)

// tokenSet is a set of tokens, a bit for each.
type tokenSet []uint64

// from returns the first token of the set from i on, limit when none is before that.
func (s tokenSet) from(i, limit int) int {
	if i >= limit {
		return limit
	}
	at := uint(i) / 64
	rest := s[at] &^ (1<<(uint(i)%64) - 1)
	for rest == 0 {
		if at++; int(at)*64 >= limit {
			return limit
		}
		rest = s[at]
	}
	return min(limit, int(at)*64+bits.TrailingZeros64(rest))
}

// add puts token i into the set.
func (s tokenSet) add(i int) { s[uint(i)/64] |= 1 << (uint(i) % 64) }

// findCapitals fills in c.capitals.
func (c *cast) findCapitals() {
	size := (len(c.toks) + 63) / 64
	if cap(c.room.capitals) < size {
		c.room.capitals = make(tokenSet, size+size/8)
	}
	c.capitals = c.room.capitals[:size]
	clear(c.capitals)
	capitals := c.capitals
	for i, t := range c.toks {
		if t.Kind == token.Word && t.Shape >= token.Capital {
			capitals.add(i)
		}
	}
}

// capitalFrom returns the first word with a capital from token i on; the number
// of tokens when none is left.
func (c *cast) capitalFrom(i int) int { return c.capitals.from(i, len(c.toks)) }

// capitalOn reports whether token i is a word with a capital that goes on with the paragraph of the one before.
func (c *cast) capitalOn(i int) bool { return c.capital(i) && !c.boundary(i) }

// capitalBefore reports whether a word with a capital stands right before token i, in its paragraph.
func (c *cast) capitalBefore(i int) bool { return c.capital(i-1) && !c.boundary(i) }

// mayBegin returns the first token from i on, which is at most the number of
// tokens, at which a name may begin: a capital, or where the first of the names left does.
func (c *cast) mayBegin(i int, left []name) int {
	if len(left) > 0 {
		return c.capitals.from(i, max(i, left[0].first))
	}
	return c.capitalFrom(i)
}
