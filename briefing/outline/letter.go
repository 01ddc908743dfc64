package outline

import (
	"strings"

	"brief/briefing/lexicon"
)

// letters keeps what belongs to letters to an editor in the article: how they begin and end, and the one or two lines
// that tell who wrote them and where, which are no headings.
func letters(opinions []Opinion, lines []line) {
	const signature = 2 // lines
	open := false       // a letter's text stands above, and not yet its name
	var heads []int
	for i := range lines {
		l := &lines[i]
		switch {
		case l.salutes():
			opinions[i], open = certain(Text), true
			if i > 0 && lines[i-1].headsLetter() {
				heads = append(heads, i-1)
			}
		case l.takesLeave():
			opinions[i], open = certain(Text), false
			keepNames(opinions[i+1:], lines[i+1:], signature)
		case open && l.isName() && i > 0 && lines[i-1].end >= endsExclaim:
			keepNames(opinions[i:], lines[i:], signature)
			open = false
		}
	}
	const fewest, sure = 2, 0.9 // letters
	for _, i := range heads {
		if len(heads) >= fewest {
			opinions[i] = orText(Head, sure)
		}
	}
}

// headsLetter reports whether a line right above a letter may be what an editor wrote over it: no name, day or address.
func (l *line) headsLetter() bool {
	return l.headsSomething() && l.words > 1 && l.digits == 0 && l.commas == 0 && !l.isName() && !l.takesLeave()
}

// keepNames makes text of the lines that are nothing but names, up to most of them.
func keepNames(opinions []Opinion, lines []line, most int) {
	for i := 0; i < min(len(lines), most) && (lines[i].isName() || i > 0 && lines[i].isPlace()); i++ {
		opinions[i] = certain(Text)
	}
}

// salutes reports whether a line begins as a letter to an editor does: "Sir – Your report …", "Dear Editor,".
func (l *line) salutes() bool {
	size := lexicon.Greeting(l.text)
	return size > 0 && (size == len(l.text) || strings.ContainsAny(l.text[:size], "–—-"))
}

// takesLeave reports whether a line is how a letter ends: "Yours faithfully,".
func (l *line) takesLeave() bool {
	const most = 3 // words
	if l.words > most || l.end == endsStop {
		return false
	}
	switch strings.TrimRight(l.text, ", ") {
	case "Yours", "Yours faithfully", "Yours sincerely", "Yours truly", "Yours etc", "Sincerely", "Sincerely yours", "Faithfully", "Kind regards", "Best regards", "Regards", "Best wishes", "Respectfully":
		return true
	}
	return false
}

// isPlace reports whether a line is one word with a capital: "Halden".
func (l *line) isPlace() bool {
	return l.words == 1 && l.start == startsUpper && l.end == endsBare && l.digits == 0 && !l.named()
}

// isName reports whether a line has the form of a writer's name, or of where somebody lives: "Bo Hale, Chapel Street".
func (l *line) isName() bool {
	const most = 8 // words
	return l.words <= most && l.start == startsUpper && l.capitals == 100 && l.end <= endsBracket && l.digits == 0 && l.lead == 0 && !l.named()
}
