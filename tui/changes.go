package tui

import (
	"cmp"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/content"
	"brief/content/clean"
	"brief/tui/change"
)

// comparedMsg tells what changed since the article was read before.
type comparedMsg struct {
	id     int
	report change.Report
}

// compare holds the article to the version that was read before, in the
// background, and keeps this one in its place.
func (m *Model) compare(b *briefing.Briefing) tea.Cmd {
	store := m.opt.Store
	// A kept copy may be older than what was read last, and all text of a page is more than its article.
	if store == nil || m.library || m.load.raw || m.opt.Raw {
		return nil
	}
	id := m.load.id
	return func() tea.Msg {
		report, err := store.Since(b)
		if err != nil {
			return doneMsg{err: fmt.Errorf("cannot keep this version of the article: %w", err)}
		}
		return comparedMsg{id, report}
	}
}

// compared marks what changed.
func (m *Model) compared(msg comparedMsg) {
	if msg.id != m.load.id || msg.report.Empty() {
		return
	}
	m.changes = msg.report
	m.sections.changes, m.quotes.changes = &m.changes, &m.changes
	said := fmt.Sprintf("Changed since you read it: %s · %s shows how", summary(msg.report), m.keys.Label(Changes))
	if how := content.Capital(m.doc.Notice); how != "" && how == m.status { // it may tell why, as that a page now shows only its start
		said = how + " · " + said
	}
	m.say(said)
}

// summary counts changes: "2 sections and 1 quote reworded, 1 quote removed".
func summary(r change.Report) string {
	var parts []string
	for _, k := range []change.Kind{change.New, change.Reworded, change.Removed} {
		var of []string
		count := func(changes []change.Change, noun string) {
			n := 0
			for _, c := range changes {
				if c.Kind == k {
					n++
				}
			}
			if n > 0 {
				of = append(of, briefing.Count(n, noun))
			}
		}
		count(r.Sections, "section")
		count(r.Quotes, "quote")
		if len(of) > 0 {
			parts = append(parts, strings.Join(of, " and ")+" "+k.String())
		}
	}
	return strings.Join(parts, ", ")
}

// openChanges shows the old words beside the new.
func (m *Model) openChanges() {
	if m.changes.Empty() {
		m.say("Nothing changed since you read it")
		return
	}
	report := m.changes
	m.openLines("Changed since you read it", func() []row { return m.changeLines(report) })
}

// changeLines are the old words and the new, for the present width.
func (m *Model) changeLines(report change.Report) (lines []row) {
	width := overlayWidth(m.width) - 2
	add := func(c change.Change) {
		lines = append(lines, row{{"  " + c.Kind.String(), m.look.theme.Note}})
		lines = append(lines, wrapRows(clean.Line(c.Old), width, m.look.theme.Dim, "  - ")...)
		lines = append(lines, wrapRows(clean.Line(c.New), width, "", "  + ")...)
	}
	for _, c := range report.Sections {
		name := cmp.Or(clean.Line(cmp.Or(c.New, c.Old)), "Introduction")
		lines = append(lines, wrapRows(name, width, m.look.theme.Heading, " ")...)
		if c.Kind != change.Reworded || c.Old != c.New {
			add(c)
		}
		for _, p := range c.Paragraphs {
			add(p)
		}
	}
	if len(report.Quotes) > 0 {
		lines = append(lines, row{{" Quotes", m.look.theme.Heading}})
	}
	for _, c := range report.Quotes {
		c.Old, c.New = briefing.Spoken(c.Old), briefing.Spoken(c.New)
		add(c)
	}
	return lines
}

// changeLabel is the word that marks a changed entry of a list.
func changeLabel(c change.Change) string {
	if c.Kind == change.None {
		return ""
	}
	return " " + c.Kind.String()
}
