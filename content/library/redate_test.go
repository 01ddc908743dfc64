package library

import (
	"slices"
	"testing"
)

// TestRedate holds that undated articles of an older library, which went by the day they were
// last saved, go by the day they were added, and are found as before.
func TestRedate(t *testing.T) {
	l := open(t)
	add(t, l, article("old", "2019-01-01", "Courier", said(ruiz, "the ferry was late")),
		article("undated", "", "Courier", said(ruiz, "the ferry is late")),
		article("new", "2020-06-01", "Courier", said(ruiz, "the ferry will be late")))
	undatedFirst := []string{"the ferry is late", "the ferry will be late", "the ferry was late"}
	if got := find(t, l, "ferry", Options{}); !slices.Equal(got, undatedFirst) {
		t.Fatalf("before: %q", got)
	}
	if _, err := l.db.Exec("UPDATE article SET added = '2019-06-01T00:00:00Z'; PRAGMA user_version = 4"); err != nil {
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
	want := []string{"the ferry will be late", "the ferry is late", "the ferry was late"}
	if got := find(t, l, "ferry", Options{}); !slices.Equal(got, want) {
		t.Errorf("after: %q", got)
	}
	if got := find(t, l, "@ruiz is", Options{}); !slices.Equal(got, want[1:2]) {
		t.Errorf("one of them: %q", got)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if r, err := Check(t.Context(), l.path, nil); err != nil || len(r.Problems) > 0 {
		t.Errorf("%+v, %v", r, err)
	}
}
