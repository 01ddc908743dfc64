package library

import (
	"os/exec"
	"testing"
)

// TestCommandLine: a line to copy names the library it is about, in one word whatever is in its path.
func TestCommandLine(t *testing.T) {
	for path, want := range map[string]string{
		DefaultPath():              "brief library check",
		"/tmp/copy.db":             "brief library check --library /tmp/copy.db",
		"/tmp/my lib.db":           "brief library check --library '/tmp/my lib.db'",
		"Ana's $(rm -r *).db":      `brief library check --library 'Ana'\''s $(rm -r *).db'`,
		"~/café.db":                "brief library check --library '~/café.db'",
		"":                         "brief library check --library ''",
		"a\\b`c\"d;e&f|g<h>i!j.db": "brief library check --library 'a\\b`c\"d;e&f|g<h>i!j.db'",
	} {
		if got := CommandLine(path, "check"); got != want {
			t.Errorf("%q: %s, want %s", path, got, want)
		}
		shell, err := exec.LookPath("sh")
		if err != nil {
			continue
		}
		if got, err := exec.Command(shell, "-c", "printf %s "+ShellWord(path)).Output(); err != nil || string(got) != path {
			t.Errorf("a shell takes %s for %q, %v", ShellWord(path), got, err)
		}
	}
}
