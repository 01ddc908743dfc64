package speech

import (
	"strings"

	"brief/briefing/lexicon"
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
