package tui

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"brief/content"
)

// topLine is the text of the first row of the article.
func (d *driver) topLine() string {
	if lines := d.m.article.window(); len(lines) > 0 {
		return lines[0].Text()
	}
	return ""
}

// TestRandomJumps: after 200 random jumps with resizes and scrolling between,
// going back passes the same places in reverse, with the same text.
func TestRandomJumps(t *testing.T) {
	sizes := [][2]int{{200, 60}, {120, 40}, {80, 24}, {40, 15}, {100, 18}, {61, 30}}
	jumps := []string{"1 j enter", "3 j enter", "3 k k enter", "4 j enter", "G", "g", ": s 3 enter", ": 5 0 % enter", ": 7 enter", "/ b r i d g e enter", "m a", "' a", "] k", ") j", "} j"}
	between := []string{"", "j j j", "d", "k", "2", "3 j", "tab", "space", "Z", "+", "="}
	for seed := range uint64(8) {
		random := rand.New(rand.NewPCG(seed, 1))
		d := newDriver(t, 120, 40)
		for range 200 {
			d.keys(jumps[random.IntN(len(jumps))])
			d.keys(between[random.IntN(len(between))])
			size := sizes[random.IntN(len(sizes))]
			d.send(sizeMsg(size[0], size[1]))
		}
		back := slices.Clone(d.m.jumps.back)
		d.send(sizeMsg(120, 40))
		var tops []string
		for i := range back {
			d.keys("ctrl+o").checkPlace(d.m.here(), back[len(back)-1-i])
			tops = append(tops, d.topLine())
		}
		d.keys("ctrl+o").shows("Start of history")
		for i := len(tops) - 2; i >= 0; i-- {
			if d.keys("L"); d.topLine() != tops[i] {
				t.Fatalf("seed %d, forward %d: %q, was %q", seed, i, d.topLine(), tops[i])
			}
		}
	}
}

func (d *driver) checkPlace(got, want place) {
	d.Helper()
	if got.focus != want.focus || got.anchor != want.anchor || got.at != want.at || got.answers != want.answers || got.selected != want.selected {
		d.Fatalf("went back to %+v, want %+v", got, want)
	}
}

// TestBackToTheSameText: at an unchanged size each single jump and back shows
// the very same screen.
func TestBackToTheSameText(t *testing.T) {
	for _, size := range [][2]int{{200, 60}, {120, 40}, {80, 24}, {40, 15}} {
		for _, keys := range []string{"3 j j enter", "1 j j enter", "4 j j enter", "G", "]", "/ c a f e enter", ": s 4 enter", "t j j enter", "S R u i z enter"} {
			d := newDriver(t, size[0], size[1])
			d.keys("j j")
			before := d.topLine()
			d.keys(keys).keys("ctrl+o")
			if keys[0] != '3' && keys[0] != '1' && keys[0] != '4' {
				if after := d.topLine(); after != before {
					t.Errorf("%v %q: back at %q, was %q", size, keys, after, before)
				}
			}
		}
	}
}

// TestBackToTheSameScreen: Back shows the very screen that a jump left: lists, selections,
// filters, folds, zoom and text; but for what is read by now and what is found.
func TestBackToTheSameScreen(t *testing.T) {
	seen := func(d *driver) string {
		d.m.clearSearch()
		d.m.drawn, d.m.stale = drawing{}, true
		lines := strings.Split(d.screen(), "\n")
		return strings.ReplaceAll(strings.Join(lines[:len(lines)-3], "\n"), "✓", " ") // the footer may take two rows
	}
	jumps := []struct{ before, jump string }{
		{"3 j j", "enter"}, {"3 G", "enter"}, {"4 j j j", "enter"}, {"1 j j", "enter"}, {"3 / t h e enter 3", "enter"},
		{"d", "G"}, {"d d", "g"}, {"G", "["}, {"d z", "]"}, {"3 j", "]"}, {"4 j", "["}, {"3 z j", "enter"},
		{"Z j", "enter"}, {"Z", "G"}, {"d", ": 5 enter"}, {"3 j", ": s 2 enter"}, {"m a G", "' a"}, {"3 j m a 1", "' a"},
		{"j", "/ t h e enter"}, {"1 j", "/ t h e enter"}, {"d", "t j enter"}, {"4 j", "S t h e enter"},
	}
	for _, ref := range []string{"testdata/wide.txt", content.DefaultSample} {
		article := readOnce(t, ref)
		for _, size := range [][2]int{{200, 60}, {120, 40}, {100, 18}, {80, 24}, {40, 15}} {
			for _, c := range jumps {
				d := newDriver(t, size[0], size[1], article).keys(c.before)
				want := seen(d)
				if d.keys(c.jump + " ctrl+o"); seen(d) != want {
					t.Errorf("%v, %s: %q and %q\n%s\nand back\n%s", size, ref, c.before, c.jump, want, seen(d))
				}
			}
		}
	}
}

