package tui

import (
	"cmp"
	"context"
	"fmt"
	"strings"
	"testing"

	"brief/briefing"
	"brief/content"
)

// states are keys that bring up what has hints of its own.
func states() []string {
	return []string{
		"", "1", "3", "4", "3 j", "3 / q q q enter", "3 / b r i d g e enter 3", "Z", "z", "3 z", "?", "t", "t /", "t / q q q", "t / q q q enter",
		"K", "1 K", "3 K", "4 K", "4 G K", "3 c", "3 c / q q q", "m a ' '", "m", "S", "S q q q", "D", "3 j enter",
		"B", "B esc", "B z z z esc", "B r u i z esc", "F", "F enter", "F enter / o l d enter ctrl+o", "F enter / z z z enter",
		"/", "/ b r i d g e enter", ":", "3 /", "3 / r u i", "4 / r u i enter", "? /", "f", "'", "w", "Z 3", "] ctrl+o",
	}
}

// withShelves has a library and feeds.
func withShelves(t *testing.T) func(*Options) {
	return func(o *Options) { o.Library, o.Feeds = &fakeLibrary{t: t}, fakeFeeds{} }
}

// TestHintsOfStates compares the footer's hints in each state, at a wide screen and a small one.
func TestHintsOfStates(t *testing.T) {
	var out strings.Builder
	for _, keys := range states() {
		for _, s := range [][2]int{{160, 40}, {80, 24}, {40, 15}} {
			d := newDriver(t, s[0], s[1], withShelves(t)).keys(keys)
			fmt.Fprintf(&out, "%-24s %3d %s\n", keys, s[0], cmp.Or(d.m.hints(s[0]), "none"))
		}
	}
	golden(t, "testdata/hints.txt", out.String())
}

// TestHintsHold: no key that the footer names answers that it does nothing, whatever is on
// the screen.
func TestHintsHold(t *testing.T) {
	keyOf := map[string]string{"Enter": "enter", "Esc": "esc", "Tab": "tab", "Ctrl-O": "ctrl+o"}
	for _, keys := range states() {
		for _, s := range [][2]int{{160, 40}, {40, 15}} { // the most hints, and others
			open := func() *driver { return newDriver(t, s[0], s[1], withShelves(t)).keys(keys) }
			for hint := range strings.SplitSeq(open().m.hints(s[0]), "  ") {
				key, _, _ := strings.Cut(hint, " ")
				if keyOf[key] != "" {
					key = keyOf[key]
				}
				if key == "" || key == "1-4" {
					continue
				}
				if said := open().keys(key).m.status; strings.Contains(said, "does nothing") || strings.HasPrefix(said, "Nothing to") {
					t.Errorf("%v, after %q: the footer names %q, and it says %q", s, keys, hint, said)
				}
			}
		}
	}
}

// TestPeekGoesOn: the first step along an actor's mentions shows another one.
func TestPeekGoesOn(t *testing.T) {
	for _, s := range [][2]int{{120, 40}, {80, 24}, {40, 15}, {40, 8}} {
		newDriver(t, s[0], s[1]).keys("4 K").keys("]").shows("┃ here ", "Ruiz said of a").keys("[").hides("┃ here ")
	}
}

// TestTabCompletes: Tab is named where it would change what is typed, and the first Tab
// takes the first of the ways.
func TestTabCompletes(t *testing.T) {
	const tab = "Tab complete"
	open := func(keys string) *driver {
		return newDriver(t, 160, 40, withLibrary(&fakeLibrary{t: t})).keys(keys)
	}
	for _, keys := range []string{"3 /", "4 /", ":", "B"} {
		if d := open(keys).shows(tab).keys("tab"); d.m.prompt.choice != 0 {
			t.Errorf("%q: Tab takes way %d", keys, d.m.prompt.choice)
		}
		open(keys).typed("zzz").hides(tab)
	}
	open("3 /").typed("rui").shows(tab).keys("tab").shows(`Filter: @"Ana Ruiz"▏`).hides(tab)
	open(":").typed("theme mono").hides(tab)
	open("/").typed("rui").hides(tab)
}

// TestEscHintOverAPreview: over a list that previews, Esc clears the filter of what is on top.
func TestEscHintOverAPreview(t *testing.T) {
	d := newDriver(t, 120, 40).keys("3 j").shows("Esc back").keys("t /").typed("why").keys("enter 3 j t /").typed("zzz").keys("enter")
	d.shows("Filter: zzz", "Esc clear").hides("Esc back")
}

// TestNothingToGoTo: where a search finds nothing, Enter is not said to go there.
func TestNothingToGoTo(t *testing.T) {
	for _, keys := range []string{"S", "B", "t /"} {
		d := newDriver(t, 120, 40, withLibrary(&fakeLibrary{t: t})).keys(keys).shows("Enter go")
		d.typed("zzz").hides("Enter go").shows("Esc ").checkGeometry(keys)
	}
}

// TestNothingToFilter: a list without anything is not filtered.
func TestNothingToFilter(t *testing.T) {
	for _, pane := range []string{"3", "4"} {
		d := newDriver(t, 80, 24, plainText("no questions here.\n\nJust text of a few words.\n")).keys(pane)
		d.shows("found in this text").hides("/ filter").keys("/").shows("Nothing to filter here")
	}
}

// TestPlacesHaveNoSpeaker: a peek at a place does not lead to all that it said, unless it
// speaks.
func TestPlacesHaveNoSpeaker(t *testing.T) {
	for _, part := range []briefing.Part{briefing.SpokenAbout, briefing.Speaks} {
		d := newDriver(t, 120, 40, withLibrary(&fakeLibrary{t: t}), func(o *Options) {
			o.Parse = func(_ context.Context, doc *content.Document) *briefing.Briefing {
				b := sampleBriefing(doc)
				b.Actors[4].Kind, b.Actors[4].Part = briefing.Place, part
				return b
			}
		})
		if d.keys("4 G K"); part == briefing.Speaks {
			d.shows("P speaker")
		} else {
			d.shows("kind      place").hides("P speaker").keys("P").shows("Nobody is named here")
		}
	}
}
