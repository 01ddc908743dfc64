package speech

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// headsState reports whether token head is the last of "the Head of State".
func (a *article) headsState(head int) bool {
	if head < 2 || a.tokenText(head-1) != "of" || a.tokenText(head) != "State" && a.tokenText(head) != "Government" {
		return false
	}
	return a.tokenText(head-2) == "Head" || a.tokenText(head-2) == "Heads"
}

// office reports whether token head, in capitals, is what somebody is and no last
// name: "the Prime | Minister", but not "Mr. | Baker".
func (a *article) office(head int) bool {
	if a.lang != english || a.words[head].class&role == 0 {
		return a.lang == english && a.tokenText(head) == "PM"
	}
	if head == 0 || a.Tokens[head].First() {
		return true
	}
	before := lexicon.Lookup(strings.TrimSuffix(a.tokenText(head-1), "."))
	if before == 0 && a.tokenText(head-1) == "." && head > 1 {
		before = lexicon.Lookup(a.tokenText(head - 2))
	}
	if before.Has(lexicon.Honorific) && !before.Has(lexicon.Role|lexicon.Modifier) {
		return false
	}
	return a.words[head-1].class&(starter|title|role) != 0 || !a.firstName(head-1)
}

// beforeLetters returns the last token of the person's name that ends before the letters of an
// office or an honour at token head of the phrase from first on: "Ana | Ruiz | QC MP"; else head.
func (a *article) beforeLetters(first, head int) int {
	last := head
	for last > first && a.isLetters(last) {
		last--
	}
	if last == head || !a.person(last) {
		return head
	}
	return last
}

// isLetters reports whether token i is what stands in letters behind a name.
func (a *article) isLetters(i int) bool {
	behind, _ := lexicon.Letters(a.tokenText(i))
	return behind && a.nameOf[i] < 0
}

// officeOf returns the token of the office in a phrase from token first to head that says what it is
// over, in capitals, and ends in nobody's name ("the Minister of Trade", "the Mayor of London"); or -1.
func (a *article) officeOf(first, head int) int {
	if a.lang != english {
		return -1
	}
	for at := first; at+2 <= head; at++ {
		if a.tokenText(at+1) != "of" || a.Tokens[at].Shape < token.Capital {
			continue
		}
		n := a.nameOf[head]
		if n >= 0 && (n == a.nameOf[at] || a.Actors[a.Names[n].Actor-1].Person) || a.nameOf[at] >= 0 || !lexicon.Lookup(a.tokenText(at)).Has(lexicon.Role) {
			return -1
		}
		for i := at + 2; i <= head; i++ {
			if c := a.words[i].class; a.Tokens[i].Kind != token.Word || a.Tokens[i].Shape < token.Capital || c&(role|title) != 0 || a.firstName(i) && i < head {
				return -1 // "Secretary of State Ana Ruiz", "Chief of Staff"
			}
		}
		return at
	}
	return -1
}

// inCharge reports whether token j joins what a minister is in charge of to the rest of a title before a name: "Minister | for | Roads |,| Ports | and |
// Water Ana Ruiz".
func (a *article) inCharge(j int) bool {
	const longest = 14 // tokens
	if a.lang != english || j == 0 || j+1 >= len(a.Tokens) || a.Tokens[j-1].Shape < token.Capital || !joinsCharges(a.tokenText(j)) {
		return false
	}
	from := j
	for a.tokenText(from) != "for" && a.tokenText(from) != "of" {
		if from--; from < 1 || j-from > longest || a.person(from) || a.Tokens[from].Shape < token.Capital && !joinsCharges(a.tokenText(from)) {
			return false
		}
	}
	post := a.tokenText(from - 1)
	if post == "State" && from > 2 && a.tokenText(from-2) == "of" {
		post = a.tokenText(from - 3)
	}
	if post != "Minister" && post != "Secretary" {
		return false
	}
	for k := from + 1; k < min(from+longest, len(a.Tokens)) && !a.Tokens[k].First() && a.regionOf[k] < 0; k++ {
		switch {
		case a.person(k):
			return k > from+1 && a.Tokens[k-1].Shape >= token.Capital
		case a.Tokens[k].Shape < token.Capital && !joinsCharges(a.tokenText(k)):
			return false
		}
	}
	return false
}

// joinsCharges reports whether w stands between the parts of what a minister is in charge of, or before the first.
func joinsCharges(w string) bool {
	return w == "for" || w == "of" || w == "," || w == "and" || w == "&"
}
