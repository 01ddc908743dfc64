package main

import (
	"fmt"
	"os"
	"strings"

	"golang.org/x/term"
)

// barCells is the width of a progress bar on stderr.
const barCells = 30

// progress returns what draws a progress bar on stderr, and what wipes it away.
// Where stderr is no terminal they do nothing.
func (a *app) progress(what string) (step func(done, all int), end func()) {
	f, ok := a.err.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return func(int, int) {}, func() {}
	}
	shown := -1
	a.wipe = func() {
		if shown >= 0 {
			fmt.Fprint(f, "\r\x1b[K")
		}
		shown = -1
	}
	return func(done, all int) {
		if all == 0 || done*1000/all == shown {
			return
		}
		shown = done * 1000 / all
		cells := done * barCells / all
		fmt.Fprintf(f, "\r%s [%s%s] %d of %d", what, strings.Repeat("#", cells), strings.Repeat(" ", barCells-cells), done, all)
	}, a.wipe
}

// progressOf is progress through refs, where what is found does not show it.
func (a *app) progressOf(refs []string) (step func(done, all int), end func()) {
	if a.out.terminal || len(refs) < 2 {
		return func(int, int) {}, func() {}
	}
	return a.progress("reading")
}
