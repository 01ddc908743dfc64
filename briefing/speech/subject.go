package speech

// ownSubject returns the mention of whoever begins the sentence of the pronoun mention m, with a name or without, where m says
// what they call something: "Ana Ruiz, a baker, closed the shop in what | she | called “a hard week”"; or -1.
func (f *finder) ownSubject(m int) int {
	p := &f.mentions[m]
	if f.lang != english || f.symAt(p.unit-1) != 'h' || f.word(p.unit-1) != "what" || !f.saysSomething(p.unit) {
		return -1
	}
	for i := m - 1; i >= max(0, m-reachBack) && f.sent[f.mentions[i].first] == f.sent[p.first]; i-- {
		men := &f.mentions[i]
		if men.kind == nounMention && men.entity < 0 && f.leadsOn(men.unit) && (f.isOnePerson(men) || f.isRelative(men)) && f.suits(men, m) {
			return i
		}
		if men.entity < 0 || !f.entities[men.entity].person || !f.mayBe(m, &f.entities[men.entity]) {
			continue
		}
		if f.leadsOn(men.unit) && men.kind == nameMention {
			return i
		}
		return -1
	}
	return -1
}

// sameSomebody returns the mention of somebody without a name who has said the words right before those that the pronoun
// mention m tags: "a film shows | the man | telling her to “go home”. / “Go now,” he said."; or -1.
func (f *finder) sameSomebody(m int) int {
	u := f.mentions[m].unit
	if f.lang != english || !isRegion(f.symAt(u-1)) || !f.saysSomething(u) {
		return -1
	}
	r := int(f.units[u-1].ref)
	if r == 0 || f.regions[r].block-f.regions[r-1].block > 1 {
		return -1
	}
	d := &f.done[r-1]
	if !d.namesSpeaker() || d.mention < m-reachBack || d.mention >= m {
		return -1
	}
	if said := &f.mentions[d.mention]; said.kind != nounMention || said.entity >= 0 || !f.isOnePerson(said) || !f.suits(said, m) {
		return -1
	}
	for i := d.mention + 1; i < m; i++ {
		men := &f.mentions[i]
		switch {
		case men.kind == pronounMention && f.words[men.head].class&(he|she) != 0,
			men.entity >= 0 && f.entities[men.entity].person,
			men.kind == nounMention && f.isOnePerson(men) && f.tokenText(men.head) != "police":
			return -1
		}
	}
	return d.mention
}
