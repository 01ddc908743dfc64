package library

import (
	"database/sql"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"brief/content"
)

// TestArticlesLost damages the rows of articles whose texts stay: a check makes them anew
// from the texts, so that adding the articles again brings no second ones.
func TestArticlesLost(t *testing.T) {
	l := open(t)
	record := func(i int) Record {
		ref := fmt.Sprintf("in/%d.md", i) // a path from where the reader was
		doc, err := content.Parse(ref, fmt.Appendf(nil, "# Story %d\n\nSentence of article %d. %s", i, i, strings.Repeat("It goes on. ", 50)), content.Options{})
		if err != nil {
			t.Fatal(err)
		}
		r := article(ref, "2026-01-01", "S", said(ruiz, fmt.Sprintf("word%d ", i)))
		r.Doc, r.Title, r.Published, r.Source = doc, doc.Title, doc.Published, doc.Site
		r.Key = "/elsewhere/" + ref
		return r
	}
	var records []Record
	for i := range 300 {
		records = append(records, record(i))
	}
	add(t, l, records...)
	listed := func() (out []string) {
		articles, err := l.Articles(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range articles {
			out = append(out, fmt.Sprintf("#%d %s %s %s %q %d", a.ID, a.Key, a.Ref, a.Title, a.Source, a.Version))
		}
		slices.Sort(out)
		return out
	}
	want := listed()
	damagePage(t, l, "article", 3)
	r, err := Check(t.Context(), l.Path(), nil)
	if err != nil || !r.Repaired || len(r.Left) > 0 || !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "found again") }) {
		t.Fatalf("%+v, %v", r, err)
	}
	if l, err = Open(t.Context(), l.Path()); err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if got := listed(); !slices.Equal(got, want) {
		t.Errorf("it has %q, it had %q", got, want)
	}
	for _, s := range add(t, l, records...) {
		if s.New {
			t.Errorf("#%d is new", s.Article)
		}
	}
	if r, err := Check(t.Context(), l.Path(), nil); err != nil || len(r.Problems)+len(r.Left) > 0 {
		t.Errorf("checked again: %+v, %v", r, err)
	}
}

// damagePage overwrites the nth page of a table's rows with zeros, and closes the library.
func damagePage(t *testing.T, l *Library, table string, n int) {
	t.Helper()
	var page int64
	if err := l.db.QueryRowContext(t.Context(), "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY pageno LIMIT 1 OFFSET ?", table, n).Scan(&page); err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(l.Path())
	if err != nil {
		t.Fatal(err)
	}
	clear(data[(page-1)*pageSize : page*pageSize])
	if err := os.WriteFile(l.Path(), data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestStandIns holds that a check restores what an older brief's repair has left, and names
// an article for as long as it is known by its quotes alone.
func TestStandIns(t *testing.T) {
	l := open(t)
	doc, err := content.Parse("/text.md", []byte("# Story\n\nA sentence."), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	whole, quotes := article("/text.md", "", "", said(ruiz, "the deal")), article("/quotes", "", "", said(okoye, "the war"))
	whole.Doc, whole.Title = doc, doc.Title
	add(t, l, whole, quotes)
	if err := l.write(t.Context(), func(tx *sql.Tx) error {
		_, err := tx.Exec("UPDATE article SET key = 'lost:' || id, ref = '(lost)', title = '(lost)', source = 0, updated = '', added = ''")
		return err
	}); err != nil {
		t.Fatal(err)
	}
	for _, repaired := range []bool{true, false} {
		r, err := Check(t.Context(), l.Path(), nil)
		if err != nil || r.Repaired != repaired || len(r.Left) != 1 || !strings.Contains(r.Left[0], "#2 only the quotes") {
			t.Errorf("%+v, %v", r, err)
		}
	}
	if a, err := l.Article(t.Context(), 1); err != nil || a.Key != "/text.md" || a.Title != "Story" || a.Updated == "" {
		t.Errorf("it is %+v, %v", a, err)
	}
	if s := add(t, l, whole)[0]; s.New {
		t.Errorf("added again: %+v", s)
	}
}
