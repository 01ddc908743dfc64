package tui

import (
	"context"
	"errors"
	"testing"

	"brief/content"
)

// TestReloadOfTheSame: reading an unchanged article again loses nothing, and says so.
func TestReloadOfTheSame(t *testing.T) {
	d := newDriver(t, 120, 40)
	d.keys("/").typed("bridge").keys("enter ] ] Z l h")
	before := d.screen()
	d.keys("r").shows("Read again – nothing has changed").keys("l h")
	if d.screen() != before {
		t.Errorf("reloading changed\n%sto\n%s", before, d.screen())
	}
	d.keys("R").shows("This is all the text there is")
	d.keys("ctrl+o").shows("Ctrl-O back")
}

// TestReloadOfACopy: where the page cannot be fetched again, that is said, not that it is the same.
func TestReloadOfACopy(t *testing.T) {
	d := newDriver(t, 120, 40)
	d.m.fetch = func(context.Context, bool) (*content.Document, error) {
		doc := sample(t)
		doc.Notice = "example.org refused the connection – showing the copy of 9 Jun 2026"
		return doc, nil
	}
	d.keys("r").shows("Example.org refused the connection – showing the copy of 9 Jun 2026").hides("nothing has changed")
}

// TestReloadBehindAWall: a page that shows only its start by now does not take away what was read of it
// before; R shows what it has, and r tries again.
func TestReloadBehindAWall(t *testing.T) {
	page := func(doc *content.Document, walled bool) *content.Document {
		doc.Ref, doc.Walled = "https://example.org/summit", walled
		return doc
	}
	full := func(context.Context, bool) (*content.Document, error) { return page(sample(t), false), nil }
	start := func(_ context.Context, raw bool) (*content.Document, error) {
		doc, err := content.Parse("summit.txt", []byte("The summit opened.\n\nSubscribe to read on."), content.Options{Format: "text"})
		return page(doc, !raw), err
	}
	d := newDriver(t, 120, 40, func(o *Options) { o.Load = full })
	d.m.fetch = start
	d.keys("r").shows("The page now shows only its start – this is the text from before", "What will they discuss?")
	d.keys("R").shows("Subscribe to read on.").hides("What will they discuss?")
	d.m.fetch = full
	d.keys("r").shows("What will they discuss?")
	d.m.fetch = func(context.Context, bool) (*content.Document, error) {
		doc, err := content.Parse("summit.txt", []byte(sample(t).Text+"\n\nIt has ended. Subscribe to our letter."), content.Options{Format: "text"})
		return page(doc, true), err
	}
	d.keys("r").hides("shows only its start") // it has more than before
}

// TestAllTextIsNoChange: all text of a page is not compared with its article, neither
// when it is asked for nor when the article is read again.
func TestAllTextIsNoChange(t *testing.T) {
	whole := withText(t, "What will they discuss?", "Share this page.\n\nWhat will they discuss?")
	dir := t.TempDir()
	d := newDriver(t, 120, 40, withStore(dir))
	var opt Options
	whole(&opt)
	d.m.fetch = opt.Load
	d.keys("R").shows("Share this page.").hides("Changed since").leave()
	d = newDriver(t, 120, 40, withStore(dir), whole, func(o *Options) { o.Raw = true })
	d.shows("Share this page.").hides("Changed since").leave()
	newDriver(t, 120, 40, withStore(dir)).hides("Changed since")
}

// TestReloadKeepsFiltersAndJumps: when the text has changed, the filters go on and
// the way back leads to the same words.
func TestReloadKeepsFiltersAndJumps(t *testing.T) {
	d := newDriver(t, 80, 24)
	d.keys("d d")
	top := d.topLine()
	d.keys("3 /").typed("@ruiz").keys("enter enter")
	d.rewrite(t, "What will they discuss?", "Added above.\n\nWhat will they discuss?")
	d.keys("3").shows("3 of 7  @ruiz").keys("2 ctrl+o ctrl+o")
	for range 3 {
		d.keys("ctrl+o")
	}
	d.keys("2")
	if got := d.topLine(); got != top {
		t.Errorf("back leads to %q, it was %q", got, top)
	}
}

// TestReloadKeepsTheSelection: the same quote and the same actor are selected in an
// article that has changed before them.
func TestReloadKeepsTheSelection(t *testing.T) {
	for _, filter := range []string{"", "/ r u i z enter "} {
		d := newDriver(t, 80, 24)
		d.keys("4 j 3 " + filter + "j j")
		words, actor := d.m.brief.Text(d.m.quotes.selected().Span), d.m.actors.selected().Name
		d.rewrite(t, "What will they discuss?", "Added above.\n\nWhat will they discuss?")
		if got := d.m.brief.Text(d.m.quotes.selected().Span); got != words {
			t.Errorf("filter %q: the selected quote is %q, it was %q", filter, got, words)
		}
		if got := d.m.actors.selected().Name; got != actor {
			t.Errorf("filter %q: the selected actor is %q, it was %q", filter, got, actor)
		}
		d.rewrite(t, words, "")
		d.screen()
		if d.m.quotes.selected() == nil {
			t.Errorf("filter %q: nothing is selected where a quote is gone", filter)
		}
	}
}

// TestStandardInputIsReadOnce: what came through a pipe cannot be read again, and stays.
func TestStandardInputIsReadOnce(t *testing.T) {
	d := newDriver(t, 80, 24, func(o *Options) { o.Ref = "-" })
	for _, key := range []string{"r", "R"} {
		d.m.fetch = func(context.Context, bool) (*content.Document, error) { return nil, errors.New("empty") }
		d.keys(key).shows("Standard input is read at the start only", "The leaders of Norvia")
	}
	if d.m.load.err != nil || d.m.load.running {
		t.Error("it was read again")
	}
}

// TestFilterWhileAReloadIsRead: a filter that is typed or cleared before the findings of a
// reload are there holds for them, and a second reload does not lose it.
func TestFilterWhileAReloadIsRead(t *testing.T) {
	for _, c := range []struct{ keys, filter string }{
		{"enter", "@rui"}, {"z enter", "@ruiz"}, {"esc", ""}, {"enter esc", ""},
	} {
		d := newDriver(t, 80, 24).keys("3 /").typed("@rui")
		doc, b := d.m.doc, d.m.brief
		d.m.open(doc, kept{})
		d.keys(c.keys).checkGeometry("while a reload is read")
		d.m.open(doc, kept{})
		d.send(parsedMsg{d.m.load.id, b})
		want := newDriver(t, 80, 24)
		want.m.applyFilter(Quotes, c.filter)
		if got := d.m.filterOf(Quotes); got != c.filter || len(d.m.quotes.shown) != len(want.m.quotes.shown) {
			t.Errorf("%s: the filter is %q, not %q, and leaves %d", c.keys, got, c.filter, len(d.m.quotes.shown))
		}
	}
}
