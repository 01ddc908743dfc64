package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"brief/briefing"
	"brief/briefing/query"
	"brief/content/library"
)

func librarySpeakerCommand(a *app) *cobra.Command {
	var f forPrograms
	about := ""
	cmd := &cobra.Command{
		Use:   "speaker NAME…",
		Short: "All that somebody said, in time order; with --about, earlier and later words side by side",
		Example: `  brief library speaker 'Ana Ruiz'
  brief library speaker '#12' --about 'bridge after:2025'`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := cmp.Or(checkQuery(about), f.check()); err != nil {
				return err
			}
			return a.readLibrary(func(ctx context.Context, l *library.Library) error {
				return a.showSpeaker(ctx, l, strings.Join(args, " "), about, f)
			})
		},
	}
	f.addTo(cmd)
	cmd.Flags().StringVar(&about, "about", "", "only what `QUERY` finds, in the language of search")
	return cmd
}

// showSpeaker prints what the one called name said, or who is called so where there are several.
func (a *app) showSpeaker(ctx context.Context, l *library.Library, name, about string, f forPrograms) error {
	people, err := peopleCalled(ctx, l, name)
	if err != nil {
		return err
	}
	p, ok := library.Called(people, name)
	if !ok {
		return a.showNamesakes(ctx, l, people, f)
	}
	said, err := l.Said(ctx, p, about)
	if err != nil {
		return err
	}
	switch {
	case len(said) == 0 && about == "": // all of their articles are removed
		return fmt.Errorf("%w: %s", library.ErrNoPerson, name)
	case len(said) == 0:
		a.status = max(a.status, exitNoMatch)
		a.say(fmt.Sprintf("nothing that %s said matches %s%s", p.Name, query.Quoted(about), misread(about)))
		return nil
	case f.asked():
		return a.printHitsFor(f, said)
	}
	return a.printSpeaker(ctx, l, p, said, about)
}

// showNamesakes says that people have one name: a program gets no quotes, as they would be of nobody.
func (a *app) showNamesakes(ctx context.Context, l *library.Library, people []library.Person, f forPrograms) error {
	who := ""
	if f.asked() {
		a.status = max(a.status, exitUsage)
		who = ", " + peopleInShort(people)
	} else if err := a.printPeople(ctx, l, people); err != nil {
		return err
	}
	a.say(fmt.Sprintf("%d people have that name%s – ask for one by its number, as in %s", len(people), who, library.CommandLine(l.Path(), fmt.Sprintf("speaker '#%d'", people[0].ID))))
	return nil
}

// printSpeaker prints what p said, of reported speech only what about asks for, and who may be the same person.
func (a *app) printSpeaker(ctx context.Context, l *library.Library, p library.Person, said []library.Hit, about string) error {
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
			fmt.Sprintf("May be the same person (%s makes them one):", library.CommandLine(l.Path(), fmt.Sprintf("merge '#%d' '#%d'", p.ID, alike[0].ID)))))
		if err := a.printPeople(ctx, l, alike); err != nil {
			return err
		}
	}
	a.sayReported(all-len(said), "--about kind:indirect shows it")
	return nil
}

// peopleInShort names the first few of people, as there may be hundreds.
func peopleInShort(people []library.Person) string {
	const most = 5
	var names []string
	for _, p := range people[:min(len(people), most)] {
		names = append(names, fmt.Sprintf("#%d %s (%s)", p.ID, p.Name, quotesOf(&p)))
	}
	if len(people) > most {
		names = append(names, "…")
	}
	return strings.Join(names, ", ")
}

// printPeople prints people with what tells them apart: their roles, or else
// their last quote and its article.
func (a *app) printPeople(ctx context.Context, l *library.Library, people []library.Person) error {
	last, err := l.Last(ctx, people)
	if err != nil {
		return err
	}
	var rows []briefing.Row
	for _, p := range people {
		telling := strings.Join(p.ShownRoles(), "; ")
		if h, ok := last[p.ID]; ok {
			telling = hitRow(&h, "").Text + " – " + articleLine(&h.Article)
		}
		rows = append(rows, briefing.Row{Cells: []string{fmt.Sprintf("#%d", p.ID), p.Name, quotesOf(&p)}, Text: telling, Bold: 1})
	}
	_, err = a.out.Write(a.out.page().AppendTable(nil, rows))
	return err
}

// quotesOf is how much somebody said, in a word or two.
func quotesOf(p *library.Person) string {
	if p.Quotes == 0 && p.Reported > 0 {
		return fmt.Sprintf("%d reported", p.Reported)
	}
	return briefing.Count(p.Quotes, "quote")
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
	if names := p.OtherNames(); len(names) > 0 {
		line("  ", "also "+strings.Join(names, ", "))
	}
	if len(said) == 0 { // but reported
		return
	}
	a.out.WriteByte('\n')
	if later := library.Later(said); about != "" && later > 0 {
		a.printColumns(said[:later], said[later:])
	} else {
		a.out.Write(appendSaid(nil, page, said))
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

// appendSaid appends quotes in time order under their articles, each of which is
// named once for those that follow each other.
func appendSaid(out []byte, page briefing.Page, said []library.Hit) []byte {
	once, widest := foldSame(said), 0
	for _, h := range once {
		widest = max(widest, len(h.Quote.Kind.String()))
	}
	for len(once) > 0 {
		art := &once[0].Article
		n := slices.IndexFunc(once, func(h sameHit) bool { return h.Article.ID != art.ID })
		if n < 0 {
			n = len(once)
		}
		out = page.AppendWrapped(out, "", "  ", articleLine(art))
		var rows []briefing.Row
		for _, h := range once[:n] {
			r := hitRow(h.Hit, "")
			r.Cells, r.Text = []string{fmt.Sprintf("  %-*s", widest, h.Quote.Kind)}, r.Text+h.alsoIn()
			rows = append(rows, r)
		}
		out = page.AppendTable(out, rows)
		if once = once[n:]; len(once) > 0 {
			out = append(out, '\n')
		}
	}
	return out
}

// narrowColumns is the width, in cells, below which columns stand one below the other.
const narrowColumns = 72

// printColumns prints earlier and later words side by side.
func (a *app) printColumns(earlier, later []library.Hit) {
	page := a.out.page()
	column := page
	if page.Width >= narrowColumns {
		column = briefing.Page{Width: (page.Width - 3) / 2}
	}
	left := appendSaid(column.AppendWrapped(nil, "", "", "Earlier: "+span(earlier)), column, earlier)
	right := appendSaid(column.AppendWrapped(nil, "", "", "Later: "+span(later)), column, later)
	if page.Width < narrowColumns {
		a.out.Write(append(append(left, '\n'), right...))
		return
	}
	a.out.Write(briefing.SideBySide(nil, left, right, column.Width))
}

// span tells how much was said and from when to when.
func span(said []library.Hit) string {
	first, last := articleDay(&said[0].Article), articleDay(&said[len(said)-1].Article)
	if first != last {
		first += " to " + last
	}
	return briefing.Count(len(said), "quote") + ", " + first
}
