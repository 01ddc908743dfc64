package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/tagger/feature"
	"brief/briefing/token"
)

// spread finds the names again where the tagger did not see them: the same
// words with capitals, in capital headlines as well. A name that the tagger
// passed over more often than not is left as it is, unless it says or does something there.
func (c *cast) spread() {
	c.endInHeadlines()
	known := c.knownWords()
	if len(known) == 0 {
		return
	}
	again := c.missed(known)
	if len(again) == 0 {
		return
	}
	counts := make(map[string]int, c.distinct()) // found less passed over
	for i := range c.names {
		n := &c.names[i]
		counts[string(c.key(n))]++
		if n.kind == Person && n.size() > 1 {
			counts[c.folded(c.calledIn(n))] += 2
		} else if n.kind == Organization && n.size() > 1 {
			counts[c.folded(n.first)]++
			if c.team(n) { // no tagger knows the bills of sport
				counts[c.folded(n.last-1)] += 8
			}
		}
	}
	surnames := c.surnames()
	for i := range again {
		if n := &again[i]; n.size() == 1 && !article(c.word(n.first-1)) && surnames.has(n.first) && n.kind == Person && (c.actsAt(n.last) || c.facts(n.first-1).Has(lexicon.Speech)) {
			counts[string(c.key(n))] += 2
		} else {
			counts[string(c.key(n))]--
		}
	}
	c.keep(func(n *name) bool { return n.strong || counts[string(c.key(n))] >= -2 })
	kept := again[:0]
	for i := range again {
		if again[i].double || counts[string(c.key(&again[i]))] >= 0 {
			kept = append(kept, again[i])
		}
	}
	c.insert(kept)
}

// endInHeadlines ends people's names before the verb of a headline that the tagger took for a last
// name, where the article has somebody whose last name stands before it: "President Buhari | Shakes Up Cabinet".
func (c *cast) endInHeadlines() {
	surnames, called := c.surnames(), c.calledBy()
	for i := range c.names {
		n := &c.names[i]
		if n.kind != Person || n.size() != 2 || !c.titled(n.first) || !c.capital(n.last) && c.word(n.last) != "to" || c.boundary(n.last) {
			continue
		}
		verb := n.last - 1
		if (surnames.has(n.first) || called.has(n.first)) && surnames.of(verb) < 2 && c.mayBeVerb(verb) {
			n.resize(n.first, verb)
		}
	}
}

// mayBeVerb reports whether token i, taken for a last name, ends as a verb in the present does or is
// a word that is hardly anybody's name.
func (c *cast) mayBeVerb(i int) bool {
	return strings.HasSuffix(c.word(i), "s") || !c.strange(i) && !c.personWord(i)
}

// missed returns the places outside all names where a known name stands.
func (c *cast) missed(known map[string]seen) []name {
	var out []name
	c.between(func(i, limit int) int {
		n, ok := c.again(i, limit, known)
		if !ok {
			return 0
		}
		out = append(out, n)
		return n.last
	})
	return out
}

// seen is what spread knows of a word that begins a name.
type seen struct {
	index int // of the longest name that begins with it
	alone int // index+1 of a name that is this word only
}

// knownWords maps the folded first words of the names that may be found again.
func (c *cast) knownWords() map[string]seen {
	known := make(map[string]seen, c.distinct())
	for i := range c.names {
		n := &c.names[i]
		first := c.folded(n.first)
		s, was := known[first]
		if !was || c.names[s.index].size() < n.size() {
			s.index = i
		}
		if n.size() == 1 {
			s.alone = i + 1
		}
		known[first] = s
		short := n.last - 1 // "the Bills" of "the Buffalo Bills"
		switch {
		case c.goesByFirst(n):
			short = n.first
		case c.team(n):
		case n.kind == Person:
			short = c.calledIn(n)
		default:
			continue
		}
		if n.size() > 1 && c.capital(short) {
			word := c.folded(short)
			if s, was := known[word]; !was {
				known[word] = seen{index: i, alone: i + 1}
			} else if s.alone == 0 {
				s.alone = i + 1
				known[word] = s
			}
		}
	}
	return known
}

