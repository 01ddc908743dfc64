package outline

import "brief/content"

// boldLines makes headings of a page's bold lines: all that are set alike, where
// most of them are likely to be, and those of an interviewer, however long.
func boldLines(opinions []Opinion, lines []line) {
	const manyLines, manyQuestions = 4, 3
	const doubt, likely, sure, longest = 0.02, 0.35, 0.8, 400 // longest in characters
	const lots, perhaps = 10, 0.15                            // so many bold lines need less
	var set, asked []int
	sum := float32(0)
	for i := range lines {
		l := &lines[i]
		if !l.bold() || i+1 == len(lines) || lines[i+1].bold() {
			continue
		}
		if l.linked { // to another article: "READ | Fires burn on"
			o := &opinions[i]
			o[Text], o[Head] = o[Text]+o[Head], 0
			continue
		}
		if l.short() && !l.named() && !l.pleads() {
			set = append(set, i)
			sum += opinions[i][Head]
		}
		if l.end == endsQuestion && !l.endQuote && l.width <= longest && lines[i+1].end != endsQuestion {
			asked = append(asked, i)
		}
	}
	if n := float32(len(set)); len(set) >= manyLines && sum >= likely*n || len(set) >= lots && sum >= perhaps*n {
		for _, i := range set {
			if o := &opinions[i]; o[Head] > doubt && o[Text]+o[Head] > aside(*o) {
				p := max(o[Head], sure)
				*o = orText(Head, p)
			}
		}
	}
	if len(asked) < manyQuestions {
		return
	}
	makeAll(opinions, asked, certain(Head))
	for i := asked[0] + 1; i < asked[len(asked)-1]; i++ { // what the interviewer says without asking
		if l := &lines[i]; l.bold() && !lines[i+1].bold() && !lines[i-1].bold() && l.width <= longest && l.stops == 0 {
			opinions[i] = certain(Head)
		}
	}
}

// bold reports whether the line is a paragraph that is set in bold as a whole.
func (l *line) bold() bool {
	return l.block.Kind == content.Paragraph && l.block.Hint&content.HintBold != 0
}
