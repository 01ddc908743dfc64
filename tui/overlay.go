package tui

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"brief/content"
)

// overlay is a box over the panes: lines to read, or entries to pick from.
// Overlays are a stack; keys go to the top one.
type overlay struct {
	title string
	list  // of the entries; its shown holds their indexes
	narrowed
	lines     []row        // to read
	fill      func() []row // makes the lines anew for another width; nil where they are made elsewhere
	picks     []pick       // to pick from
	firstLine int          // in sight
	note      string       // shown where there is nothing to pick
	verb      string       // what Enter does; "" goes to what is picked

	about, info string   // in the title, and on its right
	stays       bool     // it is still there when what was picked is left again
	tall        bool     // it takes all rows there are
	columns     bool     // its lines are two columns
	speaker     string   // whose page it leads to
	offers      []Intent // keys that the footer tells of
	shelf       *shelf   // of the Library view
	page        *page    // of a speaker
	walk        *walk    // of a peek
	feed        *Feed    // whose entries it lists
}

// pick is an entry of an overlay. A heading is passed over.
type pick struct {
	row     row
	letter  string // the key that picks it; "" for none
	heading bool
	rows    rowsFunc // instead of row
	span    content.Span
	choose  func() tea.Cmd // instead of going to span
	speaker string         // whose page it leads to
	quote   *SavedQuote    // what it shows, of the library
	others  []*SavedQuote  // the same words in other articles
	person  *Person        // whom it shows
	entry   *FeedEntry     // what it shows of a feed
	link    *content.Mark  // the link of the article that it shows
}

// stack puts an overlay on top.
func (m *Model) stack(o *overlay) *overlay {
	m.overlays = append(m.overlays, o)
	return o
}

// openPicks puts a list to pick from on top.
func (m *Model) openPicks(title string, picks []pick) *overlay {
	o := &overlay{title: title}
	o.setPicks(picks)
	return m.stack(o)
}

// openLines puts lines to read on top; fill makes them for the present width.
func (m *Model) openLines(title string, fill func() []row) *overlay {
	return m.stack(&overlay{title: title, lines: fill(), fill: fill})
}

// relayOverlays breaks the lines of the overlays for the present width.
func (m *Model) relayOverlays() {
	for _, o := range m.overlays {
		if o.fill != nil {
			o.lines = o.fill()
		}
	}
}

// dropOverlays closes those that tell of places in an article whose text is replaced. What
// is being typed beside one must not become commands: a search goes on in the new text, a
// filter of a list that is gone takes its keys until Enter or Esc.
func (m *Model) dropOverlays() {
	top := m.topOverlay()
	searching := m.prompt != nil && m.prompt.kind == everywherePrompt
	if searching {
		top.setPicks(nil)
	}
	m.overlays = slices.DeleteFunc(m.overlays, func(o *overlay) bool {
		return o.walk != nil || o.picks != nil && !o.stays
	})
	m.losePrompt(top, "the article has changed, and the list is gone")
}

// setPicks replaces the entries and selects the first that is no heading.
func (o *overlay) setPicks(picks []pick) {
	o.picks, o.list = picks, list{}
	for i := range picks {
		o.shown = append(o.shown, i)
	}
	o.skip(1)
}

// skip moves the selection off a heading.
func (o *overlay) skip(dir int) {
	for o.sel >= 0 && o.sel < len(o.picks) && o.picks[o.sel].heading {
		o.sel += dir
	}
	if o.sel < 0 || o.sel >= len(o.picks) {
		o.sel = 0
		for o.sel < len(o.picks) && o.picks[o.sel].heading {
			o.sel++
		}
	}
}

// topOverlay is the overlay that keys go to, or nil.
func (m *Model) topOverlay() *overlay {
	if n := len(m.overlays); n > 0 {
		return m.overlays[n-1]
	}
	return nil
}

// closeOverlay takes away what is on top; a peek leaves the article where it began.
func (m *Model) closeOverlay() {
	m.dropErrand()
	if o := m.topOverlay(); o != nil {
		if o.walk != nil && o.walk.moved {
			m.restore(o.walk.from)
		}
		m.overlays = m.overlays[:len(m.overlays)-1]
	}
}

// closeOverlays takes away all that hides the panes.
func (m *Model) closeOverlays() {
	for m.topOverlay() != nil {
		m.closeOverlay()
	}
}

