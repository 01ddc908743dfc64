package content

import (
	"bytes"
	"strings"
)

// parseText reads plain text. Where lines are hard-wrapped, the lines between
// blank lines are one block; where each line is a paragraph, as in text pasted
// from a page, each line is a block.
func parseText(ref string, data []byte) (*Document, error) {
	text := string(normalizeNewlines(data))
	b := NewBuilder(len(text))
	wrapped := hardWrapped(text)
	open := false
	for line := range strings.SplitSeq(text, "\n") {
		if blankLine(line) {
			b.End()
			open = false
			continue
		}
		if !wrapped || !open {
			b.Begin(Block{})
			open = true
		} else {
			b.Text(" ")
		}
		b.Text(line)
	}
	return b.Document(Meta{Ref: ref, Format: "text"}), nil
}

func blankLine(line string) bool { return strings.TrimSpace(line) == "" }

// normalizeNewlines turns CR, CRLF, NEL, VT, FF, LS and PS into newlines.
func normalizeNewlines(data []byte) []byte {
	if bytes.IndexByte(data, '\r') >= 0 {
		data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
		data = bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))
	}
	for _, sep := range []string{"\u0085", "\v", "\f", "\u2028", "\u2029"} {
		if bytes.Contains(data, []byte(sep)) {
			data = bytes.ReplaceAll(data, []byte(sep), []byte("\n"))
		}
	}
	return data
}

// hardWrapped reports whether text has lines broken at a fixed width: most
// lines that another line follows directly are nearly as long as the longest.
func hardWrapped(text string) bool {
	const lowest, highest = 45, 100 // bytes
	full, followed := 0, 0
	rest := text
	for n := 0; n < 2000 && rest != ""; n++ {
		line, after, _ := strings.Cut(rest, "\n")
		rest = after
		next, _, _ := strings.Cut(after, "\n")
		if blankLine(line) || blankLine(next) {
			continue
		}
		if len(line) > 2*highest {
			return false
		}
		followed++
		if l := len(strings.TrimSpace(line)); l >= lowest && l <= highest {
			full++
		}
	}
	return followed > 0 && full*10 >= followed*7
}
