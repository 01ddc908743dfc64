package library

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"brief/briefing"
	"brief/content"
)

// TestQuotesLost holds that a check names an article whose quotes are gone, which
// adding it again brings back.
func TestQuotesLost(t *testing.T) {
	l := open(t)
	lost, other := article("/a", "2026-01-01", "S", said(ruiz, "the deal")), article("/b", "2026-02-01", "S", said(ruiz, "the war"))
	add(t, l, lost, other, article("/none", "2026-02-01", "S"))
	if _, err := l.db.ExecContext(t.Context(), "DELETE FROM quote WHERE article = 1"); err != nil {
		t.Fatal(err)
	}
	if r, err := Check(t.Context(), l.Path(), nil); err != nil || len(r.Left) != 1 || !strings.Contains(r.Left[0], "#1 ") {
		t.Errorf("%+v, %v", r, err)
	}
	add(t, l, lost)
	if r, err := Check(t.Context(), l.Path(), nil); err != nil || len(r.Left)+len(r.Problems) != 0 {
		t.Errorf("added again: %+v, %v", r, err)
	}
}

// TestSomeQuotesLost holds that a check tells of an article that lost some of its
// quotes, and that what its text has is found again, as it was.
func TestSomeQuotesLost(t *testing.T) {
	l := open(t)
	texts := []string{"“The bridge is shut,” said Ana Ruiz, the minister. “No ship waits,” said Daniel Okoye.", "“The bridge is shut,” said Ana Ruiz, the minister. “All ships wait,” said Daniel Okoye. “It is late,” she said."}
	parsed := func(text string) Record {
		doc, err := content.Parse("a.txt", []byte(text), content.Options{})
		if err != nil {
			t.Fatal(err)
		}
		r := NewRecord(briefing.Parse(doc), "")
		r.Ref, r.Published = "/text", "2026-03-01"
		return r
	}
	add(t, l, article("/lines", "2026-01-01", "S", said(ruiz, "the deal"), said(okoye, "the war"), said(voss, "the vote")), parsed(texts[0]))
	add(t, l, parsed(texts[1]))
	before := quotesOf(t, l, 2)
	if len(before) != 4 {
		t.Fatalf("it has %v", before)
	}
	for _, gone := range []string{"text = 'the war'", "text = 'No ship waits,'", "article = 2 AND start < 60", "article = 2"} {
		if _, err := l.db.ExecContext(t.Context(), "DELETE FROM quote WHERE "+gone); err != nil {
			t.Fatal(err)
		}
		r, err := Check(t.Context(), l.Path(), nil)
		if err != nil || len(r.Left) != 1 || !strings.Contains(r.Left[0], "of 3 quotes of article #1 are lost") {
			t.Errorf("%s: %+v, %v", gone, r, err)
		}
		if after := quotesOf(t, l, 2); !slices.Equal(before, after) {
			t.Errorf("%s: it has %v, it had %v", gone, after, before)
		}
		if again, err := Check(t.Context(), l.Path(), nil); err != nil || len(again.Problems) > 0 || !slices.Equal(again.Left, r.Left) {
			t.Errorf("%s: checked again: %+v, %v", gone, again, err)
		}
	}
}

