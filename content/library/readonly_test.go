//go:build unix

package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// readVar names the library that a child process of the tests reads as somebody who
// may not write to it: permissions do not hold for root.
const readVar = "BRIEF_TEST_READ"

// reader opens the library and says what it finds, and what comes of writing to it.
func reader(path string) {
	l, err := Open(context.Background(), path)
	if err != nil {
		fmt.Println("open:", err)
		_, err = Check(context.Background(), path, nil)
		fmt.Println("check:", err)
		return
	}
	defer l.Close()
	r, err := l.Search(context.Background(), "bridge", Options{})
	fmt.Println("found:", len(r.Hits), err, l.ReadOnly())
	if err := l.SetNote(context.Background(), 1, "x"); err != nil {
		fmt.Println("note:", err)
	}
	_, err = Check(context.Background(), path, nil)
	fmt.Println("check:", err)
}

// TestReadOnly: a library in a folder, or a file, that cannot be written to is searched, and
// leaves no file behind; what only its log has is not passed over in silence.
func TestReadOnly(t *testing.T) {
	const written, denied = "found: 2 <nil> true", "it or its directory is read-only – copy it elsewhere"
	for _, test := range []struct {
		name      string
		dir, file fs.FileMode
		log       string // what is left beside the file: nothing, its log, or that without its index
		want      string
	}{
		{"file", 0o777, 0o444, "", written},
		{"folder", 0o555, 0o666, "", written},
		{"both", 0o555, 0o444, "", written},
		{"log", 0o555, 0o444, "-wal -shm", written},
		{"log alone", 0o555, 0o444, "-wal", "what was saved last is in"},
		{"log alone in a writable folder", 0o777, 0o444, "-wal", "what was saved last is in"}, // an index of the log would stay
	} {
		t.Run(test.name, func(t *testing.T) {
			leave := leftLibrary(t, readableDir(t), strings.Fields(test.log)...)
			if err := os.Chmod(leave, test.file); err != nil {
				t.Fatal(err)
			}
			before := names(t, filepath.Dir(leave))
			if err := os.Chmod(filepath.Dir(leave), test.dir); err != nil {
				t.Fatal(err)
			}
			defer os.Chmod(filepath.Dir(leave), 0o777)
			said := asReader(t, leave)
			if !strings.Contains(said, test.want) {
				t.Errorf("said %s", said)
			}
			if test.want == written && strings.Count(said, denied) != 2 {
				t.Errorf("writing and checking say %s", said)
			}
			if after := names(t, filepath.Dir(leave)); after != before {
				t.Errorf("there are %s now, were %s", after, before)
			}
		})
	}
}

// TestReadOnlyLink: the log is beside the library, not beside a link to it.
func TestReadOnlyLink(t *testing.T) {
	dir := readableDir(t)
	leave := leftLibrary(t, dir, "-wal")
	if err := os.Chmod(leave, 0o444); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(dir, "link.db")
	if err := os.Symlink(leave, link); err != nil {
		t.Fatal(err)
	}
	if said := asReader(t, link); !strings.Contains(said, "what was saved last is in "+leave+"-wal") {
		t.Errorf("said %s", said)
	}
}

