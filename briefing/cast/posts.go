package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// beforeLetters returns where the person n, who begins at token first, ends before the letters of an
// office or an honour; behind a single word without a title only sure ones are: "Hale TD" is a firm.
func (c *cast) beforeLetters(n *name, first int) int {
	last := n.last
	for n.kind == Person && last > first+1 && c.toks[last-1].Space() {
		if behind, sure := lexicon.Letters(c.word(last - 1)); !behind || !sure && last == first+2 && first == n.first {
			break
		}
		last--
	}
	return last
}

// counsel reports whether n, like a club by its last word, is a person with letters behind that clubs have as well: "| Ann Moor SC |, for the accused".
func (c *cast) counsel(n *name) bool {
	behind, sure := lexicon.Letters(c.word(n.last - 1))
	if n.size() != 3 || !behind || sure || c.capitalOn(n.last) {
		return false
	}
	return c.firstName(n.first) && c.teamSigns(n) == 0 && c.nothingElse(n.first+1) && !c.placeWord(n.first+1) && !c.wellKnown(n) && !c.sporting()
}

// behindHonours returns the token behind the person n and the letters of an office or an honour that follow: "Ann Moor KC | ,".
func (c *cast) behindHonours(n *name) int {
	end := n.last
	for n.size() > 1 && end < len(c.toks) && c.shape(end) == token.Upper && c.toks[end].Space() && !c.boundary(end) {
		if behind, _ := lexicon.Letters(c.word(end)); !behind {
			break
		}
		end++
	}
	return end
}

// openingCapitals reports whether token i is only one of the first words of an article, which some papers
// set in capitals: "A | CHEAP | war of words".
func (c *cast) openingCapitals(i int) bool {
	if c.shape(i) != token.Upper || c.toks[i].Len() < 4 || c.shape(i+1) != token.Lower {
		return false
	}
	if w := c.word(i - 1); w != "A" && w != "AN" && w != "THE" || !c.boundary(i-1) && i > 1 {
		return false
	}
	return c.fact(i).Frequent() >= common
}

// manyPosts reports whether n is several who sit in a parliament, and no name: "Opposition Senators", "TDs".
func (c *cast) manyPosts(n *name) bool {
	last := c.word(n.last - 1)
	letters := strings.HasSuffix(last, "s") && members(last)
	if n.kind == Person || n.size() == 1 {
		return n.kind != Person && letters
	}
	if n.size() != 2 || c.town(n.first) || c.shape(n.first) == token.Upper || c.fact(n.first).Frequent() < common {
		return false
	}
	switch last {
	case "Senators", "Councillors", "Ministers", "Deputies":
		return true
	}
	return false
}

// sitsFor returns the token of n where the person begins who sits for the place before him, or 0:
// "MP for | Norwell South | Tom Lee".
func (c *cast) sitsFor(n *name) int {
	if c.word(n.first-1) != "for" || !seatHolder(c.word(n.first-2)) || n.size() < 3 {
		return 0
	}
	if at := n.last - 2; c.firstName(at) && !c.placeWord(at) && c.plainName(n.last-1) && c.word(at-1) != "and" {
		return at
	}
	return 0
}
