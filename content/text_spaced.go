package content

import "strings"

// closeLines returns a text whose lines all have a blank line between them, as some programs copy it,
// without those; two blank lines or more part paragraphs there. What it returns is otherwise the same.
func closeLines(text string) string {
	if !spacedLines(text) {
		return text
	}
	var closed strings.Builder
	closed.Grow(len(text))
	blank := 0
	for line := range strings.Lines(text) {
		if blankLine(line) {
			blank++
			continue
		}
		if blank > 1 && closed.Len() > 0 {
			closed.WriteByte('\n')
		}
		closed.WriteString(line)
		blank = 0
	}
	if wrapWidth(closed.String()) == 0 {
		return text
	}
	return closed.String()
}

// spacedLines reports whether hardly two lines stand together, and half of those behind one blank
// line go on in lower case with a sentence that has not ended: no paragraphs do.
func spacedLines(text string) bool {
	const fewest, most = 8, 2000 // lines
	if !strings.Contains(text, "\n\n") {
		return false
	}
	shown, tight, spaced, lower, blank := 0, 0, 0, 0, 0
	before := ""
	for line := range strings.Lines(text) {
		if blankLine(line) {
			blank++
			continue
		}
		switch {
		case shown == 0:
		case blank == 0:
			tight++
		case blank == 1:
			spaced++
			if startsLower(line) && !endsSentence(strings.TrimRight(before, "\r\n")) {
				lower++
			}
		}
		if shown++; shown == most || tight > fewest && 4*tight > shown {
			break
		}
		blank, before = 0, line
	}
	return shown >= fewest && 20*tight <= shown && 2*lower >= spaced
}
