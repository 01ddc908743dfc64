package screen

import (
	"io"
	"os"
)

// keyboard reads keys from a terminal and keeps its answers to our questions whole. It
// calls gone when the terminal has hung up, of which a process outside the terminal's
// session gets no signal.
type keyboard struct {
	*os.File
	answer *answer
	gone   func()
}

func (k keyboard) Read(keys []byte) (int, error) {
	begun := k.answer.resume(keys)
	n, err := k.File.Read(keys[begun:])
	if err == io.EOF {
		k.gone()
	}
	return k.answer.pass(keys[:begun+n]), err
}
