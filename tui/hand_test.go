package tui

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/content"
)

// TestNoteIsOnWhatIsSelected: a note is removed where it was made, in every pane and
// before anything was moved.
func TestNoteIsOnWhatIsSelected(t *testing.T) {
	for _, keys := range []string{"1", "2", "3", "4", "3 j j", "4 j", "1 j", "2 d", "2 ) )"} {
		d := newDriver(t, 120, 40, withStore(t.TempDir()))
		d.keys(keys + " w").typed("mine").keys("enter X").shows("Note removed")
		if n := len(d.m.keptNotes()); n != 0 {
			t.Errorf("%q: %d notes are left", keys, n)
		}
		d.keys("X").shows("No note here")
	}
	d := newDriver(t, 120, 40, withStore(t.TempDir()))
	d.keys("3 w").typed("qqone").keys("enter j w").typed("qqtwo").keys("enter k X W").shows("qqtwo")
	if strings.Contains(d.screen(), "qqone") {
		t.Errorf("the wrong note was removed:\n%s", d.screen())
	}
}

// TestNothingSelected: an empty list offers no keys that need an entry, and says so
// when one is pressed.
func TestNothingSelected(t *testing.T) {
	for _, s := range [][2]int{{200, 60}, {120, 40}, {80, 24}, {40, 15}} {
		d := newDriver(t, s[0], s[1])
		for _, pane := range []string{"3", "4"} {
			d.keys(pane + " /").typed("zzz").keys("enter")
			for _, hint := range []string{"Enter go", "K who", "y copy"} {
				if strings.Contains(d.screen(), hint) {
					t.Errorf("%v: %q in an empty list:\n%s", s, hint, d.screen())
				}
			}
			d.keys("K").shows("Nothing is selected here").keys("enter y c esc esc")
		}
	}
}

// TestWaitingForALetter: while a mark's letter is awaited no hint names another key.
func TestWaitingForALetter(t *testing.T) {
	for _, s := range [][2]int{{120, 40}, {80, 24}, {40, 15}} {
		d := newDriver(t, s[0], s[1])
		d.keys("m").shows("Mark: press a letter", "Esc cancel")
		if strings.Contains(d.screen(), "q quit") || strings.Contains(d.screen(), "1-4") {
			t.Errorf("%v: other keys are named:\n%s", s, d.screen())
		}
		d.keys("esc '").shows("Esc cancel").keys("esc")
		if d.m.pending != "" || len(d.m.marks) > 0 {
			t.Errorf("%v: Esc is taken for a letter", s)
		}
		d.keys("m !").shows("A mark's name is a letter")
	}
}

// TestCorrectionKeepsTheList: who speaks changes the order of the actors, but not which
// is selected nor how far the quotes are scrolled; places that speak can be named.
func TestCorrectionKeepsTheList(t *testing.T) {
	d := newDriver(t, 40, 15, withStore(t.TempDir()), found(func(b *briefing.Briefing) {
		b.Actors = append(b.Actors, briefing.Actor{ID: 6, Name: "Norvia", Kind: briefing.Place, Part: briefing.Speaks,
			Mentions: []briefing.Mention{{Span: content.Span{Start: strings.Index(b.Doc.Text, "Norvia"), End: strings.Index(b.Doc.Text, "Norvia") + 6}}}})
	}))
	d.keys("4 j").screen()
	was := d.m.actors.selected().Name
	d.keys("3 G").screen()
	d.keys("k k").screen()
	sel, top := d.m.quotes.sel, d.m.quotes.top
	if top == 0 {
		t.Fatal("the list is not scrolled")
	}
	d.keys("c").shows("Who says this?")
	d.keys("G enter").shows("Norvia")
	if q := d.m.quotes.selected(); q.Speaker.Name != "Norvia" {
		t.Errorf("the speaker is %q", q.Speaker.Name)
	}
	if d.screen(); d.m.quotes.sel != sel || d.m.quotes.top != top {
		t.Errorf("the list stands at %d from %d, it was %d from %d", d.m.quotes.sel, d.m.quotes.top, sel, top)
	}
	if now := d.m.actors.selected().Name; now != was {
		t.Errorf("%s is selected, it was %s", now, was)
	}
}

