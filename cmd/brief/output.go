package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"os"
	"strconv"
	"syscall"

	"golang.org/x/term"

	"brief/briefing"
)

// output is standard output: buffered, and aware of whether it is a terminal.
// Its first error sticks and comes out of Flush.
type output struct {
	*bufio.Writer
	terminal bool
	width    int // in cells, at the start; 0 when it is no terminal
	fd       int // of the terminal
}

func newOutput(w io.Writer) *output {
	out := &output{Writer: bufio.NewWriterSize(w, 64<<10)}
	if f, ok := w.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		out.terminal, out.fd = true, int(f.Fd())
		if width, _, err := term.GetSize(int(f.Fd())); err == nil && width > 0 {
			out.width = width
		} else {
			out.width = 80
		}
	}
	return out
}

// json prints v as a line of JSON, addresses with their & as it is. What goes wrong comes out of Flush.
func (o *output) json(v any) {
	w := json.NewEncoder(o)
	w.SetEscapeHTML(false)
	_ = w.Encode(v) // only writing can fail, which o remembers
}

// widthNow tells how wide the terminal is at the time; nil where there is none.
func (o *output) widthNow() func() int {
	if !o.terminal {
		return nil
	}
	return func() int {
		if width, _, err := term.GetSize(o.fd); err == nil && width > 0 {
			return width
		}
		return o.width
	}
}

// page says how to print for people: wrapped and emphasised on a terminal,
// neither in a pipe. COLUMNS sets the width in both.
func (o *output) page() briefing.Page {
	p := briefing.Page{Width: o.width, Bold: o.escapes()}
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		p.Width = n
	}
	return p
}

// escapes reports whether the output may carry SGR sequences.
func (o *output) escapes() bool {
	if force := os.Getenv("CLICOLOR_FORCE"); force != "" && force != "0" {
		return true
	}
	return o.terminal && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && os.Getenv("CLICOLOR") != "0"
}

// closedPipe reports whether err says only that the reader has gone away,
// which is no failure: head has what it wanted.
func closedPipe(err error) bool {
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe)
}
