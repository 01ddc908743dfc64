package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"brief/content"
)

func textCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "text ARTICLE",
		Short: "Print the text that all offsets count in, exactly",
		RunE: func(cmd *cobra.Command, args []string) error {
			work := func(doc *content.Document) string { return doc.Text }
			each(cmd.Context(), a, orDefault(args), work, func(text string) { fmt.Fprint(a.out, text) })
			return nil
		},
	}
}
