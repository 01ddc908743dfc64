package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"brief/briefing"
	"brief/content"
)

func sectionsCommand(a *app) *cobra.Command {
	return findings(a, "sections", "List the sections of articles and what they ask", func(b *briefing.Briefing) []byte {
		return b.SectionsJSON(briefing.Selection{})
	})
}

func quotesCommand(a *app) *cobra.Command {
	return findings(a, "quotes", "List who said what in articles", func(b *briefing.Briefing) []byte {
		return b.QuotesJSON(briefing.Selection{})
	})
}

func actorsCommand(a *app) *cobra.Command {
	return findings(a, "actors", "List the people, organisations and places of articles", func(b *briefing.Briefing) []byte {
		return b.ActorsJSON(briefing.Selection{})
	})
}

// findings makes a subcommand that prints one kind of finding.
func findings(a *app, name, short string, toJSON func(*briefing.Briefing) []byte) *cobra.Command {
	cmd := &cobra.Command{Use: name + " ARTICLE…", Short: short}
	cmd.Flags().Bool("json", false, "one JSON object a line, one line an ARTICLE")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		work := func(doc *content.Document) []byte { return toJSON(briefing.Parse(doc)) }
		each(cmd.Context(), a, orDefault(args), work, func(line []byte) { fmt.Fprintf(a.out, "%s\n", line) })
		return nil
	}
	return cmd
}
