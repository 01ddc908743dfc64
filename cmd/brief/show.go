package main

import (
	"context"

	"github.com/spf13/cobra"

	"brief/briefing"
)

func showCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "show ARTICLE…",
		Short: "Print articles, rendered for the terminal or plain for a pipe",
		Example: `  brief show story.html
  brief show halden-bridge | less`,
		Args: severalArticles,
		RunE: func(cmd *cobra.Command, args []string) error { return a.show(cmd.Context(), args) },
	}
}

// show prints the articles, a blank line between them.
func (a *app) show(ctx context.Context, args []string) error {
	refs, err := a.articles(args)
	if err != nil {
		return err
	}
	page := a.out.page()
	work := parsed(briefing.ParseAll, func(b *briefing.Briefing) []byte { return b.AppendArticle(nil, page) })
	first := true
	each(ctx, a, refs, work, func(text []byte) {
		if !first {
			a.out.WriteByte('\n')
		}
		first = false
		a.out.Write(text)
	}, nil)
	return nil
}
