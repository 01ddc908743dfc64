package tui

import (
	"brief/tui/render"
)

// drawFooter is the last row: what is being typed or was said, and as many
// hints as fit, whole ones only. What is too long for a row takes more of them.
func (m *Model) drawFooter() (rows []string) {
	defer m.spare("footer")
	said, style := m.footerLeft()
	margin := " "
	if m.layout.Mode == Compact {
		margin = ""
	}
	lines, most := wrapWords(said, m.width-len(margin)), max(1, m.height/4)
	if m.prompt != nil {
		lines = lines[max(0, len(lines)-most):] // the cursor is near the end
	}
	lines = m.look.firstLines(lines, most, m.width-len(margin))
	rows = make([]string, len(lines))
	for i, line := range lines {
		rows[i] = style.Render(margin+line) + render.Spaces(m.width-len(margin)-render.Width(line))
	}
	last := margin + lines[len(lines)-1]
	apart := 2 // cells between what is said and the hints
	if said != "" {
		apart = 3
	}
	hints := m.hints(m.width - render.Width(last) - apart)
	gap := m.width - render.Width(last) - render.Width(hints)
	if hints != "" {
		gap--
		hints += " "
	}
	rows[len(rows)-1] = style.Render(last) + render.Spaces(gap) + m.look.theme.Dim.Render(hints)
	return rows
}

// footerLeft is the prompt, the status, the loading line or the search.
func (m *Model) footerLeft() (string, render.Style) {
	switch {
	case m.prompt != nil:
		return m.promptLine(), ""
	case m.pending == SetMark:
		return "Mark: press a letter", ""
	case m.pending == GoMark:
		return "Go to mark: press its letter, ' lists them", ""
	case m.failed && m.toldInArticle():
		return "", "" // the keys that lead on have the row
	case m.status != "" && m.failed:
		return m.status, m.look.theme.Error
	case m.status != "":
		return m.status, m.look.theme.Status
	case m.errand.running && m.errand.slow:
		return m.errandLine(), ""
	case m.load.running && (m.load.slow || m.doc == nil || !m.article.part):
		return m.loadingLine(), ""
	case m.load.slow && m.searching() && m.search.pattern == "": // a find is above it
		return m.searchingLine(), ""
	case m.topOverlay() != nil: // what follows is about the panes
		return m.topOverlay().narrowInfo(), ""
	case m.focus != Article && m.filterOf(m.focus) != "":
		line := "Filter: " + m.filterOf(m.focus) + "  "
		return line + m.filterInfo(m.width-render.Width(line)-1), ""
	case m.search.pattern != "":
		return m.searchLine(), ""
	}
	return "", ""
}

// toldInArticle reports whether the article's pane says what the status does: why there is none.
func (m *Model) toldInArticle() bool {
	return m.doc == nil && m.status == m.article.absent && m.layout.Shown(Article) && m.topOverlay() == nil
}

// promptLine is the prompt with its cursor, and how many there are.
func (m *Model) promptLine() string {
	p := m.prompt
	before, after := p.halves()
	line := p.label + before + m.look.glyphs.cursor + after
	switch {
	case p.err != "":
		line += "  " + p.err
	case p.kind == narrowPrompt && p.String() == "" && m.topOverlay().lined:
		line += m.roomFor(line, []string{"words, or a key"})
	case p.String() == "":
		line += m.roomFor(line, p.traits().examples)
	case p.kind == narrowPrompt:
		line += "  " + m.topOverlay().narrowCount()
	case p.kind == findPrompt && !m.search.running:
		line += "  " + m.hitCount()
	case p.kind == filterPrompt:
		line += "  " + m.filterInfo(m.width-render.Width(line)-3)
	}
	return line
}

// roomFor is what an empty prompt says of itself: the first of the examples that a row has
// room for beside the hints.
func (m *Model) roomFor(line string, examples []string) string {
	const hints = 24
	for _, example := range examples {
		if render.Width(line)+render.Width(example)+hints <= m.width {
			return "  " + example
		}
	}
	return ""
}

// filterInfo is what is wrong with the filter, or how many items pass it and, where none
// does, as much as width cells have room for of why, and of what may have been meant.
func (m *Model) filterInfo(width int) string {
	_, info := m.paneTitle(m.focus)
	f, _ := m.filterIn(m.focus)
	switch {
	case f == nil:
		return info
	case f.wrong != "":
		return f.wrong
	case f.none == "":
		return info
	case render.Width(f.none) <= width:
		return f.none
	}
	if brief := info + " – " + f.meant; f.meant != "" && render.Width(brief) <= width {
		return brief
	}
	return info
}