// TestReadOnlyForeign: of another program's database no copy is made.
func TestReadOnlyForeign(t *testing.T) {
	dir := readableDir(t)
	cache := readableDir(t)
	t.Setenv("XDG_CACHE_HOME", cache)
	const want = "another program's database"
	for _, version := range []int{3, 0, -1} {
		path := filepath.Join(dir, fmt.Sprint("other", version, ".db"))
		db, err := sql.Open("sqlite", path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.Exec(fmt.Sprintf("CREATE TABLE thing (a); PRAGMA user_version = %d", version)); err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(db.Close(), os.Chmod(path, 0o444)); err != nil {
			t.Fatal(err)
		}
		if said := asReader(t, path); !strings.Contains(said, want) || strings.Contains(said, "copy of it could be made") {
			t.Errorf("version %d: said %s", version, said)
		}
		if left := names(t, cache); left != "[]" {
			t.Errorf("version %d: the cache has %s", version, left)
		}
		if err := os.Chmod(path, 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(t.Context(), path); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("version %d, for writing: %v", version, err)
		}
	}
}

// TestReadOnlyDamaged: of a damaged library that cannot be written to, both is said, also by Check.
func TestReadOnlyDamaged(t *testing.T) {
	dir := readableDir(t)
	path := filepath.Join(dir, "library.db")
	if err := os.WriteFile(path, []byte(strings.Repeat("This is no library. ", 1000)), 0o444); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(dir, 0o777)
	said := asReader(t, path)
	if strings.Count(said, "the library is damaged") != 2 || strings.Count(said, "it or its directory is read-only – copy it elsewhere; of the copy, brief library --library FILE check") != 2 {
		t.Errorf("said %s", said)
	}
}

// TestReadOnlyOlder: an older library that cannot be brought up to date where it is is read in a copy, which
// is made anew when the library has changed; where none can be made, it is said.
func TestReadOnlyOlder(t *testing.T) {
	path := filepath.Join(readableDir(t), "library.db")
	cache := readableDir(t)
	t.Setenv("XDG_CACHE_HOME", cache)
	if err := os.Chmod(cache, 0o777); err != nil {
		t.Fatal(err)
	}
	const found = "found: %d <nil> true\nnote: cannot write to the library "
	copies := filepath.Join(cache, "brief", "libraries")
	olderLibrary(t, path, said(ruiz, "the bridge is open"), said(ruiz, "the bridge is shut"))
	before := names(t, filepath.Dir(path))
	if got := asReader(t, path); !strings.HasPrefix(got, fmt.Sprintf(found, 2)) {
		t.Fatalf("said %s", got)
	}
	first := names(t, copies)
	if got := asReader(t, path); !strings.HasPrefix(got, fmt.Sprintf(found, 2)) || names(t, copies) != first {
		t.Errorf("again: said %s, copies %s, were %s", got, names(t, copies), first)
	}
	if after := names(t, filepath.Dir(path)); after != before {
		t.Errorf("there are %s now, were %s", after, before)
	}
	os.Chmod(filepath.Dir(path), 0o755)
	os.Remove(path)
	olderLibrary(t, path, said(ruiz, "the bridge is new"))
	if got := asReader(t, path); !strings.HasPrefix(got, fmt.Sprintf(found, 1)) {
		t.Errorf("of another library there: said %s", got)
	}
	if second := names(t, copies); second == first || strings.Count(second, ".db") != 1 {
		t.Errorf("copies are %s, were %s", second, first)
	}
	if err := os.RemoveAll(filepath.Join(cache, "brief")); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(cache, 0o555); err != nil {
		t.Fatal(err)
	}
	if got := asReader(t, path); !strings.Contains(got, "open: cannot bring up to date the library "+path+": it or its directory is read-only, and no copy of it could be made in "+cache) {
		t.Errorf("without a cache: said %s", got)
	}
}

// olderLibrary makes a library of version 5 that cannot be written to.
func olderLibrary(t *testing.T, path string, quotes ...Quote) {
	t.Helper()
	l, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	add(t, l, article("/1", "2026-01-01", "S", quotes...))
	if _, err := l.db.Exec("ALTER TABLE speaker_role DROP COLUMN articles; PRAGMA user_version = 5"); err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	for name, mode := range map[string]fs.FileMode{path: 0o444, filepath.Dir(path): 0o555} {
		if err := os.Chmod(name, mode); err != nil {
			t.Fatal(err)
		}
	}
}

// leftLibrary makes a library of two articles in a directory and returns a copy of it, with the files of it
// that end in keep; without any it is closed before.
func leftLibrary(t *testing.T, in string, keep ...string) string {
	t.Helper()
	path := filepath.Join(in, "library.db")
	l, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	add(t, l, article("/1", "2026-01-01", "S", said(ruiz, "the bridge is open")))
	add(t, l, article("/2", "2026-01-02", "S", said(ruiz, "the bridge is shut")))
	if len(keep) == 0 {
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
	} else {
		defer l.Close()
	}
	dir := filepath.Join(in, "left")
	if err := os.Mkdir(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	for _, end := range append([]string{""}, keep...) {
		data, err := os.ReadFile(path + end)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "library.db"+end), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	return filepath.Join(dir, "library.db")
}

// readableDir returns a directory that others may read, which those of tests are not everywhere.
func readableDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "brief-read")
	if err == nil {
		err = os.Chmod(dir, 0o755)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

func names(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(entries)
}

// asReader runs reader, as nobody where this is root.
func asReader(t *testing.T, path string) string {
	t.Helper()
	program := os.Args[0]
	cmd := exec.Command(program)
	if os.Getuid() == 0 {
		cmd.Path = "/proc/self/exe" // nobody may not enter the directory of the test's program
		if _, err := os.Stat(cmd.Path); err != nil {
			t.Skip("nobody cannot run the test's program here")
		}
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	cmd.Env = append(os.Environ(), readVar+"="+path)
	cmd.Dir = "/"
	out, err := cmd.CombinedOutput()
	if errors.Is(err, fs.ErrPermission) {
		t.Skip("nobody cannot run the test's program here")
	}
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return string(out)
}
