package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"brief/content"
)

func main() { os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// The exit statuses, which scripts depend on.
const (
	exitFine    = 0
	exitNoMatch = 1
	exitUsage   = 2
	exitOpen    = 3
	exitNothing = 4
)

// app is what the subcommands share: the streams and the global flags.
type app struct {
	in       io.Reader
	out, err io.Writer
	from     string
	maxMiB   int64
	status   int // the worst exit status so far
}

// commands lists the subcommands; a new one is a new file and a line here.
func commands(a *app) []*cobra.Command {
	return []*cobra.Command{
		sectionsCommand(a), quotesCommand(a), actorsCommand(a), textCommand(a),
	}
}

// run is main without the process: it returns the exit status.
func run(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) int {
	a := &app{in: in, out: out, err: errOut}
	root := &cobra.Command{
		Use:           "brief [ARTICLE]",
		Short:         "Read a news briefing: what it answers, who said what, who the actors are",
		Args:          cobra.MaximumNArgs(1),
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE:          func(cmd *cobra.Command, args []string) error { return cmd.Help() },
	}
	root.PersistentFlags().StringVar(&a.from, "from", "", "the format of ARTICLE, instead of finding out")
	root.PersistentFlags().Int64Var(&a.maxMiB, "max-size", content.DefaultMaxBytes>>20, "largest ARTICLE to open, in MiB")
	root.AddCommand(commands(a)...)
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errOut)
	if err := root.ExecuteContext(ctx); err != nil {
		fmt.Fprintf(errOut, "brief: %s\n", content.CleanLine(err.Error()))
		return max(a.status, exitUsage)
	}
	return a.status
}

// fail reports err on one line of stderr and remembers its exit status.
func (a *app) fail(err error) {
	fmt.Fprintf(a.err, "brief: %s\n", content.CleanLine(err.Error()))
	status := exitOpen
	if errors.Is(err, content.ErrNothing) {
		status = exitNothing
	}
	a.status = max(a.status, status)
}

func (a *app) options() content.Options {
	return content.Options{Format: a.from, MaxBytes: a.maxMiB << 20, Stdin: a.in}
}
