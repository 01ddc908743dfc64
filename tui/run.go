package tui

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
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
			return fmt.Errorf("cannot read keys: %w – give the article as a file", err)
		}
		defer in.Close()
	}
	// A terminal that goes away, and the shell behind it, send more than one signal:
	// none of them may end us before the place is kept, unless that takes for ever.
	signals := make(chan os.Signal, 4)
	signal.Notify(signals, screen.Signals()...)
	defer signal.Stop(signals)
	err = screen.Run(ctx, m, in, os.Stdout, signals)
	defer time.AfterFunc(leavePatience, func() { signal.Stop(signals) }).Stop()
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
