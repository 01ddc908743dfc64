package tui

import (
	"brief/content"
	"brief/tui/cite"
)

// subject is the selected quote, the selected actor's first mention, the
// selected section's heading, or the quote or paragraph that the reader is at.
func (m *Model) subject() (cite.Citation, bool) {
	if m.brief == nil {
		return cite.Citation{}, false
	}
	switch m.focus {
	case Quotes:
		if q := m.quotes.selected(); q != nil {
			return cite.Quote(m.brief, q), true
		}
	case Sections:
		if m.sections.current() >= 0 {
			return cite.Citation{Span: m.sections.target()}, true
		}
	case Actors:
		if a := m.actors.selected(); a != nil {
			return cite.Actor(a, m.actors.mention()), true
		}
	default:
		if q := m.quoteAt(m.article.at); q != nil {
			return cite.Quote(m.brief, q), true
		}
		if i := m.doc.BlockAt(m.article.at); i < len(m.doc.Blocks) {
			return cite.Citation{Span: m.doc.Blocks[i].Span}, true
		}
	}
	return cite.Citation{}, false
}

// showSubject highlights in the article what a key acts on there, until the next one.
func (m *Model) showSubject() {
	if c, ok := m.subject(); ok && m.focus == Article {
		m.article.target = c.Span
	}
}

// cited is the subject with who said it and where, as a format of citations has it.
func (m *Model) cited(as func(*content.Document, cite.Citation) string) string {
	c, ok := m.subject()
	if !ok {
		return ""
	}
	return as(m.doc, c)
}

// address is the article's own address, at the quote where there is one.
func (m *Model) address() string {
	c, ok := m.subject()
	if !ok {
		return m.doc.URL
	}
	return cite.Link(m.doc, c.Span)
}
