package main

import (
	"context"

	"brief/content"
	"brief/content/feed"
	"brief/tui"
	"brief/tui/state"
)

// subscriptions is the feeds as the reader uses them.
type subscriptions struct {
	feeds feed.Store
	read  *state.Store
	opt   content.Options
	done  *progress
}

// List implements [tui.Feeds].
func (s subscriptions) List(context.Context) ([]tui.Feed, error) {
	feeds, err := s.feeds.List()
	var out []tui.Feed
	for _, f := range feeds {
		out = append(out, tui.Feed{Name: f.Name, Title: f.Title, Address: f.URL})
	}
	return out, err
}

// Add implements [tui.Feeds].
func (s subscriptions) Add(ctx context.Context, address string) (tui.Feed, error) {
	f, err := s.feeds.Add(ctx, address, "", s.done.follow(s.opt))
	return tui.Feed{Name: f.Name, Title: f.Title, Address: f.URL}, err
}

// Entries implements [tui.Feeds].
func (s subscriptions) Entries(ctx context.Context, name string) ([]tui.FeedEntry, string, error) {
	f, err := s.feeds.Find(name)
	if err != nil {
		return nil, "", err
	}
	entries, notice, err := s.feeds.Fetch(ctx, f, s.done.follow(s.opt))
	var out []tui.FeedEntry
	for _, e := range entries {
		out = append(out, tui.FeedEntry{Entry: e, Read: s.read.Knows(e.URL)})
	}
	return out, notice, err
}

// Open implements [tui.Feeds].
func (s subscriptions) Open(ctx context.Context, name string, e content.Entry, raw bool) (*content.Document, error) {
	f, err := s.feeds.Find(name)
	if err != nil {
		return nil, err
	}
	opt := s.opt
	opt.Raw = opt.Raw || raw
	return feed.Open(ctx, f, e, s.done.follow(opt))
}
