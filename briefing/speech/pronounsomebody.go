package speech

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// somebody returns the mention of somebody without a name whom the pronoun mention
// m stands for: the subject of a sentence before it in its paragraph or the one above,
// behind which nobody else is spoken of ("A lorry driver … said so. “It is old,” he
// said.", "His brother nodded. “Nobody,” he said."); -1 where there is none.
func (f *finder) somebody(m int) int {
	inner := int32(-1) // a sentence that this must stand in
	goesOn := false    // the same pronoun begins a sentence between the two
	passed := false    // so does any
	for i, men := range f.above(m) {
		if inner >= 0 && f.sent[men.first] != inner || goesOn && !f.oneParagraph(men.first, f.mentions[m].first) {
			return -1
		}
		switch {
		case f.isPronoun(men, he|she):
			same := f.words[men.head].class&pronoun == f.words[f.mentions[m].head].class&pronoun
			if same && f.sent[men.first] == f.sent[f.mentions[m].first] && f.startsSentence(men.unit) {
				continue // "He had raised it, | he | said"
			}
			if f.isMainSubject(men.unit) {
				passed, goesOn = true, goesOn || same // "A guard said it was shut. When I asked why, | he | shrugged. “…,” he said."
				continue
			}
			inner = f.sent[men.first] // "A woman told the BBC she heard bangs."
		case men.entity >= 0 && f.entities[men.entity].person && f.namesOther(m, men.entity):
		case men.entity >= 0 && f.entities[men.entity].person:
			return -1
		case f.isOneOfMany(men) || men.kind == nounMention && (f.isSomebody(men) || f.isRelative(men) || f.isOthers(men, m) || f.leadsUpTo(men, m)) && f.suits(men, m):
			if !f.leadsOn(men.unit) && !f.announces(men) && !f.closesSentence(men) || f.sent[men.first] == f.sent[f.mentions[m].first] || f.dealsWith(i, m) || f.isTheirOwn(men, m) || f.isToldOf(men, m) {
				return -1
			}
			if passed && (!f.saysSomething(men.unit) || f.lemmaAt(f.pastAdverbs(men.unit+1)) == hashOf("call")) {
				return -1 // "Hale was held. | A clerk | called the police. He ran. “…,” he said."
			}
			return i
		}
	}
	return -1
}

// isMainSubject reports whether the pronoun at unit u is the subject of its sentence, which it begins or which an opening clause
// of nobody else's does: "Asked what that meant, | he | laughed".
func (a *article) isMainSubject(u int) bool {
	if a.leadsOn(u) {
		return true
	}
	if a.symAt(u-1) == symAdverb {
		return a.startsSentence(u - 1) // "Then he shrugged"
	}
	if a.symAt(u-1) != ',' {
		return false
	}
	for v := u - 2; ; v-- {
		switch s := a.symAt(v); {
		case isBreak(s), isRegion(s), s == ',', isPhrase(s) && a.maySpeak(v) && s != symPronoun:
			return false
		case a.startsSentence(v):
			return true
		}
	}
}

// isTheirOwn reports whether the words beside the pronoun mention m begin with men as their speaker's own relative: "His father
// was a miner. “| My father | sang,” he said."
func (f *finder) isTheirOwn(men *mention, m int) bool {
	r := f.wordsBeside(f.mentions[m].unit)
	if r < 0 || men.last != men.first+2 {
		return false
	}
	first, last := int(f.units[r].first), int(f.units[r].last)
	for k := first; k+1 < min(first+3, last); k++ { // behind the mark
		if f.tokenText(k) == "My" && f.tokenText(k+1) == f.tokenText(men.head) {
			return true
		}
	}
	return false
}

// isToldOf reports whether the words that the pronoun mention m tags begin with a pronoun of the other gender, which men, whose noun tells none
// and who stands in the sentence before them, may be: "A senator wept on her shoulder. “| He | smelled of mint,” she said."
func (f *finder) isToldOf(men *mention, m int) bool {
	r := f.wordsBeside(f.mentions[m].unit)
	if r < 1 || lexicon.Lookup(f.tokenText(men.head)).Has(lexicon.MaleWord|lexicon.FemaleWord) {
		return false
	}
	first, other := int(f.units[r].first), "He"
	if f.words[f.mentions[m].head].class&he != 0 {
		other = "She"
	}
	return f.sent[first-1] == f.sent[men.first] && (f.tokenText(first) == other || f.tokenText(first+1) == other)
}

// isOthers reports whether men is whoever belongs to somebody who is not of the gender of the pronoun mention m: "| Her | lawyer nodded. “…,” he said."
func (f *finder) isOthers(men *mention, m int) bool {
	own := strings.ToLower(f.tokenText(men.first))
	return f.lang == english && (own == "her" || own == "his") && own != f.possessive(m) && f.isPersonNoun(men.head) && f.singular(men.head)
}

