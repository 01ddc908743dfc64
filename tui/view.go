package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/content"
	"brief/tui/render"
	"brief/tui/screen"
)

// Frame returns the screen. It is drawn anew only after a message changed
// something; otherwise the last one is returned. While the first article loads
// quickly from a file there is none, so that nothing flashes.
func (m *Model) Frame() screen.Frame {
	if m.stale && (m.doc != nil || m.first != nil || !m.load.running || m.load.slow || content.IsAddress(m.ref)) {
		m.rows = m.drawStart()
		m.stale = false
	}
	return screen.Frame{Rows: m.rows, Mouse: m.opt.Mouse}
}

// View returns the screen as one string, for programs with Bubble Tea's own renderer.
func (m *Model) View() tea.View {
	v := tea.NewView(strings.Join(m.Frame().Rows, "\n"))
	v.AltScreen = true
	return v
}

// draw composes the screen: exactly height rows, none wider than width.
func (m *Model) draw() []string {
	if m.width < 1 || m.height < 1 {
		return nil
	}
	if m.layout.Mode == TooSmall {
		return m.drawTooSmall()
	}
	c := &m.canvas
	c.clear(m.height)
	c.put(0, 0, m.keptHeader(), m.width)
	for _, p := range m.layout.leftToRight() {
		m.putPane(c, p)
	}
	rows := c.lines()
	top := m.topOverlay()
	m.layAll(rows)
	m.losePrompt(top, "the list is gone")
	footer := m.drawFooter()
	copy(rows[m.height-len(footer):], footer)
	return rows
}

func (m *Model) drawTooSmall() []string {
	rows := make([]string, m.height)
	copy(rows, wrapWords("Too small: need 24x6 · q quit", m.width))
	return rows
}

// layAll puts the overlays over the rows, or closes those that cannot be drawn.
func (m *Model) layAll(rows []string) {
	defer m.spare("overlay")
	open := m.overlays
	m.overlays = nil
	for _, o := range open {
		m.lay(rows, o)
	}
	m.overlays = open
}

// lay puts an overlay over the rows. The panes' borders beside it stay whole; of
// text alone, what is left beside a box tells nothing, nor does it beside a view
// that takes all rows.
func (m *Model) lay(rows []string, o *overlay) {
	r := m.overlayRect(o)
	for i, text := range o.draw(&m.look, r) {
		left, right := render.Spaces(r.X), render.Spaces(m.width-r.X-r.W)
		if m.layout.Bordered && !o.tall {
			left, right = render.Beside(rows[r.Y+i], r.X, m.width-r.X-r.W)
		}
		rows[r.Y+i] = left + text + right
	}
}

// drawing is what of the screen drawn last needs not be drawn anew after a step in a pane.
type drawing struct {
	panes  [paneCount]paneDrawing
	header string
	text   textDrawing
}

// paneDrawing is a pane as it was drawn last.
type paneDrawing struct {
	place   Rect
	focused bool
	rows    []string // nil when it must be drawn anew
}

// keptHeader is drawHeader, which tells of the panes only where there are no borders.
func (m *Model) keptHeader() string {
	if !m.layout.Bordered || m.first != nil {
		return m.drawHeader()
	}
	if m.drawn.header == "" {
		m.drawn.header = m.drawHeader()
	}
	return m.drawn.header
}

// putPane draws a pane; a list in which nothing has changed is kept.
func (m *Model) putPane(c *canvas, p Pane) {
	r, in := m.layout.Panes[p], m.layout.Inner(p)
	if p == Article || m.first != nil {
		m.drawPane(c, p, r, in)
		return
	}
	d := &m.drawn.panes[p]
	if focused := p == m.focus; d.rows == nil || d.place != r || d.focused != focused {
		var own canvas
		own.clear(r.H)
		m.drawPane(&own, p, Rect{0, 0, r.W, r.H}, Rect{in.X - r.X, in.Y - r.Y, in.W, in.H})
		*d = paneDrawing{r, focused, own.lines()}
	}
	for i, row := range d.rows {
		c.put(r.X, r.Y+i, row, r.W)
	}
}

