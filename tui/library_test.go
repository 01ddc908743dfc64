package tui

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/content"
)

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
	whole := withText(t, "What will they discuss?", "Share this page.\n\nWhat will they discuss?")
	d = newDriver(t, 120, 40, withLibrary(f), func(o *Options) { o.AlwaysSave = true })
	var opt Options
	whole(&opt)
	d.m.fetch = opt.Load
	if d.keys("R").shows("Share this page."); f.added != 2 {
		t.Errorf("added %d times: all text of a page is no version of its article", f.added)
	}
}

// TestAlwaysSaveBehindAWall: what a wall leaves of an article that was read whole is not saved in its place.
func TestAlwaysSaveBehindAWall(t *testing.T) {
	f, dir := &fakeLibrary{t: t}, t.TempDir()
	always := func(o *Options) { o.AlwaysSave = true }
	walled := func(o *Options) {
		load := o.Load
		o.Load = func(ctx context.Context, raw bool) (*content.Document, error) {
			doc, err := load(ctx, raw)
			doc.Walled = true
			return doc, err
		}
	}
	newDriver(t, 120, 40, withLibrary(f), withStore(dir), always).leave()
	newDriver(t, 120, 40, withLibrary(f), withStore(dir), withText(t, "twice the price", "at any price"), walled, always)
	if f.added != 1 {
		t.Errorf("added %d times", f.added)
	}
	if newDriver(t, 120, 40, withLibrary(f), withStore(t.TempDir()), walled, always); f.added != 2 {
		t.Errorf("added %d times: of what was not read before the start is all there is", f.added)
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

// TestSpeakerRows: on a speaker's page the kind of a quote takes a row of its own only beside what else there is to
// say, and reports that are not listed are counted.
func TestSpeakerRows(t *testing.T) {
	p := &Person{ID: 3, Name: "Mia Keller", Reported: 2, Said: []SavedQuote{
		{Article: 1, Title: "Fares", Words: "We pay.", Kind: briefing.Direct, Speaker: "Mia Keller"},
		{Article: 1, Title: "Fares", Words: "twice the price", Kind: briefing.Partial, Speaker: "Mia Keller"},
		{Article: 1, Title: "Fares", Words: "Nobody asked us.", Kind: briefing.Direct, Speaker: "Mia Keller", Heading: "Who pays?"}}}
	d := newDriver(t, 80, 24, withLibrary(&fakeLibrary{t: t}))
	d.m.showPerson(p)
	d.m.stale = true
	d.shows("2 reported as well – /kind:indirect shows that", "> “We pay.”"+strings.Repeat(" ", 54)+"direct   ┃", "  “twice the price”"+strings.Repeat(" ", 46)+"partial  ┃", "    Who pays? · direct")
	d.keys("down").shows("> “twice the price”" + strings.Repeat(" ", 46) + "partial  ┃")
}

// TestReportsAreOfAll: of a speaker's page that is asked for reports, these are counted in what there is.
func TestReportsAreOfAll(t *testing.T) {
	report := SavedQuote{Article: 1, Title: "Fares", Words: "the town pays", Kind: briefing.Indirect, Speaker: "Mia Keller"}
	d := newDriver(t, 80, 24, withLibrary(&fakeLibrary{t: t}))
	d.m.showPerson(&Person{ID: 3, Name: "Mia Keller", Reported: 2})
	o := d.m.topOverlay()
	o.page.about, o.page.said = "kind:indirect", []SavedQuote{report, report}
	d.m.fillPage(o)
	d.m.stale = true
	d.shows(" 2 of 2 ")
}

// TestExportSaved: the quotes that the library lists are written with their attribution, as a speaker's are.
func TestExportSaved(t *testing.T) {
	written := map[string]string{}
	d := newDriver(t, 120, 40, withLibrary(&fakeLibrary{t: t}), func(o *Options) {
		o.Write = func(name string, data []byte) (string, error) { written[name] = string(data); return name, nil }
		o.Export = func(*briefing.Briefing, string) (string, error) { return "article.md", nil }
		o.Formats = []string{"md", "json", "csv"}
	})
	d.keys("B").typed("harbour").keys("esc").shows("E export").keys("E").shows("1 quote written to harbour.md")
	want := "# harbour\n\n> “The harbour pays for itself”\n>\n> — Ana Ruiz, in The harbour's bill, harbour.example, 2025-03-01\n"
	if got := written["harbour.md"]; got != want {
		t.Errorf("written %q, want %q", got, want)
	}
	if d.keys("P E").shows("4 quotes written to Ana Ruiz.md"); strings.Count(written["Ana Ruiz.md"], "> — Ana Ruiz") != 4 {
		t.Errorf("written %q", written["Ana Ruiz.md"])
	}
	d.typed(":export csv").keys("enter").shows("4 quotes written to Ana Ruiz.csv").typed(":export json").keys("enter").shows("written as md or csv")
	if got := written["Ana Ruiz.csv"]; strings.Count(got, "\n") != 5 || !strings.HasPrefix(got, "text,kind,speaker,title,") {
		t.Errorf("written %q", got)
	}
	d.keys("esc esc").typed(":export csv").keys("enter").shows("Exported to article.md")
}
