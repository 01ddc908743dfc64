package main

import (
	"io"
	"path/filepath"
	"testing"

	"brief/content/library"
)

// TestSlowPipe holds that a line from a pipe is saved while the next one is waited for.
func TestSlowPipe(t *testing.T) {
	homeOf(t, t.TempDir())
	path := filepath.Join(t.TempDir(), "library.db")
	in, lines := io.Pipe()
	ended := make(chan int)
	var out, said writerLog
	go func() {
		ended <- run(t.Context(), []string{"library", "import", "--library", path, "-"}, in, &out, &said)
	}()
	io.WriteString(lines, `{"schema":1,"ref":"a.txt","quotes":[]}`+"\n")
	saved := func() bool {
		l, err := library.OpenToRead(t.Context(), path, nil)
		if err != nil {
			t.Fatal(err)
		}
		defer l.Close()
		articles, err := l.Articles(t.Context())
		return err == nil && len(articles) == 1
	}
	for !saved() { // until the test's own time is up
	}
	io.WriteString(lines, `{"schema":1,"ref":"b.txt","quotes":[]}`+"\n")
	lines.Close()
	if status := <-ended; status != exitFine || string(out) != "saved 2 articles (2 new) with 0 quotes\n" {
		t.Errorf("status %d, printed %q, said %q", status, out, said)
	}
}
