package tui

import (
	"context"
	"errors"
	"fmt"
	"os"

	"golang.org/x/term"

	"brief/tui/screen"
)

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
	err = screen.Run(ctx, m, in, os.Stdout)
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
