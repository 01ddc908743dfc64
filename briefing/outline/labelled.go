package outline

import (
	"slices"
	"strings"
)

// mostNames is how many words a name has that stands before a colon.
const mostNames = 3

// labelledApart makes headings of readers' questions that stand behind the names of those who
// ask, each another one ("Jo: When may I go?"); and of those below a line that says "Q" only,
// where answers stand below lines that say "A".
func labelledApart(opinions []Opinion, lines []line) {
	const fewest = 2 // questions
	var named, below []int
	answers := 0
	for i := range lines {
		l := &lines[i]
		switch {
		case l.text == "Q" || l.text == "Q:" || l.text == "Q.":
			below = append(below, i)
		case l.text == "A" || l.text == "A:" || l.text == "A.":
			answers++
		case l.asksByName() && follows(lines, i) && lines[i+1].end != endsQuestion:
			named = append(named, i)
		}
	}
	if len(named) >= fewest && !speakAgain(lines, named) {
		makeAll(opinions, named, certain(Head))
	}
	if len(below) < fewest || answers < fewest || slices.ContainsFunc(below, func(i int) bool { return !asksBelow(lines, i) }) {
		return
	}
	for i := range lines {
		switch strings.TrimRight(lines[i].text, ":.") {
		case "Q":
			opinions[i] = certain(Text) // as furniture it would be folded into a section of its own
			opinions[i+1] = certain(Head)
		case "A":
			opinions[i] = certain(Text)
		}
	}
}

// asksBelow reports whether a question stands below line i, alone above an answer: a letter of
// several paragraphs has no line that could head it.
func asksBelow(lines []line, i int) bool {
	const longest = 400 // characters
	return i+2 < len(lines) && lines[i+1].width <= longest && strings.Contains(lines[i+1].text, "?") && strings.TrimRight(lines[i+2].text, ":.") == "A"
}

// speakAgain reports whether a label of the lines at these places stands before another line, too.
func speakAgain(lines []line, at []int) bool {
	speak := map[string]int{}
	for i := range lines {
		if l := &lines[i]; l.lead > 0 && l.lead <= mostNames {
			speak[l.leadText()]++
		}
	}
	return slices.ContainsFunc(at, func(i int) bool { return speak[lines[i].leadText()] > 1 })
}

// signedQuestions makes headings of the questions that each end with who asks ("Will it cost
// more? - from Ann Field in Halden"), and of those that begin with "Q" alone where answers
// begin with "A": of two or more.
func signedQuestions(opinions []Opinion, lines []line) {
	const fewest = 2 // questions
	var signed, lettered []int
	answers := 0
	for i := range lines {
		switch l := &lines[i]; {
		case l.asksAndSigns() && follows(lines, i):
			signed = append(signed, i)
		case strings.HasPrefix(l.text, "Q ") && l.end == endsQuestion && i+1 < len(lines) && lines[i+1].end != endsQuestion:
			lettered = append(lettered, i)
		case strings.HasPrefix(l.text, "A "):
			answers++
		}
	}
	if answers < fewest {
		lettered = nil
	}
	for _, found := range [][]int{signed, lettered} {
		if len(found) >= fewest {
			makeAll(opinions, found, certain(Head))
		}
	}
}

// asksAndSigns reports whether a line asks and ends with the name of who does, behind "from" or a
// dash: "Must I wait? – Ann Field, Halden", "Can I go? I am ill. - from Bo Ruiz".
func (l *line) asksAndSigns() bool {
	const longest, most = 400, 8 // characters of all; words of the name and the place
	if l.end >= endsExclaim || l.width > longest || l.address {
		return false // as most are
	}
	i := strings.LastIndexByte(l.text, '?')
	if i < 0 {
		return false
	}
	who := strings.TrimLeft(l.text[i+1:], " ")
	for _, dash := range []string{"- from ", "– from ", "— from ", "- From ", "– From "} {
		if _, name, ok := strings.Cut(who, dash); ok {
			return isCapital(name) && strings.Count(name, " ") < most
		}
	}
	name := strings.TrimLeft(who, "-–— ")
	from := strings.TrimPrefix(strings.TrimPrefix(name, "From "), "from ")
	signed := len(name) < len(who) && strings.Contains(name, " ") || len(from) < len(name) // one word is an answer: "Will you come? – Yes"
	return signed && isCapital(from) && strings.Count(from, " ") < most && l.stops <= strings.Count(l.text, "? ")
}

// isCapital reports whether text begins with an ASCII capital.
func isCapital(text string) bool { return text != "" && 'A' <= text[0] && text[0] <= 'Z' }

// asksByName reports whether a line is a question of some words behind a reader's name: one to
// three words that begin with capitals, and no word of what pages label so.
func (l *line) asksByName() bool {
	const longest, fewest = 400, 6 // characters; words of the question
	if l.end != endsQuestion || l.endQuote || l.width > longest || l.lead == 0 || l.lead > mostNames || l.words < l.lead+fewest {
		return false
	}
	if l.start != startsUpper || l.found.starts != 0 {
		return false
	}
	for word := range strings.FieldsSeq(l.leadText()) {
		if len(word) == 1 || !isCapital(word) {
			return false
		}
	}
	return true
}
