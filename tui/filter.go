package tui

import "strings"

// filterOf is the filter of a list pane.
func (m *Model) filterOf(p Pane) string {
	switch p {
	case Quotes:
		return m.quotes.filter
	case Actors:
		return m.actors.filter
	}
	return ""
}

// applyFilter shows what the filter lets through; "" is everything.
func (m *Model) applyFilter(p Pane, filter string) {
	if m.brief == nil || filter == m.filterOf(p) {
		return
	}
	switch p {
	case Quotes:
		m.quotes.filter = filter
		m.quotes.show(keep(m.quotes.all, filter, func(i int) string {
			q := &m.brief.Quotes[i]
			return m.brief.Text(q.Span) + " " + q.Speaker.Name
		}))
	case Actors:
		m.actors.filter = filter
		m.actors.show(keep(m.actors.all, filter, func(i int) string {
			a := &m.brief.Actors[i]
			return a.Name + " " + a.Role
		}))
	}
}

// keep returns the items whose text has all the words of filter.
func keep(all []int, filter string, text func(int) string) []int {
	var out []int
	words := strings.Fields(strings.ToLower(filter))
	for _, i := range all {
		t, ok := strings.ToLower(text(i)), true
		for _, w := range words {
			ok = ok && strings.Contains(t, strings.TrimPrefix(w, "@"))
		}
		if ok {
			out = append(out, i)
		}
	}
	return out
}
