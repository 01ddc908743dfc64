package main

import (
	"errors"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"brief/briefing"
	"brief/content/library"
)

// forPrograms says which form of quotes for programs is asked for, if any.
type forPrograms struct{ json, csv bool }

func (f *forPrograms) addTo(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&f.json, "json", false, "print one JSON object a line, one line a quote")
	cmd.Flags().BoolVar(&f.csv, "csv", false, "print a table for a spreadsheet, one row a quote, with the names of --json")
}

func (f *forPrograms) check() error {
	if f.json && f.csv {
		return errors.New("--json and --csv are two forms of the same – give one of them")
	}
	return nil
}

func (f *forPrograms) asked() bool { return f.json || f.csv }

// printHitsFor prints quotes in the form that is asked for.
func (a *app) printHitsFor(f forPrograms, hits []library.Hit) error {
	if f.json {
		a.printHitsJSON(hits)
		return nil
	}
	same := library.Same(hits)
	rows := [][]string{{"article", "title", "published", "added", "site", "url", "speaker", "person", "text", "kind", "heading", "about", "version", "earlier", "same"}}
	for i := range hits {
		h, art := &hits[i], &hits[i].Article
		person := ""
		if h.Person > 0 {
			person = strconv.FormatInt(h.Person, 10)
		}
		rows = append(rows, []string{strconv.FormatInt(art.ID, 10), art.Title, art.Published, art.Added, art.Source, art.URL, h.Quote.Speaker.Name, person,
			h.Quote.Text, h.Quote.Kind.String(), h.Quote.Heading, strings.Join(h.Quote.About, "; "), strconv.Itoa(h.Quote.Version),
			strconv.FormatBool(h.Earlier()), strconv.Itoa(same[i] + 1)})
	}
	table, err := briefing.AppendCSV(nil, rows)
	a.out.Write(table)
	return err
}
