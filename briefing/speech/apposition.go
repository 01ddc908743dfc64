package speech

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// linkAppositions says of descriptions set beside a person's name, between
// commas, that they are that person: "Kate Wong, the head of the agency," and
// "the head of the agency, Kate Wong,".
func (a *article) linkAppositions() {
	for i := 1; i < len(a.mentions); i++ {
		before, m := &a.mentions[i-1], &a.mentions[i]
		if a.lang != german && !a.setOff(m.first) {
			continue
		}
		if a.lang == german && a.secondOffice(before, m) {
			before.entity = m.entity
			continue
		}
		if one := a.oneOfThem(i); one != nil {
			one.entity = m.entity
			continue
		}
		if one := a.identified(i); one != nil {
			one.entity = m.entity
			continue
		}
		first := a.retiredBefore(m.first)
		if i > 1 && a.isAge(before) {
			before = &a.mentions[i-2] // "Derek Ruiz, 24, a student,"
			if before.last+3 != m.first {
				continue
			}
		} else if i > 1 && a.pastBracket(a.mentions[i-2].last) == m.first-1 {
			before = &a.mentions[i-2] // "Hung Sun-han (洪申翰), an advocate,"
		} else if o := a.describedBefore(i); o != nil {
			before = o // "A spokeswoman for | Berg |, Ana Ruiz,"
		} else if before.last+1 != first && before.extent+1 != first && a.pastBracket(before.last)+1 != first {
			continue
		}
		if a.tokenText(first-1) != "," || !a.endsPhrase(a.placed(i)) {
			continue
		}
		a.areOne(before, m)
	}
}

// areOne says of m, set beside before by a comma, and of before that they are one person where they can be.
func (a *article) areOne(before, m *mention) {
	switch {
	case a.isPerson(before) && m.kind == nounMention && a.describesPerson(m):
		m.entity = before.entity
	case a.isPerson(m) && before.kind == nounMention && (a.words[before.head].class&(role|title) != 0 ||
		a.lang == english && lexicon.Lookup(a.tokenText(before.head)).Has(lexicon.Role)):
		before.entity = m.entity
	case a.lang == english && a.isPerson(m) && (before.kind == nounMention || before.last == before.first+1 && strings.EqualFold(a.tokenText(before.first), "another")) && a.speaksHere(before, m):
		before.entity = m.entity // "the harbour master, Ann Field, said"
	case a.lang == english && m.kind == nameMention && m.entity >= 0 && !a.entities[m.entity].place && before.kind == nounMention && before.entity < 0 && a.bodySpeaks(before, m):
		before.entity = m.entity // "the ferry's owner, Tarn Lines, said"
	}
}

// setOff reports whether a comma or "as" stands before token i, perhaps with a word between; most phrases have none.
func (a *article) setOff(i int) bool {
	w := a.tokenText(i - 1)
	return w == "," || w == "as" || i > 1 && a.tokenText(i-2) == ","
}

// retiredBefore returns the token that a description which token i begins opens with where a participle stands before it:
// ", | retired | teacher Ana Ruiz,"; else i.
func (a *article) retiredBefore(i int) int {
	if a.lang == english && i > 1 && a.tokenText(i-2) == "," && a.Tokens[i-1].Shape == token.Lower && strings.HasSuffix(a.tokenText(i-1), "ed") && !a.Tokens[i-1].First() {
		return i - 1
	}
	return i
}

// identified returns the mention of somebody described who goes by the name of mention i: "| a woman | who gave her name only as Ana",
// "| a student |, who gave only her first name, Lia", "| the driver |, identified by the police as Bo Hale"; or nil.
func (a *article) identified(i int) *mention {
	const reach = 6 // mentions
	m := &a.mentions[i]
	if a.lang != english || m.kind != nameMention || m.entity < 0 || a.entities[m.entity].place || m.first < 3 || a.tokenText(m.first-1) != "as" && !(a.tokenText(m.first-1) == "," && a.tokenText(m.first-2) == "name") {
		return nil
	}
	for k := i - 1; k >= max(0, i-reach) && a.sent[a.mentions[k].first] == a.sent[m.first]; k-- {
		o := &a.mentions[k]
		if o.kind != nounMention || o.entity >= 0 || !a.isPersonNoun(o.head) || !a.singular(o.head) {
			continue
		}
		if a.namesItself(o.extent, m.first-1) {
			return o
		}
	}
	return nil
}

// namesItself reports whether tokens [first, last), between somebody and "as" or a comma, say that they or the police give them a name.
func (a *article) namesItself(first, last int) bool {
	if a.tokenText(first) == "," {
		first++
	}
	if a.Tokens[first].Kind == token.Number && a.tokenText(first+1) == "," {
		first += 2 // "a student, | 19, | who"
	}
	switch last--; a.tokenText(last) {
	case "only", "simply", "just":
		last--
	}
	if a.tokenText(first) == "identified" {
		return last == first || a.tokenText(first+1) == "by" && last <= first+longestBracket
	}
	if a.words[first].class&who == 0 {
		return false
	}
	switch a.tokenText(last) {
	case "himself", "herself", "themself":
		return a.tokenText(last-1) == "identified"
	case "identified":
		return true
	case "name":
		return a.givesName(last - 1)
	}
	return false
}

