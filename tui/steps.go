package tui

import (
	"sort"

	"brief/content"
)

// nextSection returns the section after, or before, the one the reader is at.
func (p *articlePane) nextSection(dir int) (content.Span, bool) {
	s := p.section()
	if s == nil {
		return content.Span{}, false
	}
	i := s.ID - 1 + dir
	if dir < 0 && p.at > p.doc.Blocks[s.First].End {
		i = s.ID - 1
	}
	if i < 0 || i >= len(p.brief.Sections) {
		return content.Span{}, false
	}
	return p.doc.Blocks[p.brief.Sections[i].First].Span, true
}

// nextQuote returns the first quote after, or the last before, the reader.
func (p *articlePane) nextQuote(dir int) (content.Span, bool) {
	if p.brief == nil {
		return content.Span{}, false
	}
	all := p.brief.Quotes
	i := sort.Search(len(all), func(i int) bool { return all[i].Start > p.at })
	if dir < 0 {
		i = sort.Search(len(all), func(i int) bool { return all[i].Start >= p.at }) - 1
	}
	for ; i >= 0 && i < len(all); i += dir {
		if all[i].Listed() {
			return all[i].Span, true
		}
	}
	return content.Span{}, false
}

// nextParagraph returns the block after, or before, the reader's.
func (p *articlePane) nextParagraph(dir int) (content.Span, bool) {
	if p.doc == nil {
		return content.Span{}, false
	}
	i := p.doc.BlockAt(p.at)
	if dir < 0 && i < len(p.doc.Blocks) && p.at > p.doc.Blocks[i].Start {
		i++ // inside a block: its own start is the previous one
	}
	i += dir
	if i < 0 || i >= len(p.doc.Blocks) {
		return content.Span{}, false
	}
	return p.doc.Blocks[i].Span, true
}