// TestClickMovesTheMarker: where a click puts the reader is where Sections is.
func TestClickMovesTheMarker(t *testing.T) {
	d := newDriver(t, 120, 40, func(o *Options) { o.Mouse = true })
	r := d.m.layout.Inner(Article)
	for y := range r.H {
		d.send(tea.MouseClickMsg{X: r.X + 10, Y: r.Y + y})
		if want := d.m.brief.SectionAt(d.m.article.at).ID; d.m.sections.sel+1 != want {
			t.Fatalf("row %d is of section %d, the marker at %d", y, want, d.m.sections.sel+1)
		}
	}
	d.keys("m").send(tea.MouseClickMsg{X: 2, Y: 3})
	if d.m.pending != "" {
		t.Error("a click leaves a letter awaited")
	}
}

// TestCommandsOfHabit: what users of vim type for help and to leave works.
func TestCommandsOfHabit(t *testing.T) {
	for _, help := range []string{"help", "h"} {
		newDriver(t, 80, 24).typed(":" + help).keys("enter").shows("Help* ")
	}
	for _, quit := range []string{"q", "quit", "q!", "qa!", "x", "wq"} {
		if d := newDriver(t, 80, 24).typed(":" + quit).keys("enter"); !d.quit {
			t.Errorf(":%s does not quit", quit)
		}
	}
	d := newDriver(t, 120, 40)
	d.typed(":theme").keys("enter").shows("The theme is terminal – there are terminal, light, dark, contrast, mono")
	d.typed(":set").keys("enter").shows("The mouse is off – set mouse, nomouse, ascii, noascii")
	d.typed(":set mouse").keys("enter").shows("Mouse on")
	d.typed(":w").keys("enter").shows("All is kept without it")
	d.typed(":speaker").keys("enter").shows("Nobody is named here")
	d.typed(":expo").keys("enter").shows(`No command "expo" – did you mean export?`)
	d.typed(":zzz").keys("enter").shows(`No command "zzz" – Tab completes one`)
	d.typed(":e").keys("enter").shows("No editor – set $EDITOR")
	d.keys("m a").typed(":marks").keys("enter").shows("Marks* ").keys("esc")
	d.keys("/ b r i d g e enter").shows("1/").typed(":noh").keys("enter").hides("/bridge").keys("n").shows("No search – press /")
	if d.typed("gjj").keys("ctrl+e ctrl+y k k"); d.m.article.anchor != 0 {
		t.Error("Ctrl-E and Ctrl-Y are no lines")
	}
	d.keys("m a 3 j m b 4 j m c ' '").shows("  b  Quotes: ", "  c  Actors: ").hides("Article: ").keys("c")
	if d.m.focus != Actors {
		t.Errorf("a mark that was set in Actors leads to %s", d.m.focus)
	}
}

// TestTabTitleIsCutVisibly: a filter that the tab bar has no room for ends in an ellipsis.
func TestTabTitleIsCutVisibly(t *testing.T) {
	d := newDriver(t, 80, 24)
	d.keys("3 /").typed("speaker:ruiz kind:direct").keys("enter 3").shows("speaker:ruiz … │").checkGeometry("a long filter")
}

