package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"brief/briefing"
	"brief/content/library"
)

func libraryMergeCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "merge NAME NAME",
		Short:   "Make two speakers one person; a NAME may be a number, as in '#12'",
		Example: `  brief library merge 'Ana Ruiz' '#12'`,
		Args:    cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.withLibrary(cmd, func(ctx context.Context, l *library.Library) error {
				first, err := onePerson(ctx, l, args[0])
				if err != nil {
					return err
				}
				second, err := onePerson(ctx, l, args[1])
				if err != nil {
					return err
				}
				if first.ID == second.ID {
					return fmt.Errorf("%s and %s are one person already, #%d – name two", args[0], args[1], first.ID)
				}
				if err := l.Merge(ctx, first, second); err != nil {
					return err
				}
				fmt.Fprintf(a.out, "%s and %s are one person now: #%d\n", first.Name, second.Name, min(first.ID, second.ID))
				return nil
			})
		},
	}
}

func librarySplitCommand(a *app) *cobra.Command {
	article := ""
	cmd := &cobra.Command{
		Use:   "split NAME",
		Short: "Undo merge; with --article, make the speaker of that article somebody else",
		Example: `  brief library split 'Ana Ruiz'
  brief library split 'Ana Ruiz' --article 3`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			var number int64
			if article != "" {
				var err error
				if number, err = a.articleNumber(article); err != nil {
					return err
				}
			}
			return a.withLibrary(cmd, func(ctx context.Context, l *library.Library) error {
				return a.split(ctx, l, args[0], number)
			})
		},
	}
	cmd.Flags().StringVar(&article, "article", "", "the `NUMBER` of the article that means somebody else")
	_ = cmd.RegisterFlagCompletionFunc("article", a.completeNumber())
	return cmd
}

// split undoes merging somebody, or splits off what the article with a number has.
func (a *app) split(ctx context.Context, l *library.Library, name string, article int64) error {
	p, err := onePerson(ctx, l, name)
	if err != nil {
		return err
	}
	if article != 0 {
		n, err := l.SplitArticle(ctx, p, article)
		if err != nil {
			return err
		}
		fmt.Fprintf(a.out, "somebody else's now: %s of article #%d\n", briefing.Count(n, "quote"), article)
		return nil
	}
	n, err := l.Split(ctx, p)
	if err != nil {
		return err
	}
	if n == 1 {
		return fmt.Errorf("nobody was merged with %s – --article splits off what one article has", p.Name)
	}
	fmt.Fprintf(a.out, "%s is %d people again\n", p.Name, n)
	return nil
}

// onePerson returns the one person whom name names.
func onePerson(ctx context.Context, l *library.Library, name string) (library.Person, error) {
	people, err := peopleCalled(ctx, l, name)
	if err != nil {
		return library.Person{}, err
	}
	p, ok := library.Called(people, name)
	if !ok {
		return p, fmt.Errorf("%d people are called %s – %s shows their numbers", len(people), name, library.CommandLine(l.Path(), "speaker "+library.ShellWord(name)))
	}
	return p, nil
}

// peopleCalled is the library's People, and says what may be meant where there are none.
func peopleCalled(ctx context.Context, l *library.Library, name string) ([]library.Person, error) {
	people, err := l.People(ctx, name)
	if !errors.Is(err, library.ErrNoPerson) {
		return people, err
	}
	if meant, err := l.Suggest(ctx, fmt.Sprintf("speaker:%q", name)); err == nil && meant != "" {
		return nil, fmt.Errorf("%w: %s – did you mean %s?", library.ErrNoPerson, name, meant)
	}
	if articles, err := l.Articles(ctx); err == nil && len(articles) == 0 {
		return nil, fmt.Errorf("%w: %s – %s saves articles first", library.ErrNoPerson, name, library.CommandLine(l.Path(), "add ARTICLE"))
	}
	return nil, fmt.Errorf("%w: %s – give any words of a name, or a number that lists show, as '#12'", library.ErrNoPerson, name)
}
