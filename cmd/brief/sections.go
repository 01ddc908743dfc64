package main

import (
	"github.com/spf13/cobra"

	"brief/briefing"
)

func sectionsCommand(a *app) *cobra.Command {
	return finding{
		name:  "sections",
		short: "List the sections of articles and what they ask",
		examples: `  brief sections story.txt
  brief sections --kind question --json *.html | jq -r '.sections[].heading'`,
		none:  "No sections found in this text",
		kinds: []string{"intro", "question", "heading", "aside"},
		parse: oneByOne(briefing.ParseSections),
		json:  (*briefing.Briefing).AppendSectionsJSON,
		list:  (*briefing.Briefing).AppendSections,
	}.command(a)
}
