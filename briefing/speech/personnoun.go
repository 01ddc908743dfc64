package speech

import (
	"strings"

	"brief/briefing/lexicon"
)

// isSomebody reports whether men is an indefinite phrase for one person: "a woman",
// "another neighbour".
func (f *finder) isSomebody(men *mention) bool {
	if !f.indefinite(men.first) {
		return false
	}
	if f.words[men.head].class&role != 0 {
		return true
	}
	word := lexicon.Lookup(f.tokenText(men.head))
	return word.Has(lexicon.Role) || word.Has(lexicon.Kin) || word.Has(lexicon.MaleWord) || word.Has(lexicon.FemaleWord)
}

// isOneOfMany reports whether men is one of those just spoken of, without a name, who speaks: "Neighbours were shocked. | One | said she had …",
// "| Another |, who gave no name, said".
func (f *finder) isOneOfMany(men *mention) bool {
	w, behind := f.tokenText(men.first), men.unit+1
	if f.lang != english || men.last != men.first+1 || w != "One" && w != "Another" {
		return false
	}
	return f.saysFinite(f.pastAdverbs(behind)) || f.symAt(behind) == ',' && f.symAt(behind+1) == symWho
}

// isRelative reports whether men is somebody's relative or helper: "his brother", "Ruiz’s lawyer".
func (f *finder) isRelative(men *mention) bool {
	if f.words[men.first].class&poss != 0 {
		return men.last == men.first+2 && lexicon.Lookup(f.tokenText(men.head)).Has(lexicon.Kin)
	}
	return f.possessor(men) >= 0 && f.isPersonNoun(men.head) && f.singular(men.head)
}

// suits reports whether the gender that men's noun tells, if any, is that of the pronoun mention m.
func (f *finder) suits(men *mention, m int) bool {
	word, pc := lexicon.Lookup(f.tokenText(men.head)), f.words[f.mentions[m].head].class
	return (pc&he == 0 || !word.Has(lexicon.FemaleWord)) && (pc&she == 0 || !word.Has(lexicon.MaleWord))
}

// singular reports whether the noun at token i is one person's.
func (a *article) singular(i int) bool {
	return isSingular(a.tokenText(i))
}

func isSingular(w string) bool {
	if w == "People" || w == "Men" || w == "Police" {
		return false
	}
	return (!strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ss")) && !strings.HasSuffix(w, "men") && !strings.HasSuffix(w, "people")
}

// indefinite reports whether token i is the article of somebody new.
func (a *article) indefinite(i int) bool {
	switch a.tokenText(i) {
	case "A", "a", "An", "an", "One", "one", "Another", "another":
		return true
	}
	return false
}

// isOnePerson reports whether men is a noun for one person: "the judge", "the 17-year-old".
func (f *finder) isOnePerson(men *mention) bool {
	return f.singular(men.head) && (f.isPersonNoun(men.head) || strings.HasSuffix(f.span(men.first, men.last).Of(f.Text), "year-old")) && !men.inner
}

// isPersonNoun reports whether the noun at token i is said of a person: "lawyer", "mother".
func (a *article) isPersonNoun(i int) bool {
	return a.words[i].class&role != 0 || lexicon.Lookup(a.tokenText(i)).Has(lexicon.Role|lexicon.Kin|lexicon.MaleWord|lexicon.FemaleWord)
}

// mayBe reports whether e may be of the gender of the pronoun mention m.
func (a *article) mayBe(m int, e *entity) bool {
	p := a.words[a.mentions[m].head].class
	return (p&he == 0 || !e.female || e.male) && (p&she == 0 || !e.male || e.female)
}

// isGroup reports whether men is a noun for several people: "four EU lawmakers", "residents".
func (f *finder) isGroup(men *mention) bool {
	return !f.singular(men.head) && f.words[men.head].class&(role|docNoun) == role
}

func (a *article) isPerson(m *mention) bool {
	return m.kind == nameMention && m.entity >= 0 && a.entities[m.entity].person
}

// describesPerson reports whether a phrase can say who somebody is.
func (a *article) describesPerson(m *mention) bool {
	switch a.tokenText(m.first) {
	case "a", "an", "ein", "eine":
		return true
	}
	return a.words[m.head].class&(role|title) != 0
}
