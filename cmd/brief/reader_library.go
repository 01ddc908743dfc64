package main

import (
	"context"
	"errors"
	"fmt"
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
	none   *library.Library // what is shown while there is no file
}

// toSave opens the library and makes it where there is none.
func (s *shelves) toSave(ctx context.Context) (*library.Library, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.openFile(ctx)
}

// toRead opens the library. Looking makes no file: where there is none, the library is empty.
func (s *shelves) toRead(ctx context.Context) (*library.Library, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.l != nil || isThere(s.path) {
		return s.openFile(ctx)
	}
	if s.none == nil {
		l, err := library.OpenToRead(ctx, s.path, nil)
		if err != nil {
			return nil, err
		}
		s.none = l
	}
	return s.none, nil
}

func isThere(path string) bool {
	_, err := os.Stat(path)
	return !errors.Is(err, os.ErrNotExist)
}

// openFile opens the library's file, with s.mu held.
func (s *shelves) openFile(ctx context.Context) (*library.Library, error) {
	if s.l == nil {
		l, err := library.Open(ctx, s.path)
		if err != nil {
			return nil, err
		}
		s.l = l
	}
	return s.l, nil
}

// close waits for what is being saved.
func (s *shelves) close() error {
	s.adding.Lock()
	defer s.adding.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	var failed error
	for _, l := range []*library.Library{s.l, s.none} {
		if l != nil {
			failed = errors.Join(failed, l.Close())
		}
	}
	return failed
}

// Add implements [tui.Library].
func (s *shelves) Add(ctx context.Context, b *briefing.Briefing) (int, error) {
	s.adding.Lock()
	defer s.adding.Unlock()
	l, err := s.toSave(ctx)
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

// Correct implements [tui.Library].
func (s *shelves) Correct(ctx context.Context, b *briefing.Briefing) (saved bool, err error) {
	l, err := s.toRead(ctx)
	if err != nil {
		return false, err
	}
	if saved, err = l.Holds(ctx, library.NewRecord(b, "")); saved {
		_, err = s.Add(ctx, b)
	}
	return saved, err
}

// listed is a filter that passes, as the reader's lists do, reported speech only
// when its kind is asked for. What is being typed stays at the end.
func listed(filter string) string {
	q, _ := query.ParseLibrary(filter)
	if slices.ContainsFunc(q.Terms, func(t query.Term) bool { return t.Key == "kind" && !t.Not }) {
		return filter
	}
	return "-kind:indirect " + filter
}

// Search implements [tui.Library].
func (s *shelves) Search(ctx context.Context, filter string, best bool, limit int) (tui.Shelf, error) {
	l, err := s.toRead(ctx)
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
		if shelf.Empty = len(articles) == 0; !shelf.Empty {
			shelf.Hint = hintOn(ctx, l, filter)
		}
	}
	return shelf, err
}

// People implements [tui.Library].
func (s *shelves) People(ctx context.Context, name string) ([]tui.Person, error) {
	l, err := s.toRead(ctx)
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
	all, err := l.Said(ctx, p, "")
	if err != nil {
		return nil, err
	}
	if len(all) == 0 { // all of their articles are removed
		return nil, tui.ErrNobody
	}
	said := slices.DeleteFunc(slices.Clone(all), func(h library.Hit) bool { return h.Quote.Kind == briefing.Indirect })
	out[0].Reported = len(all) - len(said)
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
	l, err := s.toRead(ctx)
	if err != nil {
		return nil, library.Person{}, err
	}
	p, err := onePerson(ctx, l, fmt.Sprintf("#%d", id))
	return l, p, err
}

// Open implements [tui.Library].
func (s *shelves) Open(ctx context.Context, article int64, version int) (*content.Document, error) {
	l, err := s.toRead(ctx)
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
		out = append(out, tui.Person{ID: p.ID, Name: p.Name, Roles: p.ShownRoles(), Names: p.OtherNames(), Merged: p.Merged(), Quotes: p.Quotes, Reported: p.Reported})
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
