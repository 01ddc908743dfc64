package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"brief/briefing"
	"brief/briefing/query"
	"brief/content/library"
)

const searchHelp = `Find quotes in all saved articles.

QUERY is words that all must occur, the last of which may be the beginning of
one; "a phrase"; -word for what must not occur; @name for a speaker, and
about: source: after: before: kind: role: sec: for the rest. The newest come first,
an article without a date as of the day it was added; with --best, those that fit
best among the newest that match, 300 at most. Reported speech is in lists when
kind: asks for it (kind:indirect), and always in JSON and CSV. The same words in
several of the articles found are listed once, with the numbers of the others; JSON
and CSV have them all, and in "same" the number of the first with these words.`

func librarySearchCommand(a *app) *cobra.Command {
	o := searchOptions{limit: 50}
	cmd := &cobra.Command{
		Use:        "search QUERY…",
		SuggestFor: []string{"find", "grep"},
		Short:      "Find quotes in all saved articles",
		Long:       searchHelp,
		Example: `  brief library search 'ceasefire @putin after:2025-06'
  brief library search '"bad deal" -kind:partial source:example'
  brief library search --csv --limit 0 after:2026 > quotes.csv
  brief library search --json --limit 0 bridge | jq -r 'select(.same == input_line_number).text'`,
		RunE: func(cmd *cobra.Command, args []string) error {
			filter := strings.Join(args, " ")
			if err := cmp.Or(checkQuery(filter), o.check()); err != nil {
				return err
			}
			if o.limit < 0 {
				return fmt.Errorf("--limit %d is out of range – give 1 or more, or 0 for all", o.limit)
			}
			return a.readLibrary(func(ctx context.Context, l *library.Library) error { return a.search(ctx, l, filter, o) })
		},
	}
	o.addTo(cmd)
	cmd.Flags().BoolVar(&o.best, "best", false, "those that fit best first, instead of the newest")
	cmd.Flags().IntVar(&o.limit, "limit", o.limit, "show at most this `NUMBER` of quotes; 0 for all")
	return cmd
}

// searchOptions are the flags of library search.
type searchOptions struct {
	forPrograms
	best  bool
	limit int // quotes; 0 for all
}

// search prints the quotes that match filter; where there are none, it says what would help.
func (a *app) search(ctx context.Context, l *library.Library, filter string, o searchOptions) error {
	opt := library.Options{Limit: cmp.Or(o.limit, library.Everything)}
	if o.best {
		opt.Order = library.Best
	}
	asked := filter
	if !o.asked() {
		asked = listed(filter)
	}
	r, err := l.Search(ctx, asked, opt)
	if err != nil {
		return err
	}
	if len(r.Hits) == 0 {
		a.status = max(a.status, exitNoMatch)
		a.say(a.noHits(ctx, l, filter))
		return nil
	}
	if o.asked() {
		err = a.printHitsFor(o.forPrograms, r.Hits)
	} else {
		a.printHits(r.Hits)
	}
	if r.More {
		a.say(fmt.Sprintf("there are more than %d – --limit 0 shows all", o.limit))
	}
	return err
}

// checkQuery refuses a filter with a mistake in it, or with a term that is not ended, as an empty
// variable of a script leaves it: it would ask for nothing.
func checkQuery(filter string) error {
	q, err := query.ParseLibrary(filter)
	if err == nil && len(q.Open) > 0 {
		t := q.Open[0]
		err = fmt.Errorf("%s has no value behind it", filter[t.Start:t.End])
	}
	for i := range q.Terms {
		if err == nil {
			err = checkDate(q.Terms[i])
		}
	}
	if err != nil {
		return fmt.Errorf("%w – see brief library search --help", err)
	}
	return nil
}

// checkDate refuses a date that is none, or not typed to the end of its day, month or year.
func checkDate(t query.Term) error {
	if t.Key != "after" && t.Key != "before" {
		return nil
	}
	for _, layout := range []string{"2006", "2006-01", time.DateOnly} {
		if _, err := time.Parse(layout, t.Value); err == nil {
			return nil
		}
	}
	return fmt.Errorf("%s: takes a date such as 2025, 2025-12 or 2025-12-02, not %q", t.Key, t.Value)
}

