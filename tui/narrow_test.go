package tui

import (
	"strings"
	"testing"
)

// TestNarrowedList: "/" filters the entries of an overlay, as it does those of a pane.
func TestNarrowedList(t *testing.T) {
	for _, s := range [][2]int{{200, 60}, {80, 24}, {40, 15}, {24, 6}} {
		d := newDriver(t, s[0], s[1])
		d.keys("t / n o w").shows("> §4 ").hides("§2  ", "§5  ").checkGeometry("a filter")
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

// TestTypingThroughAReload: where the article is replaced while something is being typed
// about the old one, what is typed on is no row of commands.
func TestTypingThroughAReload(t *testing.T) {
	const typedOn = "qXEq"
	d := newDriver(t, 80, 24, withStore(t.TempDir()))
	rewrite := func() { d.rewrite(t, d.m.doc.Text[strings.Index(d.m.doc.Text, "\n\n"):], "") }
	d.keys("t /").typed("now")
	rewrite()
	if d.typed(typedOn).shows("the list is gone").keys("enter").hides("Sections* "); d.quit || d.m.topOverlay() != nil || d.m.prompt != nil {
		t.Errorf("a filter is taken for commands, or stays:\n%s", d.screen())
	}
	d = newDriver(t, 80, 24, withStore(t.TempDir()))
	d.keys("S").typed("bri").shows("Piet Brandt").hides("q quit")
	d.rewrite(t, "The leaders", "Yesterday evening all of the many leaders")
	d.typed("dge").shows("Everywhere: bridge", "If the bridge closes").keys("enter").hides("Everywhere")
	if !strings.HasPrefix(d.m.doc.Text[d.m.article.at:], "If the bridge closes") {
		t.Errorf("Enter goes to %.20q", d.m.doc.Text[d.m.article.at:])
	}
	d = newDriver(t, 80, 24, func(o *Options) { o.Feeds = fakeFeeds{} })
	d.keys("F enter /").typed("ol").rewrite(t, "If the bridge closes", "If that bridge closes")
	d.typed("d").shows("Filter: old▏  1 of 3", "Old news")
}

// TestNoteThroughAReload: a note is on the words that it was begun on, wherever they are by
// the time that it is written.
func TestNoteThroughAReload(t *testing.T) {
	d := newDriver(t, 80, 24, withStore(t.TempDir()))
	d.keys("3 j w").typed("mine").rewrite(t, "The leaders", "Yesterday evening all of the many leaders")
	d.keys("enter")
	if d.m.article.notes == nil || d.m.brief.Text(d.m.article.notes[0]) != "no deal is better than a bad deal" {
		t.Errorf("the note is on %v", d.m.article.notes)
	}
}

// TestNoteIsNotLost: Esc, which ends typing in other programs, keeps the words at hand.
func TestNoteIsNotLost(t *testing.T) {
	d := newDriver(t, 80, 24, withStore(t.TempDir()))
	d.keys("w").typed("long words").keys("esc").shows("Not noted – w and ↑ bring your words back").keys("w up enter")
	if notes := d.m.keptNotes(); len(notes) != 1 || notes[0].Text != "long words" {
		t.Errorf("notes: %v", notes)
	}
	d.keys("w esc").hides("Not noted").keys("j w esc").hides("Not noted")
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
