package outline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// tellsOfAuthor reports whether line i says who the writer is that the document or
// one of its first lines names: "Ann Field is a writer based in Harrow."
func tellsOfAuthor(lines []line, i int, authors []string) bool {
	const mostName = 4 // words
	text := lines[i].text
	name := ""
	for _, verb := range []string{" is a ", " is an ", " is the ", " is our ", " was a ", " covers ", " writes ", " reports ", " has covered ", ", who covers ", " ist "} {
		if before, _, ok := strings.Cut(text[:min(len(text), 80)], verb); ok && strings.Count(before, " ") < mostName && (name == "" || len(before) < len(name)) {
			name = before
		}
	}
	name, _, _ = strings.Cut(name, " (") // and her address
	return signsArticle(lines[:i], name, authors)
}

// signsArticle reports whether a name of two words or more is one of the authors, or stands in one of the first lines.
func signsArticle(above []line, name string, authors []string) bool {
	const mostByline, top = 9, 12 // words; lines
	if strings.Count(name, " ") == 0 {
		return false
	}
	for word := range strings.FieldsSeq(name) {
		if r, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(r) {
			return false
		}
	}
	if slices.ContainsFunc(authors, func(author string) bool { return strings.EqualFold(author, name) }) {
		return true
	}
	for j := range above[:min(len(above), top)] {
		if l := &above[j]; j > 0 && l.short() && l.words <= mostByline && containsFold(l.text, name) {
			return true
		}
	}
	return false
}

// containsFold reports whether text holds name, in letters of any case.
func containsFold(text, name string) bool {
	for i := 0; i+len(name) <= len(text); i++ {
		if strings.EqualFold(text[i:i+len(name)], name) {
			return true
		}
	}
	return false
}

// authorBox takes for what stands behind the article the last names over paragraphs that say which
// writers those are ("Ann Field", "Field covers the north of England …"), and the short lines below
// them; unless other names head paragraphs so, as where an article is about several people.
func authorBox(states []State, lines []line) {
	at, end := -1, -1 // of the notes that stand one below the other
	for i := range len(lines) - 1 {
		switch {
		case !lines[i].isFullName() || behindName(lines[i+1].text, lines[i].text) == "":
			continue
		case i < max(len(lines)/2, 1) || !tellsOfWriter(lines, i+1):
			return
		case i != end:
			at = i
		}
		end = i + 2
	}
	if at < 0 {
		return
	}
	for i := end; i < len(lines); i++ {
		if lines[i].prose() && states[i] != Tail || states[i] == Head && follows(lines, i) {
			return
		}
	}
	for i := at; i < len(lines); i++ {
		states[i] = Tail
	}
}

// behindName is what stands in text behind a name, or behind its last word, at the beginning, in letters of
// any case; or "".
func behindName(text, name string) string {
	for _, name := range []string{name, name[strings.LastIndexByte(name, ' ')+1:]} {
		if len(text) > len(name) && text[len(name)] == ' ' && strings.EqualFold(text[:len(name)], name) {
			return text[len(name)+1:]
		}
	}
	return ""
}

// isFullName reports whether a line is two to four words that each begin with a capital, and nothing else.
func (l *line) isFullName() bool {
	const fewest, most = 2, 4 // words
	return l.words >= fewest && l.words <= most && l.isName() && l.commas == 0 && l.symbols == 0 && l.end == endsBare && l.number == 0
}

// tellsOfWriter reports whether paragraph i, which begins with the name on the line above, says of it what
// notes on authors say: what the name that signs the article is, or that it is a writer's.
func tellsOfWriter(lines []line, i int) bool {
	const narrowest, top = 60, 12 // characters; lines
	l, name := &lines[i], lines[i-1].text
	if l.width < narrowest || l.end != endsStop {
		return false
	}
	rest := behindName(l.text, name)
	verb, _, _ := strings.Cut(rest, " ")
	if oneOf(" covers writes reports edits ", verb) {
		return true
	}
	if !oneOf(" is has joined works leads teaches serves specializes specialises ", verb) {
		return false
	}
	return writes(rest) || slices.ContainsFunc(lines[:min(top, i-1)], func(l line) bool { return l.signedBy(name) })
}

// signedBy reports whether a line is a byline with a name: "By Ann Field", "Ann Field, the Courier".
func (l *line) signedBy(name string) bool {
	text := strings.TrimPrefix(strings.TrimPrefix(l.text, "By "), "by ")
	if !l.short() || l.digits > 0 || len(text) < len(name) || !strings.EqualFold(text[:len(name)], name) {
		return false
	}
	rest := text[len(name):]
	return rest == "" || rest[0] == ',' || strings.HasPrefix(rest, " and ") || strings.HasPrefix(rest, " |")
}

// writes reports whether text has the name of a writer's work, in one of its first words.
func writes(text string) bool {
	const most = 12 // words
	n := 0
	for word := range strings.FieldsSeq(text) {
		if n++; n > most {
			break
		}
		if oneOf(" reporter writer journalist correspondent editor columnist contributor author ", strings.Trim(word, ".,;")) {
			return true
		}
	}
	return false
}
