package tui

import (
	"cmp"
	"slices"
	"strings"

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
	lines := wrapWords(said, m.width-len(margin))
	if most := max(1, m.height/4); len(lines) > most {
		if m.prompt != nil {
			lines = lines[len(lines)-most:] // the cursor is near the end
		} else {
			lines = lines[:most]
			lines[most-1] = wholeWords(lines[most-1], m.width-len(margin), m.look.glyphs.ellipsis)
		}
	}
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

// wrapWords wraps text to rows of width cells, at spaces where there are any.
func wrapWords(text string, width int) []string {
	var lines []string
	for wider(text, width) {
		head := render.Cut(headOf(text, width), width)
		if head == "" {
			break
		}
		if at := strings.LastIndexByte(head, ' '); at > 0 && text[len(head)] != ' ' {
			head = head[:at]
		}
		lines = append(lines, head)
		text = strings.TrimLeft(text[len(head):], " ")
	}
	return append(lines, render.Cut(text, width))
}

// headOf is more of text than a row of width cells can show, however long it is: who
// pastes a book into a prompt does not wait for it.
func headOf(text string, width int) string {
	const most = 8 // bytes for a cell: rows of longer characters may be shorter than they could
	if enough := most * (width + 1); len(text) > enough {
		return strings.ToValidUTF8(text[:enough], "")
	}
	return text
}

// wider reports whether text takes more than width cells.
func wider(text string, width int) bool {
	head := headOf(text, width)
	return render.Width(head) > width || len(head) < len(text) && render.Width(text) > width
}

// wholeWords ends a line that goes on: as many of its words as leave room for tail.
func wholeWords(line string, width int, tail string) string {
	for render.Width(line)+1+render.Width(tail) > width {
		at := strings.LastIndexByte(line, ' ')
		if at <= 0 {
			return render.Cut(line, width-render.Width(tail)) + tail
		}
		line = line[:at]
	}
	return line + " " + tail
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
	case m.status != "" && m.failed:
		return m.status, m.look.theme.Error
	case m.status != "":
		return m.status, m.look.theme.Status
	case m.errand.running && m.errand.slow:
		return m.errandLine(), ""
	case m.load.running && (m.load.slow || m.doc == nil || !m.article.part):
		return m.loadingLine(), ""
	case m.load.slow && m.searching():
		return m.searchingLine(), ""
	case len(m.overlays) > 0: // what follows is about the panes
		return m.topOverlay().narrowInfo(), ""
	case m.focus != Article && m.filterOf(m.focus) != "":
		line := "Filter: " + m.filterOf(m.focus) + "  "
		return line + m.filterInfo(m.width-render.Width(line)-1), ""
	case m.search.pattern != "":
		return m.searchLine(), ""
	}
	return "", ""
}

// promptLine is the prompt with its cursor, and how many there are.
func (m *Model) promptLine() string {
	p := m.prompt
	before, after := p.halves()
	line := p.label + before + m.look.glyphs.cursor + after
	switch {
	case p.err != "":
		line += "  " + p.err
	case p.String() == "":
		line += m.roomFor(line, p.kind.example())
	case p.kind == narrowPrompt:
		line += "  " + m.topOverlay().narrowCount()
	case p.kind == findPrompt && !m.search.running:
		line += "  " + m.hitCount()
	case p.kind == filterPrompt:
		line += "  " + m.filterInfo(m.width-render.Width(line)-3)
	}
	return line
}

// roomFor is what an empty prompt says of itself, where a row has room for it
// beside the hints.
func (m *Model) roomFor(line, example string) string {
	const hints = 24
	if example == "" || render.Width(line)+render.Width(example)+hints > m.width {
		return ""
	}
	return "  " + example
}

// filterInfo is how many items pass the filter and, where none does and width
// cells are enough to say it, what may have been meant.
func (m *Model) filterInfo(width int) string {
	_, info := m.paneTitle(m.focus)
	if f, _ := m.filterIn(m.focus); f != nil && f.none != "" && render.Width(f.none) <= width {
		return f.none
	}
	return strings.TrimSuffix(info, " · all")
}

// hints returns the most useful keys that fit in width cells, in the table's order.
func (m *Model) hints(width int) string {
	used := 0
	panes := m.paneHint()
	if panes != "" {
		if used = render.Width(panes) + 2; used-2 > width {
			return ""
		}
	}
	fit := make([]string, len(m.keys.table))
	for _, i := range m.ranked() {
		if !m.hinted(m.keys.table[i].Intent) {
			continue
		}
		hint := m.hint(i)
		w := render.Width(hint) + 2
		if used+w-2 > width {
			break
		}
		used += w
		fit[i] = hint
	}
	words := make([]string, 0, len(fit)+2)
	if tab := KeyLabel("tab") + " complete"; m.prompt != nil && m.prompt.kind.completes() && used+render.Width(tab) <= width {
		words = append(words, tab)
	}
	for _, hint := range append(fit, panes) {
		if hint != "" {
			words = append(words, hint)
		}
	}
	return strings.Join(words, "  ")
}

