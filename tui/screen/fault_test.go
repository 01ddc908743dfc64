package screen

import (
	"strings"
	"syscall"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// survivor is a counter that goes on after faults; "!" panics in Update, "c"
// and "b" in a command, "f" in Frame, and "1" to "3" send the process a signal.
type survivor struct {
	counter
	faults []*Fault
	broken bool
}

func (s *survivor) Survive(f *Fault) bool { s.faults = append(s.faults, f); return true }

func (s *survivor) Frame() Frame {
	if s.broken {
		panic("no frame")
	}
	return s.counter.Frame()
}

func (s *survivor) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	k, _ := msg.(tea.KeyPressMsg)
	fails := func() tea.Msg { panic("in a command") }
	switch k.Text {
	case "c":
		return s, fails
	case "b":
		return s, tea.Batch(func() tea.Msg { return nil }, fails)
	case "f":
		s.broken = true
	case "1", "2", "3":
		syscall.Kill(syscall.Getpid(), map[string]syscall.Signal{"1": syscall.SIGHUP, "2": syscall.SIGINT, "3": syscall.SIGTERM}[k.Text])
	}
	return s.counter.Update(msg)
}

// TestSurvive: a model that can goes on after a fault, a few times; one that
// cannot draw itself does not.
func TestSurvive(t *testing.T) {
	for keys, want := range map[string]int{"j!jq": 1, "!!!q": 3, "!!!!": 3, "f": 0} {
		m := &survivor{}
		out, err, same := runModel(t, m, keys)
		if fatal := keys == "f" || keys == "!!!!"; (err != nil) != fatal || len(m.faults) != want {
			t.Errorf("%q: %d faults, %v", keys, len(m.faults), err)
		}
		if !same || !strings.HasSuffix(out, leaveScreen) {
			t.Errorf("%q: the terminal is not given back: %q", keys, out)
		}
		if err != nil && strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: the error is of several lines: %v", keys, err)
		}
	}
}

// TestCommandFault: a panic in a command, alone or in a batch, is the model's to
// survive; it would kill the process and leave the terminal as it is.
func TestCommandFault(t *testing.T) {
	for _, keys := range []string{"c", "b"} {
		m := &dying{survivor{}}
		out, err, same := runModel(t, m, keys)
		if err == nil || !strings.Contains(err.Error(), "in a command") || !same || !strings.HasSuffix(out, leaveScreen) {
			t.Errorf("%q: %v, %q", keys, err, out)
		}
	}
}

// dying is a survivor that does not survive.
type dying struct{ survivor }

func (d *dying) Survive(*Fault) bool { return false }

// TestFirstFrameFault: a panic in the first frame, before Bubble Tea runs, is told of as
// any other.
func TestFirstFrameFault(t *testing.T) {
	out, err, same := runModel(t, &survivor{broken: true}, "")
	if err == nil || !strings.Contains(err.Error(), "no frame") || !same || !strings.HasSuffix(out, leaveScreen) {
		t.Errorf("%v, %q", err, out)
	}
}

// TestSignals: a signal ends the reader in the usual way, and the terminal is
// given back.
func TestSignals(t *testing.T) {
	for _, keys := range []string{"1", "2", "3"} {
		out, err, same := runModel(t, &survivor{}, keys)
		if err != nil || !same || !strings.HasSuffix(out, leaveScreen) {
			t.Errorf("signal %s: %v, %q", keys, err, out)
		}
	}
}

// TestLastGate: whatever a row holds, only characters and whole styles get out,
// and what stands behind an escape is not swallowed.
func TestLastGate(t *testing.T) {
	p := painter{}
	p.resize(60, 8)
	out := string(p.paint([]string{"a\x1b[2Jb", "a\x1b]0;title\ab", "a\x1b[31;\x07mb", "a\x07\x08\x00\x7f\rb", "a\u009b31mb", "a\u202e\u2066b", "a\x1b[1mb\x1b[mc", "a\xffb\x1b"}))
	for _, bad := range []string{"\x1b]", "\x1b[2Jb", "\x07", "\x08", "\x00", "\x7f", "\rb", "\u009b", "\u202e", "\u2066", "31;\x07", "\xff"} {
		if strings.Contains(out, bad) {
			t.Errorf("%q gets out: %q", bad, out)
		}
	}
	if strings.Count(out, "b") != 8 {
		t.Errorf("something is swallowed: %q", out)
	}
}
