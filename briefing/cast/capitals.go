package cast

import (
	"math/bits"
	"slices"

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

// has reports whether token i is in the set.
func (s tokenSet) has(i int) bool {
	at := uint(i) / 64
	return at < uint(len(s)) && s[at]>>(uint(i)%64)&1 != 0
}

// readTokens finds the words with a capital and the paragraphs, of which it looks for those in capitals and for headlines.
func (c *cast) readTokens() {
	size := (len(c.toks) + 63) / 64
	sets := slices.Grow(c.room.sets[:0], 3*size)[:3*size]
	clear(sets)
	capitals, starts := sets[:size], c.room.starts[:0]
	for i, t := range c.toks {
		if t.Kind == token.Word && t.Shape >= token.Capital {
			capitals.add(i)
		}
		if t.First() || i == 0 {
			starts = append(starts, uint32(i))
		}
	}
	c.room.sets, c.room.starts = sets, starts
	c.capitals, c.starts, c.loud, c.titles = capitals, starts, sets[size:2*size], sets[2*size:]
	for k := range starts {
		first, last := c.paragraph(k)
		if c.inCapitals(first, last) {
			c.loud.addAll(first, last)
		}
		if c.inTitleCase(first, last) {
			c.titles.addAll(first, last)
		}
	}
}

// addAll puts the tokens from first up to last into the set.
func (s tokenSet) addAll(first, last int) {
	for i := first; i < last; i++ {
		s.add(i)
	}
}

// paragraph returns the first token of paragraph k and the one behind its last.
func (c *cast) paragraph(k int) (first, last int) {
	if k+1 < len(c.starts) {
		return int(c.starts[k]), int(c.starts[k+1])
	}
	return int(c.starts[k]), len(c.toks)
}

// inCapitals reports whether the words from token first up to last are in capitals, four and more.
func (c *cast) inCapitals(first, last int) bool {
	const fewest = 4
	words := 0
	for _, t := range c.toks[first:last] {
		if t.Kind != token.Word {
			continue
		}
		if t.Shape != token.Upper && t.Len() > 1 {
			return false
		}
		words++
	}
	return words >= fewest
}

// inTitleCase reports whether the words from token first up to last begin with capitals, as in a headline: all of four
// letters and more.
func (c *cast) inTitleCase(first, last int) bool {
	const longest = 30 // tokens
	if last-first >= longest || c.word(last-1) == "." {
		return false
	}
	for i := first; i < last; i++ {
		if c.small(i) {
			return false
		}
	}
	return true
}

// shouting reports whether the paragraph of token i is in capitals.
func (c *cast) shouting(i int) bool { return c.loud.has(i) }

// titled reports whether the paragraph of token i has capitals as a headline does.
func (c *cast) titled(i int) bool { return c.titles.has(i) }

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
