package speech

import "strings"

// sureHeard is about the share of what a court heard that is found with its right words.
const sureHeard = 0.7

// hears reports whether unit v is the verb of what those who sit together at unit x hear or
// are told, and do not say themselves: "the jury | heard", "Halden Crown Court | was told".
func (a *article) hears(x, v int) bool {
	if a.lang != english || !isPhrase(a.symAt(x)) || a.units[x].ref < 0 || !a.sits(&a.mentions[a.units[x].ref]) {
		return false
	}
	return a.word(v) == "heard" || a.word(v) == "hears" || a.symAt(v-1) == 'b' && a.word(v) == "told" && a.word(v+1) != "by"
}

// sits reports whether m is a court, or others whom people speak before.
func (a *article) sits(m *mention) bool {
	if m.kind == pronounMention {
		return false
	}
	switch strings.ToLower(a.tokenText(m.last - 1)) {
	case "court", "jury", "jurors", "inquest", "tribunal", "hearing", "inquiry", "trial", "magistrates", "bench", "panel", "committee", "commission", "meeting", "court-martial":
		return true
	}
	return false
}

// hearing returns what the cue at unit u says that a court heard, from nobody who is named:
// "The court heard | he was ill |", "| Berg took a knife |, the jury heard".
func (a *article) hearing(u int, s clause) (report, bool) {
	x := u - 1
	for a.symAt(x) == 'b' || a.symAt(x) == 'x' || a.symAt(x) == 'r' {
		x--
	}
	if !a.hears(x, u) {
		return report{}, false
	}
	for a.symAt(x-1) == symOther && isPhrase(a.symAt(x-2)) {
		x -= 2 // Aven Magistrates | ’ | Court
	}
	told := stretch{u + 1, s.last}
	if a.symAt(x-1) == ',' && !a.finiteIn(u+1, s.last) {
		told = stretch{s.first, x - 1}
	} else if !a.startsSentence(x) || a.symAt(u+1) != 't' && !isPhrase(a.symAt(u+1)) {
		return report{}, false
	}
	if told.first >= told.last || !a.finiteIn(told.first, told.last) || a.saysIn(told) {
		return report{}, false
	}
	return report{u, told, stretch{}, -1, sureHeard, 1, 1}, true
}

// saysIn reports whether somebody speaks in t, who is better told of than who heard that.
func (a *article) saysIn(t stretch) bool {
	for v := t.first + 1; v < t.last; v++ {
		if a.saysFinite(v) && a.maySpeakAt(v-1) {
			return true
		}
	}
	return false
}
