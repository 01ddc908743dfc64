package tui

import (
	"fmt"
	"sort"

	"brief/briefing"
	"brief/content"
	"brief/tui/render"
)

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
			all[s.First].Label = fmt.Sprintf("%s %s (%s folded) · %s opens", p.look.glyphs.fold, p.brief.Heading(s),
				briefing.Count(s.Last-s.First, "paragraph"), p.look.keys.Label(Enter))
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

// firstSentence is the start of a section's answer, after its heading where that
// only opens the paragraph.
func (p *articlePane) firstSentence(s *briefing.Section, sentences []content.Span) render.Item {
	block := p.doc.Blocks[s.Body]
	after := max(block.Start, min(s.Heading.End, block.End))
	n := sort.Search(len(sentences), func(n int) bool { return sentences[n].End > after })
	it := render.Item{Span: block.Span, Block: s.Body}
	if n < len(sentences) && sentences[n].End < block.End {
		it.End, it.Tail = sentences[n].End, " "+p.look.glyphs.ellipsis
	}
	return it
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
		if s.Body > s.First {
			items = append(items, render.Item{Span: p.doc.Blocks[s.First].Span, Block: s.First, Heading: true})
		}
		if s.Body < s.Last {
			items = append(items, p.firstSentence(s, sentences))
		}
	}
	if len(items) == 0 {
		return render.Blocks(p.doc)
	}
	return items
}

// asides counts the sections that are printed with the article and are not part of it.
func (p *articlePane) asides() int {
	n := 0
	for i := range p.brief.Sections {
		if p.brief.Sections[i].Kind == briefing.Aside {
			n++
		}
	}
	return n
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
