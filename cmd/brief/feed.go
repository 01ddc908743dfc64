package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"brief/briefing"
	"brief/briefing/query"
	"brief/content"
	"brief/content/clean"
	"brief/content/feed"
)

// noFeeds is said where subscriptions are asked for and there are none.
const noFeeds = "no feeds – brief feed add ADDRESS subscribes to one"

func feedCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{Use: "feed", Short: "Subscribe to feeds and list their entries"}
	cmd.AddCommand(feedAddCommand(a), feedListCommand(a), feedRemoveCommand(a), feedEntriesCommand(a))
	return cmd
}

func feedAddCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "add ADDRESS [NAME]",
		Short: "Subscribe to the feed at ADDRESS, or to the one its page names",
		Example: `  brief feed add https://example.org/feed.xml
  brief feed add https://example.org weekly`,
		Args: cobra.RangeArgs(1, 2),
		RunE: func(cmd *cobra.Command, args []string) error {
			name := ""
			if len(args) > 1 {
				name = args[1]
			}
			before, _ := feed.At("").List() // Add tells of an error
			f, err := feed.At("").Add(cmd.Context(), args[0], name, a.options())
			if err != nil {
				a.failOf(args[0], err, false)
				return nil
			}
			i := slices.IndexFunc(before, func(g feed.Feed) bool { return g.URL == f.URL })
			switch {
			case i < 0:
				fmt.Fprintf(a.out, "added %s\n", f.Name)
			case before[i].Name == f.Name:
				fmt.Fprintf(a.out, "%s is in the list already\n", f.Name)
			default:
				fmt.Fprintf(a.out, "%s is called %s now\n", before[i].Name, f.Name)
			}
			return nil
		},
	}
}

func feedListCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:        "list",
		Short:      "List the feeds",
		SuggestFor: []string{"ls"},
		Example:    `  brief feed list`,
		Args:       cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			feeds, err := feed.At("").List()
			if err != nil {
				a.fail(err)
			} else if len(feeds) == 0 {
				a.say(noFeeds)
			}
			var rows []briefing.Row
			for _, f := range feeds {
				rows = append(rows, briefing.Row{Cells: []string{f.Name}, Text: f.URL})
			}
			a.printList(rows)
			return nil
		},
	}
}

func feedRemoveCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:               "remove NAME…",
		Short:             "End subscriptions",
		SuggestFor:        []string{"rm", "delete"},
		Example:           `  brief feed remove weekly`,
		Args:              cobra.MinimumNArgs(1),
		ValidArgsFunction: completeFeed,
		RunE: func(_ *cobra.Command, args []string) error {
			for _, name := range args {
				if err := feed.At("").Remove(name); err != nil {
					a.fail(meantFeed(name, err))
				} else {
					fmt.Fprintf(a.out, "removed %s\n", clean.Line(name))
				}
			}
			return nil
		},
	}
}

func feedEntriesCommand(a *app) *cobra.Command {
	asJSON := false
	cmd := &cobra.Command{
		Use:   "entries [NAME…]",
		Short: "List the entries of feeds; of all of them without a NAME",
		Example: `  brief feed entries weekly
  brief feed entries --json | jq -r '.url | @sh' | xargs brief library add`,
		RunE: func(cmd *cobra.Command, args []string) error {
			feeds, err := a.chosenFeeds(args)
			if err != nil {
				a.fail(err)
				return nil
			}
			if len(feeds) == 0 && len(args) == 0 {
				a.say(noFeeds)
			}
			for i, fetched := range a.fetchAll(cmd.Context(), feeds) {
				r := <-fetched
				if r.err != nil {
					a.failAs(feeds[i].Name, r.err)
					continue
				}
				if r.notice != "" {
					a.say(feeds[i].Name + ": " + r.notice)
				}
				if len(r.entries) == 0 {
					a.say(feeds[i].Name + " has no entries yet")
				}
				a.printEntries(feeds[i], r.entries, asJSON)
				a.out.Flush() // somebody may be reading while the next one is fetched
			}
			return nil
		},
	}
	cmd.ValidArgsFunction = completeFeed
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object a line, one line an entry")
	return cmd
}

// fetched is what came of fetching a feed.
type fetched struct {
	entries []content.Entry
	notice  string
	err     error
}

// fetchAll fetches feeds, some at a time so that a dead one holds nobody up, and returns
// where each one comes from.
func (a *app) fetchAll(ctx context.Context, feeds []feed.Feed) []chan fetched {
	const atOnce = 8
	all, free := make([]chan fetched, len(feeds)), make(chan struct{}, atOnce)
	for i := range feeds {
		all[i] = make(chan fetched, 1)
	}
	go func() {
		for i, f := range feeds {
			free <- struct{}{}
			go func() {
				all[i] <- a.fetch(ctx, f)
				<-free
			}()
		}
	}()
	return all
}

// fetch fetches a feed; a fault of our own is an error like others.
func (a *app) fetch(ctx context.Context, f feed.Feed) (r fetched) {
	defer func() {
		if reason := recover(); reason != nil {
			r.err = faultError(reason, debug.Stack())
		}
	}()
	r.entries, r.notice, r.err = feed.At("").Fetch(ctx, f, a.options())
	return r
}

// entryJSON is an entry as scripts get it.
type entryJSON struct {
	Schema    int      `json:"schema"`
	Feed      string   `json:"feed"`
	Title     string   `json:"title"`
	URL       string   `json:"url"`
	Published string   `json:"published"`
	Authors   []string `json:"authors"`
}

func (a *app) printEntries(f feed.Feed, entries []content.Entry, asJSON bool) {
	var rows []briefing.Row
	for _, e := range entries {
		if asJSON {
			a.out.json(entryJSON{1, f.Name, e.Title, e.URL, e.Published, append([]string{}, e.Authors...)})
			continue
		}
		day := e.Published[:min(len(e.Published), len("2006-01-02"))]
		rows = append(rows, briefing.Row{Cells: []string{cmp.Or(day, "-")}, Text: e.Headline(), Below: []string{e.URL}, Bold: -1})
	}
	a.printList(rows)
}

// printList prints rows as a table on a terminal, and with tabs for the scripts behind a pipe.
func (a *app) printList(rows []briefing.Row) {
	if a.out.terminal {
		a.out.Write(a.out.page().AppendTable(nil, rows))
		return
	}
	for _, r := range rows {
		fmt.Fprintln(a.out, strings.Join(slices.Concat(r.Cells, []string{r.Text}, r.Below), "\t"))
	}
}

// chosenFeeds returns the feeds with the names, or all of them; of a name that none
// has it tells.
func (a *app) chosenFeeds(names []string) ([]feed.Feed, error) {
	if len(names) == 0 {
		return feed.At("").List()
	}
	var feeds []feed.Feed
	for _, name := range names {
		f, err := feed.At("").Find(name)
		if err != nil {
			a.fail(meantFeed(name, err))
			continue
		}
		feeds = append(feeds, f)
	}
	return feeds, nil
}

// meantFeed is the error of looking for a feed by its name; of a name that none has it says
// which may be meant.
func meantFeed(name string, err error) error {
	if !errors.Is(err, feed.ErrUnknown) {
		return err
	}
	feeds, _ := feed.At("").List() // it could be read
	var names []string
	for _, f := range feeds {
		names = append(names, f.Name)
	}
	if near := query.Nearest(name, names); near != "" {
		return fmt.Errorf("%w %q – did you mean %s?", feed.ErrUnknown, clean.Line(name), near)
	}
	return err
}