// givesName reports whether what ends with token i, before "name", is that of somebody who gives his: "gave | her |", "would only give
// | his first |", "identified only by | her first |".
func (a *article) givesName(i int) bool {
	if a.tokenText(i) == "first" || a.tokenText(i) == "last" {
		i--
	}
	if a.words[i].class&poss == 0 {
		return false
	}
	for i--; a.tokenText(i) == "only" || a.tokenText(i) == "by"; i-- {
	}
	switch a.tokenText(i) {
	case "gave", "gives", "give", "identified":
		return true
	}
	return false
}

// describedBefore returns the noun for a person who speaks for whom, or for what, the mention right before mention i and its comma is; or nil.
func (a *article) describedBefore(i int) *mention {
	if a.lang != english || i < 2 || !a.mentions[i-1].inner || a.mentions[i-1].kind == pronounMention {
		return nil
	}
	o := &a.mentions[i-2]
	if o.kind != nounMention || o.entity >= 0 || o.extent+1 != a.mentions[i].first || a.tokenText(o.last) != "for" || !a.isPersonNoun(o.head) || !a.singular(o.head) {
		return nil
	}
	return o
}

// oneOfThem returns the mention of "one of the researchers", "one of them" or "a leader of the strikers", whom the person that mention i
// names, between commas, is: "a leader of the strikers, | Ana Ruiz |, told us"; or nil.
func (a *article) oneOfThem(i int) *mention {
	m := &a.mentions[i]
	if a.lang != english || i < 2 || !a.isPerson(m) || !a.setOff(m.first) {
		return nil
	}
	one, them := &a.mentions[i-2], &a.mentions[i-1]
	first := a.retiredBefore(m.first)
	if one.entity >= 0 || them.entity >= 0 || max(one.extent, them.extent)+1 != first || a.tokenText(one.last) != "of" {
		return nil
	}
	pronoun := them.kind == pronounMention && a.tokenText(them.head) == "them"
	if a.tokenText(one.head) == "one" || a.tokenText(one.head) == "One" {
		if !pronoun && (!them.inner || a.singular(them.head)) || !a.endsPhrase(m.extent) && a.words[m.extent].class&prep == 0 {
			return nil
		}
		return one
	}
	if !them.inner {
		return nil
	}
	if !a.isPersonNoun(one.head) || !a.singular(one.head) || !a.endsPhrase(a.placed(i)) {
		return nil
	}
	return one
}

// speaksHere reports whether the person m, set between commas, stands behind "the" or "her" with a noun that is no
// body, place, time or text, and both are the subject of a verb of speech right behind or before them.
func (a *article) speaksHere(before, m *mention) bool {
	first := before.first
	if w := strings.ToLower(a.tokenText(first)); w != "the" && w != "another" && w != "a" && w != "an" && a.words[first].class&poss == 0 || a.words[before.head].class&(body|site|timeWord|docNoun) != 0 {
		return false
	}
	if first > 0 && a.sent[first-1] == a.sent[first] && a.regionOf[first-1] < 0 && a.words[first-1].class&speechVerb != 0 {
		return true
	}
	i := m.extent
	return i+1 < len(a.Tokens) && a.tokenText(i) == "," && a.sent[i+1] == a.sent[i] && a.regionOf[i+1] < 0 && a.words[i+1].class&speechVerb != 0
}

// bodySpeaks reports whether m, the name of a body set between commas behind what it is to another ("the ferry's owner", "its operator"), begins a
// sentence with that, and a verb of speech is right behind.
func (a *article) bodySpeaks(before, m *mention) bool {
	i := m.extent
	return among(a.tokenText(before.head), belongsNouns) && (before.first == 0 || a.sent[before.first-1] != a.sent[before.first]) && i+1 < len(a.Tokens) && a.tokenText(i) == "," && a.regionOf[i+1] < 0 && a.words[i+1].class&speechVerb != 0
}

// longestBracket is how many tokens what stands in brackets behind a name may have.
const longestBracket = 8

// pastBracket returns the token behind the brackets that open at token i, or i where none do.
func (a *article) pastBracket(i int) int {
	if i >= len(a.Tokens) || a.tokenText(i) != "(" {
		return i
	}
	for k := i + 1; k < len(a.Tokens) && k <= i+longestBracket && !a.Tokens[k].First(); k++ {
		if a.tokenText(k) == ")" {
			return k + 1
		}
	}
	return i
}

// isAge reports whether m is a lone number between commas.
func (a *article) isAge(m *mention) bool {
	return a.isNumber(m) && m.first > 0 && a.tokenText(m.first-1) == "," && m.last < len(a.Tokens) && a.tokenText(m.last) == ","
}

// placed returns where the description at mention i ends with the places behind
// it: "a professor at Rice University | in Houston".
func (a *article) placed(i int) int {
	end := a.mentions[i].extent
	for n := i + 1; n < len(a.mentions) && a.mentions[n].first <= end+1; n++ {
		if a.mentions[n].first == end+1 && (a.tokenText(end) == "in" || a.tokenText(end) == "at") {
			end = a.mentions[n].extent
		}
	}
	return end
}

// endsPhrase reports whether a phrase that ends before token i is not the subject
// of a verb after it.
func (a *article) endsPhrase(i int) bool {
	if i >= len(a.Tokens) || a.Tokens[i].First() || a.regionOf[i] >= 0 {
		return true
	}
	switch a.Text[a.Tokens[i].Start] {
	case ',', '.', ';', ':':
		return true
	}
	return a.words[i].class&(who|which) != 0
}
