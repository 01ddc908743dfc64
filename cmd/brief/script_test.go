package main

import (
	"flag"
	"io"
	"os"
	"testing"

	"github.com/adrg/xdg"
	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the scripts' golden output")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"brief": main})
}

// homeOf keeps what commands run in this process save below dir, and not in the
// home of whoever tests.
func homeOf(t *testing.T, dir string) {
	t.Cleanup(xdg.Reload) // after the variables are what they were
	for _, name := range []string{"XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"} {
		t.Setenv(name, dir)
	}
	xdg.Reload()
}

// TestScripts runs the command line as a person or a script would.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("XDG_DATA_HOME", env.WorkDir+"/data")
			env.Setenv("XDG_STATE_HOME", env.WorkDir+"/state")
			env.Setenv("XDG_CONFIG_HOME", env.WorkDir+"/config")
			env.Setenv("XDG_CACHE_HOME", env.WorkDir+"/cache")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"status": status},
	})
}

// status runs brief with the arguments after the first, and holds that its exit
// status is the first: status 3 quotes missing.txt.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N ARG…")
	}
	err := ts.Exec("brief", args[1:]...)
	got := "0"
	if exit, ok := err.(interface{ ExitCode() int }); ok {
		got = string(rune('0' + exit.ExitCode()))
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if got != args[0] {
		ts.Fatalf("exit status %s, want %s", got, args[0])
	}
}

// TestWriteError holds that a full disk is said, and a closed pipe is not.
func TestWriteError(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("no /dev/full here")
	}
	defer full.Close()
	homeOf(t, t.TempDir())
	var said writerLog
	if got := run(t.Context(), []string{"text", "ukraine-talks"}, os.Stdin, full, &said); got != exitOpen {
		t.Errorf("exit status %d", got)
	}
	if want := "brief: cannot write the output: no space left on device\n"; string(said) != want {
		t.Errorf("said %q", said)
	}
	said = nil
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	r.Close()
	if got := run(t.Context(), []string{"text", "ukraine-talks"}, os.Stdin, w, &said); got != exitFine || len(said) > 0 {
		t.Errorf("closed pipe: exit status %d, said %q", got, said)
	}
}

type writerLog []byte

func (w *writerLog) Write(p []byte) (int, error) { *w = append(*w, p...); return len(p), nil }

// TestTooLarge holds that an endless pipe is bounded, and said.
func TestTooLarge(t *testing.T) {
	homeOf(t, t.TempDir())
	var out, said writerLog
	endless := io.LimitReader(zeros{}, 1<<40)
	if got := run(t.Context(), []string{"text", "--max-size", "1", "-"}, endless, &out, &said); got != exitOpen || len(out) > 0 {
		t.Errorf("exit status %d, printed %d bytes", got, len(out))
	}
	if want := "brief: Cannot open standard input: larger than 1 MiB – raise the bound with --max-size\n"; string(said) != want {
		t.Errorf("said %q", said)
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = '0'
	}
	return len(p), nil
}
