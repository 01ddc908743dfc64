package tui

import (
	"context"
	"errors"
	"io/fs"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/content"
	"brief/tui/screen"
)

// plainText loads text in place of the sample, parsed by the real extractors.
func plainText(text string) func(*Options) {
	return func(o *Options) {
		o.Parse = nil
		o.Load = func(context.Context, bool) (*content.Document, error) {
			return content.Parse("plain.txt", []byte(text), content.Options{Format: "text"})
		}
	}
}

func TestNothingFound(t *testing.T) {
	text := strings.Repeat("it rained all day and nothing else was to be told of it.\n\n", 14)
	d := newDriver(t, 120, 40, plainText(text))
	d.shows("No questions found – showing 14 paragraphs", "No quotations found in this text", "No actors found in this text")
	d.keys("] ) K y Z 3 j enter y 4 j enter K n 1 j enter").checkGeometry("without findings")
}

// TestNoAnswersWithoutQuestions: a text without questions is not folded to its first sentence.
func TestNoAnswersWithoutQuestions(t *testing.T) {
	d := newDriver(t, 120, 40, plainText("it rained all day. nothing else was to be told of it.\n\nthen it was dark.\n"))
	d.keys("j").hides("Z answers").keys("Z").shows("No questions found in this text", "then it was dark")
	newDriver(t, 120, 40).shows("Z answers")
}

// stuck is a reader whose load has not ended, on a screen of the size.
func stuck(t *testing.T, ref string) (*driver, func(*content.Document, error)) {
	m, err := New(Options{Ref: ref, Load: func(context.Context, bool) (*content.Document, error) { return nil, nil }})
	if err != nil {
		t.Fatal(err)
	}
	d := &driver{TB: t, m: m}
	d.m.after = newDriver(t, 80, 24).m.after
	d.m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	m.Init()
	d.m.Update(loadTickMsg(m.load.id))
	return d, func(doc *content.Document, err error) { d.send(loadedMsg{id: m.load.id, doc: doc, err: err}) }
}

func TestLoading(t *testing.T) {
	d, end := stuck(t, "https://example.org/article?id=1")
	d.shows("Fetching example.org… 0.", " s · Esc cancel").checkGeometry("loading")
	d.keys("esc")
	if d.m.load.ctx.Err() == nil {
		t.Error("Esc does not cancel")
	}
	end(nil, context.Canceled)
	d.shows("Cancelled – press r to try again")
}

// TestNothingOpen: where no article is, no key is silent that needs one.
func TestNothingOpen(t *testing.T) {
	d, end := stuck(t, "x.md")
	end(nil, errors.New("x.md is empty – nothing to read"))
	d.shows("x.md is empty – nothing to read")
	for key := range strings.SplitSeq("/ n N ] [ ) ( } { L ctrl+o m ' f W X D o e E z + - = S t K Z y Y w c C a P", " ") {
		d.keys(key).shows("Nothing is open – r tries again, :open NAME opens another").checkGeometry(key)
	}
	d.typed(":export").keys("enter").shows("Nothing is open – r tries again")
}

// TestProgress: a fetch shows how far it is; what is looked for behind a long article is told.
func TestProgress(t *testing.T) {
	d, end := stuck(t, "https://example.org/article")
	read, total := int64(0), int64(-1)
	d.m.opt.Progress = func() (int64, int64) { return read, total }
	read = 123_456
	d.send(loadTickMsg(d.m.load.id))
	d.shows(" s · Esc cancel  123 kB")
	total = 246_912
	d.send(loadTickMsg(d.m.load.id))
	d.shows(" s · Esc cancel  ━━━━━━━━──────── 50%")
	d.m.opt.Parse = func(_ context.Context, doc *content.Document) *briefing.Briefing {
		read, total = 1, 4
		d.m.Update(loadTickMsg(d.m.load.id))
		d.shows("Looking for quotes and actors… ", " s · Esc cancel  ━━━━──────────── 25%")
		return sampleBriefing(doc)
	}
	end(sample(t), nil)
	if s := d.screen(); strings.Contains(s, "Looking") {
		t.Error("still looking:\n" + s)
	}
}

