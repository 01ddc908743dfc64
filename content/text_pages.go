package content

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// pageMark is a line with the number of a page in it, as copied text has them among its lines.
type pageMark struct {
	line, start, end int // its index, and where it begins and ends
	number           int
	says             bool   // that it is a page
	head             string // the words beside the number
}

// joinNumbered is [joinPages] for a text without form feeds whose pages end, or begin, in lines that
// number them.
func joinNumbered(text string) string {
	marks := pageMarks(text)
	if marks == nil {
		return text
	}
	var pages strings.Builder
	pages.Grow(len(text) + len(marks))
	at := 0
	for _, m := range marks {
		pages.WriteString(text[at:m.start])
		pages.WriteByte('\f')
		at = min(m.end+1, len(text))
	}
	pages.WriteString(text[at:])
	return joinPages(pages.String())
}

// pageMarks returns the longest row of lines that count up by one, a page apart, where they break
// sentences as no chapters do, or say that they are pages; nil for none.
func pageMarks(text string) []pageMark {
	const shortest, longest = 5, 150 // lines of a page
	var best []pageMark
	rows := map[int][]pageMark{} // by the number that comes next
	line, start := 0, 0
	for next := range strings.Lines(text) {
		end := start + len(strings.TrimSuffix(next, "\n"))
		if m, ok := readPageMark(text[start:end]); ok {
			m.line, m.start, m.end = line, start, end
			row := rows[m.number]
			switch n := len(row); {
			case n > 0 && (m.line-row[n-1].line < shortest || m.line-row[n-1].line > longest):
				row = nil
			default:
				delete(rows, m.number)
			}
			if row = append(row, m); rows[m.number+1] == nil || len(row) > 1 {
				rows[m.number+1] = row
			}
			if len(row) > len(best) {
				best = row
			}
		}
		start += len(next)
		line++
	}
	if !arePages(text, best) {
		return nil
	}
	return best
}

// readPageMark reads a line that is the number of a page, or has it far from its other words.
func readPageMark(line string) (m pageMark, ok bool) {
	const longest = 100 // bytes
	line = strings.TrimSpace(line)
	if line == "" || len(line) > longest || !isDigits(line[:1]) && !isDigits(line[len(line)-1:]) && !strings.ContainsAny(line[len(line)-1:], "-|]).–—") {
		return m, false
	}
	if pageNumber(line) {
		m.says = strings.Contains(strings.ToLower(line), "page ") || strings.Contains(line, "Seite ")
		first := strings.IndexAny(line, "0123456789")
		m.number, _ = strconv.Atoi(line[first : first+leadingDigits(line[first:])])
		return m, m.number > 0
	}
	for _, gap := range []string{"   ", "\t", " | "} {
		first, last := strings.Index(line, gap), strings.LastIndex(line, gap)
		if first < 0 {
			continue
		}
		for _, cut := range [][2]string{{line[:first], line[first+len(gap):]}, {strings.TrimSpace(line[last+len(gap):]), line[:last]}} {
			number, head := cut[0], strings.TrimSpace(cut[1])
			if number != "" && isDigits(number) && len(number) <= 4 {
				m.number, _ = strconv.Atoi(number)
				m.head = head
				return m, m.number > 0 && head != "" && !endsSentence(head)
			}
		}
	}
	return m, false
}

// arePages reports whether a row of marks are pages': three of which a third, and two, break a sentence, or two
// that say so, and what stands beside their numbers is printed on others, too.
func arePages(text string, marks []pageMark) bool {
	says, breaks, start := 0, 0, 0
	for i, m := range marks {
		if m.says {
			says++
		}
		end := len(text)
		if i+1 < len(marks) {
			end = marks[i+1].start
		}
		if pageBreaksOff(text[start:m.start]) && pageGoesOn(text[min(m.end, end):end]) {
			breaks++
		}
		start = m.end
	}
	sayPages := len(marks) > 1 && says == len(marks) && breaks > 0
	breakOff := len(marks) > 2 && breaks > 1 && 3*breaks >= len(marks)
	return (sayPages || breakOff) && runningHeads(marks)
}

// runningHeads reports whether what stands beside numbers are the heads of pages, which others have, too, or
// which are in capitals; questions and paragraphs of judgments are numbered there as well.
func runningHeads(marks []pageMark) bool {
	count := map[string]int{}
	for _, m := range marks {
		count[m.head]++
	}
	heads, running := 0, 0
	for _, m := range marks {
		if m.head == "" {
			continue
		}
		if heads++; count[m.head] > 1 || strings.ToUpper(m.head) == m.head {
			running++
		}
	}
	return 2*running >= heads
}

// pageBreaksOff reports whether a page ends in a full line and in the middle of a sentence, a line that
// may be printed on each apart: stanzas and the steps of recipes end in short lines.
func pageBreaksOff(page string) bool {
	const most, shortest = 2, 40 // lines, characters
	for range most {
		page = strings.TrimRight(page, " \t\n")
		line := page[strings.LastIndexByte(page, '\n')+1:]
		if line == "" || endsSentence(line) {
			return false
		}
		if utf8.RuneCountInString(line) >= shortest {
			return true
		}
		if startsLower(line) { // no head
			return false
		}
		page = page[:len(page)-len(line)]
	}
	return false
}

// pageGoesOn reports whether a page begins in the middle of a sentence, at most two lines that may be
// printed on each apart.
func pageGoesOn(page string) bool {
	const most = 3 // lines
	seen := 0
	for line := range strings.Lines(page) {
		if blankLine(line) {
			continue
		}
		if seen++; startsLower(line) {
			return true
		}
		if seen == most || utf8.RuneCountInString(line) > 60 {
			return false
		}
	}
	return false
}
