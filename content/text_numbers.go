package content

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"brief/content/clean"
)

// joinNumbers puts numbers that stand on lines of their own before the short lines below
// them, as pages number their headings: three or more up from one, or five down to it, each
// with a paragraph under its line, and no two lines alike.
func joinNumbers(paras []textParagraph) []textParagraph {
	joined := headingNumbers(paras)
	if len(joined) == 0 {
		return paras
	}
	kept := paras[:0]
	number := ""
	for i, p := range paras {
		if len(joined) > 0 && joined[0] == i {
			joined = joined[1:]
			number = strings.Trim(clean.Line(p.text), "#.) ")
			continue
		}
		if number != "" {
			p.text, p.below, p.label = number+". "+strings.TrimLeft(p.text, " \t"), false, 0
			number = ""
		}
		kept = append(kept, p)
	}
	return kept
}

// headingNumbers returns the paragraphs that are numbers of headings, in order.
func headingNumbers(paras []textParagraph) []int {
	const fewest = 3
	var found, run []int
	flush := func() {
		if len(run) >= fewest && numbersHeadings(paras, run) {
			found = append(found, run...)
		}
		run = run[:0]
	}
	last, step := 0, 0
	for i := range paras {
		n := loneNumber(paras, i)
		if n == 0 {
			continue
		}
		if len(run) > 0 && (n-last != 1 && n-last != -1 || len(run) > 1 && n-last != step) {
			flush()
		}
		last, step = n, n-last
		run = append(run, i)
	}
	flush()
	return found
}

// numbersHeadings reports whether a run of numbers begins or ends with one, and stands over different lines.
func numbersHeadings(paras []textParagraph, at []int) bool {
	const fewestDown = 5
	if loneNumber(paras, at[0]) != 1 && (loneNumber(paras, at[len(at)-1]) != 1 || len(at) < fewestDown) {
		return false
	}
	for k := 1; k < len(at); k++ {
		if paras[at[k]+1].text == paras[at[k-1]+1].text {
			return false
		}
	}
	return true
}

// loneNumber returns the number that is all of paragraph i, when the next one is a line
// that may be its heading; or 0.
func loneNumber(paras []textParagraph, i int) int {
	const longest, widest, paragraph, sentence = 4, 110, 100, 40 // bytes of a number, characters of a heading, bytes
	if i+2 >= len(paras) || paras[i].link != "" || len(paras[i].text) > longest+20 {
		return 0
	}
	number := clean.Line(paras[i].text)
	if len(number) > longest {
		return 0
	}
	n, err := strconv.Atoi(strings.TrimLeft(strings.Trim(number, "#.) "), "0"))
	next := &paras[i+1]
	head := clean.Line(next.text)
	if err != nil || n <= 0 || next.verse || next.marker != "" || utf8.RuneCountInString(head) > widest {
		return 0
	}
	if below := clean.Line(paras[i+2].text); len(below) < paragraph && (!endsSentence(below) || len(below) < sentence) {
		return 0
	}
	if isDigits(string(firstRune(head))) || endsWith(head, ".", ",") {
		return 0
	}
	return n
}
