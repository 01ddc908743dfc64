package tui

import (
	"slices"
	"sort"
	"strings"

	"brief/briefing"
	"brief/content"
	"brief/tui/cite"
	"brief/tui/render"
)

// gutter is where the bar beside a quote stands.
func (p *articlePane) gutter() int {
	if p.width < tabsWidth-2 {
		return 1
	}
	return 2
}

func (p *articlePane) textWidth() int { return max(1, min(p.measure, p.width-p.gutter()-1)) }

// textDrawing is the text in sight as it was drawn last.
type textDrawing struct {
	target content.Span
	lines  []render.Line
	rows   []string
}

// draw returns height rows of width cells. Those that are in kept, which becomes what
// is drawn now, are not drawn again; it must be empty where anything has changed but
// what is in sight.
func (p *articlePane) draw(width, height int, kept *textDrawing) []string {
	out := make([]string, 0, height)
	if p.flow == nil {
		if p.absent != "" {
			return notice(p.look, width, height, p.look.theme.Error, p.absent)
		}
		return message(p.look, width, height, p.look.glyphs.ellipsis)
	}
	if p.target != kept.target {
		*kept = textDrawing{target: p.target}
	}
	decos := p.decos(p.sight())
	before := 0
	for _, l := range p.window() {
		for before < len(kept.lines) && kept.lines[before].Start < l.Start {
			before++
		}
		if before < len(kept.lines) && kept.lines[before].Same(l) {
			out = append(out, kept.rows[before])
			before++
			continue
		}
		out = append(out, p.drawLine(l, width, decos))
	}
	kept.lines, kept.rows = append(kept.lines[:0], p.window()...), append(kept.rows[:0], out...)
	for len(out) < height {
		out = append(out, render.Spaces(width))
	}
	return out
}

// drawLine is a row of the text in width cells, with decos laid over it.
func (p *articlePane) drawLine(l render.Line, width int, decos []render.Deco) string {
	var b strings.Builder
	b.Grow(width + width/4)
	margin := p.margin()
	b.WriteString(render.Spaces(margin))
	p.drawGutter(&b, l)
	base := p.look.theme.Text
	if l.Heading {
		base = p.look.theme.Heading
	}
	l.Draw(&b, base, decos)
	b.WriteString(render.Spaces(width - margin - p.gutter() - l.Width()))
	return b.String()
}

// margin is the number of cells left of the gutter: the text is centred.
func (p *articlePane) margin() int { return max(0, (p.width-p.textWidth()-p.gutter())/2) }

// drawGutter draws the bar beside the rows of a paragraph that quotes directly,
// and a star where a note begins.
func (p *articlePane) drawGutter(b *strings.Builder, l render.Line) {
	if p.noted(l) {
		p.look.theme.Note.Paint(b, "*")
		b.WriteString(render.Spaces(p.gutter() - 1))
		return
	}
	if p.brief == nil || l.Start == l.End || !p.quotes(p.doc.BlockAt(l.Start)) {
		b.WriteString(render.Spaces(p.gutter()))
		return
	}
	p.look.theme.Quote.Paint(b, p.look.glyphs.bar)
	b.WriteString(render.Spaces(p.gutter() - 1))
}

// noted reports whether a note begins on the row.
func (p *articlePane) noted(l render.Line) bool {
	for _, n := range p.notes {
		if l.Start <= n.Start && n.Start < l.End {
			return true
		}
	}
	return false
}

// quotes reports whether the block holds direct speech.
func (p *articlePane) quotes(block int) bool {
	if block >= len(p.doc.Blocks) {
		return false
	}
	return slices.ContainsFunc(p.quotesIn(p.doc.Blocks[block].Span), func(q briefing.Quote) bool { return q.Kind == briefing.Direct })
}

// quotesIn are the quotes of which span has a part.
func (p *articlePane) quotesIn(span content.Span) []briefing.Quote {
	all := p.brief.Quotes
	all = all[sort.Search(len(all), func(i int) bool { return all[i].End > span.Start }):]
	n := sort.Search(len(all), func(i int) bool { return all[i].Start >= span.End })
	return all[:n]
}

// decos returns what is laid over the bytes in sight, in order.
func (p *articlePane) decos(sight content.Span) []render.Deco {
	theme := p.look.theme
	var out []render.Deco
	if p.brief != nil {
		for _, q := range p.quotesIn(sight) {
			if q.Kind == briefing.Direct || q.Kind == briefing.Partial {
				out = append(out, render.Deco{Span: q.Span, Style: theme.Quote})
			}
		}
	}
	for _, l := range cite.Links(p.doc, sight) {
		out = append(out, render.Deco{Span: l.Span, Style: theme.Link})
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
