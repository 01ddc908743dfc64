package tui

import (
	"context"
	"strings"
	"testing"
	"time"

	"brief/briefing"
	"brief/content"
	"brief/tui/state"
)

// found has the driver's article say what edit makes of the sample's findings.
func found(edit func(b *briefing.Briefing)) func(*Options) {
	return func(o *Options) {
		o.Parse = func(_ context.Context, doc *content.Document) *briefing.Briefing {
			b := sampleBriefing(doc)
			edit(b)
			return b
		}
	}
}

// TestRolesAreReadable: in every layout the rows of actors tell roles and kinds in
// words, and the selected row tells all of them.
func TestRolesAreReadable(t *testing.T) {
	const long = "a pollster of twenty years at the Institute for the Study of Rivers and Bridges"
	for _, s := range []struct{ w, h int }{{200, 60}, {120, 40}, {80, 24}, {40, 15}} {
		d := newDriver(t, s.w, s.h, found(func(b *briefing.Briefing) { b.Actors[0].Role = long }))
		d.keys("4 j j").shows("Ana Ruiz, Finance Minister", "Piet Brandt, Halden mayor", "Organizations 1", "Bridges")
		d.checkGeometry("actors")
	}
}

// TestSelectedQuoteIsWhole: the list shows two rows of a quote and all of the
// selected one; what is cut is cut between words.
func TestSelectedQuoteIsWhole(t *testing.T) {
	d := newDriver(t, 40, 15, found(func(b *briefing.Briefing) {
		text := b.Doc.Text
		b.Quotes[0].Span = content.Span{Start: strings.Index(text, "Norvia and Sarland meet"), End: strings.Index(text, "Norvia and Sarland meet") + 160}
	}))
	d.keys("3").shows("> Norvia and Sarland meet in Halden on\n  Tuesday, for the first time in six\n")
	whole := d.m.brief.Text(d.m.brief.Quotes[0].Span)
	if last := whole[strings.LastIndexByte(whole, ' ')+1:]; !strings.Contains(d.screen(), last) {
		t.Errorf("the selected quote does not go on to %q:\n%s", last, d.screen())
	}
	d.keys("j").shows("  Norvia and Sarland meet in Halden on\n  Tuesday, for the first time in six …\n")
}

// unheaded takes the heading of the sample's aside away.
func unheaded(b *briefing.Briefing) {
	aside := &b.Sections[len(b.Sections)-1]
	aside.Heading, aside.Body = content.Span{}, aside.First
}

// TestAsidesDoNotCount: what is printed after the article is not one of its
// sections, and that the introduction was read says nothing about it.
func TestAsidesDoNotCount(t *testing.T) {
	store, clock := state.NewStore(t.TempDir()), time.Unix(0, 0)
	again := func(o *Options) { o.Store, o.Now = store, func() time.Time { return clock } }
	d := newDriver(t, 120, 40, again, found(unheaded))
	d.shows("1/6 ─┐", "Not part of the article")
	clock = clock.Add(time.Minute)
	d.keys("j j")
	if err := d.m.Leave(); err != nil {
		t.Fatal(err)
	}
	d = newDriver(t, 120, 40, again, found(unheaded))
	d.shows("✓ Introduction", "  Not part of the article")
	newDriver(t, 40, 15, found(unheaded)).shows("§1/6").keys("G enter").shows("2 Article* §7 ")
}

// TestTitleIsInSight: where no row is the title's own, the introduction's is.
func TestTitleIsInSight(t *testing.T) {
	newDriver(t, 80, 24).shows("Norvia–Sarland summit: what you need to know  9 Jun 2026 · 1 min").keys("]").shows("§2 What will they discuss?")
	first := found(func(b *briefing.Briefing) { // the article opens with a heading
		b.Sections[0].Kind, b.Sections[0].Heading, b.Sections[0].Body = briefing.Question, b.Doc.Blocks[0].Span, 1
	})
	newDriver(t, 80, 24, first).shows("Norvia–Sarland summit: what you need to know  9 Jun 2026").keys("j").shows("\n§1 ")
	newDriver(t, 80, 24, found(func(b *briefing.Briefing) { b.Quotes = nil })).keys(")").shows("No quotations found in this text")
	newDriver(t, 40, 15).shows("\nNorvia–Sarland summit: what you need …\n")
}

// TestListsFillTheirPane: a list that was scrolled to its end in a small window
// shows what fits when the window grows again.
func TestListsFillTheirPane(t *testing.T) {
	for _, keys := range []string{"3 G", "4 G"} {
		d := newDriver(t, 80, 24).keys(keys)
		want := d.screen()
		for _, s := range [][2]int{{40, 15}, {60, 18}, {120, 40}, {40, 8}, {200, 60}} {
			d.send(sizeMsg(s[0], s[1]))
			d.screen()
		}
		d.send(sizeMsg(80, 24))
		if got := d.screen(); got != want {
			t.Errorf("%s: after resizing\n%snot\n%s", keys, got, want)
		}
	}
}