// leadsUpTo reports whether men, who belongs to somebody, begins the short sentence right before the words that the pronoun mention m tags: "| His foreign
// minister | was more careful. “…,” he said."
func (f *finder) leadsUpTo(men *mention, m int) bool {
	u := f.mentions[m].unit
	if f.lang != english || f.words[men.first].class&poss == 0 || f.words[men.head].class&title == 0 || !f.singular(men.head) || !f.startsSentence(men.unit) || !f.isTag(u) {
		return false
	}
	r := f.wordsBeside(u)
	return f.symAt(r-1) == symEnd && f.sent[f.units[r-1].first] == f.sent[men.first]
}

// dealsWith reports whether mention i, somebody who begins a sentence, does something there to whoever the pronoun mention m
// stands for: "A boss handed | her | a pen. “…,” she recalled."; who only tells them something may be meant.
func (f *finder) dealsWith(i, m int) bool {
	k := f.objectBehind(i, m)
	return k >= 0 && !isSaying(f.symAt(f.unitAt(k)-1))
}

// objectBehind returns the first "him" or "her", behind mention i in its sentence, of the gender of the pronoun mention m; or -1.
func (f *finder) objectBehind(i, m int) int {
	const reach = 60 // tokens
	object := "him"
	if f.words[f.mentions[m].head].class&she != 0 {
		object = "her"
	}
	men := &f.mentions[i]
	for k := men.last; k < min(len(f.Tokens), men.last+reach) && f.sent[k] == f.sent[men.first]; k++ {
		if f.regionOf[k] < 0 && f.tokenText(k) == object && !f.possesses(k) {
			return k
		}
	}
	return -1
}

// possessive is how what belongs to the pronoun mention m, he or she, is told.
func (f *finder) possessive(m int) string {
	if f.words[f.mentions[m].head].class&he != 0 {
		return "his"
	}
	return "her"
}

// closesSentence reports whether men is said to tell the sentence that ends behind them: "He does not talk much, | his mother | said."
func (a *article) closesSentence(men *mention) bool {
	after := a.unitAt(men.extent)
	return a.symAt(men.unit-1) == ',' && isSaying(a.symAt(after)) && isBreak(a.symAt(after+1))
}

// announces reports whether the sentence of men, somebody whose words they are, ends in a colon: "And there was this from
// | a woman | who runs the shop:".
func (f *finder) announces(men *mention) bool {
	if w := f.word(men.unit - 2); w != "from" && w != "of" && w != "by" && f.word(men.unit-1) != "from" {
		return false
	}
	b := &f.Blocks[f.blockOf(men.unit)]
	return strings.HasSuffix(b.Of(f.Text), ":")
}

// holder returns the mention of an office in capitals for whose holder the pronoun
// mention m stands: it begins a sentence of the paragraph, or of the one before where
// this one has words alone, and nobody is named behind it ("The Prime Minister says he
// will. “We shall see,” he says."); -1 where there is none.
func (f *finder) holder(m int) int {
	for i, men := range f.above(m) {
		switch {
		case i < m-1 && !f.oneParagraph(men.first, f.mentions[i+1].first): // words do not stand alone
			return -1
		case men.entity >= 0 && f.entities[men.entity].person, f.saysAsWell(i, m):
			return -1
		case men.kind == nounMention && f.Tokens[men.head].Shape >= token.Capital && f.office(men.head) && f.startsSentence(men.unit) && f.singular(men.head):
			if f.sent[men.first] == f.sent[f.mentions[m].first] && (f.isTag(f.mentions[m].unit) || f.closesReport(f.mentions[m].unit)) {
				return -1
			}
			return i
		}
	}
	return -1
}

// saysAsWell reports whether mention i is a pronoun as m is, that tells, not at the start of its sentence, who says it.
func (f *finder) saysAsWell(i, m int) bool {
	men := &f.mentions[i]
	same := f.words[f.mentions[m].head].class & (he | she)
	return f.isPronoun(men, same) && (f.isTag(men.unit) || f.closesReport(men.unit))
}

