package outline

// interviews makes headings of an interviewer's lines: those that open with one
// name or letter and a colon, twice or more, and mostly ask.
func interviews(opinions [][States]float32, lines []line) {
	asked, all := map[string]int{}, map[string]int{}
	for i := range lines {
		if l := &lines[i]; l.lead > 0 && l.lead <= 4 {
			all[l.leadText()]++
			if l.end == endsQuestion && !l.endQuote {
				asked[l.leadText()]++
			}
		}
	}
	for i := range lines {
		l := &lines[i]
		if l.lead == 0 || l.lead > 4 || l.width > 400 || i+1 == len(lines) {
			continue
		}
		if lead := l.leadText(); asked[lead] >= 2 && asked[lead]*2 > all[lead] {
			opinions[i] = [States]float32{Head: 1}
		}
	}
}

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
	if l.end != endsQuestion || l.endQuote || l.stops > 0 || l.words < 2 || l.width > widest || i+1 == len(lines) {
		return false
	}
	if l.start == startsLower || l.start == startsQuote || l.start == startsDash || l.start == startsBracket {
		return false
	}
	next := &lines[i+1]
	return next.end != endsQuestion && (next.long() || next.end >= endsExclaim)
}
