package tui

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"brief/briefing"
	"brief/content"
	"brief/tui/state"
)

// withStore keeps state in dir.
func withStore(dir string) func(*Options) {
	return func(o *Options) { o.Store = state.NewStore(dir) }
}

// withText replaces words of the sample.
func withText(t *testing.T, old, new string) func(*Options) {
	return func(o *Options) {
		o.Load = func(context.Context, bool) (*content.Document, error) {
			doc := sample(t)
			changed, err := content.Parse("bridge.txt", []byte(strings.ReplaceAll(doc.Text, old, new)), content.Options{Format: "text"})
			if err == nil {
				changed.URL, changed.Title = doc.URL, doc.Title
			}
			return changed, err
		}
	}
}

// rewrite replaces words of the source behind the reader's back, which then reads
// it again.
func (d *driver) rewrite(t *testing.T, old, new string) {
	before := d.m.doc.Text
	opt := d.m.opt
	withText(t, old, new)(&opt)
	d.m.fetch = opt.Load
	d.do(d.m.sourceChanged(changedMsg{d.m.load.id}))
	if d.m.doc.Text == before {
		t.Fatal("the changed source was not read")
	}
}

func (d *driver) leave() {
	if err := d.m.Leave(); err != nil {
		d.Error(err)
	}
}

// TestKeptBetweenRuns: the place, marks, read marks, searches and layout come back.
func TestKeptBetweenRuns(t *testing.T) {
	dir := t.TempDir()
	d := newDriver(t, 80, 24, withStore(dir))
	d.keys("d m x G k k").typed("/ferries").keys("enter z")
	read, top := len(d.m.sections.read), d.topLine()
	d.leave()

	d = newDriver(t, 120, 40, withStore(dir))
	d.send(sizeMsg(80, 24))
	if got := d.topLine(); got != top {
		t.Errorf("opens at %q, was left at %q", got, top)
	}
	ticks := 0
	for _, r := range d.m.sections.read {
		if r {
			ticks++
		}
	}
	if ticks == 0 || ticks > read || !d.m.zoom {
		t.Errorf("%d read marks of %d, zoom %v", ticks, read, d.m.zoom)
	}
	d.keys("/ up").shows("/ferries")
	d.keys("esc ' x")
	if d.m.article.anchor == 0 {
		t.Error("the mark is lost")
	}
}

// TestKeptWhereAJumpWent: the section that was jumped to is the current one in the
// next run, though another one's text is at the top, and so it is after a change.
func TestKeptWhereAJumpWent(t *testing.T) {
	dir := t.TempDir()
	d := newDriver(t, 120, 40, withStore(dir))
	d.keys("] ]")
	want := d.m.article.section()
	if top := d.m.brief.SectionAt(d.m.article.anchor); top == want {
		t.Fatal("the jump put its section at the top")
	}
	d.rewrite(t, "What will they discuss?", "Added above.\n\nWhat will they discuss?")
	if got := d.m.article.section(); got == nil || got.ID != want.ID {
		t.Errorf("after a change the reader is in %v, was in %v", got, want)
	}
	d.leave()
	d = newDriver(t, 120, 40, withStore(dir))
	if got := d.m.article.section(); got == nil || got.ID != want.ID {
		t.Errorf("opens in %v, was left in %v", got, want)
	}
	d.keys("]")
	if got := d.m.article.section(); got.ID != want.ID+1 {
		t.Errorf("] leads to section %d, from %d", got.ID, want.ID)
	}
}

// TestMarkOfAnEarlierRun: the marks list the sentence that each was set at, and lead to it,
// where another one's stood at the top of the screen.
func TestMarkOfAnEarlierRun(t *testing.T) {
	dir := t.TempDir()
	d := newDriver(t, 120, 40, withStore(dir))
	d.keys("] ] m a")
	at, want := d.m.article.at, d.m.sentenceAt(d.m.article.at)
	if want == d.m.sentenceAt(d.m.article.anchor) {
		t.Fatal("the jump put its sentence at the top")
	}
	d.leave()
	d = newDriver(t, 120, 40, withStore(dir))
	d.keys("g ' '").shows("Marks* ", want)
	if d.keys("enter"); d.m.article.at != at {
		t.Errorf("the mark leads to %d, not to %d", d.m.article.at, at)
	}
}