// goesByFirst reports whether the body n goes by its first word, a word of names only: "Goldman" of
// "Goldman Sachs", "Harvard" of "Harvard University".
func (c *cast) goesByFirst(n *name) bool {
	if n.kind != Organization || n.score < 0.6 && !c.legalForm(n) || c.fullWords(n) > 3 || c.shape(n.first) != token.Capital || c.facts(n.first) != 0 {
		return false
	}
	return !c.firstName(n.first) || c.facts(n.last-1).Has(lexicon.OrgHead|lexicon.Venue)
}

// calledIn returns the word by which the person n goes alone: the last, but the
// first before a given name of two parts ("Moon Jae-in").
func (c *cast) calledIn(n *name) int {
	if n.size() == 4 && c.word(n.first+2) == "-" && c.shape(n.last-1) == token.Lower {
		return n.first
	}
	return n.last - 1
}

// legalForm reports whether n ends in a company's legal form: "Ltd", "Inc.".
func (c *cast) legalForm(n *name) bool {
	return c.facts(n.first + c.fullWords(n) - 1).Has(lexicon.Company)
}

// fullWords counts the tokens of n without the stop at its end.
func (c *cast) fullWords(n *name) int {
	if c.word(n.last-1) == "." {
		return n.size() - 1
	}
	return n.size()
}

// again returns the known name that begins at token i and ends before limit.
func (c *cast) again(i, limit int, known map[string]seen) (name, bool) {
	t := c.toks[i]
	if t.Kind != token.Word || t.Shape < token.Capital || t.Len() < 2 {
		return name{}, false
	}
	if c.word(i+1) == "-" && i+3 <= limit && c.touching(i+1) && c.touching(i+2) && c.doubles[c.word(i)+"-"+c.word(i+2)] {
		return copyName(name{kind: Person, double: true}, i, i+3), true
	}
	s, ok := known[c.folded(i)]
	if !ok {
		return name{}, false
	}
	n := c.names[s.index]
	if size := n.size(); size > 1 && i+size <= limit && c.sameWords(n.first, i, size) && (!c.within(i, i+size) || c.besideCommon(i, i+size)) {
		return copyName(n, i, i+size), true
	}
	if s.alone == 0 || c.facts(i).Has(lexicon.Function|lexicon.Day|lexicon.Honorific|lexicon.Role|lexicon.Modifier) && !c.speaks(s.alone-1, i) {
		return name{}, false
	}
	if t.Shape == token.Upper && c.shape(c.names[s.alone-1].last-1) != token.Upper && !c.shouted(i) {
		return name{}, false
	}
	if c.within(i, i+1) && !(c.names[s.alone-1].kind == Person && (c.titled(i) || c.behindTitle(i))) && !c.besideCommon(i, i+1) {
		return name{}, false
	}
	if c.names[s.alone-1].kind == Person {
		first := c.particleBefore(i, max(i-2, 0))
		if of := &c.names[s.alone-1]; first == i && c.capitalBefore(i) && of.size() > 2 && particle.holds(c.folded(of.last-2)) && equalFold(c.word(i-1), c.word(of.last-2)) {
			first-- // "Could | Le Pen"
		}
		n := copyName(c.names[s.alone-1], first, i+1)
		n.double = n.first < i
		return n, true
	}
	return copyName(c.names[s.alone-1], i, i+1), true
}

// behindTitle reports whether a title stands before the word at token i, and no other name behind it: "Justice | Reed |".
func (c *cast) behindTitle(i int) bool {
	return c.facts(i-1).Has(lexicon.Honorific) && c.capital(i-1) && !c.boundary(i) && !c.capitalOn(i+1)
}

