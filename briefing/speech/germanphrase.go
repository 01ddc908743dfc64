package speech

import (
	"brief/content"
)

// wholePhrase is a mention with what German news sets beside a name: its genitive
// or place, the party in brackets, and who that is, between commas on either side.
func (a *article) wholePhrase(m *mention) content.Span {
	first, last := m.first, m.extent
	if last+2 < len(a.Tokens) && a.tokenText(last) == "(" && a.tokenText(last+2) == ")" {
		last += 3
	}
	if m.kind == nameMention {
		first, last = a.described(first), a.apposed(last)
	}
	if last == m.extent {
		last = a.placedBefore(first, last)
	}
	return a.span(first, last)
}

// placedBefore returns where the places end that stand between a subject at tokens [first, last),
// which begins its sentence, and its verb: "Ein Sprecher | in Berlin | sagte"; else last.
func (a *article) placedBefore(first, last int) int {
	if !a.startsSentence(a.unitAt(first)) || last >= len(a.Tokens) {
		return last
	}
	u := a.unitAt(last)
	for a.symAt(u) == symPrep && isPhrase(a.symAt(u+1)) && a.symAt(u+1) != symTime {
		u += 2
	}
	if s := a.symAt(u); !isCue(s) && s != symAux && s != ':' {
		return last
	}
	return int(a.units[u-1].last)
}

// apposed returns where the description ends that follows a name after the comma
// at token i: "Bill Graham, Parteichef der Liberalen"; i when there is none.
func (a *article) apposed(i int) int {
	if i+1 >= len(a.Tokens) || a.tokenText(i) != "," || a.Tokens[i+1].First() {
		return i
	}
	u := a.unitAt(i + 1)
	if !a.describes(u) {
		return i
	}
	for u++; ; u++ {
		switch s := a.symAt(u); {
		case a.describes(u):
		case (s == symPrep || s == symAnd) && a.describes(u+1):
			u++
		case s == ',', isBreak(s), s == ';', s == ':', isRegion(s):
			return int(a.units[u-1].last)
		default:
			return i
		}
	}
}

// described returns where the description starts that stands, with a comma,
// before a name at token i: "der Parteichef der Liberalen, Bill Graham"; i when
// there is none.
func (a *article) described(i int) int {
	if i < 2 || a.Tokens[i].First() || a.tokenText(i-1) != "," {
		return i
	}
	first := -1
	for u := a.unitAt(i - 2); u >= 0 && a.describes(u); {
		first = u
		switch {
		case a.describes(u - 1):
			u--
		case a.symAt(u-1) == symPrep && a.describes(u-2):
			u -= 2
		default:
			u = -1
		}
	}
	if first < 0 || a.symAt(first-1) == symPrep || a.words[a.units[first].first].class&(det|title|role) == 0 {
		return i
	}
	return int(a.units[first].first)
}

// describes reports whether unit u can be a part of a description.
func (a *article) describes(u int) bool {
	s := a.symAt(u)
	return s == symNoun || s == symName
}
