package speech

import (
	"slices"
	"strings"

	"brief/briefing/lexicon"
)

// withoutLater takes out of refs whoever is named behind the pronoun mention m in the sentence
// whose subject it is: "She told Ruiz …", "“…,” he said of Berg."
func (f *finder) withoutLater(m int, refs []referent) []referent {
	men := &f.mentions[m]
	if f.lang != english || !f.startsSentence(men.unit) && !isRegion(f.symAt(men.unit-1)) {
		return refs
	}
	for i := m + 1; i < len(f.mentions) && f.sent[f.mentions[i].first] == f.sent[men.first]; i++ {
		if f.symAt(f.mentions[i].unit-1) == symWho {
			break
		}
		if e := f.mentions[i].entity; e >= 0 && len(refs) > 1 {
			refs = slices.DeleteFunc(refs, func(x referent) bool { return x.entity == e })
		}
	}
	return refs
}

// onlyNamedSure is how often the only one named in a paragraph is whom a pronoun in it stands for.
const onlyNamedSure = 0.8

// loneSure is about how often the only person whom an article named is whom a pronoun stands for.
const loneSure = 0.7

// reachAlone bounds, in mentions, how far back nobody else may be named: an article, no book.
const reachAlone = 1000

// onlyPerson returns the last mention of the only person named before the pronoun mention
// m who may be of its gender, or -1 where there is none or another.
func (f *finder) onlyPerson(m int) int {
	last := -1
	for i := m - 1; i >= 0 && i >= m-reachAlone; i-- {
		e := f.mentions[i].entity
		if f.mentions[i].kind != nameMention || e < 0 || !f.entities[e].person {
			continue
		}
		if !f.mayBe(m, &f.entities[e]) {
			continue
		}
		if last >= 0 && e != f.mentions[last].entity {
			return -1
		}
		if last < 0 {
			last = i
		}
	}
	return last
}

// onlyNamed returns the index of the one person of refs who is the subject of a
// sentence before the pronoun mention m, and the only one in that sentence, where
// it is the last before the words, or in the paragraph ("Hall was less sure. “We
// will see,” he said."); -1 where there is no such one.
func (f *finder) onlyNamed(m int, refs []referent) int {
	first, second := f.nearestPeople(refs)
	if first < 0 {
		return -1
	}
	named := &f.mentions[refs[first].mention]
	if f.opensNextParagraph(m, named) && (second < 0 || f.sent[f.mentions[refs[second].mention].first] != f.sent[named.first]) {
		return first
	}
	if f.newcomer(m, named) && (second < 0 || f.sent[f.mentions[refs[second].mention].first] != f.sent[named.first]) {
		return first
	}
	if f.sent[named.first] == f.sent[f.mentions[m].first] || !f.oneParagraph(named.first, f.mentions[m].first) ||
		!f.subjectLike(named.unit) && !f.leadsSentence(named.unit) && !f.isTopic(named.unit) {
		return -1
	}
	beside := second >= 0 && f.oneParagraph(f.mentions[refs[second].mention].first, named.first)
	if beside && f.sent[f.mentions[refs[second].mention].first] == f.sent[named.first] {
		return -1
	}
	later := named.first
	for i := refs[first].mention - 1; i >= 0 && i >= m-reachBack; i-- {
		men := &f.mentions[i]
		if beside && f.sent[men.first] != f.sent[named.first] || !f.oneParagraph(men.first, later) {
			break
		}
		if f.isPronoun(men, he|she) && !f.opensSentenceOf(men, named) {
			return -1 // somebody of before is spoken of
		}
		later = men.first
	}
	return first
}

// isTopic reports whether the name at unit u opens a sentence behind "For": "For | Ruiz |, the next question is how. “Slowly,” she says."
func (f *finder) isTopic(u int) bool {
	return f.lang == english && u > 0 && f.word(u-1) == "For" && f.startsSentence(u-1) && f.symAt(u+1) == ','
}

// opensSentenceOf reports whether the pronoun men stands in what opens the sentence whose subject named is, so that it is that one's: "Asked whether | she | was
// afraid, Ruiz laughed."
func (f *finder) opensSentenceOf(men, named *mention) bool {
	if f.lang != english || f.sent[men.first] != f.sent[named.first] {
		return false
	}
	u := men.unit
	for u > max(0, men.unit-sentenceReach) && !f.startsSentence(u) {
		u--
	}
	first := int(f.units[u].first)
	return f.startsSentence(u) && (f.tokenText(first) == "Asked" || f.words[first].form == gerund)
}

// opensNextParagraph reports whether the pronoun mention m begins a paragraph and says
// something right behind the sentence that named begins: "Ruiz tried to calm them. / She said: …", ". / Speaking to the Post, she said: …".
func (f *finder) opensNextParagraph(m int, named *mention) bool {
	men := &f.mentions[m]
	return f.lang == english && f.symAt(f.beforeOpener(men.unit)-1) == symBlock && f.leadsSentence(named.unit) && f.sent[men.first] == f.sent[named.first]+1 && isSaying(f.symAt(f.pastAdverbs(men.unit+1)))
}

