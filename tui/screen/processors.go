package screen

import (
	"runtime"
	"sync"

	tea "charm.land/bubbletea/v2"
)

// processors lets the program use all processors while commands are at work, and one while
// there are only keys: with several, each key wakes threads that look for work and find none.
// Commands of a nil processors are not counted.
type processors struct {
	sync.Mutex
	all     int  // how many there are, while one is in use; else 0
	working int  // commands under way
	lately  bool // one has begun since the last key
}

func (p *processors) begin() {
	if p == nil {
		return
	}
	p.Lock()
	defer p.Unlock()
	p.working++
	p.lately = true
	p.use()
}

func (p *processors) end() {
	if p == nil {
		return
	}
	p.Lock()
	defer p.Unlock()
	p.working--
}

// rest is called at each key and turn of the wheel. It leaves one processor where no command
// is at work and none has begun since the key before: typing in a search starts one each time.
func (p *processors) rest() {
	p.Lock()
	defer p.Unlock()
	if p.working == 0 && p.all == 0 && !p.lately {
		p.all = runtime.GOMAXPROCS(1)
	}
	p.lately = p.working > 0
}

// restore has all processors used again.
func (p *processors) restore() {
	p.Lock()
	defer p.Unlock()
	p.use()
}

func (p *processors) use() {
	if p.all > 0 {
		runtime.GOMAXPROCS(p.all)
		p.all = 0
	}
}

// waitMsg has the driver run a command that only waits.
type waitMsg struct{ cmd tea.Cmd }

// Wait is cmd, which waits for something and does nothing until then.
func Wait(cmd tea.Cmd) tea.Cmd { return func() tea.Msg { return waitMsg{cmd} } }
