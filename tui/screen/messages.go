package screen

import (
	"encoding/base64"
	"os/exec"

	tea "charm.land/bubbletea/v2"
)

// Frame is what the screen shows.
type Frame struct {
	Rows  []string // their only escapes are SGR sequences, each a whole style; nil: nothing to show yet
	Mouse bool
}

// Model is a Bubble Tea model whose screen is a Frame instead of its View. What the
// command of its Init brings, or those that this batches, are messages of its own.
type Model interface {
	tea.Model
	// Frame returns the screen; it must be cheap when nothing changed.
	Frame() Frame
}

type (
	redrawMsg  struct{}
	suspendMsg struct{}
	paintMsg   struct{}
	execMsg    struct {
		cmd  *exec.Cmd
		done func(error) tea.Msg
	}
	execDoneMsg struct {
		msg    tea.Msg
		failed bool
	}
)

// CopyMsg asks for its text to be put on the clipboard of the terminal.
type CopyMsg string

// CopiedMsg tells the model that what it gave to Copy is with the terminal.
type CopiedMsg struct{}

// Copy puts text on the clipboard of the terminal, by OSC 52.
func Copy(text string) tea.Cmd { return func() tea.Msg { return CopyMsg(text) } }

// Redraw writes the whole screen anew.
func Redraw() tea.Msg { return redrawMsg{} }

// Suspend gives the terminal back to the shell until the job is resumed.
func Suspend() tea.Msg { return suspendMsg{} }

// Exec gives the terminal to a program until it ends; done makes the message
// that the model gets then.
func Exec(cmd *exec.Cmd, done func(error) tea.Msg) tea.Cmd {
	return func() tea.Msg { return execMsg{cmd, done} }
}

func (m CopyMsg) sequence() string {
	return "\x1b]52;c;" + base64.StdEncoding.EncodeToString([]byte(m)) + "\a"
}
