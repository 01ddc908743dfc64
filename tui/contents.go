package tui

import "fmt"

// openContents shows the sections as an overlay.
func (m *Model) openContents() {
	var picks []pick
	for i := range m.brief.Sections {
		s := &m.brief.Sections[i]
		picks = append(picks, pick{
			row:  row{{fmt.Sprintf("  §%-3d ", s.ID), m.look.theme.Dim}, {m.brief.Heading(s), ""}},
			span: m.brief.Doc.Blocks[s.First].Span,
		})
	}
	o := m.openPicks("Sections", picks)
	if s := m.article.section(); s != nil {
		o.sel = s.ID - 1
	}
}
