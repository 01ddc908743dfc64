package tui

import (
	"strings"
	"testing"
)

// TestPeekWalks: ] and [ go from mention to mention with the article behind, Esc
// returns exactly, Enter goes there and Back returns.
func TestPeekWalks(t *testing.T) {
	for _, size := range [][2]int{{200, 60}, {120, 40}, {80, 24}, {40, 15}} {
		d := newDriver(t, size[0], size[1])
		d.keys("4 j")
		before := d.screen()
		d.keys("K").shows("Tomas Okoye* ", "1/2")
		if d.m.article.at != d.m.actors.target().Start {
			t.Errorf("%v: peeking moves the article", size)
		}
		d.keys("]").shows("2/2").keys("]").shows("None after this one")
		second := d.m.actors.selected().Mentions[1].Start
		if d.m.article.at != second {
			t.Errorf("%v: the article is at %d, the second mention at %d", size, d.m.article.at, second)
		}
		if d.keys("[ esc"); d.screen() != before {
			t.Errorf("%v: after Esc\n%s\nbefore\n%s", size, d.screen(), before)
		}
		d.keys("K ] enter")
		if d.m.focus != Article || d.m.article.at != second || len(d.m.overlays) > 0 {
			t.Errorf("%v: Enter goes to %d in %s", size, d.m.article.at, d.m.focus)
		}
		if d.keys("ctrl+o"); d.screen() != before {
			t.Errorf("%v: Back is\n%s\nbefore\n%s", size, d.screen(), before)
		}
	}
	d := newDriver(t, 120, 40)
	d.keys("4 j")
	before := d.screen()
	d.keys("K ]").shows("here      Okoye's office declined").keys("esc")
	if d.screen() != before {
		t.Errorf("from the second mention, Esc shows\n%s\nbefore\n%s", d.screen(), before)
	}
	if d.keys("K"); strings.Contains(d.screen(), "┃ here ") {
		t.Errorf("the first mention is told twice:\n%s", d.screen())
	}
	d.keys("esc")

	d.keys("2 g ) K").shows("Quote* ", "1/7", "Ingrid Voss").keys("]").shows("2/7", "Ana Ruiz").checkGeometry("a peek")
	d.keys("esc } } } K").shows("/7").keys("[ [")
}
