package content

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// paragraphsOf cuts text into paragraphs.
func paragraphsOf(text string) []textParagraph {
	wrapped := hardWrapped(text)
	paras := make([]textParagraph, 0, 16+len(text)/400)
	start, end := -1, 0 // of the open paragraph
	indent := 0         // of the line before
	flush := func() {
		if start >= 0 {
			p := textParagraph{text: text[start:end]}
			if p.marker, p.skip = readMarker(p.text); p.marker != "" && blankLine(p.text[p.skip:]) {
				p.marker = ""
			}
			paras = append(paras, p)
		}
		start = -1
	}
	for at := 0; at < len(text); {
		next := strings.IndexByte(text[at:], '\n')
		if next < 0 {
			next = len(text) - at
		}
		line := text[at : at+next]
		switch {
		case blankLine(line):
			flush()
		case !wrapped || start < 0 || opensParagraph(text[start:end], line, indent):
			flush()
			start, end = at, at+next
		default:
			end = at + next
		}
		indent = indentOf(line)
		at += next + 1
	}
	flush()
	return paras
}

// opensParagraph reports whether a line of wrapped text starts a paragraph
// without a blank line before: as an item of a list, or by an indent that the
// line before, the end of a sentence, has not.
func opensParagraph(before, line string, indent int) bool {
	marker, _ := readMarker(line)
	open, _ := readMarker(before)
	if marker != "" && (open == marker || endsSentence(before)) {
		return true
	}
	return open == "" && indentOf(line) > indent && endsSentence(before)
}

// indentOf is the number of spaces before the line; a tab counts as four.
func indentOf(line string) int {
	n := 0
	for i := range len(line) {
		switch line[i] {
		case ' ':
			n++
		case '\t':
			n += 4
		default:
			return n
		}
	}
	return n
}

// endsSentence reports whether text ends as a sentence or a lead-in does.
func endsSentence(text string) bool {
	text = strings.TrimRight(text, " \t\"'”’»)_*")
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?:…。！？", r)
}

// hardWrapped reports whether text has lines broken at a fixed width: most
// lines that another line follows directly are nearly as long as the longest,
// and they seldom end with a sentence.
func hardWrapped(text string) bool {
	const lowest, highest = 45, 100 // bytes
	full, followed, ended := 0, 0, 0
	rest := text
	for n := 0; n < 2000 && rest != ""; n++ {
		line, after, _ := strings.Cut(rest, "\n")
		rest = after
		next, _, _ := strings.Cut(after, "\n")
		if len(line) > 2*highest {
			return false
		}
		if blankLine(line) || blankLine(next) {
			continue
		}
		followed++
		if l := len(strings.TrimSpace(line)); l < lowest || l > highest {
			continue
		}
		full++
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(next, " \t\"'“‘«")); endsSentence(line) && !unicode.IsLower(r) {
			ended++
		}
	}
	return followed > 0 && full*10 >= followed*7 && ended*2 <= full
}
