package briefing

import (
	"sort"
	"strings"

	"brief/content"
)

// inlineStyle says how an export writes the inside of a block.
type inlineStyle struct {
	text        func(string) string       // escapes text
	open, close func(content.Mark) string // markup around a mark
	anchor      func(at int) string       // what stands before the byte at; "" mostly
}

// appendInline appends the text of span with its marks, which nest.
func (b *Briefing) appendInline(out []byte, span content.Span, style inlineStyle) []byte {
	marks := b.Doc.Marks
	next := sort.Search(len(marks), func(i int) bool { return marks[i].Start >= span.Start })
	var open []content.Mark
	at := span.Start
	upTo := func(end int) {
		for at < end {
			step := end
			if style.anchor != nil {
				out = append(out, style.anchor(at)...)
				for i := at + 1; i < end; i++ {
					if style.anchor(i) != "" {
						step = i
						break
					}
				}
			}
			out = append(out, style.text(b.Doc.Text[at:step])...)
			at = step
		}
	}
	closeUntil := func(end int) {
		for len(open) > 0 && open[len(open)-1].End <= end {
			m := open[len(open)-1]
			upTo(m.End)
			out = append(out, style.close(m)...)
			open = open[:len(open)-1]
		}
	}
	for ; next < len(marks) && marks[next].Start < span.End; next++ {
		m := tightened(marks[next], b.Doc.Text)
		closeUntil(m.Start)
		if m.Empty() || len(open) > 0 && m.End > open[len(open)-1].End {
			continue // nothing in it, or it would cross the one around it
		}
		upTo(m.Start)
		out = append(out, style.open(m)...)
		open = append(open, m)
	}
	closeUntil(span.End)
	upTo(span.End)
	return out
}

// tightened is the mark without white space at its ends.
func tightened(m content.Mark, text string) content.Mark {
	s := m.Of(text)
	m.Start += len(s) - len(strings.TrimLeft(s, " \n"))
	m.End -= len(s) - len(strings.TrimRight(s, " \n"))
	return m
}
