package speech

import "strings"

// describedSayer returns the mention of somebody without a name for whom the pronoun mention m,
// which begins a sentence or stands behind words, goes on: in the sentence before, this one says
// something, and nobody of the pronoun's gender is named there ("Asked for more time, the judge
// said it was “late”. / She added: …", "The 17-year-old, who lives near, heard of it and said
// the boy was kind. / He said: …"); -1 where there is none.
func (f *finder) describedSayer(m int) int {
	p := &f.mentions[m]
	if f.lang != english || !f.startsSentence(p.unit) && !isRegion(f.symAt(p.unit-1)) || !f.saysSomething(p.unit) {
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
		case men.kind == pronounMention && f.words[men.head].class&(he|she) != 0 && f.maySpeak(men.unit):
			if f.startsSentence(men.unit) {
				return -1
			}
			spoken = i // "The officer said | he | was glad to take the dog."
		case men.kind == nounMention && f.isOnePerson(men) && f.suits(men, m) && f.saysInSentence(men.unit):
			if found >= 0 || spoken >= 0 && !f.leadsOn(men.unit) {
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

// leadsOn reports whether unit u begins its sentence, or stands behind a word that links it to the
// last one, or an adverb and a comma, that do: "But | a spokesman", "Eventually, | a young woman | told us …".
func (a *article) leadsOn(u int) bool {
	if a.symAt(u-1) == 'a' && a.startsSentence(u-1) {
		return true
	}
	if s := a.symAt(u - 2); a.symAt(u-1) == ',' && (s == 'r' || s == symOther || s == symTime) && a.startsSentence(u-2) {
		return true
	}
	return a.startsSentence(u)
}

// isOnePerson reports whether men is a noun for one person: "the judge", "the 17-year-old".
func (f *finder) isOnePerson(men *mention) bool {
	return f.singular(men.head) && (f.isPersonNoun(men.head) || strings.HasSuffix(f.span(men.first, men.last).Of(f.Text), "year-old")) && !men.inner
}

// saysInSentence reports whether the mention of unit u says something: a verb of speech stands
// right behind it, or it leads its sentence and no other stands before that verb.
func (f *finder) saysInSentence(u int) bool {
	if isSaying(f.symAt(f.pastAdverbs(u + 1))) {
		return f.symAt(u-1) != 'p'
	}
	if !f.leadsOn(u) {
		return false
	}
	for v := u + 1; v < min(len(f.units), u+sentenceReach); v++ {
		switch s := f.symAt(v); {
		case s == symEnd, s == symBlock:
			return false
		case isSaying(s):
			before := f.symAt(v - 1)
			return !isPhrase(before) && before != 'b' && before != 'W' && before != 'o'
		}
	}
	return false
}

// tellsInSentence reports whether the sentence that unit u begins has a verb that says or describes.
func (f *finder) tellsInSentence(u int) bool {
	for v := u + 1; v < min(len(f.units), u+sentenceReach); v++ {
		switch s := f.symAt(v); {
		case s == symEnd, s == symBlock:
			return false
		case isSaying(s), s == symLabel:
			before := f.symAt(v - 1)
			return before != 'b' && before != 'o' && before != symPronoun
		}
	}
	return false
}
