package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"brief/briefing"
	"brief/content/library"
)

func librarySpeakerCommand(a *app) *cobra.Command {
	var asJSON bool
	about := ""
	cmd := &cobra.Command{
		Use:   "speaker NAME…",
		Short: "All that somebody said, in time order; with --about, earlier and later words side by side",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.readLibrary(func(ctx context.Context, l *library.Library) error {
				name := strings.Join(args, " ")
				people, err := l.People(ctx, name)
				if err != nil {
					return err
				}
				p, ok := library.Called(people, name)
				if !ok {
					if err := a.printPeople(ctx, l, people); err != nil {
						return err
					}
					a.say(fmt.Sprintf("%d people have that name – ask for one by its number, as in brief library speaker '#%d'", len(people), people[0].ID))
					return nil
				}
				said, err := l.Said(ctx, p, about)
				if err != nil {
					return err
				}
				if asJSON {
					return a.printHitsJSON(said)
				}
				all := len(said)
				if listed(about) != about {
					said = slices.DeleteFunc(said, func(h library.Hit) bool { return h.Quote.Kind == briefing.Indirect })
				}
				alike, err := l.Alike(ctx, p)
				if err != nil {
					return err
				}
				a.printPerson(p, said, about)
				if len(alike) > 0 {
					a.out.WriteByte('\n')
					a.out.Write(a.out.page().AppendWrapped(nil, "", "  ",
						fmt.Sprintf("May be the same person (brief library merge '#%d' '#%d' makes them one):", p.ID, alike[0].ID)))
					if err := a.printPeople(ctx, l, alike); err != nil {
						return err
					}
				}
				a.sayReported(all-len(said), "--about kind:indirect shows it")
				return nil
			})
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object a line, one line a quote")
	cmd.Flags().StringVar(&about, "about", "", "only what `QUERY` finds, in the language of search")
	return cmd
}

// printPeople prints people with what tells them apart: their roles, or else
// their last quote and its article.
func (a *app) printPeople(ctx context.Context, l *library.Library, people []library.Person) error {
	var rows []briefing.Row
	for _, p := range people {
		telling := strings.Join(p.ShownRoles(), "; ")
		if telling == "" {
			said, err := l.Said(ctx, p, "")
			if err != nil {
				return err
			}
			if n := len(said); n > 0 {
				telling = hitRow(&said[n-1], "").Text + " – " + articleLine(&said[n-1].Article)
			}
		}
		rows = append(rows, briefing.Row{Cells: []string{fmt.Sprintf("#%d", p.ID), p.Name}, Text: telling, Bold: 1})
	}
	_, err := a.out.Write(a.out.page().AppendTable(nil, rows))
	return err
}

// printPerson prints a speaker's page.
func (a *app) printPerson(p library.Person, said []library.Hit, about string) {
	page := a.out.page()
	line := func(first, text string) {
		if text != "" {
			a.out.Write(page.AppendWrapped(nil, first, "  ", text))
		}
	}
	line("", fmt.Sprintf("#%d  %s", p.ID, p.Name))
	line("  ", strings.Join(p.ShownRoles(), "; "))
	if len(p.Names) > 0 {
		line("  ", "also "+strings.Join(p.Names, ", "))
	}
	a.out.WriteByte('\n')
	if about != "" && len(said) > 1 {
		half := len(said) / 2
		a.printColumns(said[:half], said[half:])
	} else {
		a.out.Write(page.AppendTable(nil, saidRows(said)))
	}
	var subjects []string
	for _, s := range library.Subjects(said) {
		subjects = append(subjects, fmt.Sprintf("%s (%d)", s.Name, s.Quotes))
	}
	if len(subjects) > 0 {
		a.out.WriteByte('\n')
		line("Speaks about: ", strings.Join(subjects, ", "))
	}
}

// saidRows are quotes in time order, each with its article.
func saidRows(said []library.Hit) []briefing.Row {
	var rows []briefing.Row
	for i := range said {
		when := day(said[i].Article.Published)
		if when == "" {
			when = "no date"
		}
		r := hitRow(&said[i], when)
		r.Below = []string{articleLine(&said[i].Article)}
		rows = append(rows, r)
	}
	return rows
}

// narrowColumns is the width, in cells, below which columns stand one below the other.
const narrowColumns = 72

// printColumns prints earlier and later words side by side.
func (a *app) printColumns(earlier, later []library.Hit) {
	page := a.out.page()
	if page.Width < narrowColumns {
		a.out.WriteString("Earlier\n")
		a.out.Write(page.AppendTable(nil, saidRows(earlier)))
		a.out.WriteString("\nLater\n")
		a.out.Write(page.AppendTable(nil, saidRows(later)))
		return
	}
	column := briefing.Page{Width: (page.Width - 3) / 2}
	left, right := column.AppendWrapped(nil, "", "", "Earlier"), column.AppendWrapped(nil, "", "", "Later")
	for _, side := range []struct {
		out  *[]byte
		hits []library.Hit
	}{{&left, earlier}, {&right, later}} {
		for i := range side.hits {
			h := &side.hits[i]
			*side.out = append(*side.out, '\n')
			*side.out = column.AppendWrapped(*side.out, "", "", hitRow(h, "").Text)
			*side.out = column.AppendWrapped(*side.out, "  ", "  ", day(h.Article.Published)+" · "+h.Article.Title)
		}
	}
	a.out.Write(briefing.SideBySide(nil, left, right, column.Width))
}
