package screen

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"sync/atomic"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

// frameGap is the least time between two frames. A key that comes alone is
// shown at once; those of a burst share frames.
const frameGap = 8 * time.Millisecond

// sizeGap is the least time between two sizes of the terminal that are taken in:
// while somebody drags its corner, nobody looks at those between.
const sizeGap = 14 * time.Millisecond

// marginsWorth is how many bytes a frame that scrolls must cost before the terminal is
// asked for margins, with which only what moves is scrolled.
const marginsWorth = 300

// Signals are those that Run is to be told of.
func Signals() []os.Signal {
	return []os.Signal{syscall.SIGWINCH, syscall.SIGHUP, syscall.SIGINT, syscall.SIGTERM}
}

// Run shows model on the terminal until it quits, with keys from in and frames
// to out. Whatever happens, the terminal is as it was when Run returns. SIGINT,
// SIGTERM and SIGHUP end it without an error; a *Fault is one that the model did
// not survive. The caller must have been notified of Signals on signals before, so that
// none is lost and none ends the program while the terminal is taken over.
func Run(ctx context.Context, model Model, in, out *os.File, signals <-chan os.Signal) error {
	d := &driver{model: model, term: terminal{in: in, out: out}}
	done, early := make(chan struct{}), make(chan tea.Msg)
	defer close(done)
	defer d.processors.restore()
	go launch(guarded(model.Init(), &d.processors), early, done)
	if err := d.term.take(); err != nil {
		return fmt.Errorf("cannot use the terminal: %w", err)
	}
	defer d.term.give()
	width, height := d.term.size()
	d.painter.resize(width, height)
	model.Update(tea.WindowSizeMsg{Width: width, Height: height})
	d.begin(early)
	gone := func() { go d.program.Quit() }
	p := tea.NewProgram(d, tea.WithContext(ctx), tea.WithInput(d.read(keyboard{in, &d.term.answer, gone})), tea.WithOutput(out),
		tea.WithoutRenderer(), tea.WithoutSignalHandler(), tea.WithFPS(1), tea.WithWindowSize(width, height),
		tea.WithColorProfile(colorprofile.ANSI256)) // finding it out may run tmux; frames bring their own colours
	d.program = p
	go d.watch(signals, done)
	go d.hand(early, done)
	_, err := p.Run()
	d.parked.close()
	d.term.give()
	switch {
	case d.crash != nil:
		return d.crash
	case errors.Is(err, tea.ErrProgramKilled), errors.Is(err, tea.ErrInterrupted), errors.Is(err, context.Canceled):
		return nil
	}
	return err
}

// driver is the tea.Model that Bubble Tea runs: it passes messages on to the
// model and paints after each.
type driver struct {
	model      Model
	program    *tea.Program
	term       terminal
	parked     *parked
	first      tea.Cmd // what begin left to do
	painter    painter
	processors processors
	painted    time.Time // when the last frame was written
	waiting    bool      // a paintMsg is on its way

	away     atomic.Bool // somebody else has the terminal: an editor, or the shell
	painting bool        // the model is drawing its frame
	faults   int
	crash    *Fault
}

// read is what keys are to be read from.
func (d *driver) read(k keyboard) io.Reader {
	if d.parked = newParked(k); d.parked != nil {
		return d.parked
	}
	return k
}

func (d *driver) Init() tea.Cmd { return d.first }

// launch runs cmd, and each that it batches beside the others, and sends what they
// bring until done.
func launch(cmd tea.Cmd, early chan<- tea.Msg, done <-chan struct{}) {
	if cmd == nil {
		return
	}
	msg := cmd()
	if batch, ok := msg.(tea.BatchMsg); ok {
		for _, cmd := range batch {
			go launch(cmd, early, done)
		}
		return
	}
	if msg == nil {
		return
	}
	select {
	case early <- msg:
	case <-done:
	}
}

// firstPatience is how long Bubble Tea's set-up waits for something to show.
const firstPatience = 10 * time.Millisecond

// begin shows the first frame, where that comes soon, before Bubble Tea is set up: that
// takes as long as reading an article does, on the same processors.
func (d *driver) begin(early <-chan tea.Msg) {
	_, d.first = d.Update(paintMsg{}) // which survives faults
	if d.crash != nil || !d.painted.IsZero() {
		return
	}
	patience := time.NewTimer(firstPatience)
	defer patience.Stop()
	select {
	case msg := <-early:
		_, cmd := d.Update(msg)
		d.first = join(d.first, cmd)
	case <-patience.C:
	}
}