// TestQuotesBesideLost holds that finding a lost quote again leaves alone those that are
// there: a speaker that the user has corrected, in a text of two versions, and words that
// an older brief found.
func TestQuotesBesideLost(t *testing.T) {
	l := open(t)
	const text = "“The bridge is shut,” said Ana Ruiz, the minister. “No ship waits,” said Daniel Okoye. “It is late and we are tired,” said Piet Voss."
	for _, text := range []string{text, "A ferry sailed. " + text + " “It is late and we are tired,” said Ana Ruiz."} {
		doc, err := content.Parse("a.txt", []byte(text), content.Options{})
		if err != nil {
			t.Fatal(err)
		}
		r := NewRecord(briefing.Parse(doc), "")
		r.Ref, r.Published = "/text", "2026-03-01"
		r.Quotes[1].Speaker = Speaker{Name: "Piet Voss", Kind: briefing.Person}
		r.Quotes[2].Text, r.Quotes[2].Span.End = "It is late and we are", r.Quotes[2].Span.End-len(" tired,")
		add(t, l, r)
	}
	before := quotesOf(t, l, 1)
	if len(before) != 4 || !strings.Contains(before[1], "Piet Voss: No ship waits,") {
		t.Fatalf("it has %q", before)
	}
	for _, gone := range []string{"text LIKE 'The bridge%'", "text LIKE '%tired,'"} {
		if _, err := l.db.ExecContext(t.Context(), "DELETE FROM quote WHERE "+gone); err != nil {
			t.Fatal(err)
		}
		if r, err := Check(t.Context(), l.Path(), nil); err != nil || !r.Repaired {
			t.Errorf("%s: %+v, %v", gone, r, err)
		}
		if after := quotesOf(t, l, 1); !slices.Equal(before, after) {
			t.Errorf("%s: it has\n%q, it had\n%q", gone, after, before)
		}
	}
}

// quotesOf lists an article's quotes with their versions and speakers, and when it was updated.
func quotesOf(t *testing.T, l *Library, id int64) []string {
	t.Helper()
	hits, err := l.Quotes(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, h := range hits {
		out = append(out, fmt.Sprintf("%d %s %s: %s %v %s", h.Quote.Version, h.Quote.Kind, h.Quote.Speaker.Name, h.Quote.Text, h.Quote.Span, h.Article.Updated))
	}
	return out
}

// TestNumberOfLostQuote holds that a quote that takes the number of a lost one belongs to its own article alone.
func TestNumberOfLostQuote(t *testing.T) {
	l := open(t)
	first, second := article("/a", "2026-01-01", "S", said(ruiz, "the deal"), said(okoye, "the war")), article("/b", "2026-01-01", "S", said(voss, "the vote"))
	add(t, l, first)
	if _, err := l.db.ExecContext(t.Context(), "DELETE FROM quote WHERE id = (SELECT max(id) FROM quote)"); err != nil {
		t.Fatal(err)
	}
	add(t, l, second)
	if got := quotesOf(t, l, 1); len(got) != 1 {
		t.Errorf("the first has %v", got)
	}
	add(t, l, first)
	if one, two := quotesOf(t, l, 1), quotesOf(t, l, 2); len(one) != 2 || len(two) != 1 {
		t.Errorf("added again: %v and %v", one, two)
	}
	if r, err := Check(t.Context(), l.Path(), nil); err != nil || len(r.Problems)+len(r.Left) > 0 && !r.Repaired {
		t.Errorf("%+v, %v", r, err)
	}
}

// TestTextsLost holds that a check names articles whose texts are gone, until they are added again.
func TestTextsLost(t *testing.T) {
	l := open(t)
	a := article("/a", "2026-01-01", "S", said(ruiz, "the deal"))
	add(t, l, a, article("/b", "2026-01-01", "S", said(voss, "the vote")))
	if r, err := Check(t.Context(), l.Path(), nil); err != nil || len(r.Left) > 0 {
		t.Fatalf("%+v, %v", r, err)
	}
	if _, err := l.db.ExecContext(t.Context(), "DELETE FROM document WHERE article = 1"); err != nil {
		t.Fatal(err)
	}
	if r, err := Check(t.Context(), l.Path(), nil); err != nil || len(r.Left) != 1 || !strings.Contains(r.Left[0], "text of article #1, ") {
		t.Errorf("%+v, %v", r, err)
	}
	add(t, l, a)
	if r, err := Check(t.Context(), l.Path(), nil); err != nil || len(r.Left) > 0 {
		t.Errorf("added again: %+v, %v", r, err)
	}
}
