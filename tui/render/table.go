package render

import (
	"strings"

	"brief/content"
)

const (
	maxTable = 256   // rows; the columns of a longer table are as they come
	between  = " | " // stands between the cells of a row
)

// columns are the widths in cells of the columns of the table that a block is a row of;
// nil where no row of the Flow holds them, or there are too many rows to look at.
func (f *Flow) columns(block int) []int {
	blocks := f.doc.Blocks
	first, end := block, block
	for first > 0 && blocks[first-1].Kind == content.TableRow && end-first <= maxTable {
		first--
	}
	if widths, ok := f.tables[first]; ok {
		return widths
	}
	for end < len(blocks) && blocks[end].Kind == content.TableRow && end-first <= maxTable {
		end++
	}
	var widths []int
	if end-first <= maxTable {
		for _, b := range blocks[first:end] {
			for i, cell := range cellsOf(b.Of(f.doc.Text)) {
				if i == len(widths) {
					widths = append(widths, 0)
				}
				widths[i] = max(widths[i], Width(cell))
			}
		}
	}
	all := len(between) * (len(widths) - 1)
	for _, w := range widths {
		all += w
	}
	if all > f.width {
		widths = nil
	}
	if f.tables == nil {
		f.tables = map[int][]int{}
	}
	f.tables[first] = widths
	return widths
}

// cellsOf are the cells of a row; of an empty last one only the bar is left.
func cellsOf(row string) []string {
	if rest, ok := strings.CutSuffix(row, strings.TrimRight(between, " ")); ok {
		return append(strings.Split(rest, between), "")
	}
	return strings.Split(row, between)
}

// align puts spaces behind the cells of a table's row, which starts at the byte at
// start, so that they stand below those of the rows above.
func (l *Line) align(text string, start int, widths []int) {
	cells := cellsOf(text)
	at := start
	for i, cell := range cells[:len(cells)-1] {
		at += len(cell)
		if gap := widths[i] - Width(cell); gap > 0 {
			l.insert(at, Spaces(gap))
		}
		at += len(between)
	}
}

// insert puts decoration before the byte at offset.
func (l *Line) insert(offset int, decoration string) {
	for i, p := range l.Pieces {
		if p.Start < 0 || offset < p.Start || offset >= p.Start+len(p.Text) {
			continue
		}
		head, tail := p, p
		head.Text, tail.Text, tail.Start = p.Text[:offset-p.Start], p.Text[offset-p.Start:], offset
		pieces := append([]Piece{}, l.Pieces[:i]...)
		if head.Text != "" {
			pieces = append(pieces, head)
		}
		l.Pieces = append(append(pieces, Piece{Text: decoration, Start: -1}, tail), l.Pieces[i+1:]...)
		return
	}
}
