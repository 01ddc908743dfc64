package main

import (
	"cmp"
	"context"
	"errors"

	"github.com/spf13/cobra"

	"brief/content/library"
)

func libraryAddCommand(a *app) *cobra.Command {
	note := ""
	cmd := &cobra.Command{
		Use:   "add ARTICLE…",
		Short: "Save articles with all that is said in them, or bring saved ones up to date",
		Example: `  brief library add story.txt https://example.org/story
  brief library add --note 'ask her again' story.txt`,
		Args: severalArticles,
		RunE: func(cmd *cobra.Command, args []string) error {
			refs, err := a.articles(args)
			if err != nil {
				return err
			}
			return a.saveAll(cmd, true, func(s *saver) error { return s.articles(refs, note) })
		},
	}
	cmd.Flags().StringVar(&note, "note", "", "your `NOTE` on them")
	return cmd
}

func libraryImportCommand(a *app) *cobra.Command {
	verbose := false
	cmd := &cobra.Command{
		Use:   "import FILE|FOLDER…",
		Short: "Save whole folders of articles, and files of JSON lines (export, or sections, quotes, actors --json)",
		Long:  importHelp(),
		Example: `  brief library import articles/
  brief quotes --json *.txt | brief library import
  brief library export | ssh elsewhere brief library import -`,
		Args: severalArticles,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 && !a.piped() {
				return errors.New("no FILE or FOLDER given – name some, or pipe lines of JSON in")
			} else if len(args) == 0 {
				args = []string{"-"}
			}
			f := filesOf(args, a.fail)
			if len(f.articles)+len(f.lines) == 0 {
				if !f.failed {
					a.say(f.nothing(args))
				}
				return nil
			}
			return a.saveAll(cmd, verbose, func(s *saver) error {
				defer f.sayOthers(a)
				return s.all(f.articles, f.lines)
			})
		},
	}
	cmd.Flags().BoolVarP(&verbose, "verbose", "v", false, "name each article when it is safe")
	return cmd
}

// saveAll opens the library to add to it and has save do so; verbose names each article.
func (a *app) saveAll(cmd *cobra.Command, verbose bool, save func(*saver) error) error {
	return a.writeLibrary(cmd, true, func(ctx context.Context, l *library.Library) error {
		w, err := l.NewWriter(ctx)
		if err != nil {
			return err
		}
		return cmp.Or(save(&saver{a: a, w: w, ctx: ctx, verbose: verbose}), w.Close()) // both say that a disk is full
	})
}