// TestStopLooking: Esc leaves a long article without its findings, r looks for them again.
func TestStopLooking(t *testing.T) {
	d, end := stuck(t, "x")
	d.m.opt.Export = func(*briefing.Briefing, string) (string, error) { t.Error("exported"); return "", nil }
	d.m.opt.Parse = func(ctx context.Context, doc *content.Document) *briefing.Briefing {
		d.typed(":export").keys("enter").shows("Exporting once sections, quotes and actors are found").keys("esc")
		if ctx.Err() == nil {
			t.Error("Esc does not end the search")
		}
		return sampleBriefing(doc)
	}
	end(sample(t), nil)
	if d.m.brief != nil {
		t.Error("findings that nobody waits for are shown")
	}
	d.shows("Cancelled – press r to try again").keys("j j 3").shows("Cancelled – press r to try again").checkGeometry("without findings")
	for key := range strings.SplitSeq("t S K Z y w c ) a P", " ") {
		if d.keys("2 j").keys(key); d.m.status != "Cancelled – press r to try again" {
			t.Errorf("%s says %q", key, d.m.status)
		}
	}
	d.m.opt.Load = func(context.Context, bool) (*content.Document, error) { return sample(t), nil }
	d.m.fetch = d.m.opt.Load
	d.m.opt.Parse = func(_ context.Context, doc *content.Document) *briefing.Briefing { return sampleBriefing(doc) }
	d.keys("r").shows("A handshake is worth nothing")
}

// TestKeysBehindTheFindings: what needs the text alone does not wait for what it says; the
// first key that does is told of, and nothing passes it.
func TestKeysBehindTheFindings(t *testing.T) {
	d, end := stuck(t, "x")
	d.m.opt.Parse = func(_ context.Context, doc *content.Document) *briefing.Briefing {
		d.m.Update(loadTickMsg(d.m.load.id))
		d.shows("Looking for quotes and actors").keys("/").typed("bridge").keys("enter n").shows("/bridge  2/7").hides("hits")
		d.keys("esc").hides("/bridge").shows("Looking for quotes").keys("/").typed("bridge").keys("enter")
		d.keys("z z + = 3 3").shows("*2 Article", "/bridge  ")
		d.keys("K j 3").shows("*2 Article", "/bridge  ").keys("esc").shows("K waits for them · Esc cancel").checkGeometry("waiting")
		d.keys("/").typed("x")
		return sampleBriefing(doc)
	}
	end(sample(t), nil)
	if len(d.m.early) > 0 || d.m.brief == nil {
		t.Errorf("%d keys wait still", len(d.m.early))
	}
}

// TestExportWaits: what needs the findings is done once they are there.
func TestExportWaits(t *testing.T) {
	exported := 0
	d, end := stuck(t, "x")
	d.m.opt.Export = func(*briefing.Briefing, string) (string, error) { exported++; return "summit.md", nil }
	d.m.opt.Parse = func(_ context.Context, doc *content.Document) *briefing.Briefing {
		d.typed(":export").keys("enter")
		if exported > 0 {
			t.Error("exported without findings")
		}
		return sampleBriefing(doc)
	}
	end(sample(t), nil)
	if d.shows("Exported to summit.md"); exported != 1 {
		t.Errorf("exported %d times", exported)
	}
}

// TestExportedBefore: what is in a file already is not written again, which is said.
func TestExportedBefore(t *testing.T) {
	d := newDriver(t, 80, 24, func(o *Options) {
		o.Export = func(*briefing.Briefing, string) (string, error) { return "summit.md", fs.ErrExist }
	})
	d.keys("E").shows("Already exported to summit.md")
}

