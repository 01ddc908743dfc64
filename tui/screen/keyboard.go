package screen

import (
	"io"
	"os"
)

// keyboard is a terminal that keys are read from, with what it answers kept whole. It
// calls gone when the terminal has hung up: who is in no session of the terminal's gets
// no signal then.
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
