package tui

import (
	"context"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/content"
)

// twoQuotes is a library of one article, of which a search finds the second quote.
type twoQuotes struct{ *fakeLibrary }

func (l twoQuotes) Open(context.Context, int64, int) (*content.Document, error) {
	return content.Parse("two.txt", []byte("“The bridge is shut,” said Ana Ruiz.\n\n“No ship waits,” said Ana Ruiz.\n"), content.Options{Format: "text"})
}

func (l twoQuotes) Search(ctx context.Context, _ string, _ bool, _ int) (Shelf, error) {
	doc, err := l.Open(ctx, 1, 1)
	at := strings.Index(doc.Text, "No ship waits,")
	return Shelf{Quotes: []SavedQuote{{Article: 1, Words: "No ship waits,", Span: content.Span{Start: at, End: at + len("No ship waits,")}}}}, err
}

// TestLibrarySelectsQuote: in the article that a saved quote opens, that quote is the
// one selected in the list.
func TestLibrarySelectsQuote(t *testing.T) {
	d := newDriver(t, 120, 40, func(o *Options) {
		o.Library = twoQuotes{&fakeLibrary{t: t}}
		o.Parse = func(_ context.Context, doc *content.Document) *briefing.Briefing { return briefing.Parse(doc) }
	})
	d.keys("B").typed("ship").keys("enter").shows("2/2 · all")
}

// manyQuotes is a library with 120 quotes of ten articles, in turn.
type manyQuotes struct{ *fakeLibrary }

func (l manyQuotes) Search(_ context.Context, filter string, _ bool, limit int) (Shelf, error) {
	var s Shelf
	for i := range 120 {
		s.Quotes = append(s.Quotes, SavedQuote{Article: int64(i % 10), Title: fmt.Sprintf("Article %d", i%10), Words: fmt.Sprintf("%s number %d.", filter, i)})
	}
	s.More = limit < len(s.Quotes)
	s.Quotes = s.Quotes[:min(limit, len(s.Quotes))]
	return s, nil
}

// TestLibraryRest: the first quotes come at once, and the others under the same
// selection, unless something else is typed meanwhile.
func TestLibraryRest(t *testing.T) {
	d := newDriver(t, 80, 24, func(o *Options) { o.Library = manyQuotes{&fakeLibrary{t: t}} })
	d.keys("B").shows("120 quotes")
	d.m.prompt.set("peace")
	first := func(filter string) tea.Cmd {
		_, rest := d.m.Update(d.m.searchLibrary(filter)())
		return rest
	}
	rest := first("peace")
	d.shows("50+ quotes")
	d.keys("esc j j j j j j j")
	selected := d.m.topOverlay().picked().quote.Words
	d.do(rest)
	d.shows("120 quotes", selected)
	if now := d.m.topOverlay().picked().quote.Words; now != selected {
		t.Errorf("%q was selected, and %q is", selected, now)
	}
	rest = first("war")
	d.do(d.m.searchLibrary("truce"))
	d.do(rest)
	d.shows("truce number 0.")
}

// TestLibraryRestAfterEnter: the others come too where Enter opened the first quote before
// anything was found, and are there on the way back.
func TestLibraryRestAfterEnter(t *testing.T) {
	d := newDriver(t, 80, 24, func(o *Options) { o.Library = manyQuotes{&fakeLibrary{t: t}} })
	d.keys("B").shows("120 quotes")
	d.m.prompt.set("war")
	search := d.m.searchLibrary("war")
	d.keys("enter")
	d.do(search)
	if len(d.m.overlays) > 0 {
		t.Fatal("Enter opens nothing")
	}
	d.keys("backspace").shows("120 quotes", "war number 0.")
}

// TestHeadingAboveTheFirst: where the selection goes up to the first entry below a heading, that is seen too.
func TestHeadingAboveTheFirst(t *testing.T) {
	d := newDriver(t, 80, 24, func(o *Options) { o.Library = manyQuotes{&fakeLibrary{t: t}} })
	d.keys("B").shows("120 quotes")
	d.keys("esc G").hides("Article 0")
	for range 200 {
		d.keys("k")
	}
	d.shows("Article 0", "“number 0.”")
}

// TestLibraryRestInPlace: the rest comes under a selection that stays where it is on the screen, but for a row, as other headings
// stand above it.
func TestLibraryRestInPlace(t *testing.T) {
	d := newDriver(t, 80, 24, func(o *Options) { o.Library = manyQuotes{&fakeLibrary{t: t}} })
	d.keys("B").shows("120 quotes")
	d.m.prompt.set("peace")
	_, rest := d.m.Update(d.m.searchLibrary("peace")())
	d.shows("50+ quotes").keys("esc")
	for range 30 {
		d.keys("j")
	}
	d.screen() // scrolls
	d.keys("k k k k k")
	selected := d.m.topOverlay().picked().quote.Words
	row := func() int { return strings.Count(strings.Split(d.screen(), selected)[0], "\n") }
	before := row()
	d.do(rest)
	if after := row(); after < before-1 || after > before+1 {
		t.Errorf("%q stood in row %d, and stands in %d", selected, before, after)
	}
}
