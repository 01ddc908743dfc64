package main

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"brief/content"
	"brief/content/feed"
	"brief/tui"
)

// choices completes the value of a flag: one of names.
func choices(cmd *cobra.Command, flag string, names func() []string) {
	complete := func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return names(), cobra.ShellCompDirectiveNoFileComp
	}
	if err := cmd.RegisterFlagCompletionFunc(flag, complete); err != nil {
		panic(err) // no such flag: a fault of ours that every start shows
	}
}

// completeArticle completes an ARTICLE: a file, which the shell knows best, or where no
// file begins so, a built-in briefing.
func completeArticle(_ *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
	begins := func(name string) bool { return strings.HasPrefix(filepath.Base(name), begun) }
	if files, err := filepath.Glob("*"); err == nil && slices.ContainsFunc(files, begins) {
		return nil, cobra.ShellCompDirectiveDefault
	}
	return content.Samples(), cobra.ShellCompDirectiveDefault
}

// completeFeed completes the name of a feed.
func completeFeed(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	feeds, _ := feed.At("").List()
	var names []string
	for _, f := range feeds {
		names = append(names, f.Name+"\t"+f.URL)
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}

// completes reports whether it is a shell that asks, for what completes the words of args. All other starts save the
// twentieth of their instructions that completeAll takes.
func completes(args []string) bool {
	return slices.Contains(args, cobra.ShellCompRequestCmd) || slices.Contains(args, cobra.ShellCompNoDescRequestCmd)
}

// completeAll has cmd and every command below it complete its words and the values of its
// flags: an ARTICLE where it takes one, and files only where they are meant.
func completeAll(cmd *cobra.Command) {
	if cmd.ValidArgsFunction == nil {
		cmd.ValidArgsFunction = wordsOf(cmd)
	}
	cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
		value, _ := pflag.UnquoteUsage(f)
		if _, known := cmd.GetFlagCompletionFunc(f.Name); !known && value != "FILE" {
			_ = cmd.RegisterFlagCompletionFunc(f.Name, cobra.NoFileCompletions) // there is such a flag
		}
	})
	for _, c := range cmd.Commands() {
		completeAll(c)
	}
}

// wordsOf is how the words of a command are completed that says nothing of them but its usage.
func wordsOf(cmd *cobra.Command) cobra.CompletionFunc {
	switch _, words, _ := strings.Cut(cmd.Use, " "); {
	case strings.HasPrefix(words, "ARTICLE"):
		return completeArticle
	case strings.Contains(words, "FILE"):
		return nil
	}
	return cobra.NoFileCompletions
}

// formats lists what --from takes.
func formats() []string {
	var names []string
	for _, f := range content.Formats() {
		names = append(names, f.Name)
	}
	return names
}

// themes lists what --theme takes: the built-in themes and those of the config file.
func (a *app) themes() []string {
	names := tui.ThemeNames(nil)
	settings, _ := a.settings()
	for _, t := range settings.Themes {
		names = append(names, t.Name)
	}
	return names
}
