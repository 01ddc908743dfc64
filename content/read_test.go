package content

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"brief/content/clean"
)

// TestOpenOddPaths holds that what is no ordinary file is one clear line, soon.
func TestOpenOddPaths(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	for _, err := range []error{syscall.Mkfifo(at("pipe"), 0o600), os.Symlink("two", at("one")), os.Symlink("one", at("two")),
		os.WriteFile(at("nul"), make([]byte, 100), 0o600), os.WriteFile(at("blank"), []byte(" \n\t"), 0o600),
		os.WriteFile(at("a\x1b[31mb.png"), []byte("\x89PNG\r\n\x1a\n...."), 0o600)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range map[string]string{
		"pipe": "nobody writes to this pipe", "one": "too many levels of symbolic links", ".": "it is a directory", "none": "no such file",
		"nul": "is a binary file", "blank": "is empty", "a\x1b[31mb.png": "is a PNG picture", strings.Repeat("n", 3000): "file name too long",
	} {
		_, err := Open(t.Context(), at(name), Options{})
		if err == nil || !strings.Contains(err.Error(), want) || err.Error() != clean.Line(err.Error()) || len(err.Error()) > 300 {
			t.Errorf("%.20q: %v, want %q", name, err, want)
		}
	}
	if _, err := Open(t.Context(), os.DevNull, Options{}); err == nil || !strings.Contains(err.Error(), "it is a device") {
		t.Errorf("%s: %v", os.DevNull, err)
	}
}

// TestOpenPipe holds that a named pipe is read when somebody writes to it.
func TestOpenPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	go func() {
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err == nil {
			io.WriteString(f, "Some words.\n")
			f.Close()
		}
	}()
	doc, err := Open(t.Context(), path, Options{})
	if err != nil || doc.Text != "Some words." {
		t.Errorf("%v, %v", doc, err)
	}
}

type endless struct{}

func (endless) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = 'a'
	}
	return len(b), nil
}

// TestOpenEndless holds that endless input ends at the bound, and that silent
// input ends when the context does.
func TestOpenEndless(t *testing.T) {
	_, err := Open(t.Context(), "-", Options{Stdin: endless{}, MaxBytes: 1 << 20})
	if !errors.Is(err, ErrOpen) || !strings.Contains(err.Error(), "larger than 1 MiB") {
		t.Errorf("endless: %v", err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	silent, _ := io.Pipe()
	if _, err := Open(ctx, "-", Options{Stdin: silent}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("silent: %v", err)
	}
	if _, err := readUnsized(t.Context(), "x", silent, 1<<20, 10*time.Millisecond); !errors.Is(err, ErrOpen) || !strings.Contains(err.Error(), "reading it does not end") {
		t.Errorf("made up by the system: %v", err)
	}
	if data, err := readUnsized(t.Context(), "x", io.NopCloser(strings.NewReader("a")), 1<<20, time.Minute); err != nil || string(data) != "a" {
		t.Errorf("of no stated size: %q, %v", data, err)
	}
}

// TestPDF runs a stand-in for pdftotext: one that works, one that fails, none.
func TestPDF(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("PATH", dir)
	install := func(script string) {
		if err := os.WriteFile(filepath.Join(dir, "pdftotext"), []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	open := func() (*Document, error) { return Parse("x.pdf", []byte("%PDF-1.4"), Options{}) }
	if _, err := open(); err == nil || !strings.Contains(err.Error(), "install pdftotext") {
		t.Errorf("without the program: %v", err)
	}
	install("echo The bridge is open.")
	if doc, err := open(); err != nil || doc.Text != "The bridge is open." || doc.Format != "pdf" {
		t.Errorf("%v, %v", doc, err)
	}
	install(`printf 'The Mill 1` + strings.Repeat(`\n`, 120) + `The weir has been closed since Monday by the town, and the mill\n\fThe Mill 2\n\nis closed too.\n\f'`) // pages, however long
	if doc, err := open(); err != nil || doc.Text != "The weir has been closed since Monday by the town, and the mill is closed too." {
		t.Errorf("pages: %v, %v", doc, err)
	}
	install("exit 1")
	if _, err := open(); err == nil || !strings.Contains(err.Error(), "pdftotext cannot read") {
		t.Errorf("failing: %v", err)
	}
	install("exit 0")
	if _, err := open(); err == nil || !strings.Contains(err.Error(), "without text") {
		t.Errorf("silent: %v", err)
	}
}

// TestLikeHost holds that an address without its scheme is taken for one, and the name of a
// file for none.
func TestLikeHost(t *testing.T) {
	for ref, want := range map[string]bool{
		"www.example.org": true, "example.com": true, "example.org/story": true, "news.example.co.uk/a/b.html": true, "news.example.se/story": true,
		"story.txt": false, "dir.d/story.txt": false, "../story.md": false, "./www": false, "a.b.txt": false, "story": false, "": false, "2026.11/x": false, ".config/x": false,
	} {
		if got := likeHost(ref); got != want {
			t.Errorf("%q: %v", ref, got)
		}
	}
}
