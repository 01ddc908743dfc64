package state

import (
	"maps"
	"slices"

	"brief/content/clean"
)

// schema is the number of the file format; any new field raises it, as an older
// program would drop the field when it writes.
const schema = 2

// Article is what is kept of one article.
type Article struct {
	Schema int    `json:"schema"`
	Ref    string `json:"ref"`   // as it was last opened
	Title  string `json:"title"` // for people who look into the file

	Version     string            `json:"version"` // of the text last read; see [Version]
	Place       Anchor            `json:"place"`   // the top of the screen
	At          Anchor            `json:"at"`      // where a jump went, while that is in sight
	Marks       map[string]Anchor `json:"marks"`   // by letter
	Read        []string          `json:"read"`    // headings of the sections read; "" is the intro
	Layout      Layout            `json:"layout"`
	Searches    []string          `json:"searches"` // the newest last
	Notes       []Note            `json:"notes"`
	Corrections []Correction      `json:"corrections"`
}

// Layout is how the panes were left.
type Layout struct {
	Pane    string `json:"pane,omitempty"` // the focused pane
	Zoom    bool   `json:"zoom,omitempty"`
	Measure int    `json:"measure,omitempty"` // columns of text; 0 for the default
}

// Note is a highlight, with words of the user's own or without.
type Note struct {
	Target  Anchor `json:"target"`
	Text    string `json:"text,omitempty"`    // lines of plain text
	Created string `json:"created,omitempty"` // RFC 3339
}

// Correction says who really speaks a quote.
type Correction struct {
	Quote   Anchor `json:"quote"`   // its words
	Speaker string `json:"speaker"` // "" for nobody named
}

// maxSearches is how many searches are remembered.
const maxSearches = 100

// AddSearch remembers a search as the newest.
func (a *Article) AddSearch(pattern string) {
	a.Searches = slices.DeleteFunc(a.Searches, func(s string) bool { return s == pattern })
	a.Searches = append(a.Searches, pattern)
	a.Searches = a.Searches[max(0, len(a.Searches)-maxSearches):]
}

// SetMark puts the mark of a letter at a place.
func (a *Article) SetMark(letter string, place Anchor) {
	if a.Marks == nil {
		a.Marks = map[string]Anchor{}
	}
	a.Marks[letter] = place
}

// MarkRead marks the section under heading as read.
func (a *Article) MarkRead(heading string) {
	if !a.IsRead(heading) {
		a.Read = append(a.Read, heading)
	}
}

// IsRead reports whether the section under heading is marked as read.
func (a *Article) IsRead(heading string) bool { return slices.Contains(a.Read, heading) }

// AddNote adds a note, or changes the text of the one at the same words.
func (a *Article) AddNote(n Note) {
	for i := range a.Notes {
		if a.Notes[i].Target == n.Target {
			a.Notes[i].Text = n.Text
			return
		}
	}
	a.Notes = append(a.Notes, n)
}

// NoteOn returns the text of the note at a target, or "".
func (a *Article) NoteOn(target Anchor) string {
	for i := range a.Notes {
		if a.Notes[i].Target == target {
			return a.Notes[i].Text
		}
	}
	return ""
}

// RemoveNote removes the note at a target.
func (a *Article) RemoveNote(target Anchor) {
	a.Notes = slices.DeleteFunc(a.Notes, func(n Note) bool { return n.Target == target })
}

// Correct says who speaks a quote, instead of what was said before.
func (a *Article) Correct(c Correction) {
	a.Uncorrect(c.Quote)
	a.Corrections = append(a.Corrections, c)
}

// Uncorrect takes back the correction of a quote.
func (a *Article) Uncorrect(quote Anchor) {
	a.Corrections = slices.DeleteFunc(a.Corrections, func(c Correction) bool { return c.Quote == quote })
}

// clean makes what was read from a file safe to show: somebody else may have
// written it.
func (a *Article) clean() {
	a.Ref, a.Title, a.Version = clean.Text(a.Ref), clean.Text(a.Title), clean.Text(a.Version)
	a.Layout.Pane = clean.Text(a.Layout.Pane)
	a.Place.clean()
	a.At.clean()
	marks := map[string]Anchor{}
	for letter, m := range a.Marks {
		m.clean()
		marks[clean.Text(letter)] = m
	}
	a.Marks = marks
	for i := range a.Read {
		a.Read[i] = clean.Text(a.Read[i])
	}
	for i := range a.Searches {
		a.Searches[i] = clean.Text(a.Searches[i])
	}
	for i := range a.Notes {
		n := &a.Notes[i]
		n.Target.clean()
		n.Text, n.Created = clean.Text(n.Text), clean.Text(n.Created)
	}
	for i := range a.Corrections {
		c := &a.Corrections[i]
		c.Quote.clean()
		c.Speaker = clean.Text(c.Speaker)
	}
}

func (a *Anchor) clean() {
	a.Exact, a.Prefix, a.Suffix = clean.Text(a.Exact), clean.Text(a.Prefix), clean.Text(a.Suffix)
	a.Start = max(0, a.Start)
	a.End = max(a.Start, a.End)
}

// clone returns a copy that shares nothing that changes.
func (a Article) clone() Article {
	a.Marks = maps.Clone(a.Marks)
	a.Read = slices.Clone(a.Read)
	a.Searches = slices.Clone(a.Searches)
	a.Notes = slices.Clone(a.Notes)
	a.Corrections = slices.Clone(a.Corrections)
	return a
}
