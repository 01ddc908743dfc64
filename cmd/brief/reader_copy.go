package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"brief/content"
	"brief/tui/state"
)

// hasClipboard reports whether a terminal takes text for the clipboard (OSC 52).
// None says so; those are known not to that are a console or a real terminal,
// and screen, which swallows it.
func hasClipboard(term string, tmux bool) bool {
	for _, without := range []string{"linux", "cons25", "vt1", "vt2", "dumb"} {
		if strings.HasPrefix(term, without) {
			return false
		}
	}
	return tmux || !strings.HasPrefix(term, "screen")
}

// keepCopy writes what was copied to a file that the next copy replaces.
func keepCopy(text []byte) (string, error) {
	path := filepath.Join(state.DefaultDir(), "copied.txt")
	err := content.WriteFile(path, text, 0o600)
	if pe, ok := errors.AsType[*fs.PathError](err); ok {
		err = pe.Err // it may name a file that was only on the way
	}
	if err != nil {
		return "", fmt.Errorf("cannot copy to %s: %w – set XDG_STATE_HOME to a directory that can be written to", path, err)
	}
	return path, nil
}
