package tui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/content"
	"brief/tui/state"
)

// kept is what earlier runs left, and what this one will leave. A nil session
// keeps nothing.
type kept struct {
	session  *state.Session
	searches *state.Session // in all articles
	notice   string         // about a file that could not be read
}

// note is the text of the note on target, or "".
func (k kept) note(target state.Anchor) string {
	if k.session == nil {
		return ""
	}
	a := k.session.Article()
	return a.NoteOn(target)
}

// keptOf opens what is kept about doc. It reads a file, so it belongs in a command.
func keptOf(store *state.Store, doc *content.Document) kept {
	if store == nil || doc == nil {
		return kept{}
	}
	session, notice, err := store.Open(doc)
	if err != nil {
		notice = content.Sentence(err)
	}
	searches, _, _ := store.Begin(state.AllSearches) // usable whatever is wrong with its file
	return kept{session, searches, notice}
}

// restoreKept goes to where the last run left the article.
func (m *Model) restoreKept() {
	if m.kept.session == nil {
		return
	}
	a := m.kept.session.Article()
	m.history[findPrompt] = mergedSearches(m.kept.searches.Article().Searches, a.Searches)
	if a.Layout.Measure > 0 {
		m.article.measure = min(max(a.Layout.Measure, minMeasure), maxMeasure)
		m.article.lay()
	}
	m.zoom = a.Layout.Zoom
	if p, ok := paneByName(a.Layout.Pane); ok {
		m.focus, m.before = p, p
	}
	m.arrange()
	if !a.Place.Zero() {
		span, _ := a.Place.Locate(m.doc.Text)
		m.article.anchor, m.article.at = span.Start, span.Start
	}
	if !a.At.Zero() {
		span, _ := a.At.Locate(m.doc.Text)
		m.article.at, m.article.landed = span.Start, true
		m.article.keepAt()
	}
	for letter, anchor := range a.Marks {
		for _, r := range letter {
			span, _ := anchor.Locate(m.doc.Text)
			m.marks[r] = place{focus: Article, anchor: span.Start, at: span.Start}
		}
	}
	if m.kept.notice != "" {
		m.say(m.kept.notice)
	}
}

// readOther reports whether another text of the article was read last.
func (m *Model) readOther() bool {
	if m.kept.session == nil {
		return false
	}
	version := m.kept.session.Article().Version
	return version != "" && version != state.Version(m.doc.Text)
}

// mergedSearches are those of all articles, and nearest to hand those of this one.
func mergedSearches(all, here []string) []string {
	var out []string
	for _, s := range all {
		if !slices.Contains(here, s) {
			out = append(out, s)
		}
	}
	return append(out, here...)
}

// restoreRead ticks the sections that were read before.
func (m *Model) restoreRead() {
	if m.kept.session == nil {
		return
	}
	a := m.kept.session.Article()
	for i := range m.brief.Sections {
		s := &m.brief.Sections[i]
		m.sections.read[s.ID] = a.IsRead(readKey(m.brief, s))
	}
}

// readKey is what a section that was read is known by in the next run: its heading.
// The introduction has none, and neither have other sections that need telling
// from it, so they go by how they begin.
func readKey(b *briefing.Briefing, s *briefing.Section) string {
	if !s.Heading.Empty() || s.Kind == briefing.Intro {
		return b.Text(s.Heading)
	}
	const enough = 80 // bytes
	first := b.Text(b.Doc.Blocks[s.First].Span)
	return strings.ToValidUTF8(first[:min(enough, len(first))], "")
}

// readShare is the share of a section's reading time for which it must have been
// in sight to count as read: who leafs through has not read.
const readShare = 4

// markRead ticks the sections whose end is in sight, once they have been in
// sight for long enough while the article had the focus. With each one the place
// is written too, so that a terminal that is closed without quitting costs a
// section at most.
func (m *Model) markRead() tea.Cmd {
	if m.brief == nil || m.focus != Article || m.article.answers || m.topOverlay() != nil {
		return nil
	}
	sight, now, news := m.article.sight(), m.opt.Now(), false
	for i := range m.brief.Sections {
		s := &m.brief.Sections[i]
		if !s.Overlaps(sight) || m.sections.read[s.ID] || m.article.hidden(s.End-1) {
			continue
		}
		since, seen := m.sections.seen[s.ID]
		if !seen {
			m.sections.seen[s.ID] = now
			continue
		}
		if s.End > sight.End || now.Sub(since) < readingTime(s.Words)/readShare {
			continue
		}
		m.sections.read[s.ID], news = true, true
		m.drawn.panes[Sections].rows = nil
		key := readKey(m.brief, s)
		m.change(func(a *state.Article) { a.MarkRead(key) })
	}
	if !news {
		return nil
	}
	m.keepPlace()
	return m.save()
}

// change notes something to keep; it is written by the next save.
func (m *Model) change(f func(*state.Article)) {
	if m.kept.session != nil {
		m.kept.session.Change(f)
	}
}

// save writes what there is to keep, in the background.
func (m *Model) save() tea.Cmd {
	k := m.kept
	if k.session == nil {
		return nil
	}
	return func() tea.Msg { return savedMsg{k.session, false, k.save()} }
}

func (k kept) save() error { return cmp.Or(k.session.Save(), k.searches.Save()) }

// Leave writes the place and the layout. Call it after the program has ended.
func (m *Model) Leave() error {
	var failed error
	for _, u := range m.unsaved { // of articles before this one, too
		failed = cmp.Or(u.session.Save(), failed)
	}
	if m.kept.session != nil && m.doc != nil {
		m.markRead()
		m.keepPlace()
		failed = cmp.Or(m.kept.save(), failed)
	}
	if failed != nil {
		return fmt.Errorf("place, marks and notes are not kept: %w", failed)
	}
	return nil
}

// keepPlace notes where the reader is and how the panes stand.
func (m *Model) keepPlace() {
	m.markRead()
	place, at := state.NewPlace(m.doc.Text, m.article.anchor), state.Anchor{}
	if m.article.landed {
		at = state.NewPlace(m.doc.Text, m.article.at)
	}
	layout := state.Layout{Pane: m.focus.String(), Zoom: m.zoom}
	if m.article.measure != m.opt.Measure {
		layout.Measure = m.article.measure
	}
	ref, title, version := m.doc.Ref, m.doc.Title, state.Version(m.doc.Text)
	m.change(func(a *state.Article) {
		a.Place, a.At, a.Layout, a.Ref, a.Title, a.Version = place, at, layout, ref, title, version
	})
}

func paneByName(name string) (Pane, bool) {
	for p := range paneCount {
		if p.String() == name {
			return p, true
		}
	}
	return 0, false
}