// TestSelectionOutlivesFilters: what is selected stays so while a filter lets it
// through, and when the filter goes.
func TestSelectionOutlivesFilters(t *testing.T) {
	d := newDriver(t, 120, 40).keys("3 j j")
	want := d.m.quotes.selected().ID
	for _, keys := range []string{"/ e", "enter", "esc"} {
		if d.keys(keys); d.m.quotes.selected() == nil || d.m.quotes.selected().ID != want {
			t.Errorf("after %q %v is selected, was quote %d", keys, d.m.quotes.selected(), want)
		}
	}
}

// TestEscapeFromPreviews: Esc first clears the filter, then goes back to where the
// previews began, which is before the first of them, and does not bring the filter again.
func TestEscapeFromPreviews(t *testing.T) {
	d := newDriver(t, 120, 40).keys("d 3")
	before := d.screen()
	if d.keys("j j esc"); d.screen() != before {
		t.Errorf("after a preview Esc shows\n%s\nbefore\n%s", d.screen(), before)
	}
	d.keys("/").typed("@ruiz").keys("down down").shows("Esc clear")
	d.keys("esc").shows("/7 · all", "Esc back")
	if d.keys("esc"); d.m.filterOf(Quotes) != "" || d.m.article.anchor == 0 {
		t.Errorf("Esc twice: filter %q, at %d", d.m.filterOf(Quotes), d.m.article.anchor)
	}
}

// TestPreviewKeepsTheText: a list's selection is always in sight in the article, off the
// edges, and the text stays where it is while it is so; Enter puts it a third down.
func TestPreviewKeepsTheText(t *testing.T) {
	for _, pane := range []string{"3", "4", "Z 3", "Z 4"} {
		d := newDriver(t, 120, 24).keys(pane)
		a, moved := d.m.article, 0
		for _, key := range strings.Fields("j j j j j j k k k k k k") {
			before := a.anchor
			if d.keys(key); a.target.Empty() || !a.shows(a.target) {
				t.Errorf("%s after %s: %v is not in sight:\n%s", pane, key, a.target, d.screen())
			}
			if a.anchor != before {
				moved++
			}
		}
		if moved == 0 || moved > 5 {
			t.Errorf("%s: the text moved at %d of 12 steps", pane, moved)
		}
		if d.keys("j j"); d.keys("enter").m.article.anchor != d.thirdDown(a.target) {
			t.Errorf("%s: Enter leaves its target elsewhere:\n%s", pane, d.screen())
		}
	}
}

// thirdDown is where the text begins when a jump has gone to target.
func (d *driver) thirdDown(target content.Span) int {
	a := *d.m.article
	a.reveal(target)
	return a.anchor
}

// TestDigits: a pane's digit goes there, and again returns, if only to itself.
func TestDigits(t *testing.T) {
	d := newDriver(t, 120, 40)
	for _, c := range []struct {
		keys string
		want Pane
	}{{"2", Article}, {"3", Quotes}, {"3", Article}, {"4", Actors}, {"1", Sections}, {"1", Actors}} {
		if d.keys(c.keys); d.m.focus != c.want {
			t.Errorf("%s goes to %s, not to %s", c.keys, d.m.focus, c.want)
		}
	}
}

// TestHeadingsFollowTheRoom: section headings are whole where all fit, and cut
// where the window has become too low for that.
func TestHeadingsFollowTheRoom(t *testing.T) {
	long := strings.Repeat("and whose bridge ", 4) + "is it?"
	d := newDriver(t, 120, 40, withText(t, "Why now?", long))
	d.shows("is it?  ")
	d.send(sizeMsg(120, 20))
	if s := d.screen(); !strings.Contains(s, "and whose bridge") || strings.Contains(s, "is it?  ") {
		t.Errorf("in a low window:\n%s", s)
	}
	d.send(sizeMsg(120, 40))
	d.shows("is it?  ")
}

// TestHeadingsStayInSight: the actors on screen stand under the name of their kind,
// also where the list is scrolled; where rows are scarce each says its kind itself.
func TestHeadingsStayInSight(t *testing.T) {
	newDriver(t, 40, 8).keys("4 G").shows("\nPeople 4\n  Tomas Okoye").shows("\nOrganizations 1\n> River Commission  ")
	newDriver(t, 40, 6).keys("4 G").shows("> River Commission, organization")
}
