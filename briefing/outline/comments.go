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
		case paragraphs < fewest || !l.countsComments() || !signed(l, lines[i+1:min(len(lines), i+1+reach)]):
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

// countsComments reports whether a line is nothing but "Comments", in one of some languages, with their number or
// without, or one comment; "No comment", "Kommentar" and "3. Comments" head sections.
func (l *line) countsComments() bool {
	const longest = 40 // bytes
	if len(l.text) > longest || l.numbering >= numberDot && l.numbering <= letterDot {
		return false
	}
	text := strings.ToLower(strings.Trim(l.text, "0123456789,.:() "))
	for _, number := range []string{"one ", "ein ", "un "} {
		if one, ok := strings.CutPrefix(text, number); ok {
			return oneOf(oneComment, one)
		}
	}
	return l.digits > 0 && oneOf(oneComment, text) || oneOf(" comments kommentare commentaires comentarios commenti reacties kommentarer ", text)
}

const oneComment = " comment kommentar commentaire comentario "

// signed reports whether the lines below a line that counts comments tell that there are some: the rules for them, one below a
// number, or one that has a time or a button, or two of which one has a day.
func signed(count *line, below []line) bool {
	const rule = 4 // words of a phrase that only the rules of a discussion have
	signs, days := int(flag(count.digits > 0 || count.words > 1)), 0
	for i := range below {
		l := &below[i]
		if l.found.opensWith(comments) && l.found.opening >= rule {
			return true
		}
		if !l.signsComment() {
			continue
		}
		signs++
		switch {
		case l.end == endsColon:
		case l.clock, l.digits == 0, l.replies(), strings.HasSuffix(l.text, " ago"), strings.HasSuffix(l.text, " Uhr"):
			return true
		default:
			days++
		}
	}
	return signs > 1 && (days > 0 || count.digits > 0 || count.words > 1)
}

// signsComment reports whether a line says who wrote a comment and when, or is the button to answer it.
func (l *line) signsComment() bool {
	const most = 6 // words of a line with a day
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
	return l.digits > 0 && (l.found.count[date] > 0 && l.words <= most || l.clock || strings.HasSuffix(text, " ago"))
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
