package speech

import "strings"

// sellsAs reports whether the words of the region at unit u are what a seller, and nobody who speaks, writes on
// goods: "the firm marketed it as “natural”", "bars sold as “high in fibre”".
func (a *article) sellsAs(u int) bool {
	const reach = 7 // units
	as := u - 1
	if a.symAt(as) == 'd' {
		as-- // "as a “snack”"
	}
	if a.word(as) == "being" {
		as--
	}
	if a.word(as) != "as" {
		return false
	}
	for v := as - 1; v >= 0 && v > as-reach; v-- {
		switch a.word(v) {
		case "marketed", "marketing", "advertised", "advertising":
			return true
		case "sold", "sells", "selling", "packaged":
			return !a.sellsOwn(v)
		}
		if s := a.symAt(v); !isPhrase(s) && s != 'p' && s != 'r' && s != 'd' && s != symTime {
			return false
		}
	}
	return false
}

// sellsOwn reports whether who sells at unit v is somebody, who calls what they are for, or themselves, so: "Ruiz
// sold the plan as “a gift”".
func (a *article) sellsOwn(v int) bool {
	switch a.word(v + 1) {
	case "himself", "herself", "themselves", "itself":
		return true
	}
	seller := a.beforeAdverbs(v - 1)
	if !isPhrase(a.symAt(seller)) {
		return false
	}
	m := a.mentionAt(seller)
	return a.isPerson(m) || m.kind == nounMention && a.isPersonNoun(m.head) || a.words[m.head].class&(he|she) != 0
}

// inMarks is how the words between marks are written.
type inMarks struct {
	first, last     int // half-open range of tokens
	words, capitals int // how many of them are words, and how many have a capital
	titled          bool
}

// rates reports whether the word in tokens [first, last), in marks, is what an analyst advises to do with a share: a “buy”
// rating, cut to “hold”.
func (a *article) rates(first, last int) bool {
	switch strings.ToLower(a.tokenText(min(first+1, last-1))) {
	case "buy", "sell", "hold", "neutral", "overweight", "underweight", "outperform", "underperform", "accumulate", "reduce":
	default:
		return false
	}
	if last < len(a.Tokens) && (a.tokenText(last) == "rating" || a.tokenText(last) == "recommendation") {
		return true
	}
	before := a.tokenText(max(first-1, 0))
	return before == "to" || before == "from" || before == "at"
}
