package speech

import (
	"strings"

	"brief/briefing/token"
	"brief/content"
)

// phraseKind says what a phrase of a Romance article is.
type phraseKind uint8

const (
	noPhrase     phraseKind = iota
	namePhrase              // somebody's name, perhaps behind what they are
	officePhrase            // what somebody is, a body, or a text: "le maire"
	thingPhrase             // any other noun with an article
	timePhrase              // "ce lundi"
	pronounPhrase
)

// phrase is who or what may say something, as tokens [first, last) tell.
type phrase struct {
	kind        phraseKind
	first, last int
	head        int          // the noun, or the pronoun
	entity      int          // of a name, or of an office that one holds; or -1
	name        content.Span // of a name
}

// phraseAt returns the phrase that begins at token i, before token limit; of kind noPhrase where none does.
func (a *article) phraseAt(i, limit int) phrase {
	p := phrase{first: i, entity: -1}
	for i < limit && a.nameOf[i] < 0 && a.is(i, det|poss|quant) && !a.is(i, role|body|title) {
		i++
	}
	articled := i > p.first
	i = a.pastHonour(i, limit)
	if i >= limit && (!articled || !a.standsAlone(i-1)) {
		return phrase{}
	}
	if i < limit && a.nameOf[i] >= 0 {
		return a.namedPhrase(p, i, limit)
	}
	if i < limit && a.Tokens[i].Kind == token.Number && articled {
		i++
	}
	if articled && i < limit && a.is(i, timeWord) && i == p.first+1 {
		switch a.small(i) {
		case "dernier", "dernière":
			if w := a.small(p.first); w == "ce" || w == "cette" {
				p.kind, p.head, p.last = pronounPhrase, i, i+1
				return p
			}
		}
	}
	if articled && a.standsAlone(i-1) && (i >= limit || a.is(i, cueVerb|function) || a.Tokens[i].Kind != token.Word) {
		p.kind, p.head, p.last = thingPhrase, i-1, i
		return p
	}
	if i >= limit || a.Tokens[i].Kind != token.Word || !articled && !a.is(i, role|body|title) || a.is(i, aux|be|modal|prep|sub|and|but|who|that|wh|not) && !a.is(i, role|body|timeWord) {
		if !articled && a.isPronounForSomebody(p.first) {
			return pronounAt(p.first)
		}
		return phrase{}
	}
	return a.nounPhrase(p, i, limit)
}

// standsAlone reports whether token i stands for somebody without a noun: "un |autre|", "|certains|".
func (a *article) standsAlone(i int) bool {
	return among(a.small(i), aloneInRomance)
}

// pastHonour is the token of the name that a title at token i stands before: "M. | Ruiz"; i where none does.
func (a *article) pastHonour(i, limit int) int {
	if i >= limit || !a.is(i, title) {
		return i
	}
	name := i + 1
	if a.text(name) == "." {
		name++
	}
	if name < limit && a.nameOf[i] < 0 && a.nameOf[name] >= 0 {
		return name
	}
	return i
}

// namedPhrase is p with the name at token i.
func (a *article) namedPhrase(p phrase, i, limit int) phrase {
	n := a.nameOf[i]
	p.kind, p.head, p.entity, p.name = namePhrase, i, a.Names[n].Actor-1, a.Names[n].Span
	for i < limit && a.nameOf[i] == n {
		i++
	}
	p.last = i
	return p
}

// pronounAt is the pronoun that token i is.
func pronounAt(i int) phrase {
	return phrase{kind: pronounPhrase, first: i, last: i + 1, head: i, entity: -1}
}

// isPronounForSomebody reports whether token i is a pronoun that stands for somebody, and no article.
func (a *article) isPronounForSomebody(i int) bool {
	return a.is(i, he|she|they) && (!a.is(i, det|adverb) || a.small(i) == "él" || a.small(i) == "elle")
}

// nounPhrase is p with the noun at token i, what belongs to it, and the name that follows.
func (a *article) nounPhrase(p phrase, i, limit int) phrase {
	p.head, p.kind = i, thingPhrase
	j := i
	for k := i; k < limit && k < i+3 && a.plainNoun(k); k = a.pastWord(k) {
		if a.is(k, role|title|body|sayNoun|docNoun) {
			p.head, p.kind = k, officePhrase
			break
		}
	}
	if p.kind == thingPhrase && a.is(i, timeWord) {
		p.kind = timePhrase
	}
	const longest = 30 // tokens
	for j = a.pastWord(p.head); j < limit && j < i+longest; {
		switch {
		case a.nameOf[j] >= 0:
			if p.kind == officePhrase && a.maybeBearer(j) {
				named := a.namedPhrase(p, j, limit)
				named.head = p.head
				return named
			}
			for n := a.nameOf[j]; j < limit && a.nameOf[j] == n; j++ {
			}
			continue
		case p.kind == officePhrase && a.pastHonour(j, limit) > j:
			j = a.pastHonour(j, limit)
			continue
		case a.ofWord(j) && j+1 < limit:
			if next := a.pastOwner(j, limit); next > j {
				j = next
				continue
			}
		case a.qualifies(j) && p.kind != timePhrase || p.kind == timePhrase && (a.is(j, timeWord) || a.Tokens[j].Kind == token.Number):
			j = a.pastWord(j)
			continue
		}
		break
	}
	p.last = j
	if p.kind == officePhrase {
		return a.withBearer(p, limit)
	}
	return p
}

