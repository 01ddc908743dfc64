package screen

import (
	"bytes"
	"context"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/creack/pty"
	"golang.org/x/term"
)

// counter is a model that shows the keys it got; "q" quits once what "y" copies is
// with the terminal, and "!" panics.
type counter struct {
	keys            string
	owed, quitAfter bool
}

func (c *counter) Init() tea.Cmd  { return nil }
func (c *counter) View() tea.View { return tea.View{} }
func (c *counter) Frame() Frame   { return Frame{Rows: []string{"keys: " + c.keys}} }
func (c *counter) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case CopiedMsg:
		if c.owed = false; c.quitAfter {
			return c, tea.Quit
		}
	case tea.KeyPressMsg:
		c.keys += msg.Text
		switch msg.Text {
		case "q":
			if c.quitAfter = c.owed; !c.owed {
				return c, tea.Quit
			}
		case "!":
			panic("a fault")
		case "y":
			c.owed = true
			return c, Copy("copied")
		}
	}
	return c, nil
}

// runOn runs a counter on a pseudo-terminal, sends keys, and returns what was
// written and Run's error.
func runOn(t *testing.T, keys string) (string, error, bool) {
	t.Helper()
	return runModel(t, &counter{}, keys)
}

func runModel(t *testing.T, model Model, keys string) (string, error, bool) {
	t.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo-terminals here: ", err)
	}
	defer master.Close()
	before, err := term.GetState(int(slave.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	pty.Setsize(master, &pty.Winsize{Rows: 5, Cols: 40})
	var out bytes.Buffer
	read := make(chan struct{})
	go func() { io.Copy(&out, master); close(read) }()
	master.WriteString(keys)
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	signals := make(chan os.Signal, 4)
	signal.Notify(signals, Signals()...)
	defer signal.Stop(signals)
	runErr := Run(ctx, model, slave, slave, signals)
	after, err := term.GetState(int(slave.Fd()))
	same := err == nil && *after == *before
	slave.Close() // the reading ends when all of it has been read
	<-read
	return out.String(), runErr, same
}

// TestRun: keys typed ahead are all kept, and the terminal is given back.
func TestRun(t *testing.T) {
	out, err, same := runOn(t, "y"+strings.Repeat("j", 300)+"q")
	if err != nil {
		t.Fatal(err)
	}
	if !same || !strings.Contains(out, enterScreen) || !strings.HasSuffix(out, leaveScreen) {
		t.Errorf("the terminal is not given back: %q", out)
	}
	if !strings.Contains(out, "\x1b]52;c;Y29waWVk\a") {
		t.Errorf("nothing was copied: %q", out)
	}
	if frames := strings.Count(out, "\x1b["); frames > 200 {
		t.Errorf("%d sequences for a burst of keys", frames)
	}
}

// TestEarlySignal: a signal from before Run listens ends it.
func TestEarlySignal(t *testing.T) {
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo-terminals here: ", err)
	}
	defer master.Close()
	defer slave.Close()
	go io.Copy(io.Discard, master)
	signals := make(chan os.Signal, 1)
	signals <- syscall.SIGHUP
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	if err := Run(ctx, &counter{}, slave, slave, signals); err != nil || ctx.Err() != nil {
		t.Errorf("%v, %v", err, ctx.Err())
	}
}

// TestPanic: a fault of the model gives the terminal back and is told.
func TestPanic(t *testing.T) {
	out, err, same := runOn(t, "j!")
	if err == nil || !strings.Contains(err.Error(), "a fault") {
		t.Errorf("error: %v", err)
	}
	if !same || !strings.HasSuffix(out, leaveScreen) {
		t.Errorf("the terminal is not given back: %q", out)
	}
}

func TestNoTerminal(t *testing.T) {
	f, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := Run(context.Background(), &counter{}, f, f, nil); err == nil {
		t.Error("no error without a terminal")
	}
}
