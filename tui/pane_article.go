package tui

import (
	"fmt"
	"sort"
	"strings"

	"brief/briefing"
	"brief/content"
	"brief/tui/render"
)

// The article's measure in cells: what it starts with and its bounds.
const (
	defaultMeasure, minMeasure, maxMeasure = 76, 30, 80
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
	target content.Span   // highlighted until the next key
	notes  []content.Span // what the reader's notes are on
	hits   []content.Span
	hit    int // the current one of hits; -1 for none

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
		p.flow = render.NewFlow(p.doc, p.items(), p.textWidth())
	}
}

// gutter is where the bar beside a quote stands.
func (p *articlePane) gutter() int {
	if p.width < tabsWidth-2 {
		return 1
	}
	return 2
}

func (p *articlePane) textWidth() int { return max(1, min(p.measure, p.width-p.gutter()-1)) }

// items says what is shown: everything but folded asides, or the answers.
func (p *articlePane) items() []render.Item {
	all := render.Blocks(p.doc)
	if p.brief == nil {
		return all
	}
	if p.answers {
		return p.answerItems()
	}
	for i := range p.brief.Sections {
		s := &p.brief.Sections[i]
		if s.Body > s.First { // else its heading only opens a paragraph, if there is one
			all[s.First].Heading = true
		}
		if s.Kind == briefing.Aside && !p.opened[s.ID] {
			for b := s.First; b < s.Last; b++ {
				all[b].Block = -1
			}
			all[s.First].Block, all[s.First].End = s.First, s.End
			all[s.First].Label = fmt.Sprintf("%s %s (%s folded) · Enter opens", p.look.glyphs.fold, sectionName(p.brief, s), count(s.Last-s.First, "paragraph"))
		}
	}
	items := all[:0]
	for _, it := range all {
		if it.Block >= 0 {
			items = append(items, it)
		}
	}
	return items
}

// answerItems are the headings, each with the first sentence under it.
func (p *articlePane) answerItems() []render.Item {
	var items []render.Item
	sentences := p.doc.Sentences()
	for i := range p.brief.Sections {
		s := &p.brief.Sections[i]
		if s.Kind == briefing.Aside || s.Body >= s.Last && s.Heading.Empty() {
			continue
		}
		if !s.Heading.Empty() {
			items = append(items, render.Item{Span: p.doc.Blocks[s.First].Span, Block: s.First, Heading: true})
		}
		if s.Body == s.Last {
			continue
		}
		block := p.doc.Blocks[s.Body]
		n := sort.Search(len(sentences), func(n int) bool { return sentences[n].Start >= block.Start })
		if n < len(sentences) && sentences[n].Start < block.End {
			items = append(items, render.Item{Span: sentences[n], Block: s.Body, Tail: " " + p.look.glyphs.ellipsis})
		}
	}
	if len(items) == 0 {
		return render.Blocks(p.doc)
	}
	return items
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
	p.keepAt()
}

// lastTop is the top row of a full last page.
func (p *articlePane) lastTop() render.Pos { return p.flow.Move(p.flow.Last(), 1-p.height) }

// keepAt pulls the reader's byte into what is in sight.
func (p *articlePane) keepAt() {
	top := p.flow.Locate(p.anchor)
	bottom := p.flow.Move(top, p.height-1)
	switch row := p.flow.Locate(p.at); {
	case row.Before(top):
		p.at = p.flow.Offset(top)
	case bottom.Before(row):
		p.at = p.flow.Offset(bottom)
	}
}

// reveal puts span a third down, highlighted, opening what hides it.
func (p *articlePane) reveal(span content.Span) {
	if p.flow == nil {
		return
	}
	p.unfold(span.Start)
	p.at, p.target = span.Start, span
	top := p.flow.Move(p.flow.Locate(span.Start), -(p.height / 3))
	if last := p.lastTop(); last.Before(top) {
		top = last
	}
	p.anchor = p.flow.Offset(top)
}

// unfold opens the aside that hides the byte at offset, and leaves the answers
// when they do not show it.
func (p *articlePane) unfold(offset int) {
	if p.brief == nil {
		return
	}
	s := p.brief.SectionAt(offset)
	if s != nil && s.Kind == briefing.Aside && !p.opened[s.ID] {
		p.opened[s.ID] = true
		p.lay()
	}
	if p.answers && !p.flow.Item(p.flow.Locate(offset)).Contains(offset) {
		p.answers = false
		p.lay()
	}
}

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
	return Action{}
}

