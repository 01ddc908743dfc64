package screen

import (
	"fmt"
	"runtime/debug"

	tea "charm.land/bubbletea/v2"
)

// Fault is a panic of the model or of one of its commands, caught. As an error
// it is one line without the stack.
type Fault struct {
	Reason string
	Stack  []byte
}

func (f *Fault) Error() string { return "a fault of its own: " + f.Reason }

// Survivor is a Model that may go on after a Fault.
type Survivor interface {
	// Survive is told of a fault in Update or in a command, and reports whether
	// the model can go on; it is not asked about one in Frame.
	Survive(*Fault) bool
}

// maxFaults is how many faults a model may survive.
const maxFaults = 3

// faultMsg tells of a panic in a command.
type faultMsg struct{ fault *Fault }

// NewFault must be called while the panic with reason is recovered.
func NewFault(reason any) *Fault { return &Fault{fmt.Sprint(reason), debug.Stack()} }

// guarded is cmd with its panics turned into messages, also in the commands that it
// batches. While it runs, all processors of p are in use.
func guarded(cmd tea.Cmd, p *processors) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		p.begin()
		defer p.end()
		defer func() {
			if reason := recover(); reason != nil {
				msg = faultMsg{NewFault(reason)}
			}
		}()
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i := range batch {
				batch[i] = guarded(batch[i], p)
			}
		}
		return msg
	}
}

// survive goes on after a fault where the model can, else it quits.
func (d *driver) survive(fault *Fault) (next tea.Model, cmd tea.Cmd) {
	defer func() {
		if again := recover(); again != nil {
			d.crash = NewFault(again)
			next, cmd = d, tea.Quit
		}
	}()
	d.faults++
	if m, ok := d.model.(Survivor); ok && d.faults <= maxFaults && !d.painting && m.Survive(fault) {
		return d, d.paint()
	}
	d.crash = fault
	return d, tea.Quit
}
