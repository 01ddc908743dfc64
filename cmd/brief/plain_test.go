package main

import (
	"strings"
	"testing"

	"brief/briefing"
	"brief/content"
	"brief/tui"
	"brief/tui/plain"
)

// TestPlainHasTheReadersCommands: what a key or a command of the reader does has a
// command in the linear mode, by that very key where no older short form has it.
func TestPlainHasTheReadersCommands(t *testing.T) {
	doc, err := content.Parse("x.md", []byte("# Title\n\nWords.\n"), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	otherwise := map[tui.Intent]string{ // what has another name, or no sense without a screen: "-"
		tui.LineDown: "-", tui.LineUp: "-", tui.HalfDown: "-", tui.HalfUp: "-", tui.PageDown: "-", tui.PageUp: "-",
		tui.NextPane: "-", tui.PrevPane: "-", tui.ToArticle: "-", tui.Escape: "-", tui.Interrupt: "-", tui.Suspend: "-", tui.Redraw: "-", tui.SortOrder: "-",
		tui.ToSections: "sections", tui.ToQuotes: "quotes", tui.ToActors: "actors", tui.Enter: "read 1", tui.Back: "back",
		tui.NextMatch: "go", tui.Note: "note", tui.SaveArticle: "save", tui.Reload: "reload", tui.CommandLine: ":42",
		tui.AlsoIn: "library words",
		tui.Merge:  "-", tui.Split: "-", tui.SplitOff: "-", // a search could be taken for them: brief library does them
	}
	commands := []string{":50%", ":s1", ":open", ":open x", ":export md", ":export notes", ":library words", ":speaker name", ":feeds", ":set mouse", ":theme dark", ":help"}
	for _, b := range tui.Bindings() {
		switch other, ok := otherwise[b.Intent]; {
		case ok && other != "-":
			commands = append(commands, other)
		case !ok:
			commands = append(commands, b.Keys[0])
		}
	}
	for _, command := range append(commands, ":q") {
		var out strings.Builder
		if _, err := plain.Run(strings.NewReader(command+"\n"), &out, plain.Article{Briefing: briefing.Parse(doc)}, plain.Host{}); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(out.String(), "There is no command") {
			t.Errorf("the linear mode has no command %q", command)
		}
	}
}
