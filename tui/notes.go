package tui

import (
	"fmt"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"brief/content/clean"
	"brief/tui/render"
	"brief/tui/state"
)

// startNote asks for a note on the quote, paragraph or entry at hand. One
// without text is a highlight.
func (m *Model) startNote() {
	c, ok := m.subject()
	if !ok {
		m.say("Nothing to note here")
		return
	}
	m.noting = state.NewAnchor(m.doc.Text, c.Span)
	m.showSubject()
	m.ask(notePrompt)
	m.prompt.insert(m.kept.note(m.noting)) // what is there is changed, not lost
}

// addNote keeps a note on what the prompt was opened for.
func (m *Model) addNote(text string) tea.Cmd {
	note := state.Note{Target: m.noting, Text: text, Created: m.opt.Now().UTC().Format("2006-01-02T15:04:05Z")}
	if m.kept.session == nil {
		m.complain(fmt.Errorf("notes are not kept here"))
		return nil
	}
	m.change(func(a *state.Article) { a.AddNote(note) })
	m.showNotes()
	done := "Noted"
	if text == "" {
		done = "Highlighted"
	}
	m.say(done + " – " + m.keys.Label(Notes) + " lists the notes")
	return m.saveOwn()
}

// showNotes has the article highlight what the notes are on.
func (m *Model) showNotes() {
	m.article.notes = nil
	if m.kept.session == nil || m.doc == nil {
		return
	}
	for _, n := range m.kept.session.Article().Notes {
		if span, fate := n.Target.Locate(m.doc.Text); fate != state.Orphaned {
			m.article.notes = append(m.article.notes, span)
		}
	}
}

// openNotes lists the notes to go to. What became of the words is said.
func (m *Model) openNotes() {
	notes := m.keptNotes()
	if len(notes) == 0 {
		m.say("No notes – press " + m.keys.Label(Note) + " to make one")
		return
	}
	var picks []pick
	for _, n := range notes {
		span, fate := n.Target.Locate(m.doc.Text)
		text := n.Text
		if text == "" {
			text = "highlight"
		}
		own := row{{"  " + oneLine(text), ""}, {fateLabel(fate), m.look.theme.Dim}}
		words := segment{"  " + quoted(clean.Line(n.Target.Exact)), m.look.theme.Quote}
		picks = append(picks, pick{rows: m.noteRows(own, words), span: span})
	}
	m.openPicks("Notes", picks)
}

// noteRows are a note and the words it is on, of the selected one all of the note and as many words
// as leave others in sight: they may be a paragraph longer than the screen.
func (m *Model) noteRows(own row, words segment) rowsFunc {
	const most, least = 6, 2 // rows: of both, of the words
	return func(width int, selected bool) []row {
		if !selected {
			return []row{append(own, words)}
		}
		end := max(most, len(own.wrap(width))+least)
		first := segment{render.Cut(words.text, end*width), words.style} // all that these rows may show, and so no more is wrapped
		rows := append(own, first).selected().wrap(width)
		if len(rows) <= end {
			return rows
		}
		last := append(rows[end-1], segment{" " + m.look.glyphs.ellipsis, m.look.theme.Dim})
		return append(rows[:end-1], last.fit(width, &m.look))
	}
}

// quoted puts marks around words that do not begin with their own.
func quoted(words string) string {
	words = oneLine(words)
	if first, _ := utf8.DecodeRuneInString(words); strings.ContainsRune("“\"‘'„«", first) {
		return words
	}
	return "“" + words + "”"
}

func fateLabel(f state.Fate) string {
	switch f {
	case state.Moved:
		return "  moved"
	case state.Orphaned:
		return "  orphaned"
	}
	return ""
}

func (m *Model) keptNotes() []state.Note {
	if m.kept.session == nil {
		return nil
	}
	return m.kept.session.Article().Notes
}

// removeNote takes away the notes on what is at hand.
func (m *Model) removeNote() tea.Cmd {
	n, ok := m.noteHere()
	if !ok {
		m.say("No note here")
		return nil
	}
	m.change(func(a *state.Article) { a.RemoveNote(n.Target) })
	m.showNotes()
	m.say("Note removed")
	return m.saveOwn()
}

// noteHere is the note on the very words at hand, or else one that shares some of them.
func (m *Model) noteHere() (near state.Note, ok bool) {
	c, here := m.subject()
	if !here {
		return near, false
	}
	for _, n := range m.keptNotes() {
		span, fate := n.Target.Locate(m.doc.Text)
		switch {
		case fate == state.Orphaned:
		case span == c.Span:
			return n, true
		case !ok && span.Overlaps(c.Span):
			near, ok = n, true
		}
	}
	return near, ok
}
