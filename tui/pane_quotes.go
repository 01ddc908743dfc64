package tui

import (
	"cmp"
	"fmt"
	"strings"
	"sync"

	"brief/briefing"
	"brief/briefing/query"
	"brief/content"
	"brief/tui/change"
	"brief/tui/item"
	"brief/tui/render"
)

// quotesPane lists who said what: speech in marks, and what else a filter by
// kind asks for.
type quotesPane struct {
	list
	filtered // of the quotes that are speech
	look     *look
	brief    *briefing.Briefing
	longest  [2]int         // cells of the longest speaker, without and with role
	changes  *change.Report // since the article was read before; nil without any
}

// set shows the quotes of b.
func (p *quotesPane) set(b *briefing.Briefing) {
	p.brief, p.list, p.filtered, p.longest = b, list{}, filtered{}, [2]int{}
	if b == nil {
		return
	}
	var listed, every []int
	for i := range b.Quotes {
		every = append(every, i)
		if b.Quotes[i].Listed() {
			listed = append(listed, i)
			p.longest[0] = max(p.longest[0], render.Width(p.speaker(&b.Quotes[i])))
			p.longest[1] = max(p.longest[1], render.Width(p.who(&b.Quotes[i])))
		}
	}
	items := sync.OnceValue(func() []query.Item { return item.Quotes(b) })
	p.filtered = newFiltered(items, listed)
	p.wide = newPool(items, every)
	p.show(listed)
}

// choose selects the quote at a place, if the list shows one there.
func (p *quotesPane) choose(at content.Span) {
	for row, i := range p.shown {
		if p.brief.Quotes[i].Span == at {
			p.pick(row)
			return
		}
	}
}

func (p *quotesPane) title() (string, string) {
	if p.brief == nil {
		return "", p.waitingInfo(p.look)
	}
	switch {
	case len(p.all) == 0 && p.filter == "":
		return "", "0"
	case p.filter == "":
		return "", fmt.Sprintf("%d/%d", min(p.sel+1, len(p.all)), len(p.all))
	}
	return p.filter, fmt.Sprintf("%d of %d", len(p.shown), len(p.searched.all))
}

// whole reports whether all there is to list is shown, and that is something.
func (p *quotesPane) whole() bool { return p.brief != nil && p.filter == "" && len(p.all) > 0 }

func (p *quotesPane) draw(width, height int, focused bool) []string {
	switch {
	case p.brief == nil:
		return p.waiting(p.look, width, height)
	case len(p.searched.all) == 0:
		return message(p.look, width, height, "No quotations found in this text"+p.reportedOnly())
	case p.none != "":
		return message(p.look, width, height, p.none)
	}
	if width < lineWidth {
		return p.list.draw(width, height, p.look, focused, p.card)
	}
	return p.list.draw(width, height, p.look, focused, p.line)
}

// reportedOnly says how to see reported speech where there is no other, or "".
func (p *quotesPane) reportedOnly() string {
	n := 0
	for i := range p.brief.Quotes {
		if p.brief.Quotes[i].Kind == briefing.Indirect {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(" – the filter kind:indirect shows %d reported", n)
}

// lineWidth is the width in cells below which a row has no room for a quote's
// words beside its speaker.
const lineWidth = 72

// line is a quote on one row: words, speaker, section, kind. The role stands
// behind the speaker where there is room for both.
func (p *quotesPane) line(i, width int, selected bool) []row {
	const leastSpeaker, mostSpeaker, kind, roomForRole = 12, 24, 9, 110
	q := &p.brief.Quotes[i]
	who, cells := p.speaker(q), min(p.longest[0], mostSpeaker)
	if width >= roomForRole {
		who, cells = p.who(q), min(p.longest[1], width*2/5)
	}
	cells = max(leastSpeaker, cells)
	section := max(5, len("  ")+render.Width(fmt.Sprintf("§%d", len(p.brief.Sections))))
	room := width - 2 - cells - section - kind - 2
	return []row{{
		{marker(selected), p.look.theme.Key},
		{p.look.fit(p.cut(p.words(q, room), room), room), ""},
		{"  " + p.look.fit(who, cells), p.look.theme.Speaker},
		{p.look.fit(fmt.Sprintf("  §%d", q.Section), section), p.look.theme.Dim},
		{" " + p.look.fit(cmp.Or(strings.TrimSpace(p.changed(q)), kindName(q)), kind-1), p.look.theme.Dim},
	}}
}

// Rows that a card has for the words of a quote: mostly, and when it is selected.
const cardRows, selectedRows = 2, 8

// card is a quote on some rows: the words, then who and where.
func (p *quotesPane) card(i, width int, selected bool) []row {
	q := &p.brief.Quotes[i]
	most := cardRows
	if selected {
		most = selectedRows
	}
	lines := p.look.firstLines(wrapWords(p.words(q, most*width), width-2), most, width-2)
	rows := []row{{{marker(selected), p.look.theme.Key}, {lines[0], ""}}}
	for _, line := range lines[1:] {
		rows = append(rows, row{{"  " + line, ""}})
	}
	where := fmt.Sprintf(" §%d", q.Section)
	if word := p.changed(q); word != "" {
		where = " " + word + where
	}
	return append(rows, row{
		{"  " + p.look.fit(p.who(q), width-2-render.Width(where)), p.look.theme.Speaker},
		{where, p.look.theme.Dim},
	})
}

// words are what a quote says, as far as so many cells can show it.
func (p *quotesPane) words(q *briefing.Quote, cells int) string {
	words, enough := oneLine(p.brief.Text(q.Span)), 8*(cells+8) // bytes
	if len(words) > enough {
		return strings.ToValidUTF8(words[:enough], "")
	}
	return briefing.Spoken(words)
}

// cut is as many whole words of text as fit in width cells, and a sign that
// there are more.
func (p *quotesPane) cut(text string, width int) string {
	if render.Width(text) <= width {
		return text
	}
	return wholeWords(render.Cut(text, width), width, p.look.glyphs.ellipsis)
}

// who is who says q, and the role that the article gives.
func (p *quotesPane) who(q *briefing.Quote) string {
	who := p.speaker(q)
	if a := p.brief.Actor(q.Speaker.Actor); a != nil && a.Role != "" && len(q.Others) == 0 {
		who += ", " + oneLine(a.Role)
	}
	return who
}

// changed is the word for what became of q since the article was read before.
func (p *quotesPane) changed(q *briefing.Quote) string {
	if p.changes == nil {
		return ""
	}
	return changeLabel(p.changes.Quote(q.ID))
}

// speaker is who says q; a question mark stands behind one that is unsure.
func (p *quotesPane) speaker(q *briefing.Quote) string {
	if !q.Speaker.Known() {
		return "nobody named"
	}
	return oneLine(q.Attribution())
}

func (p *quotesPane) do(intent Intent) Action {
	return p.list.do(intent, p.target)
}

func (p *quotesPane) target() content.Span { return p.brief.Quotes[p.current()].Span }

// selected returns the selected quote, or nil.
func (p *quotesPane) selected() *briefing.Quote {
	if p.brief == nil || p.current() < 0 {
		return nil
	}
	return &p.brief.Quotes[p.current()]
}

func kindName(q *briefing.Quote) string {
	if q.Doubtful() {
		return "unsure"
	}
	return q.Kind.String()
}

func marker(selected bool) string {
	if selected {
		return "> "
	}
	return "  "
}

// oneLine folds the line breaks that a block may hold.
func oneLine(text string) string { return strings.ReplaceAll(text, "\n", " ") }