// TestExportFormats: ":export" takes a format, completes it, and names those there are.
func TestExportFormats(t *testing.T) {
	var formats []string
	d := newDriver(t, 80, 24, func(o *Options) {
		o.Formats = []string{"md", "json"}
		o.Export = func(_ *briefing.Briefing, format string) (string, error) {
			formats = append(formats, format)
			return "summit." + format, nil
		}
	})
	d.typed(":export j").keys("tab").shows(":export json▏").keys("enter").shows("Exported to summit.json")
	d.keys("E").typed(":export pdf").keys("enter").shows(`No export format "pdf" – try md, json, or notes`)
	d.typed(":export json bridge.json").keys("enter").shows("Export takes no name: the file is called after the article – :export json")
	d.typed(":export notes bridge.md").keys("enter").shows("Export takes no name: the file is called after the article – :export notes")
	if len(formats) != 2 || formats[0] != "json" || formats[1] != "" {
		t.Errorf("exported as %q", formats)
	}
}

// TestLoadFails: the reader stays alive and says why; a file that is not there
// at the start is for the command line to tell.
func TestLoadFails(t *testing.T) {
	d, end := stuck(t, "https://example.org/x")
	end(nil, errors.New("example.org answered 403 – save the page and open the file"))
	d.shows("example.org answered 403 – save the page and open the file")
	if n := strings.Count(d.screen(), "answered 403"); n != 1 {
		t.Errorf("the error is told %d times", n)
	}
	d.shows("r again", "q quit").keys("j ? q ] S esc / esc").checkGeometry("after an error")
	if d.quit {
		t.Error("the reader did not stay alive")
	}
	missing := newDriver(t, 80, 24, func(o *Options) {
		o.Load = func(context.Context, bool) (*content.Document, error) {
			return content.Open(context.Background(), "testdata/no-such-file.md", content.Options{})
		}
	})
	if !missing.quit || missing.m.load.err == nil {
		t.Error("a missing file does not end the program")
	}
	refused := newDriver(t, 80, 24, func(o *Options) {
		o.Ref = "http://127.0.0.1:1/"
		o.Load = func(context.Context, bool) (*content.Document, error) {
			return content.Open(context.Background(), o.Ref, content.Options{CacheDir: t.TempDir()})
		}
	})
	if refused.shows("127.0.0.1:1 ", " – "); refused.quit {
		t.Error("an address that fails at once ends the reader")
	}
}

// TestTypedAhead: keys that come before the article and its findings wait for them.
func TestTypedAhead(t *testing.T) {
	d, end := stuck(t, "x")
	d.keys("j j ] ] j")
	doc := sample(t)
	d.m.opt.Parse = func(_ context.Context, doc *content.Document) *briefing.Briefing { return sampleBriefing(doc) }
	end(doc, nil)
	want := newDriver(t, 80, 24)
	want.keys("j j ] ] j")
	if d.m.article.anchor != want.m.article.anchor || want.m.article.anchor == 0 || len(d.m.early) != 0 {
		t.Errorf("typed ahead goes to %d, later to %d; %d keys wait", d.m.article.anchor, want.m.article.anchor, len(d.m.early))
	}
}

// TestLettersTypedAhead: what is typed into a prompt that is still to open is text, "q" too;
// Esc drops it, and behind Enter "q" quits.
func TestLettersTypedAhead(t *testing.T) {
	d, end := stuck(t, "x")
	d.m.opt.Parse = func(_ context.Context, doc *content.Document) *briefing.Briefing { return sampleBriefing(doc) }
	if d.typed("/que"); d.quit {
		t.Fatal("a letter of a search quits")
	}
	d.keys("esc").shows("What you typed ahead is dropped").typed("3/quq")
	end(sample(t), nil)
	d.shows("*3 Quotes", "Filter: quq▏  0 of")
	d, _ = stuck(t, "x")
	if d.typed("/que").keys("enter q"); !d.quit {
		t.Error("q waits for the article")
	}
}

