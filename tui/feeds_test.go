package tui

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"brief/content"
)

// fakeFeeds has one feed of three entries, one of which cannot be opened.
type fakeFeeds struct{ none, more bool }

func (f fakeFeeds) List(context.Context) ([]Feed, error) {
	if f.none {
		return nil, nil
	}
	feeds := []Feed{{Name: "Herald", Title: "The Herald", Address: "https://herald.example/feed.xml"}}
	if f.more {
		feeds = append(feeds, Feed{Name: "The Halden Weekly", Address: "https://weekly.example/feed.xml"})
	}
	return feeds, nil
}

func (fakeFeeds) Add(_ context.Context, address string) (Feed, error) {
	if !strings.HasSuffix(address, ".xml") {
		return Feed{}, errors.New("weekly.example names no feed")
	}
	return Feed{Name: "Weekly", Address: address}, nil
}

func (fakeFeeds) Entries(context.Context, string) ([]FeedEntry, string, error) {
	return []FeedEntry{
		{Entry: content.Entry{Title: "Harbour opens", URL: "https://herald.example/1", Published: "2026-06-09"}},
		{Entry: content.Entry{Title: "Old news", URL: "https://herald.example/2", Published: "2026-06-08"}, Read: true},
		{Entry: content.Entry{Title: "A page that is gone", URL: "https://herald.example/3"}},
	}, "", nil
}

func (fakeFeeds) Open(_ context.Context, _ string, e content.Entry, _ bool) (*content.Document, error) {
	if strings.HasSuffix(e.URL, "/3") {
		return nil, errors.New("herald.example answered 404 – check the address")
	}
	return content.Parse(e.URL, []byte("The harbour is open again.\n\nShips came in on Monday.\n"), content.Options{Format: "text"})
}

func TestFeeds(t *testing.T) {
	with := func(f fakeFeeds) func(*Options) { return func(o *Options) { o.Feeds = f } }
	newDriver(t, 80, 24, with(fakeFeeds{none: true})).keys("F").shows("No feeds – :feeds ADDRESS subscribes to one").typed(":feeds https://weekly.example/").keys("enter").
		shows("weekly.example names no feed").typed(":feeds https://weekly.example/feed.xml").keys("enter").shows("Feed* ", " Weekly ", "2 of 3 unread", "Subscribed to Weekly")
	d, opened := newDriver(t, 80, 24, with(fakeFeeds{})), ""
	d.keys("F").shows("Herald  The Herald · herald.example")
	d.m.opt.OpenURL = func(address string) error { opened = address; return nil }
	d.keys("enter").shows("2 of 3 unread", "* 9 Jun 2026", "Harbour opens")
	if d.keys("o y Y"); opened != "https://herald.example/1" || !slices.Equal(d.copied, []string{"Harbour opens\nhttps://herald.example/1\n", "[Harbour opens](https://herald.example/1)\n"}) {
		t.Errorf("opened %q, copied %q", opened, d.copied)
	}
	d.keys("enter").shows("Ships came in")
	d.keys("ctrl+o").shows("1 of 3 unread", "┃>  9 Jun 2026", "r again")
	if d.keys("/").typed("old").shows("1 of 3").hides("Harbour opens").keys("enter ctrl+o r").shows("1 of 3 unread", "Harbour opens"); len(d.m.overlays) != 2 {
		t.Errorf("fetched again there are %d lists", len(d.m.overlays))
	}
	d.keys("G enter").shows("herald.example answered 404 – check the address", "A page that is gone")
	d.keys("esc").shows("1 feed")
	d.keys("esc")
	if len(d.m.overlays) != 0 || d.quit {
		t.Error("Esc does not lead back to the article")
	}
}

// TestFeedsByName: feeds stand in columns, and ":feeds" opens the one that it names.
func TestFeedsByName(t *testing.T) {
	d := newDriver(t, 80, 24, func(o *Options) { o.Feeds = fakeFeeds{more: true} })
	d.keys("F").shows("┃> Herald             The Herald · herald.example", "┃  The Halden Weekly  weekly.example").keys("esc")
	d.typed(":feeds herald").keys("enter").shows("2 of 3 unread").keys("esc")
	d.typed(":feeds hrald").keys("enter").shows("No feed \"hrald\" – here are those there are", "2 feeds")
}

// TestErrandCancelled: a slow errand says what it does, Esc ends it, and its
// result no longer counts.
func TestErrandCancelled(t *testing.T) {
	d := newDriver(t, 80, 24, func(o *Options) { o.Feeds = fakeFeeds{} })
	d.keys("F enter")
	late := d.m.chooseOverlay()
	d.send(errandTickMsg(d.m.errand.id))
	d.shows("Fetching herald.example… ", " s · Esc cancel")
	d.keys("esc").shows("Cancelled", "Harbour opens")
	d.do(late)
	d.shows("Harbour opens")
	if d.m.from != nil {
		t.Error("the cancelled page was opened")
	}
}
