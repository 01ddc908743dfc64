package tui

import (
	"strings"

	"brief/tui/render"
)

// The widest that an overlay is, in cells with its border: of one column of text, and of two.
const widestOverlay, widestColumns = 86, 166

// overlayWidth is the number of cells inside an overlay's border.
func overlayWidth(screen int) int { return widthWithin(screen, widestOverlay) }

// columnsWidth is overlayWidth where two columns stand side by side.
func columnsWidth(screen int) int { return widthWithin(screen, widestColumns) }

func widthWithin(screen, widest int) int { return min(screen, max(40, min(screen-4, widest))) - 2 }

// rect is where the overlay stands on a screen of the layout's size.
func (o *overlay) rect(l Layout) Rect {
	w := overlayWidth(l.Width) + 2
	if o.columns {
		w = columnsWidth(l.Width) + 2
	}
	h := l.Height - 1
	if !o.tall {
		rows := max(len(o.lines), len(o.picks)+o.unfolds(w-2, h-len(o.picks)))
		if rows == 0 {
			rows = max(1, len(wrapWords(o.note, w-4)))
		}
		h = min(h, rows+2)
	}
	if o.walk != nil { // below what it tells of; see overlayRect
		return Rect{(l.Width - w) / 2, l.Height - 1 - h, w, h}
	}
	return Rect{(l.Width - w) / 2, max(0, (l.Height-1-h)/2), w, h}
}

// unfolds is how many rows more than one an entry takes that is selected; it looks
// no further than most.
func (o *overlay) unfolds(width, most int) int {
	more := 0
	for i := 0; i < len(o.picks) && more < most; i++ {
		if p := &o.picks[i]; p.rows != nil || p.row.width() > width {
			more = max(more, len(o.drawPick(i, width, true))-1)
		}
	}
	return more
}

// draw returns the overlay's rows, border included.
func (o *overlay) draw(l *look, r Rect) []string {
	var c canvas
	c.clear(r.H)
	box := Rect{0, 0, r.W, r.H}
	const around = len("  * ") // about a name, and a cell of the line behind it
	title, info := " "+l.cut(o.title, r.W-2-around)+"* ", o.info
	if o.about != "" {
		room := r.W - 2 - render.Width(title) - 4
		if left := room - render.Width(info) - 3; left >= min(8, render.Width(o.about)) {
			room = left
		} else {
			info = "" // what is asked for matters more
		}
		title += strings.Repeat(l.glyphs.heavy[4], 2) + " " + l.cut(o.about, room) + " "
	}
	if o.picks == nil && len(o.lines) > r.H-2 {
		const scroll = "j k scroll"
		if both := info + " · " + scroll; info != "" && render.Width(title)+render.Width(both)+4 <= r.W-2 {
			info = both
		} else {
			info = scroll
		}
	}
	b := l.border(true)
	c.box(box, b, title, info)
	for i, text := range o.body(l, r.W-2, r.H-2) {
		c.put(1, i+1, text, r.W-2)
	}
	c.closeBox(box, b)
	return c.lines()
}

// body is what stands inside the border: entries, lines, or why there are none.
func (o *overlay) body(l *look, width, height int) []string {
	if o.picks != nil {
		return o.list.draw(width, height, l, o.picked() != nil, o.drawPick)
	}
	if len(o.lines) == 0 {
		return message(l, width, height, o.note)
	}
	o.firstLine, o.pageRows = max(0, min(o.firstLine, len(o.lines)-height)), height
	out := make([]string, 0, height)
	for _, line := range o.lines[o.firstLine:min(len(o.lines), o.firstLine+height)] {
		out = append(out, line.paint(width, false, l))
	}
	for len(out) < height {
		out = append(out, render.Spaces(width))
	}
	return out
}

// drawPick draws an entry; the selected one is told whole.
func (o *overlay) drawPick(i, width int, selected bool) []row {
	if rows := o.picks[i].rows; rows != nil {
		return rows(width, selected)
	}
	r := o.picks[i].row
	if !selected || o.picks[i].heading {
		return []row{r}
	}
	return r.selected().wrap(width)
}
