package library

import (
	"fmt"
	"strings"
	"testing"

	"brief/content/clean"
)

// TestGate holds that nothing unclean comes out of a library that somebody else
// made, whichever column it stands in, nor out of a note.
func TestGate(t *testing.T) {
	for _, column := range []string{
		"article.key", "article.ref", "article.title", "article.authors", "article.published", "article.url", "article.note", "article.added", "article.updated",
		"source.name", "quote.described", "quote.heading", "quote.about", "quote.text", "speaker.name", "speaker_name.name", "speaker_role.role", "word.word",
	} {
		l := open(t)
		add(t, l, article("/1", "2026-01-01", "S", said(ruiz, "some words"), said(okoye, "more words")))
		table, name, _ := strings.Cut(column, ".")
		if _, err := l.db.Exec(fmt.Sprintf("UPDATE OR IGNORE %s SET %s = %[2]s || ?", table, name), "\x1b]0;x\a\u009b\u202e\xff\ntail"); err != nil {
			t.Fatal(column, err)
		}
		out := allOf(t, l)
		if strings.Contains(out, "\x1b") || clean.Text(out) != out {
			t.Errorf("%s: %q", column, out)
		}
	}
	l := open(t)
	add(t, l, article("/1", "2026-01-01", "S", said(ruiz, "some words")))
	if err := l.SetNote(t.Context(), 1, "mine \x1b[31m\u202e"); err != nil {
		t.Fatal(err)
	}
	if a, err := l.Article(t.Context(), 1); err != nil || a.Note != "mine [31m" {
		t.Errorf("the note is %q, %v", a.Note, err)
	}
}

// allOf is all that can be read of a library.
func allOf(t *testing.T, l *Library) string {
	t.Helper()
	articles, err := l.Articles(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	quotes, err := l.Quotes(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	found, err := l.Search(t.Context(), "words", Options{})
	if err != nil {
		t.Fatal(err)
	}
	people, err := l.people(t.Context(), "true")
	if err != nil {
		t.Fatal(err)
	}
	meant, err := l.Suggest(t.Context(), "@ruzi")
	if err != nil {
		t.Fatal(err)
	}
	var exported strings.Builder
	if err := l.Export(t.Context(), &exported); err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(articles, quotes, found.Hits, people, meant) + exported.String()
}
