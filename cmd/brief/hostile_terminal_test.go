package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// TestHungUp holds that a reader ends when its terminal goes away, with the
// signals that its session gets and without them, and keeps its place before that.
func TestHungUp(t *testing.T) {
	t.Parallel()
	for _, controlled := range []bool{true, false} {
		dir := t.TempDir()
		r := startProcess(t, dir, 80, 24, &syscall.SysProcAttr{Setsid: true, Setctty: controlled}, "brief", "halden-bridge")
		r.until("Halden")
		r.master.Close() // comes into force when the read that is under way has got something
		pty.Setsize(r.slave, &pty.Winsize{Rows: 30, Cols: 100})
		r.cmd.Process.Signal(syscall.SIGWINCH)
		r.slave.Close()
		ended := make(chan error, 1)
		go func() { ended <- r.cmd.Wait() }()
		select {
		case err := <-ended:
			kept, _ := filepath.Glob(filepath.Join(dir, "state", "brief", "built-in-*[0-9a-f].json"))
			if len(kept) == 0 {
				t.Errorf("controlled %v: the place is not kept, %v", controlled, err)
			}
		case <-time.After(patience):
			r.cmd.Process.Kill()
			t.Errorf("controlled %v: it stays", controlled)
		}
	}
}

// TestEditor holds that a file's name is no order to the editor, and that an
// editor that is killed leaves nothing of its own behind.
func TestEditor(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	script := "#!/bin/sh\nprintf '%s\\n' \"$@\" >> args\nstty raw -echo\nprintf '\\033[?1049h\\033[?1000h\\033='\nkill -9 $$\n"
	if err := os.WriteFile(filepath.Join(dir, "editor"), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"-c quit.md", "+!touch owned.md"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("# Bridge\n\nThe bridge in Halden is closed.\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		r := startCommand(t, dir, 80, 24, "env", "VISUAL= ", "EDITOR=./editor", "brief", "--", name).until("Halden")
		r.keys("e").until("\x1b[?1000h").until("\x1b[?1000l").until("killed").keys("q").ends()
	}
	args, err := os.ReadFile(filepath.Join(dir, "args"))
	if got := strings.Fields(string(args)); err != nil || len(got) != 6 || got[1] != "./-c" || got[4] != "./+!touch" {
		t.Errorf("the editor got %q, %v", args, err)
	}
}

// TestNoTmux holds that no start runs tmux to ask for its colours, as Lip Gloss does
// on a terminal under tmux without the stand-in that go.mod names.
func TestNoTmux(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "tmux"), []byte("#!/bin/sh\n: > ran\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	startCommand(t, dir, 80, 24, "env", "TMUX=x,1,0", "TERM=screen-256color", "PATH="+dir+":"+os.Getenv("PATH"),
		"brief", "halden-bridge").until("Halden").keys("q").ends()
	if _, err := os.Stat(filepath.Join(dir, "ran")); err == nil {
		t.Error("tmux was run")
	}
}

// TestHugeTerminal holds that a terminal that claims to be huge is believed in part:
// a screen of that size would take more memory than there is.
func TestHugeTerminal(t *testing.T) {
	t.Parallel()
	r := startCommand(t, t.TempDir(), 65535, 65535, "brief", "halden-bridge").until("Halden")
	pty.Setsize(r.master, &pty.Winsize{})
	r.keys("q").ends()
}

// TestArticleFromTheKeyboard holds that the reader does not read an article from the
// terminal that its keys come from: then no key would end it.
func TestArticleFromTheKeyboard(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"-"}, {"--plain", "-"}} {
		r := startCommand(t, t.TempDir(), 80, 24, "brief", args...).until("pipe an ARTICLE in, or name one")
		if r.cmd.Wait(); r.cmd.ProcessState.ExitCode() != exitUsage {
			t.Errorf("%q: exit status %d", args, r.cmd.ProcessState.ExitCode())
		}
	}
}