// TestTypedAheadOfNothing: where there is nothing to filter, what was typed ahead as the filter
// is dropped with its Enter, and no row of commands.
func TestTypedAheadOfNothing(t *testing.T) {
	d, end := stuck(t, "x")
	d.m.opt.Parse = func(_ context.Context, doc *content.Document) *briefing.Briefing {
		b := sampleBriefing(doc)
		b.Quotes, b.Actors = nil, nil
		return b
	}
	d.keys("] 3 /").typed("quq").keys("enter 4")
	end(sample(t), nil)
	if d.shows("*4 Actors"); d.quit || len(d.m.early) > 0 {
		t.Errorf("quit: %t, %d keys wait", d.quit, len(d.m.early))
	}
}

// TestClickBesideWhatWaits: a click that closes a prompt drops the Enter that waits in it.
func TestClickBesideWhatWaits(t *testing.T) {
	d, end := stuck(t, "x")
	d.m.opt.Parse = func(_ context.Context, doc *content.Document) *briefing.Briefing {
		d.keys("S").typed("ruiz").keys("enter z").send(tea.MouseClickMsg{X: 0, Y: 0})
		return sampleBriefing(doc)
	}
	end(sample(t), nil)
	if d.hides("still looking"); d.m.prompt != nil || d.m.zoom || len(d.m.early) > 0 {
		t.Errorf("zoom: %t, %d keys wait", d.m.zoom, len(d.m.early))
	}
}

// TestFilterBeforeTheFindings: a list that is still to come can be filtered, and everything
// searched, while it is looked for; Enter waits for what it goes to.
func TestFilterBeforeTheFindings(t *testing.T) {
	for keys, prompt := range map[string]string{"3 /": "Filter", "4 /": "Filter", "S": "Everywhere"} {
		d, end := stuck(t, "x")
		d.m.opt.Parse = func(_ context.Context, doc *content.Document) *briefing.Briefing {
			d.keys(keys).typed("ruizq").shows(prompt + ": ruizq▏").checkGeometry(keys)
			if d.keys("backspace enter z").shows(": ruiz▏"); len(d.m.early) != 2 {
				t.Errorf("%s: %d keys wait for what is found", keys, len(d.m.early))
			}
			if prompt == "Everywhere" {
				d.shows("━ still looking ━┓")
			}
			d.keys("q")
			return sampleBriefing(doc)
		}
		end(sample(t), nil)
		if d.m.prompt != nil || d.m.focus != Article || !d.m.zoom || !d.quit {
			t.Errorf("%s: the keys that waited are not done in turn", keys)
		}
	}
}

func TestEscapePeelsOneLayer(t *testing.T) {
	d := newDriver(t, 120, 40)
	d.keys("z Z").typed("/the").keys("enter ?")
	for range 20 {
		d.keys("esc")
	}
	if d.quit || d.m.zoom || d.m.article.answers || d.m.search.pattern != "" || len(d.m.overlays) > 0 {
		t.Error("Esc leaves a layer, or quits")
	}
	d.keys("z").shows("Esc clear").keys("esc")
	if narrow := newDriver(t, 80, 24); strings.Contains(narrow.keys("z j").screen(), "Esc clear") {
		t.Error("a hint to clear what is not seen")
	}
	d.typed("/the").keys("enter z alt+esc") // two that were read at once
	if d.m.zoom || d.m.search.pattern != "" {
		t.Error("Esc twice leaves a layer")
	}
	d.keys("q")
	if !d.quit {
		t.Error("q does not quit")
	}
}

func TestCopies(t *testing.T) {
	d := newDriver(t, 120, 40)
	d.keys("3 j j j j y Y").shows("Copied (OSC 52)")
	if len(d.copied) != 2 || !strings.Contains(d.copied[0], "Piet Brandt") || !strings.Contains(d.copied[1], "](https://example.org/summit#:~:text=") {
		t.Errorf("copied %q", d.copied)
	}
}

