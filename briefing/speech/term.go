package speech

import "strings"

// opensWithTerm reports whether a sentence begins with an article and "word", "term" or the like,
// right before token i: what a person uses or says stands later in one.
func (a *article) opensWithTerm(i int) bool {
	return a.precedes(i, termNouns) && i > 1 && a.words[i-2].class&det != 0 && (i == 2 || a.sent[i-3] != a.sent[i-2])
}

// giveWords reports whether region r, at unit u, is one of words given as examples:
// "words such as “may,” “will” and “expect”".
func (a *article) giveWords(r, u int, done []decision) bool {
	first := int(a.units[u].first)
	if first > 2 && a.tokenText(first-1) == "as" && a.tokenText(first-2) == "such" {
		switch a.tokenText(first - 3) {
		case "words", "Words", "terms", "Terms", "phrases", "Phrases", "expressions":
			return true
		}
	}
	if r == 0 || done[r-1].rule != "term" {
		return false
	}
	return isRegion(a.symAt(u-1)) || (a.symAt(u-1) == symAnd || a.symAt(u-1) == ',') && isRegion(a.symAt(u-2))
}

func (a *article) soCalled(i int) bool {
	return i > 2 && a.tokenText(i-1) == "called" && a.tokenText(i-2) == "-" && (a.tokenText(i-3) == "so" || a.tokenText(i-3) == "So")
}

// translates reports whether the words before token i say that what follows is the
// meaning of another word: "is the southern Tarn word for".
func (a *article) translates(i int) bool {
	if i < 2 || a.Tokens[i].First() {
		return false
	}
	switch a.tokenText(i - 1) {
	case "for":
		return among(a.tokenText(i-2), termNouns) || a.tokenText(i-2) == "name"
	case "meaning":
		return a.tokenText(i-2) == ","
	}
	return false
}

// sellsAs reports whether the words of the region at unit u are what a seller, and nobody who speaks, writes on
// goods: "the firm marketed it as “natural”", "bars sold as “high in fibre”".
func (a *article) sellsAs(u int) bool {
	const reach = 7 // units
	as := a.asBefore(u)
	if a.word(u-1) == "being" {
		as = a.asBefore(u - 1)
	}
	for v := as - 1; v > as-reach; v-- {
		switch a.word(v) {
		case "marketed", "marketing", "advertised", "advertising":
			return true
		case "sold", "sells", "selling", "packaged":
			return !a.sellsOwn(v)
		}
		if s := a.symAt(v); !isPhrase(s) && s != symPrep && s != symAdverb && s != symDet && s != symTime {
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

// rates reports whether the word in tokens [first, last), in marks, is what an analyst advises to do with a share: a “buy”
// rating, cut to “hold”.
func (a *article) rates(first, last int) bool {
	if !among(strings.ToLower(a.tokenText(min(first+1, last-1))), shareRatings) {
		return false
	}
	if last < len(a.Tokens) && (a.tokenText(last) == "rating" || a.tokenText(last) == "recommendation") {
		return true
	}
	before := a.tokenText(max(first-1, 0))
	return before == "to" || before == "from" || before == "at"
}
