package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"sync"

	"brief/briefing"
	"brief/briefing/query"
	"brief/content"
	"brief/content/library"
	"brief/tui"
)

// shelves is the library as the reader uses it. It is opened when it is first
// needed and stays open until close.
type shelves struct {
	path   string
	adding sync.Mutex // held while something is being saved
	mu     sync.Mutex // guards l and none
	l      *library.Library
	none   *library.Library // stands for one that is not there yet
}

// open opens the library to look at it; where there is none, none is made.
func (s *shelves) open(ctx context.Context) (*library.Library, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.l == nil {
		if _, err := os.Stat(s.path); errors.Is(err, fs.ErrNotExist) {
			return openOnce(&s.none, func() (*library.Library, error) {
				return library.OpenToRead(context.WithoutCancel(ctx), s.path, nil)
			})
		}
	}
	return openOnce(&s.l, func() (*library.Library, error) { return library.Open(ctx, s.path) })
}

// openToAdd is open for who saves something.
func (s *shelves) openToAdd(ctx context.Context) (*library.Library, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return openOnce(&s.l, func() (*library.Library, error) { return library.Open(ctx, s.path) })
}

// openOnce returns the library that is kept, and opens it before where it is not open.
func openOnce(kept **library.Library, open func() (*library.Library, error)) (*library.Library, error) {
	if *kept == nil {
		l, err := open()
		if err != nil {
			return nil, err
		}
		*kept = l
	}
	return *kept, nil
}

// close waits for what is being saved.
func (s *shelves) close() error {
	s.adding.Lock()
	defer s.adding.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	var err error
	for _, l := range []*library.Library{s.l, s.none} {
		if l != nil {
			err = errors.Join(err, l.Close())
		}
	}
	return err
}

// Add implements [tui.Library].
func (s *shelves) Add(ctx context.Context, b *briefing.Briefing) (int, error) {
	s.adding.Lock()
	defer s.adding.Unlock()
	l, err := s.openToAdd(ctx)
	if err != nil {
		return 0, err
	}
	_, err = l.Add(ctx, library.NewRecord(b, ""))
	if err != nil {
		return 0, err
	}
	listed := 0
	for i := range b.Quotes {
		if b.Quotes[i].Listed() {
			listed++
		}
	}
	return listed, nil
}

// listed is a filter that passes, as the reader's lists do, reported speech only
// when its kind is asked for. What is being typed stays at the end.
func listed(filter string) string {
	q, _ := query.Parse(filter, query.LibraryKeys())
	if slices.ContainsFunc(q.Terms, func(t query.Term) bool { return t.Key == "kind" }) {
		return filter
	}
	return "-kind:indirect " + filter
}

// Search implements [tui.Library].
func (s *shelves) Search(ctx context.Context, filter string, best bool, limit int) (tui.Shelf, error) {
	l, err := s.open(ctx)
	if err != nil {
		return tui.Shelf{}, err
	}
	opt := library.Options{Limit: limit}
	if best {
		opt.Order = library.Best
	}
	r, err := l.Search(ctx, listed(filter), opt)
	if _, mistake := errors.AsType[*query.Error](err); err != nil && !mistake {
		return tui.Shelf{}, err
	}
	shelf := tui.Shelf{Quotes: savedQuotes(r.Hits), More: r.More, ReadOnly: l.ReadOnly()}
	if len(r.Hits) == 0 {
		articles, err := l.Articles(ctx)
		if err != nil {
			return tui.Shelf{}, err
		}
		shelf.Empty = len(articles) == 0
		if meant, err := l.Suggest(ctx, filter); err == nil {
			shelf.Meant = meant
		}
	}
	return shelf, err
}

