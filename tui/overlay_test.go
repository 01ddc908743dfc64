package tui

import (
	"fmt"
	"strings"
	"testing"
)

// TestOverlaysFollowTheSize: what is read in an overlay is the same whether it was
// opened before or after the terminal got its size.
func TestOverlaysFollowTheSize(t *testing.T) {
	sizes := [][2]int{{200, 60}, {120, 40}, {80, 24}, {40, 15}, {24, 6}}
	for _, keys := range []string{"?", "3 K", "4 K ]", "1 K", "4 j K ]"} {
		for _, from := range sizes {
			for _, to := range sizes {
				d := newDriver(t, from[0], from[1])
				d.keys(keys).send(sizeMsg(to[0], to[1]))
				want := newDriver(t, to[0], to[1])
				want.keys(keys)
				if got, want := overlayText(d), overlayText(want); got != want {
					t.Fatalf("%q opened at %v and shown at %v is\n%s\nopened there\n%s", keys, from, to, got, want)
				}
				d.checkGeometry(fmt.Sprint(keys, from, to))
			}
		}
	}
}

func overlayText(d *driver) string {
	var b strings.Builder
	for _, r := range d.m.topOverlay().lines {
		for _, s := range r {
			b.WriteString(s.text)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// TestHelpOverOverlays: the help opens over any other overlay and leads back to it.
func TestHelpOverOverlays(t *testing.T) {
	for _, keys := range []string{"3 K", "t", "4 K", "3 c"} {
		d := newDriver(t, 80, 24)
		before := d.keys(keys).screen()
		d.keys("?").shows("Help* ")
		for _, back := range []string{"?", "? esc", "? f1", "? q"} {
			d.keys(back)
			if back != "?" {
				continue
			}
			if d.screen() != before {
				t.Errorf("after %q the help leads to\n%s\nfrom\n%s", keys, d.screen(), before)
			}
		}
		if d.screen() != before {
			t.Errorf("after %q the help leads to\n%s\nfrom\n%s", keys, d.screen(), before)
		}
	}
}

// TestSuspendFromOverlays: what lies on top does not keep the reader from being put aside.
func TestSuspendFromOverlays(t *testing.T) {
	for _, keys := range []string{"", "?", "3 K", "t", "m"} {
		d := newDriver(t, 80, 24)
		before := d.keys(keys).screen()
		for _, key := range []string{"ctrl+z", "ctrl+l"} {
			if _, cmd := d.m.Update(keyMsg(key)); cmd == nil {
				t.Errorf("after %q %s does nothing", keys, key)
			}
		}
		if d.screen() != before {
			t.Errorf("after %q it changes the screen to\n%s", keys, d.screen())
		}
	}
}

// TestReloadUnderOverlays: an article that is read anew takes away what told of places
// in its old text, so that no key leads to one.
func TestReloadUnderOverlays(t *testing.T) {
	for _, keys := range []string{"4 G K", "3 G K", "t G", "3 G c", "m a ' '", "3 G w x enter W"} {
		d := newDriver(t, 80, 24, withStore(t.TempDir()))
		d.keys(keys)
		if d.m.topOverlay() == nil {
			t.Fatalf("%q opens nothing", keys)
		}
		old := d.m.doc.Text
		d.rewrite(t, old[strings.Index(old, "\n\n"):], "")
		if d.m.topOverlay() != nil || d.m.prompt != nil {
			t.Errorf("%q: an overlay stays over another text:\n%s", keys, d.screen())
		}
		d.keys("] [ j enter").checkGeometry("after " + keys)
	}
	d := newDriver(t, 80, 24)
	d.keys("?").rewrite(t, "What will they discuss?", "What now?")
	d.shows("Help* ")
}

// TestNoteIsWhole: what an empty overlay says has the rows it needs.
func TestNoteIsWhole(t *testing.T) {
	d := newDriver(t, 40, 15)
	d.m.overlays = append(d.m.overlays, &overlay{title: "Feeds", note: "No feeds – brief feed add ADDRESS subscribes to one"})
	d.m.stale = true
	d.shows("No feeds – brief feed add ADDRESS", "subscribes to one").checkGeometry("a note")
}

// TestCommandsOverOverlays: a command can be typed whatever lies on top. What it shows in the article
// takes that away, a peek's way through it included, and what is about the overlay is done there.
func TestCommandsOverOverlays(t *testing.T) {
	for _, keys := range []string{"?", "t", "S esc t", "3 K ]", "? t", "m a ' '"} {
		d := newDriver(t, 80, 24, withStore(t.TempDir()))
		at := d.m.here()
		d.keys(keys).typed(":s3").keys("enter")
		if s := d.m.article.section(); d.m.topOverlay() != nil || d.m.focus != Article || s.ID != 3 {
			t.Errorf("after %q :s3 leads to\n%s", keys, d.screen())
		}
		if d.keys("ctrl+o"); d.m.article.at != at.at {
			t.Errorf("after %q Back from :s3 leads to\n%s", keys, d.screen())
		}
	}
	d := newDriver(t, 80, 24, withStore(t.TempDir()))
	d.keys("? :").shows(":▏").keys("esc").shows("Help* ").typed(":q").keys("enter").hides("Help* ")
	if d.quit {
		t.Error(":q over the help quits")
	}
	d.keys("?").typed(":set mouse").keys("enter").shows("Help* ", "Mouse on").typed(":page-down").keys("enter").shows("Help* ")
	d.typed(":s99").keys("enter").shows("Help* ", "No such place").typed(":zoom").keys("enter").hides("Help* ").shows("Zoom on").keys("z ?")
	d.typed(":find bridge").keys("enter").hides("Help* ").shows("/bridge")
	d.keys("m b ?").typed(":marks").keys("enter").shows("Marks* ").keys("b").hides("Marks* ", "Help* ")
	if d.keys("?").typed(":qa").keys("enter"); !d.quit {
		t.Error(":qa does not quit")
	}
}
