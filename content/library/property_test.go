package library

import (
	"bytes"
	"database/sql"
	"flag"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"brief/briefing"
	"brief/content"
)

// TestHistory holds, for libraries in which anything happened, that an export
// makes the same library again, that read into its own library it changes
// nothing, that an index made anew finds the same, that people are found by all their names and roles, and that a check finds no fault.
func TestHistory(t *testing.T) {
	checks := "20"
	if testing.Short() {
		checks = "5"
	}
	old := flag.Lookup("rapid.checks").Value.String()
	if old == flag.Lookup("rapid.checks").DefValue {
		flag.Set("rapid.checks", checks)
		defer flag.Set("rapid.checks", old)
	}
	dir := t.TempDir()
	n := 0
	fresh := func(rt *rapid.T) *Library {
		n++
		l, err := Open(t.Context(), filepath.Join(dir, fmt.Sprintf("%d.db", n)))
		if err != nil {
			rt.Fatal(err)
		}
		rt.Cleanup(func() { l.Close() })
		return l
	}
	rapid.Check(t, func(rt *rapid.T) {
		l := fresh(rt)
		for range rapid.IntRange(1, 14).Draw(rt, "steps") {
			happen(rt, l)
		}
		export := exported(rt, l)
		found := findings(rt, l)
		foundByAnyName(rt, l)

		other := fresh(rt)
		importAll(rt, other, export, rapid.IntRange(1, 4).Draw(rt, "batch"))
		if diff := cmp.Diff(export, exported(rt, other)); diff != "" {
			rt.Fatalf("imported, it exports something else: %s", diff)
		}
		if diff := cmp.Diff(found, findings(rt, other)); diff != "" {
			rt.Fatalf("imported, it finds something else: %s", diff)
		}
		importAll(rt, l, export, 3)
		if diff := cmp.Diff(export, exported(rt, l)); diff != "" {
			rt.Fatalf("its own export changes it: %s", diff)
		}
		index := indexed(rt, l)
		if err := l.Reindex(t.Context(), nil); err != nil {
			rt.Fatal(err)
		}
		if diff := cmp.Diff(indexed(rt, l), index); diff != "" {
			rt.Fatalf("the index had other words than one made anew: %s", diff)
		}
		if diff := cmp.Diff(found, findings(rt, l)); diff != "" {
			rt.Fatalf("indexed anew, it finds something else: %s", diff)
		}
		if r, err := Check(t.Context(), l.Path(), nil); err != nil || len(r.Problems) > 0 {
			rt.Fatalf("checked: %+v, %v", r, err)
		}
	})
}

// happen does one of the things that happen to a library.
func happen(rt *rapid.T, l *Library) {
	ctx := rt.Context()
	ref := func() string { return fmt.Sprintf("/%d", rapid.IntRange(0, 4).Draw(rt, "article")) }
	articles, err := l.Articles(ctx)
	if err != nil {
		rt.Fatal(err)
	}
	what := rapid.IntRange(0, 9).Draw(rt, "what")
	if len(articles) == 0 {
		what = 0
	}
	var id int64
	if what > 5 {
		id = articles[rapid.IntRange(0, len(articles)-1).Draw(rt, "which")].ID
	}
	switch what {
	case 6:
		err = l.SetNote(ctx, id, rapid.SampledFrom([]string{"", "look again", "ask her"}).Draw(rt, "note"))
	case 7:
		err = l.Remove(ctx, id)
	case 8, 9:
		people, err := l.people(ctx, "true")
		if err != nil {
			rt.Fatal(err)
		}
		if len(people) < 2 {
			return
		}
		a := people[rapid.IntRange(0, len(people)-1).Draw(rt, "first")]
		b := people[rapid.IntRange(0, len(people)-1).Draw(rt, "second")]
		if what == 8 {
			err = l.Merge(ctx, a, b)
		} else if _, err = l.SplitArticle(ctx, a, id); err != nil {
			_, err = l.Split(ctx, a) // the article does not quote them
		}
		if err != nil {
			rt.Fatal(err)
		}
	default:
		_, err = l.Add(ctx, anyRecord(rt, ref()))
	}
	if err != nil {
		rt.Fatal(err)
	}
}

