package tui

import (
	"context"
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/briefing/query"
	"brief/content"
	"brief/content/clean"
)

// shelf is the Library view: a filter over all saved quotes and what it finds.
type shelf struct {
	query  string
	best   bool // best first, instead of newest
	id     int  // of the last search; results of older ones are dropped
	cancel context.CancelFunc
	found  Shelf
	some   []SavedQuote // what was found last, when anything was
	busy   bool
	enter  bool        // Enter came before the results
	ways   *query.List // what Tab chooses from while the filter is typed
}

// shelvedMsg is what a search in the library found.
type shelvedMsg struct {
	on    *overlay
	id    int
	found Shelf
	err   error
	rest  bool // it found what others than the first are, too
}

// The Library view shows the first quotes at once, more than a screen has, and then
// all that it shows: reading those takes several times as long as finding them.
const (
	firstShelved = 50
	maxShelved   = 300
)

// openLibrary shows the library with a filter; asking opens the prompt for one.
func (m *Model) openLibrary(filter string, asking bool) tea.Cmd {
	if m.opt.Library == nil {
		m.complain(errNoLibrary)
		return nil
	}
	m.stack(&overlay{title: "Library", stays: true, tall: true, shelf: &shelf{}, note: "Searching" + m.look.glyphs.ellipsis})
	if asking {
		m.askLibrary()
	}
	return m.searchLibrary(filter)
}

// askLibrary opens the prompt with the present filter; nobody goes on with one that finds
// nothing.
func (m *Model) askLibrary() tea.Cmd {
	s := m.topOverlay().shelf
	m.ask(libraryPrompt)
	m.listWays(s)
	if s.query != "" && len(s.found.Quotes) == 0 && !s.busy {
		return m.searchLibrary("")
	}
	m.prompt.insert(s.query)
	return nil
}

// searchLibrary looks for what matches the filter, in the background.
func (m *Model) searchLibrary(filter string) tea.Cmd {
	o := m.topOverlay()
	s := o.shelf
	if s.cancel != nil {
		s.cancel()
	}
	s.id++
	s.query, s.busy = filter, true
	return m.readShelf(o, firstShelved)
}

// readShelf reads at most most of the quotes that the view asks for.
func (m *Model) readShelf(o *overlay, most int) tea.Cmd {
	s := o.shelf
	var ctx context.Context
	ctx, s.cancel = context.WithCancel(context.Background())
	filter, id, best, search := s.query, s.id, s.best, m.opt.Library.Search
	return func() tea.Msg {
		found, err := search(ctx, filter, best, most)
		return shelvedMsg{o, id, found, err, most > firstShelved}
	}
}

// restShelved shows all that was found, under the same selection.
func (m *Model) restShelved(msg shelvedMsg) {
	if msg.err != nil && len(msg.found.Quotes) == 0 {
		return // what is shown is better than nothing
	}
	o, s := msg.on, msg.on.shelf
	var selected SavedQuote
	if p := o.picked(); p != nil {
		selected = *p.quote
	}
	above := o.sel - o.top
	s.found, s.some = msg.found, msg.found.Quotes
	m.listWays(s)
	m.showShelf(o)
	for i := range o.picks {
		if q := o.picks[i].quote; q != nil && q.samePlace(&selected) {
			o.sel, o.top = i, max(0, i-above)
			return
		}
	}
}

// shelved shows what was found, unless another search has begun since.
func (m *Model) shelved(msg shelvedMsg) tea.Cmd {
	s := msg.on.shelf
	if msg.id != s.id {
		return nil
	}
	s.cancel()
	if msg.rest {
		m.restShelved(msg)
		return nil
	}
	s.busy = false
	asked := m.prompt != nil && m.prompt.kind == libraryPrompt && m.topOverlay() == msg.on
	if asked {
		m.prompt.err = ""
	}
	if msg.err != nil && !m.shelfMistake(msg, asked) {
		return nil
	}
	if s.found = msg.found; len(s.found.Quotes) > 0 {
		s.some = s.found.Quotes
		m.listWays(s)
	}
	m.showShelf(msg.on)
	if asked && s.found.Empty && m.prompt.String() == "" {
		m.prompt = nil // so that the key that the view names is at hand
	}
	var rest tea.Cmd
	if s.found.More {
		rest = m.readShelf(msg.on, maxShelved)
	}
	enter := s.enter && m.topOverlay() == msg.on // not in what is on top by now
	if s.enter = false; enter {
		return tea.Batch(rest, m.chooseOverlay())
	}
	return rest
}

