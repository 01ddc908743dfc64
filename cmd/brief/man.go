package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"brief/tui"
)

// manCommand prints the manual page, made from the very commands, flags and
// keys that there are: brief man > brief.1
func manCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "man",
		Short: "Print the manual page, for man: brief man | man -l -",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			manPage(&roff{out: a.out}, cmd.Root())
			return nil
		},
	}
}

// roff writes the macros of man(7).
type roff struct{ out *output }

var roffEscapes = strings.NewReplacer(`\`, `\e`, "-", `\-`, "…", `\&...`)

func (r *roff) text(s string) string {
	s = roffEscapes.Replace(s)
	if strings.HasPrefix(s, ".") || strings.HasPrefix(s, "'") {
		s = `\&` + s
	}
	return s
}

func (r *roff) macro(name, text string) { fmt.Fprintf(r.out, ".%s %s\n", name, r.text(text)) }

// item is a tagged paragraph.
func (r *roff) item(tag, text string) {
	fmt.Fprintf(r.out, ".TP\n.B %s\n%s\n", r.text(tag), r.text(text))
}

func manPage(r *roff, root *cobra.Command) {
	fmt.Fprintln(r.out, `.TH BRIEF 1 "" "brief" "User Commands"`)
	r.macro("SH", "NAME")
	fmt.Fprintln(r.out, r.text("brief - "+root.Short))
	r.macro("SH", "SYNOPSIS")
	for _, cmd := range commandsBelow(root) {
		if cmd.Runnable() {
			fmt.Fprintf(r.out, ".B %s\n.br\n", r.text(cmd.UseLine()))
		}
	}
	r.macro("SH", "DESCRIPTION")
	for paragraph := range strings.SplitSeq(root.Long, "\n\n") {
		fmt.Fprintf(r.out, "%s\n.PP\n", r.text(paragraph))
	}
	r.macro("SH", "COMMANDS")
	for _, cmd := range commandsBelow(root) {
		if !cmd.Runnable() || cmd == root {
			continue
		}
		r.item(strings.TrimPrefix(cmd.UseLine(), "brief "), cmd.Short)
		cmd.LocalNonPersistentFlags().VisitAll(func(f *pflag.Flag) { r.flag(f) })
	}
	r.macro("SH", "OPTIONS")
	root.Flags().VisitAll(func(f *pflag.Flag) { r.flag(f) })
	for _, group := range keyGroups() {
		r.macro("SH", "KEYS: "+strings.ToUpper(group.name))
		for _, b := range group.bindings {
			r.item(keyNames(b, "  "), b.Help)
		}
	}
	r.macro("SH", "SIGNS ON THE SCREEN")
	for _, s := range tui.Signs() {
		r.item(s.Sign, s.Means)
	}
}

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

// commandsBelow returns cmd and all commands below it that help shows.
func commandsBelow(cmd *cobra.Command) []*cobra.Command {
	out := []*cobra.Command{cmd}
	for _, c := range cmd.Commands() {
		if !c.Hidden && c.Name() != "help" && c.Name() != "completion" {
			out = append(out, commandsBelow(c)...)
		}
	}
	return out
}
