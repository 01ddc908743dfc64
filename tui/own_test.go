package tui

import (
	"context"
	"strings"
	"testing"

	"brief/briefing"
	"brief/content"
)

// TestUndoneCorrection: a correction that was undone is gone in the next run too, and the
// list to choose from begins at who speaks now.
func TestUndoneCorrection(t *testing.T) {
	dir := t.TempDir()
	d := newDriver(t, 120, 40, withStore(dir))
	d.keys("3 c").shows("> Ingrid Voss, a pollster", "  Ana Ruiz, Finance Minister", "River Commission ").keys("k enter")
	if q := d.m.quotes.selected(); q.Speaker.Name == "Ingrid Voss" || q.Rule != briefing.ManualRule {
		t.Fatalf("the speaker is %q by %s", q.Speaker.Name, q.Rule)
	}
	d.keys("C").shows("Back to the speaker that was found").keys("C").shows("No corrected speaker here")
	d = newDriver(t, 120, 40, withStore(dir))
	if q := d.m.quotes.selected(); q.Speaker.Name != "Ingrid Voss" || q.Rule == briefing.ManualRule {
		t.Errorf("in the next run the speaker is %q by %s", q.Speaker.Name, q.Rule)
	}
	d.keys("2 g c").shows("No quote here – select one in Quotes")
}

// TestCorrectionReachesTheLibrary: who is named by hand is so in the library too, where it has the article: in the order
// in which they were named, and before the reader ends.
func TestCorrectionReachesTheLibrary(t *testing.T) {
	f := &fakeLibrary{t: t}
	d := newDriver(t, 120, 40, withStore(t.TempDir()), withLibrary(f))
	d.keys("3 c").typed("/piet").keys("enter").shows("Speaker set – C undoes it").hides("in the library, too").keys("C a c").typed("/ana").keys("enter")
	d.shows("Speaker set – C undoes it · in the library, too").keys("C").shows("Back to the speaker that was found · in the library, too")
	d.keys("c").typed("/piet")
	_, first := d.m.Update(keyMsg("enter"))
	_, second := d.m.Update(keyMsg("C"))
	d.keys("q").shows("Still writing")
	d.do(second)
	if d.do(first); !d.quit {
		t.Error("the reader does not end once the library has it")
	}
	if got, want := strings.Join(f.done, ", "), "correct: Ana Ruiz, correct: Ingrid Voss, correct: Piet Brandt, correct: Ingrid Voss"; got != want {
		t.Errorf("the library was told %q, want %q", got, want)
	}
	d = newDriver(t, 120, 40, withStore(t.TempDir()), withLibrary(f))
	d.keys("3 c").typed("/piet")
	_, first = d.m.Update(keyMsg("enter"))
	_, second = d.m.Update(keyMsg("C"))
	d.keys("j").do(second)
	if d.do(first); d.m.status != "" {
		t.Errorf("behind a key that cleared the footer it says %q", d.m.status)
	}
	d = newDriver(t, 120, 40, withLibrary(f))
	d.keys("B").typed("pays").keys("esc enter")
	sel, asked := d.m.from.overlays[0].sel, len(f.asked)
	d.m.restocked = true
	if d.keys("ctrl+o").shows("Library* "); len(f.asked) != asked+1 || d.m.topOverlay().sel != sel {
		t.Errorf("back in the library row %d is selected, it was %d, after %d searches, before %d", d.m.topOverlay().sel, sel, len(f.asked), asked)
	}
	d.keys("enter")
	d.m.restocked, f.empty = true, true
	d.keys("ctrl+o").shows("Library* ").hides("pays for itself")
	f.empty, f.fails = false, context.DeadlineExceeded
	newDriver(t, 120, 40, withStore(t.TempDir()), withLibrary(f)).keys("3 c enter").shows("Context deadline exceeded")
}

