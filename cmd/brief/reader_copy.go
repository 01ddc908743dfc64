package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"brief/content/atomicfile"
	"brief/tui/state"
)

// hasClipboard reports whether a terminal takes text for the clipboard (OSC 52).
// None says so; those are known not to that are a console or a real terminal,
// and screen, which swallows it.
func hasClipboard(term string, tmux bool) bool {
	return !isConsole(term) && term != "dumb" && (tmux || !strings.HasPrefix(term, "screen"))
}

// isConsole reports whether $TERM is that of a console or a real terminal.
func isConsole(term string) bool {
	for _, name := range []string{"linux", "cons25", "vt1", "vt2"} {
		if strings.HasPrefix(term, name) {
			return true
		}
	}
	return false
}

// keepCopy writes what was copied to a file that the next copy replaces.
func keepCopy(text []byte) (string, error) {
	path := filepath.Join(state.DefaultDir(), "copied.txt")
	if err := atomicfile.Write(path, text, 0o600); err != nil {
		return "", fmt.Errorf("cannot copy to %s: %w – set XDG_STATE_HOME to a directory that can be written to", path, atomicfile.Reason(err))
	}
	return path, nil
}
