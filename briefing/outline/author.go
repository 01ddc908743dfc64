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
	const mostName, mostByline, top = 4, 9, 12 // words of a name and of a byline; lines
	text := lines[i].text
	name := ""
	for _, verb := range []string{" is a ", " is an ", " is the ", " is our ", " was a ", " covers ", " writes ", " reports ", " has covered ", ", who covers ", " ist "} {
		if before, _, ok := strings.Cut(text[:min(len(text), 80)], verb); ok && strings.Count(before, " ") < mostName && (name == "" || len(before) < len(name)) {
			name = before
		}
	}
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
	for j := range lines[:min(i, top)] {
		if l := &lines[j]; j > 0 && l.short() && l.words <= mostByline && containsFold(l.text, name) {
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

// authorBox takes for what stands behind the article a last name over a paragraph that says who
// that is ("Ann Field", "Field covers the north of England …"), and the short lines below it;
// unless other names head paragraphs so, as where an article is about several people.
func authorBox(states []State, lines []line) {
	at := -1
	for i := max(len(lines)/2, 1); i < len(lines)-1; i++ {
		if lines[i].isFullName() && tellsOfName(lines, i+1) {
			at = i
		}
	}
	if at < 0 {
		return
	}
	for i := range at {
		if states[i] == Head && strings.HasPrefix(lines[i+1].text, lines[i].text) {
			return
		}
	}
	for i := at + 2; i < len(lines); i++ {
		if lines[i].prose() && states[i] != Tail || states[i] == Head && follows(lines, i) {
			return
		}
	}
	for i := at; i < len(lines); i++ {
		states[i] = Tail
	}
}

// isFullName reports whether a line is two to four words that each begin with a capital, and nothing else.
func (l *line) isFullName() bool {
	const fewest, most = 2, 4 // words
	return l.words >= fewest && l.words <= most && l.isName() && l.commas == 0 && l.symbols == 0 && l.end == endsBare && l.number == 0
}

// tellsOfName reports whether paragraph i begins with the name on the line above and says who that is: in
// the words of a note on an author, under a byline with that name, or by the last name only.
func tellsOfName(lines []line, i int) bool {
	const narrowest, top = 60, 12 // characters; lines
	l, name := &lines[i], lines[i-1].text
	if l.width < narrowest || l.end != endsStop {
		return false
	}
	last := name[strings.LastIndexByte(name, ' ')+1:]
	if strings.HasPrefix(l.text, name+" ") {
		signed := slices.ContainsFunc(lines[:min(top, i-1)], func(l line) bool { return l.short() && containsFold(l.text, name) })
		return (signed || l.found.count[byline] > 0) && tellsWho(l.text[len(name):])
	}
	return len(l.text) > len(last) && strings.EqualFold(l.text[:len(last)], last) && tellsWho(l.text[len(last):])
}

// tellsWho reports whether text goes on behind a name as a note on an author does.
func tellsWho(text string) bool {
	verb, _, _ := strings.Cut(strings.TrimPrefix(text, " "), " ")
	return oneOf(" is was covers writes reports has joined works leads edits teaches serves specializes specialises ", verb)
}
