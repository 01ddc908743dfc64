package outline

// questions raises the model's opinion of lines that ask and stand as a heading
// does. The model learned from whole pages: of short texts it knows little.
func questions(opinions [][States]float32, lines []line, rows []Row) {
	const doubt, shortParagraph = 0.06, 100
	for i := range lines {
		if !standsAsQuestion(lines, i) {
			continue
		}
		o := &opinions[i]
		if o[Head] > doubt && o[Text] > o[Inset]+o[Tail] || rows[i][fTypicalWidth] < shortParagraph {
			*o = [States]float32{Head: 0.9, Text: 0.1}
		}
	}
}

// standsAsQuestion reports whether line i asks, on its own, above a line that
// may answer, and is not in a list of questions.
func standsAsQuestion(lines []line, i int) bool {
	const widest = 100 // characters
	l := &lines[i]
	if l.end != endsQuestion || l.stops > 0 || l.words < 2 || l.width > widest || i+1 == len(lines) {
		return false
	}
	if l.start == startsLower || l.start == startsQuote || l.start == startsDash || l.start == startsBracket {
		return false
	}
	next := &lines[i+1]
	return next.end != endsQuestion && (next.long() || next.end >= endsExclaim)
}
