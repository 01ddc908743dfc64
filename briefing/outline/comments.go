package outline

import "strings"

// readersComments takes what the readers of an article say of it for what stands behind it, however long: all below
// a line that counts or names comments ("3 Comments", "Kommentare"), where lines with days or buttons to answer tell
// that there are some. In a forum the posts are the text.
func readersComments(states []State, lines []line) {
	const fewest, reach, most = 3, 8, 1 // paragraphs above; lines; headings below, as of comments that ask
	paragraphs := 0
	for i := range lines {
		l := &lines[i]
		switch {
		case l.calls:
			return
		case l.long():
			paragraphs++
			continue
		case paragraphs < fewest || !l.countsComments() || !signed(lines[i+1:min(len(lines), i+1+reach)]):
			continue
		case topics(states[i:], lines[i:]) > most:
			return
		}
		for ; i < len(lines); i++ {
			states[i] = Tail
		}
		return
	}
}

// countsComments reports whether a line is nothing but "Comments", in one of some languages, with their number or without.
func (l *line) countsComments() bool {
	const longest = 40 // bytes
	if len(l.text) > longest {
		return false
	}
	text := strings.ToLower(strings.Trim(l.text, "0123456789,.:() "))
	for _, number := range []string{"one ", "no ", "ein ", "un "} {
		text = strings.TrimPrefix(text, number)
	}
	return oneOf(" comment comments kommentar kommentare commentaire commentaires comentario comentarios commenti reacties kommentarer ", text)
}

// signed reports whether one of the lines is of those that stand around readers' comments.
func signed(lines []line) bool {
	for i := range lines {
		if lines[i].signsComment() {
			return true
		}
	}
	return false
}

// signsComment reports whether a line says who wrote a comment and when, or is the button to answer it.
func (l *line) signsComment() bool {
	if !l.short() || l.end == endsQuestion {
		return false
	}
	text := strings.TrimRight(l.text, ":")
	switch last := text[strings.LastIndexByte(text, ' ')+1:]; {
	case l.replies(), oneOf(" Reply Antworten Répondre Responder Rispondi ", text):
		return true
	case l.end == endsColon && oneOf(" says wrote writes sagt schreibt schrieb dit ", last): // Ann Field says:
		return true
	}
	return l.digits > 0 && (l.found.count[date] > 0 || l.clock || strings.HasSuffix(text, " ago"))
}

// topics counts the headings among the lines that no reader's comment has.
func topics(states []State, lines []line) int {
	n := 0
	for i := range lines {
		if states[i] == Head && !lines[i].signsComment() {
			n++
		}
	}
	return n
}