// TestEnterRemembersTheList: back from a quote is the list, at the quote.
func TestEnterRemembersTheList(t *testing.T) {
	d := newDriver(t, 120, 40)
	d.keys("3 / b r i d g e enter")
	d.keys("j enter")
	if d.m.focus != Article {
		t.Fatalf("Enter leaves the focus in %s", d.m.focus)
	}
	d.keys("ctrl+o")
	if d.m.focus != Quotes || d.m.quotes.filter != "bridge" {
		t.Errorf("back in %s with filter %q", d.m.focus, d.m.quotes.filter)
	}
}

func TestRunOfTheSameKeyIsOneJump(t *testing.T) {
	d := newDriver(t, 120, 40)
	d.keys("] ] ]")
	if n := len(d.m.jumps.back); n != 1 {
		t.Errorf("] ] ] pushed %d places", n)
	}
	d.keys("j ]")
	if n := len(d.m.jumps.back); n != 2 {
		t.Errorf("] after j: %d places", n)
	}
	if d.keys("ctrl+o ctrl+o"); d.m.article.anchor != 0 {
		t.Errorf("back at byte %d", d.m.article.anchor)
	}
}

// TestResizeKeepsTheTopLine: no change of size moves the text.
func TestResizeKeepsTheTopLine(t *testing.T) {
	d := newDriver(t, 120, 40)
	d.keys("d d j")
	anchor := d.m.article.anchor
	for _, size := range [][2]int{{200, 60}, {80, 24}, {40, 15}, {24, 6}, {23, 5}, {160, 18}} {
		d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		if sight := d.m.article.sight(); d.m.layout.Mode != TooSmall && (anchor < sight.Start || anchor >= d.m.article.window()[0].End+2) {
			t.Errorf("%v: byte %d is not in the top row %v", size, anchor, sight)
		}
	}
	d.send(tea.WindowSizeMsg{Width: 120, Height: 40})
	if d.m.article.anchor != anchor {
		t.Errorf("the place went from %d to %d", anchor, d.m.article.anchor)
	}
}

// TestStepsShowTheArticle: what moves about the article from a list brings it onto a
// screen that has room for one pane only; where it is in sight already, or the list
// shows the step itself, the focus stays.
func TestStepsShowTheArticle(t *testing.T) {
	for _, c := range []struct {
		width int
		keys  string
		focus Pane
	}{
		{80, "3 Z", Article}, {80, "3 )", Article}, {80, "4 }", Article}, {80, "3 ]", Article},
		{80, "2 / b r i d g e enter 4 n", Article},
		{80, "1 ]", Sections}, {80, "1 / b r", Sections},
		{120, "3 )", Quotes}, {120, "4 ]", Actors}, {120, "3 Z", Quotes},
	} {
		d := newDriver(t, c.width, 24)
		d.keys(c.keys)
		if d.m.focus != c.focus {
			t.Errorf("%q at %d columns leaves the focus in %s, want %s", c.keys, c.width, d.m.focus, c.focus)
		}
		d.checkGeometry(c.keys)
	}
}

// TestEscapePeelsWhatIsSeen: the highlight of where a jump went ends with any key and is no
// layer: one Esc ends the answers, the search or the zoom, and the first with nothing but a
// highlight says nothing.
func TestEscapePeelsWhatIsSeen(t *testing.T) {
	for _, size := range [][2]int{{200, 60}, {120, 40}, {80, 24}, {40, 15}} {
		for _, keys := range []string{"Z", "4 Z", "] Z"} {
			if d := newDriver(t, size[0], size[1]).keys(keys + " esc"); d.m.article.answers {
				t.Errorf("%v, %q: the answers stay:\n%s", size, keys, d.screen())
			}
		}
		d := newDriver(t, size[0], size[1]).keys("/ b r i d g e enter )")
		if d.keys("esc"); d.m.search.pattern != "" {
			t.Errorf("%v: the search stays:\n%s", size, d.screen())
		}
		d.keys(") esc").hides("Nothing to clear").keys("esc").shows("Nothing to clear")
		if !d.m.article.target.Empty() || d.quit {
			t.Errorf("%v: the highlight stays", size)
		}
	}
}

// TestTitleOnASmallerScreen: where a smaller screen leaves out of sight what was jumped to,
// the titles name the section that is shown, and the larger one again where the reader is.
func TestTitleOnASmallerScreen(t *testing.T) {
	d := newDriver(t, 200, 60).typed("/bridge").keys("enter n").shows("§3 What is at stake?")
	d.send(sizeMsg(40, 15))
	d.shows("§1/6").hides("What is at stake?")
	d.send(sizeMsg(200, 60))
	d.shows("§3 What is at stake?")
}
