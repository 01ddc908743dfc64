package speech

import (
	"iter"
	"strings"
)

// subjectOf is the subject that stands before the verb of c in its sentence, in its own clause or, where that has none, in one before.
func (f *romance) subjectOf(c romanceCue) phrase {
	start, _ := f.sentenceAround(c.verb)
	weak := phrase{}
	for e := c.first; e > start; {
		b := e
		for b > start && !f.partsClauses(b-1) {
			b = f.beforeBracket(b, start)
		}
		own := e == c.first
		if own || !f.isSideClause(b, e) {
			if p := f.firstPhrase(b, e); p.kind != noPhrase && (p.kind != thingPhrase || own) {
				if q := f.besides(p, b, start); q.kind != noPhrase {
					return q
				}
				if p.kind != thingPhrase || f.is(p.head, det|quant) || b+1 >= p.first && p.last == e {
					return p
				}
				weak = p
			}
		}
		if b == start {
			break
		}
		if own && f.is(b-1, who) && !f.is(b-1, according) && b == c.first {
			if p := f.endingAt(start, b-1); p.kind != noPhrase {
				return p // "Ana Ruiz, | qui dénonce"
			}
		}
		e = b - 1
		if r := f.regionOf[b-1]; r >= 0 {
			for e > start && f.regionOf[e-1] == r {
				e--
			}
		}
	}
	return weak
}

// besides is whose office p, at token b behind a comma, tells: "Ana Ruiz, | la maire, | a dit"; of kind noPhrase elsewhere.
func (f *romance) besides(p phrase, b, start int) phrase {
	if p.kind != officePhrase || p.first != b || b-2 < start || f.text(b-1) != "," || f.nameOf[b-2] < 0 || f.text(p.last) != "," {
		return phrase{}
	}
	i := b - 2
	for i > start && f.nameOf[i-1] == f.nameOf[b-2] {
		i--
	}
	if q := f.namedPhrase(phrase{first: i, entity: -1}, i, b-1); f.isPersonPhrase(q) {
		return q
	}
	return phrase{}
}

// beforeBracket is the token before token b, or before the brackets that end there.
func (f *romance) beforeBracket(b, start int) int {
	const reach = 8
	if f.text(b-1) == ")" {
		for k := b - 2; k >= start && k > b-reach; k-- {
			if f.text(k) == "(" {
				return k
			}
		}
	}
	return b - 1
}

// partsClauses reports whether token i parts clauses.
func (f *romance) partsClauses(i int) bool {
	if f.regionOf[i] >= 0 {
		return true
	}
	switch f.text(i) {
	case ",", ";", ":", "–", "—", "(":
		return true
	}
	return f.nameOf[i] < 0 && f.is(i, and|but|who|that|sub) && !f.is(i, according) && (!f.is(i, and|sub) || !f.joinsNouns(i))
}

// joinsNouns reports whether the "et" at token i joins two nouns: "de la Justice et | leader".
func (f *romance) joinsNouns(i int) bool {
	return f.is(i, and) && (f.is(i+1, role|body) || f.nameOf[min(i+1, len(f.nameOf)-1)] >= 0 && f.nameOf[max(i-1, 0)] >= 0)
}

// isSideClause reports whether the clause [b, e) tells more of something named before: "qui …", "alors que …".
func (f *romance) isSideClause(b, e int) bool {
	for _, i := range [...]int{b - 1, b} {
		if i < e && f.is(i, who|sub) && !f.is(i, adverb) {
			return true
		}
	}
	return false
}

// firstPhrase is the first phrase among tokens [b, e) that no preposition stands before, and is no time.
func (f *romance) firstPhrase(b, e int) phrase {
	for i := b; i < e; {
		if f.regionOf[i] >= 0 {
			i++
			continue
		}
		p := f.phraseAt(i, e)
		switch {
		case f.text(i) == "(":
			for i++; i < e && f.text(i-1) != ")"; i++ {
			}
		case p.kind == noPhrase && f.prepositional(i), f.prepositional(i) && (i > b || f.small(i) != "des"):
			i = f.pastPrepositional(i, e)
		case p.kind == noPhrase:
			i++
		case p.kind == timePhrase, p.kind == pronounPhrase && !f.subjectPronoun(p.head):
			i = p.last
		default:
			return p
		}
	}
	return phrase{}
}

// subjectPronoun reports whether the pronoun at token i is a subject's: "il", "ella".
func (f *romance) subjectPronoun(i int) bool {
	word := f.small(i)
	return among(word, subjectsInRomance) && (word != "lui" || f.lang == italian)
}

