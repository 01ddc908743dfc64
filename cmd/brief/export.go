package main

import (
	"errors"
	"fmt"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"brief/briefing"
	"brief/content/atomicfile"
	"brief/tui/correct"
	"brief/tui/state"
)

// exporter prints a Briefing in one format.
type exporter struct {
	name, doc string
	print     func(*briefing.Briefing) ([]byte, error)
}

// exporters lists what --to takes; a new one is a line here.
func exporters() []exporter {
	return []exporter{
		{"md", "Markdown, with the quotes and the actors as appendices", func(b *briefing.Briefing) ([]byte, error) { return b.AppendMarkdown(nil), nil }},
		{"json", "one object with sections, quotes and actors", func(b *briefing.Briefing) ([]byte, error) { return b.AppendJSON(nil), nil }},
		{"html", "one self-contained page with anchors", func(b *briefing.Briefing) ([]byte, error) { return b.AppendHTML(nil), nil }},
		{"csv", "the quotes, for a spreadsheet", func(b *briefing.Briefing) ([]byte, error) { return b.AppendCSV(nil) }},
	}
}

func exportCommand(a *app) *cobra.Command {
	to, path := "md", ""
	help := "Write an article and what was found in it:\n"
	for _, e := range exporters() {
		help += fmt.Sprintf("\n  %-6s%s", e.name, e.doc)
	}
	cmd := &cobra.Command{Use: "export ARTICLE", Short: "Write an article and its findings as Markdown, JSON, HTML or CSV", Long: help, Args: oneArticle,
		Example: "  brief export story.txt --to html -o story.html\n  brief export story.txt --to csv > quotes.csv"}
	cmd.Flags().StringVar(&to, "to", to, "the `FORMAT`: "+exportNames())
	cmd.Flags().StringVarP(&path, "output", "o", path, "write to `FILE`, all of it or nothing, instead of standard output")
	choices(cmd, "to", func() []string {
		var names []string
		for _, e := range exporters() {
			names = append(names, e.name+"\t"+e.doc)
		}
		return names
	})
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		export, err := exporterNamed(to)
		if err != nil {
			return err
		}
		refs, err := a.articles(args)
		if err != nil {
			return err
		}
		each(cmd.Context(), a, refs, oneByOne(briefing.Parse), func(b *briefing.Briefing) { a.export(b, export, path) }, nil)
		return nil
	}
	return cmd
}

// export writes an article to path, or to standard output where that is "".
func (a *app) export(b *briefing.Briefing, to exporter, path string) {
	data, err := to.print(corrected(b))
	where := ""
	if err == nil && path == "" {
		_, err = a.out.Write(data)
	} else if err == nil {
		where, err = " to "+path, atomicfile.Write(path, data, 0o644)
	}
	if errors.Is(err, syscall.EISDIR) {
		err = errors.New("it is a directory – name a file in it")
	}
	if err != nil {
		a.fail(fmt.Errorf("cannot write the export%s: %w", where, atomicfile.Reason(err)))
	}
}

func exportFormats() []string {
	var names []string
	for _, e := range exporters() {
		names = append(names, e.name)
	}
	return names
}

// exportNames names them in a sentence.
func exportNames() string {
	names := exportFormats()
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

// corrected is b with the speakers that the user named in the reader, as it is exported and saved.
func corrected(b *briefing.Briefing) *briefing.Briefing {
	kept, _, err := state.NewStore(state.DefaultDir()).Open(b.Doc)
	if err != nil {
		return b
	}
	return correct.Kept(b, kept.Article().Corrections)
}

func exporterNamed(name string) (exporter, error) {
	for _, e := range exporters() {
		if e.name == name {
			return e, nil
		}
	}
	return exporter{}, fmt.Errorf("no export format %q – try %s", name, exportNames())
}
