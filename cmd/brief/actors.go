package main

import (
	"github.com/spf13/cobra"

	"brief/briefing"
)

func actorsCommand(a *app) *cobra.Command {
	return finding{
		name:  "actors",
		short: "List the people, organisations and places of articles",
		examples: `  brief actors story.txt
  brief actors --kind person --json *.txt | jq -r '.actors[] | select(.part == "declined").name'`,
		none:  "No actors found in this text",
		kinds: []string{"person", "organization", "place"},
		parse: briefing.ParseAll,
		json:  (*briefing.Briefing).AppendActorsJSON,
		list:  (*briefing.Briefing).AppendActors,
	}.command(a)
}
