package speech

import "brief/briefing/lexicon"

// groupSpokenOf returns the mention of those whom the pronoun mention m, "they", stands for: the
// only ones who begin a sentence of its paragraph or of the one above and are more than one
// ("Four lawmakers visited Halden. “We were met well,” they said."), and do nothing to others
// there; -1 where there is none.
func (f *finder) groupSpokenOf(m int) int {
	found, met := -1, -1 // met is a group that may be whom the sentence's subject meets
	for i, men := range f.above(m) {
		switch {
		case found < 0 && f.depth < deepest && f.isPronoun(men, they) && f.startsSentence(men.unit) && f.saysSomething(men.unit):
			f.depth++
			f.resolve(i)
			f.depth--
			if w := &f.who[i]; w.mention >= 0 {
				return w.mention // "Residents met. / They called it “late”. / “…,” they said."
			}
		case f.isPronoun(men, they), f.sent[men.first] == f.sent[f.mentions[m].first]:
		case !f.leads(i):
			if before := f.symAt(men.unit - 1); men.kind == nounMention && f.isGroup(men) && (before != symPrep || f.word(men.unit-1) == "with") {
				met = i
			}
		case found < 0 && f.isAnyone(men): // "A spokesperson said so. “…,” they added."
			found = i
		case men.kind != nounMention || !f.isGroup(men):
			if f.entityOf(i) >= 0 && f.entities[f.entityOf(i)].person {
				break // one person is not "they"
			}
			return -1
		case found < 0 && (met != i+1 || f.sent[f.mentions[met].first] != f.sent[men.first]): // and not "Officials met | union leaders"
			found = i
		default:
			return -1
		}
	}
	return found
}

// leads reports whether mention i is the first of its sentence and its subject.
func (f *finder) leads(i int) bool {
	men := &f.mentions[i]
	return (i == 0 || f.sent[f.mentions[i-1].first] != f.sent[men.first]) && f.symAt(men.unit-1) != symPrep && men.kind != pronounMention
}

// isAnyone reports whether men is one person without a name, of whom the noun does not tell the gender, and who leads the sentence.
func (f *finder) isAnyone(men *mention) bool {
	if men.kind != nounMention || men.entity >= 0 || !f.isOnePerson(men) || !f.leadsOn(men.unit) {
		return false
	}
	return !lexicon.Lookup(f.tokenText(men.head)).Has(lexicon.MaleWord | lexicon.FemaleWord)
}
