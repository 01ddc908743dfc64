package tui

import (
	"fmt"
	"strings"
	"testing"

	"brief/briefing"
)

// TestPeekSpeaksPlainly: what a peek tells needs no knowledge of the program.
func TestPeekSpeaksPlainly(t *testing.T) {
	for _, s := range []struct{ w, h int }{{120, 40}, {80, 24}, {40, 15}} {
		d := newDriver(t, s.w, s.h)
		d.keys("3 j K").shows("“no deal is better than a", "Ana Ruiz", "Finance Minister", "named after the words", "97 %", "§2 What will they discuss?")
		if strings.Contains(d.screen(), "cue-after") {
			t.Errorf("the name of a rule:\n%s", d.screen())
		}
		d.keys("esc 4 K").shows("person", "speaks").checkGeometry("peek")
		d.keys("esc 1 g K").shows("introduction").checkGeometry("peek")
	}
}

// TestPeekTellsWhere: how far the peek is on its way is told beside that it scrolls.
func TestPeekTellsWhere(t *testing.T) {
	newDriver(t, 40, 8).keys("3 K").shows("━ 1/7 · j k scroll ━").keys("]").shows("━ 2/7 · j k scroll ━").checkGeometry("a low peek")
	newDriver(t, 24, 6).keys("3 K").shows("j k scroll").checkGeometry("the lowest peek")
}

// TestPeekTellsWhatThereIs: of somebody who says nothing no quotes are counted.
func TestPeekTellsWhatThereIs(t *testing.T) {
	d := newDriver(t, 120, 40)
	if d.keys("4 K").shows("┃ quotes    3"); !strings.Contains(d.screen(), "Ana Ruiz*") {
		t.Fatalf("not of who says most:\n%s", d.screen())
	}
	if d.keys("esc G K").shows("River Commission*", "is spoken about"); strings.Contains(d.screen(), "┃ quotes ") {
		t.Errorf("quotes of nobody:\n%s", d.screen())
	}
}

// TestSearchEverywhereShowsWhole: the selected quote is read to its end, and the box
// has room for it; an actor's role or kind stands behind the name.
func TestSearchEverywhereShowsWhole(t *testing.T) {
	d := newDriver(t, 40, 15)
	d.keys("S").typed("something").shows("Quotes 1", "something in writing")
	d.keys("ctrl+u").typed("ruiz").shows("Ana Ruiz, Finance Minister").checkGeometry("everywhere")
	d.keys("ctrl+u").typed("commission").shows("River Commission, organization")
}

// TestPeekHighlights: in the article a peek shows whom or what it tells of, until the next
// key behind it.
func TestPeekHighlights(t *testing.T) {
	for _, keys := range []string{"", ")", "G"} {
		d := newDriver(t, 120, 40).keys(keys + " K")
		told := d.m.topOverlay().walk.stops[d.m.topOverlay().walk.at].Span
		if d.m.article.target != told {
			t.Errorf("after %q: %v is highlighted, and %v told of", keys, d.m.article.target, told)
		}
		if d.keys("esc j"); !d.m.article.target.Empty() {
			t.Errorf("after %q: the highlight stays", keys)
		}
	}
}

// TestPeekAtSections: a section's peek goes on to the next, copies where it is, and Enter
// goes there, as those of quotes and actors do.
func TestPeekAtSections(t *testing.T) {
	for _, s := range []struct{ w, h int }{{200, 60}, {120, 40}, {80, 24}, {40, 15}} {
		d := newDriver(t, s.w, s.h)
		d.keys("1 g K").shows("§1 Introduction*", "introduction").keys("]").shows("§2 What will they discuss?*").checkGeometry("a section's peek")
		if d.keys("y Y"); len(d.copied) != 2 || !strings.HasPrefix(d.copied[0], "“What will they discuss?”\n") || !strings.HasPrefix(d.copied[1], "> “What will they") {
			t.Errorf("%v: copied %q", s, d.copied)
		}
		if d.keys("[ [").shows("None before this one").keys("] enter"); d.m.focus != Article || d.m.article.section().ID != 2 || len(d.m.jumps.back) != 1 {
			t.Errorf("%v: Enter does not go to the section:\n%s", s, d.screen())
		}
		d.keys("ctrl+o").shows("Introduction")
		if d.m.focus != Sections || d.m.sections.sel != 0 {
			t.Errorf("%v: Back does not lead to the list:\n%s", s, d.screen())
		}
	}
}

// TestPeeks compares what is told of each section, quote and actor.
func TestPeeks(t *testing.T) {
	var out strings.Builder
	d := newDriver(t, 120, 40, found(func(b *briefing.Briefing) {
		at := b.Actors[1].Mentions[0].Span
		b.Quotes[0].Kind, b.Quotes[0].Speaker.Mention = briefing.Indirect, at
		b.Quotes[3].Rule, b.Quotes[4].Kind = briefing.ManualRule, briefing.Other
		b.Quotes[5].Speaker, b.Quotes[5].Confidence, b.Quotes[5].Rule = briefing.Speaker{}, 0, ""
		b.Actors[2].Aliases, b.Actors[4].Part = []string{"the premier", "Tomas"}, briefing.Declined
	}))
	for _, pane := range []Pane{Sections, Quotes, Actors} {
		l := d.keys(fmt.Sprintf("%d g", pane+1)).m.listOf(pane)
		for range l.shown {
			o := d.keys("K").m.topOverlay()
			fmt.Fprintf(&out, "%s\n", o.title)
			for _, r := range o.lines {
				fmt.Fprintf(&out, "  %s\n", strings.TrimRight(stripSGR(r.paint(100, false, &d.m.look)), " "))
			}
			d.keys("esc j")
		}
		d.keys("2")
	}
	golden(t, "testdata/peeks.txt", out.String())
}
