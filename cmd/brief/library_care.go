package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"syscall"

	"github.com/spf13/cobra"

	"brief/briefing"
	"brief/content/clean"
	"brief/content/library"
)

func libraryReindexCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "reindex",
		Short:   "Make the index of the library anew, smaller and faster after many changes",
		Example: `  brief library reindex`,
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.withLibrary(cmd, func(ctx context.Context, l *library.Library) error {
				step, end := a.progress("indexing")
				defer end()
				all := 0
				err := l.Reindex(ctx, func(done, n int) { all = n; step(done, n) })
				end()
				if err == nil {
					fmt.Fprintf(a.out, "indexed %s\n", briefing.Count(all, "quote"))
				}
				return err
			})
		},
	}
}

func libraryCheckCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "check",
		Short: "Look for damage in the library, and repair what can be",
		Long: `Look for damage in the library, and repair what can be.

A wrong index is made anew, and lost quotes are found again in the texts that
are saved. Of a damaged file all that can be read moves to a new one, and the
damaged one is kept beside it. What is no library is left as it is.`,
		Example: `  brief library check
  brief library check --library copy.db`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			ctx, stop := signal.NotifyContext(cmd.Context(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			a.checkLibrary(ctx)
			return nil
		},
	}
}

// checkLibrary repairs the library and says what was wrong with it.
func (a *app) checkLibrary(ctx context.Context) {
	step, end := a.progress("indexing")
	r, err := library.Check(ctx, a.libraryFile(), step)
	end()
	for _, problem := range r.Problems {
		a.say(problem)
	}
	if err != nil {
		a.done(ctx, err, "stopped – the library is whole, and the same command begins anew")
		return
	}
	if r.Kept != "" {
		a.say("the damaged library is kept as " + r.Kept)
	}
	for _, line := range slices.Concat(r.Left, r.Twice) {
		a.say(line)
	}
	says, whole := verdict(&r)
	if !whole {
		a.status = exitOpen
	}
	fmt.Fprintf(a.out, "%s: %s, %s with reported speech, %s\n", clean.Line(r.Path), briefing.Count(r.Articles, "article"), briefing.Count(r.Quotes, "quote"), says)
}

// verdict says how a library is after a check, and whether it has all that it once had.
func verdict(r *library.Report) (says string, whole bool) {
	switch {
	case r.Kept != "" && r.Articles == 0:
		return "nothing could be saved", false
	case len(r.Left) > 0:
		return "not all could be repaired", false
	case len(r.Problems) > 0:
		return "repaired", true
	}
	return "all well", true
}
