package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"brief/briefing/query"
	"brief/content/library"
)

// mostCompletions is how many ways to go on are offered: nobody reads more.
const mostCompletions = 200

// completeLibrary has the commands below library complete what is saved.
func (a *app) completeLibrary(library *cobra.Command) {
	for _, cmd := range library.Commands() {
		switch cmd.Name() {
		case "show", "note":
			number := a.completeNumber()
			cmd.ValidArgsFunction = func(cmd *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
				if len(args) > 0 {
					return nil, cobra.ShellCompDirectiveNoFileComp
				}
				return number(cmd, args, begun)
			}
		case "remove":
			cmd.ValidArgsFunction = a.completeNumber()
		case "speaker", "merge", "split":
			cmd.ValidArgsFunction = a.completePerson()
		case "search":
			cmd.ValidArgsFunction = a.completeQuery()
		}
	}
}

// fromLibrary completes with what list finds in the library, which is left as it is.
func (a *app) fromLibrary(list func(ctx context.Context, l *library.Library, begun string) ([]string, error)) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
		ctx := context.Background()
		l, err := library.OpenToRead(ctx, a.libraryFile(), nil)
		if err != nil {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		defer l.Close()
		found, _ := list(ctx, l, begun)
		return found[:min(len(found), mostCompletions)], cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
	}
}

// completeNumber completes the number of a saved article.
func (a *app) completeNumber() cobra.CompletionFunc {
	return a.fromLibrary(func(ctx context.Context, l *library.Library, begun string) ([]string, error) {
		articles, err := l.Articles(ctx)
		var numbers []string
		for i := range articles {
			if number := fmt.Sprint(articles[i].ID); strings.HasPrefix(number, begun) {
				numbers = append(numbers, number+"\t"+articles[i].Title)
			}
		}
		return numbers, err
	})
}

// completePerson completes the name of somebody who is quoted.
func (a *app) completePerson() cobra.CompletionFunc {
	return a.fromLibrary(func(ctx context.Context, l *library.Library, begun string) ([]string, error) {
		return l.Names(ctx, begun)
	})
}

// completeQuery completes the keys of a search and, behind one, the kinds, sources and speakers.
func (a *app) completeQuery() cobra.CompletionFunc {
	return func(cmd *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
		key, name, _ := strings.Cut(begun, ":")
		switch key + ":" {
		case "kind:":
			return behind(key, savedKinds()), cobra.ShellCompDirectiveNoFileComp
		case "source:":
			sources := func(ctx context.Context, l *library.Library, _ string) ([]string, error) {
				names, err := l.Sources(ctx)
				return behind(key, names), err
			}
			return a.fromLibrary(sources)(cmd, args, begun)
		case "speaker:":
			speakers := func(ctx context.Context, l *library.Library, _ string) ([]string, error) {
				names, err := l.Names(ctx, strings.TrimPrefix(name, `"`))
				return behind(key, names), err
			}
			return a.fromLibrary(speakers)(cmd, args, begun)
		}
		var keys []string
		for _, k := range query.LibraryKeys() {
			keys = append(keys, k.Name+":\t"+k.Doc)
		}
		return keys, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	}
}

// behind puts values behind a key; one of several words is a phrase.
func behind(key string, values []string) []string {
	out := make([]string, len(values))
	for i, v := range values {
		if strings.Contains(v, " ") {
			v = `"` + v + `"`
		}
		out[i] = key + ":" + v
	}
	return out
}
