package main

import (
	"strings"

	"github.com/spf13/cobra"

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

// completeArticle completes an ARTICLE: a built-in briefing's name, or a file.
func completeArticle(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
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

// completeArticles has every command below cmd that takes an ARTICLE complete it.
func completeArticles(cmd *cobra.Command) {
	for _, c := range cmd.Commands() {
		if strings.Contains(c.Use, "ARTICLE") && c.ValidArgsFunction == nil {
			c.ValidArgsFunction = completeArticle
		}
		completeArticles(c)
	}
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
	var names []string
	for _, t := range tui.Themes() {
		names = append(names, t.Name)
	}
	settings, _ := a.settings()
	for _, t := range settings.Themes {
		names = append(names, t.Name)
	}
	return names
}
