package plain

import (
	"slices"
	"strings"
	"time"

	"brief/briefing"
	"brief/content"
	"brief/content/clean"
	"brief/tui/cite"
	"brief/tui/correct"
	"brief/tui/state"
)

// subject is the quote with the number, or what was read last: a quote or a
// paragraph.
func (s *session) subject(arg string) (cite.Citation, bool) {
	if arg != "" {
		at, ok := s.quoteNumbered(arg)
		if !ok {
			return cite.Citation{}, false
		}
		return cite.Quote(s.b, &s.b.Quotes[at]), true
	}
	if s.quote >= 0 && s.b.Quotes[s.quote].Contains(s.at) {
		return cite.Quote(s.b, &s.b.Quotes[s.quote]), true
	}
	if i := s.b.Doc.BlockAt(s.at); i < len(s.b.Doc.Blocks) {
		return cite.Citation{Span: s.b.Doc.Blocks[i].Span}, true
	}
	return cite.Citation{}, false
}

// note keeps words on the subject; without words they are a highlight.
func (s *session) note(words string) {
	c, ok := s.subject("")
	if !ok {
		return
	}
	n := state.Note{Target: state.NewAnchor(s.b.Doc.Text, c.Span), Text: words, Created: time.Now().UTC().Format("2006-01-02T15:04:05Z")}
	add := func(a *state.Article) {
		if old := a.NoteOn(n.Target); old != "" && old != words && words != "" {
			n.Text = old + "; " + words // nothing is lost without being asked
		}
		a.AddNote(n)
	}
	if s.change(add) {
		s.line("Noted on: " + s.b.Text(c.Span))
	}
}

func (s *session) notes() []state.Note {
	if s.Kept == nil {
		return nil
	}
	return s.Kept.Article().Notes
}

// listNotes lists the notes, and says of each whether its words have moved or are gone.
func (s *session) listNotes(string) {
	all := s.notes()
	if len(all) == 0 {
		s.say("No notes – type note and your words to make one.\n")
	}
	for i, n := range all {
		text := n.Text
		if text == "" {
			text = "Highlight"
		}
		if _, fate := n.Target.Locate(s.b.Doc.Text); fate != state.Kept {
			text += " (" + fate.String() + ")"
		}
		s.say("%d. ", i+1)
		s.line(text + ": “" + clean.Line(n.Target.Exact) + "”")
	}
}

func (s *session) removeNote(arg string) {
	all, n := s.notes(), number(arg)
	switch {
	case arg == "":
		s.say("Which note? Type notes for their numbers.\n")
		return
	case n < 1 || n > len(all):
		s.say("There is no note %s – type notes for their numbers.\n", arg)
		return
	}
	if s.change(func(a *state.Article) { a.RemoveNote(all[n-1].Target) }) {
		s.say("Note %d removed.\n", n)
	}
}

// correct names the speaker of a quote: "3 Ana Ruiz".
func (s *session) correct(arg string) {
	which, name, _ := strings.Cut(arg, " ")
	n := number(which)
	if n < 1 || n > len(s.b.Quotes) {
		s.say("Which quote? Type correct, its number and the name; quotes lists the numbers.\n")
		return
	}
	name = s.actorName(strings.TrimSpace(name))
	span := s.b.Quotes[n-1].Span
	anchor := state.NewAnchor(s.b.Doc.Text, span)
	if !s.change(func(a *state.Article) { a.Correct(state.Correction{Quote: anchor, Speaker: name}) }) {
		return
	}
	s.set(correct.Speaker(s.b, span, name))
	s.tell(n - 1)
	s.correctSaved()
}

// correctSaved brings the article's speakers up to date in the library.
func (s *session) correctSaved() {
	if s.host.Correct == nil {
		return
	}
	switch saved, err := s.host.Correct(s.b); {
	case err != nil:
		s.line(sentence(content.Sentence(err)))
	case saved:
		s.say("In the library, too.\n")
	}
}

// actorName is the whole name of the one actor that name is short for, else name.
func (s *session) actorName(name string) string {
	found := ""
	for i := range s.b.Actors {
		a := &s.b.Actors[i]
		if strings.EqualFold(a.Name, name) {
			return a.Name
		}
		short := append(strings.Fields(a.Name), a.Aliases...)
		if !slices.ContainsFunc(short, func(s string) bool { return strings.EqualFold(s, name) }) {
			continue
		}
		if found != "" {
			return name // it may be either
		}
		found = a.Name
	}
	if found != "" {
		return found
	}
	return name
}

// uncorrect gives a quote the speaker that was found again.
func (s *session) uncorrect(arg string) {
	n := number(arg)
	switch {
	case n < 1 || n > len(s.b.Quotes):
		s.say("Which quote? Type undo and its number; quotes lists the numbers.\n")
		return
	case s.b.Quotes[n-1].Rule != briefing.ManualRule:
		s.say("Quote %d has no corrected speaker.\n", n)
		return
	}
	span := s.b.Quotes[n-1].Span
	anchor := state.NewAnchor(s.b.Doc.Text, span)
	if s.change(func(a *state.Article) { a.Uncorrect(anchor) }) {
		s.set(correct.Undo(s.b, s.Briefing, span))
		s.tell(n - 1)
		s.correctSaved()
	}
}
