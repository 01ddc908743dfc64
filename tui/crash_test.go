package tui

import (
	"context"
	"errors"
	"strings"
	"testing"

	"brief/content"
	"brief/tui/screen"
	"brief/tui/state"
)

// TestKeptWithoutQuitting holds that a terminal that is closed loses neither
// marks nor the sections that were read.
func TestKeptWithoutQuitting(t *testing.T) {
	store := state.NewStore(t.TempDir())
	d := newDriver(t, 80, 24, func(o *Options) { o.Store = store })
	d.keys("space space m a")
	at := d.m.article.anchor
	kept, notice, err := store.Load(state.KeyOf(d.m.doc))
	if err != nil || notice != "" {
		t.Fatal(notice, err)
	}
	if len(kept.Read) == 0 || kept.Marks["a"].Start != at || kept.Place.Zero() {
		t.Errorf("kept %d sections read, the mark %+v and the place %+v", len(kept.Read), kept.Marks["a"], kept.Place)
	}
}

// TestMarksFollowAReload holds that a mark stays with its words when the file is edited.
func TestMarksFollowAReload(t *testing.T) {
	edited := false
	d := newDriver(t, 80, 24, func(o *Options) {
		o.Load = func(context.Context, bool) (*content.Document, error) {
			doc := sample(t)
			if !edited {
				return doc, nil
			}
			return content.Parse(doc.Ref, []byte("A new first paragraph.\n\n"+doc.Text), content.Options{Format: "text"})
		}
	})
	d.keys("space space m a")
	words := func() string { return d.m.doc.Text[d.m.marks['a'].anchor:][:40] }
	before := words()
	edited = true
	d.keys("r")
	if !strings.HasPrefix(d.m.doc.Text, "A new first") {
		t.Fatal("the article was not loaded anew")
	}
	if got := words(); got != before {
		t.Errorf("the mark was at %q and is at %q", before, got)
	}
}

func TestKeysWithoutAnArticle(t *testing.T) {
	d := newDriver(t, 80, 24, func(o *Options) {
		o.Load = func(context.Context, bool) (*content.Document, error) {
			return nil, errors.New("cannot open x: no such file")
		}
	})
	for _, b := range Bindings() {
		if b.Intent == Quit || b.Intent == Interrupt || b.Intent == Suspend || b.Intent == Reload {
			continue
		}
		for _, k := range b.Keys {
			d.keys(k)
			d.keys("w enter esc esc esc")
		}
	}
	d.shows("Nothing is open").keys("2").shows("Cannot open x: no such file")
}

// TestSurvive holds that a fault drops what was being done, says where its
// report is, and leaves the reader and what it shows alive.
func TestSurvive(t *testing.T) {
	d := newDriver(t, 100, 24, func(o *Options) {
		o.Report = func(reason string, _ []byte) (string, error) { return "fault.txt", nil }
	})
	d.keys("2 j ?")
	if !d.m.Survive(&screen.Fault{Reason: "index\x1b[31m out of range"}) {
		t.Fatal("the reader gives up")
	}
	d.shows("Stopped by a fault of its own: index[31m out of range – please report it with fault.txt")
	d.keys("j ] 3 j enter /").checkGeometry("after a fault")
	if d.quit || d.m.prompt == nil {
		t.Error("the reader is not alive")
	}
	loading, _ := stuck(t, "x.txt")
	loading.m.Survive(&screen.Fault{Reason: "nil"})
	loading.shows("Stopped by a fault of its own: nil")
	if loading.keys("q"); !loading.quit {
		t.Error("the reader cannot be left")
	}
}
