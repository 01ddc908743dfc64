package tui

import (
	"context"
	"math/rand"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/content"
	"brief/tui/screen"
)

// late presses a key and returns what it asked for, to be done later.
func late(d *driver, key string) tea.Cmd {
	d.Helper()
	_, cmd := d.m.Update(keyMsg(key))
	return cmd
}

// TestTypingWhileAListArrives: what is being typed when another list, a page or an article
// comes is no row of commands, and nothing is done to what has come.
func TestTypingWhileAListArrives(t *testing.T) {
	with := func(o *Options) { o.Feeds = fakeFeeds{} }
	for _, c := range []struct{ before, key, typed, shows string }{
		{"F", "enter", "/ol", "Feed* ━━ Herald"},
		{"F enter", "r", "/ol", "Feed* ━━ Herald"},
		{"F enter G k", "enter", "/ol", "Ships came in"},
		{"B esc G", "P", "/zz", "Speaker* ━━ "},
		{"4 P", "P", "/zz", "Speaker* ━━ "},
		{"4 P G", "enter", "/zz", "Speaker* ━━ "},
	} {
		d := newDriver(t, 80, 24, withLibrary(&fakeLibrary{t: t}), with)
		d.keys(c.before)
		arriving := late(d, c.key)
		d.typed(c.typed)
		d.do(arriving)
		open := len(d.m.overlays)
		if d.typed("qXEq"); d.quit || len(d.m.overlays) != open {
			t.Errorf("%v: typing goes on as commands:\n%s", c, d.screen())
		}
		if d.m.prompt != nil {
			d.keys("esc")
		}
		d.shows(c.shows)
	}
}

// TestFeedAgainWhileFiltering: a feed that is fetched again is filtered by what is being typed.
func TestFeedAgainWhileFiltering(t *testing.T) {
	d := newDriver(t, 80, 24, func(o *Options) { o.Feeds = fakeFeeds{} })
	d.keys("F enter")
	again := late(d, "r")
	d.typed("/o").do(again)
	d.typed("ld").shows("Filter: old▏  1 of 3", "Old news").hides("Harbour opens").keys("esc").shows("Harbour opens")
}

// TestRegroupLeavesOthersOpen: what is opened over a page while the library is written to
// stays, and the page below it is up to date.
func TestRegroupLeavesOthersOpen(t *testing.T) {
	d := newDriver(t, 80, 24, withLibrary(&fakeLibrary{t: t}))
	d.keys("4 P G")
	merging := late(d, "J")
	d.keys("?").do(merging)
	d.shows("Help* ").keys("esc").shows("Speaker* ━━ Ana Ruiz")
	if d.m.topOverlay().page.was == 0 {
		t.Error("the page is not shown anew")
	}
}

// TestNoteWhileAnArticleArrives: the words of a note that has lost its article are at hand.
func TestNoteWhileAnArticleArrives(t *testing.T) {
	d := newDriver(t, 80, 24, withStore(t.TempDir()), func(o *Options) {
		o.Open = func(context.Context, string, bool) (*content.Document, error) {
			return content.Parse("harbour.txt", []byte("The harbour is open again.\n"), content.Options{})
		}
	})
	d.typed(":open harbour.txt")
	opening := late(d, "enter")
	d.keys("w").typed("long words").do(opening)
	if d.typed("q").shows("another article is here now", "The harbour is open"); d.quit {
		t.Fatal("a letter of the note quits")
	}
	d.keys("enter")
	if notes := d.m.keptNotes(); len(notes) > 0 {
		t.Errorf("the other article has got the notes %v", notes)
	}
	d.keys("w up").shows("Note: long words")
}

// TestFindThroughAReload: a find that is being typed goes on in the new text, and Esc leads
// back to where it began.
func TestFindThroughAReload(t *testing.T) {
	for _, end := range []string{"esc", "enter"} {
		d := newDriver(t, 80, 24)
		d.keys("space").typed("/bridg")
		began := d.m.doc.Text[d.m.search.origin.anchor:]
		d.rewrite(t, "The leaders", "Yesterday evening all of the many leaders")
		d.shows("/bridg▏  2/7")
		switch d.keys(end); end {
		case "esc":
			if got := d.m.doc.Text[d.m.article.anchor:]; got != began {
				t.Errorf("Esc leads to %.30q, not %.30q", got, began)
			}
		default:
			d.shows("/bridg ").hides("No match")
		}
	}
}

// TestEnterBeforeWhatIsFound: Enter in the library's prompt opens nothing of what is on top by
// the time that the quotes are found.
func TestEnterBeforeWhatIsFound(t *testing.T) {
	d := newDriver(t, 80, 24, withLibrary(&fakeLibrary{t: t}))
	d.keys("B")
	finding := late(d, "r")
	d.keys("enter esc S").typed("bridge").do(finding)
	if d.shows("Everywhere: bridge▏", "Search everywhere"); d.m.focus != Article || len(d.m.overlays) != 1 {
		t.Errorf("%d lists in %s", len(d.m.overlays), d.m.focus)
	}
}

