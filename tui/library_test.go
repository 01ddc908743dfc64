package tui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

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
		s.Meant = "@ruiz"
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

// TestLibraryBackReturnsExactly: Enter opens the article at the quote, Back is
// the very screen that was left, and Esc the article below as it was.
func TestLibraryBackReturnsExactly(t *testing.T) {
	for _, size := range [][2]int{{200, 60}, {120, 40}, {80, 24}, {40, 15}} {
		d := newDriver(t, size[0], size[1], withLibrary(&fakeLibrary{t: t}))
		d.keys("3 j j d")
		below := d.screen()
		d.keys("B").typed("r").keys("esc G k j")
		before := d.screen()
		d.keys("enter").shows("The harbour pays for itself")
		if q := d.m.article.target.Of(d.m.doc.Text); q != "The harbour pays for itself," || d.m.focus != Article {
			t.Errorf("%v: opened at %q in %s", size, q, d.m.focus)
		}
		d.keys("G ctrl+o ctrl+o")
		if after := d.screen(); after != before {
			t.Errorf("%v: left\n%s\nback at\n%s", size, before, after)
		}
		if d.keys("esc"); d.screen() != below {
			t.Errorf("%v: below was\n%s\nis\n%s", size, below, d.screen())
		}
		d.keys("L").shows("The harbour pays for itself")
	}
}

// TestLibraryBackAfterResize: results that were left at one size come back at
// another with the same query and selection.
func TestLibraryBackAfterResize(t *testing.T) {
	d := newDriver(t, 120, 40, withLibrary(&fakeLibrary{t: t}))
	d.keys("B").typed("harbour").keys("enter")
	d.send(sizeMsg(40, 15))
	d.keys("ctrl+o").shows("harbour", "> “The harbour pays").checkGeometry("back")
}

// TestChangedWhileAway: an article whose source changed while another one was
// read is loaded again on coming back.
func TestChangedWhileAway(t *testing.T) {
	d := newDriver(t, 120, 40, withLibrary(&fakeLibrary{t: t}))
	id := d.m.load.id
	d.keys("B").typed("harbour").keys("enter")
	d.send(changedMsg{id})
	loads := 0
	fetch := d.m.from.fetch
	d.m.from.fetch = func(ctx context.Context, raw bool) (*content.Document, error) { loads++; return fetch(ctx, raw) }
	if d.keys("ctrl+o").shows("The harbour pays"); loads != 1 {
		t.Errorf("loaded %d times", loads)
	}
}

// TestKeptCopyIsNoNewVersion: reading the library's copy of an article that was
// read before does not count as a change.
func TestKeptCopyIsNoNewVersion(t *testing.T) {
	dir := t.TempDir()
	harbour := func(text string) func(*Options) {
		return func(o *Options) {
			o.Load = func(context.Context, bool) (*content.Document, error) {
				return content.Parse("harbour.txt", []byte(text), content.Options{Format: "text"})
			}
		}
	}
	now := "Who pays for the harbour?\n\nNobody does.\n"
	d := newDriver(t, 120, 40, withStore(dir), withLibrary(&fakeLibrary{t: t}), harbour(now))
	d.keys("B").typed("harbour").keys("enter").shows("$9m")
	d = newDriver(t, 120, 40, withStore(dir), harbour(now))
	if s := d.screen(); strings.Contains(s, "Changed since") {
		t.Errorf("the kept copy counts as read:\n%s", s)
	}
}

// TestLibraryDropsStaleResults: what an older query found is not shown.
func TestLibraryDropsStaleResults(t *testing.T) {
	d := newDriver(t, 120, 40, withLibrary(&fakeLibrary{t: t}))
	d.keys("B")
	var late []tea.Cmd
	for _, text := range []string{"harbour", "bridge closes"} {
		d.m.prompt.set(text)
		late = append(late, d.m.searchLibrary(text))
	}
	d.do(late[1])
	d.do(late[0])
	if s := d.screen(); strings.Contains(s, "pays for itself") || !strings.Contains(s, "my town closes") {
		t.Errorf("the results are not those of the last query:\n%s", s)
	}
}

// TestLibraryEnterBeforeResults: Enter opens the first of what was typed, not of
// what is still shown.
func TestLibraryEnterBeforeResults(t *testing.T) {
	d := newDriver(t, 120, 40, withLibrary(&fakeLibrary{t: t}))
	d.keys("B")
	late := d.m.searchLibrary("harbour")
	d.keys("enter")
	d.do(late)
	d.shows("The harbour costs $9m")
}

