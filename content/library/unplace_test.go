package library

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"
)

// TestVersionsInOneCall holds that versions of articles which come in one call make the library that they make one by one.
func TestVersionsInOneCall(t *testing.T) {
	var records []Record
	for version := range 5 {
		for key, day := range map[string]string{"/a": "2026-01-01", "/b": "2026-01-01", "/c": "0001-01-01", "/d": "1970-01-01"} {
			if key == "/b" && version%2 == 1 {
				continue
			}
			records = append(records, article(key, day, "S", said(ruiz, fmt.Sprintf("the bridge of %s is %d", key, version)), said(ruiz, "the bridge stays")))
		}
		records = append(records, article(fmt.Sprintf("/only%d", version), "2026-01-01", "S", said(ruiz, fmt.Sprintf("only the ferry %d", version))))
	}
	found := func(path string, calls ...[]Record) (all, current []string) {
		l, err := Open(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		for _, records := range calls {
			add(t, l, records...)
		}
		all = find(t, l, "bridge", Options{Limit: Everything})
		current = find(t, l, "@ruiz", Options{Limit: Everything})
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
		r, err := Check(t.Context(), path, nil)
		if err != nil || len(r.Problems) > 0 {
			t.Errorf("%v, %v", r.Problems, err)
		}
		slices.Sort(all)
		slices.Sort(current)
		return all, current
	}
	var singly [][]Record
	for i := range records {
		singly = append(singly, records[i:i+1])
	}
	dir := t.TempDir()
	wantAll, wantCurrent := found(filepath.Join(dir, "singly.db"), singly...)
	all, current := found(filepath.Join(dir, "once.db"), records)
	if !slices.Equal(all, wantAll) || !slices.Equal(current, wantCurrent) || len(all) == 0 {
		t.Errorf("in one call: %q and %q, one by one %q and %q", all, current, wantAll, wantCurrent)
	}
}

// TestVersionsKeepToTheirDay holds that an article that comes again and again in one call stays on its day.
func TestVersionsKeepToTheirDay(t *testing.T) {
	const versions, quotes = 100, 40 // whose numbers would fill three days if each version took new ones
	l := open(t)
	var records []Record
	for v := range versions {
		r := article("/a", "2026-01-01", "Courier")
		for q := range quotes {
			r.Quotes = append(r.Quotes, said(ruiz, fmt.Sprintf("deal %d of %d", q, v)))
		}
		records = append(records, r)
	}
	add(t, l, records...)
	var first, last int64
	var n int
	if err := l.db.QueryRow("SELECT min(id), max(id), count(*) FROM quote").Scan(&first, &last, &n); err != nil {
		t.Fatal(err)
	}
	if n != versions*quotes || last-first != int64(n)-1 {
		t.Errorf("%d quotes stand from %d to %d", n, first, last)
	}
	if r, err := Check(t.Context(), l.Path(), nil); err != nil || len(r.Problems) > 0 {
		t.Errorf("%+v, %v", r, err)
	}
}
