package tui

import (
	"maps"

	"brief/content"
)

// maxJumps is how many places the jump list remembers in each direction.
const maxJumps = 100

// place is all that going back restores: pane, selections, filters and text.
type place struct {
	focus      Pane
	anchor, at int
	landed     bool
	target     content.Span
	answers    bool
	opened     map[int]bool
	search     string // the search in the article, and its current match; -1 for none
	hit        int
	selected   [paneCount]selection
	origin     *place // where a preview started from; nil without one
}

// selection is what a list pane shows and has selected.
type selection struct {
	filter   string
	sel, top int
}

// jumps is the jump list: two stacks with the present between them.
type jumps struct {
	back, forward []place
	ahead         *reading // the article that Back came from; nil without one
}

// push remembers from as the place that a jump leaves.
func (j *jumps) push(from place) {
	j.back = append(j.back, from)
	if len(j.back) > maxJumps {
		j.back = j.back[len(j.back)-maxJumps:]
	}
	j.forward, j.ahead = nil, nil
}

// goBack returns the place to go back to, and keeps now for going forward.
func (j *jumps) goBack(now place) (place, bool) {
	return step(&j.back, &j.forward, now)
}

// goForward undoes a goBack.
func (j *jumps) goForward(now place) (place, bool) {
	return step(&j.forward, &j.back, now)
}

// step takes the newest place of from, where there is one, and puts now on to.
func step(from, to *[]place, now place) (place, bool) {
	n := len(*from)
	if n == 0 {
		return place{}, false
	}
	newest := (*from)[n-1]
	*from, *to = (*from)[:n-1], append(*to, now)
	return newest, true
}

// here is the present place.
func (m *Model) here() place {
	p := place{
		focus: m.focus, anchor: m.article.anchor, at: m.article.at, target: m.article.target, landed: m.article.landed,
		answers: m.article.answers, opened: maps.Clone(m.article.opened), origin: m.origin,
		search: m.search.pattern, hit: m.article.hit,
	}
	for pane := range paneCount {
		if l := m.listOf(pane); l != nil {
			p.selected[pane] = selection{m.filterOf(pane), l.sel, l.top}
		}
	}
	return p
}

// restore goes to a place exactly.
func (m *Model) restore(p place) {
	m.setFocus(p.focus)
	a := m.article
	if a.answers != p.answers || !maps.Equal(a.opened, p.opened) {
		a.answers, a.opened = p.answers, p.opened
		a.lay()
	}
	a.anchor, a.at, a.target, a.landed = p.anchor, p.at, p.target, p.landed
	if a.hit, m.search.wrapped = -1, false; p.search == m.search.pattern && p.hit < len(a.hits) {
		a.hit = p.hit
	}
	for pane := range paneCount {
		if l := m.listOf(pane); l != nil {
			m.applyFilter(pane, p.selected[pane].filter)
			l.sel, l.top = p.selected[pane].sel, p.selected[pane].top
		}
	}
	m.origin = p.origin
}

// jump goes to span in the article, which nothing hides any more, and remembers the present place.
func (m *Model) jump(span content.Span) {
	m.closeOverlays()
	m.jumpFrom(m.here(), span)
}

// jumpFrom goes to span in the article and remembers the place from.
func (m *Model) jumpFrom(from place, span content.Span) {
	m.jumps.push(from)
	m.origin = nil
	m.article.reveal(span)
	m.setFocus(Article)
	m.sections.follow(m.article.section())
}

// step goes to the start of something beside the reader: a section, a quote, a
// paragraph. Only sections are jumps, and a run of the same key is one.
func (m *Model) step(intent Intent, span content.Span, ok bool, none string) {
	if !ok {
		m.say(none)
		return
	}
	if m.lastStep != intent && (intent == NextSection || intent == PrevSection) {
		m.jumps.push(m.here())
	}
	m.thisStep = intent
	m.origin = nil
	m.article.reveal(span)
	m.sections.follow(m.article.section())
	if m.focus != Sections || intent != NextSection && intent != PrevSection { // that list shows the step itself
		m.showArticle()
	}
}

// showArticle gives the focus to the article where nothing of it is on the screen.
func (m *Model) showArticle() {
	if !m.layout.Shown(Article) {
		m.setFocus(Article)
	}
}
