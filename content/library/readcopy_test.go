package library

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestRemoveCopies: of a library's copies the one that is wanted stays, and those that are being made; of other
// libraries those that are still read. The cache's name may have signs of a pattern.
func TestRemoveCopies(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "my [cache]*")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"aa-1.db", "aa-2.db", "aa-3.db.1.tmp", "aa-3.db.2.tmp", "bb-1.db", "bb-2.db.1.tmp", "cc-1.db", "aab-1.db"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, days := range map[string]int{"aa-3.db.1.tmp": 2, "bb-2.db.1.tmp": 2, "bb-1.db": 2, "cc-1.db": 100} {
		at := time.Now().AddDate(0, 0, -days)
		if err := os.Chtimes(filepath.Join(dir, name), at, at); err != nil {
			t.Fatal(err)
		}
	}
	removeCopies(filepath.Join(dir, "aa-2.db"))
	left, err := os.ReadDir(dir)
	var got []string
	for _, f := range left {
		got = append(got, f.Name())
	}
	if said := strings.Join(got, " "); err != nil || said != "aa-2.db aa-3.db.2.tmp aab-1.db bb-1.db" {
		t.Errorf("left are %s, %v", said, err)
	}
}

// TestCopyRemoved: who has a copy open that another brief has removed is told to try again.
func TestCopyRemoved(t *testing.T) {
	at := filepath.Join(t.TempDir(), "copy.db")
	l, err := Open(t.Context(), at)
	if err != nil {
		t.Fatal(err)
	}
	add(t, l, article("/1", "2026-01-01", "S", said(ruiz, "the bridge is open")))
	older := &Library{path: "/read/only.db", readOnly: true}
	if err := older.openAt(at); err != nil {
		t.Fatal(err)
	}
	defer older.Close()
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(at); err != nil {
		t.Fatal(err)
	}
	if _, err := older.Search(t.Context(), "bridge", Options{}); err == nil || !strings.Contains(err.Error(), "somebody has written to it meanwhile") {
		t.Error(err)
	}
}
