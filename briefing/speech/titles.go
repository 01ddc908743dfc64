package speech

import (
	"strings"

	"brief/briefing/token"
)

// linkTitles says of what somebody is that it is that person where their name ends a second title or
// the first one's own words: "Tarn co-founder and chief executive Ana Ruiz said", "Chancellor of the
// Exchequer Ana Ruiz said", "Minister for Health Ana Ruiz said", "Minister of Trade and Industry, Senator Ana Ruiz, said".
func (a *article) linkTitles() {
	for i := 1; i < len(a.mentions); i++ {
		office, m := &a.mentions[i-1], &a.mentions[i]
		if j := a.namedBehind(i - 1); j >= 0 {
			for k := i - 1; k < j; k++ { // "Investment and Commerce", too: they are nobody else
				a.mentions[k].entity = a.mentions[j].entity
			}
			continue
		}
		if !a.mayTitle(office) || !a.isPerson(m) || !a.bareTitle(office) || a.Tokens[m.first].First() {
			continue
		}
		if at := a.tokenAt(m.name.Start); a.sent[office.first] == a.sent[m.first] && (a.secondTitle(office, m, at) || a.ownTitle(office, m, at)) {
			office.entity = m.entity
		}
	}
}

// mayTitle reports whether m is a noun, or a word in capitals that was taken for a name: "Chancellor".
func (a *article) mayTitle(m *mention) bool {
	if m.kind == nameMention && m.last == m.first+1 {
		return m.entity < 0 || a.entities[m.entity].actor == 0
	}
	return m.kind == nounMention && m.entity < 0
}

// bareTitle reports whether m is what one person is, with no article before it.
func (a *article) bareTitle(m *mention) bool {
	return a.words[m.first].class&starter == 0 && a.isPersonNoun(m.head) && a.singular(m.head)
}

// secondTitle reports whether "and" joins office to the words that stand before the name at token at of m: "engineer and author Ana Ruiz".
func (a *article) secondTitle(office, m *mention, at int) bool {
	if office.last+1 != m.first || a.tokenText(office.last) != "and" || at == m.first {
		return false
	}
	return a.words[m.first].class&starter == 0 && (a.words[at-1].class&(role|title) != 0 || a.isPersonNoun(at-1) && a.singular(at-1))
}

// ownTitle reports whether what office is of, or over, stands before the name at token at of m: "Chancellor of | the Exchequer Ana Ruiz",
// "head of | policy Ana Ruiz".
func (a *article) ownTitle(office, m *mention, at int) bool {
	if office.last+1 != m.first || at == m.first {
		return false
	}
	over := among(strings.ToLower(a.tokenText(office.head)), overSomething)
	switch a.tokenText(office.last) {
	case "of":
		over = over || a.Tokens[office.head].Shape >= token.Capital && a.Tokens[at-1].Shape >= token.Capital
	case "for":
	default:
		return false
	}
	for i := m.first; i < at; i++ {
		if w := a.tokenText(i); w == "Justice" || w == "Defence" {
			continue // no title in "Minister for Justice"
		}
		if a.words[i].class&(role|title) != 0 || a.Tokens[i].Kind != token.Word || a.isPersonNoun(i) && a.singular(i) {
			return false // "daughter of | former president Ana Ruiz"
		}
	}
	return over
}

// longestOffice is how many tokens may stand between an office and the name of who holds it:
// "| Minister of Trade, Industry and Commerce, Senator the Hon. | Ana Ruiz".
const longestOffice = 16

// namedBehind returns the mention of the person whose name follows the office that mention i is, behind
// all that it is over and another title, between commas; or -1.
func (a *article) namedBehind(i int) int {
	office := &a.mentions[i]
	if office.kind != nounMention || office.entity >= 0 || a.officeOf(office.first, office.last-1) < 0 || !a.bareTitle(office) {
		return -1
	}
	for j := i + 1; j < len(a.mentions) && a.mentions[j].first < office.last+longestOffice; j++ {
		m := &a.mentions[j]
		if a.sent[m.first] != a.sent[office.first] {
			return -1
		}
		if !a.isPerson(m) {
			continue
		}
		at := a.tokenAt(m.name.Start)
		comma := -1
		for k := office.last; k < at; k++ {
			switch w := a.tokenText(k); {
			case w == ",":
				comma = k
			case w == "and", w == "the", w == ".", w == "&", a.Tokens[k].Shape >= token.Capital && a.Tokens[k].Kind == token.Word:
			default:
				return -1
			}
		}
		if comma < 0 || a.tokenText(comma+1) == "and" || m.last < len(a.Tokens) && (a.tokenText(m.last) == "and" || a.Tokens[m.last].Kind == token.Suffix) {
			return -1 // several are listed
		}
		return j
	}
	return -1
}