// speaks reports whether the word of grammar or of the calendar at token i is
// the last name of the person whose name has the index, who says or did
// something: "Tim May … May said", "May smiled".
func (c *cast) speaks(person, i int) bool {
	if c.names[person].kind != Person || c.shape(i) != token.Capital || c.facts(i).Has(lexicon.Honorific|lexicon.Role) {
		return false
	}
	return c.actsAt(i+1) && !(article(c.word(i)) && strings.HasSuffix(c.word(i+1), "ed"))
}

// actsAt reports whether the word at token i tells, behind a name, that somebody says or did something.
func (c *cast) actsAt(i int) bool {
	if c.shape(i) != token.Lower || c.boundary(i) {
		return false
	}
	return strings.HasSuffix(c.word(i), "ed") || c.facts(i).Has(lexicon.Speech) || c.is(i, tellsOfSomebody)
}

// within reports whether the tokens from first up to last stand within a longer
// name of something else: next to another capital, or a number of money.
func (c *cast) within(first, last int) bool {
	if c.shouted(first) {
		return false
	}
	if c.word(first-1) == "of" && c.capital(first-2) && c.mayHaveOf(first-2) {
		return true // "Battle of Puebla"
	}
	return c.capitalOn(last) && !c.saysDay(last) || c.word(last) == "$" ||
		c.capital(first-1) && !c.afterStop(first) && !article(c.word(first-1)) && !c.opensSentence(first-1) && !c.saysWhen(first)
}

// saysWhen reports whether a day or a month that says when ends before token i: "On Tuesday | Boeing said".
func (c *cast) saysWhen(i int) bool {
	return i > 1 && c.facts(i-1).Has(lexicon.Day) && !c.boundary(i) && !c.boundary(i-1) && feature.SaysWhen(c.word(i-2), c.word(i-1)) && (!c.girlOrMonth(i-1) || strings.EqualFold(c.word(i-2), "in"))
}

// saysDay reports whether token i is the day of the week on which what follows in small letters happened, as American papers
// write it: "Congress | Tuesday | passed".
func (c *cast) saysDay(i int) bool {
	return lexicon.Weekday(c.word(i)) && c.shape(i+1) == token.Lower && !c.boundary(i+1)
}

// mayHaveOf reports whether the capital at token i may go on with "of" as a name: no post, no body, no place
// and no person does.
func (c *cast) mayHaveOf(i int) bool {
	return !c.facts(i).Has(lexicon.Role|lexicon.OrgHead|lexicon.PlaceHead) && !(c.personWord(i) && c.capital(i-1))
}

// opensSentence reports whether token i has its capital from the sentence that it begins, as a word of grammar.
func (c *cast) opensSentence(i int) bool {
	return c.afterStop(i) && (c.facts(i).Has(lexicon.Function) || c.is(i, onceWas))
}

func copyName(n name, first, last int) name {
	return name{score: 0.5, kind: n.kind, strong: n.strong, double: n.double, rule: byAgain}.part(first, last)
}

// sameWords reports whether size tokens from a and from b are the same but for case.
func (c *cast) sameWords(a, b, size int) bool {
	for k := range size {
		if !c.capital(b+k) && c.capital(a+k) || !equalFold(c.word(a+k), c.word(b+k)) {
			return false
		}
	}
	return true
}

// parted reports whether a paragraph begins between the tokens a and b.
func (c *cast) parted(a, b int) bool {
	for k := min(a, b) + 1; k <= max(a, b); k++ {
		if c.boundary(k) {
			return true
		}
	}
	return false
}

// shouted reports whether token i stands among capitals: the words around it
// in its line are all in capitals.
func (c *cast) shouted(i int) bool {
	if c.shape(i) != token.Upper {
		return false
	}
	around, upper := 0, 0
	for _, k := range [...]int{i - 2, i - 1, i + 1, i + 2} {
		if k < 0 || k >= len(c.toks) || c.toks[k].Kind != token.Word || c.parted(i, k) {
			continue
		}
		around++
		if c.toks[k].Shape == token.Upper {
			upper++
		}
	}
	return around > 0 && upper == around
}