// ownSubject returns the mention of whoever begins the sentence of the pronoun mention m, with a name or without, where m says
// what they call something: "Ana Ruiz, a baker, closed the shop in what | she | called “a hard week”"; or -1.
func (f *finder) ownSubject(m int) int {
	p := &f.mentions[m]
	if f.lang != english || f.symAt(p.unit-1) != symWh || f.word(p.unit-1) != "what" || !f.saysSomething(p.unit) {
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
// mention m tags, or before the paragraph that it begins: "a film shows | the man | telling her to “go home”. / “Go now,” he said.",
// "| A guard | said it was shut. / “It is late.” / He told us …"; or -1.
func (f *finder) sameSomebody(m int) int {
	u := f.mentions[m].unit
	if f.lang != english || !f.saysSomething(u) {
		return -1
	}
	by := -1
	switch before := f.symAt(u - 1); {
	case isRegion(before):
		r := int(f.units[u-1].ref)
		if r > 0 && f.regions[r].block-f.regions[r-1].block < 2 && f.done[r-1].namesSpeaker() {
			by = f.done[r-1].mention
		}
	case before == symBlock:
		v := u - 2
		if f.symAt(v) == symEnd {
			v--
		}
		if isRegion(f.symAt(v)) && f.symAt(v-1) == symBlock && f.done[f.units[v].ref].speech {
			by = f.done[f.units[v].ref].mention
		}
	}
	last := by
	if by >= 0 && by < m && f.isPronoun(&f.mentions[by], he|she) {
		f.resolve(by)
		by = f.who[by].mention
	}
	if by < 0 || by < m-reachBack || by >= m {
		return -1
	}
	if said := &f.mentions[by]; said.kind != nounMention || said.entity >= 0 || !f.isOnePerson(said) || !f.suits(said, m) {
		return -1
	}
	for i := last + 1; i < m; i++ {
		men := &f.mentions[i]
		switch {
		case f.isPronoun(men, he|she),
			men.entity >= 0 && f.entities[men.entity].person,
			men.kind == nounMention && f.isOnePerson(men) && f.tokenText(men.head) != "police":
			return -1
		}
	}
	return by
}

// describedSayer returns the mention of somebody without a name for whom the pronoun mention m,
// which begins a sentence or stands behind words, goes on: in the sentence before, this one says
// something, and nobody of the pronoun's gender is named there ("Asked for more time, the judge
// said it was “late”. / She added: …", "The 17-year-old, who lives near, heard of it and said
// the boy was kind. / He said: …"); -1 where there is none.
func (f *finder) describedSayer(m int) int {
	p := &f.mentions[m]
	if f.lang != english || !f.startsSentence(p.unit) && !f.isTag(p.unit) && !f.closesReport(p.unit) || !f.saysSomething(p.unit) {
		return -1
	}
	found, spoken, sentence := -1, -1, int32(-1) // spoken is a pronoun inside the sentence
	for i, men := range f.above(m) {
		s := f.sent[men.first]
		if s == f.sent[p.first] {
			continue
		}
		if sentence < 0 {
			sentence = s
		}
		switch {
		case s != sentence:
			if spoken >= 0 {
				return -1
			}
			return found
		case men.entity >= 0 && f.entities[men.entity].person && f.mayBe(m, &f.entities[men.entity]):
			return -1
		case f.isPronoun(men, he|she) && f.maySpeak(men.unit):
			if f.startsSentence(men.unit) {
				return -1
			}
			spoken = i // "The officer said | he | was glad to take the dog."
		case men.kind == nounMention && f.isOnePerson(men) && f.suits(men, m) && (f.saysInSentence(men.unit) || (f.leadsOn(men.unit) || f.behindWords(men.unit)) && isSaying(f.symAt(f.pastAdverbs(f.unitAt(men.extent))))):
			if found >= 0 || spoken >= 0 && !f.leadsOn(men.unit) && !f.behindParticiple(men.unit) {
				return -1
			}
			found, spoken = i, -1
		}
	}
	if spoken >= 0 {
		return -1
	}
	return found
}

// behindWords reports whether unit u stands right behind words in marks, where whoever says them is named: "“…,” | the minister | for roads said."
func (a *article) behindWords(u int) bool {
	before := a.symAt(u - 1)
	return isRegion(before) || before == ',' && isRegion(a.symAt(u-2))
}

// behindParticiple reports whether unit u is the subject of its sentence behind what that one does meanwhile: "Speaking on a visit to Halden, | the minister | said".
func (a *article) behindParticiple(u int) bool {
	const reach = 12 // units
	if a.symAt(u-1) != ',' {
		return false
	}
	for v := u - 2; v >= 0 && v > u-reach; v-- {
		if s := a.symAt(v); a.startsSentence(v) {
			return s == symGerund
		} else if s == ',' || isRegion(s) || isFinite(s) {
			return false
		}
	}
	return false
}

// closesReport reports whether unit u says behind a comma, at the end of its sentence, what stands before it: "It was late, | he | said."
func (a *article) closesReport(u int) bool {
	v := a.pastAdverbs(u + 1)
	return a.symAt(u-1) == ',' && isSaying(a.symAt(v)) && isBreak(a.symAt(v+1))
}

// saysInSentence reports whether the mention of unit u says something: a verb of speech stands
// right behind it, or it leads its sentence and no other stands before that verb.
func (f *finder) saysInSentence(u int) bool {
	if isSaying(f.symAt(f.pastAdverbs(u + 1))) {
		return f.symAt(u-1) != symPrep
	}
	if !f.leadsOn(u) {
		return false
	}
	for v := u + 1; v < u+sentenceReach; v++ {
		switch s := f.symAt(v); {
		case isBreak(s):
			return false
		case isSaying(s):
			before := f.symAt(v - 1)
			return !isPhrase(before) && before != symBe && before != symWho && before != symTo
		}
	}
	return false
}
