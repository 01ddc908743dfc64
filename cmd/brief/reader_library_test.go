package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brief/briefing"
	"brief/content"
	"brief/content/library"
	"brief/tui"
	"brief/tui/correct"
)

// TestShelves: the reader gets people by what they said, names that tell something, what
// was said later, and which words are the same.
func TestShelves(t *testing.T) {
	s := &shelves{path: filepath.Join(t.TempDir(), "library.db")}
	defer s.close()
	l, err := s.toSave(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	quote := func(name, words string, aliases ...string) library.Quote {
		return library.Quote{Kind: briefing.Direct, Text: words, Span: content.Span{End: len(words)}, Speaker: library.Speaker{Name: name, Role: "harbour chief", Aliases: aliases}}
	}
	reports := library.Quote{Kind: briefing.Indirect, Text: "it pays", Span: content.Span{Start: 40, End: 47}, Speaker: library.Speaker{Name: "Mia Keller"}}
	record := func(day string, quotes ...library.Quote) library.Record {
		return library.Record{Ref: "/" + day, Title: day, Published: day, Quotes: quotes}
	}
	if _, err := l.Add(t.Context(), record("2026-03-01", quote("Ola Brandt", "one"), quote("Piet Brandt", "the tide will not wait", "Brandt", "the Eel")),
		record("2026-03-02", quote("Piet Brandt", "two"), quote("Piet Brandt", "The tide will not wait.")),
		record("2026-03-03", quote("Piet Brandt Jr.", "three")), record("2026-03-04", reports, library.Quote{Kind: briefing.Direct, Text: "It does",
			Span: content.Span{Start: 1, End: 8}, Speaker: reports.Speaker}), record("2026-03-05", library.Quote{Kind: briefing.Direct, Text: "No", Span: content.Span{End: 2}, Speaker: library.Speaker{Name: "Jan Keller"}})); err != nil {
		t.Fatal(err)
	}
	people, err := s.People(t.Context(), "brandt")
	var got []string
	for _, p := range people {
		got = append(got, fmt.Sprintf("#%d %d", p.ID, p.Quotes))
	}
	if want := "#2 3, #1 1, #3 1"; err != nil || strings.Join(got, ", ") != want {
		t.Errorf("people %q, want %s, %v", got, want, err)
	}
	if people, err = s.People(t.Context(), "keller"); err != nil || len(people) != 2 || people[0].Name != "Mia Keller" || people[0].Said[0].Words != "It does" {
		t.Errorf("of one who has spoken, the last quote is to be no report: %v, %v", people, err)
	}
	if people, err = s.People(t.Context(), "mia keller"); err != nil || len(people) != 1 || len(people[0].Said) != 1 || people[0].Reported != 1 {
		t.Errorf("reports are counted and not listed: %v, %v", people, err)
	}
	people, err = s.People(t.Context(), "#2")
	if err != nil || len(people) != 1 {
		t.Fatalf("%d people, %v", len(people), err)
	}
	p := people[0]
	if fmt.Sprint(p.Names) != "[the Eel]" || len(p.Alike) != 1 || p.Alike[0].ID != 3 || p.Alike[0].Quotes != 1 {
		t.Errorf("names %q, alike %v", p.Names, p.Alike)
	}
	got = nil
	for _, q := range p.Said {
		got = append(got, fmt.Sprintf("%s same %d later %v", q.Published, q.Same, q.Later))
	}
	if want := "2026-03-01 same 1 later false, 2026-03-02 same 0 later true, 2026-03-02 same 1 later true"; strings.Join(got, ", ") != want {
		t.Errorf("said %q, want %s", got, want)
	}
	if shelf, err := s.Search(t.Context(), "tide", false, 50); err != nil || len(shelf.Quotes) != 2 || shelf.Quotes[0].Same != 1 || shelf.Quotes[1].Same != 1 || shelf.ReadOnly {
		t.Errorf("found %v, %v", shelf, err)
	}
}

// TestShelvesCorrected: a speaker named by hand reaches the library where it has the article with this text, also from
// its own copy, and makes no article of another.
func TestShelvesCorrected(t *testing.T) {
	s := &shelves{path: filepath.Join(t.TempDir(), "library.db")}
	defer s.close()
	parse := func(text string) *briefing.Briefing {
		doc, err := content.Parse("/bridge.txt", []byte(text), content.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return briefing.Parse(doc)
	}
	const first = "The bridge is open again.\n\n“It took two years,” said Ana Ruiz. Piet Brandt listened.\n"
	b, newer := parse(first), parse(first+"\nNobody else spoke.\n")
	named := correct.Speaker(b, b.Quotes[0].Span, "Piet Brandt")
	if saved, err := s.Correct(t.Context(), named); saved || err != nil || isThere(s.path) {
		t.Errorf("without a library: %v, %v", saved, err)
	}
	if _, err := s.Add(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	kept, err := s.Open(t.Context(), 1, 1)
	if err != nil {
		t.Fatal(err)
	}
	again := *named
	again.Doc = kept
	for name, c := range map[string]struct {
		b    *briefing.Briefing
		want bool
	}{"the article": {named, true}, "its copy": {&again, true}, "a newer text": {newer, false}} {
		if saved, err := s.Correct(t.Context(), c.b); saved != c.want || err != nil {
			t.Errorf("%s: %v, %v", name, saved, err)
		}
	}
	if found, err := s.Search(t.Context(), "@brandt", false, 9); err != nil || len(found.Quotes) != 1 || found.Quotes[0].Version != 1 {
		t.Errorf("found %v, %v", found, err)
	}
	if found, err := s.Search(t.Context(), "@ruiz", false, 9); err != nil || len(found.Quotes) != 0 {
		t.Errorf("who did not say it is found with %v, %v", found, err)
	}
}

// TestShelvesOfNobody: who is quoted in removed articles alone is nobody, and who has reported speech alone is somebody.
func TestShelvesOfNobody(t *testing.T) {
	s := &shelves{path: filepath.Join(t.TempDir(), "library.db")}
	defer s.close()
	l, err := s.toSave(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	quote := func(kind briefing.QuoteKind, name string) library.Quote {
		return library.Quote{Kind: kind, Text: "the bridge is safe", Span: content.Span{End: 18}, Speaker: library.Speaker{Name: name}}
	}
	saved, err := l.Add(t.Context(), library.Record{Ref: "/gone", Title: "gone", Quotes: []library.Quote{quote(briefing.Direct, "Ana Ruiz")}},
		library.Record{Ref: "/kept", Title: "kept", Quotes: []library.Quote{quote(briefing.Indirect, "Piet Brandt")}})
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Remove(t.Context(), saved[0].Article); err != nil {
		t.Fatal(err)
	}
	if people, err := s.People(t.Context(), "Ana Ruiz"); !errors.Is(err, tui.ErrNobody) {
		t.Errorf("found %v, %v", people, err)
	}
	if people, err := s.People(t.Context(), "Piet Brandt"); err != nil || len(people) != 1 || len(people[0].Said) != 0 {
		t.Errorf("found %v, %v", people, err)
	}
	for filter, hint := range map[string]string{
		"bridge": "reported speech does: add kind:indirect", "kind:dirct": "kind: takes one of direct, partial, indirect",
		"@bradt": "did you mean Brandt?", "zzz": "",
	} {
		if shelf, err := s.Search(t.Context(), filter, false, 50); err != nil || len(shelf.Quotes) > 0 || shelf.Hint != hint {
			t.Errorf("%s: %d quotes, %q, %v", filter, len(shelf.Quotes), shelf.Hint, err)
		}
	}
}

// TestLookingMakesNoLibrary: the views of the reader make no file; saving does, and the
// views then show what is in it.
func TestLookingMakesNoLibrary(t *testing.T) {
	s := &shelves{path: filepath.Join(t.TempDir(), "data", "library.db")}
	defer s.close()
	look := func() tui.Shelf {
		t.Helper()
		shelf, err := s.Search(t.Context(), "tide", false, 50)
		if err != nil {
			t.Fatal(err)
		}
		return shelf
	}
	if !look().Empty {
		t.Error("a library that is not there is not empty")
	}
	if _, err := s.People(t.Context(), "Brandt"); !errors.Is(err, tui.ErrNobody) {
		t.Errorf("people: %v, want nobody", err)
	}
	if _, err := os.Stat(filepath.Dir(s.path)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("looking made %s: %v", filepath.Dir(s.path), err)
	}
	doc, err := content.Parse("a.txt", []byte("“The tide will not wait,” said Piet Brandt, the mayor."), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Add(t.Context(), briefing.Parse(doc)); err != nil {
		t.Fatal(err)
	}
	if shelf := look(); shelf.Empty || len(shelf.Quotes) != 1 {
		t.Errorf("after saving: %+v", shelf)
	}
}
