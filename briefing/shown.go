package briefing

import (
	"slices"
	"strings"

	"brief/content"
)

// shownBlocks are the document's blocks as the article is written out: a line of
// plain text that was found to head a section is a heading.
func (b *Briefing) shownBlocks() []content.Block {
	blocks := slices.Clone(b.Doc.Blocks)
	for i := range b.Sections {
		s := &b.Sections[i]
		if s.Body == s.First || s.First >= len(blocks) {
			continue
		}
		head := &blocks[s.First]
		if head.Kind == content.Paragraph && head.Span == s.Heading && !strings.Contains(b.Text(s.Heading), "\n") {
			head.Kind, head.Level = content.Heading, s.Level
		}
	}
	return blocks
}

// LastSection is the ID of the last section of the article itself, or 0: what is
// printed after it does not count.
func (b *Briefing) LastSection() int {
	for i := len(b.Sections) - 1; i >= 0; i-- {
		if s := &b.Sections[i]; s.Kind != Aside {
			return s.ID
		}
	}
	return 0
}

// Spoken is the words of a quote as people are shown them: without the comma that
// only leads on to who says them.
func Spoken(words string) string { return strings.TrimSuffix(strings.TrimSpace(words), ",") }
