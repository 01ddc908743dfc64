package main

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"brief/briefing"
	"brief/tui"
	"brief/tui/config"
)

// keysTopic is brief help keys: the reader's keys from their one table.
func keysTopic(a *app) *cobra.Command {
	asConfig := false
	cmd := &cobra.Command{
		Use:   "keys",
		Short: "The reader's keys",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			if asConfig {
				a.printKeysConfig()
			} else {
				a.printKeys()
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asConfig, "toml", false, "print them as the config file's [keys], to change there")
	cmd.SetHelpFunc(func(*cobra.Command, []string) {
		a.printKeys()
		fmt.Fprintf(a.out, "\nYour own: brief keys --toml prints them as %s takes them.\n", config.DefaultPath())
	})
	return cmd
}

// ownKeys are the keys of each action as the config file leaves them; what is wrong in it the reader tells.
func (a *app) ownKeys() map[string][]string {
	settings, _ := a.settings()
	return settings.Keys
}

// printKeys prints the key table by groups.
func (a *app) printKeys() {
	page := a.out.page()
	own := a.ownKeys()
	for i, group := range keyGroups() {
		if i > 0 {
			a.out.WriteByte('\n')
		}
		fmt.Fprintln(a.out, group.name)
		var rows []briefing.Row
		for _, b := range group.bindings {
			b.Keys = own[string(b.Intent)]
			rows = append(rows, briefing.Row{Cells: []string{"  " + cmp.Or(keyNames(b, " "), "no key")}, Text: b.Help})
		}
		a.out.Write(page.AppendTable(nil, rows))
	}
	fmt.Fprint(a.out, "\nSigns\n")
	var rows []briefing.Row
	for _, s := range tui.Signs() {
		rows = append(rows, briefing.Row{Cells: []string{"  " + s.Sign}, Text: s.Means})
	}
	a.out.Write(page.AppendTable(nil, rows))
}

// printKeysConfig prints the key table as the config file has it.
func (a *app) printKeysConfig() {
	own := a.ownKeys()
	fmt.Fprintf(a.out, "# in %s\n[keys]\n# preset = \"less\"\n", config.DefaultPath())
	for _, group := range keyGroups() {
		fmt.Fprintf(a.out, "\n# %s\n", group.name)
		for _, b := range group.bindings {
			var quoted []string
			for _, key := range own[string(b.Intent)] {
				quoted = append(quoted, strconv.Quote(key))
			}
			fmt.Fprintf(a.out, "%s = [%s] # %s\n", b.Intent, strings.Join(quoted, ", "), b.Help)
		}
	}
}

type keyGroup struct {
	name     string
	bindings []tui.Binding
}

// keyGroups returns the key table by group, in the order of first use.
func keyGroups() []keyGroup {
	var groups []keyGroup
	place := map[string]int{}
	for _, b := range tui.Bindings() {
		i, ok := place[b.Group]
		if !ok {
			i = len(groups)
			place[b.Group] = i
			groups = append(groups, keyGroup{name: b.Group})
		}
		groups[i].bindings = append(groups[i].bindings, b)
	}
	return groups
}

func keyNames(b tui.Binding, separator string) string {
	names := make([]string, len(b.Keys))
	for i, key := range b.Keys {
		names[i] = tui.KeyLabel(key)
	}
	return strings.Join(names, separator)
}
