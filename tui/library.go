package tui

import (
	"context"
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/briefing/query"
	"brief/content"
)

// Library is what the reader needs of the articles that the user saved. Its
// methods are called in the background, several at once.
type Library interface {
	// Add saves an article with its findings and tells how many quotes it has.
	Add(ctx context.Context, b *briefing.Briefing) (quotes int, err error)
	// Correct brings the speakers of an article up to date where it is saved with this very text, and reports whether it is.
	Correct(ctx context.Context, b *briefing.Briefing) (saved bool, err error)
	// Search finds quotes by a filter, the newest first or the best. A mistake
	// in the filter, a *query.Error, comes with what else it finds.
	Search(ctx context.Context, filter string, best bool, limit int) (Shelf, error)
	// People returns whom a name names, or a number after a #. Of one alone all
	// that is known is told. The error is ErrNobody where there is none.
	People(ctx context.Context, name string) ([]Person, error)
	// Said returns what a person said, the oldest first; with about, a filter,
	// what it finds. A mistake in it, a *query.Error, comes with what else it finds.
	Said(ctx context.Context, person int64, about string) ([]SavedQuote, error)
	// Merge makes two people one, and Split undoes all merging of one and tells
	// how many people there are then.
	Merge(ctx context.Context, a, b int64) error
	Split(ctx context.Context, person int64) (people int, err error)
	// SplitOff makes whoever is the person in one article somebody else, and
	// tells how many quotes go over.
	SplitOff(ctx context.Context, person, article int64) (quotes int, err error)
	// Open returns the kept text of a version of an article.
	Open(ctx context.Context, article int64, version int) (*content.Document, error)
}

// Shelf is what a search in the library finds.
type Shelf struct {
	Quotes []SavedQuote
	More   bool // there are more than the limit

	ReadOnly bool   // nothing can be saved to the library
	Empty    bool   // there is no article in the library
	Hint     string // what would help where nothing was found: "did you mean Ruiz?"
}

// SavedQuote is a quote in the library.
type SavedQuote struct {
	Article                  int64
	Title, Source, Published string
	Added                    string // when the article was saved, RFC 3339
	URL                      string // of the article; "" where it has none
	Version                  int
	Earlier                  bool // the article has no longer got it
	Span                     content.Span
	Words, Heading           string
	Kind                     briefing.QuoteKind
	Speaker                  string // "" when nobody is named
	Person                   int64  // 0 when nobody is named
	Same                     int    // a number that it shares with those of the list that have the same words in other articles; 0 where there are none
	Later                    bool   // of those in time order, whether it belongs to the later half
}

// samePlace reports whether two results of searches are the same quote.
func (q *SavedQuote) samePlace(o *SavedQuote) bool {
	return q.Article == o.Article && q.Version == o.Version && q.Span == o.Span && q.Words == o.Words
}

// Person is a speaker in the library.
type Person struct {
	ID    int64
	Name  string
	Roles []string
	Names []string     // the others that tell more
	Said  []SavedQuote // the oldest first; of one among namesakes without a role, only the last
	Alike []Person     // who may be the same

	Merged bool // of several people, which Split undoes

	Quotes, Reported int // so much was said; Quotes of people to choose from

	ReadOnly bool // nothing can be written to the library; told of one alone
}

// ErrNobody says that the library quotes nobody of a name.
var ErrNobody = errors.New("the library quotes nobody of that name")

// errNoLibrary says that the reader was given none.
var errNoLibrary = errors.New("no library here – use brief library")

// errReadOnlyLibrary says that nothing can be changed in it.
var errReadOnlyLibrary = errors.New("the library or its directory is read-only – copy it elsewhere and use the copy with brief library --library FILE")

// saveArticle adds the article to the library.
func (m *Model) saveArticle() tea.Cmd {
	switch {
	case m.opt.Library == nil:
		m.complain(errNoLibrary)
		return nil
	case m.library:
		m.say("This is the library's own copy")
		return nil
	case m.brief == nil:
		m.sayLacking()
		return nil
	}
	return m.addToLibrary(true)
}

// saveAlways adds every article that is opened, where the settings say so. All text of its page, or
// what a wall leaves of it, is no newer version of one.
func (m *Model) saveAlways() tea.Cmd {
	if !m.opt.AlwaysSave || m.opt.Library == nil || m.library || m.besides {
		return nil
	}
	return m.addToLibrary(false)
}

// keptMsg ends an adding to the library.
type keptMsg struct {
	id     int // of the load
	asked  bool
	quotes int
	err    error
}

// addToLibrary is not an errand: nothing ends it before it is done.
func (m *Model) addToLibrary(asked bool) tea.Cmd {
	add, b, id := m.opt.Library.Add, m.brief, m.load.id
	return m.owe(func() tea.Msg {
		n, err := add(context.Background(), b)
		return keptMsg{id, asked, n, err}
	})
}

// keptInLibrary says so, where that hides nothing else; a library that is in
// sight shows what came in.
func (m *Model) keptInLibrary(msg keptMsg) tea.Cmd {
	switch {
	case msg.err != nil:
		m.complain(msg.err)
		return nil
	case msg.asked || msg.id == m.load.id && m.status == "":
		m.say("Saved to the library · " + briefing.Count(msg.quotes, "quote"))
	}
	if o := m.topOverlay(); msg.asked && o != nil && o.shelf != nil {
		return m.searchLibrary(o.shelf.query)
	}
	return nil
}

// openSaved opens the library's copy of a quote's article at the quote.
func (m *Model) openSaved(q *SavedQuote) tea.Cmd {
	library, store, saved := m.opt.Library, m.opt.Store, *q
	fetch := func(ctx context.Context, _ bool) (*content.Document, error) {
		doc, err := library.Open(ctx, saved.Article, saved.Version)
		if err == nil && doc == nil {
			err = fmt.Errorf("only the quotes of %s are kept, not its text", query.Quoted(saved.Title))
		}
		return doc, err
	}
	return m.send("Opening the kept copy", func(ctx context.Context) (func() tea.Cmd, error) {
		doc, err := fetch(ctx, false)
		if err != nil {
			return nil, err
		}
		k := keptOf(store, doc)
		return func() tea.Cmd {
			return m.visit(source{ref: saved.Title, fetch: fetch, library: true}, doc, k, saved.Span)
		}, nil
	})
}
