package content

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/content/clean"
)

// Errors that callers tell apart: they decide the exit status and the advice.
var (
	// ErrOpen says that the source could not be opened or fetched at all.
	ErrOpen = errors.New("cannot open")
	// ErrNothing says that the source was read but holds nothing to read.
	ErrNothing = errors.New("nothing readable")
)

// Sentence returns what err says on one line as people are shown it: with a capital,
// unless a name comes first that has none.
func Sentence(err error) string {
	text := clean.Line(err.Error())
	if k, ok := errors.AsType[*kindError](err); ok && k.name != "" && strings.HasPrefix(text, k.name) {
		return text
	}
	if word, _, _ := strings.Cut(text, " "); strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") != "" {
		return text // "https://…", "config.toml"
	}
	return Capital(text)
}

// Capital returns text with a capital at its start.
func Capital(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	if n == 0 {
		return ""
	}
	return string(unicode.ToUpper(r)) + text[n:]
}

// kindError is an error with its whole message, that is also of a kind above.
type kindError struct {
	kind error
	name string // of the source, where the message begins with it
	msg  string
	err  error
}

func (e *kindError) Error() string   { return e.msg }
func (e *kindError) Unwrap() []error { return []error{e.kind, e.err} }

// openError and nothingError make errors of a kind: the name of the source, where the
// message begins with it, and the rest. Both are cleaned, as they may hold a file's or a server's words.
func openError(name, msg string, err error) error    { return newKindError(ErrOpen, name, msg, err) }
func nothingError(name, msg string, err error) error { return newKindError(ErrNothing, name, msg, err) }

// cannotOpen makes an ErrOpen that says why what the user asked for, by its name, cannot be opened.
func cannotOpen(name, why string, err error) error {
	return openError("", "cannot open "+name+": "+why, err)
}

func newKindError(kind error, name, msg string, err error) error {
	if err == nil {
		err = kind
	}
	name = clean.Line(name)
	return &kindError{kind, name, clean.Line(strings.TrimPrefix(name+" "+msg, " ")), err}
}
