package tui

import (
	"cmp"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/content"
	"brief/tui/cite"
)

// stop is what a peek tells of: a section, a quote, or an actor at one of the mentions.
type stop struct {
	content.Span
	section *briefing.Section
	quote   *briefing.Quote
	actor   *briefing.Actor
}

// walk is a peek's way through the article: the next and the previous of the
// kind, with the article showing each behind it.
type walk struct {
	stops []stop
	at    int   // index into stops
	from  place // where it began
	moved bool
}

// sectionStops are all sections.
func (m *Model) sectionStops() []stop {
	var out []stop
	for i := range m.brief.Sections {
		s := &m.brief.Sections[i]
		out = append(out, stop{Span: m.sections.start(s), section: s})
	}
	return out
}

// quoteStops are the quotes at the indexes.
func (m *Model) quoteStops(indexes []int) []stop {
	var out []stop
	for _, i := range indexes {
		q := &m.brief.Quotes[i]
		out = append(out, stop{Span: q.Span, quote: q})
	}
	return out
}

// actorStops are the mentions of one actor.
func actorStops(a *briefing.Actor) []stop {
	var out []stop
	for i := range a.Mentions {
		out = append(out, stop{Span: a.Mentions[i].Span, actor: a})
	}
	if out == nil {
		out = []stop{{Span: a.RoleSpan, actor: a}}
	}
	return out
}

// mentionStops are the mentions of everybody, in the order of the text.
func (m *Model) mentionStops() []stop {
	var out []stop
	for i := range m.brief.Actors {
		out = append(out, actorStops(&m.brief.Actors[i])...)
	}
	slices.SortStableFunc(out, func(a, b stop) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

// openWalk peeks at the stop that starts at the byte at offset; at -1 it tells of
// the first, and the reader is not taken there.
func (m *Model) openWalk(stops []stop, offset int) {
	at := 0
	if offset >= 0 {
		at = max(0, slices.IndexFunc(stops, func(s stop) bool { return s.Start == offset }))
	}
	o := &overlay{walk: &walk{stops: stops, at: at, from: m.here()}}
	m.stack(o)
	m.fillWalk(o)
}

// overlayRect is where the overlay stands: one that tells of a place in the article
// stands above it where it would hide it and has the room.
func (m *Model) overlayRect(o *overlay) Rect {
	r := o.rect(m.layout)
	if o.walk == nil || m.article.flow == nil {
		return r
	}
	s, inner := o.walk.stops[o.walk.at], m.layout.Inner(Article)
	for i, l := range m.article.window() {
		y := inner.Y + m.sticky() + i
		if l.Start <= s.Start && s.Start < l.End && y >= r.Y && y >= inner.Y+r.H {
			r.Y = inner.Y
		}
	}
	return r
}

// fillWalk tells of the stop where the walk is.
func (m *Model) fillWalk(o *overlay) {
	w := o.walk
	s := w.stops[w.at]
	name := "" // of whoever may have a page in the library
	switch {
	case s.section != nil:
		o.title = fmt.Sprintf("§%d %s", s.section.ID, m.brief.Heading(s.section))
	case s.quote != nil:
		o.title, name = "Quote", s.quote.Speaker.Name
	case maySpeak(s.actor):
		o.title, name = oneLine(s.actor.Name), s.actor.Name
	default:
		o.title = oneLine(s.actor.Name)
	}
	o.fill = func() []row { return m.stopFacts(s) }
	o.lines = o.fill()
	o.firstLine, o.speaker, o.offers = 0, "", []Intent{Copy}
	if len(w.stops) > 1 {
		o.info, o.offers = fmt.Sprintf("%d/%d", w.at+1, len(w.stops)), []Intent{Copy, NextSection}
	}
	m.offerSpeaker(name)
}

// stopFacts tells of a stop.
func (m *Model) stopFacts(s stop) []row {
	switch {
	case s.section != nil:
		return m.sectionFacts(s.section)
	case s.quote != nil:
		return m.quoteFacts(s.quote)
	}
	lines := m.actorFacts(s.actor)
	if len(s.actor.Mentions) > 0 && m.sentenceAt(s.Start) != m.sentenceAt(s.actor.Mentions[0].Start) {
		f := &facts{m: m}
		f.add("here", m.sentenceAt(s.Start))
		lines = append(f.lines, lines...) // what is new stands where it is seen first
	}
	return lines
}

// citation is what a peek's stop gives to copy.
func (m *Model) citation(s stop) cite.Citation {
	switch {
	case s.section != nil:
		return cite.Citation{Span: s.Span}
	case s.quote != nil:
		return cite.Quote(m.brief, s.quote)
	}
	return cite.Actor(s.actor, s.Span)
}

// copyStop copies what a peek tells of.
func (m *Model) copyStop(w *walk, intent Intent) tea.Cmd {
	c := m.citation(w.stops[w.at])
	if intent == CopyLink {
		return m.copy(cite.Markdown(m.doc, c))
	}
	return m.copy(cite.Text(m.doc, c))
}

// walkKey does the keys of a peek: on and back, to what is shown, and copies that.
func (m *Model) walkKey(o *overlay, intent Intent) (tea.Cmd, bool) {
	w := o.walk
	switch intent {
	case NextSection, PrevSection:
		to := w.at + 1
		if intent == PrevSection {
			to = w.at - 1
		}
		if to < 0 || to >= len(w.stops) {
			m.say(map[bool]string{true: "None before this one", false: "None after this one"}[to < 0])
			return nil, true
		}
		w.at, w.moved = to, true
		m.article.reveal(w.stops[to].Span)
		m.sections.follow(m.article.section())
		m.fillWalk(o)
	case Enter:
		m.closeOverlay()
		m.jump(w.stops[w.at].Span)
	case Copy, CopyLink:
		return m.copyStop(w, intent), true
	default:
		return nil, false
	}
	return nil, true
}
