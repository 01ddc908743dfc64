package outline

import "strings"

// interviews makes headings of an interviewer's lines: those that open with one
// name or letter and a colon, twice or more, and mostly ask; or all that ask,
// where they are a large part of the article and each has its answer.
func interviews(opinions []Opinion, lines []line) {
	const longest, sure, doubt = 400, 0.9, 0.1 // characters; how likely a heading is
	asked, all := map[string]int{}, map[string]int{}
	answered, paragraphs := 0, 0
	for i := range lines {
		l := &lines[i]
		if l.lead > 0 && l.lead <= 4 {
			all[l.leadText()]++
			if l.end == endsQuestion && (!l.endQuote || strings.HasPrefix(l.text, "Q: ")) { // Q: "Why now?"
				asked[l.leadText()]++
			}
		}
		if l.long() || l.end == endsQuestion {
			paragraphs++
		}
		if answeredQuestion(lines, i) {
			answered++
		}
	}
	dialogue := answered >= 4 && answered*4 > paragraphs && !labelsQuestions(asked)
	for i := range lines {
		l := &lines[i]
		if l.width > longest || i+1 == len(lines) {
			continue
		}
		lead := ""
		if l.lead > 0 && l.lead <= 4 {
			lead = l.leadText()
		}
		answers := i > 0 && opinions[i-1][Head] > sure && opinions[i][Head] < doubt // with a question of his own
		if asked[lead] >= 2 && asked[lead]*2 > all[lead] || dialogue && answeredQuestion(lines, i) && !answers {
			opinions[i] = certain(Head)
		}
	}
}

// labelsQuestions reports whether questions stand behind a label for all of them, so that others are
// asked within the text.
func labelsQuestions(asked map[string]int) bool {
	const fewest = 2 // questions
	for _, label := range []string{"Q", "Question", "F", "Frage"} {
		if asked[label] >= fewest {
			return true
		}
	}
	return false
}

// answeredQuestion reports whether line i asks, in nobody's quoted words, and
// the next one is a paragraph that does not, or, below a question without a label, two sentences.
func answeredQuestion(lines []line, i int) bool {
	l := &lines[i]
	quoted := l.endQuote || l.start == startsQuote || l.quotes > 0
	return l.end == endsQuestion && !quoted && i+1 < len(lines) && lines[i+1].end != endsQuestion && (lines[i+1].long() || l.lead == 0 && lines[i+1].end == endsStop && lines[i+1].stops > 0)
}

// questions raises the model's opinion of lines that ask and stand as a heading
// does. The model learned from whole pages: of short texts it knows little.
func questions(opinions []Opinion, lines []line, rows []Row) {
	const doubt, shortParagraph = 0.06, 100
	for i := range lines {
		if !standsAsQuestion(lines, i) {
			continue
		}
		o := &opinions[i]
		if o[Head] > doubt && o[Text] > aside(*o) || rows[i][fTypicalWidth] < shortParagraph {
			*o = orText(Head, 0.9)
		}
	}
}

// standsAsQuestion reports whether line i asks, on its own, above a line that
// may answer, and is not in a list of questions.
func standsAsQuestion(lines []line, i int) bool {
	const widest, most = 100, 8 // characters; words of a question without its mark
	l := &lines[i]
	if i+1 == len(lines) || l.endQuote || l.stops > 0 || l.words < 2 || l.width > widest {
		return false
	}
	if unmarked := l.end == endsBare && l.words <= most && Asks(l.text); l.end != endsQuestion && !unmarked {
		return false
	}
	switch l.start {
	case startsLower, startsQuote, startsDash, startsBracket:
		return false
	}
	return lines[i+1].end != endsQuestion && (follows(lines, i) || lines[i+1].stops > 0)
}

// Asks reports whether a heading with this text is a question, with its mark or
// without: "What's next".
func Asks(text string) bool {
	if ending(text) == endsQuestion {
		return true
	}
	var c cutter
	c.cut(text[:min(len(text), scanned)])
	first := 0
	for c.words()-first > 2 && leadsQuestion(string(c.word(first))) {
		first++
	}
	if c.words()-first < 2 || ending(text) == endsStop {
		return false
	}
	word, contracted := strings.CutSuffix(string(c.word(first)), "'s")
	if !oneOf(questionWords, word) {
		return false
	}
	return contracted || oneOf(questionVerbs, string(c.word(first+1)))
}

// leadsQuestion reports whether a question may begin behind word: a number, "so".
func leadsQuestion(word string) bool {
	return word == "so" || word == "and" || word == "but" || strings.Trim(word, "0123456789") == ""
}

// A heading asks when a verb, "next" or "now" stands right behind its question
// word: "What voters want" asks nothing.
const (
	questionWords = " what how why who where when which was wie warum wieso wer wo wann qué cómo quién comment pourquoi quel quelle "
	questionVerbs = " is are was were do does did will would can could should has have had happens happened comes next now else about not " +
		"ist sind war hat haben kann können geht passiert bedeutet nun jetzt wird werden will soll heißt folgt est sont va vont peut es son pasa pasará va "
)

// asksOn reports whether line i is a question that the next one goes on with: "Who will pay?",
// "And how much?"
func asksOn(lines []line, i int) bool {
	if i+1 >= len(lines) || lines[i].end != endsQuestion || lines[i+1].end != endsQuestion {
		return false
	}
	first, _, _ := strings.Cut(lines[i+1].text, " ")
	return oneOf(" And And, Or Or, ", first)
}

// leadsToQuestion reports whether line i is the question with which an introduction ends, right above the first one that is
// answered: "So what is the plan, and who pays for it?", "What is the plan?"
func leadsToQuestion(lines []line, i int) bool {
	if i == 0 || i+2 >= len(lines) || lines[i].end != endsQuestion || lines[i+1].end != endsQuestion || !lines[i+1].short() {
		return false
	}
	first, _, _ := strings.Cut(lines[i].text, " ")
	return oneOf(" So But ", first) && lines[i-1].end == endsStop && lines[i+2].end == endsStop
}

// asksInQuotes reports whether the whole line is a question in quotation marks.
func (l *line) asksInQuotes() bool {
	return l.end == endsQuestion && l.start == startsQuote && l.endQuote
}
