package outline

import "strings"

// references keeps the lines of a list of what an article cites from being headings: numbers
// on lines of their own, each over the work that it stands for with its year, and few lines apart.
func references(opinions []Opinion, lines []line) {
	const fewest, apart = 6, 4 // numbers; lines from one to the next
	var at []int
	dated := 0
	for i := range len(lines) - 1 {
		if l := &lines[i]; l.end == endsStop && l.found.words == 1 && l.numbering == numberDot && strings.Trim(l.text, "0123456789.") == "" {
			at = append(at, i)
			dated += int(flag(hasYear(lines[i+1].text)))
		}
	}
	if len(at) < fewest || dated*2 < len(at) || at[len(at)-1]-at[0] > apart*len(at) {
		return
	}
	makeAll(opinions, at, certain(Text))
}

// hasYear reports whether text has a year since 1800: four figures that stand apart.
func hasYear(text string) bool {
	for field := range strings.FieldsFuncSeq(text, func(r rune) bool { return r < '0' || r > '9' }) {
		if len(field) == 4 && (field[:2] == "18" || field[:2] == "19" || field[:2] == "20") {
			return true
		}
	}
	return false
}

// citesLinks reports whether a line is the links of a work that an article cites.
func (l *line) citesLinks() bool {
	return strings.HasSuffix(l.text, "Google Scholar") || l.text == "PubMed" || l.text == "CrossRef"
}
