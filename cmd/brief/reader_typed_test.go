package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPathsAreReadAsTyped: what is typed in the reader goes by the shell's sign for the home, and by its quoting.
func TestPathsAreReadAsTyped(t *testing.T) {
	t.Setenv("HOME", "/home/ana")
	t.Chdir(t.TempDir())
	if err := os.WriteFile("'odd'", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for ref, want := range map[string]string{
		"~/story.txt": "/home/ana/story.txt", "~": "~", "~ana/x": "~ana/x", "story~/x": "story~/x", "https://example.org/~/x": "https://example.org/~/x",
		`"my story.txt"`: "my story.txt", `'~/my story.txt'`: "/home/ana/my story.txt", `my\ story.txt`: "my story.txt", `"half`: `"half`, "'odd'": "'odd'",
	} {
		if got := asTyped(ref); got != want {
			t.Errorf("%s is %s, want %s", ref, got, want)
		}
	}
}

// TestFilesLike: paths are completed as a shell would, whatever their case, and none that a terminal must not be shown.
func TestFilesLike(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Chdir(home)
	if err := os.MkdirAll(filepath.Join("Stories", "old"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"story one.txt", "other.txt", ".hidden", "sto\x1b[31m.txt", "Stories/a.md"} {
		if err := os.WriteFile(name, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for begun, want := range map[string][]string{
		"sto": {"Stories/", "story one.txt"}, "": {"Stories/", "other.txt", "story one.txt"}, ".h": {".hidden"}, "Stories/": {"Stories/a.md", "Stories/old/"},
		"~/o": {"~/other.txt"}, `story\ o`: {"story one.txt"}, "missing/": nil, "other.txt/": nil,
	} {
		if diff := cmp.Diff(want, filesLike(begun)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", begun, diff)
		}
	}
}
