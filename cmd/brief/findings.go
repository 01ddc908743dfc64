package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"brief/briefing"
	"brief/content"
)

// finding is a kind of finding that has a subcommand of its own. Its functions
// append the selected findings of an article and return how many they are.
type finding struct {
	name, short string
	examples    string
	none        string                                         // what to say of an article without any
	kinds       []string                                       // what --kind takes
	parse       func([]*content.Document) []*briefing.Briefing // finds all that its JSON holds
	json        func(*briefing.Briefing, []byte, briefing.Selection) ([]byte, int)
	list        func(*briefing.Briefing, []byte, briefing.Selection, briefing.Page) ([]byte, int)
}

// listing is what to print of one article, and how many findings it holds.
type listing struct {
	text []byte
	n    int
	none string // what to say where there are none
	near string // what the filter may have been meant for, of a single article without any
}

// command makes the subcommand.
func (f finding) command(a *app) *cobra.Command {
	var fl filter
	var asJSON bool
	cmd := &cobra.Command{Use: f.name + " ARTICLE…", Short: f.short, Long: f.short + ".\n\n" + filterHelp, Example: f.examples, Args: severalArticles}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object a line, one line an ARTICLE")
	fl.addTo(cmd, f)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := fl.check(f); err != nil {
			return err
		}
		refs, err := a.articles(args)
		if err != nil {
			return err
		}
		f.print(cmd.Context(), a, refs, &fl, asJSON)
		return nil
	}
	return cmd
}

// print prints what passes fl in each of refs.
func (f finding) print(ctx context.Context, a *app, refs []string, fl *filter, asJSON bool) {
	page, several := a.out.page(), len(refs) > 1
	work := parsed(briefing.ParseAll, func(b *briefing.Briefing) listing { return f.asText(b, fl, page, several) })
	if asJSON {
		work = parsed(f.parserFor(fl), func(b *briefing.Briefing) listing { return f.asJSON(b, fl, several) })
	}
	total, done, near := 0, 0, ""
	step, end := a.progressOf(refs)
	defer end()
	each(ctx, a, refs, work, func(l listing) {
		done++
		step(done, len(refs))
		switch {
		case asJSON || l.n > 0:
			if !asJSON && total > 0 {
				a.out.WriteByte('\n')
			}
			a.out.Write(l.text)
		case !fl.active():
			a.say(l.none)
		}
		total += l.n
		near = l.near
	}, nil)
	if total == 0 && fl.active() {
		a.status = max(a.status, exitNoMatch)
		a.say(fmt.Sprintf("no %s match %s%s", f.name, fl.String(), near))
	}
}

// parserFor is what finds all that the JSON holds of what passes fl.
func (f finding) parserFor(fl *filter) func([]*content.Document) []*briefing.Briefing {
	if len(fl.speakers) > 0 {
		return briefing.ParseAll
	}
	return f.parse
}

// asJSON is the line of JSON of one article.
func (f finding) asJSON(b *briefing.Briefing, fl *filter, several bool) listing {
	text, n := f.json(b, nil, fl.selection(b, true))
	return listing{append(text, '\n'), n, "", f.near(b, fl, n, several)}
}

// asText is the list of one article, under its title where it is one of several.
func (f finding) asText(b *briefing.Briefing, fl *filter, page briefing.Page, several bool) listing {
	head, none := []byte(nil), f.none
	if several {
		head, none = b.AppendTitle(nil, page), b.Doc.Ref+": "+f.none
	}
	text, n := f.list(b, head, fl.selection(b, false), page)
	return listing{text, n, none, f.near(b, fl, n, several)}
}

// near says what a filter that n findings of a single article pass may have been meant for, or "".
func (f finding) near(b *briefing.Briefing, fl *filter, n int, several bool) string {
	if n > 0 || several || !fl.active() {
		return ""
	}
	return fl.meant(f, b)
}
