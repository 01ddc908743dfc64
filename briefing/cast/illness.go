package cast

// illnesses returns the last words of names that illnesses bear, by what stands behind them somewhere: "Guillain-Barré
// syndrome", "Crohn’s disease"; but for those that people of the article bear, or that mostly stand elsewhere, as firms do
// that sell a lymphoma drug.
func (c *cast) illnesses() map[string]bool {
	out := map[string]bool{}
	ill := map[string]int{} // how often more a name is an illness's than another's
	for i := range c.names {
		n := &c.names[i]
		if n.size() > 3 || n.hasTitle() || !c.mayBeIllness(n) {
			continue
		}
		word := c.word(n.last - 1)
		ill[word]--
		if c.boundary(n.last) {
			continue
		}
		at := n.last
		if w := c.word(at); w == "’s" || w == "'s" || w == "’" || w == "'" {
			at++
		} else if n.kind == Person && n.size() == 2 && c.firstName(n.first) {
			continue // "Ana Ruiz syndrome"
		}
		if c.is(at, illness) || at > n.last && c.is(n.last-1, calledByIllness) && !c.capital(at) {
			out[word], ill[word] = true, ill[word]+2
		}
	}
	for i := range c.names {
		n := &c.names[i]
		if len(out) > 0 && (ill[c.word(n.last-1)] < 0 || n.hasTitle() || n.kind == Person && n.size() > 1 && c.word(n.first+1) != "-" && c.firstName(n.first)) {
			delete(out, c.word(n.last-1)) // "Dr Ann Parkinson"
		}
	}
	return out
}

// mayBeIllness reports whether n may be whom an illness is called after, and no place, body or firm that everybody
// knows: "France dementia cases", "Tarnet University disease experts".
func (c *cast) mayBeIllness(n *name) bool {
	last := n.last - 1
	return c.facts(last) == 0 && !c.placeWord(last) && !c.landName(last) && !c.wellKnown(n)
}
