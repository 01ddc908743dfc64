package render

import (
	"strings"

	"brief/content"
)

// Piece is text on a row that has one look.
type Piece struct {
	Text  string
	Start int  // byte of the Document where Text starts; -1 for decoration, which stands nowhere
	Attr  Attr // from the source's own markup
}

// Line is one row of a laid-out Document. Its pieces stand side by side.
type Line struct {
	Start, End int // the bytes that the row shows; equal where it shows none
	Heading    bool
	Pieces     []Piece
}

// Deco is a style laid over a span while a row is drawn. Where two overlap, the
// later one adds to the earlier.
type Deco struct {
	content.Span
	Style Style
}

// Same reports whether l and m, rows of one Flow, show the same.
func (l Line) Same(m Line) bool {
	return l.Start == m.Start && l.End == m.End && l.Heading == m.Heading && len(l.Pieces) == len(m.Pieces) &&
		(len(l.Pieces) == 0 || &l.Pieces[0] == &m.Pieces[0])
}

// Width is the number of cells the row takes.
func (l Line) Width() int {
	n := 0
	for _, p := range l.Pieces {
		n += Width(p.Text)
	}
	return n
}

// Text is the row without any style.
func (l Line) Text() string {
	var b strings.Builder
	for _, p := range l.Pieces {
		b.WriteString(p.Text)
	}
	return b.String()
}

// Draw appends the row to b, base and decos laid over it. Decos must be in order
// of Start.
func (l Line) Draw(b *strings.Builder, base Style, decos []Deco) {
	for _, p := range l.Pieces {
		style := base.With(p.Attr.style())
		if p.Start < 0 {
			style.Paint(b, p.Text)
			continue
		}
		for at, end := p.Start, p.Start+len(p.Text); at < end; {
			stop, over := end, style
			for _, d := range decos {
				if d.Start >= end {
					break
				}
				switch {
				case d.Contains(at):
					over = over.With(d.Style)
					stop = min(stop, d.End)
				case d.Start > at:
					stop = min(stop, d.Start)
				}
			}
			over.Paint(b, p.Text[at-p.Start:stop-p.Start])
			at = stop
		}
	}
}

// OffsetAt returns the byte that stands in the cell at column, or the row's last
// one where the row is shorter.
func (l Line) OffsetAt(column int) int {
	last, col := l.Start, 0
	for _, p := range l.Pieces {
		w := Width(p.Text)
		if p.Start >= 0 {
			if column < col+w {
				return p.Start + len(Cut(p.Text, max(0, column-col)))
			}
			last = p.Start + max(0, len(p.Text)-1)
		}
		col += w
	}
	return last
}
