package tui

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	"golang.org/x/term"

	"brief/tui/screen"
)

// leavePatience is how long keeping the place holds signals off.
const leavePatience = 3 * time.Second

// Run shows the reader on the terminal until the user quits. Where standard
// input is a pipe, keys come from the terminal itself.
func Run(ctx context.Context, opt Options) error {
	m, err := New(opt)
	if err != nil {
		return err
	}
	in := os.Stdin
	if !term.IsTerminal(int(in.Fd())) {
		if in, err = os.Open("/dev/tty"); err != nil {
			return fmt.Errorf("Cannot read keys: %w – give the article as a file", err)
		}
		defer in.Close()
	}
	// A terminal that goes away, and the shell behind it, send more than one signal:
	// none of them may end us before the place is kept, unless that takes for ever.
	held := make(chan os.Signal, 1)
	signal.Notify(held, syscall.SIGHUP, syscall.SIGINT, syscall.SIGTERM)
	defer signal.Stop(held)
	err = screen.Run(ctx, m, in, os.Stdout)
	defer time.AfterFunc(leavePatience, func() { signal.Stop(held) }).Stop()
	if fault, ok := errors.AsType[*screen.Fault](err); ok {
		return m.reported(fault)
	}
	if err != nil {
		return err
	}
	if m.from == nil && m.doc == nil && m.load.err != nil && !m.load.cancelled {
		return m.load.err // there was never anything to read
	}
	return m.Leave()
}