// TestTabsNameAllPanes: at every width of the tab bar all four panes are named, the one
// with the focus with a star, however long its filter is.
func TestTabsNameAllPanes(t *testing.T) {
	for _, width := range []int{60, 61, 62, 65, 70, 75, 79, 80, 99} {
		d := newDriver(t, width, 24)
		for i, focus := range []string{"3", "4", "1", "2"} {
			d.keys(focus)
			if i < 2 {
				d.keys("/").typed("-kind:indirect -about:something -speaker:nobody").keys("enter " + focus)
			}
			bar, _, _ := strings.Cut(d.screen(), "\n")
			for p := range paneCount {
				if name := p.String(); !strings.Contains(bar, name) || p == d.m.focus && !strings.Contains(bar, "*"+focus+" "+name) {
					t.Fatalf("width %d, %s: %q", width, focus, bar)
				}
			}
			if i < 2 && !strings.Contains(bar, " of 7") && !strings.Contains(bar, " of 5") {
				t.Errorf("width %d: the number is not told: %q", width, bar)
			}
			d.checkGeometry("tabs")
		}
	}
}

// TestWheelPreviews: turned over the list with the focus the wheel previews as j does;
// over another one it moves the selection and leaves the text.
func TestWheelPreviews(t *testing.T) {
	for pane, digit := range map[Pane]string{Sections: "1", Quotes: "3", Actors: "4"} {
		d := newDriver(t, 200, 60, func(o *Options) { o.Mouse = true })
		d.keys(digit)
		r := d.m.layout.Inner(pane)
		d.send(tea.MouseWheelMsg{X: r.X, Y: r.Y, Button: tea.MouseWheelDown})
		want := newDriver(t, 200, 60).keys(digit + " j")
		if d.screen() != want.screen() {
			t.Errorf("%s: the wheel shows\n%s\nj shows\n%s", pane, d.screen(), want.screen())
		}
		before := d.m.article.anchor
		d.keys("2").send(tea.MouseWheelMsg{X: r.X, Y: r.Y, Button: tea.MouseWheelDown})
		if d.m.article.anchor != before {
			t.Errorf("%s: the wheel moves the text that has the focus", pane)
		}
	}
}

// TestASCIICutsVisibly: what is cut, in lists, titles, peeks and the quote's paragraph, ends in
// three stops on a screen of ASCII.
func TestASCIICutsVisibly(t *testing.T) {
	cuts := 0
	for _, size := range [][2]int{{200, 60}, {120, 40}, {100, 18}, {80, 24}, {60, 18}, {40, 15}, {24, 6}} {
		for _, keys := range []string{"", "1 K", "3 j", "3 K", "4 j", "4 K", "Z", "S", "t", "3 c", "?", "] m a ' '"} {
			d := newDriver(t, size[0], size[1], func(o *Options) { o.ASCII = true }).keys(keys)
			if strings.Contains(d.screen(), "…") {
				t.Errorf("%v, %q:\n%s", size, keys, d.screen())
			}
			cuts += strings.Count(d.screen(), "...")
			d.checkGeometry(keys)
		}
	}
	if cuts == 0 {
		t.Error("nothing was cut")
	}
}

// TestASCIIDrawsNoBoxes: beside quotations, too, and in a prompt, and when it is turned
// on later.
func TestASCIIDrawsNoBoxes(t *testing.T) {
	quotation := func(o *Options) {
		o.Load = func(context.Context, bool) (*content.Document, error) {
			return content.Parse("x.md", []byte("> So it is written.\n\nSo it is done.\n"), content.Options{})
		}
	}
	d := newDriver(t, 120, 40, func(o *Options) { o.ASCII = true })
	if d.keys("? G").shows("v                      a section that you have read"); strings.Contains(d.screen(), "▎") {
		t.Errorf("the help draws a sign that the screen does not have:\n%s", d.screen())
	}
	for _, keys := range []string{"/", "/ esc", "? esc :"} {
		for _, d := range []*driver{
			newDriver(t, 120, 40, quotation, func(o *Options) { o.ASCII = true }).keys(keys),
			newDriver(t, 120, 40, quotation).typed(":set ascii").keys("enter").keys(keys),
		} {
			d.shows("| So it is written.")
			if at := strings.IndexFunc(d.screen(), func(r rune) bool { return r >= 0x2500 && r < 0x25a0 }); at >= 0 {
				t.Errorf("%q:\n%s", keys, d.screen())
			}
		}
	}
}