func TestMouseClick(t *testing.T) {
	d := newDriver(t, 200, 60, func(o *Options) { o.Mouse = true })
	r := d.m.layout.Inner(Article)
	line := d.m.article.window()[0]
	d.send(tea.MouseClickMsg{X: r.X + d.m.article.margin() + d.m.article.gutter() + 4, Y: r.Y})
	if want := line.Start + 4; d.m.article.at != want || d.m.focus != Article {
		t.Errorf("a click on the fifth letter goes to byte %d, want %d", d.m.article.at, want)
	}
	d.send(tea.MouseWheelMsg{X: r.X, Y: r.Y, Button: tea.MouseWheelDown})
	d.screen()
	d.send(tea.MouseClickMsg{X: 2, Y: 3})
	if d.m.focus != Sections {
		t.Errorf("a click on Sections leaves the focus in %s", d.m.focus)
	}
	if d.m.sections.sel != 1 || d.m.article.at != d.m.brief.Sections[1].Start {
		t.Errorf("a click on the second section selects row %d and shows byte %d", d.m.sections.sel, d.m.article.at)
	}
	if d.send(tea.MouseClickMsg{X: 2, Y: 3}); d.m.focus != Article || d.m.article.at != d.m.brief.Sections[1].Start {
		t.Errorf("another click on it leaves the focus in %s at byte %d", d.m.focus, d.m.article.at)
	}
}

// TestMouseInFilter: a click on what a filter being typed has left selects it, and the filter stays.
func TestMouseInFilter(t *testing.T) {
	d := newDriver(t, 80, 24, func(o *Options) { o.Mouse = true })
	d.keys("3 /").typed("okoye").screen()
	r := d.m.layout.Inner(Quotes)
	d.send(tea.MouseClickMsg{X: 2, Y: 0})
	d.shows("Filter: okoye▏").send(tea.MouseClickMsg{X: r.X + 2, Y: r.Y + 1})
	if d.shows("Filter: okoye  2 of 7").screen(); d.m.quotes.sel != 1 || d.m.prompt != nil {
		t.Errorf("a click selects row %d of\n%s", d.m.quotes.sel, d.screen())
	}
	if d.send(tea.MouseClickMsg{X: r.X + 2, Y: r.Y + 1}); d.m.focus != Article {
		t.Errorf("another one leaves the focus in %s", d.m.focus)
	}
}

