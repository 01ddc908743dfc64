package tui

import (
	"fmt"

	"brief/briefing"
	"brief/content"
	"brief/tui/config"
	"brief/tui/render"
)

// The article's measure in cells: what it starts with and its bounds.
const (
	defaultMeasure, minMeasure, maxMeasure = 76, config.MinMeasure, config.MaxMeasure
)

// articlePane shows the article and knows where in it the reader is. All places
// are bytes, so that they outlive every change of width.
type articlePane struct {
	look    *look
	doc     *content.Document
	brief   *briefing.Briefing // nil until it is there
	flow    *render.Flow
	width   int // of the pane inside its border, in cells
	height  int // rows of text
	measure int // the widest that the text may be

	anchor int            // a byte of the top row
	at     int            // a byte that the reader is at: what "next" and "previous" count from
	landed bool           // at is where a jump went, and still in sight; else it is the top row
	target content.Span   // highlighted until the next key
	notes  []content.Span // what the reader's notes are on
	hits   []content.Span
	hit    int // the current one of hits; -1 for none

	absent  string // why there is no article; "" while it is on its way
	part    bool   // doc is only what the article begins with
	inSight window
	answers bool         // only questions and first sentences are shown
	opened  map[int]bool // asides that are shown, by section ID
}

// set shows doc from its start.
func (p *articlePane) set(doc *content.Document) {
	*p = articlePane{look: p.look, doc: doc, width: p.width, height: p.height, measure: p.measure, hit: -1, opened: map[int]bool{}}
	p.lay()
}

// resize lays the article out for a pane of width cells and height rows. The
// place stays what it was.
func (p *articlePane) resize(width, height int) {
	if width == p.width && height == p.height && p.flow != nil {
		return
	}
	p.width, p.height = width, height
	if p.doc != nil && (p.flow == nil || p.flow.Width() != p.textWidth()) {
		p.lay()
	}
}

// lay makes the flow anew: for another width, or other items.
func (p *articlePane) lay() {
	if p.doc != nil {
		p.flow = render.NewFlow(p.doc, p.items(), p.textWidth(), p.look.glyphs.light[5])
	}
}

// scroll moves by n rows, and stops with the last page full.
func (p *articlePane) scroll(n int) {
	if p.flow == nil {
		return
	}
	top := p.flow.Locate(p.anchor)
	next := p.flow.Move(top, n)
	if last := p.lastTop(); n > 0 && last.Before(next) {
		next = last
		if last.Before(top) {
			next = top
		}
	}
	p.anchor = p.flow.Offset(next)
	p.landed = p.landed && (n > 0 || next != (render.Pos{})) // who goes up to the top is there
	p.keepAt()
}

// lastTop is the top row of a full last page.
func (p *articlePane) lastTop() render.Pos { return p.flow.Move(p.flow.Last(), 1-p.height) }

// keepAt has the reader stay where a jump went while that is in sight, and be at
// the top row else, so that scrolling there and back changes nothing.
func (p *articlePane) keepAt() {
	top := p.flow.Locate(p.anchor)
	bottom := p.flow.Move(top, p.height-1)
	row := p.flow.Locate(p.at)
	if p.landed && !row.Before(top) && !bottom.Before(row) {
		return
	}
	p.at, p.landed = p.flow.Offset(top), false
}

// reveal puts span a third down, highlighted, opening what hides it.
func (p *articlePane) reveal(span content.Span) {
	if p.flow == nil {
		return
	}
	p.unfold(span.Start)
	p.at, p.target, p.landed = span.Start, span, true
	top := p.flow.Move(p.flow.Locate(span.Start), -(p.height / 3))
	if last := p.lastTop(); last.Before(top) {
		top = last
	}
	p.anchor = p.flow.Offset(top)
}

// preview is reveal for who may look at one place after another: the text stays where it
// is while all of span is in sight, off the edges.
func (p *articlePane) preview(span content.Span) {
	before := p.anchor
	p.reveal(span)
	third := p.anchor
	if p.anchor = before; !p.shows(span) {
		p.anchor = third
	}
}

