package main

import (
	"bytes"
	"encoding/base64"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/creack/pty"
	"golang.org/x/term"
)

// reading is the reader in a process of its own on a pseudo-terminal.
type reading struct {
	*testing.T
	master, slave *os.File
	before        *term.State
	cmd           *exec.Cmd
	out           chan []byte
	seen          []byte
	at            int // in seen, after what was waited for last
}

// startReading opens the reader on ref in dir, on a terminal of the given size.
func startReading(t *testing.T, dir, ref string, cols, rows uint16) *reading {
	t.Helper()
	return startCommand(t, dir, cols, rows, "brief", "--", ref)
}

// startCommand runs a program in dir on a terminal of the given size.
func startCommand(t *testing.T, dir string, cols, rows uint16, name string, args ...string) *reading {
	t.Helper()
	return startProcess(t, dir, cols, rows, &syscall.SysProcAttr{Setsid: true, Setctty: true}, name, args...)
}

// startProcess is startCommand with attributes for the process.
func startProcess(t *testing.T, dir string, cols, rows uint16, attributes *syscall.SysProcAttr, name string, args ...string) *reading {
	t.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo-terminals here: ", err)
	}
	t.Cleanup(func() { master.Close(); slave.Close() })
	pty.Setsize(master, &pty.Winsize{Rows: rows, Cols: cols})
	r := &reading{T: t, master: master, slave: slave, out: make(chan []byte, 1000)}
	if r.before, err = term.GetState(int(slave.Fd())); err != nil {
		t.Fatal(err)
	}
	r.cmd = exec.CommandContext(t.Context(), name, args...)
	r.cmd.Dir = dir
	r.cmd.Stdin, r.cmd.Stdout, r.cmd.Stderr = slave, slave, slave
	r.cmd.SysProcAttr = attributes
	r.cmd.Env = append(os.Environ(), "TERM=xterm-256color", "XDG_STATE_HOME="+dir+"/state", "XDG_CONFIG_HOME="+dir+"/config", "XDG_DATA_HOME="+dir+"/data", "XDG_CACHE_HOME="+dir+"/cache")
	if err := r.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		defer close(r.out)
		for {
			buf := make([]byte, 64<<10)
			n, err := master.Read(buf)
			if err != nil {
				return
			}
			r.out <- buf[:n]
		}
	}()
	return r
}

// until reads until the terminal was sent words, and fails after a long time.
func (r *reading) until(words string) *reading {
	r.Helper()
	late := time.After(patience)
	for !bytes.Contains(r.seen[r.at:], []byte(words)) {
		select {
		case out, ok := <-r.out:
			if !ok {
				r.Fatalf("the reader ended before %q:\n%q", words, tail(r.seen))
			}
			r.seen = append(r.seen, out...)
		case <-late:
			r.cmd.Process.Kill()
			r.Fatalf("no %q:\n%q", words, tail(r.seen))
		}
	}
	r.at += bytes.Index(r.seen[r.at:], []byte(words)) + len(words)
	return r
}

func tail(out []byte) []byte { return out[max(0, len(out)-2000):] }

func (r *reading) keys(keys string) *reading {
	io.WriteString(r.master, keys)
	return r
}

// ends waits for the end, and holds that the terminal is as it was before.
func (r *reading) ends() {
	r.Helper()
	r.until("\x1b[?1049l")
	err := r.cmd.Wait()
	if exit, ok := err.(*exec.ExitError); ok && !exit.Exited() {
		r.Errorf("the reader was killed: %v", err)
	}
	if after, err := term.GetState(int(r.slave.Fd())); err != nil || *after != *r.before {
		r.Errorf("the terminal's modes are not restored: %v", err)
	}
	if !bytes.Contains(r.seen[bytes.LastIndex(r.seen, []byte("\x1b[?1049h")):], []byte("\x1b[?25h")) {
		r.Error("the cursor stays hidden")
	}
}

// ours matches the sequences that the reader may write: styles, moves, erasing,
// scrolling, margins, the modes that it sets and asks for, and OSC 52 with nothing but base64.
var ours = regexp.MustCompile("\x1b\\[[0-9;:]*[mGHJKCXrsST]|\x1b\\[\\?(1049|25|2004|1002|1006|69)[hl]|\x1b\\[\\?69\\$p|\x1b\\]52;c;([A-Za-z0-9+/=]*)\x07")

