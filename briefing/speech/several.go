package speech

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// listed returns the mentions of the list of speakers that mention m stands in, in
// order: "Ruiz, Berg and the engineer Lena Holm told reporters"; nil when it
// stands alone. The unit cue, or -1, is the verb that m is the subject of.
func (a *article) listed(m, cue int) []int {
	chain, joined := []int{m}, []bool(nil) // joined[i]: "and" stands between chain[i] and chain[i+1]
	at, u := 0, int(a.mentions[m].unit)
	behind := cue >= 0 && cue < u || cue < 0 && a.symAt(u-1) == symSay // "said Field, …"
	for prev, and := a.joinedBefore(m); prev >= 0 && len(chain) < mostListed; prev, and = a.joinedBefore(chain[0]) {
		chain, joined = append([]int{prev}, chain...), append([]bool{and}, joined...)
		at++
	}
	for next, and := a.joinedAfter(m); next >= 0 && len(chain) < mostListed && !(behind && a.actsAlone(next)); next, and = a.joinedAfter(chain[len(chain)-1]) {
		chain, joined = append(chain, next), append(joined, and)
	}
	last := at
	for last < len(joined) && !joined[last] {
		last++
	}
	switch {
	case at > 0 && joined[at-1]:
		last = at
	case last == len(joined):
		return nil
	default:
		last++
	}
	first := last - 1
	for first > 0 && !joined[first-1] {
		first--
	}
	for first < at && !a.beginsList(chain[first]) {
		first++
	}
	if first == last || !a.beginsList(chain[first]) {
		return nil
	}
	return a.people(chain[first : last+1])
}

// actsAlone reports whether mention m begins a clause of its own: "said Field, and | Berg | nodded".
func (a *article) actsAlone(m int) bool {
	end := a.mentions[m].extent
	return end < len(a.Tokens) && isFinite(a.symAt(a.unitAt(end)))
}

// mostListed bounds the speakers of one list.
const mostListed = 8

// people leaves of a list those who are not described by what follows a name:
// "Ruiz, a mother of two and a teacher," is one speaker.
func (a *article) people(list []int) []int {
	kept := list[:1:1]
	described, titled := false, false
	for i, m := range list[1:] {
		men, before := &a.mentions[m], &a.mentions[kept[len(kept)-1]]
		if men.entity >= 0 && men.entity == before.entity {
			described = true
			continue
		}
		if a.halfTitle(before, men) {
			kept[len(kept)-1], titled = m, true
			continue
		}
		if a.secondRole(before, men) || a.secondPost(before, men) || a.secondField(before, men) {
			described = true
			continue
		}
		comma := a.tokenText(men.first-1) == ","
		if men.kind == nounMention && a.isPerson(before) && (described || comma && i+2 < len(list)) {
			described = true
			continue
		}
		described = false
		kept = append(kept, m)
	}
	if len(kept) < 2 && !titled {
		return nil
	}
	return kept
}

// secondRole reports whether men, which has no article of its own, tells of the one whom before describes what else that one is: "the Ohio senator and | presidential candidate |".
func (a *article) secondRole(before, men *mention) bool {
	return before.kind == nounMention && men.kind == nounMention && a.isAnd(men.first-1) && strings.EqualFold(a.tokenText(before.first), "the") &&
		a.words[men.first].class&(starter|poss) == 0 && among(a.tokenText(men.head), secondRoles) && a.singular(before.head) && !lexicon.Lookup(a.tokenText(before.head)).Has(lexicon.Kin)
}

// secondPost reports whether men is a single word without an article behind another thing that before, a person, is said to be: "Ana
// Ruiz, President and | CEO |, says".
func (a *article) secondPost(before, men *mention) bool {
	return a.isPerson(before) && a.nameOf[men.first] < 0 && men.last == men.first+1 && men.extent == men.last &&
		men.first-1 > before.last && a.isAnd(men.first-1) && a.words[men.first].class&(starter|poss) == 0 && a.tokenText(before.last) == ","
}

// secondField reports whether men is the second thing that the office of before, a person, is for: "Ana Ruiz, Commissioner for Roads
// and | the Sea |, said".
func (a *article) secondField(before, men *mention) bool {
	if !a.isPerson(before) || a.isPerson(men) || !a.isAnd(men.first-1) || a.words[men.head].class&role != 0 || a.tokenText(before.last) != "," {
		return false
	}
	office, field := false, false
	for i := before.last + 1; i < men.first-1; i++ {
		switch word := a.tokenText(i); {
		case word == ",":
			return false
		case office && (word == "for" || word == "of"):
			field = true
		default:
			office = office || a.words[i].class&role != 0
		}
	}
	return field
}

