package main

import (
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// TestExamples holds that every command that takes words or flags has an example in its help, and that
// the commands in examples are there with their flags.
func TestExamples(t *testing.T) {
	homeOf(t, t.TempDir())
	root := rootCommand(&app{})
	root.AddCommand(commands(&app{})...)
	word := regexp.MustCompile(`'[^']*'|[^ ]+`)
	var check func(cmd *cobra.Command)
	check = func(cmd *cobra.Command) {
		for _, c := range cmd.Commands() {
			check(c)
		}
		if cmd.Runnable() && cmd.Example == "" && cmd.Name() != "keys" && cmd.Name() != "json" {
			t.Errorf("%s has no example", cmd.CommandPath())
		}
		shown := false
		for _, example := range regexp.MustCompile(`\bbrief [^|>\n]*`).FindAllString(cmd.Example, -1) {
			words := word.FindAllString(example, -1)[1:]
			called, args, err := root.Find(words)
			if err == nil {
				err = called.ParseFlags(args)
			}
			if err == nil {
				err = called.ValidateArgs(called.Flags().Args())
			}
			if err != nil {
				t.Errorf("%s shows %s: %v", cmd.CommandPath(), example, err)
			}
			shown = shown || called == cmd
		}
		if cmd.Example != "" && !shown && cmd != root {
			t.Errorf("%s is in none of its examples", cmd.CommandPath())
		}
	}
	check(root)
}

// TestHelpOfUse holds that help names the options of how an ARTICLE is read where one is opened, and only there.
func TestHelpOfUse(t *testing.T) {
	homeOf(t, t.TempDir())
	for command, want := range map[string]bool{"quotes": true, "library import": true, "feed entries": true, "library": false, "library search": false, "feed list": false, "man": false} {
		var out, said writerLog
		run(t.Context(), append(strings.Fields(command), "--help"), strings.NewReader(""), &out, &said)
		if got := strings.Contains(string(out), "--max-size"); got != want {
			t.Errorf("the help of %s names --max-size: %v", command, got)
		}
		if strings.HasPrefix(command, "library") && !strings.Contains(string(out), "--library FILE") {
			t.Errorf("the help of %s names no --library", command)
		}
	}
}
