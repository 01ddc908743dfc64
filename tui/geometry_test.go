package tui

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"brief/tui/render"
)

// checkGeometry fails unless the screen has exactly its rows, and each of them exactly its
// cells, so that no border is broken.
func (d *driver) checkGeometry(what string) {
	d.Helper()
	rows := strings.Split(stripSGR(d.m.View().Content), "\n")
	if len(rows) != d.m.height {
		d.Fatalf("%s: %d rows on a screen of %d", what, len(rows), d.m.height)
	}
	for i, row := range rows {
		if w := render.Width(row); w > d.m.width || w < d.m.width && d.m.layout.Mode != TooSmall {
			d.Fatalf("%s: row %d has %d cells of %d: %q", what, i, w, d.m.width, row)
		}
	}
}

// TestGeometry sweeps all sizes of the contract, every focus, with and without
// overlays, prompts and zoom.
func TestGeometry(t *testing.T) {
	d := newDriver(t, 80, 24)
	widths, heights := []int{1, 23, 24, 39, 40, 59, 60, 79, 80, 99, 100, 159, 160, 200}, []int{1, 5, 6, 15, 17, 18, 24, 40, 60}
	if testing.Short() {
		widths, heights = []int{1, 40, 80, 160}, []int{1, 15, 40}
	}
	for _, w := range widths {
		for _, h := range heights {
			d.send(tea.WindowSizeMsg{Width: w, Height: h})
			for _, focus := range []string{"1", "2", "3", "4"} {
				if fmt.Sprint(d.m.focus+1) != focus {
					d.keys(focus)
				}
				for _, keys := range []string{"", "G", "g", "z", "z", "? j", "q", "K", "q", "t", "q", "S", "esc", "/ x", "esc", "Z", "Z", ": n", "esc"} {
					d.keys(keys)
					d.checkGeometry(fmt.Sprintf("%dx%d focus %s after %q", w, h, focus, keys))
				}
			}
		}
	}
}

func TestLayoutModes(t *testing.T) {
	for _, c := range []struct {
		w, h int
		mode Mode
	}{
		{200, 60, Wide}, {160, 18, Wide}, {159, 40, Rail}, {100, 18, Rail}, {99, 24, Tabs}, {60, 18, Tabs},
		{59, 40, Compact}, {24, 6, Compact}, {200, 17, Compact}, {23, 40, TooSmall}, {80, 5, TooSmall},
	} {
		for focus := range paneCount {
			l := Arrange(c.w, c.h, focus, false)
			if l.Mode != c.mode {
				t.Errorf("%dx%d is %d, want %d", c.w, c.h, l.Mode, c.mode)
			}
			if l.Mode != TooSmall && !l.Shown(focus) {
				t.Errorf("%dx%d does not show the focused pane %s", c.w, c.h, focus)
			}
			checkTiling(t, l)
		}
	}
}

// checkTiling fails when panes overlap or leave the screen.
func checkTiling(t *testing.T, l Layout) {
	seen := map[[2]int]Pane{}
	for p := range paneCount {
		r := l.Panes[p]
		if r.X < 0 || r.Y < 0 || r.X+r.W > l.Width || r.Y+r.H > l.Height-1 && r.W > 0 {
			t.Errorf("%dx%d: %s %v is outside", l.Width, l.Height, p, r)
		}
		for y := r.Y; y < r.Y+r.H; y++ {
			for x := r.X; x < r.X+r.W; x++ {
				if other, ok := seen[[2]int{x, y}]; ok {
					t.Fatalf("%dx%d: %s and %s overlap", l.Width, l.Height, p, other)
				}
				seen[[2]int{x, y}] = p
			}
		}
	}
}

func TestTooSmall(t *testing.T) {
	d := newDriver(t, 80, 24)
	d.keys("3 j j")
	d.send(tea.WindowSizeMsg{Width: 29, Height: 5})
	if got := d.screen(); !strings.HasPrefix(got, "Too small: need 24x6 · q quit\n") {
		t.Errorf("screen: %q", got)
	}
	for _, key := range []string{"ctrl+z", "ctrl+l"} {
		if _, cmd := d.m.Update(keyMsg(key)); cmd == nil {
			t.Errorf("%s does nothing on a small screen", key)
		}
	}
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	d.shows("*3 Quotes 3/7")
}
