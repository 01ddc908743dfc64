package tui

import (
	"strings"
	"sync"

	tea "charm.land/bubbletea/v2"

	"brief/briefing/query"
	"brief/content/clean"
)

// pool is items that a filter can choose from.
type pool struct {
	all   []int              // their indexes
	items func() *query.List // the same, as a filter sees them; made at the first call
}

// newPool prepares the items at the indexes all. Most readers never filter, so
// nothing is done before they do.
func newPool(items func() []query.Item, all []int) pool {
	return pool{all, sync.OnceValue(func() *query.List {
		everything := items()
		shown := make([]query.Item, len(all))
		for i, at := range all {
			shown[i] = everything[at]
		}
		return query.NewList(shown)
	})}
}

// filtered is what a list pane filters its items with.
type filtered struct {
	pool            // what there is to show
	wide     pool   // what a filter by kind chooses from; the same, unless a pane hides kinds
	searched pool   // what the filter chose from
	filter   string // as typed; "" for everything
	wrong    string // a mistake in it; what is right of it holds
	none     string // why nothing is shown, and what may have been meant
	meant    string // the latter alone, beside what is typed
}

// newFiltered prepares the items at the indexes all.
func newFiltered(items func() []query.Item, all []int) filtered {
	p := newPool(items, all)
	return filtered{pool: p, wide: p, searched: p}
}

// apply returns what the filter lets through: of one with a mistake, what its other
// terms do.
func (f *filtered) apply(filter string) []int {
	q, err := query.ParseList(filter)
	f.filter, f.wrong, f.none, f.meant, f.searched = filter, "", "", "", f.pool
	if err != nil {
		f.wrong = clean.Line(err.Error())
	}
	for _, t := range q.Terms {
		if t.Key == "kind" && !t.Not {
			f.searched = f.wide
		}
	}
	var out []int
	for _, i := range f.searched.items().Filter(q) {
		out = append(out, f.searched.all[i])
	}
	if len(out) == 0 {
		f.none = clean.Line(f.searched.items().Status(q, 0))
		f.meant = clean.Line(f.searched.items().Meant(q))
	}
	return out
}

// complete lists the ways to go on with a filter: of kinds, those too that only a filter
// by kind shows.
func (f *filtered) complete(typed string) []query.Completion {
	from := f.pool
	if strings.Contains(strings.ToLower(typed), "kind:") {
		from = f.wide
	}
	return from.items().Complete(typed, query.ListKeys())
}

// filterIn returns the filter and the list of a pane that has them, or nil.
func (m *Model) filterIn(p Pane) (*filtered, *list) {
	switch {
	case m.brief == nil:
	case p == Quotes:
		return &m.quotes.filtered, &m.quotes.list
	case p == Actors:
		return &m.actors.filtered, &m.actors.list
	}
	return nil, nil
}

// filters reports whether the find key filters the list with the focus, instead of
// searching the article.
func (m *Model) filters() bool { return m.focus == Quotes || m.focus == Actors }

// filterOf is the filter of a list pane, while a reload is read the one that waits for it.
func (m *Model) filterOf(p Pane) string {
	if f, _ := m.filterIn(p); f != nil {
		return f.filter
	}
	return m.refilter[p]
}

// applyFilter shows what the filter lets through; "" is everything, and what was selected
// before a filter that left nothing.
func (m *Model) applyFilter(p Pane, filter string) {
	f, l := m.filterIn(p)
	switch {
	case f == nil:
		m.refilter[p] = filter
		return
	case filter == f.filter:
		return
	}
	barren := l.current() < 0
	if l.show(f.apply(filter)); barren && filter == "" {
		l.pickItem(l.came)
	}
}

// filtersNow are the filters of all panes.
func (m *Model) filtersNow() (all [paneCount]string) {
	for p := range paneCount {
		all[p] = m.filterOf(p)
	}
	return all
}

// applyFilters has each pane show what its filter lets through.
func (m *Model) applyFilters(all [paneCount]string) {
	for p, filter := range all {
		m.applyFilter(Pane(p), filter)
	}
}

// clearFilter shows all of the list with the focus; going back from a preview
// does not bring the filter again.
func (m *Model) clearFilter() {
	m.applyFilter(m.focus, "")
	if _, l := m.filterIn(m.focus); m.origin != nil {
		m.origin.selected[m.focus] = selection{"", l.sel, l.top}
	}
}

// filterGoes reports whether Enter in the prompt goes to what the list has selected: it
// does when the filter holds and has left anything.
func (m *Model) filterGoes() bool {
	if m.prompt == nil || m.prompt.kind != filterPrompt || m.prompt.String() == "" {
		return false
	}
	f, l := m.filterIn(m.focus)
	return f != nil && f.wrong == "" && l.current() >= 0
}

// steerFilter does the keys that act on the list while its filter is being typed.
func (m *Model) steerFilter(k tea.KeyPressMsg) bool {
	dir := map[string]int{"up": -1, "down": 1}[k.Keystroke()]
	if f, _ := m.filterIn(m.focus); dir != 0 && f != nil {
		m.stepList(dir)
	}
	return dir != 0
}

// stepList previews the next entry of the list with the focus, or the one before.
func (m *Model) stepList(dir int) {
	intent, from := LineDown, m.here()
	if dir < 0 {
		intent = LineUp
	}
	m.apply(m.pane(intent), from)
}
