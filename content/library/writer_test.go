package library

import (
	"bytes"
	"regexp"
	"testing"
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
	crowd := make([]Quote, 1<<dayBits+1)
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

// timeless is an export without the times at which things were saved.
func timeless(t *testing.T, l *Library) string {
	var out bytes.Buffer
	if err := l.Export(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	return regexp.MustCompile(`"(added|updated|saved)":"[^"]*"`).ReplaceAllString(out.String(), "")
}
