package speech

import (
	"iter"
	"slices"
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
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
		for _, by := range [...]func(int) int{f.ownSubject, f.somebody, f.holder, f.sameSomebody, f.describedSayer} {
			if i := by(m); i >= 0 {
				return f.mentions[i].entity, i, onlyNamedSure
			}
		}
		refs := f.withoutKin(m, f.withoutLater(m, f.withoutAsker(m, f.referents(m, f.spoke))))
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

// bodySpokenOf returns the mention of the body that the pronoun mention m, "it", stands for:
// the nearest that a verb follows or a sentence begins with ("The union is angry. “…,” it
// said."); -1 where there is none.
func (f *finder) bodySpokenOf(m int) int {
	for i, men := range f.above(m) {
		if men.kind == pronounMention && f.words[men.head].class&it != 0 && f.saysSomething(men.unit) && f.depth < deepest {
			f.depth++
			f.resolve(i)
			f.depth--
			if w := &f.who[i]; w.mention >= 0 {
				return w.mention // "“…,” it added. / “…,” it said."
			}
		}
		if men.kind == nounMention && f.words[men.head].class&(docNoun|sayNoun) != 0 && (f.saysSomething(men.unit) || f.startsSentence(men.unit) && (f.tellsInSentence(men.unit) || f.isReadOut(men.unit))) {
			return i // "a statement said", "one message left at the gate described him as …", "her statement was read in court"
		}
		known := men.entity >= 0 && f.entities[men.entity].actor > 0 && !f.entities[men.entity].person && (!f.entities[men.entity].place || f.saysSomething(men.unit))
		if !known && (men.kind != nounMention || f.words[men.head].class&body == 0) {
			if men.kind != pronounMention && f.startsSentence(men.unit) {
				return -1 // "it" may be that
			}
			continue
		}
		if f.startsSentence(men.unit) || f.subjectLike(men.unit) || f.sharesOf(men.unit) {
			return i
		}
	}
	return -1
}

// sharesOf reports whether the company at unit u is told by its shares, with which the sentence begins: "Shares in | Tarn Oil | fell".
func (a *article) sharesOf(u int) bool {
	p := u - 1
	for n := 0; n < 2 && (isPhrase(a.symAt(p)) || a.symAt(p) == symOther); n++ {
		p-- // "Norvian lender"
	}
	w := a.word(p)
	return (w == "in" || w == "of") && strings.EqualFold(a.word(p-1), "shares") && a.startsSentence(p-1)
}

// saysSomething reports whether a verb of speech stands beside unit u: "it said", "said it".
func (a *article) saysSomething(u int) bool {
	after, before := a.symAt(a.pastAdverbs(u+1)), a.symAt(u-1)
	return isSaying(after) || after == symLabel || before == symSay && isRegion(a.symAt(u-2))
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

// withoutAsker takes out of refs whoever has just asked the question that the pronoun
// mention m answers: "“Is it perfect?” Mr Reed asked. / “Yes,” he replied."
func (f *finder) withoutAsker(m int, refs []referent) []referent {
	u := f.mentions[m].unit
	if f.spoke < 0 || !isRegion(f.symAt(u-1)) || u+1 >= len(f.units) || f.symAt(u+1) != symSay {
		return refs
	}
	switch f.tokenText(int(f.units[u+1].last - 1)) {
	case "replied", "replies", "answered", "answers", "responded", "responds":
	default:
		return refs
	}
	r := int(f.units[u-1].ref)
	if r == 0 || !f.asks(r-1) || f.regions[r].block-f.regions[r-1].block > 1 {
		return refs
	}
	return slices.DeleteFunc(refs, func(x referent) bool { return x.entity == f.spoke })
}

// somebody returns the mention of somebody without a name whom the pronoun mention
// m stands for: the subject of a sentence before it in its paragraph or the one above,
// behind which nobody else is spoken of ("A lorry driver … said so. “It is old,” he
// said.", "His brother nodded. “Nobody,” he said."); -1 where there is none.
func (f *finder) somebody(m int) int {
	inner := int32(-1) // a sentence that this must stand in
	for i, men := range f.above(m) {
		if inner >= 0 && f.sent[men.first] != inner {
			return -1
		}
		switch {
		case men.kind == pronounMention && f.words[men.head].class&(he|she) != 0:
			if f.startsSentence(men.unit) {
				if f.sent[men.first] == f.sent[f.mentions[m].first] && f.words[men.head].class&pronoun == f.words[f.mentions[m].head].class&pronoun {
					continue // "He had raised it, | he | said"
				}
				return -1
			}
			inner = f.sent[men.first] // "A woman told the BBC she heard bangs."
		case men.entity >= 0 && f.entities[men.entity].person:
			return -1
		case men.kind == nounMention && (f.isSomebody(men) || f.isRelative(men)) && f.suits(men, m):
			if !f.leadsOn(men.unit) && !f.announces(men) || f.sent[men.first] == f.sent[f.mentions[m].first] || f.dealsWith(i, m) {
				return -1
			}
			return i
		}
	}
	return -1
}

// dealsWith reports whether mention i, somebody who begins a sentence, does something there to whoever the pronoun mention m
// stands for: "A boss handed | her | a pen. “…,” she recalled."
func (f *finder) dealsWith(i, m int) bool {
	const reach = 60 // tokens
	object := "him"
	if f.words[f.mentions[m].head].class&she != 0 {
		object = "her"
	}
	for k := f.mentions[i].last; k < min(len(f.Tokens), f.mentions[i].last+reach) && f.sent[k] == f.sent[f.mentions[i].first]; k++ {
		if f.regionOf[k] < 0 && f.tokenText(k) == object && !f.possesses(k) && !isSaying(f.symAt(f.unitAt(k)-1)) {
			return true
		}
	}
	return false
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
			if f.sent[men.first] == f.sent[f.mentions[m].first] && f.isTag(f.mentions[m].unit) {
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
	return men.kind == pronounMention && f.words[men.head].class&same != 0 && f.isTag(men.unit)
}

// isTag reports whether the pronoun at unit u tells, behind a comma or words, who says its sentence: “…,” | she | says.
func (a *article) isTag(u int) bool {
	before := a.symAt(u - 1)
	return (before == ',' && isRegion(a.symAt(u-2)) || isRegion(before)) && a.saysSomething(u)
}

// singular reports whether the noun at token i is one person's.
func (a *article) singular(i int) bool {
	w := a.tokenText(i)
	return w != "Police" && (!strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ss")) && !strings.HasSuffix(w, "men") && !strings.HasSuffix(w, "people")
}

// indefinite reports whether token i is the article of somebody new.
func (a *article) indefinite(i int) bool {
	switch a.tokenText(i) {
	case "A", "a", "An", "an", "One", "one", "Another", "another":
		return true
	}
	return false
}

// dweller returns the mention that begins the sentence of mention m where m is only the place, or a thing, that tells where
// it is: "People living near a quarry in the Peak District | say", "People cut off by the closing of a bridge | say"; else m.
func (f *finder) dweller(m int) int {
	men := &f.mentions[m]
	place := men.kind == nameMention && men.entity >= 0 && f.entities[men.entity].place
	thing := f.lang == english && men.kind == nounMention && men.entity < 0 && f.words[men.head].class&(role|body|docNoun|sayNoun|title|quant) == 0 && !f.isPersonNoun(men.head) && !f.partOf(men.head)
	if !place && !thing || f.symAt(men.unit-1) != 'p' {
		return m
	}
	for i := m - 1; i >= 0 && f.sent[f.mentions[i].first] == f.sent[men.first]; i-- {
		if o := &f.mentions[i]; f.startsSentence(o.unit) {
			if o.kind == nounMention && f.words[o.head].class&role != 0 {
				return i
			}
			break
		}
	}
	return m
}
