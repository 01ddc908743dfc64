package tui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/content"
)

// Feeds is what the reader needs of the subscriptions. Its methods are called
// in the background.
type Feeds interface {
	// List returns the subscriptions in the order to show.
	List(ctx context.Context) ([]Feed, error)
	// Add subscribes to the feed at an address, or to the one that its page names.
	Add(ctx context.Context, address string) (Feed, error)
	// Entries fetches the entries of the feed called name. A notice says that
	// they are those of last time.
	Entries(ctx context.Context, name string) (entries []FeedEntry, notice string, err error)
	// Open fetches an entry's page, or its own text where there is no page.
	Open(ctx context.Context, name string, entry content.Entry, raw bool) (*content.Document, error)
}

// Feed is a subscription.
type Feed struct{ Name, Title, Address string }

// FeedEntry is an entry of a feed.
type FeedEntry struct {
	content.Entry
	Read bool // it was opened before
}

// openFeeds lists the subscriptions, or the entries of the one called name; an address is subscribed to.
func (m *Model) openFeeds(name string) tea.Cmd {
	switch {
	case m.opt.Feeds == nil:
		m.complain(errors.New("no feeds here – use brief feed"))
		return nil
	case content.IsAddress(name):
		return m.subscribe(name)
	}
	list := m.opt.Feeds.List
	return m.send("Reading the feeds", func(ctx context.Context) (func() tea.Cmd, error) {
		feeds, err := list(ctx)
		return func() tea.Cmd {
			if i := slices.IndexFunc(feeds, func(f Feed) bool { return strings.EqualFold(f.Name, name) }); i >= 0 {
				return m.openFeed(feeds[i])
			}
			if m.showFeeds(feeds); name != "" && len(feeds) > 0 {
				m.complain(fmt.Errorf("no feed %q – here are those there are", name))
			}
			return nil
		}, err
	})
}

// subscribe adds the feed at an address and shows its entries.
func (m *Model) subscribe(address string) tea.Cmd {
	add := m.opt.Feeds.Add
	return m.send("Fetching "+host(address), func(ctx context.Context) (func() tea.Cmd, error) {
		f, err := add(ctx, address)
		if err != nil {
			return nil, err
		}
		return func() tea.Cmd {
			m.say("Subscribed to " + f.Name)
			return m.openFeed(f)
		}, nil
	})
}

// showFeeds puts the subscriptions on top, to pick one from.
func (m *Model) showFeeds(feeds []Feed) {
	o := &overlay{title: "Feeds", note: "No feeds – " + m.keys.Label(CommandLine) + "feeds ADDRESS subscribes to one", stays: true, tall: len(feeds) > 0}
	var picks []pick
	var names []string
	for _, f := range feeds {
		names = append(names, f.Name)
	}
	names = column(names)
	for i, f := range feeds {
		about := host(f.Address)
		if f.Title != "" && f.Title != f.Name {
			about = f.Title + " · " + about
		}
		picks = append(picks, pick{
			row:    row{{"  " + names[i], ""}, {"  " + about, m.look.theme.Dim}},
			choose: func() tea.Cmd { return m.openFeed(f) },
		})
	}
	o.setPicks(picks)
	if len(feeds) > 0 {
		o.info = briefing.Count(len(feeds), "feed")
	}
	m.stack(o)
}

// openFeed fetches the entries of a feed.
func (m *Model) openFeed(f Feed) tea.Cmd {
	entries := m.opt.Feeds.Entries
	return m.send("Fetching "+host(f.Address), func(ctx context.Context) (func() tea.Cmd, error) {
		found, notice, err := entries(ctx, f.Name)
		return func() tea.Cmd {
			m.showEntries(f, found)
			if notice != "" {
				m.complain(errors.New(notice))
			}
			return nil
		}, err
	})
}

// showEntries puts the entries of a feed on top, to pick one from.
func (m *Model) showEntries(f Feed, entries []FeedEntry) {
	o := m.topOverlay()
	again := o != nil && o.feed != nil && *o.feed == f
	if !again {
		o = m.stack(new(overlay))
	}
	*o = overlay{title: "Feed", about: f.Name, note: "No entries in this feed", stays: true, tall: len(entries) > 0, feed: &f}
	o.offers = []Intent{Reload}
	if len(entries) > 0 {
		o.offers = []Intent{Reload, Copy, Browser}
	}
	var picks []pick
	for i := range entries {
		e := &entries[i]
		m.seen[entryKey(f, e)] = m.seen[entryKey(f, e)] || e.Read
		picks = append(picks, pick{rows: m.entryRows(f, e), entry: e, choose: func() tea.Cmd {
			return m.openEntry(f, e, func() { o.info = m.unread(f, entries) })
		}})
	}
	o.setPicks(picks)
	o.info = m.unread(f, entries)
	if again && m.prompt != nil && m.prompt.kind == narrowPrompt {
		o.narrow(m.prompt.String())
	}
}

// unread counts the entries that were not opened yet.
func (m *Model) unread(f Feed, entries []FeedEntry) string {
	n := 0
	for i := range entries {
		if !m.seen[entryKey(f, &entries[i])] {
			n++
		}
	}
	return fmt.Sprintf("%d of %d unread", n, len(entries))
}

// entryKey tells entries apart.
func entryKey(f Feed, e *FeedEntry) string {
	if e.URL != "" {
		return e.URL
	}
	return f.Name + "\n" + e.Title
}

// entryRows are an entry on one row, the selected one whole: an unread mark, the day
// and the title.
func (m *Model) entryRows(f Feed, e *FeedEntry) rowsFunc {
	return func(width int, selected bool) []row {
		mark, style := "* ", m.look.theme.Text
		if m.seen[entryKey(f, e)] {
			mark, style = "  ", m.look.theme.Dim
		}
		r := row{{marker(selected)[:1] + mark, m.look.theme.Key}}
		if width >= tabsWidth-2 {
			r = append(r, segment{fmt.Sprintf("%-12s ", shortDate(e.Published)), m.look.theme.Dim})
		}
		if r = append(r, segment{e.Headline(), style}); selected {
			return r.wrap(width)
		}
		return []row{r}
	}
}

// openEntry opens the page of an entry, or its own text, and calls opened then.
func (m *Model) openEntry(f Feed, e *FeedEntry, opened func()) tea.Cmd {
	feeds, store, entry := m.opt.Feeds, m.opt.Store, e.Entry
	fetch := func(ctx context.Context, raw bool) (*content.Document, error) {
		return feeds.Open(ctx, f.Name, entry, raw)
	}
	from := host(e.URL)
	if e.URL == "" {
		from = e.Headline()
	}
	return m.send("Fetching "+from, func(ctx context.Context) (func() tea.Cmd, error) {
		doc, err := fetch(ctx, false)
		if err != nil {
			return nil, err
		}
		k := keptOf(store, doc)
		return func() tea.Cmd {
			m.seen[entryKey(f, e)] = true
			opened()
			return m.visit(source{ref: entry.URL, fetch: fetch}, doc, k, content.Span{})
		}, nil
	})
}