// beforeOpener returns the unit that opens the sentence of unit u, where all before u is where or how that was said, of nobody by name: "| Speaking | to
// the Post, she said", "| In | a statement, she said"; else u.
func (f *finder) beforeOpener(u int) int {
	const longest = 8 // units
	if f.symAt(u-1) != ',' {
		return u
	}
	for v := u - 2; v > u-longest && !isRegion(f.symAt(v)) && !isBreak(f.symAt(v)) && !f.isPersonAt(v); v-- {
		if s := f.symAt(v); f.startsSentence(v) && (s == symPrep || s == symGerund || f.word(v) == "Speaking") {
			return v
		}
	}
	return u
}

// newcomer reports whether named, who is the subject of the sentence before, is named there for
// the first time or has a paragraph alone, and the pronoun mention m tells who says the words right behind that
// sentence: "Berg was quick to answer. / “We shall see,” he said."
func (f *finder) newcomer(m int, named *mention) bool {
	u := f.mentions[m].unit
	if f.lang != english || !isRegion(f.symAt(u-1)) || !isBreak(f.symAt(u-2)) || !f.saysSomething(u) {
		return false
	}
	above := int(f.units[u-1].first) - 1
	if above < 0 || f.sent[above] != f.sent[named.first] || !f.leadsSentence(named.unit) && !f.subjectLike(named.unit) {
		return false
	}
	return named.first == f.entities[named.entity].first || f.hasParagraph(named, m)
}

// hasParagraph reports whether all of the paragraph above the words that the pronoun mention m tags is a sentence that named
// begins, and the words are of nobody of that gender: "Berg left the field in the fourth. / “They may boo me,” he said."
func (f *finder) hasParagraph(named *mention, m int) bool {
	u := f.mentions[m].unit
	if f.symAt(u-2) != symBlock || !f.startsSentence(named.unit) || f.symAt(named.unit-1) != symBlock {
		return false
	}
	if f.symAt(named.unit+1) == ',' {
		return true // "Berg, 22, was gracious. / “She was better,” she said."
	}
	same := f.words[f.mentions[m].head].class & (he | she)
	return !slices.ContainsFunc(f.words[f.units[u-1].first:f.units[u-1].last], func(w entry) bool { return w.class&same != 0 })
}

// sameAsBefore returns the mention, and whose it is, of whom the pronoun before the pronoun mention m, which tells who says
// something as m does, stands for, where nobody of that gender is spoken of between: "She agreed that she had
// signed. / “Why?” asked Mr Hale. / “For him,” | she | said.", and whoever of refs was named last; -1 where there is none.
func (f *finder) sameAsBefore(m int, refs []referent) (mention, entity int) {
	p := &f.mentions[m]
	if f.lang != english || f.depth >= deepest || !f.saysSomething(p.unit) {
		return -1, -1
	}
	same := f.words[p.head].class & (he | she)
	for i := m - 1; i >= 0 && i >= m-reachBack; i-- {
		men := &f.mentions[i]
		switch {
		case f.isPronoun(men, same) && f.maySpeak(men.unit) && f.saysSomething(men.unit):
			f.depth++
			e, _ := f.resolve(i)
			f.depth--
			if first, _ := f.nearestPeople(refs); first < 0 || e != refs[first].entity {
				return -1, -1
			}
			if w := &f.who[i]; w.mention >= 0 {
				return w.mention, e
			}
			return -1, -1
		case men.entity >= 0 && f.entities[men.entity].person && f.mayBe(m, &f.entities[men.entity]),
			men.kind == nounMention && f.isPersonNoun(men.head) && f.singular(men.head) && f.suits(men, m):
			return -1, -1
		}
	}
	return -1, -1
}

// nearestPeople returns the indexes of the two persons of refs, which have the nearest first,
// that are named last; -1 for one that there is not.
func (f *finder) nearestPeople(refs []referent) (first, second int) {
	first, second = -1, -1
	for i := range refs {
		if !f.entities[refs[i].entity].person {
			continue
		}
		if first >= 0 {
			return first, i
		}
		first = i
	}
	return first, -1
}

// withoutKin takes out of refs whoever is named only as a relative, who did not speak last, of somebody of the gender of the pronoun mention m, who
// is the likelier one: "Ana Ruiz grew up here. Her mother, | Inga |, kept the books. “…,” she said.", "She had a daughter, | Inga |.",
// "She was the daughter of | Inga Ruiz |."
func (f *finder) withoutKin(m int, refs []referent) []referent {
	if f.lang != english || len(refs) < 2 {
		return refs
	}
	mine := f.possessive(m)
	return slices.DeleteFunc(slices.Clone(refs), func(r referent) bool {
		at := f.mentions[r.mention].first - 1
		if at < 2 || r.entity == f.spoke || f.isHeard(r.mention, m) {
			return false
		}
		if f.tokenText(at) == "," {
			at--
		}
		kin := lexicon.Lookup(f.tokenText(at))
		if kin.Has(lexicon.Kin) && (mine == "her" && kin.Has(lexicon.MaleWord) || mine == "his" && kin.Has(lexicon.FemaleWord)) {
			return true // "whose son, | Owen |, … she said"
		}
		if f.entities[r.entity].count > 1 {
			return false
		}
		if f.isParent(at + 1) {
			return true
		}
		if !kin.Has(lexicon.Kin) {
			return false
		}
		return strings.EqualFold(f.tokenText(at-1), mine) || f.tokenText(at-1) == "a" && f.has(at-2, m)
	})
}