func TestLibraryEmptyAndSave(t *testing.T) {
	f := &fakeLibrary{t: t, empty: true}
	d := newDriver(t, 120, 40, withLibrary(f))
	d.keys("B").shows("No articles in the library – press a to add this one")
	d.keys("a").shows("Saved to the library · 7 quotes", "my town closes")
	d.keys("esc a").shows("Saved to the library · 7 quotes")
	if f.added != 2 {
		t.Errorf("added %d times", f.added)
	}
	d.keys("B").typed("zebra").shows(`No quotes match "zebra"`).keys("esc /").shows("Library: ▏").keys("esc /").typed("zebra")
	if s := d.screen(); strings.Contains(s, "did you mean") {
		t.Errorf("something is suggested for zebra:\n%s", s)
	}
	d.keys("ctrl+u").typed("@ruzi").shows(`No quotes match "@ruzi" – did you mean @ruiz?`)
	d.keys("esc esc")
	if len(d.m.overlays) != 0 || d.m.prompt != nil {
		t.Error("Esc does not peel the library")
	}
}

// TestTypingIntoAnEmptyLibrary: what was typed before it was known to be empty stays text.
func TestTypingIntoAnEmptyLibrary(t *testing.T) {
	f := &fakeLibrary{t: t, empty: true}
	d := newDriver(t, 120, 40, withLibrary(f))
	_, looking := d.m.Update(keyMsg("B"))
	d.keys("b").do(looking)
	d.keys("a n").shows("Library: ban▏", "No articles in the library")
	if d.keys("esc"); f.added != 0 {
		t.Error("a letter of a word saved the article")
	}
	d.keys("a").shows("Saved to the library")
}

// TestLibraryDamaged: what is wrong is said in the view, and the reader goes on.
func TestLibraryDamaged(t *testing.T) {
	f := &fakeLibrary{t: t, fails: errors.New("the library is damaged – brief library check repairs what can be")}
	d := newDriver(t, 80, 24, withLibrary(f))
	d.keys("B").shows("The library is damaged – brief library check")
	f.fails = nil
	d.typed("harbour").shows("pays for itself")
}

// TestHelpScrolls: pages and ends of what is only read.
func TestHelpScrolls(t *testing.T) {
	d := newDriver(t, 80, 24)
	d.keys("? G").shows("draw anew")
	d.keys("g").shows(" Move")
	d.keys("space")
	if o := d.m.topOverlay(); o.top < 10 {
		t.Errorf("a page is %d lines", o.top)
	}
}

func TestLibraryKeepsOnlyQuotes(t *testing.T) {
	d := newDriver(t, 120, 40, withLibrary(&fakeLibrary{t: t}))
	d.keys("B").typed("handshake").keys("enter").shows("Only the quotes of", "A handshake is worth nothing")
}

func TestAlwaysSave(t *testing.T) {
	f := &fakeLibrary{t: t}
	d := newDriver(t, 120, 40, withLibrary(f), func(o *Options) { o.AlwaysSave = true })
	d.shows("Saved to the library · 7 quotes")
	d.keys("B").typed("harbour").keys("enter")
	if f.added != 1 {
		t.Errorf("added %d times: the library's own copy is not to be saved", f.added)
	}
}

// TestSpeakerPages: from a quote, an actor, a peek, the library and a command.
func TestSpeakerPages(t *testing.T) {
	for _, keys := range []string{"3 j P", "3 j K P", "4 P", "B h a r b o u r esc P", "named"} {
		d := newDriver(t, 120, 40, withLibrary(&fakeLibrary{t: t}))
		if keys == "named" {
			d.keys(":").typed("speaker Ana Ruiz")
			keys = "enter"
		}
		d.keys(keys).shows("Speaker* ━━ Ana Ruiz", "4 quotes", "Finance Minister", "1 Mar 2025 · harbour.example", "no deal is better")
		before := d.screen()
		if d.keys("enter ctrl+o"); d.screen() != before {
			t.Errorf("%q: Back is not the page that was left:\n%s", keys, d.screen())
		}
	}
	d := newDriver(t, 120, 40, withLibrary(&fakeLibrary{t: t}))
	d.keys(":").typed("speaker No").keys("enter").shows("The library quotes nobody called No – press a to add this article")
	d.keys(":").typed("speaker Reported").keys("enter").shows("0 quotes", "Only reported speech – /kind:indirect shows it")
}