// TestAnythingArrivesLate: whatever is pressed while commands are under way, and in whatever
// order they end, nothing panics.
func TestAnythingArrivesLate(t *testing.T) {
	keys := strings.Fields("t / q enter esc j k G g space F r f c C K ] [ S B P J U x A w m ' a y o up backspace ? 3 4 2 1 : tab Z W h ctrl+o b s")
	for seed := range int64(5) {
		random := rand.New(rand.NewSource(seed))
		d := newDriver(t, 80, 24, withLibrary(&fakeLibrary{t: t}), withStore(t.TempDir()), func(o *Options) { o.Feeds = fakeFeeds{} })
		var pressed []string
		var under []tea.Cmd
		for range 300 {
			pressed = append(pressed, keys[random.Intn(len(keys))])
			under = append(under, late(d, pressed[len(pressed)-1]))
			if random.Intn(30) == 0 {
				_, again := d.m.Update(changedMsg{d.m.load.id})
				under = append(under, again)
			}
			for len(under) > 0 && random.Intn(3) > 0 {
				i := random.Intn(len(under))
				ended := under[i]
				under = append(under[:i], under[i+1:]...)
				d.do(ended)
			}
			if d.screen(); strings.Contains(d.m.status, "fault") {
				t.Fatalf("seed %d: %s after %v", seed, d.m.status, pressed)
			}
		}
	}
}

// TestKeysBehindAFind: what is typed behind Enter waits for what is found; Esc ends that.
func TestKeysBehindAFind(t *testing.T) {
	find := func(then string) (*driver, []tea.Cmd) {
		d := newDriver(t, 120, 40).keys("/")
		var found []tea.Cmd
		for _, key := range strings.Fields("b r i d g e enter " + then) {
			found = append(found, late(d, key))
		}
		return d, found
	}
	done := func(d *driver, found []tea.Cmd) *driver {
		for _, cmd := range found {
			d.do(cmd)
		}
		return d
	}
	d, found := find("n n")
	done(d.hides("No search"), found).shows("3/7").keys("ctrl+o n").shows("1/7")
	d, found = find("3 / o k o y e")
	done(d, found).shows("Filter: okoye▏")
	d, found = find("n esc n")
	done(d.shows("No search"), found).hides("/bridge").keys("j / ] ").typed("x").hides("does nothing")

	d, found = find("n")
	d.m.Survive(screen.NewFault("a fault of the search"))
	d.keys("3")
	if d.m.focus != Quotes {
		t.Error("after a fault keys wait for ever")
	}
	done(d, found)

	d, found = find("n")
	d.m.depart()
	d.keys("3")
	if d.m.focus != Quotes {
		t.Error("keys wait for what is found in an article that was left")
	}
	done(d, found).hides("/bridge")
}

// TestVisitALongArticle: an article that was opened from another tells that its findings are
// looked for, and who opened it by mistake goes back at once.
func TestVisitALongArticle(t *testing.T) {
	d := newDriver(t, 120, 40)
	doc := sample(t)
	doc.Ref = "long.md"
	fetch := func(context.Context, bool) (*content.Document, error) { return doc, nil }
	cmd := d.m.visit(source{ref: doc.Ref, fetch: fetch}, doc, kept{}, content.Span{})
	if cmd == nil || d.m.load.since.IsZero() {
		t.Fatal("nobody counts how long it takes")
	}
	d.send(loadTickMsg(d.m.load.id))
	d.shows("Looking for quotes and actors").keys("ctrl+o").hides("Looking for")
	if d.m.doc.Ref == doc.Ref || len(d.m.early) > 0 {
		t.Errorf("back waits for findings: %q, %d keys", d.m.doc.Ref, len(d.m.early))
	}
	if d.keys("L"); d.m.doc.Ref != doc.Ref || d.m.brief == nil {
		t.Errorf("forward leads to %q", d.m.doc.Ref)
	}
}

// TestMergedUnderAnother: who a person is merged with is found though something else was put
// on top of the page meanwhile.
func TestMergedUnderAnother(t *testing.T) {
	f := &fakeLibrary{t: t}
	d := newDriver(t, 80, 24, withLibrary(f))
	d.keys("4 P J").typed("Reported")
	looking := late(d, "enter")
	d.keys("?").do(looking)
	d.shows("Help* ", "Ana Ruiz and Reported are one person now").keys("esc").shows("Speaker* ━━ Ana Ruiz").keys("J").typed("Namesake")
	looking = late(d, "enter")
	d.keys("?").do(looking)
	if d.shows("Same person as* ━━ Namesake").keys("enter"); len(f.done) != 2 || f.done[0] != "merge 2 10" || f.done[1] != "merge 2 8" {
		t.Errorf("done: %q", f.done)
	}
}

// TestPromptsWithoutFindings: who filters a list or searches everywhere and then ends the search
// for findings, or loses the text, is told that there is nothing, and can go on.
func TestPromptsWithoutFindings(t *testing.T) {
	for _, keys := range []string{"3 /", "4 /", "S"} {
		d, end := stuck(t, "x")
		d.m.opt.Parse = func(_ context.Context, doc *content.Document) *briefing.Briefing {
			d.keys(keys).typed("ruiz").keys("enter")
			d.m.Update(loadTickMsg(d.m.load.id))
			d.m.stopParse()
			return sampleBriefing(doc)
		}
		end(sample(t), nil)
		if d.keys("enter"); keys == "S" {
			d.shows("Cancelled – press r to try again")
		}
		d.keys("esc esc 2").shows("The leaders of Norvia").checkGeometry(keys)
		if d.m.prompt != nil || len(d.m.early) > 0 || len(d.m.overlays) > 0 {
			t.Errorf("%s: %d keys wait, %d lists are open", keys, len(d.m.early), len(d.m.overlays))
		}
	}
}
