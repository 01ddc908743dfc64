package tui

import (
	"strings"
	"unicode/utf8"

	"brief/briefing"
	"brief/tui/render"
)

// quoteContext is the paragraph of q in at most so many rows of width cells, the quote in
// brackets, which take the place of its marks: so the words of a paragraph stand where they
// stood for the quote before. Of a long paragraph it is the part around the quote.
func (m *Model) quoteContext(q *briefing.Quote, width, rows int) []row {
	const lead = "   "
	enough := utf8.UTFMax * width * rows // bytes; no more of a paragraph can be seen
	text, block := m.doc.Text, m.doc.Blocks[m.doc.BlockAt(q.Start)]
	before, cut := oneLine(text[max(block.Start, q.Start-enough):q.Start]), q.Start-block.Start > enough
	if cut {
		before = strings.ToValidUTF8(before[strings.IndexByte(before, ' ')+1:], "")
	}
	said := "[" + oneLine(text[q.Start:min(q.End, q.Start+enough)])
	after := ""
	if q.End-q.Start <= enough {
		said += "]"
		after = oneLine(text[q.End:max(q.End, min(block.End, q.End+enough))])
	}
	rest := block.End - q.Start - len(said) - len(after) // bytes left out behind
	before, after = unmarked(before, after)
	lines := wrapRows(strings.ToValidUTF8(before+said+after, ""), width, "", lead)
	from := 0
	if cut || len(lines) > rows {
		word, _, _ := strings.Cut(said, " ")
		begin, end := len(wrapRows(before+word, width, "", lead))-1, len(wrapRows(before+said, width, "", lead))-1
		from = max(0, min(begin-1, end+2-rows, len(lines)-1))
	}
	lines = lines[from:]
	if len(lines) > rows || rest > 0 {
		lines = lines[:min(rows, len(lines))]
		last := &lines[len(lines)-1][0]
		last.text = wholeWords(last.text, width, m.look.glyphs.ellipsis)
	}
	if from > 0 || cut {
		sign := m.look.glyphs.ellipsis
		gap := strings.Repeat(" ", (len(lead)-render.Width(sign))/2)
		lines[0][0].text = gap + sign + gap + lines[0][0].text[len(lead):]
	}
	return lines
}

// unmarked is what stands before and behind a quote, without its marks.
func unmarked(before, after string) (string, string) {
	mark, n := utf8.DecodeLastRuneInString(before)
	if !strings.ContainsRune("\"“”„«»‘'‚‹›「『", mark) {
		return before, after
	}
	before = before[:len(before)-n]
	if mark, n = utf8.DecodeRuneInString(after); strings.ContainsRune("\"”“»«’‘'›‹」』", mark) {
		after = after[n:]
	}
	return before, after
}