// drawPane draws a pane at r with its border, or its sticky row, and in is what is inside.
func (m *Model) drawPane(c *canvas, p Pane, r, in Rect) {
	var b border
	if m.layout.Bordered {
		b = m.paneBorder(p)
		title, info := m.paneTitle(p)
		if p == Quotes && m.quotes.whole() {
			info += " · all"
		}
		name := fmt.Sprintf("%d %s", p+1, p)
		if p == m.focus {
			name += "*"
		}
		name += " "
		if room := r.W - 2 - render.Width(name) - render.Width(info) - 8; title != "" && room > 3 {
			name += strings.Repeat(b.sides[4], 2) + " " + m.look.cut(title, room) + " "
		}
		c.box(r, b, name, info)
	}
	rows := m.paneRows(p, in)
	if len(rows) == 0 && in.H > 0 {
		rows = message(&m.look, in.W, in.H, "Cannot be drawn")
	}
	for i := range in.H {
		if i < len(rows) {
			c.put(in.X, in.Y+i, rows[i], in.W)
		} else { // drawing failed half-way
			c.put(in.X, in.Y+i, render.Spaces(in.W), in.W)
		}
	}
	if m.layout.Bordered {
		c.closeBox(r, b)
	}
}

// paneBorder is the border of a pane, which may share one side with the pane above.
func (m *Model) paneBorder(p Pane) border {
	b := m.look.border(p == m.focus)
	if above, ok := m.layout.above(p); ok {
		b = m.look.borderBelow(p == m.focus, above == m.focus)
	}
	b.open = m.layout.Open[p]
	return b
}

// paneTitle is what the border says besides the pane's name.
func (m *Model) paneTitle(p Pane) (title, info string) {
	defer m.spare(p.String())
	if list := m.listPane(p); list != nil {
		return list.title()
	}
	return m.article.title()
}

// paneRows draws the inside of a pane.
func (m *Model) paneRows(p Pane, in Rect) (rows []string) {
	defer m.spare(p.String())
	if p == Quotes && m.layout.Mode == Tabs {
		return m.drawWithContext(in)
	}
	if list := m.listPane(p); list != nil {
		return list.draw(in.W, in.H, p == m.focus)
	}
	n := m.sticky()
	if n > 0 {
		rows = append(rows, m.drawSticky(in.W))
	}
	kept := &m.drawn.text
	if m.first != nil {
		kept = &textDrawing{}
	}
	return append(rows, m.article.draw(in.W, in.H-n, kept)...)
}

// drawSticky is the row that keeps the section's heading in sight. Before the first
// heading, and where that is in sight itself, it is the article's own.
func (m *Model) drawSticky(width int) string {
	title, info := m.article.title()
	if s := m.article.titleSection(); m.doc != nil && (s == nil || s.Kind == briefing.Intro || m.article.atStart()) {
		title = m.titleIn(width - render.Width(info) - 2)
	}
	if m.layout.Mode == Compact {
		info = "" // the header has it
	}
	text := m.look.fit(title, width-render.Width(info)-1) + " " + info
	return m.look.theme.Heading.Render(m.look.fit(text, width))
}

// drawWithContext is the list of quotes with the paragraph of the selected one.
func (m *Model) drawWithContext(in Rect) []string {
	q := m.quotes.selected()
	if q == nil {
		return m.quotes.draw(in.W, in.H, true)
	}
	below := min(max(in.H/3, 4), 8)
	rows := m.quotes.draw(in.W, in.H-below, true)
	dash := strings.Repeat(m.look.glyphs.light[4], 2)
	line, who := dash+" context "+dash+" ", m.quotes.who(q)
	line += m.look.cut(who, in.W-render.Width(line)-3) + " "
	rows = append(rows, m.look.theme.Dim.Render(m.look.titleBar(in.W, line)))
	context := m.quoteContext(q, in.W-4, below-1)
	for i := range below - 1 {
		r := row{}
		if i < len(context) {
			r = context[i]
		}
		rows = append(rows, r.paint(in.W, false, &m.look))
	}
	return rows
}
