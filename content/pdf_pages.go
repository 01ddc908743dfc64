package content

import (
	"strings"
	"unicode"
)

// joinPages makes one text of a PDF's pages, which form feeds end: without the
// lines that stand at the top or the bottom of many pages, and without their
// numbers. A sentence that a page breaks off goes on.
func joinPages(text string) string {
	var pages [][]string
	for page := range strings.SplitSeq(text, "\f") {
		if lines := trimBlank(strings.Split(page, "\n")); len(lines) > 0 {
			pages = append(pages, lines)
		}
	}
	running := runningLines(pages)
	var b strings.Builder
	for _, lines := range pages {
		lines = trimRunning(lines, running)
		if len(lines) == 0 {
			continue
		}
		if b.Len() > 0 {
			if endsSentence(b.String()[max(0, b.Len()-80):]) || !unicode.IsLower(firstRune(strings.TrimSpace(lines[0]))) {
				b.WriteByte('\n')
			}
		}
		for _, line := range lines {
			b.WriteString(line)
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// edgeLines is how many lines at the top and at the bottom of a page may be
// printed on others too.
const edgeLines = 3

// runningLines counts the pages on which a line stands at an edge, and returns
// those of half of the pages and at least two. Numbers are all alike.
func runningLines(pages [][]string) map[string]bool {
	count := map[string]int{}
	for _, lines := range pages {
		on := map[string]bool{}
		for _, line := range edges(lines) {
			if !startsLower(line) || CountWords(line) < 4 { // a sentence that goes on is its page's own
				on[shape(line)] = true
			}
		}
		for line := range on {
			count[line]++
		}
	}
	running := map[string]bool{}
	for line, n := range count {
		running[line] = n >= 2 && 2*n >= len(pages)
	}
	return running
}

// edges are the first and the last lines of a page that are not blank.
func edges(lines []string) []string {
	var shown []string
	for _, line := range lines {
		if !blankLine(line) {
			shown = append(shown, line)
		}
	}
	if len(shown) <= 2*edgeLines {
		return shown
	}
	return append(shown[:edgeLines:edgeLines], shown[len(shown)-edgeLines:]...)
}

// trimRunning drops the running lines and the numbers at both ends of a page.
func trimRunning(lines []string, running map[string]bool) []string {
	drop := func(line string) bool {
		return running[shape(line)] || pageNumber(line)
	}
	for n := 0; n < edgeLines && len(lines) > 0 && drop(lines[0]); n++ {
		lines = trimBlank(lines[1:])
	}
	for n := 0; n < edgeLines && len(lines) > 0 && drop(lines[len(lines)-1]); n++ {
		lines = trimBlank(lines[:len(lines)-1])
	}
	return lines
}

func trimBlank(lines []string) []string {
	for len(lines) > 0 && blankLine(lines[0]) {
		lines = lines[1:]
	}
	for len(lines) > 0 && blankLine(lines[len(lines)-1]) {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// shape is a line with all its numbers alike.
func shape(line string) string {
	return strings.Join(strings.FieldsFunc(strings.TrimSpace(line), unicode.IsDigit), "0")
}

// pageNumber reports whether a line is a number, perhaps of so many: "3", "– 3 –", "Page 3 of 9".
func pageNumber(line string) bool {
	words := 0
	for word := range strings.FieldsSeq(line) {
		switch word = strings.Trim(word, "-–—|[]().,/"); {
		case word == "":
		case strings.EqualFold(word, "page"), word == "of", word == "Seite", word == "von", word == "p":
		case isDigits(word) && len(word) <= 4:
			words++
		default:
			return false
		}
	}
	return words > 0 && words <= 2
}
