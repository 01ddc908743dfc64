package library

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"brief/content"
)

// rounds is how often a test of damage or of death repeats itself; BRIEF_TEST_ROUNDS
// asks for more.
func rounds(short, normal int) int {
	if n, err := strconv.Atoi(os.Getenv("BRIEF_TEST_ROUNDS")); err == nil {
		return n
	}
	if testing.Short() {
		return short
	}
	return normal
}

// stocked returns the bytes of a library with texts, quotes, speakers and versions.
func stocked(t *testing.T) []byte {
	t.Helper()
	l, err := Open(t.Context(), filepath.Join(t.TempDir(), "library.db"))
	if err != nil {
		t.Fatal(err)
	}
	var records []Record
	for i := range 60 {
		doc, err := content.Parse("a.txt", []byte(strings.Repeat(fmt.Sprintf("Sentence of article %d. ", i), 20)), content.Options{})
		if err != nil {
			t.Fatal(err)
		}
		r := article(fmt.Sprintf("/%d", i%50), "2026-01-01", "S", said(ruiz, strings.Repeat(fmt.Sprintf("word%d ", i), 9), "Sarland"), said(okoye, "it is so"))
		r.Doc = doc
		records = append(records, r)
	}
	add(t, l, records...)
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(l.Path())
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestAnyDamage damages copies of a library at random: using one never crashes
// and never changes the file, and a check keeps it, leaves a library that works,
// and finds nothing more to do.
func TestAnyDamage(t *testing.T) {
	whole := stocked(t)
	dir := t.TempDir()
	silent, repaired, left, articles := 0, 0, 0, 0
	n := rounds(4, 10)
	for seed := range n {
		r := rand.New(rand.NewPCG(uint64(seed), 1))
		data := damaged1(r, whole)
		path := filepath.Join(dir, fmt.Sprintf("%d.db", seed))
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		use(t, path)
		if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, data) {
			t.Fatalf("seed %d: using a damaged library changes it (%v)", seed, err)
		}
		report, err := Check(t.Context(), path, nil)
		if err != nil {
			t.Fatalf("seed %d: %+v, %v", seed, report, err)
		}
		if report.Kept != "" {
			kept, err := os.ReadFile(filepath.Join(dir, report.Kept))
			if err != nil || !bytes.Equal(kept, data) {
				t.Fatalf("seed %d: the damaged library is not kept as it was: %v", seed, err)
			}
			repaired++
		}
		if len(report.Problems) == 0 && len(report.Left) == 0 {
			silent++
		}
		left += min(1, len(report.Left))
		articles += report.Articles
		again, err := Check(t.Context(), path, nil)
		if err != nil || len(again.Problems) > 0 || len(again.Left) != len(report.Left) {
			t.Fatalf("seed %d: checked again: %+v, %v; at first %+v", seed, again, err, report)
		}
		l, err := Open(t.Context(), path)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		add(t, l, article("/new", "2026-02-02", "S", said(voss, "quite new words")))
		if got := find(t, l, "quite new ", Options{}); len(got) != 1 {
			t.Fatalf("seed %d: repaired, it finds %v", seed, got)
		}
		l.Close()
	}
	t.Logf("%d copies: %d replaced, %d with something lost for good, %d without a sign of damage; %.1f of 50 articles there after", n, repaired, left, silent, float64(articles)/float64(n))
}

// damaged1 returns data with some bytes, a page or the end damaged.
func damaged1(r *rand.Rand, whole []byte) []byte {
	data := bytes.Clone(whole)
	switch r.IntN(8) {
	case 0: // a page that was never written
		at := r.IntN(len(data)/4096) * 4096
		clear(data[at : at+4096])
	case 1: // pages changed places
		a, b := r.IntN(len(data)/4096)*4096, r.IntN(len(data)/4096)*4096
		for i := range 4096 {
			data[a+i], data[b+i] = data[b+i], data[a+i]
		}
	case 2: // the end is missing
		data = data[:r.IntN(len(data))]
	case 3: // in the header, or the tables' list
		for range 1 + r.IntN(8) {
			data[r.IntN(4096)] ^= byte(1 + r.IntN(255))
		}
	default:
		for range 1 + r.IntN(64) {
			data[r.IntN(len(data))] ^= byte(1 + r.IntN(255))
		}
	}
	return data
}

// use does all that only reads; errors are no matter.
func use(t *testing.T, path string) {
	l, err := Open(t.Context(), path)
	if err != nil {
		return
	}
	defer l.Close()
	for _, filter := range []string{"", "word7", "it is", "@ruiz", "about:sarland", "source:s", "role:min"} {
		l.Search(t.Context(), filter, Options{Order: Best})
	}
	articles, _ := l.Articles(t.Context())
	for _, a := range articles {
		l.Quotes(t.Context(), a.ID)
		l.Document(t.Context(), a.ID, 0)
	}
	if people, err := l.People(t.Context(), "ruiz"); err == nil {
		l.Said(t.Context(), people[0], "")
	}
	l.Export(t.Context(), &bytes.Buffer{})
}

// A library that is cut short keeps the tables that are still there, also where
// other tables begin behind the cut.
func TestCutShort(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cut.db")
	l, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	add(t, l, article("/one", "2026-02-02", "S", said(voss, "words that stay")))
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(path, 15*pageSize+100); err != nil { // the index begins at page 19
		t.Fatal(err)
	}
	report, err := Check(t.Context(), path, nil)
	if err != nil || report.Articles != 1 || report.Quotes != 1 || len(report.Left) > 0 {
		t.Fatalf("%+v, %v; want the article and its quote", report, err)
	}
}

// TestOlderDamage holds that of a damaged library of an older version, behind a link, the roles are
// saved as well, which were told without counts, and that the link stays.
func TestOlderDamage(t *testing.T) {
	dir := t.TempDir()
	path, link := filepath.Join(dir, "library.db"), filepath.Join(dir, "link.db")
	l, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	add(t, l, article("/a", "2026-01-01", "S", said(ruiz, "it is so")))
	if _, err := l.db.Exec("ALTER TABLE speaker_role DROP COLUMN articles; PRAGMA user_version = 5"); err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	clear(data[24:100]) // of the first page's header
	if err := errors.Join(os.WriteFile(path, data, 0o600), os.Symlink("library.db", link)); err != nil {
		t.Fatal(err)
	}
	r, err := Check(t.Context(), link, nil)
	if err != nil || !r.Repaired || r.Articles != 1 || r.Kept != "library.db.bad" {
		t.Fatalf("%+v, %v", r, err)
	}
	if to, err := os.Readlink(link); err != nil || to != "library.db" {
		t.Errorf("the link leads to %q, %v", to, err)
	}
	if l, err = Open(t.Context(), link); err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if p := one(t, l, "ruiz"); !slices.Equal(p.Roles, []string{ruiz.Role}) {
		t.Errorf("%+v", p)
	}
}
