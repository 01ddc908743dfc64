package content

import (
	"slices"
	"strings"
)

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
	if wrapWidth(closed.String()) == 0 || !hasInnerStop(strings.Split(closed.String(), "\n")) {
		return text
	}
	return closed.String()
}

// hasInnerStop reports whether a sentence ends within one of lines, as in prose; where all end with the lines,
// or none do, those are verse, or entries of a list.
func hasInnerStop(lines []string) bool {
	return slices.ContainsFunc(lines, func(line string) bool { return innerStop().MatchString(line) })
}

var innerStop = Expression(`\pL\pL[”"’)]?[.!?][”"’)]? +\S`)

// spacedLines reports whether hardly two lines stand together, and half of those behind one blank
// line go on in lower case, as no paragraphs do, without two in five behind a mark, as verse does.
func spacedLines(text string) bool {
	const fewest, most = 8, 2000 // lines
	if !strings.Contains(text, "\n\n") {
		return false
	}
	shown, tight, spaced, lower, marked, blank := 0, 0, 0, 0, 0, 0
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
			if startsLower(line) && !endsSentence(before) {
				lower++
			}
			if endsSentence(before) || endsWith(before, ",", ";") {
				marked++
			}
		}
		before = strings.TrimSpace(line)
		if shown++; shown == most || tight > fewest && 4*tight > shown {
			break
		}
		blank = 0
	}
	return shown >= fewest && 20*tight <= shown && 2*lower >= spaced && 5*marked < 2*spaced
}
