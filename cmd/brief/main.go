package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"brief/content"
	"brief/content/atomicfile"
	"brief/content/clean"
	"brief/content/library"
)

func main() {
	findHome()
	os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

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
	in          io.Reader
	out         *output
	err         io.Writer
	from        string
	maxMiB      int64
	list        bool
	look        lookFlags
	raw         bool
	libraryPath string
	status      int    // the worst exit status so far
	wipe        func() // takes a progress bar away; nil without one
}

// commands lists the subcommands; a new one is a new file and a line here.
func commands(a *app) []*cobra.Command {
	return []*cobra.Command{
		sectionsCommand(a), quotesCommand(a), actorsCommand(a), textCommand(a), showCommand(a), exportCommand(a),
		feedCommand(a), libraryCommand(a), manCommand(a), keysTopic(a), jsonTopic(a),
	}
}

// run is main without the process: it returns the exit status.
func run(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) (status int) {
	a := &app{in: in, out: newOutput(out), err: errOut}
	defer func() {
		if reason := recover(); reason != nil {
			a.fail(faultError(reason, debug.Stack()))
			status = a.status
		}
	}()
	root := rootCommand(a)
	root.AddCommand(commands(a)...)
	grouped(root, "Articles:", "sections", "quotes", "actors", "text", "show", "export")
	grouped(root, "What you keep:", "library", "feed")
	refuseUnknownTopics(root)
	if completes(args) {
		completeAll(root)
	}
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(a.out)
	root.SetErr(errOut)
	cmd, err := root.ExecuteContextC(ctx)
	if err != nil {
		a.status = max(a.status, exitUsage)
		a.say(usage(cmd, args, err))
	}
	if err := a.out.Flush(); err != nil && !closedPipe(err) {
		a.fail(fmt.Errorf("cannot write the output: %w", atomicfile.Reason(err)))
	}
	return a.status
}

// fail reports err on one line of stderr and remembers its exit status.
func (a *app) fail(err error) { a.failAs("", err) }

func (a *app) failAll(errs []error) {
	for _, err := range errs {
		a.fail(err)
	}
}

// failAs is fail for what has a name, which the line begins with.
func (a *app) failAs(name string, err error) {
	if full := a.out.Flush(); full != nil && errors.Is(err, full) {
		return // the end of run tells of that
	}
	line, status := err.Error(), exitOpen
	switch {
	case errors.Is(err, content.ErrNothing):
		status = exitNothing
	case errors.Is(err, library.ErrNoPerson):
		status = exitNoMatch
	}
	if errors.Is(err, content.ErrOpen) || status == exitNothing {
		line = content.Sentence(err) // of an article, in the reader's words
	}
	if name != "" {
		line = name + ": " + err.Error()
	}
	a.say(onCommandLine(line))
	a.status = max(a.status, status)
}

// failOf is fail for the ARTICLE ref, which is named where err names its host or
// nothing at all: in the log of a script one line must tell which of many it was.
func (a *app) failOf(ref string, err error, several bool) {
	name := clean.Line(ref)
	if ref == "-" || !several && !content.IsAddress(ref) || strings.Contains(err.Error(), name) {
		name = ""
	}
	a.failAs(name, err)
}

// onCommandLine adds the flag for what the reader's words name a key for.
func onCommandLine(said string) string {
	return strings.NewReplacer("press R for raw text", "press R for raw text in the reader, or give --raw",
		"it is a directory – give a file", "it is a directory – give a file, or keep what is in it with brief library import").Replace(said)
}

// say prints one clean line on stderr, after what is already on its way to stdout.
func (a *app) say(line string) {
	a.out.Flush()
	if a.wipe != nil {
		a.wipe()
	}
	fmt.Fprintf(a.err, "brief: %s\n", clean.Line(line))
}

func (a *app) options() content.Options {
	return content.Options{Format: a.from, MaxBytes: a.maxMiB << 20, Stdin: a.in, Raw: a.raw}
}

// articles returns the refs to open: those given, else standard input where
// something is piped in.
func (a *app) articles(args []string) ([]string, error) {
	if len(args) > 0 {
		return args, nil
	}
	if !a.piped() {
		return nil, errors.New("no ARTICLE given – name a path, an address or a built-in briefing (brief --list), or pipe one in")
	}
	return []string{"-"}, nil
}

// piped reports whether standard input is a pipe or a file.
func (a *app) piped() bool {
	f, ok := a.in.(*os.File)
	if !ok {
		return true
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&fs.ModeCharDevice == 0
}
