//go:build unix

package library

import (
	"bufio"
	"context"
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"

	"brief/content/library/sign"
)

// childVar names the library that a child process of the tests writes to.
const childVar = "BRIEF_TEST_LIBRARY"

// TestMain makes the test binary the child that writes until it is killed.
func TestMain(m *testing.M) {
	if path := os.Getenv(childVar); path != "" {
		child(path, os.Getenv(childVar+"_NAME"))
		return
	}
	if path := os.Getenv(readVar); path != "" {
		reader(path)
		return
	}
	os.Exit(m.Run())
}

// child adds articles and says each after it was saved.
func child(path, name string) {
	l, err := Open(context.Background(), path)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	many, err := strconv.Atoi(os.Getenv(childVar + "_MANY"))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for i := range many {
		r := article(fmt.Sprintf("/%s/%d", name, i), "2026-01-01", "S", said(ruiz, "some words"), said(okoye, "more words"))
		if _, err := l.Add(context.Background(), r); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		fmt.Println(i)
	}
}

func start(t *testing.T, path, name string, many int) (*exec.Cmd, *bufio.Scanner, *strings.Builder) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childVar+"="+path, childVar+"_NAME="+name, fmt.Sprintf("%s_MANY=%d", childVar, many))
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	cmd.Stderr = &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, bufio.NewScanner(out), &said
}

// TestKill kills a writer again and again: nothing that it said was saved may
// be missing, nothing may be half there, and the library stays whole.
func TestKill(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	saved := 0
	for round := range rounds(4, 12) {
		name := fmt.Sprintf("k%d", round)
		cmd, lines, _ := start(t, path, name, 1000)
		for i := 0; i < 1+3*round%40 && lines.Scan(); i++ {
			saved++
		}
		cmd.Process.Kill()
		cmd.Wait()
	}
	l, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	articles, err := l.Articles(t.Context())
	if err != nil || len(articles) < saved {
		t.Errorf("%d articles of %d that were said to be saved, %v", len(articles), saved, err)
	}
	if r, err := Check(t.Context(), path, nil); err != nil || len(r.Problems) > 0 || r.Quotes != 2*len(articles) {
		t.Errorf("%+v, %v", r, err)
	}
}

// TestTwoProcesses holds that two processes and a reader get on at once.
func TestTwoProcesses(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	many := rounds(60, 200)
	var wait sync.WaitGroup
	for _, name := range []string{"a", "b"} {
		cmd, lines, said := start(t, path, name, many)
		wait.Go(func() {
			for lines.Scan() {
			}
			if err := cmd.Wait(); err != nil {
				t.Errorf("%s: %v: %s", name, err, said)
			}
		})
	}
	l, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	for range 50 {
		find(t, l, "words", Options{})
	}
	wait.Wait()
	if articles, err := l.Articles(t.Context()); err != nil || len(articles) != 2*many {
		t.Errorf("%d articles, %v", len(articles), err)
	}
}

// TestDamage damages a library in several ways: it is said, kept, and what can
// be read is there again after a check.
func TestDamage(t *testing.T) {
	tests := []struct {
		name   string
		damage func(data []byte)
		least  int // articles that must survive, of 300
	}{
		{"header", func(data []byte) { copy(data, "not a database") }, 0},
		{"middle", func(data []byte) { clear(data[len(data)/2 : len(data)/2+4096]) }, 200},
		{"index", nil, 300},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "library.db")
			l, err := Open(t.Context(), path)
			if err != nil {
				t.Fatal(err)
			}
			var records []Record
			for i := range 300 {
				records = append(records, article(fmt.Sprintf("/%d", i), "2026-01-01", "S", said(ruiz, strings.Repeat(fmt.Sprintf("word%d ", i), 30))))
			}
			add(t, l, records...)
			if test.damage == nil {
				err := l.write(t.Context(), func(tx *sql.Tx) error {
					rows, err := loadRows(t.Context(), tx, "WHERE quote.id % 2 = 0")
					if err != nil {
						return err
					}
					var signs sign.Changes
					return readWords(newTally(), rows, nil).write(t.Context(), tx, t.Context().Err, signs.Set)
				})
				if err != nil {
					t.Fatal(err)
				}
			}
			l.Close()
			before, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if test.damage != nil {
				test.damage(before)
				if err := os.WriteFile(path, before, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			r, err := Check(t.Context(), path, nil)
			if err != nil || len(r.Problems) == 0 || !r.Repaired {
				t.Fatalf("%+v, %v", r, err)
			}
			if r.Kept != "" {
				kept, err := os.ReadFile(filepath.Join(filepath.Dir(path), r.Kept))
				if err != nil || string(kept) != string(before) {
					t.Errorf("the damaged file is not kept as it was: %v", err)
				}
			}
			if r.Articles < test.least {
				t.Errorf("%d articles survive", r.Articles)
			}
			again, err := Check(t.Context(), path, nil)
			if err != nil || len(again.Problems) > 0 {
				t.Errorf("checked again: %+v, %v", again, err)
			}
			l, err = Open(t.Context(), path)
			if err != nil {
				t.Fatal(err)
			}
			defer l.Close()
			if got := find(t, l, "word299", Options{}); test.least > 0 && len(got) != 1 {
				t.Errorf("found %d", len(got))
			}
		})
	}
}

