package screen

import (
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
)

// suspend gives the terminal back and stops the job until it is resumed.
func (d *driver) suspend() tea.Cmd {
	d.away.Store(true)
	d.parked.stop()
	d.program.ReleaseTerminal() // which ends the reading of keys
	d.term.give()
	stopJob()
	d.parked.start()
	d.program.RestoreTerminal()
	d.retake()
	return d.paint()
}

// stopPatience is how long a stop may take to come into force.
const stopPatience = 300 * time.Millisecond

// stopJob stops the process group, and returns when it has been resumed, or
// soon where no shell could ever resume it: then the system does not stop it.
func stopJob() {
	resumed := make(chan os.Signal, 1)
	signal.Notify(resumed, syscall.SIGCONT)
	defer signal.Stop(resumed)
	if syscall.Kill(0, syscall.SIGTSTP) != nil {
		return
	}
	select {
	case <-resumed:
	case <-time.After(stopPatience):
	}
}
