package main

import (
	"github.com/spf13/cobra"

	"brief/content"
)

func textCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "text ARTICLE…",
		Short:   "Print the text that all offsets count in, exactly",
		Example: `  brief text story.html | wc -w`,
		Args:    severalArticles,
		RunE: func(cmd *cobra.Command, args []string) error {
			refs, err := a.articles(args)
			if err != nil {
				return err
			}
			work := oneByOne(func(doc *content.Document) string { return doc.Text })
			each(cmd.Context(), a, refs, work, func(text string) { a.out.WriteString(text) }, nil)
			return nil
		},
	}
}
