package cast

// illnesses returns what reports whether a name is an illness's, by what stands behind its last word somewhere: "Guillain-Barré
// syndrome", "Crohn’s disease"; but not where people of the article bear it, or it mostly stands elsewhere, as firms do
// that sell a lymphoma drug.
func (c *cast) illnesses() func(*name) bool {
	ill, some := c.tally(), false
	for i := range c.names {
		if n := &c.names[i]; c.beforeIllness(n) {
			ill.add(n.last-1, 1)
			some = true
		}
	}
	if !some {
		return func(*name) bool { return false }
	}
	others := c.tally()
	for i := range c.names {
		n := &c.names[i]
		switch {
		case n.hasTitle() || n.kind == Person && n.size() > 1 && c.word(n.first+1) != "-" && c.firstName(n.first):
			others.add(n.last-1, len(c.names)+1) // "Dr Ann Parkinson"
		case c.mayBeIllness(n) && !c.beforeIllness(n):
			others.add(n.last-1, 1)
		}
	}
	return func(n *name) bool {
		return n.size() <= longestIllness && ill.has(n.last-1) && ill.of(n.last-1) >= others.of(n.last-1)
	}
}

// longestIllness is of how many tokens a name is that an illness bears.
const longestIllness = 3

// beforeIllness reports whether n stands before the word for an illness, or an owner's mark that is enough: "she has Parkinson’s".
func (c *cast) beforeIllness(n *name) bool {
	at := n.last
	if w := c.word(at); w == "’s" || w == "'s" || w == "’" || w == "'" {
		at++
	}
	if !c.is(at, illness) && (at == n.last || !c.is(n.last-1, calledByIllness) || c.capital(at)) || c.boundary(n.last) || !c.mayBeIllness(n) {
		return false
	}
	return at > n.last || n.kind != Person || n.size() != 2 || !c.firstName(n.first) // "Ana Ruiz syndrome"
}

// mayBeIllness reports whether n, without a title, may be whom an illness is called after, and no place, body or firm that everybody
// knows: "France dementia cases", "Tarnet University disease experts".
func (c *cast) mayBeIllness(n *name) bool {
	last := n.last - 1
	return n.size() <= longestIllness && !n.hasTitle() && c.facts(last) == 0 && !c.placeWord(last) && !c.landName(last) && !c.wellKnown(n)
}
