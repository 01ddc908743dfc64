package screen

import (
	"os"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"golang.org/x/term"
)

// terminal is the user's terminal: where keys come from and frames go.
type terminal struct {
	in, out *os.File
	cooked  *term.State // how it was when we took it over
	taken   bool
	mouse   bool
	margins margins
	answer  answer
}

// margins says whether the terminal scrolls between a left and a right margin
// (DECLRMM, private mode 69).
type margins byte

const (
	unasked margins = iota
	asked
	had
)

// The sequences that take the terminal over and give it back: alternate screen,
// no cursor, bracketed paste; the mouse's are apart, as it is off by default.
const (
	enterScreen = "\x1b[?1049h\x1b[?25l\x1b[?2004h"
	leaveScreen = "\x1b[m\x1b[r\x1b[?2004l\x1b[?25h\x1b[?1049l"
	mouseOn     = "\x1b[?1002h\x1b[?1006h"
	mouseOff    = "\x1b[?1006l\x1b[?1002l"
	leftBehind  = mouseOff + "\x1b[?1000l\x1b[?1l\x1b>" + leaveScreen // the mouse and keypad of an editor that was killed
)

// maxWidth and maxHeight bound a screen, in cells: a terminal may claim 65535 by
// 65535, which would take all memory.
const maxWidth, maxHeight = 1000, 500

// size is the number of columns and rows, 80 by 24 where it cannot be known.
func (t *terminal) size() (width, height int) {
	if w, h, err := term.GetSize(int(t.out.Fd())); err == nil && w > 0 && h > 0 {
		return min(w, maxWidth), min(h, maxHeight)
	}
	return 80, 24
}

// take puts the terminal into raw mode and shows the alternate screen.
func (t *terminal) take() error {
	state, err := term.MakeRaw(int(t.in.Fd()))
	if err != nil {
		return err
	}
	t.cooked, t.taken = state, true
	enter := enterScreen
	if t.margins == had {
		enter += ansi.SetModeLeftRightMargin
	}
	_, err = t.out.WriteString(enter)
	return err
}

// ask asks once whether the terminal has margins; nobody waits for the answer, which
// is a tea.ModeReportMsg.
func (t *terminal) ask() {
	if t.margins != unasked {
		return
	}
	t.margins = asked
	if askable() {
		t.answer.expect()
		t.out.WriteString(ansi.RequestModeLeftRightMargin)
	}
}

// askable reports whether the terminal may be asked a question. Left alone are those that
// are known, or may be, to show it, as Bubble Tea does; those that have no margins, and
// those that are far away, whose answer may come when somebody else has the terminal.
func askable() bool {
	for _, far := range []string{"SSH_TTY", "SSH_CONNECTION", "SSH_CLIENT"} {
		if _, ok := os.LookupEnv(far); ok {
			return false
		}
	}
	kind := os.Getenv("TERM")
	plain := kind == "" || kind == "linux" || kind == "ansi" || kind == "dumb" || strings.HasPrefix(kind, "vt")
	return !plain && !strings.Contains(os.Getenv("TERM_PROGRAM"), "Apple")
}

// answered takes in what the terminal says of a mode, and reports whether it has margins.
func (t *terminal) answered(m tea.ModeReportMsg) bool {
	if m.Mode == ansi.ModeLeftRightMargin && (m.Value == ansi.ModeSet || m.Value == ansi.ModeReset) && t.margins != had {
		t.margins = had
		if t.taken {
			t.out.WriteString(ansi.SetModeLeftRightMargin)
		}
	}
	return t.margins == had
}

// give restores the terminal; it may be called at any time when nobody reads keys.
func (t *terminal) give() {
	if !t.taken {
		return
	}
	if t.answer.settle(t.in) {
		t.margins = unasked // nobody took it in
	}
	if t.mouse {
		t.out.WriteString(mouseOff)
		t.mouse = false
	}
	if t.margins == had {
		t.out.WriteString(ansi.ResetModeLeftRightMargin)
	}
	t.out.WriteString(leaveScreen)
	term.Restore(int(t.in.Fd()), t.cooked)
	t.taken = false
}

// recover undoes what a program left of the terminal that we had given to it;
// one that failed may have left anything.
func (t *terminal) recover(failed bool) {
	term.Restore(int(t.in.Fd()), t.cooked)
	if failed {
		t.out.WriteString(leftBehind)
	}
}

// setMouse turns the mouse on or off.
func (t *terminal) setMouse(on bool) {
	if on == t.mouse {
		return
	}
	t.mouse = on
	if on {
		t.out.WriteString(mouseOn)
	} else {
		t.out.WriteString(mouseOff)
	}
}
