package main

import (
	"cmp"
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"brief/content"
	"brief/content/feed"
)

// noFeeds is said where subscriptions are asked for and there are none.
const noFeeds = "no feeds – brief feed add ADDRESS subscribes to one"

func feedCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{Use: "feed", Short: "Subscribe to feeds and list their entries"}
	add := &cobra.Command{
		Use:   "add ADDRESS [NAME]",
		Short: "Subscribe to the feed at ADDRESS, or to the one its page names",
		Args:  cobra.RangeArgs(1, 2),
		RunE: func(cmd *cobra.Command, args []string) error {
			name := ""
			if len(args) > 1 {
				name = args[1]
			}
			f, err := feed.At("").Add(cmd.Context(), args[0], name, a.options())
			if err != nil {
				a.fail(err)
				return nil
			}
			fmt.Fprintf(a.out, "added %s\n", f.Name)
			return nil
		},
	}
	list := &cobra.Command{
		Use:   "list",
		Short: "List the feeds",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			feeds, err := feed.At("").List()
			if err != nil {
				a.fail(err)
			} else if len(feeds) == 0 {
				a.say(noFeeds)
			}
			for _, f := range feeds {
				fmt.Fprintf(a.out, "%s\t%s\n", f.Name, f.URL)
			}
			return nil
		},
	}
	remove := &cobra.Command{
		Use:   "remove NAME…",
		Short: "End subscriptions",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			for _, name := range args {
				if err := feed.At("").Remove(name); err != nil {
					a.fail(err)
				}
			}
			return nil
		},
	}
	cmd.AddCommand(add, list, remove, feedEntriesCommand(a))
	return cmd
}

func feedEntriesCommand(a *app) *cobra.Command {
	asJSON := false
	cmd := &cobra.Command{
		Use:   "entries [NAME…]",
		Short: "List the entries of feeds; of all of them without a NAME",
		RunE: func(cmd *cobra.Command, args []string) error {
			feeds, err := chosenFeeds(args)
			if err != nil {
				a.fail(err)
				return nil
			}
			if len(feeds) == 0 {
				a.say(noFeeds)
			}
			for _, f := range feeds {
				entries, notice, err := feed.Fetch(cmd.Context(), f, a.options())
				if err != nil {
					a.fail(err)
					continue
				}
				if notice != "" {
					a.say(notice)
				}
				for _, e := range entries {
					a.printEntry(f, e, asJSON)
				}
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "one JSON object a line, one line an entry")
	return cmd
}

func (a *app) printEntry(f feed.Feed, e content.Entry, asJSON bool) {
	if !asJSON {
		day := e.Published[:min(len(e.Published), len("2006-01-02"))]
		fmt.Fprintf(a.out, "%s\t%s\t%s\n", cmp.Or(day, "-"), e.Title, e.URL)
		return
	}
	line, err := json.Marshal(map[string]any{"schema": 1, "feed": f.Name, "title": e.Title, "url": e.URL, "published": e.Published, "authors": append([]string{}, e.Authors...)})
	if err == nil {
		fmt.Fprintf(a.out, "%s\n", line)
	}
}

// chosenFeeds returns the feeds with the names, or all of them.
func chosenFeeds(names []string) ([]feed.Feed, error) {
	if len(names) == 0 {
		return feed.At("").List()
	}
	var feeds []feed.Feed
	for _, name := range names {
		f, err := feed.At("").Find(name)
		if err != nil {
			return nil, err
		}
		feeds = append(feeds, f)
	}
	return feeds, nil
}
