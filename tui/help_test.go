package tui

import (
	"strings"
	"testing"
)

// TestHelpTellsAll: at every size the help scrolls to its end, has each key and
// each sign, and keeps its words off the border.
func TestHelpTellsAll(t *testing.T) {
	for _, s := range []struct{ w, h int }{{200, 60}, {80, 24}, {40, 15}} {
		d := newDriver(t, s.w, s.h).keys("?")
		var seen strings.Builder
		for last := ""; last != d.screen(); d.keys("j") {
			last = d.screen()
			seen.WriteString(last)
			for line := range strings.SplitSeq(last, "\n") {
				if i := strings.LastIndex(line, "┃"); i > 0 && line[i-1] != ' ' && strings.Contains(line, "┃ ") && strings.HasPrefix(line, "┃  ") {
					t.Errorf("words at the border: %q", line)
				}
			}
		}
		for _, want := range []string{"Move", "Library and feeds", "Signs", "a line or a row down", "▎", "2m 5q", "7× 3q"} {
			if !strings.Contains(seen.String(), want) {
				t.Errorf("%dx%d: the help lacks %q", s.w, s.h, want)
			}
		}
	}
}

// TestHintsThatHelp: the footer tells of no way back where there is none, and of
// the one key that helps where the library is empty.
func TestHintsThatHelp(t *testing.T) {
	d := newDriver(t, 120, 40)
	if strings.Contains(d.screen(), "Ctrl-O back") {
		t.Error("a way back from the start")
	}
	d.keys("] ]").shows("Ctrl-O back")
	newDriver(t, 120, 40, withLibrary(&fakeLibrary{t: t, empty: true})).keys("B").shows("a save  q close")
}

// TestHelpFilter: the help's lines are filtered as a list's are, by words or by the key.
func TestHelpFilter(t *testing.T) {
	for _, s := range []struct{ w, h int }{{200, 60}, {120, 40}, {80, 24}, {40, 15}} {
		d := newDriver(t, s.w, s.h).keys("? /").typed("half down").shows("half a page down", "Ctrl-D", "Filter: half down▏  1 of ")
		d.hides("Jump", "half a page up", "in the article")
		d.checkGeometry("filtered help")
		d.keys("enter").shows("Filter: half down  1 of ").keys("/").shows("half down▏")
		d.keys("esc").shows("a line or a row down").hides("Filter")
		d.keys("/ n").shows("next match").hides("next section")
		d.keys("backspace").typed("zzz").shows("Nothing matches \"zzz\"").hides("Enter keep").keys("enter / n").shows("Filter: n▏", "next match")
		d.keys("enter").send(sizeMsg(s.h*4, s.w))
		d.shows("next match").hides("next section")
		d.keys("esc").shows("a line or a row down").keys("esc").hides("Help")
	}
	newDriver(t, 80, 24).typed(":help half down").keys("enter").shows("half a page down", "Filter: half down  1 of ").hides("half a page up")
	newDriver(t, 80, 15).keys("? / down down").shows("d Ctrl-D").hides("Ctrl-E")
}

// TestHelpScrolls: pages and ends of what is only read.
func TestHelpScrolls(t *testing.T) {
	d := newDriver(t, 80, 24)
	d.keys("? G").shows("forget the search")
	d.keys("g").shows(" Move")
	d.keys("space")
	if o := d.m.topOverlay(); o.firstLine < 10 {
		t.Errorf("a page is %d lines", o.firstLine)
	}
}
