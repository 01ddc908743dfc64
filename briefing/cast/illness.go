package cast

// illnesses returns the last words of names that illnesses bear, by what stands behind them somewhere: "Guillain-Barré
// syndrome", "Crohn’s disease"; but for those that people of the article bear.
func (c *cast) illnesses() map[string]bool {
	out := map[string]bool{}
	for i := range c.names {
		n := &c.names[i]
		if n.last-n.first > 3 || n.title < n.first || c.boundary(n.last) {
			continue
		}
		at := n.last
		if w := c.word(at); w == "’s" || w == "'s" || w == "’" || w == "'" {
			at++
		} else if n.kind == Person && n.last-n.first == 2 && c.firstName(n.first) {
			continue // "Ana Ruiz syndrome"
		}
		if illness(c.word(at)) || at > n.last && calledByIllness(c.word(n.last-1)) && !c.capital(at) {
			out[c.word(n.last-1)] = true
		}
	}
	for i := range c.names {
		n := &c.names[i]
		if len(out) > 0 && (n.title < n.first || n.kind == Person && n.last-n.first > 1 && c.word(n.first+1) != "-" && c.firstName(n.first)) {
			delete(out, c.word(n.last-1)) // "Dr Ann Parkinson"
		}
	}
	return out
}

// illness reports whether w, behind a name, says that the name is an illness's.
func illness(w string) bool {
	switch w {
	case "syndrome", "disease", "lymphoma", "sarcoma", "palsy", "dystrophy", "dementia", "ataxia", "thyroiditis", "contracture", "haemorrhagic", "hemorrhagic":
		return true
	}
	return false
}

// calledByIllness reports whether w is somebody after whom an illness is called by a word alone: "she has Parkinson’s".
func calledByIllness(w string) bool {
	switch w {
	case "Parkinson", "Alzheimer", "Crohn", "Hodgkin", "Huntington", "Tourette", "Asperger", "Sjögren":
		return true
	}
	return false
}