// phrases yields the phrases of tokens [start, end), in order.
func (f *romance) phrases(start, end int) iter.Seq[phrase] {
	return func(yield func(phrase) bool) {
		for i := start; i < end; {
			p := f.phraseAt(i, end)
			if p.kind != noPhrase && !yield(p) {
				return
			}
			i = max(i+1, p.last)
		}
	}
}

// endingAt is the last name or office of tokens [start, end).
func (f *romance) endingAt(start, end int) phrase {
	last := phrase{}
	for p := range f.phrases(start, end) {
		if p.kind == namePhrase || p.kind == officePhrase {
			last = p
		}
	}
	return last
}

// referent is whom the pronoun p with the cue c stands for, or who goes on where p is no phrase: who spoke before in
// the sentence or in those before it, or who is their subject.
func (f *romance) referent(p phrase, c romanceCue) (phrase, bool) {
	const reach, reachTokens = 6, 300 // sentences, and all of them
	at := c.first
	if p.kind == pronounPhrase {
		at = p.first
	}
	start, _ := f.sentenceAround(at)
	if q, ok := f.namedIn(p, start, at); ok {
		return q, true
	}
	for n := 0; n < reach && start > 0 && at-start < reachTokens; n++ {
		end := start
		start, _ = f.sentenceAround(start - 1)
		if q, ok := f.namedIn(p, start, end); ok {
			return q, true
		}
	}
	return phrase{}, false
}

// namedIn is whom the pronoun p may stand for among tokens [start, end) of one sentence.
func (f *romance) namedIn(p phrase, start, end int) (phrase, bool) {
	for i := end - 1; i >= start; i-- {
		if r := f.regionOf[i]; r >= 0 {
			if s := &f.said[r]; s.named() && f.agrees(p, s.who) {
				return s.who, true
			}
			for i > start && f.regionOf[i-1] == r {
				i--
			}
		}
	}
	if q := f.firstPhrase(start, end); f.agrees(p, q) && f.isPersonPhrase(q) {
		return f.holder(q, q.first), true
	}
	found := phrase{}
	for q := range f.phrases(start, end) {
		if f.regionOf[q.first] < 0 && q.kind == namePhrase && f.isPersonPhrase(q) && f.agrees(p, q) {
			found = q
		}
	}
	return found, found.kind != noPhrase
}

// isPersonPhrase reports whether p is somebody.
func (f *romance) isPersonPhrase(p phrase) bool {
	switch p.kind {
	case namePhrase:
		return f.entities[p.entity].person
	case officePhrase:
		return f.is(p.head, role|title)
	}
	return false
}

// agrees reports whether the pronoun p, or none, may stand for who by its gender and number.
func (f *romance) agrees(p, who phrase) bool {
	if who.kind == noPhrase || who.kind == pronounPhrase {
		return false
	}
	if p.kind != pronounPhrase {
		return true
	}
	male, female := f.genderOf(who)
	if f.is(p.head, timeWord) { // "ce dernier", "cette dernière"
		return !f.plural(who) && (strings.HasSuffix(f.small(p.head), "r") && (male || !female) || !strings.HasSuffix(f.small(p.head), "r") && (female || !male))
	}
	if f.is(p.head, they) && !f.is(p.head, he|she) {
		return false
	}
	switch f.small(p.head) {
	case "ils", "elles", "eux", "ellos", "ellas", "eles", "elas", "loro":
		return f.plural(who)
	}
	if f.is(p.head, she) {
		return (female || !male) && !f.plural(who)
	}
	return (male || !female) && !f.plural(who)
}

// plural reports whether who are several.
func (f *romance) plural(who phrase) bool {
	word := f.small(who.first)
	return who.entity < 0 && among(word, severalInRomance) && (word != "le" || f.lang == italian)
}

// genderOf is what the name or the article of who tells.
func (f *romance) genderOf(who phrase) (male, female bool) {
	if who.entity >= 0 {
		if e := &f.entities[who.entity]; e.male != e.female {
			return e.male, e.female
		}
	}
	for i := who.first; i < who.head; i++ {
		switch f.small(i) {
		case "le", "un", "el", "o", "um", "il", "ce", "cet", "ancien", "nouveau":
			return true, false
		case "la", "une", "una", "uma", "a", "cette", "ancienne", "nouvelle", "mme", "señora":
			return false, true
		}
	}
	return false, false
}
