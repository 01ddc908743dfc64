package speech

import (
	"iter"
	"slices"
)

// referred is whom a pronoun was found to stand for.
type referred struct {
	tried   bool
	entity  int // -1 for nobody
	mention int // that names it, before the pronoun
	sure    float64
}

// leastReferent is the least share of pronouns like it that must be right for a
// pronoun to be given a name: a wrong name is worse than none.
const leastReferent = 0.35

// resolve returns the entity of mention m, following pronouns, and how sure that is.
func (f *finder) resolve(m int) (entity int, sure float64) {
	men := &f.mentions[m]
	if men.kind != pronounMention || men.entity >= 0 {
		return men.entity, 1
	}
	if w := &f.who[m]; !w.tried {
		w.tried = true
		w.entity, w.mention, w.sure = f.follow(m)
	}
	return f.who[m].entity, f.who[m].sure
}

// follow finds whom the pronoun mention m stands for.
func (f *finder) follow(m int) (entity, mention int, sure float64) {
	switch pc := f.words[f.mentions[m].head].class; {
	case pc&who != 0:
		if i := f.antecedent(m); i >= 0 {
			return f.mentions[i].entity, i, 1
		}
	case pc&it != 0 && f.lang == english && (f.saysSomething(f.mentions[m].unit) || f.finds(f.mentions[m].unit)):
		if i := f.bodySpokenOf(m); i >= 0 {
			return f.mentions[i].entity, i, onlyNamedSure
		}
	case pc&they != 0 && f.lang == english && f.saysSomething(f.mentions[m].unit):
		if i := f.groupSpokenOf(m); i >= 0 {
			return -1, i, loneSure
		}
	case pc&(he|she) != 0:
		for _, by := range [...]func(int) int{f.ownSubject, f.openingSubject, f.somebody, f.holder, f.sameSomebody, f.describedSayer, f.ofLife} {
			if i := by(m); i >= 0 {
				return f.mentions[i].entity, i, onlyNamedSure
			}
		}
		refs := f.withoutPast(m, f.withoutKin(m, f.withoutNamed(m, f.withoutLater(m, f.withoutAsker(m, f.withoutHearer(m, f.referents(m, f.spoke)))))))
		if first, _ := f.nearestPeople(refs); first < 0 && f.lang != german {
			if i, e := f.soleOwner(m); i >= 0 {
				return e, i, loneSure
			}
		}
		if len(refs) == 0 && f.lang != german {
			break
		}
		if f.lang == german { // nothing is learned of its pronouns
			return f.followGerman(m, refs)
		}
		if i, e := f.possessing(m); i >= 0 {
			return e, i, onlyNamedSure
		}
		if i, e := f.sameAsBefore(m, refs); i >= 0 {
			return e, i, onlyNamedSure
		}
		return f.pick(m, refs)
	}
	return -1, -1, 1
}

// followGerman is follow for "er" and "sie", which may stand for refs.
func (f *finder) followGerman(m int, refs []referent) (entity, mention int, sure float64) {
	if only := f.onlyKnown(m, refs); only >= 0 {
		return refs[only].entity, refs[only].mention, onlyNamedSure
	}
	gender := f.words[f.mentions[m].head].class & (he | she)
	if i := f.subjectAbove(m, gender); i >= 0 && !f.plural(f.mentions[m].unit-1) && !f.plural(f.mentions[m].unit+1) {
		return f.mentions[i].entity, i, loneSure
	}
	return -1, -1, 1
}

