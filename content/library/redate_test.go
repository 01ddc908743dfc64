package library

import (
	"fmt"
	"slices"
	"testing"
)

// TestRedate holds that undated articles of an older library, which went by the day they were
// last saved, go by the day they were added, and those of before 1900, which went by that year, by their own,
// and that they are found as before: where few quotes move, where many do, and where the index is made anew in any case.
func TestRedate(t *testing.T) {
	for _, c := range []struct{ others, version int }{{0, 5}, {0, 4}, {4 * redateShare, 4}, {0, 3}, {4 * redateShare, 3}} {
		t.Run(fmt.Sprintf("%d others, version %d", c.others, c.version), func(t *testing.T) { redated(t, c.others, c.version) })
	}
}

func redated(t *testing.T, others, version int) {
	l := open(t)
	add(t, l, article("old", "2019-01-01", "Courier", said(ruiz, "the ferry was late")),
		article("undated", "", "Courier", said(ruiz, "the ferry is late"), said(ruiz, "the ferry is slow")),
		article("new", "2020-06-01", "Courier", said(ruiz, "the ferry will be late")), article("older", "1900-01-01", "Courier", said(ruiz, "the ferry is new")))
	for i := range others {
		add(t, l, article(fmt.Sprint("other", i), "2020-06-01", "Courier", said(ruiz, "a bridge")))
	}
	undatedFirst := []string{"the ferry is late", "the ferry is slow", "the ferry will be late", "the ferry was late", "the ferry is new"}
	if got := find(t, l, "ferry", Options{}); !slices.Equal(got, undatedFirst) {
		t.Fatalf("before: %q", got)
	}
	statements := "UPDATE article SET added = '2019-06-01T00:00:00Z'; UPDATE article SET published = '1871-05-01' WHERE ref = 'older'; ALTER TABLE speaker_role DROP COLUMN articles;"
	if version < 4 {
		statements += "DROP TABLE sign; DROP TABLE sign_version;"
	}
	if _, err := l.db.Exec(fmt.Sprintf("%s PRAGMA user_version = %d", statements, version)); err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	l, err := Open(t.Context(), l.path)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	want := []string{"the ferry will be late", "the ferry is late", "the ferry is slow", "the ferry was late", "the ferry is new"}
	if got := find(t, l, "ferry", Options{}); !slices.Equal(got, want) {
		t.Errorf("after: %q", got)
	}
	if got := find(t, l, "@ruiz is after:1900", Options{}); !slices.Equal(got, want[1:3]) {
		t.Errorf("one of them: %q", got)
	}
	if got := find(t, l, "@ruiz the before:1871-06", Options{}); !slices.Equal(got, want[4:]) {
		t.Errorf("before 1900: %q", got)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if r, err := Check(t.Context(), l.path, nil); err != nil || len(r.Problems) > 0 {
		t.Errorf("%+v, %v", r, err)
	}
}

// TestMisdated holds that dates of the last year that can be told are among those that went by another one.
func TestMisdated(t *testing.T) {
	l := open(t)
	add(t, l, article("far", "9999-12-31", "Courier", said(ruiz, "the ferry is new")), article("now", "2020-06-01", "Courier", said(ruiz, "a bridge")))
	tx, err := l.db.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	if found, err := misdated(t.Context(), tx); err != nil || len(found) != 1 || found[0].id != 1 {
		t.Errorf("%+v, %v", found, err)
	}
}
