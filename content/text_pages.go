package content

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// pageMark is a line with the number of a page in it, as copied text has them among its lines.
type pageMark struct {
	line, end int // its index, and where it ends
	number    int
	says      bool // that it is a page
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
		pages.WriteString(text[at:m.end])
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
			m.line, m.end = line, end
			row := rows[m.number]
			switch n := len(row); {
			case n > 0 && m.line-row[n-1].line < shortest:
				row = nil
			case n > 0 && m.line-row[n-1].line > longest:
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
		for _, number := range []string{line[:first], strings.TrimSpace(line[last+len(gap):])} {
			if number != "" && isDigits(number) && len(number) <= 4 {
				m.number, _ = strconv.Atoi(number)
				return m, m.number > 0
			}
		}
	}
	return m, false
}

func leadingDigits(s string) int { return len(s) - len(strings.TrimLeft(s, "0123456789")) }

// arePages reports whether a row of marks are pages': three of which a third break a sentence, or two
// that say so.
func arePages(text string, marks []pageMark) bool {
	says, breaks := 0, 0
	for i, m := range marks {
		if m.says {
			says++
		}
		end := len(text)
		if i+1 < len(marks) {
			end = marks[i+1].end
		}
		if pageGoesOn(text[min(m.end, end):end]) {
			breaks++
		}
	}
	return len(marks) > 1 && says == len(marks) || len(marks) > 2 && 3*breaks >= len(marks)
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