// TestDiskLimit holds that a limit on file size is said, and that what was saved before stays.
func TestDiskLimit(t *testing.T) {
	l := open(t)
	add(t, l, article("/1", "2026-01-01", "S", said(ruiz, "kept")))
	if _, err := l.db.Exec("PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
		t.Fatal(err)
	}
	var before syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &before); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: 16 << 10, Max: before.Max}); err != nil {
		t.Fatal(err)
	}
	_, err := l.Add(t.Context(), article("/2", "2026-01-01", "S", said(ruiz, strings.Repeat("more and more ", 10_000))))
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &before); err != nil {
		t.Fatal(err)
	}
	if err == nil || !strings.Contains(err.Error(), "what was reported as saved is safe") {
		t.Errorf("said %v", err)
	}
	if got := find(t, l, "@ruiz", Options{}); len(got) != 1 || got[0] != "kept" {
		t.Errorf("found %q", got)
	}
}

// TestCannotOpen holds that a library that cannot be made says what to do.
func TestCannotOpen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	if err := os.Symlink(filepath.Join(filepath.Dir(path), "unmounted", "library.db"), path); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), path); err == nil || !strings.Contains(err.Error(), "name another file with brief library --library") {
		t.Errorf("said %v", err)
	}
}

// TestNewer holds that a newer brief's library is said and left alone.
func TestNewer(t *testing.T) {
	l := open(t)
	if _, err := l.db.Exec("PRAGMA user_version = 99"); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), l.Path()); err == nil || !strings.Contains(err.Error(), "newer brief") {
		t.Errorf("said %v", err)
	}
}

// TestForeign holds that what is no library stays as it is.
func TestForeign(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "other.db")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("CREATE TABLE bookmark (address TEXT)"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	if _, err := Open(t.Context(), path); err == nil || !strings.Contains(err.Error(), "another program's") {
		t.Errorf("another program's database: %v", err)
	}
	for _, path := range []string{dir, os.DevNull} {
		if _, err := Open(t.Context(), path); err == nil || !strings.Contains(err.Error(), "a directory or a device") {
			t.Errorf("%s: %v", path, err)
		}
	}
}

// TestOlder holds that a library of any older version is brought up to date, with
// all that it has, and finds what only the newer index knows.
func TestOlder(t *testing.T) {
	for version := 1; version < 4; version++ { // of later ones the index stays: TestRedate
		t.Run(strconv.Itoa(version), func(t *testing.T) { older(t, version) })
	}
}

func older(t *testing.T, version int) {
	path := filepath.Join(t.TempDir(), "library.db")
	db, err := sql.Open("sqlite", fileURI(path)+settings)
	if err != nil {
		t.Fatal(err)
	}
	made := ""
	for _, m := range migrations[:version] {
		made += m.statements + ";"
	}
	for _, stmt := range []string{made, fmt.Sprintf("PRAGMA user_version = %d", version),
		"WITH RECURSIVE n (i) AS (VALUES (10) UNION ALL SELECT i + 1 FROM n WHERE i < 2000) INSERT INTO document SELECT i, 1, '', x'00', NULL FROM n", // what is new does not begin where a new library's does
		"INSERT INTO article VALUES (1, '/a', '/a', 'A', '', '2026-01-01', 1, '', 'my note', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 1)",
		"INSERT INTO source VALUES (1, 'Courier')", "INSERT INTO run VALUES (1, 3016949760, 3016949760)",
		"INSERT INTO quote VALUES (3016949760, 1, 1, 0, 0, 7, 0, 'a nurse', 'What now?', '', 'No deal')",
		"INSERT INTO quote_fts (rowid, words) VALUES (3016949760, 'deal no')"} {
		if _, err := db.Exec(stmt); err != nil {
			t.Fatalf("%s: %v", stmt, err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	l, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	for _, filter := range []string{"no deal", "sec:now", "@nurse", "de", "no", "-the deal"} {
		if got := find(t, l, filter, Options{}); len(got) != 1 {
			t.Errorf("%s finds %v", filter, got)
		}
	}
	if r, err := Check(t.Context(), path, nil); err != nil || len(r.Problems) > 0 {
		t.Errorf("%+v, %v", r, err)
	}
	if a, err := l.Article(t.Context(), 1); err != nil || a.Note != "my note" {
		t.Errorf("%+v, %v", a, err)
	}
}
