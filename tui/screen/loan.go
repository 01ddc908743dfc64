package screen

import (
	"io"
	"os/exec"
)

// loan is a program that has the terminal while it runs.
type loan struct {
	cmd    *exec.Cmd
	term   *terminal
	parked *parked // who reads keys when the program has ended
}

// Run gives the terminal, which nobody else reads keys from then, to the program.
func (l loan) Run() error {
	defer l.parked.start()
	l.term.give()
	l.cmd.Stdin, l.cmd.Stdout = l.term.in, l.term.out // it needs the terminal itself
	return l.cmd.Run()
}

func (l loan) SetStdin(io.Reader)  {}
func (l loan) SetStdout(io.Writer) {}
func (l loan) SetStderr(errors io.Writer) {
	if l.cmd.Stderr == nil {
		l.cmd.Stderr = errors
	}
}
