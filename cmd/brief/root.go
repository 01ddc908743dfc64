package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"brief/briefing"
	"brief/content"
)

const rootHelp = `brief opens a news briefing and shows what it answers, who said what, and who
the actors are.

ARTICLE is a path, an address, - for standard input, or the name of a built-in
briefing (see --list). Without one, and without a pipe, a built-in one opens.
The reader takes several: :next and :previous go through them, :articles
lists them. In it, ? shows the keys and q quits; brief help keys prints them, and
brief help json the fields of all JSON.

Exit status: 0 fine, 1 nothing matched, 2 wrong usage, 3 cannot open an
ARTICLE or what is kept, or cannot write, 4 an ARTICLE has nothing readable,
130 stopped by Ctrl-C while it saved. Of several the highest counts.`

// rootCommand is brief itself: the reader, or plain text where there is no terminal.
func rootCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "brief [ARTICLE…]",
		Short: "Read a news briefing: what it answers, who said what, who the actors are",
		Long:  rootHelp,
		Example: `  brief story.txt
  brief https://example.org/story
  brief report.docx`,
		Version:       version(),
		Args:          a.toRead,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE:          a.run,
	}
	cmd.SetVersionTemplate("brief {{.Version}}\n")
	a.look.addTo(cmd)
	cmd.Flags().BoolVar(&a.list, "list", false, "name the built-in briefings")
	cmd.PersistentFlags().StringVar(&a.from, "from", "", "read ARTICLE as `FORMAT` ("+formatNames()+") instead of finding out")
	cmd.PersistentFlags().Int64Var(&a.maxMiB, "max-size", content.DefaultMaxBytes>>20, "largest ARTICLE to open, in `MiB`")
	cmd.PersistentFlags().BoolVar(&a.raw, "raw", false, "all text of a page, not just its article")
	cmd.ValidArgsFunction = completeArticle
	choices(cmd, "from", formats)
	choices(cmd, "theme", a.themes)
	a.shapeHelp(cmd)
	cmd.SetHelpFunc(a.helpOr(cmd.HelpFunc()))
	cmd.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return cmp.Or(checkFiles(cmd), a.checkFlags()) }
	return cmd
}

// run opens the article in the reader, as a conversation, or as text where there is no terminal.
func (a *app) run(cmd *cobra.Command, args []string) error {
	if a.list {
		return a.listSamples(cmd.Context())
	}
	if len(args) == 0 && !a.piped() {
		args = []string{content.DefaultSample}
	}
	if meant := cmp.Or(meantCommand(cmd, refOf(args)), meantSample(refOf(args))); meant != "" {
		a.fail(fmt.Errorf("no file, briefing or command %q – did you mean brief %s?", args[0], meant))
		return nil
	}
	settings, problems := a.settings()
	if err := checkTheme(settings); err != nil {
		return err
	}
	converses := settings.Plain && (a.look.plain || a.out.terminal)
	if refOf(args) == "-" && !a.piped() && (converses || a.interactive()) {
		return errors.New("standard input is the terminal, whose keys the reader needs – pipe an ARTICLE in, or name one")
	}
	if !converses && !a.interactive() {
		return a.show(cmd.Context(), args)
	}
	there, gone := args, []error(nil)
	if len(args) > 1 {
		there, gone = present(distinct(args))
	}
	switch {
	case gone != nil && there == nil:
		a.failAll(gone)
		return nil
	case converses:
		a.failAll(gone)
		for _, problem := range problems {
			a.say(problem.Error())
		}
		return a.converse(cmd.Context(), there)
	}
	defer a.failAll(gone) // behind the reader, which tells of them too
	return a.read(cmd.Context(), there, settings, append(gone, problems...))
}

// helpOr is help, but says so where a group of commands has none of the name.
func (a *app) helpOr(help func(*cobra.Command, []string)) func(*cobra.Command, []string) {
	return func(cmd *cobra.Command, args []string) {
		if unknown := cmd.Flags().Args(); !cmd.Runnable() && len(unknown) > 0 {
			a.status = max(a.status, exitUsage)
			a.say(noCommand(cmd, unknown[0]))
			return
		}
		help(cmd, args)
	}
}

// refuseUnknownTopics has brief help say that there is no command of a name, which
// Cobra takes for a request for all of the help.
func refuseUnknownTopics(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	help, _, err := root.Find([]string{"help"})
	if err != nil || help == root {
		return
	}
	show := help.Run
	help.Run = nil
	help.RunE = func(cmd *cobra.Command, args []string) error {
		of, rest, _ := root.Find(args)
		if len(rest) > 0 && of.HasSubCommands() {
			return errors.New(noCommand(of, rest[0]))
		}
		show(cmd, args)
		return nil
	}
}

// refOf is the ARTICLE that is named, else standard input.
func refOf(args []string) string {
	if len(args) > 0 {
		return args[0]
	}
	return "-"
}

// checkFiles refuses options that name a file and are empty, as an unset variable of a script makes them: the
// user's own library, or standard output, is not what they mean.
func checkFiles(cmd *cobra.Command) error {
	for _, name := range []string{"library", "output"} {
		if f := cmd.Flags().Lookup(name); f != nil && f.Changed && f.Value.String() == "" {
			return fmt.Errorf("--%s is empty – name a file, or leave it out", name)
		}
	}
	return nil
}

// checkFlags refuses global flags that no ARTICLE could satisfy.
func (a *app) checkFlags() error {
	if a.maxMiB < 1 || a.maxMiB > 1<<20 {
		return fmt.Errorf("--max-size %d is out of range – give 1 to %d MiB", a.maxMiB, 1<<20)
	}
	if a.from == "" || slices.Contains(formats(), a.from) {
		return nil
	}
	return fmt.Errorf("no format %q – --from takes %s", a.from, formatNames())
}

func formatNames() string { return strings.Join(formats(), ", ") }

// listSamples names the built-in briefings and their titles.
func (a *app) listSamples(ctx context.Context) error {
	var rows []briefing.Row
	for _, name := range content.Samples() {
		data, _ := content.Sample(name)
		doc, err := content.Parse(name+".md", data, content.Options{})
		if err != nil {
			return err
		}
		rows = append(rows, briefing.Row{Cells: []string{name}, Text: doc.Title, Bold: -1})
	}
	a.out.Write(a.out.page().AppendTable(nil, rows))
	return ctx.Err()
}

// version is the module's version, as the Go tool recorded it.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	return info.Main.Version + " " + info.GoVersion
}
