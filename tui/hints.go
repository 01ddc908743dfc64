package tui

import (
	"slices"
	"strings"

	"brief/tui/render"
)

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
	if tab := KeyLabel("tab") + " complete"; used+render.Width(tab) <= width && m.completes() {
		words = append(words, tab)
	}
	for _, hint := range append(fit, panes) {
		if hint != "" {
			words = append(words, hint)
		}
	}
	return strings.Join(words, "  ")
}

// ranked are the rows of the table that have a hint, the most useful first: in a list and
// beside its filter those are the keys that act on what it has.
func (m *Model) ranked() []int {
	switch {
	case m.prompt != nil || m.topOverlay() != nil || m.layout.Mode == Compact || !m.filters():
		return m.keys.byRank
	case m.filterOf(m.focus) == "":
		return m.keys.inList
	}
	return m.keys.rankedBy([]Intent{Help, Enter, Escape, Copy})
}

// paneHint stands for the keys of the panes and of the help where a row is too
// short for their own hints: "1-4 ?".
func (m *Model) paneHint() string {
	if m.layout.Mode != Compact || m.prompt != nil || m.pending != "" || m.topOverlay() != nil {
		return ""
	}
	panes := ""
	if first, last := m.keys.first(ToSections), m.keys.first(ToActors); first != "" && last != "" {
		panes = KeyLabel(first) + "-" + KeyLabel(last) + " "
	}
	return strings.TrimRight(panes+KeyLabel(m.keys.first(Help)), " ")
}

// fewEntries are so many that nobody needs to be told how to filter them.
const fewEntries = 9

// hinted reports whether the key does something now that a hint should tell.
func (m *Model) hinted(intent Intent) bool {
	switch {
	case m.paneHint() != "" && intent != Enter && intent != Escape && intent != Quit && intent != NextMatch:
		return false
	case m.prompt != nil:
		return intent == Enter && m.enters() || intent == Escape
	case m.pending != "":
		return intent == Escape
	case m.topOverlay() != nil:
		return m.topOverlay().hinted(intent)
	}
	return m.hintedInPanes(intent)
}

// hintedInPanes is hinted where keys go to the panes.
func (m *Model) hintedInPanes(intent Intent) bool {
	switch {
	case slices.Contains([]Intent{SortOrder, Export, AlsoIn, Speaker, Merge, Split, SplitOff, Browser}, intent):
		return false // they are for views
	case intent == NextSection:
		return m.doc != nil && (m.brief == nil || len(m.brief.Sections) > 1)
	case intent == NextQuote:
		return m.doc != nil && (m.brief == nil || len(m.quotes.all) > 0)
	case intent == Answers:
		return m.doc != nil && (m.brief == nil || asks(m.brief))
	case intent == Changes:
		return !m.changes.Empty()
	case intent == Reload:
		return m.load.err != nil
	case intent == Back:
		return len(m.jumps.back) > 0 || m.from != nil
	case m.doc == nil && intent != LibraryView && intent != FeedsView && intent != CommandLine && intent != Quit && intent != Help:
		return false
	case intent == Find && m.filters():
		f, _ := m.filterIn(m.focus)
		return f == nil || len(f.wide.all) > 0
	case intent == NextMatch:
		return m.focus == Article && len(m.article.hits) > 1
	case intent == Enter:
		return m.selects() || m.focus == Article && m.article.answers
	case intent == Peek || intent == Copy:
		return m.selects() || m.focus == Article
	case intent == Escape:
		zoomed := m.zoom && m.layout.Mode != Tabs && m.layout.Mode != Compact // elsewhere it is not seen
		return m.search.pattern != "" || m.origin != nil || m.filterOf(m.focus) != "" || m.article.answers || zoomed
	}
	return true
}

// enters reports whether Enter does something with what is typed by now.
func (m *Model) enters() bool {
	switch p := m.prompt; {
	case p.kind == lostPrompt:
		return false
	case p.kind == findPrompt:
		return p.String() != "" || len(m.history[p.kind]) > 0 // else there is nothing to go on with
	case p.traits().picks:
		return !m.topOverlay().barren()
	}
	return true
}

// hinted reports whether the footer tells of an intent while the overlay is on top.
func (o *overlay) hinted(intent Intent) bool {
	chosen := o.walk != nil || o.picked() != nil
	switch intent {
	case Quit:
		return true
	case Enter:
		return chosen || o.picks != nil && o.filter == "" || slices.Contains(o.offers, intent)
	case Find:
		long := o.typed != nil || o.lined || len(o.picks) > fewEntries
		return o.narrows() && long || slices.Contains(o.offers, intent)
	case Escape:
		return o.filter != "" || slices.Contains(o.offers, intent)
	case Copy, Export, Browser, Speaker, AlsoIn, SplitOff:
		return chosen && slices.Contains(o.offers, intent) // of what is chosen
	}
	return slices.Contains(o.offers, intent)
}

// hint is the hint of row i of the table, with the word for what its key does now.
func (m *Model) hint(i int) string {
	b := m.keys.table[i]
	if word := m.wordFor(b.Intent); word != "" {
		return KeyLabel(b.Keys[0]) + " " + word
	}
	return m.keys.hints[i]
}

// wordFor is the word for what an intent does now; "" where that is what the table says.
func (m *Model) wordFor(intent Intent) string {
	o := m.topOverlay()
	switch {
	case m.prompt != nil:
		return m.promptWord(intent)
	case m.pending != "" && intent == Escape:
		return "cancel"
	case o != nil:
		return o.wordFor(intent)
	case intent == Escape && m.origin != nil && m.focus != Article && m.filterOf(m.focus) == "":
		return "back" // to where the preview began
	case intent == Enter && m.focus == Article:
		return "open" // a question of the answers
	case intent == Find && m.filters():
		return "filter"
	}
	return ""
}

// promptWord is wordFor while text is typed.
func (m *Model) promptWord(intent Intent) string {
	switch p := m.prompt; {
	case intent == Escape:
		return p.traits().escape
	case intent != Enter:
		return ""
	case p.kind == narrowPrompt && m.topOverlay().lined || p.kind == filterPrompt && !m.filterGoes():
		return "keep"
	case p.kind == narrowPrompt:
		return m.topOverlay().verb
	default:
		return p.traits().enter
	}
}

// wordFor is the word for what an intent does while the overlay is on top.
func (o *overlay) wordFor(intent Intent) string {
	switch {
	case intent == Quit:
		return "close"
	case intent == Find && o.typed != nil:
		return "another name"
	case intent == Find && o.narrows():
		return "filter"
	case intent == Changes:
		return "compare"
	case intent == Enter:
		return o.verb
	}
	return ""
}
