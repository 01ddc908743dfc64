package tui

import (
	"strings"
	"testing"

	"brief/content"
	"brief/tui/render"
)

// TestRowWrap: no line is too wide, no word is lost, and every word keeps its style.
func TestRowWrap(t *testing.T) {
	for _, r := range []row{
		{{" §3   ", "2"}, {"What will the very long question ask about the bridge and the town?", ""}},
		{{" a rather long note which goes on and on", ""}, {"  “the words that it is about, and more of them”", "33"}, {"  moved", "2"}},
		{{" a  ", "1"}, {"https://example.org/" + strings.Repeat("long", 40), "4"}, {"  example.org", "2"}},
		{{"   ", ""}, {strings.Repeat("会谈将于", 20), "1"}, {" §2", ""}},
		{{" short", "1"}}, {},
	} {
		for width := 8; width < 90; width++ {
			var words strings.Builder
			for _, line := range r.wrap(width) {
				if w := line.width(); w > width {
					t.Fatalf("width %d: %q has %d cells", width, line, w)
				}
				for _, s := range line {
					if strings.TrimSpace(s.text) != "" && !hasSegment(r, s) {
						t.Fatalf("width %d: no %q in %q", width, s, r)
					}
					words.WriteString(s.text)
				}
			}
			whole := ""
			for _, s := range r {
				whole += s.text
			}
			if squeeze(words.String()) != squeeze(whole) {
				t.Fatalf("width %d: %q became %q", width, whole, words.String())
			}
		}
	}
}

func hasSegment(r row, part segment) bool {
	for _, s := range r {
		if s.style == part.style && strings.Contains(s.text, part.text) {
			return true
		}
	}
	return false
}

// TestSelectedEntryIsWhole: what is selected in an overlay is read to its end: a note,
// a heading, a mark, an actor.
func TestSelectedEntryIsWhole(t *testing.T) {
	const note = "a rather long note, which goes on and on, so that no row of the list could ever hold it whole, and ends here"
	for _, s := range [][2]int{{120, 40}, {80, 24}, {40, 15}} {
		d := newDriver(t, s[0], s[1], withStore(t.TempDir()))
		d.keys("3 j w").typed(note).keys("enter j w").typed("other").keys("enter W")
		o := d.m.topOverlay()
		drawn := stripSGR(strings.Join(o.draw(&d.m.look, d.m.overlayRect(o)), "\n"))
		told := strings.Join(strings.Fields(strings.NewReplacer("┃", " ", "━", " ").Replace(drawn)), " ")
		if !strings.Contains(told, note) || !strings.Contains(told, "no deal is better than a bad deal") {
			t.Errorf("%v: the note is cut:\n%s", s, d.screen())
		}
		d.keys("j").checkGeometry("notes")
		if strings.Contains(d.screen(), "ends here") {
			t.Errorf("%v: a note that is not selected takes more than a row:\n%s", s, d.screen())
		}
		d.keys("esc 2 g m a ' '").shows("six years.")
		d.checkGeometry("marks")
	}
	d := newDriver(t, 30, 15)
	d.keys("t j").shows("┃> §2   What will").checkGeometry("contents")
	if !strings.Contains(d.screen(), "discuss?") {
		t.Errorf("a heading is cut:\n%s", d.screen())
	}
}

// TestManyLinks: thousands of entries are drawn without measuring them all.
func TestManyLinks(t *testing.T) {
	d := newDriver(t, 80, 24)
	var picks []pick
	for range 5000 {
		picks = append(picks, pick{row: row{{" ", ""}, {strings.Repeat("words ", 30), ""}}, span: content.Span{}})
	}
	d.m.openPicks("Links", picks)
	d.checkGeometry("many links")
	if o := d.m.topOverlay(); len(o.drawn) > 24 || render.Width(d.screen()) == 0 {
		t.Errorf("%d rows", len(o.drawn))
	}
}

// TestLongTitlesAreWhole: a selected entry of a feed and a selected speaker are told
// whole, others on one row.
func TestLongTitlesAreWhole(t *testing.T) {
	d := newDriver(t, 80, 24)
	long := strings.Repeat("a title that goes on and on, ", 6) + "to its end"
	entry := d.m.entryRows(Feed{Name: "Herald"}, &FeedEntry{Entry: content.Entry{Title: long, Published: "2026-06-09"}})
	person := d.m.personRows(&Person{Roles: []string{long}}, "Ana Ruiz", "  2 quotes")
	for _, rows := range []rowsFunc{entry, person} {
		if n := len(rows(60, false)); n != 1 {
			t.Errorf("%d rows for what is not selected", n)
		}
		told := ""
		for _, r := range rows(60, true) {
			if r.width() > 60 {
				t.Errorf("%d cells of 60", r.width())
			}
			for _, s := range r {
				told += s.text
			}
		}
		if !strings.HasSuffix(told, "end") {
			t.Errorf("told is %q", told)
		}
	}
}

// TestLongWordsBreakAtHyphens: a double name that no row holds is cut between its parts,
// and no sign stands alone behind it.
func TestLongWordsBreakAtHyphens(t *testing.T) {
	for width := 8; width < 60; width++ {
		var told []string
		for _, r := range wrapRows("Maximilian von Hohenstein-Wittgenfeld-Sondersleben, minister", width, "", "") {
			if r.width() > width {
				t.Fatalf("width %d: %q", width, r)
			}
			told = append(told, r[0].text)
		}
		got := strings.Join(told, "|")
		if strings.ReplaceAll(strings.ReplaceAll(got, "|", ""), " ", "") != "MaximilianvonHohenstein-Wittgenfeld-Sondersleben,minister" {
			t.Errorf("width %d: %q", width, got)
		}
		for _, bad := range []string{"Hohen|", "|,", "Witt|"} {
			if width >= len("Sondersleben,") && strings.Contains(got, bad) {
				t.Errorf("width %d: %q", width, got)
			}
		}
	}
}

// TestRowsAreCutBetweenWords: where a row of several styles is cut, that is as if it had
// one: no word is cut that need not be, and no sign of a cut stands for nothing.
func TestRowsAreCutBetweenWords(t *testing.T) {
	k := &look{theme: Themes()[0], glyphs: newGlyphs(false)}
	for _, c := range []struct {
		r     row
		width int
		want  string
	}{
		{row{{" Volodymyr Zelensky", "36"}, {", President", "2"}}, 28, " Volodymyr Zelensky, …      "},
		{row{{"   What will they discuss?", ""}, {" §2", "2"}}, 28, "   What will they discuss? …"},
		{row{{" Ana", "36"}, {"…", "2"}, {"… and more", ""}}, 8, " Ana…… …"},
		{row{{" 会谈将于", "36"}, {"会谈将于", "2"}}, 11, " 会谈将于… "},
		{row{{" short", "36"}, {", role", "2"}}, 14, " short, role  "},
		{row{{" short", "36"}, {", role", "2"}}, 0, ""},
	} {
		if got := stripSGR(c.r.paint(c.width, false, k)); got != c.want {
			t.Errorf("in %d cells: %q, want %q", c.width, got, c.want)
		}
	}
}
