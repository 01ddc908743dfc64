package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"brief/content/atomicfile"
	"brief/content/clean"
	"brief/tui/state"
)

// writeReport writes what a bug report needs of a fault of our own to a file,
// and returns its path. It holds nothing of the article, of its address or of
// what the user typed, and nothing of the environment but TERM.
func writeReport(reason string, stack []byte) (string, error) {
	text := fmt.Sprintf("brief %s on %s/%s, TERM=%s\n%s\n\n%s", version(), runtime.GOOS, runtime.GOARCH, clean.Line(os.Getenv("TERM")), clean.Line(reason), stack)
	path := filepath.Join(state.DefaultDir(), "faults", time.Now().UTC().Format("20060102-150405.000")+".txt")
	return path, atomicfile.Write(path, []byte(text), 0o600)
}

// faultError words a panic that was caught, and says where its report is.
func faultError(reason any, stack []byte) error {
	text := clean.Line(fmt.Sprint(reason))
	if path, err := writeReport(text, stack); err == nil {
		return fmt.Errorf("stopped by a fault of its own: %s – please report it with %s", text, path)
	}
	return fmt.Errorf("stopped by a fault of its own: %s", text)
}
