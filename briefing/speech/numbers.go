package speech

import "brief/briefing/token"

// number reports whether a phrase whose head so far is head ends at or with the number at token j, and
// where and with which head; or else where the number ends.
func (a *article) number(j, head int) (at, noun int, ends bool) {
	if a.lang == english && head >= 0 && head == j-1 && a.tokenText(j) == "10" && a.tokenText(head) == "Number" {
		return j, head, false // "a Number 10 source"
	}
	if a.lang == english && head >= 0 && head == j-1 && (a.tokenText(head) == "Year" || a.tokenText(head) == "Grade") && a.phraseGoesOn(j+1) {
		return j, head, false // "a Year 11 pupil"
	}
	if head >= 0 && a.Tokens[j-1].Kind == token.Word && !a.rankAfter(j) {
		return j, head, true
	}
	if a.isPercent(j) {
		return j + 2, j, true
	}
	if head < 0 && a.dates(j) {
		return j + 1, j, true
	}
	if a.inTen(j) {
		j += 2
	}
	if !a.phraseGoesOn(j+1) && !(j+1 < len(a.Tokens) && a.joins(j+1)) {
		return j + 1, j, true
	}
	return j, head, false
}

// dates reports whether a noun phrase of its own begins behind the number at token j: "In | 1897 | the mayor said",
// "at | 90 | his father", and not "the 12 other men".
func (a *article) dates(j int) bool {
	if a.lang != english || j+1 >= len(a.Tokens) || a.sent[j+1] != a.sent[j] || a.Tokens[j+1].Shape != token.Lower {
		return false
	}
	next := a.words[j+1].class
	year := len(a.tokenText(j)) == 4 && isDigit(a.Text[a.Tokens[j].Start]) && isDigit(a.Text[a.Tokens[j].Start+3])
	return next&poss != 0 || next&det != 0 && next&quant == 0 || year && next&starter != 0
}

// inTen reports whether token i is the first of "4 in 10 voters".
func (a *article) inTen(i int) bool {
	return i+2 < len(a.Tokens) && a.regionOf[i+1] < 0 && a.tokenText(i+1) == "in" && a.Tokens[i+2].Kind == token.Number && a.regionOf[i+2] < 0 && a.phraseGoesOn(i+3)
}