// halfTitle reports whether "and" joins before, which has no article and names nobody,
// to the rest of somebody's title: "Trade | and | Tourism Minister Ann Moor", "adviser
// | and | advocate Ann Moor".
func (a *article) halfTitle(before, men *mention) bool {
	short := before.extent == men.first-2 && a.tokenText(before.extent) == "." // "Gov. and"
	if !a.isPerson(men) || !a.isAnd(men.first-1) || before.extent != men.first-1 && !short || a.words[before.first].class&starter != 0 {
		return false
	}
	if name := a.personIn(men); men.first < name && name < men.last && (short || a.isOffice(before)) {
		return true // "President | and | Chief Counsel Ann Moor"
	}
	head := men.head
	for head > men.first && a.nameOf[head] >= 0 {
		head--
	}
	if a.nameOf[head] >= 0 || a.words[head].class&(role|title) == 0 {
		return false
	}
	if before.kind == nameMention && !a.isPerson(before) && among(a.tokenText(head), teamRoles) && head > men.first {
		return true // "Arsenal | and | England goalkeeper Bo Hale"
	}
	if before.kind == nameMention {
		return before.entity >= 0 && a.entities[before.entity].actor == 0 && !a.entities[before.entity].person
	}
	return a.words[before.head].class&role != 0 && a.singular(before.head)
}

// isOffice reports whether men is one person's office in capitals, with nobody's name: "Presidential Spokesman".
func (a *article) isOffice(men *mention) bool {
	return !a.isPerson(men) && a.Tokens[men.head].Shape >= token.Capital && a.words[men.head].class&role != 0 && a.singular(men.head)
}

// joinedAfter returns the mention that follows m behind a comma or "and", or behind what is told of m between commas; or -1.
func (a *article) joinedAfter(m int) (next int, and bool) {
	t := a.mentions[m].extent
	if t+1 < len(a.Tokens) && a.tokenText(t) == "." && a.isAnd(t+1) {
		t++ // "former Ohio Gov. | and | senator Ann Moor"
	}
	if end := a.asideBehind(m); end > 0 {
		t = end
	}
	if t+1 < len(a.Tokens) && a.tokenText(t) == "," && !a.Tokens[t].First() {
		t++
		and = a.isAnd(t)
	} else if and = t < len(a.Tokens) && a.isAnd(t); !and {
		return -1, false
	}
	if and {
		t++
	}
	for n := m + 1; n < len(a.mentions) && t < len(a.Tokens) && a.mentions[n].first <= t; n++ {
		if a.mentions[n].first == t && a.mayList(n) && a.sent[t] == a.sent[a.mentions[m].first] {
			return n, and
		}
	}
	return -1, false
}

// asideBehind returns the comma that ends what commas tell of the person whom m names, where "and" and another person follow it: "Ana Ruiz, CEO of Tarn Oil|,| and Bo
// Hale"; or 0.
func (a *article) asideBehind(m int) int {
	const longest = 12 // tokens
	men := &a.mentions[m]
	t := men.extent
	if t >= len(a.Tokens) || a.tokenText(t) != "," || !a.isPerson(men) {
		return 0
	}
	end, office := t+1, false
	for end < min(t+longest, len(a.Tokens)-2) && a.tokenText(end) != "," {
		if a.regionOf[end] >= 0 || a.sent[end] != a.sent[t] || a.isAnd(end) && !(office && a.nameOf[end+1] < 0) {
			return 0
		}
		office = office || a.words[end].class&role != 0 // "minister for roads and the sea"
		end++
	}
	if end == t+1 || a.tokenText(end) != "," || !a.isAnd(end+1) {
		return 0
	}
	another := false
	for n := m + 1; n < len(a.mentions) && a.mentions[n].first <= end+2; n++ {
		person := a.isPerson(&a.mentions[n])
		if person && a.mentions[n].first == t+1 {
			return 0 // "Ana Ruiz, | Tom Berg | and Bo Hale"
		}
		another = another || person && a.mentions[n].first == end+2
	}
	if !another {
		return 0
	}
	return end
}

// joinedBefore returns the mention that m follows behind a comma or "and", or -1.
func (a *article) joinedBefore(m int) (prev int, and bool) {
	for p := max(m-4, 0); p < m; p++ {
		if next, and := a.joinedAfter(p); next == m && a.mayList(p) {
			return p, and
		}
	}
	return -1, false
}

func (a *article) isAnd(t int) bool {
	switch a.tokenText(t) {
	case "and", "&", "und":
		return !a.Tokens[t].First() && a.regionOf[t] < 0
	}
	return false
}

// mayList reports whether mention m can be one of a list of speakers: a person, a
// body, or somebody described by what they are.
func (a *article) mayList(m int) bool {
	men := &a.mentions[m]
	switch {
	case men.inner:
		return false
	case men.kind == pronounMention:
		return a.words[men.head].class&(he|she) != 0 && a.maySpeak(men.unit)
	case men.kind == nameMention:
		return men.entity >= 0 && !a.entities[men.entity].place && a.symAt(men.unit) == symName
	}
	return a.words[men.head].class&(role|body) != 0
}

// beginsList reports whether a list of speakers can begin with mention m: it
// opens its clause, or the verb that it is the subject of stands before it.
func (a *article) beginsList(m int) bool {
	u := a.mentions[m].unit
	switch s := a.symAt(u - 1); {
	case isBreak(s), s == ',', s == ':', s == ';', s == '-', s == symThat, s == symSub, isRegion(s):
		return true
	case s == symSay, s == symTell, s == symClaim:
		before := a.symAt(u - 2)
		return isRegion(before) || before == ',' || before == '-'
	case s == symTo:
		return a.symAt(u-2) == symAccording
	}
	return false
}