// TestSpeakerPage: its words are narrowed and held against each other, and who is
// the same person is put right.
func TestSpeakerPage(t *testing.T) {
	f := &fakeLibrary{t: t}
	d := newDriver(t, 120, 40, withLibrary(f))
	d.keys("4 P").shows("4 quotes", "May be the same person · J makes them one", "A. Ruiz", "D compare").hides("U undo")
	d.keys("D").shows("Earlier and later words* ━━ Ana Ruiz", " Earlier ", "│  Later", "1 Mar 2025 · The harbour's bill").checkGeometry("columns")
	d.keys("esc /").typed("harbour").keys("enter").shows("Ana Ruiz / harbour", "1 of 4", "pays for itself")
	d.hides("D compare").keys("D").shows("Nothing to hold against each other")
	d.keys("/").typed("zebra").keys("enter").shows(`No quotes match`)
	d.keys("/ enter").shows("4 quotes").keys("y").shows("Copied (OSC 52)")
	if want := "“The harbour pays for itself” – Ana Ruiz\nThe harbour's bill, harbour.example, 2025-03-01\n"; d.copied[0] != want {
		t.Errorf("copied %q, want %q", d.copied[0], want)
	}
	d.keys("x").shows("1 quote of that article is somebody else's now")
	d.keys("G J").shows("Ana Ruiz and A. Ruiz are one person now – U undoes it")
	d.keys("k").shows("U undo").keys("U").shows("Ana Ruiz is 2 people again").keys("k").hides("U undo")
	d.keys("g J").typed("nobody").keys("enter").shows("The library quotes nobody called nobody")
	d.keys("J").typed("Ana Ruiz").keys("enter").shows("Ana Ruiz is this very person")
	if want := []string{"split 2 off article 2", "merge 2 7", "split 2"}; !slices.Equal(f.done, want) {
		t.Errorf("done: %q, want %q", f.done, want)
	}
	f.oneArticle = true
	d.keys("g x").shows("1 quote of that article is somebody else's now").hides("Speaker*") // nothing is left to show
	f.nobody = false
	narrow := newDriver(t, 40, 15, withLibrary(f))
	narrow.keys("4 P D").shows(" Earlier", "“The harbour pays").checkGeometry("columns on a narrow screen")
}

// TestMergeWithOneOfSeveral: of several people of the name that is given, one is chosen; who
// undoes it is on the page that it began on.
func TestMergeWithOneOfSeveral(t *testing.T) {
	for _, s := range [][2]int{{80, 24}, {40, 15}} {
		f := &fakeLibrary{t: t}
		d := newDriver(t, s[0], s[1], withLibrary(f))
		d.keys("4 P J").typed("Namesake").keys("enter").shows("Same person as", "Keller").checkGeometry("namesakes")
		d.keys("esc").shows("Speaker* ━━ Ana Ruiz")
		d.keys("g J").typed("Namesake").keys("enter j enter").shows("Ana Ruiz and Keller are one person now")
		o := d.m.topOverlay()
		o.page.Person = &Person{ID: 1, Name: "Keller"} // had Keller been in the library before her
		d.keys("U").shows("Speaker* ━━ Ana Ruiz")
		if want := []string{"merge 2 9", "split 1"}; !slices.Equal(f.done, want) {
			t.Errorf("done: %q, want %q", f.done, want)
		}
	}
}

// TestLibraryCompletes: Tab goes through keys and what the quotes in sight have.
func TestLibraryCompletes(t *testing.T) {
	d := newDriver(t, 120, 40, withLibrary(&fakeLibrary{t: t}))
	d.keys("B").typed("af").keys("tab").shows("Library: after:▏")
	d.keys("ctrl+u").typed("@ru").keys("tab").shows(`Library: @"Ana Ruiz"▏`)
	ways := d.m.topOverlay().shelf.ways
	d.m.stale = true
	if d.screen(); d.m.topOverlay().shelf.ways != ways {
		t.Error("drawing makes the list that Tab chooses from anew")
	}
	d.keys("ctrl+u esc y Y").shows("Copied (OSC 52)")
	if len(d.copied) != 2 || !strings.HasPrefix(d.copied[1], "> “A handshake") {
		t.Errorf("copied %q", d.copied)
	}
}

// fakeFeeds has one feed of three entries, one of which cannot be opened.
type fakeFeeds struct{ none bool }

func (f fakeFeeds) List(context.Context) ([]Feed, error) {
	if f.none {
		return nil, nil
	}
	return []Feed{{Name: "Herald", Title: "The Herald", Address: "https://herald.example/feed.xml"}}, nil
}

