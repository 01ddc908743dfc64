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
