package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"brief/tui"
	"brief/tui/config"
)

// manCommand prints the manual page, made from the very commands, flags and
// keys that there are: brief man > brief.1
func manCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "man",
		Short: "Print the manual page, for man: brief man | man -l -",
		Example: `  brief man | man -l -
  brief man > ~/.local/share/man/man1/brief.1`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			manPage(&roff{out: a.out}, cmd.Root())
			return nil
		},
	}
}

// roff writes the macros of man(7).
type roff struct{ out *output }

var roffEscapes = strings.NewReplacer(`\`, `\e`, `"`, `\(dq`, "-", `\-`, "…", `\&...`)

func (r *roff) text(s string) string {
	s = roffEscapes.Replace(s)
	if strings.HasPrefix(s, ".") || strings.HasPrefix(s, "'") {
		s = `\&` + s
	}
	return s
}

func (r *roff) heading(text string) { fmt.Fprintf(r.out, ".SH %s\n", r.text(text)) }

// item is a tagged paragraph.
func (r *roff) item(tag, text string) {
	fmt.Fprintf(r.out, ".TP\n.B %s\n%s\n", r.text(tag), r.text(text))
}

// more is what else is said of an item: paragraphs, in which lines that are set in stay as they are.
func (r *roff) more(text string) {
	if text = strings.Trim(text, "\n"); text == "" {
		return
	}
	fmt.Fprintln(r.out, ".RS")
	for paragraph := range strings.SplitSeq(text, "\n\n") {
		fmt.Fprintln(r.out, ".PP")
		setIn := strings.HasPrefix(paragraph, "  ")
		if setIn {
			fmt.Fprintln(r.out, ".nf")
		}
		for line := range strings.SplitSeq(paragraph, "\n") {
			fmt.Fprintln(r.out, r.text(line))
		}
		if setIn {
			fmt.Fprintln(r.out, ".fi")
		}
	}
	fmt.Fprintln(r.out, ".RE")
}

// manPage writes the manual page of root and the commands below it.
func manPage(r *roff, root *cobra.Command) {
	fmt.Fprintln(r.out, `.TH BRIEF 1 "" "brief" "User Commands"`)
	r.heading("NAME")
	fmt.Fprintln(r.out, r.text("brief - "+root.Short))
	r.heading("SYNOPSIS")
	for _, cmd := range commandsBelow(root) {
		if cmd.Runnable() {
			fmt.Fprintf(r.out, ".B %s\n.br\n", r.text(cmd.UseLine()))
		}
	}
	r.heading("DESCRIPTION")
	for paragraph := range strings.SplitSeq(root.Long, "\n\n") {
		fmt.Fprintf(r.out, "%s\n.PP\n", r.text(paragraph))
	}
	r.heading("COMMANDS")
	for _, cmd := range commandsBelow(root) {
		if cmd.Runnable() && cmd != root {
			r.command(cmd)
		}
	}
	r.heading("OPTIONS")
	root.Flags().VisitAll(r.flag)
	r.json()
	for _, group := range keyGroups() {
		r.heading("KEYS: " + strings.ToUpper(group.name))
		for _, b := range group.bindings {
			r.item(keyNames(b, "  "), b.Help)
		}
	}
	r.signs("SIGNS ON THE SCREEN", tui.Signs())
	r.signs("CONFIGURATION", configuration())
	r.signs("FILES", files())
	r.signs("ENVIRONMENT", environment())
}

// command describes a command with its flags and examples.
func (r *roff) command(cmd *cobra.Command) {
	r.item(strings.TrimPrefix(cmd.UseLine(), "brief "), cmd.Short)
	r.more(strings.TrimPrefix(strings.TrimPrefix(cmd.Long, cmd.Short), "."))
	cmd.LocalNonPersistentFlags().VisitAll(r.flag)
	r.more(cmd.Example)
}

// json writes the section of what the fields of JSON mean.
func (r *roff) json() {
	r.heading("JSON")
	fmt.Fprintln(r.out, r.text(jsonPromise()))
	for _, kind := range jsonKinds() {
		fmt.Fprintf(r.out, ".SS %s\n", r.text(kind.command+": a line is "+kind.a))
		for _, f := range kind.fields {
			r.item(f.path, f.means)
		}
	}
}

// signs writes a section of words and what they mean.
func (r *roff) signs(heading string, signs []tui.Sign) {
	r.heading(heading)
	for _, s := range signs {
		r.item(s.Sign, s.Means)
	}
}

// configuration is what the config file may hold.
func configuration() []tui.Sign {
	return []tui.Sign{
		{Sign: `theme = "dark"`, Means: "the colours: " + themeNames() + ", or one of your own"},
		{Sign: "measure = 70", Means: fmt.Sprintf("columns of text, %d to %d", config.MinMeasure, config.MaxMeasure)},
		{Sign: "mouse, ascii, plain, always-save = true", Means: "as the options of these names; always-save adds every article that is opened to the library"},
		{Sign: "[keys]", Means: `preset = "less", and keys for any action, as in quit = ["Q", "Ctrl-Q"]; brief keys --toml prints all actions with their keys`},
		{Sign: "[themes.NAME]", Means: `a theme of your own: base = "dark", and words such as "bold cyan on 236" or "#ffaa00 underline" for ` + strings.Join(tui.Roles(), ", ")},
	}
}

// files is where what is kept stands by default.
func files() []tui.Sign {
	return []tui.Sign{
		{Sign: "$XDG_CONFIG_HOME/brief/config.toml", Means: "the configuration; ~/.config/brief/config.toml where the variable is not set"},
		{Sign: "$XDG_STATE_HOME/brief/", Means: "places, marks, notes and corrections; ~/.local/state/brief/"},
		{Sign: "$XDG_DATA_HOME/brief/", Means: "the library and the list of feeds; ~/.local/share/brief/"},
		{Sign: "$XDG_CACHE_HOME/brief/", Means: "copies of the last pages that were fetched, and of read-only libraries of an older brief; ~/.cache/brief/"},
	}
}

// environment is the variables that change what is done.
func environment() []tui.Sign {
	return []tui.Sign{
		{Sign: "COLUMNS", Means: "how wide lists and help are, instead of the terminal's width; in a pipe they are not wrapped without it"},
		{Sign: "NO_COLOR", Means: "where it is set, no colours"},
		{Sign: "CLICOLOR_FORCE", Means: "where it is set and not 0, styles in a pipe too; CLICOLOR=0: none on a terminal"},
		{Sign: "TERM=dumb", Means: "plain text instead of the reader"},
		{Sign: "TERM=linux", Means: "no box characters, as with --ascii, as fonts of consoles lack them"},
		{Sign: "VISUAL, EDITOR", Means: "the editor that e opens, else vi"},
		{Sign: "BROWSER", Means: "the program that o opens addresses with, else xdg-open, or open on a Mac"},
	}
}

// flag describes a flag.
func (r *roff) flag(f *pflag.Flag) {
	if f.Hidden {
		return
	}
	value, usage := pflag.UnquoteUsage(f)
	tag := "--" + f.Name
	if f.Shorthand != "" {
		tag = "-" + f.Shorthand + ", " + tag
	}
	if value != "" {
		tag += " " + value
	}
	fmt.Fprintln(r.out, ".RS")
	r.item(tag, usage)
	fmt.Fprintln(r.out, ".RE")
}

// commandsBelow returns cmd and all commands below it that help shows, with the flags that they have of those above them.
func commandsBelow(cmd *cobra.Command) []*cobra.Command {
	cmd.LocalFlags() // else a UseLine leaves out [flags] where a command has none of its own
	out := []*cobra.Command{cmd}
	for _, c := range cmd.Commands() {
		if !c.Hidden && c.Name() != "help" && c.Name() != "completion" {
			out = append(out, commandsBelow(c)...)
		}
	}
	return out
}
