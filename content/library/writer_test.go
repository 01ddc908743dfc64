package library

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"regexp"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"brief/content/library/calendar"
)

// A Writer saves what one call of Add for each record does, whoever else writes in between.
func TestWriter(t *testing.T) {
	mayor := person("Ana Ruiz", "mayor")
	records := []Record{
		article("/1", "2026-01-01", "S", said(ruiz, "one"), said(okoye, "two")),
		article("/2", "2026-01-01", "S", said(ruiz, "three"), said(mayor, "four")),
		article("/3", "2026-01-02", "T", said(okoye, "five"), said(person("Lena Holm", "nurse"), "six")),
		article("/1", "2026-01-01", "S", said(ruiz, "one"), said(okoye, "seven")),
		article("/4", "2026-01-01", "T", said(person("Lena Holm", "nurse"), "eight"), said(okoye, "nine")),
	}
	between := func(l *Library, i int) { // another process, and this one on another connection
		other, err := Open(t.Context(), l.Path())
		if err != nil {
			t.Fatal(err)
		}
		defer other.Close()
		switch i {
		case 1:
			add(t, other, article("/other", "2026-01-01", "T", said(person("Lena Holm", "nurse"), "ten")))
		case 2:
			if _, err := l.SplitArticle(t.Context(), one(t, l, okoye.Name), 1); err != nil {
				t.Fatal(err)
			}
		case 3:
			if err := other.Remove(t.Context(), 2); err != nil {
				t.Fatal(err)
			}
		}
	}
	single, many := open(t), open(t)
	for i, r := range records {
		add(t, single, r)
		between(single, i)
	}
	w, err := many.NewWriter(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range records {
		if _, err := w.Add(t.Context(), r); err != nil {
			t.Fatal(err)
		}
		between(many, i)
	}
	if err := w.Close(); err != nil {
		t.Error(err)
	}
	if got, want := timeless(t, many), timeless(t, single); got != want {
		t.Errorf("with a Writer\n%s\none by one\n%s", got, want)
	}
}

// TestWriterTakesBack holds that nothing is remembered of a call that failed.
func TestWriterTakesBack(t *testing.T) {
	l := open(t)
	w, err := l.NewWriter(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	crowd := make([]Quote, 1<<calendar.DayBits+1)
	for i := range crowd {
		crowd[i] = said(okoye, "no")
	}
	if _, err := w.Add(t.Context(), article("/1", "2026-01-01", "S", said(ruiz, "one")), article("/2", "2026-01-01", "S", crowd...)); err == nil {
		t.Fatal("an article with too many quotes was saved")
	}
	if _, err := w.Add(t.Context(), article("/3", "2026-01-01", "S", said(ruiz, "two"))); err != nil {
		t.Fatal(err)
	}
	if hits, err := l.Said(t.Context(), one(t, l, ruiz.Name), ""); err != nil || len(hits) != 1 {
		t.Errorf("found %v, %v", hits, err)
	}
}

// TestWriterCounts holds that every word is known at once, and after Close how many
// quotes have it, and that the index is then in few pieces.
func TestWriterCounts(t *testing.T) {
	l := open(t)
	w, err := l.NewWriter(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	const calls = 2*mostTurns + 1
	for i := range calls {
		crowd := make([]Quote, fewRows)
		for k := range crowd {
			crowd[k] = said(okoye, fmt.Sprintf("the word%d of call%d", k%7, i))
		}
		if _, err := w.Add(t.Context(), article(fmt.Sprintf("/%d", i), "2026-01-01", "S", crowd...)); err != nil {
			t.Fatal(err)
		}
		if got := find(t, l, fmt.Sprintf("call%d word", i), Options{}); len(got) == 0 {
			t.Errorf("nothing is found of call %d", i)
		}
	}
	if before := wordCounts(t, l)["the"]; before >= calls*fewRows || before < fewRows {
		t.Errorf("%d counted before the end: nothing waited, or all", before)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	var pieces int
	if err := l.db.QueryRow("SELECT count(DISTINCT segid) FROM quote_fts_idx").Scan(&pieces); err != nil || pieces > 6 { // three a level
		t.Errorf("%d pieces, %v", pieces, err)
	}
	counts := wordCounts(t, l)
	if err := l.Reindex(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(wordCounts(t, l), counts); diff != "" {
		t.Errorf("counted anew: %s", diff)
	}
}

// TestWriterCancelled holds that what waits is counted though the connection has gone.
func TestWriterCancelled(t *testing.T) {
	l := open(t)
	w, err := l.NewWriter(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for i := range 2 {
		crowd := make([]Quote, fewRows)
		for k := range crowd {
			crowd[k] = said(okoye, "the same again")
		}
		if _, err := w.Add(t.Context(), article(fmt.Sprintf("/%d", i), "2026-01-01", "S", crowd...)); err != nil {
			t.Fatal(err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := w.Add(ctx, article("/2", "2026-01-01", "S", said(okoye, "the same again"))); err == nil {
		t.Error("a cancelled call saved something")
	}
	if err := w.Close(); err != nil {
		t.Error(err)
	}
	if n := wordCounts(t, l)["the"]; n != 2*fewRows {
		t.Errorf("%d of %d quotes are counted", n, 2*fewRows)
	}
}

// endingContext ends right after it has said for the last time that it goes on.
type endingContext struct {
	context.Context
	end  context.CancelFunc
	left atomic.Int32
}

func (c *endingContext) Err() error {
	err := c.Context.Err()
	if c.left.Add(-1) == 0 {
		c.end()
	}
	return err
}

// TestWriterAllOrNone holds that of a call that is cancelled, wherever it is, nothing stays.
func TestWriterAllOrNone(t *testing.T) {
	l := open(t)
	add(t, l, article("/0", "2026-01-01", "S", said(ruiz, "one"), said(okoye, "two")))
	before := timeless(t, l)
	var records []Record
	for i := range 12 {
		records = append(records, article(fmt.Sprintf("/%d", i), "2026-01-01", fmt.Sprint("T", i), said(person(fmt.Sprint("Lena Holm", i), "nurse"), "three")))
	}
	for round := range rounds(13, 130) {
		w, err := l.NewWriter(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		inner, end := context.WithCancel(t.Context())
		ctx := &endingContext{Context: inner, end: end}
		ctx.left.Store(int32(1 + round%(len(records)+1)))
		if _, err := w.Add(ctx, records...); !errors.Is(err, context.Canceled) {
			t.Errorf("round %d: said %v", round, err)
		}
		if err := w.Close(); err != nil {
			t.Error(err)
		}
		if after := timeless(t, l); after != before {
			t.Fatalf("round %d: there is\n%s\nnot\n%s", round, after, before)
		}
	}
	if r, err := Check(t.Context(), l.Path(), nil); err != nil || len(r.Problems) > 0 {
		t.Errorf("%+v, %v", r, err)
	}
}

// wordCounts are the counts that searches are planned by.
func wordCounts(t *testing.T, l *Library) map[string]int {
	rows, err := l.db.QueryContext(t.Context(), "SELECT word, quotes FROM word")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	counts := map[string]int{}
	for rows.Next() {
		var word string
		var n int
		if err := rows.Scan(&word, &n); err != nil {
			t.Fatal(err)
		}
		counts[word] = n
	}
	return counts
}

// timeless is an export without the times at which things were saved.
func timeless(t *testing.T, l *Library) string {
	var out bytes.Buffer
	if err := l.Export(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	return regexp.MustCompile(`"(added|updated|saved)":"[^"]*"`).ReplaceAllString(out.String(), "")
}