// onlyOurs holds that what the terminal was sent is text and sequences of ours.
func (r *reading) onlyOurs() {
	r.Helper()
	for _, copied := range ours.FindAllSubmatch(r.seen, -1) {
		if text, err := base64.StdEncoding.DecodeString(string(copied[2])); err != nil {
			r.Errorf("clipboard: %v", err)
		} else if what := dirty(string(text)); what != "" {
			r.Errorf("clipboard: %s", what)
		}
	}
	if n := bytes.Count(r.seen, []byte(ansi.RequestModeLeftRightMargin)); n > 1 {
		r.Errorf("the terminal was asked for margins %d times", n)
	}
	if what := dirty(strings.ReplaceAll(string(ours.ReplaceAll(r.seen, nil)), "\r", "")); what != "" {
		r.Errorf("the terminal was sent %s", what)
	}
}

// escape is the key in a spelling that no following key can be taken into.
const escape = "\x1b[27u"

// TestHostileReader goes through all panes, overlays and prompts of the reader
// over an article that holds every attack, and looks at each byte it writes.
func TestHostileReader(t *testing.T) {
	t.Parallel()
	attacks, dir := attacks(), t.TempDir()
	var article strings.Builder
	for _, name := range sortedKeys(attacks) {
		if name != "nul" && !strings.HasSuffix(name, "-raw") && !strings.HasPrefix(name, "bidi-unclosed") {
			article.WriteString(strings.TrimSpace(forms()["raw.md"](attacks[name])) + "\n\n")
		}
	}
	ref := "a\x1b]0;owned\a\x1b[31m\u202e\u009b.md"
	if err := os.WriteFile(filepath.Join(dir, ref), []byte(article.String()), 0o600); err != nil {
		t.Skip("no such file names here: ", err)
	}
	paths := []string{"1jjjj\ry", "2dddddyYK", "3jjjjj\ryY/before\r" + escape + "n", "4jjjj\ryYK", "2tjj\r", "Sbefore\rjj\r", "2/after\rnnNN\x1b" + escape, "Zjj\rZ", "f", "ma''", ":\x1b]0;x\a\x07\r", "?dd" + escape, "zz", "\x0c", ")))]]]}}}", "/\x1b[200~pasted \u202e\x1b[201~" + escape, "G", "g"}
	for _, size := range [][2]uint16{{180, 50}, {80, 24}, {30, 10}} {
		r := startReading(t, dir, ref, size[0], size[1]).keys("y").until("\x1b]52;c;").keys(":export\r").until("xported to")
		if size[0] > 100 { // a terminal that has margins, and says so
			r.keys("\x1b[?69;2$y").until(ansi.SetModeLeftRightMargin)
		}
		for _, keys := range paths {
			r.keys(keys + escape)
		}
		pty.Setsize(r.master, &pty.Winsize{Rows: 1, Cols: 1})
		pty.Setsize(r.master, &pty.Winsize{Rows: size[1], Cols: size[0]})
		r.keys("\x03").ends()
		r.onlyOurs()
	}
	exports, _ := filepath.Glob(filepath.Join(dir, "*.md"))
	states, _ := filepath.Glob(filepath.Join(dir, "state", "brief", "*.json"))
	if len(exports) < 2 || len(states) == 0 {
		t.Errorf("%q and %q were written", exports, states)
	}
	for _, path := range append(exports, states...) {
		data, err := os.ReadFile(path)
		if what := dirty(string(data)); err != nil || filepath.Base(path) != ref && what != "" {
			t.Errorf("%s: %v %s", path, err, what)
		}
	}
}

// TestGivenBack holds that the terminal is given back when the reader is told
// to go, while it loads and while it shows an article.
func TestGivenBack(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for _, sig := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT} {
		r := startReading(t, dir, "halden-bridge", 80, 24).until("\x1b[?1049h").until("Halden").keys("y").until("\x1b]52;c;")
		r.cmd.Process.Signal(sig)
		r.ends()
		r.onlyOurs()
	}
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe"), 0o600); err != nil {
		t.Skip("no pipes here: ", err)
	}
	for _, sig := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP} {
		r := startReading(t, dir, "pipe", 80, 24).until("Esc cancel")
		r.cmd.Process.Signal(sig)
		r.ends()
	}
}

// TestSuspend holds that the terminal is given back while the reader is
// stopped, and taken again after it; and that Ctrl-Z where there is no shell to
// go back to leaves the reader as it was.
func TestSuspend(t *testing.T) {
	t.Parallel()
	r := startReading(t, t.TempDir(), "halden-bridge", 80, 24).until("Halden").keys("\x1a").until("\x1b[?1049l").until("\x1b[?1049h").until("Halden").keys("y").until("\x1b]52;c;")
	r.keys("q").ends()
	shell := startCommand(t, t.TempDir(), 80, 24, "sh", "-c", "set -m; brief halden-bridge; echo back in the shell; fg >/dev/null").until("Halden")
	shell.keys("\x1a").until("\x1b[?1049l").until("back in the shell").until("\x1b[?1049h").until("Halden").keys("q").ends()
	shell.onlyOurs()
}