// pick is follow for "he" and "she", which may stand for refs, one at least.
func (f *finder) pick(m int, refs []referent) (entity, mention int, sure float64) {
	best, share := choose(refs)
	if f.taggedLast(refs[0].mention) || f.saidLast(refs[0].mention, m) {
		return refs[0].entity, refs[0].mention, onlyNamedSure
	}
	if i := f.precedingSubject(m, refs); i >= 0 && i != best {
		return refs[i].entity, refs[i].mention, onlyNamedSure
	}
	if only := f.onlyNamed(m, refs); only >= 0 && only != best {
		return refs[only].entity, refs[only].mention, onlyNamedSure
	}
	if share >= leastReferent && f.entities[refs[best].entity].person { // no body is "she"
		return refs[best].entity, refs[best].mention, share
	}
	if i := f.onlyPerson(m); i >= 0 {
		return f.mentions[i].entity, i, loneSure
	}
	if i := slices.IndexFunc(refs, func(r referent) bool { return r.entity == f.spoke }); i >= 0 && f.symAt(f.mentions[m].unit-1) == symBlock {
		return f.spoke, refs[i].mention, loneSure // a paragraph goes on with who spoke in the one before
	}
	return -1, -1, 1
}

// precedingSubject returns the index of the one of refs who leads the sentence right before the one that the pronoun mention m
// begins and tells something in, or a last clause of it, as one subject follows the other: "Ana Ruiz knew them better than Inga Berg. She said …",
// "Inga Berg won but | Ana Ruiz | was calm. She said …"; -1 where there is no such one.
func (f *finder) precedingSubject(m int, refs []referent) int {
	men := &f.mentions[m]
	if f.lang != english || !f.startsSentence(men.unit) || !f.saysSomething(men.unit) {
		return -1
	}
	return slices.IndexFunc(refs, func(r referent) bool {
		named := &f.mentions[r.mention]
		if f.sent[named.first] != f.sent[men.first]-1 || !f.entities[r.entity].person || !f.subjectLike(named.unit) {
			return false
		}
		return (f.leadsSentence(named.unit) || f.word(named.unit-1) == "but") && !f.anotherSays(named.unit, men.unit)
	})
}

// anotherSays reports whether a clause of "who" tells, among the units [from, to), that somebody says something: "Ruiz met the mayor, | who said | it was late."
func (a *article) anotherSays(from, to int) bool {
	for v := from + 1; v < to; v++ {
		if a.symAt(v) == symWho && a.symAt(v-1) == ',' && v > from+2 && isSaying(a.symAt(a.pastAdverbs(v+1))) {
			return true
		}
	}
	return false
}

// taggedLast reports whether a verb of speech behind a comma says of mention i that they said the clause before: "It is shut, claimed | Ana Ruiz |."
func (a *article) taggedLast(i int) bool {
	u := a.mentions[i].unit
	if a.symAt(u-2) != ',' || !a.isPersonAt(u) {
		return false
	}
	s := a.sentenceOf(u)
	return a.invertedTag(u-1, s, stretch{u, s.last})
}

// saidLast reports whether mention i, with what that one is between commas, says the clause before it in the sentence right before the one
// that the pronoun mention m begins: "It may grow, | Ana Ruiz |, who leads the crews, said in a statement. / She …"
func (a *article) saidLast(i, m int) bool {
	const longest = 20 // units
	u := a.mentions[i].unit
	if a.lang != english || a.symAt(u-1) != ',' || !a.isPersonAt(u) || a.symAt(u+1) != ',' || a.sent[a.mentions[i].first]+1 != a.sent[a.mentions[m].first] || !a.startsSentence(a.mentions[m].unit) {
		return false
	}
	for v := u + 2; v < u+longest && !isBreak(a.symAt(v)); v++ {
		if x := a.pastAdverbs(v + 1); a.symAt(v) == ',' && a.saysFinite(x) {
			after := a.symAt(x + 1)
			return isBreak(after) || after == symPrep || after == symTime
		}
	}
	return false
}

// above returns the mentions before mention m in its paragraph and the one above, the
// nearest first, with their indexes.
func (f *finder) above(m int) iter.Seq2[int, *mention] {
	return func(yield func(int, *mention) bool) {
		later, crossed := f.mentions[m].first, false
		for i := m - 1; i >= 0 && i >= m-reachBack; i-- {
			men := &f.mentions[i]
			if !f.oneParagraph(men.first, later) {
				if crossed {
					return
				}
				crossed = true
			}
			if later = men.first; !yield(i, men) {
				return
			}
		}
	}
}

// deepest is how many pronouns are followed to each other.
const deepest = 4
