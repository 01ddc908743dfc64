package tui

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"brief/briefing"
	"brief/tui/render"
)

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
		return m.look.theme.Title.Render(m.look.fit(" "+m.ref, m.width))
	}
	right := m.meta(m.width/2-1) + " "
	left := m.look.fit(" "+m.doc.Title, m.width-render.Width(right)-1)
	return m.look.theme.Title.Render(left) + " " + m.look.theme.Dim.Render(right)
}

// titleIn is the article's title, and as much of what else is known of it as
// width cells have room for.
func (m *Model) titleIn(width int) string {
	title := oneLine(m.doc.Title)
	if meta := m.meta(width - render.Width(title) - 2); meta != "" {
		return title + "  " + meta
	}
	return title
}

// meta is who wrote the article, when, how long it is and where it stood, or as much of that as
// width cells have room for; its date is the last to go.
func (m *Model) meta(width int) string {
	authors, date, length, site := m.about()
	for _, parts := range [][]string{{authors, date, length, site}, {date, length, site}, {date, length}, {date}} {
		if meta := joined(parts); render.Width(meta) <= width {
			return meta
		}
	}
	return ""
}

// about is what is known of the article, each "" where it is not; its length comes behind which of several it is.
func (m *Model) about() (authors, date, length, site string) {
	if m.brief != nil {
		length = briefing.ReadingTime(m.brief.Words())
	}
	return strings.Join(m.doc.Authors, ", "), shortDate(m.doc.Published), joined([]string{m.turn(), length}), m.doc.Site
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
	said := " " + info
	if m.focus == Article || said == " " || render.Width(said) > room {
		return ""
	}
	if cells := min(mostTitle, render.Width(title), room-render.Width(said)-2); cells >= min(leastTitle, max(1, render.Width(title))) {
		said = strings.TrimRight(said+"  "+m.look.fit(title, cells), " ")
	}
	return said
}

// drawCompactHeader names the pane, the section or filter, and how far or how many.
func (m *Model) drawCompactHeader() string {
	title, info := m.paneTitle(m.focus)
	left := fmt.Sprintf("%d %s*", m.focus+1, m.focus)
	if m.focus == Article && m.brief != nil {
		title = ""
		if s := m.article.titleSection(); s != nil {
			left += " §" + sectionOf(m.brief, s.ID)
		}
	}
	if title != "" {
		left += " " + title
	}
	room := m.width - render.Width(info) - 1
	return m.look.theme.Focus.Render(m.look.fit(left, room) + " " + info)
}
