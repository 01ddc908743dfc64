package content

import (
	"bytes"
	"regexp"
)

// tameMarkdown cuts what makes a Markdown parser take more than linear time:
// the container markers of a line beyond maxNesting, and very deep indentation.
func tameMarkdown(src []byte) []byte {
	if !deepLine.Match(src) {
		return src
	}
	out := make([]byte, 0, len(src))
	for line := range bytes.Lines(src) {
		out = append(out, tameLine(line)...)
	}
	return out
}

// deepLine finds texts that may hold a line that is too deep.
var deepLine = regexp.MustCompile(`(?m)^[ \t>*+.)0-9-]{32}`)

// tameLine drops the container markers of line beyond maxNesting.
func tameLine(line []byte) []byte {
	i, depth := 0, 0
	for i < len(line) {
		switch c := line[i]; {
		case c == ' ' || c == '\t':
			i++
			continue
		case c == '>':
			i++
		case (c == '-' || c == '*' || c == '+') && i+1 < len(line) && line[i+1] == ' ':
			i += 2
		default:
			n := orderedMarker(line[i:])
			if n == 0 {
				return tameIndent(line)
			}
			i += n
		}
		if depth++; depth == maxNesting {
			rest := bytes.TrimLeft(line[i:], "> \t")
			return append(line[:i:i], rest...)
		}
	}
	return tameIndent(line)
}

// orderedMarker returns the length of "12. " or "12) " at the start of s, or 0.
func orderedMarker(s []byte) int {
	n := 0
	for n < len(s) && n < 9 && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	if n > 0 && n+1 < len(s) && (s[n] == '.' || s[n] == ')') && s[n+1] == ' ' {
		return n + 2
	}
	return 0
}

// tameIndent cuts indentation beyond what maxNesting list items need.
func tameIndent(line []byte) []byte {
	const most = 4 * maxNesting
	if len(line) <= most || len(bytes.TrimLeft(line[:most], " \t")) > 0 {
		return line
	}
	return append(line[:most:most], bytes.TrimLeft(line[most:], " \t")...)
}