// isHeard reports whether mention i tells or thinks something in the sentence right before the words that the pronoun mention m tags: "Her aunt,
// | Leila |, tells it differently. “…,” she said."
func (f *finder) isHeard(i, m int) bool {
	r := f.mentions[m].unit - 1
	if !isRegion(f.symAt(r)) || r < 1 || f.sent[f.units[r].first-1] != f.sent[f.mentions[i].first] {
		return false
	}
	var buf [16]symbol
	v, _ := f.verbRight(buf[:0], f.mentions[i].unit, 10)
	return v >= 0 && isCue(f.symAt(v)) && f.symAt(v) != symLight && f.symAt(v) != symSeem
}

// isParent reports whether the name from token i on is said to be of a parent: "the son of Elsie, a weaver, and | Jack Hale |".
func (f *finder) isParent(i int) bool {
	const reach = 16 // tokens
	for at := i - 1; at > 2 && at > i-reach && f.sent[at] == f.sent[i]; at-- {
		if f.tokenText(at) != "of" {
			continue
		}
		switch f.tokenText(at - 1) {
		case "son", "daughter", "child":
			before := f.tokenText(at - 3)
			return f.tokenText(at-2) == "the" && (before == "," || before == "was" || before == "is")
		}
	}
	return false
}

// has reports whether the token i is what begins a sentence with a pronoun as mention m is, and "has" or "had": "She | had | a daughter".
func (f *finder) has(i, m int) bool {
	switch f.tokenText(i) {
	case "has", "had", "have":
	default:
		return false
	}
	u := f.unitAt(i - 1)
	return f.startsSentence(u) && f.symAt(u) == symPronoun && f.words[f.units[u].first].class&f.words[f.mentions[m].head].class&(he|she) != 0
}

// withoutAsker takes out of refs whoever has just pressed the one that the pronoun mention m, who answers, stands for,
// or asked the question: "“Is it perfect?” Mr Reed asked. / “Yes,” he replied."
func (f *finder) withoutAsker(m int, refs []referent) []referent {
	u := f.mentions[m].unit
	if !isRegion(f.symAt(u-1)) || u+1 >= len(f.units) || f.symAt(u+1) != symSay {
		return refs
	}
	switch f.tokenText(int(f.units[u+1].last - 1)) {
	case "replied", "replies", "answered", "answers", "responded", "responds":
	default:
		return refs
	}
	if pressed := f.withoutPresser(m, refs); len(pressed) > 0 && len(pressed) < len(refs) {
		return pressed
	}
	r := int(f.units[u-1].ref)
	if f.spoke < 0 || r == 0 || !f.asks(r-1) || f.regions[r].block-f.regions[r-1].block > 1 {
		return refs
	}
	return slices.DeleteFunc(refs, func(x referent) bool { return x.entity == f.spoke })
}

// withoutHearer takes out of refs whoever is told something by "he" or "she" little before the sentence that the pronoun mention m, of
// the same gender, begins: "“It is a threat,” he told Ana Ruiz's | Bo Hale |. / He added it was “fine”."
func (f *finder) withoutHearer(m int, refs []referent) []referent {
	const farthest = 3 // sentences
	men := &f.mentions[m]
	if f.lang != english || len(refs) != 1 || !f.startsSentence(men.unit) {
		return refs
	}
	v := f.mentions[refs[0].mention].unit - 1
	if f.symAt(v) == symDet || isPhrase(f.symAt(v)) {
		v--
	}
	if f.symAt(v) != symTell || f.sent[f.units[v].first]+farthest < f.sent[men.first] || f.symAt(v-1) != symPronoun {
		return refs
	}
	if f.isPronoun(f.mentionAt(v-1), f.words[men.head].class&(he|she)) {
		return nil
	}
	return refs
}

// withoutPresser returns refs without whoever is named first in the sentence right before the words that the pronoun mention m answers with, and
// does or puts something there to him or her: "Ana Ruiz put it to | her | that it was late. “No,” she replied."
func (f *finder) withoutPresser(m int, refs []referent) []referent {
	first := int(f.units[f.mentions[m].unit-1].first)
	if first == 0 || !f.oneParagraph(first-1, first) {
		return refs
	}
	presser := m
	for _, x := range refs {
		if f.sent[f.mentions[x.mention].first] == f.sent[first-1] && f.objectBehind(x.mention, m) >= 0 {
			presser = min(presser, x.mention)
		}
	}
	return slices.DeleteFunc(slices.Clone(refs), func(x referent) bool { return x.mention == presser })
}
