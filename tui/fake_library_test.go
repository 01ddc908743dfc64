package tui

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"brief/briefing"
	"brief/content"
)

// fakeLibrary holds the sample's quotes and those of a second article.
type fakeLibrary struct {
	t     testing.TB
	empty bool
	fails error
	added int
	asked []string // filters, in order
	done  []string // what was changed of people, in order

	oneArticle bool // who is split off said nothing elsewhere
	nobody     bool // nobody is left of the name
	merged     bool // Ana Ruiz is two people
}

func (f *fakeLibrary) Said(_ context.Context, person int64, about string) ([]SavedQuote, error) {
	var out []SavedQuote
	for _, q := range f.quotes() {
		if q.Person == person && hasWords(q.Words, sought(about)) {
			out = append(out, q)
		}
	}
	slices.Reverse(out)
	return laterHalf(out), nil
}

// laterHalf marks what stands behind the first article.
func laterHalf(said []SavedQuote) []SavedQuote {
	for i := range said {
		said[i].Later = said[i].Article != said[0].Article
	}
	return said
}

func (f *fakeLibrary) Merge(_ context.Context, a, b int64) error {
	f.done, f.merged = append(f.done, fmt.Sprintf("merge %d %d", a, b)), true
	return nil
}

func (f *fakeLibrary) Split(_ context.Context, person int64) (int, error) {
	f.done, f.merged = append(f.done, fmt.Sprintf("split %d", person)), false
	return 2, nil
}

func (f *fakeLibrary) SplitOff(_ context.Context, person, article int64) (int, error) {
	f.done = append(f.done, fmt.Sprintf("split %d off article %d", person, article))
	f.nobody = f.oneArticle
	return 1, nil
}

func (f *fakeLibrary) Add(_ context.Context, b *briefing.Briefing) (int, error) {
	f.added, f.empty = f.added+1, false
	return len(b.Quotes), nil
}

func (f *fakeLibrary) Correct(_ context.Context, b *briefing.Briefing) (bool, error) {
	if f.added > 0 {
		f.done = append(f.done, "correct: "+b.Quotes[0].Speaker.Name)
	}
	return f.added > 0, f.fails
}

func (f *fakeLibrary) other() *content.Document {
	doc, err := content.Parse("harbour.txt", []byte("Who pays for the harbour?\n\nThe harbour costs $9m a year.\n\n\"The harbour pays for itself,\" said Ana Ruiz.\n"), content.Options{Format: "text"})
	if err != nil {
		f.t.Fatal(err)
	}
	return doc
}

// Search finds the quotes that have the words; with best it turns their order round.
func (f *fakeLibrary) Search(_ context.Context, filter string, best bool, _ int) (Shelf, error) {
	f.asked = append(f.asked, filter)
	if f.fails != nil {
		return Shelf{}, f.fails
	}
	s := Shelf{Empty: f.empty}
	if filter == "@ruzi" {
		s.Hint = "did you mean @ruiz?"
	}
	for _, q := range f.quotes() {
		if !f.empty && hasWords(q.Words+" "+q.Speaker, sought(filter)) {
			s.Quotes = append(s.Quotes, q)
		}
	}
	if best {
		slices.Reverse(s.Quotes)
	}
	return s, nil
}

func (f *fakeLibrary) quotes() []SavedQuote {
	b := sampleBriefing(sample(f.t))
	var out []SavedQuote
	for i := range b.Quotes {
		q := &b.Quotes[i]
		out = append(out, SavedQuote{Article: 1, Title: b.Doc.Title, Source: b.Doc.Site, Published: b.Doc.Published, Version: 1, Span: q.Span,
			Words: b.Text(q.Span), Heading: b.Text(b.Sections[q.Section-1].Heading), Kind: q.Kind, Speaker: q.Speaker.Name, Person: int64(q.Speaker.Actor)})
	}
	text, words := f.other().Text, "The harbour pays for itself,"
	at := strings.Index(text, words)
	return append(out, SavedQuote{Article: 2, Title: "The harbour's bill", Source: "harbour.example", Published: "2025-03-01", Version: 1,
		Span: content.Span{Start: at, End: at + len(words)}, Words: words, Heading: "Who pays for the harbour?", Speaker: "Ana Ruiz", Person: 2})
}

func (f *fakeLibrary) People(_ context.Context, name string) ([]Person, error) {
	p := Person{ID: 2, Name: "Ana Ruiz", Roles: []string{"Finance Minister"}, Names: []string{"Ruiz"}, Merged: f.merged}
	if name == "Namesake" {
		var same []Person
		for i, words := range []string{"The bridge is not safe", "We never asked for a bridge"} {
			same = append(same, Person{ID: int64(8 + i), Name: "Keller", Said: []SavedQuote{{Article: int64(i + 1), Title: fmt.Sprintf("Article %d", i+1), Words: words}}})
		}
		return same, nil
	}
	if name == "Reported" {
		return []Person{{ID: 10, Name: name}}, nil
	}
	if name != "#2" && name != p.Name || f.nobody {
		return nil, ErrNobody
	}
	for _, q := range f.quotes() {
		if q.Person == p.ID {
			p.Said = append(p.Said, q)
		}
	}
	slices.Reverse(p.Said)
	laterHalf(p.Said)
	p.Alike = []Person{{ID: 7, Name: "A. Ruiz", Roles: []string{"a minister"}}}
	return []Person{p}, nil
}

func (f *fakeLibrary) Open(_ context.Context, article int64, _ int) (*content.Document, error) {
	if article == 1 {
		return nil, nil
	}
	return f.other(), nil
}

func withLibrary(f Library) func(*Options) { return func(o *Options) { o.Library = f } }
