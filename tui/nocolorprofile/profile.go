// Package colorprofile stands in for github.com/charmbracelet/colorprofile, with
// which Lip Gloss finds out in package init what colours standard output shows: on
// every terminal it looks the user and the terminal up in files, and under tmux it
// runs "tmux info" and waits for it, whatever the subcommand. Frames bring their
// own colours here, and nothing goes through Lip Gloss's writer or Bubble Tea's
// renderer. go.mod's replace line puts this in its place.
//
// It must know nothing of the rest of the project.
package colorprofile

import (
	"image/color"
	"io"
)

// Profile says which colours a terminal shows.
type Profile byte

// The profiles, from no escapes at all to 16 million colours.
const (
	Unknown Profile = iota
	NoTTY
	ASCII
	ANSI
	ANSI256
	TrueColor
)

// Ascii is another name of ASCII.
const Ascii = ASCII

// Convert returns c: colours are not changed here.
func (p Profile) Convert(c color.Color) color.Color { return c }

// Detect returns ANSI256, without a look at anything.
func Detect(io.Writer, []string) Profile { return ANSI256 }

// Writer passes what it is given on as it is.
type Writer struct {
	Forward io.Writer
	Profile Profile
}

// NewWriter returns a Writer to w.
func NewWriter(w io.Writer, _ []string) *Writer { return &Writer{w, ANSI256} }

// Write writes p to Forward.
func (w *Writer) Write(p []byte) (int, error) { return w.Forward.Write(p) }

// WriteString writes s to Forward.
func (w *Writer) WriteString(s string) (int, error) { return io.WriteString(w.Forward, s) }
