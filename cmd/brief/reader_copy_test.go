package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/adrg/xdg"
)

func TestHasClipboard(t *testing.T) {
	for _, c := range []struct {
		term string
		tmux bool
		want bool
	}{
		{"xterm-256color", false, true}, {"tmux-256color", true, true}, {"screen-256color", true, true},
		{"screen", false, false}, {"linux", false, false}, {"vt220", false, false},
	} {
		if got := hasClipboard(c.term, c.tmux); got != c.want {
			t.Errorf("%s, in tmux %v: %v", c.term, c.tmux, got)
		}
	}
}

// TestCopyCannotBeKept: an error says what, why and what next, in the program's words.
func TestCopyCannotBeKept(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(xdg.Reload) // after the variables are what they were
	t.Setenv("XDG_STATE_HOME", file)
	xdg.Reload()
	_, err := keepCopy([]byte("words"))
	if err == nil || !strings.HasPrefix(err.Error(), "cannot copy to "+file) || !strings.HasSuffix(err.Error(), "set XDG_STATE_HOME to a directory that can be written to") {
		t.Errorf("got %v", err)
	}
}