// maybeBearer reports whether the name at token j may be that of whom the noun before it is said.
func (a *article) maybeBearer(j int) bool {
	e := a.Names[a.nameOf[j]].Actor - 1
	return a.entities[e].person || !a.entities[e].place && strings.Contains(a.Names[a.nameOf[j]].Of(a.Text), " ")
}

// plainNoun reports whether token k may be a noun, or stand before one.
func (a *article) plainNoun(k int) bool {
	return a.Tokens[k].Kind == token.Word && a.nameOf[k] < 0 && (!a.is(k, function) || a.is(k, role|title|body|docNoun|sayNoun))
}

// pastWord is the token behind the word at token k and those that hyphens join to it.
func (a *article) pastWord(k int) int {
	for a.hyphened(k) {
		k += 2
	}
	return k + 1
}

// ofWord reports whether token j says whose or of what something is.
func (a *article) ofWord(j int) bool {
	return among(a.small(j), ofInRomance)
}

// pastOwner is the token behind "de" at token j and the words that it belongs to; j where nothing follows.
func (a *article) pastOwner(j, limit int) int {
	i := j + 1
	for i < limit && a.nameOf[i] < 0 && a.is(i, det|poss|quant) && !a.is(i, role|body) {
		i++
	}
	if i >= limit || a.Tokens[i].Kind != token.Word {
		return j
	}
	if n := a.nameOf[i]; n >= 0 {
		for i < limit && a.nameOf[i] == n {
			i++
		}
		return i
	}
	if !a.plainNoun(i) || a.is(i, timeWord) {
		return j
	}
	if i = a.pastWord(i); i < limit && a.qualifies(i) {
		i = a.pastWord(i)
	}
	return i
}

// qualifies reports whether the word at token j may be an adjective behind its noun: in small letters, or with a
// capital within a name that was not found, and not a verb by its ending.
func (a *article) qualifies(j int) bool {
	t := &a.Tokens[j]
	if t.Kind != token.Word || a.nameOf[j] >= 0 || a.is(j, function|cueVerb|timeWord|det) && !a.is(j, role|body) {
		return false
	}
	if t.Shape != token.Lower {
		return t.Shape >= token.Capital
	}
	word := a.small(j)
	return !hasEnding(word, "ó", "aron", "ieron", "aba", "aban", "ait", "aient", "ent", "era", "ont", "ava", "avano", "ou", "aram", "r") || hasEnding(word, "ment", "ur", "ier", "or", "ar")
}

// withBearer is the office p with the name that a comma parts from it: "la ministre de la Santé, Ana Ruiz"; or p.
func (a *article) withBearer(p phrase, limit int) phrase {
	const reach = 14 // tokens of what else is said of the office
	for j := p.last; j < limit && j < p.last+reach; j++ {
		switch {
		case a.text(j) == ",":
			i := a.pastHonour(j+1, limit)
			if i >= limit || a.nameOf[i] < 0 || !a.entities[a.Names[a.nameOf[i]].Actor-1].person {
				return p
			}
			named := a.namedPhrase(p, i, limit)
			if a.endsApposition(named.last, limit) {
				named.head = p.head
				return named
			}
			return p
		case a.is(j, det) && !a.is(j, prep) && !a.is(j-1, prep|and|det): // another begins: "à la presse | la ministre"
			return p
		case a.regionOf[j] >= 0, a.is(j, cueVerb|aux|modal|be|that|who|sub) && !a.is(j, prep|and|role|title|body|det), a.Tokens[j].Kind == token.Punct && a.text(j) != "-" && a.text(j) != ".":
			return p
		}
	}
	return p
}

// endsApposition reports whether a name that a comma stands before ends, as one that stands beside an office does, at token i.
func (a *article) endsApposition(i, limit int) bool {
	if i >= limit || a.regionOf[i] >= 0 {
		return true
	}
	switch a.text(i) {
	case ",", ".", ":", ";", "!", "?", "(", "-", "–", "—", ")":
		return true
	}
	return a.is(i, aux|be|modal|cueVerb|not|adverb|prep|that|who)
}
