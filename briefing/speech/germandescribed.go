package speech

import (
	"strings"

	"brief/content"
)

// linkOffices says of "die Ministerin" who that is, where one person alone was named with that office
// before, and of "der 61-Jährige" that it is who was named last.
func (a *article) linkOffices() {
	for i := range a.mentions {
		m := &a.mentions[i]
		if m.kind != nounMention || m.entity >= 0 || m.last-m.first < 2 || m.extent != m.last || !isDefinite(a.tokenText(m.first)) {
			continue
		}
		office := strings.ToLower(a.tokenText(m.head))
		switch {
		case strings.HasPrefix(office, "jährige"):
			if n := a.subjectAbove(i, a.articleGender(m)); n >= 0 {
				m.entity = a.mentions[n].entity
			}
		case a.words[m.head].class&(role|title) != 0 && m.head == m.first+1:
			m.entity = a.holderOf(office, i)
		}
	}
}

// isDefinite reports whether word is the article of one who was spoken of.
func isDefinite(word string) bool {
	switch strings.ToLower(word) {
	case "der", "die", "dem", "den":
		return true
	}
	return false
}

// holderOf returns the entity of the only person before mention i whose office ends as office does, or -1.
func (a *article) holderOf(office string, i int) int {
	only := -1
	for n := i - 1; n >= 0 && n >= i-reachOffice; n-- {
		m := &a.mentions[n]
		if m.entity < 0 || !a.entities[m.entity].person || m.entity == only {
			continue
		}
		for k := m.first; k < m.last; k++ {
			if a.words[k].class&(role|title) != 0 && strings.HasSuffix(strings.ToLower(a.tokenText(k)), office) {
				if only >= 0 {
					return -1
				}
				only = m.entity
				break
			}
		}
	}
	return only
}

// reachOffice is how many mentions back an office is looked for.
const reachOffice = 120

// articleGender is the class of the pronoun that goes with the article of mention m, one person's.
func (a *article) articleGender(m *mention) class {
	switch a.small(m.first) {
	case "der", "ein", "dem", "den", "sein", "seiner", "seine":
		return he
	case "die", "eine", "ihr", "ihre", "ihrer":
		return she
	}
	return 0
}

// subjectAbove returns the last mention before mention i, in its paragraph, that begins a sentence as one
// person of the gender of the pronoun class p, a name or what somebody is, where no other such begins
// one there; or -1.
func (a *article) subjectAbove(i int, p class) int {
	found := -1
	for n := i - 1; n >= 0 && n >= i-reachBack && p != 0; n-- {
		m := &a.mentions[n]
		if !a.oneParagraph(m.first, a.mentions[i].first) {
			return found
		}
		if a.sent[m.first] == a.sent[a.mentions[i].first] && !a.startsSentence(m.unit) || a.standingOf(m.unit) == noSubject || !a.opensClause(m) {
			continue
		}
		if !a.isOne(m, p) {
			continue
		}
		if found >= 0 && (m.entity < 0 || m.entity != a.mentions[found].entity) {
			return -1
		}
		if found < 0 {
			found = n
		}
	}
	return found
}

// isOne reports whether mention m names or describes one person of the gender of the pronoun class p.
func (a *article) isOne(m *mention, p class) bool {
	if m.entity >= 0 && a.entities[m.entity].person {
		e := &a.entities[m.entity]
		return p&he != 0 && (e.male || !e.female) || p&she != 0 && (e.female || !e.male)
	}
	return m.kind == nounMention && a.words[m.head].class&role != 0 && a.articleGender(m) == p && (p == she) == femaleNoun(a.tokenText(m.head))
}

// opensClause reports whether mention m begins its sentence, or follows its verb or a verb of speech.
func (a *article) opensClause(m *mention) bool {
	if a.startsSentence(m.unit) {
		return true
	}
	for u := m.unit - 1; u >= 0; u-- {
		switch s := a.symAt(u); {
		case s == symAdverb, s == symTime:
		case isCue(s), s == symAux, s == symBe, s == symModal:
			return true
		case s == ',' && a.described(m.first) < m.first:
			return a.startsSentence(a.unitAt(a.described(m.first)))
		default:
			return false
		}
	}
	return false
}

// oneParagraph reports whether tokens first and last, in this order, stand in one paragraph.
func (a *article) oneParagraph(first, last int) bool {
	for i := first + 1; i <= last; i++ {
		if a.Tokens[i].First() {
			return false
		}
	}
	return true
}

// ownerInGerman returns the mention of whoever owns what is said in mention m: "Angaben | der
// Polizei", "Ihre Antwort", of her who was spoken of; or -1.
func (f *finder) ownerInGerman(m int) int {
	men := &f.mentions[m]
	if men.kind != nounMention || f.words[men.head].class&sayNoun == 0 {
		return -1
	}
	if f.words[men.first].class&poss != 0 {
		return f.subjectAbove(m, f.articleGender(men))
	}
	if m+1 < len(f.mentions) {
		next := &f.mentions[m+1]
		if men.extent > men.last && (next.first == men.last || next.first == men.last+1) && next.kind != pronounMention {
			return m + 1
		}
	}
	return -1
}

// ownerSpan is the name of the owner men of what is said in the words of whole, or men without its
// article where that leaves it as a subject has it, "der | Polizei"; else whole.
func (f *finder) ownerSpan(men *mention, whole content.Span) content.Span {
	switch first := f.tokenText(men.first); {
	case men.kind == nameMention || men.entity >= 0 || f.words[men.first].class&det == 0:
		return f.mentionSpan(men)
	case first == "der" && men.last-men.first > 1:
		return f.span(men.first+1, men.extent)
	}
	return whole
}
