package tui

import (
	"fmt"
	"strings"
	"testing"

	"brief/briefing"
	"brief/content"
)

// TestMeasure: the text grows and shrinks between its bounds, goes back to what it was, says
// so, and is as wide in the next run.
func TestMeasure(t *testing.T) {
	dir := t.TempDir()
	d := newDriver(t, 200, 60, withStore(dir))
	for _, c := range []struct {
		keys string
		want int
	}{{"+", 78}, {"+", 80}, {"+", maxMeasure}, {"=", 76}, {"-", 74}} {
		if d.keys(c.keys).shows(fmt.Sprintf("Text up to %d columns wide", c.want)); d.m.article.measure != c.want || d.m.article.flow.Width() != c.want {
			t.Errorf("%s: %d columns, drawn in %d, want %d", c.keys, d.m.article.measure, d.m.article.flow.Width(), c.want)
		}
	}
	for range 40 {
		d.keys("-")
	}
	if d.m.article.measure != minMeasure {
		t.Errorf("the least is %d, want %d", d.m.article.measure, minMeasure)
	}
	d.leave()
	newDriver(t, 80, 24).keys("+").shows("Text up to 78 columns wide, 77 fit here").keys("-").hides("fit here")
	newDriver(t, 40, 15).keys("-").shows("Text up to 74 columns wide, 38 fit here")
	if again := newDriver(t, 200, 60, withStore(dir)); again.m.article.measure != minMeasure || again.m.article.flow.Width() != minMeasure {
		t.Errorf("in the next run %d columns", again.m.article.measure)
	}
}

// TestJumpsBothWays: the bottom is the last row, a mark is a jump that Back leaves, and what
// is done after Back cuts what was ahead.
func TestJumpsBothWays(t *testing.T) {
	d := newDriver(t, 80, 24).keys("] m a G")
	if s := d.m.article.section(); s == nil || s.ID != len(d.m.brief.Sections) {
		t.Errorf("at the bottom the reader is in %v", s)
	}
	bottom := d.topLine()
	if d.keys("' a"); d.m.article.section().ID != 2 {
		t.Errorf("the mark leads to section %d", d.m.article.section().ID)
	}
	if d.keys("ctrl+o"); d.topLine() != bottom {
		t.Errorf("back from a mark leads to %q, want %q", d.topLine(), bottom)
	}
	if d.keys("L"); d.m.article.section().ID != 2 {
		t.Error("forward does not lead to the mark again")
	}
	d.keys("ctrl+o g L").shows("End of history")
}

// TestBackRestoresEachList: filter and selection of both lists are there again after Back.
func TestBackRestoresEachList(t *testing.T) {
	d := newDriver(t, 80, 24).keys("4 / r enter").keys("4 j").keys("3 / u enter 3")
	selected, filters := [2]int{d.m.quotes.sel, d.m.actors.sel}, [2]string{d.m.quotes.filter, d.m.actors.filter}
	if filters != [2]string{"u", "r"} || selected[1] == 0 {
		t.Fatalf("selected %v of %q", selected, filters)
	}
	d.keys("enter 4 esc g 3 esc G ctrl+o")
	if got := [2]int{d.m.quotes.sel, d.m.actors.sel}; got != selected || [2]string{d.m.quotes.filter, d.m.actors.filter} != filters {
		t.Errorf("back at %v of %q and %q, want %v of %q", got, d.m.quotes.filter, d.m.actors.filter, selected, filters)
	}
}

// longList opens an article with many one-line quotes.
func longList(t *testing.T) *driver {
	return newDriver(t, 80, 24, func(o *Options) {
		doc, err := content.Parse("x.txt", []byte(strings.Repeat("So it is.\n\n", 60)), content.Options{Format: "text"})
		if err != nil {
			t.Fatal(err)
		}
		b := &briefing.Briefing{Doc: doc, Sections: []briefing.Section{{ID: 1, Last: len(doc.Blocks), Span: content.Span{End: len(doc.Text)}}}}
		for i, blk := range doc.Blocks {
			b.Quotes = append(b.Quotes, briefing.Quote{ID: i + 1, Span: blk.Span, Section: 1, Kind: briefing.Direct})
		}
		readBy(o, b)
	}).keys("3")
}

// TestPagesOfAList: in a list d, u, Space and b go by half of its rows and all of them, g and G
// to its ends, and the selected row is in sight, as little moved as that needs.
func TestPagesOfAList(t *testing.T) {
	d := longList(t)
	d.screen()
	page := d.m.quotes.pageRows
	if page < 10 || page > 20 {
		t.Fatalf("a page of %d rows on a screen of 24", page)
	}
	for _, c := range []struct {
		keys     string
		sel, top int
	}{
		{"d", page / 2, 0}, {"u", 0, 0}, {"space", page, 1}, {"b", 0, 0}, {"G", 59, 60 - page}, {"k", 58, 60 - page}, {"g", 0, 0},
		{"j", 1, 0}, {"space space", 1 + 2*page, 2 + page}, {"k", 2 * page, 2 + page}, {"b", page, page},
	} {
		d.keys(c.keys).screen()
		if d.m.quotes.sel != c.sel || d.m.quotes.top != c.top {
			t.Errorf("%s: row %d from %d on, want %d from %d on", c.keys, d.m.quotes.sel, d.m.quotes.top, c.sel, c.top)
		}
	}
	d.keys("G").screen()
	d.send(sizeMsg(80, 40))
	if d.screen(); d.m.quotes.top != 60-d.m.quotes.pageRows {
		t.Errorf("on a larger screen rows from %d on, with %d of them", d.m.quotes.top, d.m.quotes.pageRows)
	}
}