// overlayKey gives a key to the top overlay.
func (m *Model) overlayKey(intent Intent, k tea.KeyPressMsg) tea.Cmd {
	o := m.topOverlay()
	if i := slices.IndexFunc(o.picks, func(p pick) bool { return p.letter != "" && p.letter == k.Text }); i >= 0 {
		o.sel = i // what it says it does, also where that letter moves in other lists
		return m.chooseOverlay()
	}
	cmd, ok := m.overlayIntent(o, intent)
	if !ok {
		m.say(fmt.Sprintf("%s does nothing here – %s closes this", KeyLabel(keyName(k)), m.keys.Label(Escape)))
	}
	return cmd
}

// overlayIntent applies an intent to the top overlay, and reports whether it means something there.
func (m *Model) overlayIntent(o *overlay, intent Intent) (tea.Cmd, bool) {
	if o.walk != nil {
		if cmd, ok := m.walkKey(o, intent); ok {
			return cmd, true
		}
	}
	switch {
	case intent == Escape && o.filter != "":
		o.narrow("")
		return nil, true
	case intent == Escape, intent == Quit:
		m.closeOverlay()
		return nil, true
	case intent == Enter:
		return m.chooseOverlay(), true
	case intent == Speaker:
		return m.openSpeakerOf(o), true
	case intent == Help:
		m.toggleHelp(o)
		return nil, true
	case intent == CommandLine:
		m.ask(commandPrompt)
		return nil, true
	}
	if cmd, ok := m.viewKey(o, intent); ok {
		return cmd, true
	}
	if intent == Find && o.narrows() {
		m.askNarrow()
		return nil, true
	}
	n, ok := o.steps(intent)
	if ok {
		o.scroll(n)
	}
	return nil, ok
}

// steps is how far an intent moves: in entries, or in lines where there are none.
func (o *overlay) steps(intent Intent) (int, bool) {
	switch {
	case o.picks == nil && intent == GoTop:
		return -len(o.lines), true
	case o.picks == nil && intent == GoBottom:
		return len(o.lines), true
	}
	return o.list.steps(intent)
}

// scroll moves by n lines, or by n entries past the headings between them.
func (o *overlay) scroll(n int) {
	if o.picks == nil {
		o.firstLine = max(0, min(o.firstLine+n, len(o.lines)-o.pageRows))
		return
	}
	o.move(n)
	o.skip(sign(n))
	o.showHeadings()
}

// viewKey does the keys of the Library view, of a speaker's page and of a feed.
func (m *Model) viewKey(o *overlay, intent Intent) (tea.Cmd, bool) {
	if p := o.picked(); p != nil && (intent == Copy || intent == CopyLink || intent == Browser) {
		if cmd, ok := m.takePick(p, intent); ok {
			return cmd, true
		}
	}
	switch {
	case intent == Reload && o.feed != nil:
		return m.openFeed(*o.feed), true
	case intent == Export && o.ofLibrary():
		return m.exportSaved(o, ""), true
	case intent == AlsoIn && slices.Contains(o.offers, AlsoIn):
		m.openOthers(o.picked())
		return nil, true
	case o.shelf != nil:
		return m.shelfKey(o, intent)
	case o.page != nil:
		return m.pageKey(o, intent)
	}
	return nil, false
}

// ofLibrary reports whether the overlay lists quotes of the library.
func (o *overlay) ofLibrary() bool { return o != nil && (o.shelf != nil || o.page != nil) }

// picked is the selected entry, or nil.
func (o *overlay) picked() *pick {
	if c := o.current(); o.picks != nil && c >= 0 && !o.picks[c].heading {
		return &o.picks[c]
	}
	return nil
}

// showHeadings scrolls so far that the headings above the selection, where that
// is the first in sight, are seen too.
func (o *overlay) showHeadings() {
	if o.sel > o.top {
		return
	}
	for o.top = o.sel; o.top > 0 && o.picks[o.top-1].heading; {
		o.top--
	}
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}

// chooseOverlay goes to the selected entry and closes what was on top.
func (m *Model) chooseOverlay() tea.Cmd {
	o := m.topOverlay()
	if !o.stays {
		m.closeOverlay()
	}
	p := o.picked()
	switch {
	case p == nil:
		return nil
	case p.choose != nil:
		return p.choose()
	}
	m.jump(p.span)
	return nil
}
