package main

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
)

// TestPipesInFolders holds that a pipe that lies in a folder keeps no import waiting,
// and that one that is named is read.
func TestPipesInFolders(t *testing.T) {
	dir := t.TempDir()
	pipe := filepath.Join(dir, "a.jsonl")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip(err)
	}
	fail := func(err error) { t.Error(err) }
	if f := filesOf([]string{dir}, fail); len(f.lines)+len(f.articles) != 0 || f.others[".jsonl"] != 1 {
		t.Errorf("in a folder: %+v", f)
	}
	if f := filesOf([]string{pipe}, fail); !slices.Equal(f.lines, []string{pipe}) {
		t.Errorf("named: %+v", f)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := openLines(ctx, pipe); !errors.Is(err, context.Canceled) {
		t.Errorf("nobody writes to it: %v", err)
	}
}

// TestUntil holds that what never says anything is read no longer than its context lasts.
func TestUntil(t *testing.T) {
	silent, writer := io.Pipe()
	defer writer.Close()
	ctx, cancel := context.WithCancel(t.Context())
	in, leave := until(ctx, silent)
	defer leave()
	go writer.Write([]byte("ab"))
	if _, err := io.ReadFull(in, make([]byte, 2)); err != nil {
		t.Fatal(err)
	}
	cancel()
	if _, err := in.Read(make([]byte, 1)); !errors.Is(err, context.Canceled) {
		t.Errorf("it ends with %v", err)
	}
}
