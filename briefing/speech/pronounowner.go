package speech

// possessing returns the mention whose possessor the pronoun mention m stands for: the only
// person of the paragraph is named as the owner of something that begins a sentence
// ("Ruiz’s next step is to print it. “It works,” he says."); -1 where there is none.
func (f *finder) possessing(m int) (mention, entity int) {
	later := f.mentions[m].first
	for i := m - 1; i >= 0 && i >= m-reachBack; i-- {
		men := &f.mentions[i]
		if !f.oneParagraph(men.first, later) {
			break
		}
		later = men.first
		if men.entity >= 0 && f.entities[men.entity].person || men.kind == nounMention && f.isPersonNoun(men.head) {
			break
		}
		own := f.possessor(men)
		if men.kind != nounMention || own < 0 {
			continue
		}
		n := f.nameOf[own-1]
		if n < 0 || !f.startsSentence(men.unit) {
			break
		}
		e := f.Names[n].Actor - 1
		if g := &f.entities[e]; g.person && f.mayBe(m, g) {
			return i, e
		}
		break
	}
	return -1, -1
}

// soleOwner returns the mention whose possessor the pronoun mention m stands for where nobody
// else of its gender is named before: "The storm took Ana Ruiz’s shop. / “It was all I had,” she
// says."; -1 where there is none, or another.
func (f *finder) soleOwner(m int) (mention, entity int) {
	mention, entity = -1, -1
	for i := m - 1; i >= 0 && i >= m-reachAlone; i-- {
		men := &f.mentions[i]
		own := f.possessor(men)
		if men.kind == nounMention && f.isSomebody(men) && f.suits(men, m) || men.kind == pronounMention && f.indefinite(men.first) {
			return -1, -1 // somebody without a name
		}
		if men.kind != nounMention || own < 1 || f.nameOf[own-1] < 0 {
			continue
		}
		e := f.Names[f.nameOf[own-1]].Actor - 1
		if g := &f.entities[e]; !g.person || !f.mayBe(m, g) {
			continue
		}
		if entity >= 0 && e != entity {
			return -1, -1
		}
		if entity < 0 {
			mention, entity = i, e
		}
	}
	return mention, entity
}