func (fakeFeeds) Entries(context.Context, string) ([]FeedEntry, string, error) {
	return []FeedEntry{
		{Entry: content.Entry{Title: "Harbour opens", URL: "https://herald.example/1", Published: "2026-06-09"}},
		{Entry: content.Entry{Title: "Old news", URL: "https://herald.example/2", Published: "2026-06-08"}, Read: true},
		{Entry: content.Entry{Title: "A page that is gone", URL: "https://herald.example/3"}},
	}, "", nil
}

func (fakeFeeds) Open(_ context.Context, _ string, e content.Entry, _ bool) (*content.Document, error) {
	if strings.HasSuffix(e.URL, "/3") {
		return nil, errors.New("herald.example answered 404 – check the address")
	}
	return content.Parse(e.URL, []byte("The harbour is open again.\n\nShips came in on Monday.\n"), content.Options{Format: "text"})
}

func TestFeeds(t *testing.T) {
	with := func(f fakeFeeds) func(*Options) { return func(o *Options) { o.Feeds = f } }
	newDriver(t, 80, 24, with(fakeFeeds{none: true})).keys("F").shows("No feeds – brief feed add ADDRESS subscribes to one")
	d, opened := newDriver(t, 80, 24, with(fakeFeeds{})), ""
	d.keys("F").shows("Herald  The Herald · herald.example")
	d.m.opt.OpenURL = func(address string) error { opened = address; return nil }
	d.keys("enter").shows("2 of 3 unread", "* 9 Jun 2026", "Harbour opens")
	if d.keys("o y Y"); opened != "https://herald.example/1" || !slices.Equal(d.copied, []string{"Harbour opens\nhttps://herald.example/1\n", "[Harbour opens](https://herald.example/1)\n"}) {
		t.Errorf("opened %q, copied %q", opened, d.copied)
	}
	d.keys("enter").shows("Ships came in")
	d.keys("ctrl+o").shows("1 of 3 unread", "┃>  9 Jun 2026", "r again")
	if d.keys("/").typed("old").shows("1 of 3").hides("Harbour opens").keys("enter ctrl+o r").shows("1 of 3 unread", "Harbour opens"); len(d.m.overlays) != 2 {
		t.Errorf("fetched again there are %d lists", len(d.m.overlays))
	}
	d.keys("G enter").shows("herald.example answered 404 – check the address", "A page that is gone")
	d.keys("esc").shows("1 feed")
	d.keys("esc")
	if len(d.m.overlays) != 0 || d.quit {
		t.Error("Esc does not lead back to the article")
	}
}

// TestErrandCancelled: a slow errand says what it does, Esc ends it, and its
// result no longer counts.
func TestErrandCancelled(t *testing.T) {
	d := newDriver(t, 80, 24, func(o *Options) { o.Feeds = fakeFeeds{} })
	d.keys("F enter")
	late := d.m.chooseOverlay()
	d.send(errandTickMsg(d.m.errand.id))
	d.shows("Fetching herald.example… ", " s · Esc cancel")
	d.keys("esc").shows("Cancelled", "Harbour opens")
	d.do(late)
	d.shows("Harbour opens")
	if d.m.from != nil {
		t.Error("the cancelled page was opened")
	}
}

// TestViewScreens compares the views at the four sizes of the contract.
func TestViewScreens(t *testing.T) {
	for _, c := range []struct{ name, keys string }{{"library", "B r u i z down"}, {"speaker", "3 j P j"}, {"feed", "F enter"}} {
		for _, s := range []struct{ w, h int }{{200, 60}, {120, 40}, {80, 24}, {40, 15}} {
			name := fmt.Sprintf("%s-%dx%d", c.name, s.w, s.h)
			d := newDriver(t, s.w, s.h, withLibrary(&fakeLibrary{t: t}), func(o *Options) { o.Feeds = fakeFeeds{} })
			d.keys(c.keys).checkGeometry(name)
			golden(t, "testdata/"+name+".txt", d.screen())
		}
	}
}

// TestNamesakesWithoutRoles: who has no role is told apart by the last quote and
// its article, at every size.
func TestNamesakesWithoutRoles(t *testing.T) {
	for _, size := range [][2]int{{200, 60}, {120, 40}, {80, 24}, {40, 15}} {
		d := newDriver(t, size[0], size[1], withLibrary(&fakeLibrary{t: t}))
		d.do(d.m.openSpeaker("Namesake"))
		d.shows("> Keller").shows("Article 1").shows("“The bridge is not safe”").shows("Article 2").shows("“We never asked for a bridge”")
		d.keys("j").shows("> Keller  Article 2")
	}
}
