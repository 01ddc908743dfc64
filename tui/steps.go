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

// stepBeside steps to the next or the previous section, quote or paragraph, where the
// intent asks for that.
func (m *Model) stepBeside(intent Intent) bool {
	a := m.article
	switch intent {
	case NextSection:
		m.stepTo(intent, a.nextSection, 1, "No section after this one")
	case PrevSection:
		m.stepTo(intent, a.nextSection, -1, "No section before this one")
	case NextQuote:
		m.stepTo(intent, a.nextQuote, 1, m.noQuote("No quote after this one"))
	case PrevQuote:
		m.stepTo(intent, a.nextQuote, -1, m.noQuote("No quote before this one"))
	case NextPara:
		m.stepTo(intent, a.nextParagraph, 1, "No paragraph after this one")
	case PrevPara:
		m.stepTo(intent, a.nextParagraph, -1, "No paragraph before this one")
	default:
		return false
	}
	return true
}

// noQuote says that there is no quote there, or none at all.
func (m *Model) noQuote(there string) string {
	if len(m.quotes.all) == 0 {
		return "No quotations found in this text"
	}
	return there
}

// nextFunc finds what to step to from where the reader is.
type nextFunc func(dir int) (content.Span, bool)

// stepTo steps to what next finds in the direction dir.
func (m *Model) stepTo(intent Intent, next nextFunc, dir int, none string) {
	span, ok := next(dir)
	m.step(intent, span, ok, none)
}
