package content

import (
	"bytes"
	"strings"
)

// parseText reads plain text. Where lines are hard-wrapped, the lines between
// blank lines or indents are one block; where each line is a paragraph, as in
// text pasted from a page, each line is a block. Nothing but white space and
// the marks of list items is left out.
func parseText(ref string, data []byte) (*Document, error) {
	text := string(normalizeNewlines(data))
	b := NewBuilder(len(text))
	paras := paragraphsOf(text)
	meta := Meta{Ref: ref, Format: "text"}
	readTextHead(paras, &meta)
	for i := range paras {
		p := &paras[i]
		block := Block{Hint: p.hint}
		if p.marker != "" && inList(paras, i) {
			block.Kind, block.Level, block.Marker = ListItem, 1, p.marker
			p.text = p.text[p.skip:]
		}
		b.Begin(block)
		b.Text(p.text)
	}
	return b.Document(meta), nil
}

// textParagraph is a paragraph of plain text, perhaps of several lines.
type textParagraph struct {
	text   string
	marker string // "•" or "3." when it opens as a list item does
	skip   int    // bytes of text before what follows the marker
	number int    // of a numbered item
	hint   Hint
}

// inList reports whether paragraph i has a neighbour with the same bullet or
// the number before or after its own: a lone number opens a heading, and a lone
// dash somebody's words.
func inList(paras []textParagraph, i int) bool {
	follows := func(a, b *textParagraph) bool {
		return a.marker != "" && b.marker != "" && (a.number == 0 && a.marker == b.marker || a.number > 0 && b.number == a.number+1)
	}
	return i > 0 && follows(&paras[i-1], &paras[i]) || i+1 < len(paras) && follows(&paras[i], &paras[i+1])
}

// readMarker returns the bullet or number that opens text, how many bytes it
// and the space behind it take, and the number.
func readMarker(text string) (marker string, skip, number int) {
	line := strings.TrimLeft(text, " \t")
	skip = len(text) - len(line)
	for _, bullet := range []string{"-", "*", "•", "‣", "●", "▪", "◦", "·"} {
		if rest, ok := strings.CutPrefix(line, bullet); ok && strings.HasPrefix(strings.ReplaceAll(rest, "\t", " "), " ") {
			return bullet, skip + len(bullet) + 1, 0
		}
	}
	n := 0
	for n < len(line) && n < 3 && '0' <= line[n] && line[n] <= '9' {
		number = number*10 + int(line[n]-'0')
		n++
	}
	if n > 0 && number > 0 && n+1 < len(line) && (line[n] == '.' || line[n] == ')') && line[n+1] == ' ' {
		return line[:n+1], skip + n + 2, number
	}
	return "", 0, 0
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