// hand passes what the first commands bring on to Bubble Tea until done.
func (d *driver) hand(early <-chan tea.Msg, done <-chan struct{}) {
	for {
		select {
		case msg := <-early:
			d.program.Send(msg)
		case <-done:
			return
		}
	}
}

// View paints and tells Bubble Tea nothing: it has no renderer.
func (d *driver) View() tea.View { return tea.View{} }

func (d *driver) Update(msg tea.Msg) (next tea.Model, cmd tea.Cmd) {
	defer func() {
		if reason := recover(); reason != nil {
			next, cmd = d.survive(NewFault(reason))
		}
	}()
	switch msg := msg.(type) {
	case faultMsg:
		return d.survive(msg.fault)
	case paintMsg:
		d.waiting = false
		return d, d.paint()
	case tea.WindowSizeMsg:
		if msg.Width == d.painter.width && msg.Height == d.painter.height {
			return d, nil
		}
		d.painter.resize(msg.Width, msg.Height)
	case tea.ModeReportMsg:
		d.painter.margins = d.term.answered(msg)
		return d, nil
	case waitMsg:
		return d, guarded(msg.cmd, nil)
	case tea.KeyPressMsg, tea.MouseWheelMsg:
		d.processors.rest()
	case CopyMsg:
		d.term.out.WriteString(msg.sequence())
		return d.pass(CopiedMsg{})
	case redrawMsg:
		d.painter.known = false
		return d, d.paint()
	case suspendMsg:
		return d, d.suspend()
	case execMsg:
		d.away.Store(true)
		d.parked.stop()
		return d, tea.Exec(loan{msg.cmd, &d.term, d.parked}, func(err error) tea.Msg { return execDoneMsg{msg.done(err), err != nil} })
	case execDoneMsg:
		d.parked.start() // it does no more where the program ran
		d.term.recover(msg.failed)
		d.retake()
		return d.pass(msg.msg)
	}
	return d.pass(msg)
}

func (d *driver) pass(msg tea.Msg) (tea.Model, tea.Cmd) {
	_, cmd := d.model.Update(msg)
	return d, join(guarded(cmd, &d.processors), d.paint())
}

// join runs both commands; one alone needs no batch.
func join(a, b tea.Cmd) tea.Cmd {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	return tea.Batch(a, b)
}

// retake takes the terminal over again after somebody else had it.
func (d *driver) retake() {
	if err := d.term.take(); err != nil {
		panic(err)
	}
	d.away.Store(false)
	width, height := d.term.size()
	d.painter.resize(width, height)
	d.model.Update(tea.WindowSizeMsg{Width: width, Height: height})
}

// paint writes the frame, or returns a command that does so a little later when
// one was written just now.
func (d *driver) paint() tea.Cmd {
	if d.waiting {
		return nil
	}
	if rest := frameGap - time.Since(d.painted); rest > 0 {
		d.waiting = true
		return tea.Tick(rest, func(time.Time) tea.Msg { return paintMsg{} })
	}
	d.painting = true
	f := d.model.Frame()
	d.painting = false
	if f.Rows == nil {
		return nil
	}
	if out := d.painter.paint(f.Rows); len(out) > 0 {
		d.term.out.Write(out)
		d.painted = time.Now()
		if d.painter.scrolling && len(out) > marginsWorth {
			d.term.ask()
		}
	}
	d.term.setMouse(f.Mouse)
	return nil
}

// quitPatience is how long the model may take to quit after a signal.
const quitPatience = 2 * time.Second

// watch passes signals on until done: the terminal's new size after a change,
// and the wish to quit. A model that does not get round to quitting is left.
func (d *driver) watch(signals <-chan os.Signal, done <-chan struct{}) {
	var late, resized <-chan time.Time
	var sized time.Time
	for {
		select {
		case <-resized:
			resized, sized = nil, time.Now()
			width, height := d.term.size()
			go d.program.Send(tea.WindowSizeMsg{Width: width, Height: height})
		case <-done:
			return
		case <-late:
			d.program.Kill()
			late = nil
		case s := <-signals:
			switch {
			case s == syscall.SIGWINCH:
				if resized == nil {
					resized = time.After(sizeGap - time.Since(sized))
				}
			case s == syscall.SIGINT && d.away.Load(): // it is meant for whoever has the terminal
			case late == nil:
				late = time.After(quitPatience)
				go d.program.Quit()
			}
		}
	}
}
