package content

import (
	"strings"
	"unicode/utf8"
)

// Of columns of text, in characters: how many blanks stand between them, at least; how many a line of
// the narrowest holds, and how far from its end lines may break.
const gutterWidth, narrowestColumn, columnSlack = 3, 24, 5

// readColumns returns a text with its columns one below the other, where text stands side by side as it
// does in what is copied from a printed page. Tables, verse and code are left as they are: in columns
// of text lines are filled and go on in lower case.
func readColumns(text string) string {
	if !strings.Contains(text, "   ") {
		return text
	}
	lines := strings.Split(text, "\n")
	starts := columnStarts(lines)
	if len(starts) == 0 {
		return text
	}
	var out strings.Builder
	out.Grow(len(text))
	changed := false
	var tried [2]int // up to where no columns begin, by start
	for i := 0; i < len(lines); {
		end := i
		for k, at := range starts {
			if i < tried[k] || gutterEnd(lines[i]) != at {
				continue
			}
			band, enough := columnBand(lines, i, at)
			tried[k] = band
			if !enough {
				continue
			}
			left, right := cutColumns(lines[i:band], at)
			if isColumn(left) && isColumn(right) && (hasInnerStop(left) || hasInnerStop(right)) {
				writeColumns(&out, left, right)
				end, changed = band, true
				break
			}
		}
		if end == i {
			out.WriteString(lines[i])
			out.WriteByte('\n')
			end++
		}
		i = end
	}
	if !changed {
		return text
	}
	return out.String()
}

// columnStarts returns where, in characters, the text behind a gutter begins in most lines: two places
// at most.
func columnStarts(lines []string) []int {
	const fewest, widest, places = 6, 200, 2 // lines, characters
	var count [widest]int
	for _, line := range lines {
		if at := gutterEnd(line); at > 0 && at < widest {
			count[at]++
		}
	}
	var starts []int
	for range places {
		best := 0
		for at, n := range count {
			if n > count[best] {
				best = at
			}
		}
		if count[best] < fewest {
			break
		}
		starts = append(starts, best)
		count[best] = 0
	}
	return starts
}

// gutterEnd returns where, in characters, the text behind the first gutter within a line begins; 0 for none.
func gutterEnd(line string) int {
	if !strings.Contains(line, "   ") {
		return 0
	}
	at, blanks, begun := 0, 0, false
	for _, r := range line {
		switch {
		case r == ' ':
			blanks++
		case begun && blanks >= gutterWidth:
			return at
		default:
			begun, blanks = true, 0
		}
		at++
	}
	return 0
}

// columnBand returns the end of the lines from i on that leave the gutter before at free, and whether enough of
// them have text on both sides.
func columnBand(lines []string, i, at int) (end int, enough bool) {
	const fewest = 6 // lines
	both := 0
	for end = i; end < len(lines); end++ {
		left, right, free := cutLine(lines[end], at)
		if !free {
			break
		}
		if left != "" && right != "" {
			both++
		}
	}
	for end > i+1 && blankLine(lines[end-1]) {
		end--
	}
	return max(end, i+1), both >= fewest && 2*both >= end-i
}

// cutLine cuts a line at a column; free is whether a gutter stands there.
func cutLine(line string, at int) (left, right string, free bool) {
	byteAt, n := len(line), 0
	for i := range line {
		if n == at {
			byteAt = i
			break
		}
		n++
	}
	left, right = line[:byteAt], line[byteAt:]
	trimmed := strings.TrimRight(left, " ")
	free = right == "" && n < at || utf8.RuneCountInString(left)-utf8.RuneCountInString(trimmed) >= gutterWidth-1 || trimmed == ""
	return trimmed, strings.TrimRight(right, " "), free
}

// cutColumns cuts lines at a column.
func cutColumns(lines []string, at int) (left, right []string) {
	for _, line := range lines {
		l, r, _ := cutLine(line, at)
		left, right = append(left, l), append(right, r)
	}
	return left, right
}

// isColumn reports whether lines are filled text: many words a line, half of the lines going on in lower case
// with a sentence that the line before left open, and as many about full.
func isColumn(lines []string) bool {
	const fewestWords = 3 // a line
	shown, words, lower, long := 0, 0, 0, 0
	before := ""
	for _, line := range lines {
		if blankLine(line) {
			continue
		}
		shown++
		words += strings.Count(strings.TrimSpace(line), " ") + 1
		if startsLower(line) && !endsSentence(before) {
			lower++
		}
		if utf8.RuneCountInString(line) >= narrowestColumn {
			long++
		}
		before = line
	}
	return 2*long > shown && words >= fewestWords*shown && 2*lower >= shown && filledWidth(strings.Join(lines, "\n"), narrowestColumn) > 0
}

// writeColumns writes one column below the other, as lines of the usual width: a sentence that the first
// breaks off goes on.
func writeColumns(out *strings.Builder, left, right []string) {
	left, right = trimBlank(left), trimBlank(right)
	lines := left
	if last := left[len(left)-1]; endsSentence(last) || !startsLower(right[0]) {
		lines = append(lines, "")
	}
	lines = append(lines, right...)
	width := filledWidth(strings.Join(lines, "\n"), narrowestColumn)
	broken := findBrokenWords(strings.Join(lines, "\n"))
	for i := 0; i < len(lines); {
		end := i + 1
		for end < len(lines) && !blankLine(lines[end]) && !opensParagraph(lines[end-1], lines[end], indentOf(lines[end-1])) && goesOn(lines[end-1], lines[end], width-columnSlack) {
			end++
		}
		writeFilled(out, joinHyphens(strings.Join(lines[i:end], "\n"), broken))
		i = end
	}
}

// writeFilled writes a paragraph in lines of the usual width, and a blank line.
func writeFilled(out *strings.Builder, paragraph string) {
	const width = 72 // characters
	at := 0
	for word := range strings.FieldsSeq(paragraph) {
		size := utf8.RuneCountInString(word)
		switch {
		case at == 0:
		case at+1+size > width:
			out.WriteByte('\n')
			at = 0
		default:
			out.WriteByte(' ')
			at++
		}
		out.WriteString(word)
		at += size
	}
	out.WriteString("\n\n")
}
