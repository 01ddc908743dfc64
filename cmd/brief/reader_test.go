package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
)

// TestLinksLeadNowhereLocal: what the user types may be an address of this machine; where
// a link leads may not.
func TestLinksLeadNowhereLocal(t *testing.T) {
	homeOf(t, t.TempDir())
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		fmt.Fprint(w, "What is at stake?\n\nThe bridge at Halden, and much besides.\n")
	}))
	defer srv.Close()
	a := &app{out: newOutput(io.Discard), err: io.Discard, maxMiB: 1}
	if doc, err := a.opener(new(progress), false)(t.Context(), srv.URL+"/a.txt", false); err != nil || !strings.Contains(doc.Text, "Halden") {
		t.Errorf("as typed: %v", err)
	}
	if _, err := a.opener(new(progress), true)(t.Context(), srv.URL+"/a.txt", false); err == nil || !strings.Contains(err.Error(), "local address") {
		t.Errorf("as a link: %v", err)
	}
}

// TestWriteNew: nothing is overwritten, and the same data is written once.
func TestWriteNew(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("a.md", []byte("the user's"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir("a-2.md", 0o700); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		data, path string
		err        error
	}{
		{"ours", "a-3.md", nil}, {"ours", "a-3.md", fs.ErrExist}, {"ourS", "a-4.md", nil}, {"ours", "a-3.md", fs.ErrExist},
		{"the user's", "a.md", fs.ErrExist}, {"", "a-5.md", nil},
	} {
		if path, err := writeNew("a.md", []byte(c.data)); path != c.path || !errors.Is(err, c.err) {
			t.Errorf("%q is in %s, %v; want %s, %v", c.data, path, err, c.path, c.err)
		}
	}
	if path, err := writeNew("../Ana/Ruiz.md", nil); path != "ana-ruiz.md" || err != nil { // names come from articles
		t.Errorf("written to %s, %v", path, err)
	}
}

// TestSeveralToRead: several articles are for the reader, whose names are not the parts of one.
func TestSeveralToRead(t *testing.T) {
	t.Chdir(t.TempDir())
	t.Setenv("TERM", "xterm")
	for _, name := range []string{"a.txt", "b.txt"} {
		if err := os.WriteFile(name, []byte("text"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	a := &app{out: newOutput(io.Discard), err: io.Discard}
	root := rootCommand(a)
	for args, wants := range map[string][2]bool{"a.txt b.txt": {true, false}, "a.txt https://example.org/b": {true, false}, "a.txt halden-bridge": {true, false},
		"a.txt c.txt": {true, false}, "c.txt a.txt": {true, false}, "a.txt -": {}, "a.txt": {true, true}} {
		for i, terminal := range []bool{true, false} {
			a.out.terminal = terminal
			if err := a.toRead(root, strings.Fields(args)); (err == nil) != wants[i] {
				t.Errorf("%s on a terminal %v: %v", args, terminal, err)
			}
		}
	}
	a.look.plain = true
	if err := a.toRead(root, []string{"a.txt", "b.txt"}); err != nil {
		t.Errorf("in the linear mode: %v", err)
	}
	if there, gone := present([]string{"c.txt", "a.txt", "https://example.org/b"}); len(there) != 2 || len(gone) != 1 || gone[0].Error() != "cannot open c.txt: no such file" {
		t.Errorf("of three %q are there, and %v", there, gone)
	}
	if got := strings.Join(distinct([]string{"b", "a", "b", "c", "a"}), " "); got != "b a c" {
		t.Errorf("in turn %s", got)
	}
}