// TestMouseOverlay: a click selects in what lies on top, a second one picks, the
// wheel scrolls it, and a click beside it closes it; tabs are clicked too.
func TestMouseOverlay(t *testing.T) {
	d := newDriver(t, 80, 24, func(o *Options) { o.Mouse = true })
	d.keys("t").screen()
	r := d.m.overlayRect(d.m.topOverlay())
	d.typed(":qa").send(tea.MouseClickMsg{X: r.X + 3, Y: r.Y + 1})
	if d.shows(":qa▏").keys("esc"); d.quit {
		t.Fatal("a click on the selected section runs the command that is being typed")
	}
	d.send(tea.MouseClickMsg{X: r.X + 3, Y: r.Y + 3})
	if o := d.m.topOverlay(); o == nil || o.sel != 2 {
		t.Fatal("a click on the third section does not select it")
	}
	d.send(tea.MouseWheelMsg{X: r.X, Y: r.Y, Button: tea.MouseWheelUp})
	d.screen()
	d.send(tea.MouseClickMsg{X: r.X + 3, Y: r.Y + 1})
	if d.m.topOverlay() != nil || d.m.article.at != 0 {
		t.Errorf("after the wheel, a click on the selected section goes to %d", d.m.article.at)
	}
	d.keys("?").screen()
	d.send(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	d.send(tea.MouseClickMsg{X: r.X + 3, Y: r.Y + 3})
	if d.m.topOverlay() == nil || d.m.topOverlay().firstLine != wheelRows {
		t.Error("the wheel does not scroll the help")
	}
	d.send(tea.MouseClickMsg{})
	if d.screen(); d.m.topOverlay() != nil {
		t.Error("a click beside the help does not close it")
	}
	for i, x := range []int{3, 16, 30, 42} {
		d.send(tea.MouseClickMsg{X: x, Y: 0})
		if d.screen(); d.m.focus != Pane(i) {
			t.Errorf("a click on tab %d focuses %s", i+1, d.m.focus)
		}
	}
}

// TestFrameOwed: a message that changes nothing does not take away the frame
// that one before it made necessary, as frames are not drawn after each.
func TestFrameOwed(t *testing.T) {
	d := newDriver(t, 80, 24)
	d.screen()
	for _, idle := range []tea.Msg{screen.CopiedMsg{}, loadTickMsg(0), errandTickMsg(0), "unknown"} {
		d.m.Update(doneMsg{text: "Exported to somewhere"})
		d.m.Update(idle)
		d.shows("Exported to somewhere").keys("j")
	}
}

// TestMouseWhereNothingIs: a click on a border, on the header or on a heading that sticks moves
// nothing, and neither does the wheel beside the panes; while text is typed the panes stay.
func TestMouseWhereNothingIs(t *testing.T) {
	d := newDriver(t, 80, 24, func(o *Options) { o.Mouse = true })
	d.keys("d d").screen()
	at := d.m.article.at
	d.send(tea.MouseClickMsg{X: 20, Y: 1}) // the heading that sticks
	d.send(sizeMsg(120, 40))
	d.screen()
	in := d.m.layout.Inner(Article)
	d.send(tea.MouseClickMsg{X: in.X + 20, Y: in.Y - 1})
	d.send(tea.MouseClickMsg{X: 3})                // where the tabs are on other screens
	d.send(tea.MouseClickMsg{X: in.X + 20, Y: 39}) // the footer
	d.send(tea.MouseWheelMsg{X: 3, Y: 39, Button: tea.MouseWheelDown})
	if d.m.article.at != at || d.m.focus != Article {
		t.Errorf("the reader is at %d in %s, was at %d", d.m.article.at, d.m.focus, at)
	}
	d.keys("3").typed("/ruiz").screen()
	sel, r := d.m.quotes.sel, d.m.layout.Panes[Quotes]
	d.send(tea.MouseWheelMsg{X: r.X + 2, Y: r.Y + 1, Button: tea.MouseWheelDown})
	d.send(tea.MouseClickMsg{X: in.X + 20, Y: in.Y + 5})
	if d.m.quotes.sel != sel || d.m.focus != Quotes || d.m.article.at != at {
		t.Errorf("beside a filter the mouse moves quote %d to %d, the focus to %s", sel, d.m.quotes.sel, d.m.focus)
	}
}

// TestMousePicksWhileTyping: beside what lies on top a click ends what is typed, on the
// selected entry it picks that, on a heading nothing.
func TestMousePicksWhileTyping(t *testing.T) {
	open := func() (*driver, Rect) {
		d := newDriver(t, 80, 24, func(o *Options) { o.Mouse = true }).keys("S").typed("bridge")
		d.screen()
		return d, d.m.overlayRect(d.m.topOverlay())
	}
	d, r := open()
	d.send(tea.MouseClickMsg{X: r.X + 2, Y: r.Y + 2})
	if o := d.m.topOverlay(); o == nil || !o.picks[1].heading || o.sel != 2 || d.m.prompt == nil {
		t.Error("a click on a heading does something")
	}
	d.send(tea.MouseClickMsg{X: r.X + 2, Y: r.Y + 3})
	if d.m.topOverlay() != nil || d.m.prompt != nil || len(d.m.jumps.back) != 1 {
		t.Error("a click on the selected entry does not go there")
	}
	for _, beside := range [][2]int{{r.X - 1, r.Y + 2}, {r.X + r.W, r.Y + 2}, {r.X + 2, r.Y - 1}, {r.X + 2, r.Y + r.H}} {
		d, _ := open()
		d.send(tea.MouseClickMsg{X: beside[0], Y: beside[1]})
		if d.m.prompt != nil || len(d.m.jumps.back) != 0 {
			t.Errorf("a click at %v, beside the overlay, does not end what is typed", beside)
		}
	}
}
