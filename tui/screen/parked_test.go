package screen

import (
	"errors"
	"testing"

	"github.com/creack/pty"
	"github.com/muesli/cancelreader"
	"golang.org/x/term"
)

// TestParked: a read waits for keys, ends when it is stopped and takes none until it is
// started; then it has what was typed meanwhile.
func TestParked(t *testing.T) {
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo-terminals here: ", err)
	}
	defer master.Close()
	defer slave.Close()
	if _, err := term.MakeRaw(int(slave.Fd())); err != nil {
		t.Fatal(err)
	}
	p := newParked(keyboard{slave, &answer{}, func() {}})
	if p == nil {
		t.Skip("not on this system")
	}
	type keys struct {
		typed string
		err   error
	}
	read := make(chan keys)
	reader := func() {
		buf := make([]byte, 16)
		n, err := p.Read(buf)
		read <- keys{string(buf[:n]), err}
	}
	for range 3 {
		go reader()
		master.WriteString("j")
		if got := <-read; got != (keys{"j", nil}) {
			t.Errorf("read %+v", got)
		}
		go reader()
		p.stop()
		if got := <-read; !errors.Is(got.err, cancelreader.ErrCanceled) {
			t.Errorf("stopped: %+v", got)
		}
		master.WriteString("k")
		go reader()
		if got := <-read; !errors.Is(got.err, cancelreader.ErrCanceled) {
			t.Errorf("after the stop: %+v", got)
		}
		p.start()
		go reader()
		if got := <-read; got != (keys{"k", nil}) {
			t.Errorf("started again: %+v", got)
		}
	}
	p.close()
	go reader()
	if got := <-read; !errors.Is(got.err, cancelreader.ErrCanceled) {
		t.Errorf("closed: %+v", got)
	}
}
