package outline

import "strings"

// series makes headings of all lines that are numbered one after the other from 1 and stand above text each, where most of
// them are likely to be: between “1. A vote at night” and “3. Silence at the end” even speech is one (“2. ‘Nobody asked.’”).
func series(opinions []Opinion, lines []line) {
	const widest = 110 // characters
	var at []int
	for i := range lines {
		l := &lines[i]
		opens := len(at) == 0 && l.numbering == numberBare && l.number == 1 // 1 big thing: …
		if l.number == 0 || l.numbering != numberDot && l.numbering != numberBracket && !opens || l.width > widest || l.end == endsColon || l.end == endsComma {
			continue
		}
		if l.number == 1 {
			makeMost(opinions, at)
			at = at[:0]
		}
		if l.number == len(at)+1 && (follows(lines, i) || i+1 < len(lines) && lines[i+1].stops > 0) && lines[i+1].numbering != l.numbering {
			at = append(at, i)
		}
	}
	makeMost(opinions, at)
}

// makeMost makes headings of the lines at these places where there are three or more and most of them are likely to be.
func makeMost(opinions []Opinion, at []int) {
	const fewest, likely, sure = 3, 0.5, 0.9
	n := 0
	for _, i := range at {
		n += int(flag(opinions[i][Head] > likely))
	}
	if len(at) < fewest || 2*n <= len(at) {
		return
	}
	for _, i := range at {
		if opinions[i][Head] < sure {
			opinions[i] = orText(Head, sure)
		}
	}
}

// chronicle makes headings of all lines of a chronicle that are a day or a month and stand above text, where most are
// likely to be: “9 June 2019”, “September 2019”.
func chronicle(opinions []Opinion, lines []line) {
	var at []int
	for i := range lines {
		if lines[i].isDate() && follows(lines, i) {
			at = append(at, i)
		}
	}
	makeMost(opinions, at)
}

// isDate reports whether a line is a month with its day, its year or both, and nothing else.
func (l *line) isDate() bool {
	const most = 5 // words
	if l.digits == 0 || l.words < 2 || l.words > most {
		return false
	}
	month := false
	for word := range strings.FieldsSeq(l.text) {
		switch word = strings.TrimRight(word, ",:"); {
		case oneOf(months, word):
			month = true
		case oneOf(weekdays, word):
		case strings.Trim(strings.TrimRight(word, "stndrh"), "0123456789") != "":
			return false
		}
	}
	return month
}

const weekdays = " Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
