package screen

import (
	"os"
	"sync"
	"syscall"
	"time"

	"github.com/muesli/cancelreader"
)

// parked reads keys and waits for them with the runtime's own poller. Bubble Tea's reader
// waits in a thread of its own, which costs each key some switches between threads.
//
// It is not a file, so Bubble Tea neither waits for keys nor can end a read: call stop
// before Bubble Tea is made to stop reading. A nil parked does nothing.
type parked struct {
	keyboard keyboard
	ready    *os.File // readable when the terminal is
	wait     syscall.RawConn
	reading  sync.Mutex
}

// Read waits for keys and reads them.
func (p *parked) Read(keys []byte) (int, error) {
	p.reading.Lock()
	defer p.reading.Unlock()
	if p.wait.Read(readable) != nil { // it was stopped
		return 0, cancelreader.ErrCanceled
	}
	return p.keyboard.Read(keys)
}

// stop ends the reading of keys until start, and returns when nobody reads any more.
func (p *parked) stop() {
	if p == nil {
		return
	}
	p.ready.SetReadDeadline(time.Now())
	p.reading.Lock()
	//lint:ignore SA2001 the read that is under way ends first
	p.reading.Unlock()
}

func (p *parked) start() {
	if p != nil {
		p.ready.SetReadDeadline(time.Time{})
	}
}

// close ends the reading for good.
func (p *parked) close() {
	if p != nil {
		p.stop()
		p.ready.Close()
	}
}
