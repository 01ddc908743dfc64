package briefing

import (
	"brief/briefing/lexicon"
	"brief/content"
)

// split cuts names that ran together: "U.S. President Donald Trump" at its
// title, "Trump-Putin" at its hyphen.
func (c *cast) split() {
	out := make([]name, 0, len(c.names)+8)
	for i := range c.names {
		n := c.names[i]
		if at := c.innerTitle(&n); at > 0 {
			if head := c.part(n, n.first, at); !c.facts(n.first).Has(lexicon.Function | lexicon.People) {
				if _, place := c.knownKind(&head); place {
					head.kind = Place
				} else {
					head.kind = Organization
				}
				out = append(out, head)
			}
			n = c.part(n, at, n.last)
			n.kind = Person
		}
		out = append(out, n)
	}
	c.names = out
}

// innerTitle returns the token of n where a title begins that a name of at
// most two words stands before and a person's name after; 0 without one.
func (c *cast) innerTitle(n *name) int {
	for i := n.first + 1; i < n.last-1 && i <= n.first+2; i++ {
		f := c.facts(i)
		if f.Has(lexicon.Honorific|lexicon.Role) && !f.Has(lexicon.OrgHead|lexicon.PlaceHead) && c.capital(i) && !c.firstName(i) {
			if head := c.part(*n, n.first, i); c.knownName(&head) != "" || c.facts(n.first).Has(lexicon.People) {
				return i
			}
		}
	}
	return 0
}

func (c *cast) part(n name, first, last int) name {
	n.first, n.last, n.title = first, last, first
	n.Span = content.Span{Start: int(c.toks[first].Start), End: int(c.toks[last-1].End)}
	return n
}