// People implements [tui.Library].
func (s *shelves) People(ctx context.Context, name string) ([]tui.Person, error) {
	l, err := s.open(ctx)
	if err != nil {
		return nil, err
	}
	people, err := l.People(ctx, name)
	if errors.Is(err, library.ErrNoPerson) {
		return nil, tui.ErrNobody
	}
	if err != nil {
		return nil, err
	}
	p, ok := library.Called(people, name)
	if !ok {
		return namesakes(ctx, l, people)
	}
	out := asPeople([]library.Person{p})
	out[0].ReadOnly = l.ReadOnly()
	said, err := l.Said(ctx, p, listed(""))
	if err == nil && len(said) == 0 {
		var reported []library.Hit
		if reported, err = l.Said(ctx, p, ""); err == nil && len(reported) == 0 { // all of their articles are removed
			return nil, tui.ErrNobody
		}
	}
	if err != nil {
		return nil, err
	}
	alike, err := l.Alike(ctx, p)
	if err != nil {
		return nil, err
	}
	out[0].Said = inTime(said)
	out[0].Alike, err = namesakes(ctx, l, alike)
	return out, err
}

// Said implements [tui.Library].
func (s *shelves) Said(ctx context.Context, person int64, about string) ([]tui.SavedQuote, error) {
	l, p, err := s.person(ctx, person)
	if err != nil {
		return nil, err
	}
	said, err := l.Said(ctx, p, listed(about))
	return inTime(said), err
}

// Merge implements [tui.Library].
func (s *shelves) Merge(ctx context.Context, a, b int64) error {
	l, first, err := s.person(ctx, a)
	if err != nil {
		return err
	}
	_, second, err := s.person(ctx, b)
	if err != nil {
		return err
	}
	return l.Merge(ctx, first, second)
}

// Split implements [tui.Library].
func (s *shelves) Split(ctx context.Context, person int64) (int, error) {
	l, p, err := s.person(ctx, person)
	if err != nil {
		return 0, err
	}
	return l.Split(ctx, p)
}

// SplitOff implements [tui.Library].
func (s *shelves) SplitOff(ctx context.Context, person, article int64) (int, error) {
	l, p, err := s.person(ctx, person)
	if err != nil {
		return 0, err
	}
	return l.SplitArticle(ctx, p, article)
}

// person opens the library and returns whom a number names.
func (s *shelves) person(ctx context.Context, id int64) (*library.Library, library.Person, error) {
	l, err := s.open(ctx)
	if err != nil {
		return nil, library.Person{}, err
	}
	p, err := onePerson(ctx, l, fmt.Sprintf("#%d", id))
	return l, p, err
}

// Open implements [tui.Library].
func (s *shelves) Open(ctx context.Context, article int64, version int) (*content.Document, error) {
	l, err := s.open(ctx)
	if err != nil {
		return nil, err
	}
	return l.Document(ctx, article, version)
}

// namesakes are people to tell apart: who has no role comes with the last quote.
func namesakes(ctx context.Context, l *library.Library, people []library.Person) ([]tui.Person, error) {
	last, err := l.Last(ctx, people)
	if err != nil {
		return nil, err
	}
	out := asPeople(people)
	for i := range out {
		if h, ok := last[out[i].ID]; ok {
			out[i].Said = savedQuotes([]library.Hit{h})
		}
	}
	return out, nil
}

func asPeople(people []library.Person) []tui.Person {
	var out []tui.Person
	for _, p := range people {
		out = append(out, tui.Person{ID: p.ID, Name: p.Name, Roles: p.ShownRoles(), Names: p.OtherNames(), Quotes: p.Quotes, Reported: p.Reported})
	}
	return out
}

func savedQuotes(hits []library.Hit) []tui.SavedQuote {
	out := make([]tui.SavedQuote, len(hits))
	same, often := library.Same(hits), map[int]int{}
	for _, first := range same {
		often[first]++
	}
	for i := range hits {
		h, a, q := &hits[i], &hits[i].Article, &hits[i].Quote
		out[i] = tui.SavedQuote{Article: a.ID, Title: a.Title, Source: a.Source, URL: a.URL, Published: a.Published, Added: a.Added,
			Version: q.Version, Earlier: h.Earlier(),
			Span: q.Span, Words: q.Text, Heading: q.Heading, Kind: q.Kind, Speaker: q.Speaker.Name, Person: h.Person}
		if often[same[i]] > 1 {
			out[i].Same = same[i] + 1
		}
	}
	return out
}

// inTime are quotes in time order; they are told apart as earlier and later ones.
func inTime(said []library.Hit) []tui.SavedQuote {
	out := savedQuotes(said)
	for i := library.Later(said); i > 0 && i < len(out); i++ {
		out[i].Later = true
	}
	return out
}
