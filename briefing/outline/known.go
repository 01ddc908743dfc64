package outline

// known makes headings of the lines that doubtful furniture near them hides: those that are nothing but a heading of the
// vocabulary ("Background"), and the words of somebody that papers set above a part of their text (‘Not enough doctors’).
func known(opinions []Opinion, lines []line) {
	const sure, widest = 0.9, 50 // characters of what somebody says
	for i := range lines {
		l, o := &lines[i], &opinions[i]
		if o[Head] < o[Text] || o[Head] >= sure || l.end > endsColon || l.same > 1 || i == 0 || !follows(lines, i) {
			continue
		}
		words := l.start == startsQuote && l.endQuote && l.width <= widest && o[Head] > 2*o[Text]
		if words || l.found.leadIn == l.words {
			*o = orText(Head, sure)
		}
	}
}
