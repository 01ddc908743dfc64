package content

import "errors"

// Errors that callers tell apart: they decide the exit status and the advice.
var (
	// ErrOpen says that the source could not be opened or fetched at all.
	ErrOpen = errors.New("cannot open")
	// ErrNothing says that the source was read but holds nothing to read.
	ErrNothing = errors.New("nothing readable")
)

// kindError is an error with its whole message, that is also of a kind above.
type kindError struct {
	kind error
	msg  string
	err  error
}

func (e *kindError) Error() string   { return e.msg }
func (e *kindError) Unwrap() []error { return []error{e.kind, e.err} }

// openError and nothingError make errors of a kind; msg is cleaned, as it may
// hold a file's or a server's words.
func openError(msg string, err error) error    { return newKindError(ErrOpen, msg, err) }
func nothingError(msg string, err error) error { return newKindError(ErrNothing, msg, err) }

func newKindError(kind error, msg string, err error) error {
	if err == nil {
		err = kind
	}
	return &kindError{kind, CleanLine(msg), err}
}