// noHits says that no quotes match filter, and what would help.
func (a *app) noHits(ctx context.Context, l *library.Library, filter string) string {
	if articles, err := l.Articles(ctx); err == nil && len(articles) == 0 {
		return a.emptyLibrary()
	}
	none := "no quotes match " + query.Quoted(filter)
	if hint := hintOn(ctx, l, filter); hint != "" {
		return none + " – " + hint
	}
	return none
}

// hintOn says what would help where no listed quotes match filter, or "".
func hintOn(ctx context.Context, l *library.Library, filter string) string {
	if reported, err := l.Search(ctx, filter, library.Options{Limit: 1}); err == nil && len(reported.Hits) > 0 {
		return "reported speech does: add kind:indirect"
	}
	if otherwise := misread(filter); otherwise != "" {
		return otherwise
	}
	if meant, err := l.Suggest(ctx, filter); err == nil && meant != "" {
		return fmt.Sprintf("did you mean %s?", meant)
	}
	return ""
}

// misread says what in a filter may be meant otherwise than it is read, or "".
func misread(filter string) string {
	q, _ := query.ParseLibrary(filter)
	for _, t := range q.Terms {
		switch {
		case t.Key == "kind" && !t.Not && !slices.ContainsFunc(savedKinds(), func(k string) bool { return strings.HasPrefix(k, strings.ToLower(t.Value)) }):
			return fmt.Sprintf("kind: takes one of %s", strings.Join(savedKinds(), ", "))
		case t.Key == "" && slices.Contains([]string{"OR", "AND", "NOT", "|", "||", "&&", "&"}, t.Value):
			return fmt.Sprintf("%s is looked for like any word: all words must occur, -word must not, and for one or the other search twice", t.Value)
		}
	}
	return ""
}

// savedKinds are the kinds of quotes that a library has.
func savedKinds() []string {
	var names []string
	for _, k := range []briefing.QuoteKind{briefing.Direct, briefing.Partial, briefing.Indirect} {
		names = append(names, k.String())
	}
	return names
}

// printHits prints quotes under their articles, in the order of first hits.
func (a *app) printHits(hits []library.Hit) {
	page := a.out.page()
	once := foldSame(hits)
	var order []int64
	byArticle := map[int64][]sameHit{}
	for _, h := range once {
		if byArticle[h.Article.ID] == nil {
			order = append(order, h.Article.ID)
		}
		byArticle[h.Article.ID] = append(byArticle[h.Article.ID], h)
	}
	for i, id := range order {
		if i > 0 {
			a.out.WriteByte('\n')
		}
		a.out.Write(page.AppendWrapped(nil, "", "  ", articleLine(&byArticle[id][0].Article)))
		var rows []briefing.Row
		for _, h := range byArticle[id] {
			r := hitRow(h.Hit, speakerName(h.Hit))
			r.Text += h.alsoIn()
			rows = append(rows, r)
		}
		a.out.Write(page.AppendTable(nil, rows))
	}
}

func articleLine(art *library.Article) string {
	line := fmt.Sprintf("#%d  %s", art.ID, art.Title)
	for _, known := range []string{articleDay(art), art.Source} {
		if known != "" {
			line += " · " + known
		}
	}
	return line
}

// articleDay is when an article was published, or else added.
func articleDay(art *library.Article) string {
	if art.Published == "" {
		return "added " + day(art.Added)
	}
	return day(art.Published)
}

// day is the date that published begins with.
func day(published string) string { return published[:min(len(published), len("2006-01-02"))] }

func speakerName(h *library.Hit) string {
	if h.Quote.Speaker.Name == "" {
		return "–"
	}
	return h.Quote.Speaker.Name
}

// hitRow is a quote as a row that begins with first.
func hitRow(h *library.Hit, first string) briefing.Row {
	text := h.Quote.Text
	if h.Quote.Kind != briefing.Indirect {
		text = "“" + briefing.Spoken(text) + "”"
	}
	if h.Earlier() {
		text += fmt.Sprintf(" (in version %d of %d)", h.Quote.Version, h.Article.Version)
	}
	return briefing.Row{Cells: []string{"  " + first, h.Quote.Kind.String()}, Text: text}
}
