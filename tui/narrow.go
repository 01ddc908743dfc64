package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/briefing/query"
)

// narrowed is an overlay's list with a filter of plain words.
type narrowed struct {
	every  []pick                 // what there is without the filter; nil before there was one
	filter string                 // as typed; "" for everything
	typed  func(text string) pick // an entry for what is typed itself, behind the others; or nil

	lined        bool // it is lines that are filtered, by fill
	found, total int  // of their entries
}

// narrows reports whether the filter key filters the overlay's entries; views have filters
// of their own.
func (o *overlay) narrows() bool {
	return o.lined || o.picks != nil && o.shelf == nil && o.page == nil && o.walk == nil
}

// leaves reports whether the filter has left anything.
func (o *overlay) leaves() bool { return o.picked() != nil || o.lined && o.found > 0 }

// barren reports whether there is nothing to go to, nor to come.
func (o *overlay) barren() bool { return !o.leaves() && (o.shelf == nil || !o.shelf.busy) }

// askNarrow opens the prompt for a filter of the top overlay's entries.
func (m *Model) askNarrow() {
	o := m.topOverlay()
	m.ask(narrowPrompt)
	if o.typed != nil {
		m.prompt.label = "Name: "
	}
	if o.leaves() { // nobody goes on with what finds nothing
		m.prompt.insert(o.filter)
	} else {
		o.narrow("")
	}
}

// narrow shows the entries that have all the words of text.
func (o *overlay) narrow(text string) {
	if o.every == nil {
		o.every = o.picks
	}
	o.filter = text
	if o.lined {
		o.lines, o.firstLine, o.note = o.fill(), 0, "Nothing matches "+query.Quoted(text)
		return
	}
	if strings.TrimSpace(text) == "" {
		o.setPicks(o.every)
		return
	}
	words := sought(text)
	picks := []pick{} // not nil: it is still a list
	for i := range o.every {
		if p := &o.every[i]; !p.heading && hasWords(p.text(), words) {
			picks = append(picks, *p)
		}
	}
	if o.typed != nil {
		picks = append(picks, o.typed(strings.TrimSpace(text)))
	}
	o.setPicks(picks)
	if len(picks) == 0 {
		o.setPicks([]pick{{heading: true, row: row{{" Nothing matches " + query.Quoted(text), ""}}}})
	}
}

// text is what an entry says.
func (p *pick) text() string {
	const wide = 1000 // cells, so that nothing is cut
	rows := []row{p.row}
	if p.rows != nil {
		rows = p.rows(wide, false)
	}
	var b strings.Builder
	for _, r := range rows {
		for _, s := range r {
			b.WriteString(s.text)
		}
	}
	return b.String()
}

// narrowInfo tells of the filter of the top overlay while nothing is typed.
func (o *overlay) narrowInfo() string {
	if o.filter == "" {
		return ""
	}
	return fmt.Sprintf("Filter: %s  %s", o.filter, o.narrowCount())
}

// narrowCount is how many entries pass the filter.
func (o *overlay) narrowCount() string {
	if o.lined {
		return fmt.Sprintf("%d of %d", o.found, o.total)
	}
	n := 0
	for i := range o.picks {
		if !o.picks[i].heading {
			n++
		}
	}
	if o.typed != nil && o.filter != "" {
		n-- // what is typed itself
	}
	return fmt.Sprintf("%d of %d", n, max(len(o.every), n))
}

// chooseNarrowed goes to the selected entry; where there is none to go to, the filter stays.
func (m *Model) chooseNarrowed() tea.Cmd {
	if m.topOverlay().picked() == nil {
		return nil
	}
	return m.chooseOverlay()
}