// TestCorrectedSpeaker: a speaker named by hand is kept, and can be undone.
func TestCorrectedSpeaker(t *testing.T) {
	dir := t.TempDir()
	d := newDriver(t, 120, 40, withStore(dir), found(func(b *briefing.Briefing) {
		b.Actors = append(b.Actors, briefing.Actor{ID: 9, Name: "Halden", Kind: briefing.Place})
	}))
	d.keys("3 j j j j c").shows("Who says this?", "nobody named", "Ana Ruiz", "Enter choose")
	if n := len(d.m.topOverlay().picks); n != 1+5 {
		t.Errorf("%d to choose from, of which nobody and five people and bodies make sense", n)
	}
	d.keys("k k enter")
	if q := d.m.quotes.selected(); q.Speaker.Name == "Piet Brandt" || q.Rule != briefing.ManualRule {
		t.Fatalf("speaker is %q by %s", q.Speaker.Name, q.Rule)
	}
	if d.m.original.Quotes[4].Rule == briefing.ManualRule {
		t.Error("the Briefing itself was changed")
	}
	d = newDriver(t, 120, 40, withStore(dir))
	d.keys("3 j j j j")
	if q := d.m.quotes.selected(); q.Rule != briefing.ManualRule {
		t.Errorf("the correction is lost: %s", q.Rule)
	}
	d.keys("C")
	if diff := cmp.Diff(d.m.original.Actors, d.m.brief.Actors); diff != "" {
		t.Errorf("undone, the actors differ (-found +now):\n%s", diff)
	}
	if q := d.m.quotes.selected(); q.Rule == briefing.ManualRule || q.Speaker.Name != "Piet Brandt" {
		t.Errorf("undone: %q by %s", q.Speaker.Name, q.Rule)
	}
}

// TestNotes: a note survives an edited article, and says when its words moved
// or are gone.
func TestNotes(t *testing.T) {
	dir := t.TempDir()
	d := newDriver(t, 120, 40, withStore(dir))
	d.keys("W").shows("No notes")
	d.keys("3 j j j j w").typed("ask him").keys("enter").shows("Noted").keys("w ctrl+u enter").shows("Highlighted").keys("w").typed("ask him").keys("enter").shows("Noted")
	if len(d.m.article.notes) != 1 || !strings.Contains(state.NotesMarkdown(d.m.doc, d.m.keptNotes()), "> If the bridge closes, my town closes,\n\nask him") {
		t.Errorf("notes: %v\n%s", d.m.article.notes, state.NotesMarkdown(d.m.doc, d.m.keptNotes()))
	}
	again := newDriver(t, 120, 40, withStore(dir))
	again.keys("3 j j j j w").typed(" tomorrow").keys("enter W").shows("ask him tomorrow")
	moved := newDriver(t, 120, 40, withStore(dir), withText(t, "What will they discuss?", "A new paragraph before it.\n\nWhat will they discuss?"))
	moved.keys("W").shows("ask him", "moved")
	gone := newDriver(t, 120, 40, withStore(dir), withText(t, `"If the bridge closes, my town closes," said Halden mayor Piet Brandt.`, "Nothing."))
	gone.keys("W").shows("ask him", "orphaned")
}

// TestChanges: an article that changed says so, with the old words; one that
// did not says nothing.
func TestChanges(t *testing.T) {
	dir := t.TempDir()
	newDriver(t, 120, 40, withStore(dir)).leave()
	d := newDriver(t, 120, 40, withStore(dir))
	if d.m.status != "" || !d.m.changes.Empty() {
		t.Errorf("unchanged, but: %q", d.m.status)
	}
	d = newDriver(t, 120, 40, withStore(dir), withText(t, "twice the price", "three times the price"))
	d.shows("Changed since you read it: 1 section reworded · D shows how")
	d.keys("D").shows("┃ What is at stake? ", "┃  reworded ", "┃  - Freight firms have begun to book ferries, at about twice the price.", "┃  + Freight firms have begun to book ferries, at about three times the price.")
	if s := d.screen(); strings.Contains(s, "- What is at stake?") || strings.Contains(s, "┃ Why now?") {
		t.Errorf("a heading that stayed is told as changed:\n%s", s)
	}
	d.leave()
	d = newDriver(t, 120, 40, withStore(dir), withText(t, "Why now?", "Why now, and who pays?"))
	d.keys("D").shows("┃  - Why now?", "┃  + Why now, and who pays?")
	shut := func(o *Options) {
		load := o.Load
		o.Load = func(ctx context.Context, raw bool) (*content.Document, error) {
			doc, err := load(ctx, raw)
			doc.Notice = "perhaps only the start: the page asks to log in"
			return doc, err
		}
	}
	newDriver(t, 120, 40, withStore(dir), withText(t, "twice the price", "at any price"), shut).
		shows("Perhaps only the start: the page asks to log in · Changed since you read it: 2 sections reworded · D shows")
}

