package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// filterHelp tells what --speaker, --section, --kind and --match take.
const filterHelp = `Of an option that is given several times any value will do; different options
must all hold. Words match in any case unless they have a capital letter.`

// opens reports whether cmd opens an ARTICLE, or what it leads to, and so minds how one is read.
func opens(cmd *cobra.Command) bool {
	return strings.Contains(cmd.Use, "ARTICLE") ||
		slices.Contains([]string{"brief feed add", "brief feed entries", "brief library import"}, cmd.CommandPath())
}

// helpOnlyOfUse has the help of a command leave out the options of all that do nothing there.
func helpOnlyOfUse(root *cobra.Command) {
	help := root.HelpFunc()
	root.SetHelpFunc(func(cmd *cobra.Command, args []string) {
		for _, name := range []string{"from", "max-size", "raw"} {
			root.PersistentFlags().Lookup(name).Hidden = !opens(cmd)
		}
		help(cmd, args)
	})
}

// grouped puts the commands below parent that are named under title.
func grouped(parent *cobra.Command, title string, names ...string) {
	parent.AddGroup(&cobra.Group{ID: names[0], Title: title})
	for _, cmd := range parent.Commands() {
		if slices.Contains(names, cmd.Name()) {
			cmd.GroupID = names[0]
		}
	}
}
