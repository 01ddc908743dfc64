package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"
)

// errand is slow work that was asked for in a list, which stays on the screen
// meanwhile. There is one at a time: a new one ends the one before.
type errand struct {
	id      int
	what    string // "Fetching example.org"
	since   time.Time
	cancel  context.CancelFunc
	running bool
	slow    bool // it has taken long enough to be told of
}

// arrivedMsg ends an errand: then is what its result leads to.
type arrivedMsg struct {
	id   int
	then func() tea.Cmd
	err  error
}

// errandTickMsg redraws the errand's line.
type errandTickMsg int

// send has run do slow work in the background. What it returns is done in
// Update, unless another errand or Esc came before.
func (m *Model) send(what string, run func(context.Context) (then func() tea.Cmd, err error)) tea.Cmd {
	m.dropErrand()
	ctx, cancel := context.WithCancel(context.Background())
	m.errand = errand{id: m.errand.id + 1, what: what, since: m.opt.Now(), cancel: cancel, running: true}
	id := m.errand.id
	work := func() tea.Msg {
		then, err := run(ctx)
		return arrivedMsg{id, then, err}
	}
	tick := m.after(loadTick, func(time.Time) tea.Msg { return errandTickMsg(id) })
	return tea.Batch(work, tick)
}

// dropErrand ends the errand under way; its result will not count.
func (m *Model) dropErrand() {
	if m.errand.running {
		m.errand.cancel()
		m.errand.running = false
		m.errand.id++
	}
}

func (m *Model) errandTick(msg errandTickMsg) tea.Cmd {
	if int(msg) != m.errand.id || !m.errand.running {
		m.stale = false
		return nil
	}
	m.errand.slow = true
	return m.after(loadTick, func(time.Time) tea.Msg { return msg })
}

func (m *Model) arrived(msg arrivedMsg) tea.Cmd {
	if msg.id != m.errand.id {
		return nil
	}
	m.errand.cancel()
	m.errand.running = false
	if msg.err != nil {
		m.complain(msg.err)
		return nil
	}
	top := m.topOverlay()
	then := msg.then()
	m.losePrompt(top, "something else is on top now")
	return then
}
