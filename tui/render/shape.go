package render

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"brief/content"
)

// breakpoints are where Glamour lets a document's line break, besides spaces.
const breakpoints = " ,.;-+|"

// wrapPlain breaks the unmarked text at span as Glamour would, without it: the
// same two passes of the same function, which a test holds to be the same. It
// is what makes the first screen quick, as most paragraphs have no markup. What
// is written without spaces is broken as its readers are used to instead, where there is room.
func wrapPlain(text string, span content.Span, width int) []Line {
	s := span.Of(text)
	if Width(s) <= width && strings.IndexByte(s, '\n') < 0 {
		return []Line{textLine(s, span.Start)}
	}
	unspaced := func(word string) bool { return strings.ContainsFunc(word, spaceless) && Width(word) > width }
	if width > 2*wide && strings.ContainsFunc(s, spaceless) && slices.ContainsFunc(strings.Fields(s), unspaced) {
		return hang(s, span.Start, wrapRows(s, span.Start, width-wide), width)
	}
	return wrapRows(s, span.Start, width)
}

// wrapRows breaks s, which begins at start in its document.
func wrapRows(s string, start, width int) []Line {
	wrapped := ansi.Wrap(ansi.Wrap(s, width, ""), width, breakpoints)
	var lines []Line
	at := 0
	for row := range strings.SplitSeq(wrapped, "\n") {
		row = strings.TrimRight(row, " ")
		if row == "" && at < len(s) && s[at] != '\n' {
			continue
		}
		at += leadingSpace(s[at:], row)
		lines = append(lines, textLine(s[at:at+len(row)], start+at))
		at += len(row)
		if at < len(s) && s[at] == '\n' {
			at++
		}
	}
	return lines
}

// wide is how many cells a letter of Chinese or Japanese takes.
const wide = 2

// spaceless reports whether r is of a script that is written without spaces.
func spaceless(r rune) bool {
	return r > unicode.MaxLatin1 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// The marks that no row ends with where there are no spaces, and those that none begins with.
const (
	opensRow  = "「『（《〈【〔“‘"
	closesRow = "」』）》〉】〕”’、。，．！？：；・ー々…％"
)

// hang moves such marks to the row that they belong to. The rows of s, which begins at start, have a cell or two to spare.
func hang(s string, start int, rows []Line, width int) []Line {
	for i := 0; i+1 < len(rows); i++ {
		from, cut, to := rows[i].Start-start, rows[i].End-start, rows[i+1].End-start
		last, n := utf8.DecodeLastRuneInString(s[from:cut])
		next, m := utf8.DecodeRuneInString(s[cut:to])
		switch {
		case rows[i+1].Start != rows[i].End:
			continue // at a space
		case strings.ContainsRune(opensRow, last):
			cut -= n
		case strings.ContainsRune(closesRow, next):
			cut += m
		}
		if from == cut || Width(s[from:cut]) > width || Width(s[cut:to]) > width {
			continue
		}
		if rows[i] = textLine(s[from:cut], start+from); cut < to {
			rows[i+1] = textLine(s[cut:to], start+cut)
		} else { // the mark stood alone
			rows = slices.Delete(rows, i+1, i+2)
		}
	}
	return rows
}

// leadingSpace is how many bytes of white space precede row in s.
func leadingSpace(s, row string) int {
	n := 0
	for n < len(s) && !strings.HasPrefix(s[n:], row) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !unicode.IsSpace(r) {
			break
		}
		n += size
	}
	return n
}

func textLine(text string, start int) Line {
	return Line{Start: start, End: start + len(text), Pieces: []Piece{{Text: text, Start: start}}}
}

// wrapCode keeps a code block's rows and spaces, and cuts rows that are too long.
func wrapCode(text string, span content.Span, width int) []Line {
	var lines []Line
	at := span.Start
	for row := range strings.SplitSeq(span.Of(text), "\n") {
		start := at
		for first := true; first || row != ""; first = false {
			head := Cut(row, width)
			if head == "" {
				_, size := utf8.DecodeRuneInString(row)
				head = row[:size]
			}
			lines = append(lines, textLine(head, start))
			start += len(head)
			row = row[len(head):]
		}
		at = start + 1
	}
	return lines
}

// indent puts first before the first line and rest before the others.
func indent(lines []Line, first, rest string) []Line {
	for i := range lines {
		lead := rest
		if i == 0 {
			lead = first
		}
		lines[i].Pieces = append([]Piece{{Text: lead, Start: -1}}, lines[i].Pieces...)
	}
	return lines
}
