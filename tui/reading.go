package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/briefing/query"
	"brief/content"
	"brief/tui/change"
)

// source is where the article being read comes from.
type source struct {
	ref     string // what the loading line calls it
	fetch   func(ctx context.Context, raw bool) (*content.Document, error)
	library bool // it is the library's own copy

	start func(ctx context.Context) *content.Document // as Options.Start
}

// reading is an article with its panes, its history and what stands over it:
// all that going to another article puts aside, and coming back restores.
type reading struct {
	source
	focus, before Pane // the pane with the focus, and the one that had it before
	zoom          bool

	first    *reading // what the article begins with, shown until it is there; or nil
	doc      *content.Document
	brief    *briefing.Briefing
	text     *query.Text
	load     load
	raw      bool               // doc is all text of a page
	besides  bool               // doc is no newer version of the article that was here before: all text of its page, or its start
	original *briefing.Briefing // as it was found, without corrections by hand
	kept     kept
	changes  change.Report
	sections *sectionsPane
	article  *articlePane
	quotes   *quotesPane
	actors   *actorsPane

	overlays []*overlay
	search   search
	jumps    jumps
	marks    map[rune]place
	origin   *place            // where the previews started from; nil without one
	waiting  []func() tea.Cmd  // what was asked for before the findings were there
	refilter [paneCount]string // the filters before a reload, until there is something to filter
	chosen   chosen            // what was selected before a reload, until the lists are there
	aim      content.Span      // what the article was opened for, until it is laid out for good
	from     *reading          // what was read before it; nil for the first
	outdated bool              // its source has changed since it was put aside, or may have
}

// newReading is a reading of nothing yet.
func (m *Model) newReading(s source) reading {
	r := reading{source: s, focus: Article, before: Article, marks: map[rune]place{}}
	r.sections, r.quotes, r.actors = &sectionsPane{look: &m.look}, &quotesPane{look: &m.look}, &actorsPane{look: &m.look}
	r.article = &articlePane{look: &m.look, measure: m.opt.Measure, hit: -1}
	return r
}

// visit reads another article, at aim where that is given; Back returns.
func (m *Model) visit(s source, doc *content.Document, k kept, aim content.Span) tea.Cmd {
	put := m.depart()
	m.jumps.forward, m.jumps.ahead = nil, nil // as every jump does
	before := m.reading
	m.reading = m.newReading(s)
	m.from = &before
	m.renew()
	m.open(doc, k)
	if !aim.Empty() {
		m.aim = aim
		m.article.reveal(aim)
		m.setFocus(Article)
	}
	return tea.Batch(put, m.parse(doc), m.tickLoad())
}

// depart keeps the place. Loading ends; watching the source goes on.
func (m *Model) depart() tea.Cmd {
	if m.load.cancel != nil && (m.load.running || m.brief == nil) {
		m.load.cancel()
	}
	m.pending = ""
	if m.finding() || m.search.commit {
		m.dropFind()
	}
	if p := m.prompt; p != nil { // what is typed on must not become commands
		if p.kind == notePrompt {
			m.remember(p.kind, p.String())
		}
		p.kind, p.err = lostPrompt, "another article is here now"
	}
	if m.kept.session == nil || m.doc == nil {
		return nil
	}
	m.keepPlace()
	return m.save()
}

// renew gives the article a number that no message still under way has.
func (m *Model) renew() {
	if m.load.cancel != nil {
		m.load.cancel()
	}
	ctx, cancel := context.WithCancel(context.Background())
	m.loads++
	m.load.id, m.load.ctx, m.load.cancel, m.load.running = m.loads, ctx, cancel, false
}

// comeBack returns to the article that was read before, where the jump list
// leads there.
func (m *Model) comeBack() (tea.Cmd, bool) {
	if m.from == nil || len(m.jumps.back) > 0 {
		return nil, false
	}
	put := m.depart()
	if m.load.cancel != nil {
		m.load.cancel()
	}
	left := m.reading
	m.reading = *left.from
	m.jumps.ahead = &left
	return tea.Batch(put, m.resume()), true
}

// goAhead undoes a comeBack.
func (m *Model) goAhead() (tea.Cmd, bool) {
	if m.jumps.ahead == nil || len(m.jumps.forward) > 0 {
		return nil, false
	}
	put := m.depart()
	to := *m.jumps.ahead
	m.jumps.ahead = nil
	left := m.reading
	m.reading = to
	m.from = &left
	return tea.Batch(put, m.resume()), true
}

// resume takes up an article that was put aside.
func (m *Model) resume() tea.Cmd {
	again := m.load.running || m.outdated || m.doc != nil && m.brief == nil
	m.outdated = false
	m.arrange()
	m.relayOverlays()
	if again {
		return m.startLoad(m.load.raw)
	}
	m.renew()
	var cmds []tea.Cmd
	if o := m.topOverlay(); o != nil && o.shelf != nil && m.restocked {
		m.restocked = false
		cmds = append(cmds, m.readShelf(o, maxShelved))
	}
	if m.doc != nil {
		cmds = append(cmds, m.watch(m.doc))
	}
	return tea.Batch(cmds...)
}

// aimAgain shows what the article was opened for once its findings have changed
// what is folded, unless a key has moved the reader on, and selects the quote that it is.
func (m *Model) aimAgain() {
	if !m.aim.Empty() && m.article.target == m.aim {
		m.article.reveal(m.aim)
		m.quotes.choose(m.aim)
	}
	m.aim = content.Span{}
}
