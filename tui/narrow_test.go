package tui

import (
	"strings"
	"testing"
)

// TestNarrowedList: "/" filters the entries of an overlay, as it does those of a pane.
func TestNarrowedList(t *testing.T) {
	for _, s := range [][2]int{{200, 60}, {80, 24}, {40, 15}, {24, 6}} {
		d := newDriver(t, s[0], s[1])
		d.keys("t / n o w").shows(">§4 ").hides("§2  ", "§5  ").checkGeometry("a filter")
		d.keys("down ctrl+p enter").hides("Sections* ")
		if id := d.m.article.section().ID; id != 4 {
			t.Errorf("%v: Enter goes to section %d", s, id)
		}
		d.keys("t /").typed("qqq").shows("Nothing matches").hides("Enter go").checkGeometry("nothing left")
		d.keys("enter").shows("Nothing matches", "0 of 7").hides("Enter go")
		d.keys("esc").hides("Nothing matches").keys("esc").hides("Sections* ")
	}
	d := newDriver(t, 80, 24)
	d.keys("t /").typed("now").keys("esc").shows("§2", "§3").hides("Filter: ")
	d.keys("/").typed("now").keys("up").shows("1 of 7").keys("backspace").keys("ctrl+l").checkGeometry("typing on")
	if d.keys("esc esc"); d.m.topOverlay() != nil || d.m.prompt != nil {
		t.Error("Esc leaves something behind")
	}
}

// TestNarrowedTextIsReplaced: a filter that is being typed does not outlive its list.
func TestNarrowedTextIsReplaced(t *testing.T) {
	d := newDriver(t, 80, 24)
	d.keys("t /").typed("now").rewrite(t, d.m.doc.Text[strings.Index(d.m.doc.Text, "\n\n"):], "")
	if d.m.topOverlay() != nil || d.m.prompt != nil {
		t.Errorf("the filter stays over another text:\n%s", d.screen())
	}
	d.keys("j / x esc").checkGeometry("after it")
}

// TestWhoSaysWhat: the list of speakers tells of which quote, also where it lies over it.
func TestWhoSaysWhat(t *testing.T) {
	for _, s := range [][2]int{{200, 60}, {120, 40}, {80, 24}, {40, 15}} {
		newDriver(t, s[0], s[1]).keys("3 j c").shows("Who says this?* ━━ “no deal").hides("…  ").checkGeometry("speakers")
	}
}

// TestSpeakerAsTyped: somebody whom the article does not name can be named; who is listed
// is found by a part of the name or role.
func TestSpeakerAsTyped(t *testing.T) {
	dir := t.TempDir()
	d := newDriver(t, 80, 24, withStore(dir))
	d.keys("3 c").shows("/ another name").keys("/").shows("Name: ", "Enter choose").typed("premier").shows("Okoye", "premier, as typed")
	d.keys("enter").shows("Tomas Okoye").hides("premier, as typed")
	if a := d.m.quotes.selected().Speaker.Actor; a != 3 {
		t.Errorf("the speaker is actor %d", a)
	}
	d.keys("c /").typed("Vera Lund").keys("enter").shows("Vera Lund", "C undoes it")
	if q := d.m.quotes.selected(); q.Speaker.Name != "Vera Lund" || q.Speaker.Actor != 0 {
		t.Errorf("the speaker is %+v", q.Speaker)
	}
	d.keys("K").shows("Vera Lund", "you").keys("esc")
	if err := d.m.Leave(); err != nil {
		t.Fatal(err)
	}
	d = newDriver(t, 80, 24, withStore(dir))
	d.shows("Vera Lund").keys("C").hides("Vera Lund")
}

// TestSubjectIsShown: what a key copies, notes or corrects is highlighted until the next.
func TestSubjectIsShown(t *testing.T) {
	for _, key := range []string{"y", "Y", "w", "c"} {
		d := newDriver(t, 120, 40, withStore(t.TempDir()))
		d.keys(") j " + key)
		if got := d.m.brief.Text(d.m.article.target); !strings.HasPrefix(got, "A handshake") {
			t.Errorf("%s highlights %q", key, got)
		}
		if d.keys("esc j"); !d.m.article.target.Empty() {
			t.Errorf("%s: the highlight stays", key)
		}
	}
	d := newDriver(t, 120, 40)
	if d.keys("y"); d.m.article.target != d.m.doc.Blocks[0].Span {
		t.Errorf("y copies the first paragraph and highlights %v", d.m.article.target)
	}
}