func anyRecord(rt *rapid.T, ref string) Record {
	words := rapid.SampledFrom([]string{"the", "deal", "deals", "no", "bridge", "café", "don’t", "a\u00a0b", "two\n\nparts"})
	names := rapid.SampledFrom([]string{"the", "deal", "Tarn Council"})
	people := []Speaker{ruiz, okoye, voss, person("Ruiz", "finance minister"), person("John Smith", "head coach"), person("John Smith", "senator"),
		{Name: "a nurse", Described: true}, {}, {Name: "Tarn Council", Kind: briefing.Organization}}
	r := article(ref, rapid.SampledFrom([]string{"2024-01-01", "2025-05-05", ""}).Draw(rt, "day"), rapid.SampledFrom([]string{"Courier", "Standard"}).Draw(rt, "source"))
	var text strings.Builder
	for range rapid.IntRange(0, 4).Draw(rt, "quotes") {
		said := strings.Join(rapid.SliceOfN(words, 1, 5).Draw(rt, "words"), " ")
		start := text.Len()
		text.WriteString(said + "\n\n")
		r.Quotes = append(r.Quotes, Quote{Text: said, Span: content.Span{Start: start, End: start + len(said)},
			Kind:    briefing.QuoteKind(rapid.IntRange(0, 2).Draw(rt, "kind")),
			Speaker: rapid.SampledFrom(people).Draw(rt, "speaker"), Heading: names.Draw(rt, "heading"), About: []string{names.Draw(rt, "about")}})
	}
	if rapid.Bool().Draw(rt, "text") {
		doc, err := content.Parse("a.txt", []byte(text.String()+"The end.\n"), content.Options{})
		if err != nil {
			rt.Fatal(err)
		}
		r.Doc = doc
	}
	return r
}

func exported(rt *rapid.T, l *Library) string {
	var out bytes.Buffer
	if err := l.Export(rt.Context(), &out); err != nil {
		rt.Fatal(err)
	}
	return out.String()
}

func importAll(rt *rapid.T, l *Library, lines string, batch int) {
	var records []Record
	save := func() {
		if _, err := l.Add(rt.Context(), records...); err != nil {
			rt.Fatal(err)
		}
		records = nil
	}
	err := readLines(strings.NewReader(lines), func(r Record) error {
		if records = append(records, r); len(records) == batch {
			save()
		}
		return nil
	})
	if err != nil {
		rt.Fatal(err)
	}
	save()
}

// indexed are the words of the index, each with the quotes that it has.
func indexed(rt *rapid.T, l *Library) []string {
	db, err := sql.Open("sqlite", fileURI(l.Path())+settings)
	if err != nil {
		rt.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1) // a connection's temporary tables are its own
	if _, err := db.ExecContext(rt.Context(), "CREATE VIRTUAL TABLE temp.indexed USING fts5vocab (main, quote_fts, instance)"); err != nil {
		rt.Fatal(err)
	}
	words, err := (&Library{db: db}).column(rt.Context(), "SELECT term || ' ' || doc FROM indexed ORDER BY 1")
	if err != nil {
		rt.Fatal(err)
	}
	signs, err := (&Library{db: db}).column(rt.Context(), "SELECT block || ' ' || hex(signs) FROM sign ORDER BY block")
	if err != nil {
		rt.Fatal(err)
	}
	return append(words, signs...)
}

// findings are what searches find, sorted, as the order of one day's articles
// depends on when they came.
func findings(rt *rapid.T, l *Library) []string {
	var out []string
	for _, filter := range []string{"", "the", "d", "de", "deal ", "no -the", "@ruiz", "@r", "@minister", "@smith", "about:deal", "sec:the", "-sec:d",
		"don't", "-deal", "the bri", `"no deal"`, "kind:d -@ana", "before:2025", "role:senator", "role:minister de", "source:cour", "-source:st the"} {
		r, err := l.Search(rt.Context(), filter, Options{Limit: 500})
		if err != nil {
			rt.Fatalf("%s: %v", filter, err)
		}
		for _, h := range r.Hits {
			out = append(out, fmt.Sprintf("%s: %s %s %q %s v%d", filter, h.Article.Ref, h.Quote.Speaker.Name, h.Quote.Text, h.Quote.Kind, h.Quote.Version))
		}
	}
	slices.Sort(out)
	return out
}

// foundByAnyName holds that all that a person said is found by any name and any role of theirs.
func foundByAnyName(rt *rapid.T, l *Library) {
	people, err := l.people(rt.Context(), "true")
	if err != nil {
		rt.Fatal(err)
	}
	for _, p := range people {
		said, err := l.Said(rt.Context(), p, "")
		if err != nil {
			rt.Fatal(err)
		}
		var filters []string
		for _, name := range append(p.Names, p.Name) {
			filters = append(filters, fmt.Sprintf("speaker:%q ", name))
		}
		for _, role := range p.Roles {
			filters = append(filters, fmt.Sprintf("role:%q ", role))
		}
		for _, filter := range filters {
			r, err := l.Search(rt.Context(), filter, Options{Limit: 500})
			if err != nil {
				rt.Fatalf("%s: %v", filter, err)
			}
			for i := range said {
				if !slices.ContainsFunc(r.Hits, func(h Hit) bool { return h.ID == said[i].ID }) {
					rt.Fatalf("%s does not find %q of #%d %s", filter, said[i].Quote.Text, p.ID, p.Name)
				}
			}
		}
	}
}
