package tui

import (
	"strings"

	"brief/content"
)

// line is the n-th line of the text, the last one where there are fewer; for a
// blank one the paragraph after it.
func (m *Model) line(n int) content.Span {
	text := strings.TrimRight(m.doc.Text, "\n")
	start := 0
	for ; n > 1; n-- {
		i := strings.IndexByte(text[start:], '\n')
		if i < 0 {
			break
		}
		start += i + 1
	}
	length := strings.IndexByte(text[start:], '\n')
	switch {
	case length < 0:
		return content.Span{Start: start, End: len(text)}
	case length > 0:
		return content.Span{Start: start, End: start + length}
	}
	return m.doc.Blocks[min(m.doc.BlockAt(start), len(m.doc.Blocks)-1)].Span
}

// wordAfter is the first word that starts after offset in its paragraph, or the
// paragraph where there is none.
func (m *Model) wordAfter(offset int) content.Span {
	block := m.doc.Blocks[min(m.doc.BlockAt(offset), len(m.doc.Blocks)-1)].Span
	if offset <= block.Start || offset >= block.End {
		return block
	}
	gap := strings.IndexAny(m.doc.Text[offset:block.End], " \n")
	start := offset + gap + 1
	end := start + strings.IndexAny(m.doc.Text[start:block.End]+" ", " \n")
	if gap < 0 || end == start {
		return block
	}
	return content.Span{Start: start, End: end}
}