// shows reports whether all of span is in sight, some rows off the upper and the lower edge
// where there is more text.
func (p *articlePane) shows(span content.Span) bool {
	if p.flow == nil {
		return false
	}
	edge, top := p.height/8, p.flow.Locate(p.anchor)
	first, last := p.flow.Move(top, edge), p.flow.Move(top, p.height-1-edge)
	begin, end := p.flow.Locate(span.Start), p.flow.Locate(max(span.Start, span.End-1))
	return (top == render.Pos{} || !begin.Before(first)) && (!top.Before(p.lastTop()) || !last.Before(end))
}

// unlight ends the highlight of where a jump went.
func (p *articlePane) unlight() { p.target.End = p.target.Start }

// do handles the keys that move through the text.
func (p *articlePane) do(intent Intent) Action {
	page := max(1, p.height-2)
	switch intent {
	case LineDown:
		p.scroll(1)
	case LineUp:
		p.scroll(-1)
	case HalfDown:
		p.scroll(max(1, p.height/2))
	case HalfUp:
		p.scroll(-max(1, p.height/2))
	case PageDown:
		p.scroll(page)
	case PageUp:
		p.scroll(-page)
	case Enter:
		return p.enter()
	}
	return Action{}
}

// enter opens the folded aside in sight, or the answer the reader is at.
func (p *articlePane) enter() Action {
	if p.flow == nil || p.brief == nil {
		return Action{}
	}
	if p.answers {
		if s := p.brief.SectionAt(p.at); s != nil {
			p.answers = false
			p.lay()
			return Action{Kind: Commit, Span: p.doc.Blocks[s.First].Span}
		}
	}
	for _, l := range p.window() {
		if s := p.brief.SectionAt(l.Start); s != nil && s.Kind == briefing.Aside && !p.opened[s.ID] && l.Start == s.Start {
			p.opened[s.ID] = true
			p.lay()
			return Action{Kind: Commit, Span: p.doc.Blocks[s.First].Span}
		}
	}
	return Action{Kind: Say, Text: "Nothing to open here"}
}

// window returns the rows in sight.
func (p *articlePane) window() []render.Line {
	if p.flow == nil {
		return nil
	}
	if w := &p.inSight; w.flow != p.flow || w.anchor != p.anchor || w.height != p.height {
		*w = window{p.flow, p.anchor, p.height, p.flow.Window(w.lines[:0], p.flow.Locate(p.anchor), p.height)}
	}
	return p.inSight.lines
}

// window is the rows in sight from a place on.
type window struct {
	flow           *render.Flow
	anchor, height int
	lines          []render.Line
}

// sight is the bytes from the first to the last row in sight.
func (p *articlePane) sight() content.Span {
	lines := p.window()
	if len(lines) == 0 {
		return content.Span{}
	}
	return content.Span{Start: lines[0].Start, End: lines[len(lines)-1].End}
}

// percent is how much of the text is above the bottom of the screen.
func (p *articlePane) percent() int {
	if p.doc == nil || len(p.doc.Text) == 0 {
		return 0
	}
	return p.sight().End * 100 / len(p.doc.Text)
}

// atStart reports whether the reader is at the first row of the text.
func (p *articlePane) atStart() bool {
	return p.flow != nil && p.at == p.flow.Offset(render.Pos{}) && p.anchor == p.at
}

// section returns the section the reader is at, or nil.
func (p *articlePane) section() *briefing.Section { return p.sectionAt(p.at) }

// titleSection is the reader's section, or that of the top row where a smaller screen leaves
// out of sight what the reader jumped to.
func (p *articlePane) titleSection() *briefing.Section {
	if sight := p.sight(); p.at < sight.Start || p.at >= sight.End {
		return p.sectionAt(p.anchor)
	}
	return p.section()
}

// sectionAt returns the section at a place, or nil. A folded menu above the article is none.
func (p *articlePane) sectionAt(at int) *briefing.Section {
	if p.brief == nil {
		return nil
	}
	s := p.brief.SectionAt(at)
	if s != nil && s.Kind == briefing.Aside && s.Parent > 0 && s.First == 0 && !p.opened[s.ID] {
		return &p.brief.Sections[s.Parent-1]
	}
	return s
}

// title names the section in sight and how far the reader is.
func (p *articlePane) title() (string, string) {
	if p.doc == nil {
		return "", ""
	}
	info := fmt.Sprintf("%d%%", p.percent())
	if p.part {
		info = p.look.glyphs.ellipsis
	}
	if s := p.titleSection(); s != nil {
		return fmt.Sprintf("§%d %s", s.ID, p.brief.Heading(s)), info
	}
	return "", info
}
