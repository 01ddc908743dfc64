package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"strconv"
	"syscall"

	"github.com/spf13/cobra"

	"brief/content/library"
)

// emptyLibrary is said where articles are asked for and there are none.
func (a *app) emptyLibrary() string {
	return "the library is empty – " + a.libraryLine("add ARTICLE") + " saves one"
}

// libraryLine is brief library with args as somebody may go on with it: of the library that is in use.
func (a *app) libraryLine(args string) string { return library.CommandLine(a.libraryFile(), args) }

// exitInterrupted is the status after Ctrl-C, as a shell counts it.
const exitInterrupted = 130

func libraryCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{Use: "library", Short: "Keep articles, and search all that was said in them"}
	cmd.PersistentFlags().StringVar(&a.libraryPath, "library", "", "the library's `FILE`, instead of "+library.DefaultPath())
	cmd.AddCommand(
		libraryAddCommand(a), libraryImportCommand(a), libraryExportCommand(a),
		libraryListCommand(a), libraryShowCommand(a), libraryNoteCommand(a), libraryRemoveCommand(a),
		librarySearchCommand(a), librarySpeakerCommand(a), libraryMergeCommand(a), librarySplitCommand(a),
		libraryCheckCommand(a), libraryReindexCommand(a),
	)
	grouped(cmd, "Articles:", "add", "import", "list", "show", "note", "remove", "export")
	grouped(cmd, "Quotes and who says them:", "search", "speaker", "merge", "split")
	grouped(cmd, "Care:", "check", "reindex")
	a.completeLibrary(cmd)
	return cmd
}

func (a *app) libraryFile() string {
	if a.libraryPath != "" {
		return a.libraryPath
	}
	return library.DefaultPath()
}

// openLibrary opens the library, and shows how far an index that an older brief made is made anew.
// Only who adds to it makes one where there is none.
func (a *app) openLibrary(ctx context.Context, adds bool) (*library.Library, error) {
	step, end := a.progress("bringing the library up to date")
	defer end()
	if adds {
		return library.OpenShowing(ctx, a.libraryFile(), step)
	}
	if _, err := os.Stat(a.libraryPath); a.libraryPath != "" && errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("there is no library at %s – %s makes one", a.libraryPath, a.libraryLine("add ARTICLE"))
	}
	return library.OpenToRead(ctx, a.libraryFile(), step)
}

// withLibrary opens the library for do, which changes what is there; Ctrl-C cancels the
// context, so that what is under way ends whole. An error is a line on stderr.
func (a *app) withLibrary(cmd *cobra.Command, do func(context.Context, *library.Library) error) error {
	return a.writeLibrary(cmd, false, do)
}

// writeLibrary is withLibrary for who adds to the library as well.
func (a *app) writeLibrary(cmd *cobra.Command, adds bool, do func(context.Context, *library.Library) error) error {
	ctx, stop := signal.NotifyContext(cmd.Context(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends it as it stands
	l, err := a.openLibrary(ctx, adds)
	if err == nil {
		err = errors.Join(do(ctx, l), l.Close())
	}
	stopped := unchanged
	if adds {
		stopped = goesOn
	}
	a.done(ctx, err, stopped)
	return nil
}

// What Ctrl-C leaves behind: of many articles those that were saved, of anything else all or nothing.
const (
	goesOn    = "stopped – what was reported as saved is safe, and the same command goes on from there"
	unchanged = "stopped – the library is as it was"
)

// readLibrary opens the library for do, which only reads and prints: Ctrl-C may
// end it anywhere. A context that can be cancelled costs a goroutine a query.
func (a *app) readLibrary(do func(context.Context, *library.Library) error) error {
	ctx := context.Background()
	l, err := a.openLibrary(ctx, false)
	if err == nil {
		if l.ReadOnly() {
			defer a.say("the library " + l.Path() + " is read-only – it can be searched, and nothing saved to it")
		}
		err = do(ctx, l)
		a.out.Flush() // somebody may be waiting for the first line
		err = errors.Join(err, l.Close())
	}
	a.done(ctx, err, unchanged)
	return nil
}

// done reports how a piece of work ended, with stopped where Ctrl-C ended it.
func (a *app) done(ctx context.Context, err error, stopped string) {
	switch {
	case err == nil:
	case ctx.Err() != nil:
		a.say(stopped)
		a.status = exitInterrupted
	default:
		a.fail(err)
	}
}

// articleNumber reads the number of an article, as list and search show it.
func (a *app) articleNumber(arg string) (int64, error) {
	if len(arg) > 0 && arg[0] == '#' {
		arg = arg[1:]
	}
	n, err := strconv.ParseInt(arg, 10, 64)
	if err != nil || n < 1 {
		return 0, fmt.Errorf("%q is no article's number – %s shows them", arg, a.libraryLine("list"))
	}
	return n, nil
}
