package library

import (
	"database/sql"
	"errors"
	"strings"
	"testing"
)

// TestSignVersionDamaged holds that a search does not trust a version that makes
// no sense and says what helps, and that a check makes it anew.
func TestSignVersionDamaged(t *testing.T) {
	for _, damage := range []string{"UPDATE sign_version SET version = 'x'", "UPDATE sign_version SET version = 9223372036854775807", "UPDATE sign_version SET version = 1.5",
		"UPDATE sign_version SET version = -1", "DELETE FROM sign_version", "INSERT INTO sign_version VALUES ('y')"} {
		l := open(t)
		add(t, l, article("/a", "2026-01-01", "S", said(ruiz, "the deal")))
		if _, err := l.db.ExecContext(t.Context(), damage); err != nil {
			t.Fatal(err)
		}
		if _, err := l.Search(t.Context(), "the ", Options{}); !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), "library check") {
			t.Errorf("%s: a search says %v", damage, err)
		}
		if r, err := Check(t.Context(), l.Path(), nil); err != nil || len(r.Problems) != 1 || !r.Repaired || r.Kept != "" {
			t.Errorf("%s: %+v, %v", damage, r, err)
		}
		add(t, l, article("/b", "2026-02-01", "S", said(ruiz, "the war")))
		if got := find(t, l, "the ", Options{}); len(got) != 2 {
			t.Errorf("%s: after the check, found %v", damage, got)
		}
		if r, err := Check(t.Context(), l.Path(), nil); err != nil || len(r.Problems) != 0 {
			t.Errorf("%s: checked again: %+v, %v", damage, r, err)
		}
	}
}

// TestManySigns holds that all are found of more quotes than are looked at in one
// go, in one day's blocks as well, whatever else has to hold.
func TestManySigns(t *testing.T) {
	l := open(t)
	texts := []string{"the deal", "the war to be", "deal of zebra", "the deal to be"}
	var records []Record
	for i := range 30 {
		var quotes []Quote
		for k := range 300 {
			quotes = append(quotes, said(ruiz, texts[(i+k)%len(texts)]))
		}
		records = append(records, article("/"+itoa(int64(i)), "2026-01-01", "S", quotes...))
	}
	add(t, l, records...)
	for filter, want := range map[string]int{"the ": 6750, "to be ": 4500, "deal the ": 4500, "deal -the ": 2250, `"to be" deal `: 2250, `"the deal `: 4500, "th": 6750, "-zebra the ": 6750, "-deal of ": 0, "kind:partial the": 0} {
		r, err := l.Search(t.Context(), filter, Options{Limit: 10_000})
		if err != nil || len(r.Hits) != want {
			t.Errorf("%q finds %d, not %d, %v", filter, len(r.Hits), want, err)
		}
		if few, err := l.Search(t.Context(), filter, Options{Limit: 7}); err != nil || len(few.Hits) != min(want, 7) || few.More != (want > 7) || want > 0 && few.Hits[6].ID != r.Hits[6].ID {
			t.Errorf("%q finds %d of 7, %v", filter, len(few.Hits), err)
		}
	}
}

// TestWrongSigns holds that a check finds signs that are wrong, and makes them anew.
func TestWrongSigns(t *testing.T) {
	l := open(t)
	add(t, l, article("/a", "2026-01-01", "S", said(ruiz, "the deal")), article("/b", "2026-02-01", "S", said(ruiz, "the war")))
	for _, damage := range []string{"UPDATE sign SET signs = zeroblob(length(signs))", "DELETE FROM sign", "UPDATE sign SET signs = 'text'", "UPDATE sign SET signs = x'01'",
		"UPDATE sign SET signs = CAST(signs || zeroblob(50000) AS BLOB)"} {
		if err := l.write(t.Context(), func(tx *sql.Tx) error { _, err := tx.Exec(damage); return err }); err != nil {
			t.Fatal(err)
		}
		if got := find(t, l, "the", Options{}); len(got) != 0 {
			t.Errorf("%s: found %v", damage, got)
		}
		if r, err := Check(t.Context(), l.Path(), nil); err != nil || len(r.Problems) != 1 || !r.Repaired {
			t.Errorf("%s: %+v, %v", damage, r, err)
		}
		if got := find(t, l, "the", Options{}); len(got) != 2 {
			t.Errorf("%s: after the check, found %v", damage, got)
		}
	}
}
