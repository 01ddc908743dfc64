package speech

// naming says what the words around and in region r show it to name, whatever
// the model holds of it: "title", "nickname" or "term"; or "" where they show nothing.
func (a *article) naming(r int, done []decision) string {
	u := a.regionUnit(r)
	first, last := int(a.units[u].first), int(a.units[u].last)
	if a.lang == german { // whose nouns have capitals
		if a.namesPaper(first, last) {
			return "title"
		}
		return ""
	}
	if a.cited(r) {
		return "title"
	}
	n := inMarks{first: first, last: last}
	n.words, n.capitals, n.titled = a.titleWords(first, last)
	switch {
	case n.titled && (a.titlesWork(&n) || a.besideTitle(r, u, done)):
		return "title"
	case a.nicknamed(&n):
		return "nickname"
	case n.words == 1 && a.rates(first, last), n.words <= 6 && a.sellsAs(u):
		return "term"
	case n.words <= 4 && (a.soCalled(first) || a.opensWithTerm(first) || a.giveWords(r, u, done)), n.words <= 6 && a.translates(first):
		return "term"
	}
	return ""
}

func (a *article) beforeComma(i int) int {
	if i > 0 && a.tokenText(i-1) == "," {
		return i - 1
	}
	return i
}

// precedes reports whether one of the words of set stands right before token i.
func (a *article) precedes(i int, set wordSet) bool {
	return i > 0 && !a.Tokens[i].First() && among(a.tokenText(i-1), set)
}

// nameInMarks decides that region r holds a name, by the words around it or by a place further up.
func (f *finder) nameInMarks(r int) (decision, bool) {
	if rule := f.naming(r, f.done); rule != "" {
		return f.noteName(r, rule), true
	}
	if f.lang == english && (f.isNamedBefore(r) || f.titlesInPassing(r)) {
		return noSpeech(leastNaming, "title"), true
	}
	return decision{}, false
}

// inMarks is how the words between marks are written.
type inMarks struct {
	first, last     int // half-open range of tokens
	words, capitals int // how many of them are words, and how many have a capital
	titled          bool
}