// window returns the rows in sight.
func (p *articlePane) window() []render.Line {
	if p.flow == nil {
		return nil
	}
	return p.flow.Window(p.flow.Locate(p.anchor), p.height)
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

// section returns the section the reader is at, or nil.
func (p *articlePane) section() *briefing.Section {
	if p.brief == nil {
		return nil
	}
	return p.brief.SectionAt(p.at)
}

// title names the section in sight and how far the reader is.
func (p *articlePane) title() (string, string) {
	info := fmt.Sprintf("%d%%", p.percent())
	if s := p.section(); s != nil {
		return fmt.Sprintf("§%d %s", s.ID, sectionName(p.brief, s)), info
	}
	return "", info
}

func (p *articlePane) draw(width, height int) []string {
	out := make([]string, 0, height)
	if p.flow == nil {
		return message(p.look, width, height, p.look.glyphs.ellipsis)
	}
	lines := p.window()
	decos := p.decos(p.sight())
	margin := p.margin()
	for _, l := range lines {
		var b strings.Builder
		b.WriteString(render.Spaces(margin))
		p.drawGutter(&b, l)
		base := p.look.theme.Text
		if l.Heading {
			base = p.look.theme.Heading
		}
		l.Draw(&b, base, decos)
		b.WriteString(render.Spaces(width - margin - p.gutter() - l.Width()))
		out = append(out, b.String())
	}
	for len(out) < height {
		out = append(out, render.Spaces(width))
	}
	return out
}

// margin is the number of cells left of the gutter: the text is centred.
func (p *articlePane) margin() int { return max(0, (p.width-p.textWidth()-p.gutter())/2) }

// drawGutter draws the bar beside the rows of a paragraph that quotes directly.
func (p *articlePane) drawGutter(b *strings.Builder, l render.Line) {
	if p.brief == nil || l.Start == l.End || !p.quotes(p.doc.BlockAt(l.Start)) {
		b.WriteString(render.Spaces(p.gutter()))
		return
	}
	p.look.theme.Quote.Paint(b, p.look.glyphs.bar)
	b.WriteString(render.Spaces(p.gutter() - 1))
}

// quotes reports whether the block holds direct speech.
func (p *articlePane) quotes(block int) bool {
	if block >= len(p.doc.Blocks) {
		return false
	}
	span, all := p.doc.Blocks[block].Span, p.brief.Quotes
	for i := sort.Search(len(all), func(i int) bool { return all[i].End > span.Start }); i < len(all) && all[i].Start < span.End; i++ {
		if all[i].Kind == briefing.Direct {
			return true
		}
	}
	return false
}

// decos returns what is laid over the bytes in sight, in order.
func (p *articlePane) decos(sight content.Span) []render.Deco {
	theme := p.look.theme
	var out []render.Deco
	if p.brief != nil {
		all := p.brief.Quotes
		for i := sort.Search(len(all), func(i int) bool { return all[i].End > sight.Start }); i < len(all) && all[i].Start < sight.End; i++ {
			if all[i].Kind == briefing.Direct || all[i].Kind == briefing.Partial {
				out = append(out, render.Deco{Span: all[i].Span, Style: theme.Quote})
			}
		}
	}
	marks, first := p.doc.Marks, p.doc.Blocks[min(p.doc.BlockAt(sight.Start), len(p.doc.Blocks)-1)].Start
	for i := sort.Search(len(marks), func(i int) bool { return marks[i].Start >= first }); i < len(marks) && marks[i].Start < sight.End; i++ {
		if marks[i].Kind == content.Link {
			out = append(out, render.Deco{Span: marks[i].Span, Style: theme.Link})
		}
	}
	for _, n := range p.notes {
		if n.Overlaps(sight) {
			out = append(out, render.Deco{Span: n, Style: theme.Note})
		}
	}
	if !p.target.Empty() {
		out = append(out, render.Deco{Span: p.target, Style: theme.Target})
	}
	for i := sort.Search(len(p.hits), func(i int) bool { return p.hits[i].End > sight.Start }); i < len(p.hits) && p.hits[i].Start < sight.End; i++ {
		style := theme.Match
		if i == p.hit {
			style = theme.Current
		}
		out = append(out, render.Deco{Span: p.hits[i], Style: style})
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Start < out[j].Start })
	return out
}

// count words a number: "1 paragraph", "2 paragraphs".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
