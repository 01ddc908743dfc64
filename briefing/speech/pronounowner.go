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

// openingSubject returns the mention of whoever a clause tells of that opens the sentence of the pronoun mention m, where m goes on behind
// its comma and nobody else of m's gender is in the clause: "When | Bo Hale | left the court, he said it was late"; or -1. What the clause tells
// may be what is said: "When Bo Hale left, he said, it was late", "If Bo Hale leaves, he said it would be late".
func (f *finder) openingSubject(m int) int {
	p, found := &f.mentions[m], -1
	if f.lang != english || f.symAt(p.unit-1) != ',' || f.closesReport(p.unit) || f.symAt(f.pastAdverbs(p.unit+1)+1) == ',' {
		return -1
	}
	for i := m - 1; i >= max(0, m-reachBack) && f.sent[f.mentions[i].first] == f.sent[p.first]; i-- {
		e := f.mentions[i].entity
		if e < 0 || !f.entities[e].person || !f.mayBe(m, &f.entities[e]) {
			continue
		}
		if found >= 0 && e != f.mentions[found].entity {
			return -1
		}
		found = i
	}
	if found < 0 {
		return -1
	}
	u := f.mentions[found].unit
	first := u - 1
	for s := f.symAt(first); s == symDet || s == symNoun || s == symOther || f.word(first) == "state"; s = f.symAt(first) {
		first-- // "When | state | Sen. Bo Hale"
	}
	opens := f.startsSentence(first) && (f.word(first) == "When" || f.word(first) == "After")
	object := f.objectBehind(found, m) // "After Bo Hale saw him, he said"
	if !opens || !isFinite(f.symAt(f.pastAdverbs(u+1))) || object >= 0 && object < p.first {
		return -1
	}
	return found
}
