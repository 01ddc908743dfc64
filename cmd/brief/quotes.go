package main

import (
	"github.com/spf13/cobra"

	"brief/briefing"
)

func quotesCommand(a *app) *cobra.Command {
	explain := false
	cmd := finding{
		name:  "quotes",
		short: "List who said what in articles",
		examples: `  brief quotes --speaker ruiz --speaker okoye --match deal story.txt
  brief quotes --explain story.txt
  brief quotes --json *.txt | jq -r '.quotes[] | [.speaker.name // "–", .text] | @tsv'`,
		none:  "No quotations found in this text",
		kinds: []string{"direct", "partial", "indirect", "other", "unsure"},
		parse: briefing.ParseAll,
		json:  (*briefing.Briefing).AppendQuotesJSON,
		list: func(b *briefing.Briefing, out []byte, sel briefing.Selection, p briefing.Page) ([]byte, int) {
			return b.AppendQuotes(out, sel, p, explain)
		},
	}.command(a)
	cmd.Flags().BoolVar(&explain, "explain", false, "say below each quote why it has its speaker")
	return cmd
}
