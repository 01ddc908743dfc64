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