// ranked are the rows of the table that have a hint, the most useful first. Beside the
// filter of a list those are the keys that act on what it has left.
func (m *Model) ranked() []int {
	if m.prompt != nil || m.layout.Mode == Compact || m.focus == Article || m.filterOf(m.focus) == "" {
		return m.keys.byRank
	}
	first := []Intent{Help, Enter, Escape, Copy}
	ranked := slices.Clone(m.keys.byRank)
	slices.SortStableFunc(ranked, func(a, b int) int {
		rank := func(i int) uint { return uint(slices.Index(first, m.keys.table[i].Intent)) } // without one, the last
		return cmp.Compare(rank(a), rank(b))
	})
	return ranked
}

// paneHint stands for the keys of the panes and of the help where a row is too
// short for their own hints: "1-4 ?".
func (m *Model) paneHint() string {
	if m.layout.Mode != Compact || m.prompt != nil || m.pending != "" || len(m.overlays) > 0 {
		return ""
	}
	return m.keys.Label(ToSections) + "-" + m.keys.Label(ToActors) + " " + m.keys.Label(Help)
}

// fewEntries are so many that nobody needs to be told how to filter them.
const fewEntries = 9

// hinted reports whether the key does something now that a hint should tell.
func (m *Model) hinted(intent Intent) bool {
	switch {
	case m.paneHint() != "" && intent != Enter && intent != Escape && intent != Quit:
		return false
	case m.prompt != nil:
		return intent == Enter && m.prompt.kind != lostPrompt && (m.prompt.kind != narrowPrompt || m.topOverlay().picked() != nil) || intent == Escape
	case m.pending != "":
		return intent == Escape
	case len(m.overlays) > 0:
		o := m.overlays[len(m.overlays)-1]
		if o.walk == nil && o.picked() == nil && slices.Contains([]Intent{Copy, Browser, Speaker, AlsoIn, SplitOff}, intent) {
			return false // nothing is there to take
		}
		return intent == Quit || intent == Enter && (o.picks != nil && (o.filter == "" || o.picked() != nil) || o.walk != nil) || slices.Contains(o.offers, intent) ||
			intent == Find && o.narrows() && (o.typed != nil || len(o.picks) > fewEntries) || intent == Escape && o.filter != ""
	case slices.Contains([]Intent{SortOrder, AlsoIn, Speaker, Merge, Split, SplitOff, Browser}, intent):
		return false // they are for views
	case intent == NextQuote:
		return m.doc != nil && (m.brief == nil || len(m.quotes.all) > 0)
	case intent == Changes:
		return !m.changes.Empty()
	case intent == Reload:
		return m.load.err != nil
	case intent == Back:
		return len(m.jumps.back) > 0 || m.from != nil
	case m.doc == nil && intent != LibraryView && intent != FeedsView && intent != CommandLine && intent != Quit && intent != Help:
		return false
	case intent == Enter:
		return m.selects() || m.focus == Article && m.article.answers
	case intent == Peek || intent == Copy:
		return m.selects() || m.focus == Article
	case intent == Escape:
		return m.search.pattern != "" || m.origin != nil || m.filterOf(m.focus) != "" || m.article.answers || m.zoom
	}
	return true
}

// hint is the hint of row i of the table, with the word for what its key does now.
func (m *Model) hint(i int) string {
	b := m.keys.table[i]
	word := b.Hint
	switch {
	case b.Intent == Quit && len(m.overlays) > 0:
		word = "close"
	case b.Intent == Escape && m.prompt != nil:
		word = m.prompt.kind.escapes()
	case b.Intent == Escape && m.pending != "":
		word = "cancel"
	case b.Intent == Escape && m.prompt == nil && m.origin != nil && m.focus != Article && m.filterOf(m.focus) == "":
		word = "back" // to where the preview began
	case b.Intent == Find && len(m.overlays) > 0 && m.topOverlay().narrows():
		word = "filter"
		if m.topOverlay().typed != nil {
			word = "another name"
		}
	case b.Intent == Changes && len(m.overlays) > 0:
		word = "compare"
	case b.Intent == Enter && m.prompt != nil && m.prompt.kind == filterPrompt && !m.filterGoes():
		word = "keep"
	case b.Intent == Enter && m.prompt != nil && m.prompt.kind != narrowPrompt:
		word = m.prompt.kind.verb()
	case b.Intent == Enter && len(m.overlays) > 0:
		word = cmp.Or(m.topOverlay().verb, word)
	}
	if word == b.Hint {
		return m.keys.hints[i]
	}
	return KeyLabel(b.Keys[0]) + " " + word
}
