package outline

import "strings"

// signedSections gives to the article the last of its sections that have a writer's name and office each below the heading,
// as where several scholars write about one thing: the line alone may be that of a note on who wrote it all.
func signedSections(states []State, lines []line) {
	const fewest = 2 // sections above
	own := 0
	for i := 1; i+1 < len(lines); i++ {
		head := &lines[i-1]
		if !lines[i].signsSection() || !head.short() || head.named() || head.pleads() || head.presents() || !lines[i+1].long() {
			continue
		}
		if states[i+1] == Text {
			own++
			continue
		}
		if own < fewest || !lines[i+1].prose() || head.block.Kind != lines[i].block.Kind {
			continue
		}
		states[i-1] = Head
		lines[i].keep(&states[i])
		for j := i + 1; j < len(lines) && lines[j].prose(); j++ {
			lines[j].keep(&states[j])
		}
	}
}

// signsSection reports whether a line is a name of two to four words and, behind a comma, an office: “Sara Weil, Senior
// Fellow, Governance Studies”.
func (l *line) signsSection() bool {
	const widest, most = 110, 4 // characters; words of a name
	name, office, ok := strings.Cut(l.text, ", ")
	if !ok || l.width > widest || l.end != endsBare || l.digits > 0 || l.address || !isCapital(office) {
		return false
	}
	n := 0
	for word := range strings.FieldsSeq(name) {
		if n++; !isCapital(word) {
			return false
		}
	}
	return n >= 2 && n <= most
}
