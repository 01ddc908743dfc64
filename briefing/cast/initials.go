package cast

import (
	"slices"

	"brief/briefing/token"
)

// calledByInitials finds the initials by which an article calls somebody whom it has named in
// full before: "Trent Aldersey-Arnott … TAA". They are three, as two may stand for anything.
func (c *cast) calledByInitials() {
	if !slices.ContainsFunc(c.names, func(n name) bool { return c.unexplained(&n) }) {
		return
	}
	initials := map[string]int{} // to the index of a name, plus 1; 0 for that of several
	for i := range c.names {
		n := &c.names[i]
		if c.unexplained(n) {
			if full := initials[c.word(n.first)]; full > 0 && !c.wellKnown(n) {
				n.kind, n.strong, n.short = Person, true, int32(c.names[full-1].first+1)
			}
			continue
		}
		if n.kind != Person || n.size() < 3 {
			continue
		}
		letters := c.personInitials(n)
		if was, ok := initials[letters]; !ok {
			initials[letters] = i + 1
		} else if was == 0 || !c.sameWords(c.names[was-1].first, n.first, min(c.names[was-1].size(), n.size())) {
			initials[letters] = 0
		}
	}
}

// unexplained reports whether n is three capitals for which the article gives no full name.
func (c *cast) unexplained(n *name) bool {
	return n.size() == 1 && c.shape(n.first) == token.Upper && c.toks[n.first].Len() == 3 && !n.strong && n.short == 0 && !c.bodyInitials(n.first)
}

// bodyInitials reports whether the initials at token i stand as those of bodies do and people's do
// not: behind "the", in a list of others, in a headline in capitals.
func (c *cast) bodyInitials(i int) bool {
	if w := c.word(i - 1); w == "the" || w == "The" || c.shouting(i) {
		return true
	}
	return false
}

// personInitials returns the first letters of n's words, those that hyphens join each; "" where
// one begins with no plain letter.
func (c *cast) personInitials(n *name) string {
	var letters []byte
	for i := n.first; i < n.last; i++ {
		switch w := c.word(i); {
		case w == "-" || w == ".":
		case c.toks[i].Kind != token.Word || w[0]&^0x20 < 'A' || w[0]&^0x20 > 'Z':
			return ""
		default:
			letters = append(letters, w[0]&^0x20)
		}
	}
	return string(letters)
}
