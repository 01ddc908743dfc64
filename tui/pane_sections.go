package tui

import (
	"cmp"
	"fmt"
	"strconv"
	"time"

	"brief/briefing"
	"brief/content"
	"brief/tui/change"
	"brief/tui/render"
)

// sectionsPane lists what the article answers.
type sectionsPane struct {
	list
	look   *look
	brief  *briefing.Briefing
	read   map[int]bool      // by section ID
	seen   map[int]time.Time // when each came in sight first, by section ID
	hits   map[int]int       // search hits by section ID; nil without a search
	count  map[int]int       // quotes by section ID
	digits [2]int            // of the most minutes and of the most quotes; 0 where there is none

	room  roomFor // what whole is about
	whole bool    // all headings fit whole

	changes *change.Report // since the article was read before; nil without any
}

// roomFor is what decides how many rows the sections take.
type roomFor struct {
	width, height int
	hits, changes bool
}

// set shows the sections of b; nil empties the pane until there is one.
func (p *sectionsPane) set(b *briefing.Briefing) {
	p.brief, p.list, p.read, p.count, p.changes = b, list{}, map[int]bool{}, map[int]int{}, nil
	p.seen, p.room = map[int]time.Time{}, roomFor{}
	if b == nil {
		return
	}
	for i := range b.Sections {
		p.shown = append(p.shown, i)
	}
	for i := range b.Quotes {
		if b.Quotes[i].Listed() {
			p.count[b.Quotes[i].Section]++
		}
	}
	p.digits = [2]int{1, 0}
	for i := range b.Sections {
		s := &b.Sections[i]
		p.digits[0] = max(p.digits[0], len(strconv.Itoa(briefing.Minutes(s.Words))))
		if n := p.count[s.ID]; n > 0 {
			p.digits[1] = max(p.digits[1], len(strconv.Itoa(n)))
		}
	}
}

// follow puts the marker on the section that is read, where there is one.
func (p *sectionsPane) follow(s *briefing.Section) {
	if p.brief != nil && s != nil {
		p.pick(s.ID - 1)
	}
}

func (p *sectionsPane) title() (string, string) {
	if p.brief == nil {
		return "", p.waitingInfo(p.look)
	}
	return "", sectionOf(p.brief, min(p.sel+1, len(p.shown)))
}

// sectionOf is a section's number and how many there are: "2/11". What is printed
// after the article is not one of them.
func sectionOf(b *briefing.Briefing, id int) string {
	last := b.LastSection()
	if id > last {
		return strconv.Itoa(id)
	}
	return fmt.Sprintf("%d/%d", id, last)
}

func (p *sectionsPane) draw(width, height int, focused bool) []string {
	if p.brief == nil {
		return p.waiting(p.look, width, height)
	}
	whole := p.fits(width, height)
	return p.list.draw(width, height, p.look, focused, func(i, width int, selected bool) []row {
		rows := p.item(i, width, selected || whole)
		if selected {
			rows[0][0].text = ">" + rows[0][0].text[1:]
		}
		return rows
	})
}

// fits reports whether all sections fit with their headings whole. Every frame
// asks, so the answer is kept.
func (p *sectionsPane) fits(width, height int) bool {
	now := roomFor{width, height, p.hits != nil, p.changes != nil}
	if p.room != now {
		rows := 0
		for i := range min(len(p.shown), height+1) {
			rows += len(p.item(p.shown[i], width, true))
		}
		p.room, p.whole = now, rows <= height
	}
	return p.whole
}

// item is a section on one row, or whole on as many as its heading needs.
func (p *sectionsPane) item(i, width int, whole bool) []row {
	s := &p.brief.Sections[i]
	theme := p.look.theme
	tick := " "
	if p.read[s.ID] {
		tick = p.look.glyphs.tick
	}
	right := p.size(s, width)
	if p.hits != nil {
		if right = ""; p.hits[s.ID] > 0 {
			right = " " + briefing.Count(p.hits[s.ID], "hit")
		}
	}
	if p.changes != nil {
		right = changeLabel(p.changes.Section(s.ID)) + right
	}
	style := theme.Text
	if s.Kind == briefing.Aside {
		style = theme.Dim
	}
	name, room := p.brief.Heading(s), width-3-render.Width(right)
	lines := []string{name}
	if whole {
		lines = wrapWords(name, max(room, 1))
	}
	rows := []row{{
		{" " + tick + " ", theme.Key},
		{p.look.fit(lines[0], room), style},
		{right, theme.Dim},
	}}
	for _, line := range lines[1:] {
		rows = append(rows, row{{"   ", ""}, {line, style}})
	}
	return rows
}

// size is how long a section takes to read and how many quotes it has, in words
// where there is room for them.
func (p *sectionsPane) size(s *briefing.Section, width int) string {
	minute, quote := "m", "q"
	if width >= lineWidth {
		minute, quote = " min ", plural(" quote", p.count[s.ID])
	}
	size := fmt.Sprintf(" %*d%s", p.digits[0], briefing.Minutes(s.Words), minute)
	switch n := p.count[s.ID]; {
	case p.digits[1] == 0:
		return size
	case n == 0:
		return size + render.Spaces(1+p.digits[1]+render.Width(quote))
	default:
		return size + fmt.Sprintf(" %*d%s", p.digits[1], n, quote)
	}
}

func (p *sectionsPane) do(intent Intent) Action {
	return p.list.do(intent, p.target)
}

// target is where the selected section begins.
func (p *sectionsPane) target() content.Span { return p.start(&p.brief.Sections[p.current()]) }

// start is a section's heading, or its first block.
func (p *sectionsPane) start(s *briefing.Section) content.Span {
	if !s.Heading.Empty() {
		return s.Heading
	}
	return p.brief.Doc.Blocks[s.First].Span
}

func readingTime(words int) time.Duration {
	return time.Duration(words) * time.Minute / briefing.WordsPerMinute
}

// waiting fills a pane whose findings are not there yet.
func (l *list) waiting(k *look, width, height int) []string {
	return message(k, width, height, cmp.Or(l.absent, k.glyphs.ellipsis))
}

// waitingInfo is what the title says meanwhile.
func (l *list) waitingInfo(k *look) string {
	if l.absent != "" {
		return ""
	}
	return k.glyphs.ellipsis
}

// message fills a pane with one line of text, which is no alarm.
func message(l *look, width, height int, text string) []string {
	return notice(l, width, height, l.theme.Dim, text)
}

// notice fills a pane with one line of text in a style.
func notice(l *look, width, height int, style render.Style, text string) []string {
	out := make([]string, height)
	for i := range out {
		out[i] = render.Spaces(width)
	}
	for i, r := range wrapRows(text, max(1, width-2), style, "") {
		if i < height {
			out[i] = append(row{{" ", ""}}, r...).paint(width, false, l)
		}
	}
	return out
}
