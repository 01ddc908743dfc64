package content

import "bytes"

// unquoteMarkdown is unquoteMail for Markdown, which is not copied where nothing is quoted.
func unquoteMarkdown(src []byte) []byte {
	if !bytes.HasPrefix(bytes.TrimLeft(src, " \t\n"), []byte(">")) {
		return src
	}
	return []byte(unquoteMail(string(src)))
}

// spreadLines puts a blank line before each line of a text that has hardly any and
// whose lines are not filled, as pages have that were pasted into a Markdown file: a
// line is a paragraph there.
func spreadLines(src []byte) []byte {
	const fewest, dense, wide = 6, 10, 100 // lines; per cent of blank ones; bytes of a line that is a paragraph
	lines, blank, long, fenced := 0, 0, 0, false
	for line := range bytes.Lines(src) {
		if lines++; len(bytes.TrimSpace(line)) == 0 {
			blank++
		}
		if len(line) > wide {
			long++
		}
		fenced = fenced || bytes.HasPrefix(line, []byte("```")) || bytes.HasPrefix(line, []byte("~~~"))
	}
	if lines < fewest || fenced || blank*100 >= lines*dense || long*3 < lines || goesOnMostly(src) {
		return src
	}
	out := make([]byte, 0, len(src)+lines)
	breaks := false // the line before ends in a break
	for line := range bytes.Lines(src) {
		if opensPlainly(line) && !breaks {
			out = append(out, '\n')
		}
		out = append(out, line...)
		breaks = bytes.HasSuffix(line, []byte("\\\n")) || bytes.HasSuffix(line, []byte("  \n"))
	}
	return out
}

// goesOnMostly reports whether a third of the lines begin in lower case, as lines do that are filled.
func goesOnMostly(src []byte) bool {
	lines, lower := 0, 0
	for line := range bytes.Lines(src) {
		if lines++; startsLower(string(line)) {
			lower++
		}
	}
	return lower*3 >= lines
}

// tightHeading finds headings without the space that CommonMark asks for.
var tightHeading = Expression(`(?m)^(#{2,6})([\p{Lu}*_“"].{0,150})$`)

// spaceHeadings gives such headings their space, in a text without code.
func spaceHeadings(src []byte) []byte {
	if holdsAny(src, "```", "~~~", "<pre") || !tightHeading().Match(src) {
		return src
	}
	return tightHeading().ReplaceAll(src, []byte("$1 $2"))
}

// opensPlainly reports whether line begins as one of running text does, bold or not.
func opensPlainly(line []byte) bool {
	if bytes.HasPrefix(line, []byte("**")) || bytes.HasPrefix(line, []byte("__")) {
		return true
	}
	return len(bytes.TrimSpace(line)) > 0 && !bytes.ContainsAny(line[:1], " \t#>|-=*+~`<[:") && containerMarker(line) == 0
}
