package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"brief/briefing"
	"brief/content/library"
)

func libraryListCommand(a *app) *cobra.Command {
	asJSON := false
	cmd := &cobra.Command{
		Use:        "list",
		Short:      "List the saved articles, the last saved first",
		SuggestFor: []string{"ls"},
		Example: `  brief library list
  brief library list --json | jq -r 'select(.note != "") | [.article, .title] | @tsv'`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.readLibrary(func(ctx context.Context, l *library.Library) error {
				articles, err := l.Articles(ctx)
				if err != nil {
					return err
				}
				if asJSON {
					a.printArticlesJSON(articles)
					return nil
				}
				if len(articles) == 0 {
					a.say(a.emptyLibrary())
				}
				var rows []briefing.Row
				for _, art := range articles {
					rows = append(rows, briefing.Row{Cells: []string{fmt.Sprintf("#%d", art.ID), day(art.Published), art.Source}, Text: art.Title, Bold: -1})
				}
				a.out.Write(a.out.page().AppendTable(nil, rows))
				return nil
			})
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object a line, one line an article")
	return cmd
}

func libraryShowCommand(a *app) *cobra.Command {
	var text, asJSON bool
	version := 0
	cmd := &cobra.Command{
		Use:   "show NUMBER",
		Short: "Show what is kept of an article: your note and its quotes, or its text",
		Example: `  brief library show 3
  brief library show 3 --text
  brief library show 3 --version 1`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			id, err := a.articleNumber(args[0])
			if err != nil {
				return err
			}
			switch {
			case version < 0 || version == 0 && cmd.Flags().Changed("version"):
				return fmt.Errorf("--version %d is out of range – the first one is 1", version)
			case asJSON && (text || version > 0):
				return errors.New("--json tells the quotes, --text and --version show the text – give one of them")
			}
			return a.readLibrary(func(ctx context.Context, l *library.Library) error {
				if text || version > 0 {
					return a.showSaved(ctx, l, id, version)
				}
				return a.showQuotes(ctx, l, id, asJSON)
			})
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object a line, one line a quote, reported speech as well")
	cmd.Flags().BoolVar(&text, "text", false, "show the article itself, as it was saved")
	cmd.Flags().IntVar(&version, "version", 0, "show the text of this version `N` instead of the latest")
	return cmd
}

// showQuotes prints what is kept of a saved article beside its text: the note and the quotes.
func (a *app) showQuotes(ctx context.Context, l *library.Library, id int64, asJSON bool) error {
	art, err := l.Article(ctx, id)
	if err != nil {
		return err
	}
	hits, err := l.Quotes(ctx, id)
	if err != nil {
		return err
	}
	if asJSON {
		a.printHitsJSON(hits)
		return nil
	}
	page := a.out.page()
	for _, line := range []string{articleLine(&art), art.Ref, art.Note} {
		if line != "" {
			a.out.Write(page.AppendWrapped(nil, "", "  ", line))
		}
	}
	var rows []briefing.Row
	for i := range hits {
		if hits[i].Quote.Kind != briefing.Indirect {
			rows = append(rows, hitRow(&hits[i], speakerName(&hits[i])))
		}
	}
	a.out.Write(page.AppendTable(nil, rows))
	a.sayReported(len(hits)-len(rows), "--json shows them")
	return nil
}

// sayReported says how much reported speech a list leaves out.
func (a *app) sayReported(n int, how string) {
	if n > 0 {
		a.say(fmt.Sprintf("reported speech is left out (%d) – %s", n, how))
	}
}

// showSaved prints a saved article's text.
func (a *app) showSaved(ctx context.Context, l *library.Library, id int64, version int) error {
	doc, err := l.Document(ctx, id, version)
	if err != nil {
		return err
	}
	if doc == nil {
		return fmt.Errorf("only the quotes of article #%d are known – it came from JSON lines", id)
	}
	a.out.Write(briefing.Parse(doc).AppendArticle(nil, a.out.page()))
	return nil
}

func libraryNoteCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "note NUMBER [WORDS…]",
		Short:   "Keep a note on a saved article; without WORDS, remove it",
		Example: `  brief library note 3 ask her again`,
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			id, err := a.articleNumber(args[0])
			if err != nil {
				return err
			}
			return a.withLibrary(cmd, func(ctx context.Context, l *library.Library) error {
				if _, err := l.Article(ctx, id); err != nil {
					return err
				}
				return l.SetNote(ctx, id, strings.Join(args[1:], " "))
			})
		},
	}
}

func libraryRemoveCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:        "remove NUMBER…",
		Short:      "Remove saved articles with all their versions and quotes",
		SuggestFor: []string{"rm", "delete"},
		Example:    `  brief library remove 3 17`,
		Args:       cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			var ids []int64
			for _, arg := range args {
				id, err := a.articleNumber(arg)
				if err != nil {
					return err
				}
				ids = append(ids, id)
			}
			slices.Sort(ids)
			ids = slices.Compact(ids)
			return a.withLibrary(cmd, func(ctx context.Context, l *library.Library) error {
				if err := l.Remove(ctx, ids...); err != nil {
					return err
				}
				fmt.Fprintf(a.out, "removed %s\n", briefing.Count(len(ids), "article"))
				return nil
			})
		},
	}
}

func libraryExportCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "export",
		Short:   "Print all articles with their quotes as JSON lines, which import reads",
		Example: `  brief library export > library.jsonl`,
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.readLibrary(func(ctx context.Context, l *library.Library) error {
				if articles, err := l.Articles(ctx); err == nil && len(articles) == 0 {
					a.say(a.emptyLibrary())
				}
				return l.Export(ctx, a.out)
			})
		},
	}
}
