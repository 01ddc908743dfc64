package tui

import (
	"slices"
	"strings"

	"brief/tui/render"
)

// canvas is the screen being composed: what stands on each row, from left to right.
type canvas struct {
	rows [][]string
	at   []int // cells that it takes
}

// clear empties the canvas for another screen of height rows.
func (c *canvas) clear(height int) {
	c.rows = slices.Grow(c.rows[:0], height)[:height]
	c.at = slices.Grow(c.at[:0], height)[:height]
	for y := range c.rows {
		c.rows[y], c.at[y] = c.rows[y][:0], 0
	}
}

// put writes text, already styled and cells wide, at column x of row y.
func (c *canvas) put(x, y int, text string, cells int) {
	if y < 0 || y >= len(c.rows) {
		return
	}
	if gap := render.Spaces(x - c.at[y]); gap != "" {
		c.rows[y] = append(c.rows[y], gap)
	}
	c.rows[y] = append(c.rows[y], text)
	c.at[y] = max(c.at[y], x) + cells
}

// lines returns the finished rows, which are made in one piece.
func (c *canvas) lines() []string {
	size := 0
	for _, parts := range c.rows {
		for _, part := range parts {
			size += len(part)
		}
	}
	var b strings.Builder
	b.Grow(size)
	out := make([]string, len(c.rows))
	for y, parts := range c.rows {
		start := b.Len()
		for _, part := range parts {
			b.WriteString(part)
		}
		out[y] = b.String()[start:]
	}
	return out
}

// border is how a pane or an overlay is framed.
type border struct {
	sides [6]string // as in glyphs
	style render.Style
	words render.Style // of title and info: lines may be fainter than what is to be read
	open  bool         // the lower side is the upper one of the pane below
	more  string       // behind a title that is cut

	corners   [2]string // of the upper side
	line      string
	lineStyle render.Style
}

// border is a whole one; that of the focused pane is heavy.
func (l *look) border(focused bool) border {
	b := border{sides: l.glyphs.light, style: l.theme.Border, words: l.theme.Dim}
	if focused {
		b = border{sides: l.glyphs.heavy, style: l.theme.Focus, words: l.theme.Focus}
	}
	b.corners, b.line, b.lineStyle, b.more = [2]string{b.sides[0], b.sides[1]}, b.sides[4], b.style, l.glyphs.ellipsis
	return b
}

// borderBelow is one whose upper side is the lower one of the pane above.
func (l *look) borderBelow(focused, aboveFocused bool) border {
	b := l.border(focused)
	switch {
	case focused:
		b.corners = l.glyphs.over
	case aboveFocused:
		b.corners, b.line, b.lineStyle = l.glyphs.under, l.glyphs.heavy[4], l.theme.Focus
	default:
		b.corners = l.glyphs.joint
	}
	return b
}

// box draws a border around r with a title on the left and info on the right.
func (c *canvas) box(r Rect, b border, title, info string) {
	if r.W < 2 || r.H < 2 {
		return
	}
	title, fill, info := titleParts(r.W-2, b, title, info)
	top := b.style.Render(b.corners[0] + title + fill + info + b.corners[1])
	if b.words != b.lineStyle {
		top = b.lineStyle.Render(b.corners[0]) + b.words.Render(title) + b.lineStyle.Render(fill) + b.words.Render(info) + b.lineStyle.Render(b.corners[1])
	}
	c.put(r.X, r.Y, top, r.W)
	b.side(c, r, r.X)
	if !b.open {
		c.put(r.X, r.Y+r.H-1, b.style.Render(b.sides[2]+strings.Repeat(b.sides[4], r.W-2)+b.sides[3]), r.W)
	}
}

// closeBox draws the right side, after the rows' content.
func (c *canvas) closeBox(r Rect, b border) { b.side(c, r, r.X+r.W-1) }

// side draws an upright line at column x, between the upper and the lower side.
func (b border) side(c *canvas, r Rect, x int) {
	last := r.Y + r.H - 1
	if b.open {
		last++
	}
	side := b.style.Render(b.sides[5])
	for y := r.Y + 1; y < last; y++ {
		c.put(x, y, side, 1)
	}
}

// titleBar fills width cells with title and a light line.
func (l *look) titleBar(width int, title string) string {
	title, fill, _ := titleParts(width, l.border(false), title, "")
	return title + fill
}

// titleParts cuts title and info so that they fill width cells with the border's line
// between them. Info goes first when there is no room for both.
func titleParts(width int, b border, title, info string) (left, fill, right string) {
	if info != "" {
		info = " " + info + " " + b.line
	}
	if render.Width(title)+render.Width(info)+1 > width {
		info = ""
	}
	if render.Width(title) > width {
		title = render.Fit(title, width, b.more)
	}
	return title, strings.Repeat(b.line, max(0, width-render.Width(title)-render.Width(info))), info
}
