package tui

import (
	"fmt"
	"slices"
	"strings"
	"time"

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
	for _, p := range []Pane{Sections, Quotes, Actors, Article} {
		if m.layout.Shown(p) && (p == Article || m.layout.Panes[p].X <= m.layout.Panes[Article].X) {
			m.putPane(c, p)
		}
	}
	for _, p := range []Pane{Quotes, Actors} {
		if m.layout.Panes[p].X > m.layout.Panes[Article].X {
			m.putPane(c, p)
		}
	}
	rows := c.lines()
	m.layAll(rows)
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
		name := fmt.Sprintf("%d %s", p+1, p)
		if p == m.focus {
			name += "*"
		}
		name += " "
		if room := r.W - 2 - render.Width(name) - render.Width(info) - 8; title != "" && room > 3 {
			name += strings.Repeat(b.sides[4], 2) + " " + strings.TrimRight(render.Fit(title, min(room, render.Width(title))), " ") + " "
		}
		c.box(r, b, name, info)
	}
	rows := m.paneRows(p, in)
	if len(rows) == 0 && in.H > 0 {
		rows = message(&m.look, in.W, in.H, "Cannot be drawn")
	}
	for i, text := range rows {
		if i < in.H {
			c.put(in.X, in.Y+i, text, in.W)
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
	switch p {
	case Sections:
		return m.sections.title()
	case Quotes:
		return m.quotes.title()
	case Actors:
		return m.actors.title()
	}
	return m.article.title()
}

// paneRows draws the inside of a pane.
func (m *Model) paneRows(p Pane, in Rect) (rows []string) {
	defer m.spare(p.String())
	switch p {
	case Sections:
		return m.sections.draw(in.W, in.H, m.focus == Sections)
	case Quotes:
		if m.layout.Mode == Tabs {
			return m.drawWithContext(in)
		}
		return m.quotes.draw(in.W, in.H, m.focus == Quotes)
	case Actors:
		return m.actors.draw(in.W, in.H, m.focus == Actors)
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
	if s := m.article.section(); m.doc != nil && (s == nil || s.Kind == briefing.Intro || m.article.atStart()) {
		title = m.titleIn(width - render.Width(info) - 2)
	}
	if m.layout.Mode == Compact {
		info = "" // the header has it
	}
	text := render.Fit(title, width-render.Width(info)-1) + " " + info
	return m.look.theme.Heading.Render(render.Fit(text, width))
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
	line += render.Fit(who, min(render.Width(who), in.W-render.Width(line)-3)) + " "
	rows = append(rows, m.look.theme.Border.Render(titleBar(in.W, m.look.glyphs.light[4], line, "")))
	context := m.quoteContext(q, in.W-4, below-1)
	for i := range below - 1 {
		r := row{}
		if i < len(context) {
			r = context[i]
		}
		rows = append(rows, r.paint(in.W, false, m.look.theme))
	}
	return rows
}

// drawHeader is the first row: the article's name, or the panes'.
func (m *Model) drawHeader() (header string) {
	defer m.spare("header")
	switch m.layout.Mode {
	case Tabs:
		return m.drawTabs()
	case Compact:
		return m.drawCompactHeader()
	}
	if m.doc == nil {
		return m.look.theme.Title.Render(render.Fit(" "+m.ref, m.width))
	}
	right := m.meta() + " "
	if render.Width(right) > m.width/2 {
		right = ""
	}
	left := render.Fit(" "+m.doc.Title, m.width-render.Width(right)-1)
	return m.look.theme.Title.Render(left) + " " + m.look.theme.Dim.Render(right)
}

// titleIn is the article's title, and as much of what else is known of it as
// width cells have room for; its date is the last to go.
func (m *Model) titleIn(width int) string {
	title := oneLine(m.doc.Title)
	authors, date, length, site := m.about()
	for _, parts := range [][]string{{authors, date, length, site}, {date, length, site}, {date, length}, {date}} {
		if with := title + "  " + joined(parts); render.Width(with) <= width {
			return with
		}
	}
	return title
}

// meta is who wrote the article, when, how long it is and where it stood.
func (m *Model) meta() string {
	authors, date, length, site := m.about()
	return joined([]string{authors, date, length, site})
}

func (m *Model) about() (authors, date, length, site string) {
	if m.brief != nil {
		length = briefing.ReadingTime(m.brief.Words())
	}
	return strings.Join(m.doc.Authors, ", "), shortDate(m.doc.Published), length, m.doc.Site
}

// joined is the parts that are known, with dots between them.
func joined(parts []string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

// shortDate is a date as people write it, or as it was given.
func shortDate(published string) string {
	for _, layout := range []string{time.RFC3339, time.DateOnly} {
		if t, err := time.Parse(layout, published); err == nil {
			return t.Format("2 Jan 2006")
		}
	}
	return published
}

// drawTabs names all panes, the shown one with a star.
func (m *Model) drawTabs() string {
	theme, sep := m.look.theme, " "+m.look.glyphs.sep
	var b strings.Builder
	left, room := m.width, m.width
	for p := range paneCount {
		room -= render.Width(fmt.Sprintf(" %d %s", p+1, p) + sep)
	}
	for p := range paneCount {
		label := fmt.Sprintf(" %d %s", p+1, p)
		style := theme.Dim
		if p == m.focus {
			label, style = fmt.Sprintf(" *%d %s", p+1, p)+m.tabInfo(room+1), theme.Focus
		}
		if p > 0 {
			label = sep + label
		}
		if render.Width(label) > left {
			break
		}
		left -= render.Width(label)
		m.tabEnds[p] = m.width - left
		style.Paint(&b, label)
	}
	return b.String() + render.Spaces(left)
}

// tabInfo is what the tab of the pane with the focus says besides its name, in at
// most room cells: how many there are, and the filter.
func (m *Model) tabInfo(room int) string {
	const mostTitle, leastTitle = 16, 4
	title, info := m.paneTitle(m.focus)
	said := " " + strings.TrimSuffix(info, " · all")
	if m.focus == Article || said == " " || render.Width(said) > room {
		return ""
	}
	if cells := min(mostTitle, render.Width(title), room-render.Width(said)-2); cells >= min(leastTitle, max(1, render.Width(title))) {
		said = strings.TrimRight(said+"  "+render.Fit(title, cells), " ")
	}
	return said
}

func (m *Model) drawCompactHeader() string {
	title, info := m.paneTitle(m.focus)
	left := fmt.Sprintf("%d %s*", m.focus+1, m.focus)
	if m.focus == Article && m.brief != nil {
		title = ""
		if s := m.article.section(); s != nil {
			left += " §" + sectionOf(m.brief, s.ID)
		}
	}
	if title != "" {
		left += " " + title
	}
	info = strings.TrimSuffix(info, " · all")
	room := m.width - render.Width(info) - 1
	return m.look.theme.Focus.Render(render.Fit(left, room) + " " + info)
}
