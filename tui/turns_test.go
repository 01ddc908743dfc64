package tui

import (
	"context"
	"fmt"
	"testing"

	"brief/content"
)

// TestTurns: several articles are gone through in their order, past those that cannot be opened; Back returns.
func TestTurns(t *testing.T) {
	d := newDriver(t, 120, 40, func(o *Options) {
		o.Articles = []string{"bridge.txt", "gone.txt", "fares.txt"}
		o.Open = func(_ context.Context, ref string, _ bool) (*content.Document, error) {
			if ref == "gone.txt" {
				return nil, fmt.Errorf("cannot open %s: no such file", ref)
			}
			return content.Parse(ref, []byte("Who pays?\n\nNobody does, for once, in "+ref+"."), content.Options{Format: "text"})
		}
	})
	d.shows("1/3 · ", "Article 1/3 – :next opens the next, :articles lists them")
	d.typed(":n").keys("enter").shows("in fares.txt.", "3/3", "Cannot open gone.txt: no such file")
	d.typed(":n").keys("enter").shows("This is the last article")
	d.typed(":ls").keys("enter").shows("> fares.txt", "  bridge.txt").keys("enter").shows("in fares.txt.")
	if d.m.from.from != nil {
		t.Error("the article at hand was opened once more")
	}
	d.typed(":p").keys("enter").shows("in bridge.txt.", "1/3")
	d.keys("ctrl+o ctrl+o").shows("What will they discuss?")
	newDriver(t, 120, 40).typed(":n").keys("enter").shows("There is one article only – :open NAME opens another")
}

// TestTurnsPastSeveral: of several that cannot be opened the first is told of, be there a next one or not; and where
// the very first cannot, the others stay at hand.
func TestTurnsPastSeveral(t *testing.T) {
	articles := func(names ...string) func(o *Options) {
		return func(o *Options) {
			o.Articles, o.Ref = names, names[0]
			o.Open = func(_ context.Context, ref string, _ bool) (*content.Document, error) {
				return content.Open(t.Context(), ref, content.Options{})
			}
		}
	}
	d := newDriver(t, 120, 40, articles("bridge.txt", "gone.txt", "lost.txt", "halden-bridge"))
	d.typed(":n").keys("enter").shows("4/4", "2 cannot be opened – cannot open gone.txt: no such file")
	d = newDriver(t, 120, 40, articles("bridge.txt", "gone.txt", "plain.txt"), func(o *Options) {
		o.Parse = nil
		o.Open = func(_ context.Context, ref string, _ bool) (*content.Document, error) {
			if ref == "gone.txt" {
				return nil, fmt.Errorf("cannot open %s: no such file", ref)
			}
			return content.Parse(ref, []byte("The ferry is late."), content.Options{Format: "text"})
		}
	})
	d.typed(":n").keys("enter").shows("Cannot open gone.txt: no such file").hides("No questions found") // which matters less
	d = newDriver(t, 120, 40, articles("bridge.txt", "gone.txt", "lost.txt"))
	d.typed(":n").keys("enter").shows("1/3", "2 cannot be opened – cannot open gone.txt: no such file")
	d = newDriver(t, 120, 40, articles("gone.txt", "halden-bridge"), func(o *Options) {
		o.Load = func(ctx context.Context, _ bool) (*content.Document, error) { return o.Open(ctx, "gone.txt", false) }
	})
	if d.shows("Cannot open gone.txt: no such file"); d.quit {
		t.Error("the others are not to be read")
	}
	d.typed(":n").keys("enter").shows("2/2")
}

// TestWatchedArticles: of the articles put aside the last ones are watched, and what was put aside before them is read
// again on the way back.
func TestWatchedArticles(t *testing.T) {
	const many = 3 * mostWatched
	opened := map[string]int{}
	d := newDriver(t, 120, 40, func(o *Options) {
		for i := range many {
			o.Articles = append(o.Articles, fmt.Sprintf("%d.txt", i))
		}
		o.Open = func(_ context.Context, ref string, _ bool) (*content.Document, error) {
			opened[ref]++
			return content.Parse(ref, []byte("The ferry is late."), content.Options{Format: "text"})
		}
		o.Watch = func(context.Context, *content.Document) (<-chan struct{}, error) { return nil, nil }
	})
	for range many - 1 {
		d.typed(":n").keys("enter")
	}
	now := 0
	for r := &d.m.reading; r != nil; r = r.from {
		if r.load.ctx.Err() == nil {
			now++
		}
	}
	if d.shows(fmt.Sprintf("%d/%d", many, many)); now != mostWatched+1 {
		t.Errorf("%d are watched", now)
	}
	for range many - 2 {
		d.keys("ctrl+o")
	}
	if d.shows("2/60"); opened["1.txt"] != 2 || opened["50.txt"] != 1 {
		t.Errorf("opened %v", opened)
	}
}
