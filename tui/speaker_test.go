package tui

import (
	"slices"
	"testing"
)

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
	for _, s := range []struct{ screen, want int }{{120, 116}, {160, 156}, {200, 166}} { // two columns have the room that they need
		wide := newDriver(t, s.screen, 40, withLibrary(f)).keys("4 P D")
		wide.checkGeometry("wide columns")
		if w := wide.m.overlayRect(wide.m.topOverlay()).W; w != s.want {
			t.Errorf("columns take %d of %d cells", w, s.screen)
		}
	}
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
