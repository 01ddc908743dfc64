package content

import (
	"bytes"
	"strings"
	"unicode/utf8"
	"unsafe"

	"brief/content/clean"
)

// parseText reads plain text. Where lines are hard-wrapped, the lines between
// blank lines or indents are one block; where each line is a paragraph, as in
// text pasted from a page, each line is a block. Nothing but white space, the
// bullets of list items and what sets headings and quoted mail apart is left out; a
// link's address is its mark's, and characters named as in HTML are decoded.
func parseText(ref string, data []byte) (*Document, error) {
	data = normalizeNewlines(data)
	text := unsafe.String(unsafe.SliceData(data), len(data)) // not copied, as it may be long: nothing of it is kept
	text = closeLines(joinNumbered(readColumns(unquoteMail(decodeText(text)))))
	b := NewBuilder(len(text))
	paras := joinChapters(joinNumbers(splitStamps(paragraphsOf(text))))
	meta := Meta{Ref: ref, Format: "text"}
	if !readTextFields(paras, &meta) {
		readTextHead(paras, &meta)
		meta.Published = firstOf(meta.Published, dayOfDateline(paras))
	}
	book := markEBookFrame(paras)
	for i := range paras {
		addParagraph(b, &paras[i], inList(paras, i), book)
	}
	return b.Document(meta), nil
}

// addParagraph adds a paragraph with its marks, of an e-book's text with what is set between underscores.
func addParagraph(b *Builder, p *textParagraph, listed, book bool) {
	b.Begin(p.takeBlock(listed))
	if p.mark == boldMark {
		b.BeginMark(Strong, "")
	}
	if p.link != "" {
		b.BeginMark(Link, p.link)
	}
	switch {
	case p.verse:
		for line := range strings.Lines(p.text) {
			b.Text(line)
			b.Break()
		}
	case book && strings.Contains(p.text, "_"):
		addUnderlined(b, p.text)
	case p.label > 0:
		b.BeginMark(Strong, "")
		b.Text(p.text[:p.label])
		b.EndMark()
		b.Text(p.text[p.label:])
	default:
		b.Text(p.text)
	}
}

// takeBlock returns the block that p is, and takes what shows that out of its text.
func (p *textParagraph) takeBlock(listed bool) Block {
	block := Block{Hint: p.hint}
	if p.marker != "" && listed {
		block.Kind, block.Level, block.Marker = ListItem, 1, p.marker
		p.text = p.text[p.skip:]
	}
	if p.row {
		block.Kind = TableRow
	}
	if text, ok := unquoted(p.text); ok && !p.row {
		block.Kind, block.Level, p.text = Quotation, 1, text
	}
	if p.mark == headingMark {
		block.Kind, block.Level = Heading, 2
	}
	return block
}

// textParagraph is a paragraph of plain text, perhaps of several lines.
type textParagraph struct {
	text   string
	marker string // "•" when it opens as a list item does
	skip   int    // bytes of text before what follows the marker
	hint   Hint
	verse  bool   // its lines are to be kept
	row    bool   // of a table
	below  bool   // no blank line stands before it
	link   string // where all of it leads
	mark   textMark
	label  int // bytes at the start that are set in bold
}

// inList reports whether paragraph i has a neighbour with the same bullet: a
// lone dash opens somebody's words.
func inList(paras []textParagraph, i int) bool {
	return i > 0 && paras[i-1].marker == paras[i].marker || i+1 < len(paras) && paras[i+1].marker == paras[i].marker
}

// readMarker returns the bullet that opens text of which anything is shown, and how many bytes it and the
// space behind it take. A number is no marker here: it stays in the text, as
// what it numbers may be a heading.
func readMarker(text string) (marker string, skip int) {
	line := strings.TrimLeft(text, " \t")
	skip = len(text) - len(line)
	if line == "" || line[0] < utf8.RuneSelf && line[0] != '-' && line[0] != '*' {
		return "", 0 // as mostly
	}
	for _, bullet := range []string{"-", "*", "•", "‣", "●", "▪", "◦", "·"} {
		if rest, ok := strings.CutPrefix(line, bullet); ok && rest != "" && (rest[0] == ' ' || rest[0] == '\t') && !blankLine(clean.Line(rest)) {
			return bullet, skip + len(bullet) + 1
		}
	}
	return "", 0
}

// normalizeNewlines turns CR, CRLF, NEL, VT, FF, LS and PS into newlines.
func normalizeNewlines(data []byte) []byte {
	if bytes.IndexByte(data, '\r') >= 0 {
		data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
		data = bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))
	}
	for _, sep := range []string{"\u0085", "\v", "\f", "\u2028", "\u2029"} {
		if bytes.IndexByte(data, sep[len(sep)-1]) >= 0 && bytes.Contains(data, []byte(sep)) { // its last byte is the rare one
			data = bytes.ReplaceAll(data, []byte(sep), []byte("\n"))
		}
	}
	return data
}