// shelfMistake says what is wrong, and reports whether it is but a mistake in the filter, with
// which something is found none the less.
func (m *Model) shelfMistake(msg shelvedMsg, asked bool) bool {
	_, mistake := errors.AsType[*query.Error](msg.err)
	switch {
	case !mistake:
		msg.on.shelf.enter, msg.on.info, msg.on.note = false, "", content.Sentence(msg.err)
		msg.on.setPicks(nil)
	case asked:
		m.prompt.err = clean.Line(msg.err.Error())
	default:
		m.complain(msg.err)
	}
	return mistake
}

// showShelf lists what was found, and says so.
func (m *Model) showShelf(o *overlay) {
	s := o.shelf
	once := foldSame(s.found.Quotes)
	o.setPicks(m.shelfPicks(once))
	o.about, o.info = s.query, s.counted()
	o.offers = []Intent{Find, SortOrder, Speaker, Copy, Export}
	if len(once) < len(s.found.Quotes) {
		o.offers = append(o.offers, AlsoIn)
	}
	switch {
	case s.found.Empty:
		o.offers = []Intent{SaveArticle}
		o.info, o.note = "", fmt.Sprintf("No articles in the library – press %s to add this one", m.keys.Label(SaveArticle))
	case len(once) == 0 && s.query == "":
		o.note = "No quotes in the library"
	case len(once) == 0:
		o.note = "No quotes match " + query.Quoted(s.query)
		if s.found.Hint != "" {
			o.note += " – " + s.found.Hint
		}
	}
}

// counted tells how many quotes were found, and in which order they stand.
func (s *shelf) counted() string {
	count, order := briefing.Count(len(s.found.Quotes), "quote"), "newest first"
	if s.found.More {
		count = fmt.Sprintf("%d+ quotes", len(s.found.Quotes))
	}
	if s.best {
		order = "best first"
	}
	if s.found.ReadOnly {
		count = "read-only · " + count
	}
	return count + " · " + order
}

// shelfPicks lists quotes by article, in the order of the first of each.
func (m *Model) shelfPicks(once []folded) (picks []pick) {
	var order []int64
	groups := map[int64][]*folded{}
	for i := range once {
		q := &once[i]
		if groups[q.Article] == nil {
			order = append(order, q.Article)
		}
		groups[q.Article] = append(groups[q.Article], q)
	}
	for _, id := range order {
		group := groups[id]
		picks = append(picks, pick{heading: true, rows: m.savedHeading(group[0].SavedQuote)})
		for _, q := range group {
			picks = append(picks, m.savedPick(q, m.savedRows(q)))
		}
	}
	return picks
}

// listWays makes the list that Tab chooses from: what the quotes in sight have. While Tab
// goes through it, it stays.
func (m *Model) listWays(s *shelf) {
	if m.prompt == nil || m.prompt.kind != libraryPrompt || m.prompt.cycling() {
		return
	}
	var items []query.Item
	for i := range s.some {
		q := &s.some[i]
		items = append(items, query.Item{Speaker: q.Speaker, Heading: q.Heading, Kinds: []string{q.Kind.String()}, Source: q.Source, Date: q.Published})
	}
	s.ways = query.NewList(items)
}

// shelfKey does the keys of the Library view.
func (m *Model) shelfKey(o *overlay, intent Intent) (tea.Cmd, bool) {
	switch intent {
	case Find:
		return m.askLibrary(), true
	case SortOrder:
		o.shelf.best = !o.shelf.best
		return m.searchLibrary(o.shelf.query), true
	case SaveArticle:
		return m.saveArticle(), true
	}
	return nil, false
}

// chooseShelved opens the selected quote, or the first one when the results of
// what was typed are still to come.
func (m *Model) chooseShelved() tea.Cmd {
	if s := m.topOverlay().shelf; s.busy {
		s.enter = true
		return nil
	}
	return m.chooseOverlay()
}