// TestHighlightIsListed: a note without words is listed as a highlight, and where nothing is
// selected there is nothing to note.
func TestHighlightIsListed(t *testing.T) {
	d := newDriver(t, 120, 40, withStore(t.TempDir()))
	d.keys("3 j w enter").shows("Highlighted – W lists the notes").keys("W").shows("highlight  “no deal is better than a bad deal”").keys("esc")
	d.keys("/").typed("zzz").keys("enter w").shows("Nothing to note here")
}

// TestNotesLeaveOthersInSight: of a paragraph that a note is on so much is listed as leaves other notes in sight,
// of the note itself all.
func TestNotesLeaveOthersInSight(t *testing.T) {
	first := "for the first time in six years."
	d := newDriver(t, 40, 15, withStore(t.TempDir()), withText(t, first, first+strings.Repeat(" The piers are old.", 30)+" END"))
	d.keys("/").typed("Sarland meet").keys("enter w").typed("ask").keys("enter } w").typed("again").keys("enter W")
	d.shows("> ask  “The leaders", "  again  \"A handshake").hides("END")
	d.keys("j enter w").typed(strings.Repeat(" and who pays for it", 12)+" LAST").keys("enter W j").shows("> again and who", " LAST", "\"A handshake")
}

// TestChangesInTheLists: sections and quotes say what became of them since the article was read.
func TestChangesInTheLists(t *testing.T) {
	for _, s := range [][2]int{{160, 40}, {80, 24}} {
		dir := t.TempDir()
		newDriver(t, s[0], s[1], withStore(dir)).leave()
		d := newDriver(t, s[0], s[1], withStore(dir), withText(t, "It need not be long.", "It need not be so very long."), found(func(b *briefing.Briefing) {
			at := strings.Index(b.Doc.Text, "It need not be so")
			last := &b.Quotes[len(b.Quotes)-1]
			last.Span, last.Section = content.Span{Start: at, End: at + len("It need not be so very long.")}, 2
		}))
		d.shows("Changed since you read it: 1 section and 1 quote reworded, 1 quote removed").keys("3 G").shows("reworded").keys("1 g").shows("reworded")
		d.keys("D").shows(" Quotes", "- It need not be long.", "+ It need not be so very long.")
	}
}

// TestOverlaysOpenAtTheReader: the sections on top begin at the reader's own; what is chosen in
// a search everywhere closes it.
func TestOverlaysOpenAtTheReader(t *testing.T) {
	d := newDriver(t, 80, 24).keys("] ] t")
	if o := d.m.topOverlay(); o.sel != 2 {
		t.Errorf("entry %d is selected", o.sel)
	}
	d.keys("esc S").typed("piet").keys("enter")
	if d.m.topOverlay() != nil || d.m.prompt != nil || d.m.focus != Article {
		t.Error("the search stays on top")
	}
}

// TestSettings: what is set by a command holds at once, and can be taken back.
func TestSettings(t *testing.T) {
	d := newDriver(t, 120, 40)
	d.typed(":set mouse").keys("enter").typed(":set").keys("enter").shows("The mouse is on")
	d.typed(":set nomouse").keys("enter").typed(":set").keys("enter").shows("The mouse is off")
	d.typed(":set ascii").keys("enter").shows("#2 Article*").hides("┏", "▎")
	d.typed(":set noascii").keys("enter").shows("┏2 Article*", "▎")
	d.typed(":set x").keys("enter").shows(`No setting "x" – try mouse, nomouse, ascii, noascii`)
}

// TestLongHeads: where the names of authors leave the title less than half of the row, they go, and nothing else does.
func TestLongHeads(t *testing.T) {
	d := newDriver(t, 120, 40, func(o *Options) {
		o.Load = func(context.Context, bool) (*content.Document, error) {
			doc := sample(t)
			doc.Authors = []string{strings.Repeat("A. Field ", 9)}
			return doc, nil
		}
	})
	d.shows(" Norvia–Sarland summit: what you need to know", "9 Jun 2026 · 1 min · example.org").hides("A. Field").checkGeometry("a long head")
}
