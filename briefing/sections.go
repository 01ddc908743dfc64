package briefing

import (
	"strings"

	"brief/content"
)

// findSections cuts the document at its headings.
func findSections(b *Briefing) {
	doc := b.Doc
	start := func(i int) {
		s := Section{ID: len(b.Sections) + 1, First: i, Body: i, Kind: Intro, Rule: "text-before"}
		blk := doc.Blocks[i]
		if heading(doc.Text, blk) {
			s.Kind, s.Heading, s.Level, s.Body, s.Rule = Topic, blk.Span, max(blk.Level, 2), i+1, "heading-block"
			if strings.HasSuffix(blk.Of(doc.Text), "?") {
				s.Kind = Question
			}
		}
		b.Sections = append(b.Sections, s)
	}
	for i, blk := range doc.Blocks {
		if i == 0 || heading(doc.Text, blk) {
			start(i)
		}
	}
	for i := range b.Sections {
		s := &b.Sections[i]
		s.Last = len(doc.Blocks)
		if i+1 < len(b.Sections) {
			s.Last = b.Sections[i+1].First
		}
		s.Span = content.Span{Start: doc.Blocks[s.First].Start, End: doc.Blocks[s.Last-1].End}
		for _, blk := range doc.Blocks[s.Body:s.Last] {
			s.Words += len(strings.Fields(blk.Of(doc.Text)))
		}
	}
}

func heading(text string, blk content.Block) bool {
	return blk.Kind == content.Heading || blk.Len() < 100 && strings.HasSuffix(blk.Of(text), "?")
}