// TestParagraphSteps: } and { go from paragraph to paragraph; from inside of one {
// goes to its own start first.
func TestParagraphSteps(t *testing.T) {
	d := newDriver(t, 120, 40)
	blocks := d.m.doc.Blocks
	d.keys("} } }")
	if at := d.m.article.at; at != blocks[3].Start {
		t.Fatalf("after three steps at %d, not at %d", at, blocks[3].Start)
	}
	if d.keys("{"); d.m.article.at != blocks[2].Start {
		t.Errorf("{ goes to %d, not to %d", d.m.article.at, blocks[2].Start)
	}
	d.m.article.at, d.m.article.landed = blocks[3].Start+40, true
	if d.keys("{"); d.m.article.at != blocks[3].Start {
		t.Errorf("from inside a paragraph { goes to %d, not to %d", d.m.article.at, blocks[3].Start)
	}
}

// TestReloadKeepsThePlace: a changed source is shown without moving the text.
func TestReloadKeepsThePlace(t *testing.T) {
	d := newDriver(t, 80, 24)
	d.keys("d d")
	top := d.topLine()
	d.rewrite(t, "What will they discuss?", "Added above.\n\nWhat will they discuss?")
	if got := d.topLine(); got != top {
		t.Errorf("after the change the top is %q, was %q", got, top)
	}
}

// TestSearchesOfAllArticles: what was searched for in one article is at hand in
// another, the article's own searches first.
func TestSearchesOfAllArticles(t *testing.T) {
	dir := t.TempDir()
	d := newDriver(t, 80, 24, withStore(dir))
	d.keys("/").typed("ferries").keys("enter esc /").typed("bridge").keys("enter")
	d.leave()
	other := newDriver(t, 80, 24, withStore(dir), plainText("Another article.\n\nIt has ferries.\n"))
	other.keys("/").typed("article").keys("enter / up").shows("/article▏").keys("up").shows("/bridge▏").keys("up").shows("/ferries▏")
	other.keys("esc").leave()
	d = newDriver(t, 80, 24, withStore(dir))
	d.keys("/ up").shows("/bridge▏").keys("up").shows("/ferries▏").keys("up").shows("/article▏")
}

// TestNoteIsSeenWithoutColour: a star stands where a note begins.
func TestNoteIsSeenWithoutColour(t *testing.T) {
	for _, size := range [][2]int{{200, 60}, {120, 40}, {80, 24}, {40, 15}} {
		d := newDriver(t, size[0], size[1], withStore(t.TempDir()))
		if strings.Contains(d.screen(), "* The leaders") || strings.Contains(d.screen(), "*The leaders") {
			t.Fatal("a star without a note")
		}
		d.keys("w enter")
		if s := d.screen(); !strings.Contains(s, "* The leaders") && !strings.Contains(s, "*The leaders") {
			t.Errorf("%v: no star beside the note:\n%s", size, s)
		}
		d.checkGeometry("a note")
	}
}

// TestCorruptStateIsOneLine: the notice takes one row of 80 cells, and what else there
// is to say does not hide it.
func TestCorruptStateIsOneLine(t *testing.T) {
	dir := filepath.Join(t.TempDir(), strings.Repeat("long", 20))
	text := plainText("it rained all day and nothing else was to be told of it.\n")
	d := newDriver(t, 80, 24, withStore(dir), text)
	d.leave()
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no state: %v, %v", files, err)
	}
	for _, file := range files {
		if err := os.WriteFile(file, []byte("{junk"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d = newDriver(t, 80, 24, withStore(dir), text)
	rows := strings.Split(strings.TrimRight(d.screen(), "\n"), "\n")
	if last := rows[23]; !strings.HasPrefix(last, " Starting afresh – bad state kept as file-") || !strings.HasSuffix(last, ".json.bad") {
		t.Errorf("the last row is %q", last)
	}
}

// TestDigitInThePaneLeft: an article that was left in a list opens in it, and the digit
// of that list stays there; only the same digit again returns to the text.
func TestDigitInThePaneLeft(t *testing.T) {
	dir := t.TempDir()
	d := newDriver(t, 80, 24, withStore(dir))
	d.keys("3")
	d.leave()
	d = newDriver(t, 80, 24, withStore(dir))
	d.shows("*3 Quotes").keys("3").shows("*3 Quotes", "Already in Quotes").keys("3").shows("*2 Article").keys("3").shows("*3 Quotes")
	d.keys("2 2").shows("*3 Quotes")
	d = newDriver(t, 80, 24)
	d.keys("2").shows("Already in Article").keys("3 3").shows("*2 Article")
}
