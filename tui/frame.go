package tui

import (
	"strings"

	"brief/tui/render"
)

// canvas is the screen being composed: one string a row, built left to right.
type canvas struct {
	rows []strings.Builder
	at   []int // cells written so far, by row
}

// newCanvas returns an empty canvas, with room for rows as long as those of the
// screen before.
func newCanvas(height int, before []string) *canvas {
	c := &canvas{make([]strings.Builder, height), make([]int, height)}
	for i := range min(height, len(before)) {
		c.rows[i].Grow(len(before[i]) + len(before[i])/4)
	}
	return c
}

// put writes text, already styled and cells wide, at column x of row y.
func (c *canvas) put(x, y int, text string, cells int) {
	if y < 0 || y >= len(c.rows) {
		return
	}
	c.rows[y].WriteString(render.Spaces(x - c.at[y]))
	c.rows[y].WriteString(text)
	c.at[y] = max(c.at[y], x) + cells
}

// lines returns the finished rows.
func (c *canvas) lines() []string {
	out := make([]string, len(c.rows))
	for i := range c.rows {
		out[i] = c.rows[i].String()
	}
	return out
}

// box draws a border around r with a title on the left and info on the right.
// The focused one is heavy and its title carries a star.
func (c *canvas) box(r Rect, g glyphs, theme Theme, focused bool, title, info string) {
	if r.W < 2 || r.H < 2 {
		return
	}
	set, style := g.light, theme.Border
	if focused {
		set, style = g.heavy, theme.Focus
	}
	c.put(r.X, r.Y, style.Render(set[0]+titleBar(r.W-2, set[4], title, info)+set[1]), r.W)
	side := style.Render(set[5])
	for y := r.Y + 1; y < r.Y+r.H-1; y++ {
		c.put(r.X, y, side, 1)
	}
	c.put(r.X, r.Y+r.H-1, style.Render(set[2]+strings.Repeat(set[4], r.W-2)+set[3]), r.W)
}

// closeBox draws the right side, after the rows' content.
func (c *canvas) closeBox(r Rect, g glyphs, theme Theme, focused bool) {
	set, style := g.light, theme.Border
	if focused {
		set, style = g.heavy, theme.Focus
	}
	side := style.Render(set[5])
	for y := r.Y + 1; y < r.Y+r.H-1; y++ {
		c.put(r.X+r.W-1, y, side, 1)
	}
}

// titleBar fills width cells with title, a line and info. Info goes first when
// there is no room for both.
func titleBar(width int, line, title, info string) string {
	if info != "" {
		info = " " + info + " " + line
	}
	if render.Width(title)+render.Width(info)+1 > width {
		info = ""
	}
	if render.Width(title) > width {
		title = render.Fit(title, width)
	}
	fill := width - render.Width(title) - render.Width(info)
	return title + strings.Repeat(line, max(0, fill)) + info
}
