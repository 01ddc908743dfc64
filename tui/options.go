package tui

import (
	"context"
	"time"

	"brief/briefing"
	"brief/content"
	"brief/tui/state"
)

// Options are what the reader is given from outside: it fetches, keeps and
// opens nothing itself. A nil function means that the thing cannot be done here.
type Options struct {
	Ref string // what the user asked for, for the loading line

	// Load opens the article; progress may be called from any goroutine with
	// the share that is done, 0 to 1. It is called again for a reload.
	Load func(ctx context.Context, progress func(done float64)) (*content.Document, error)
	// Parse finds what the article says; nil means briefing.Parse.
	Parse func(*content.Document) *briefing.Briefing

	OpenURL func(url string) error                                         // in the browser
	Editor  func(doc *content.Document, offset int) (EditorCommand, error) // what e runs
	Export  func(b *briefing.Briefing) (path string, err error)
	Store   *state.Store                                                              // keeps places, marks and notes between runs; nil keeps nothing
	Watch   func(ctx context.Context, doc *content.Document) (<-chan struct{}, error) // tells when the source changed
	Write   func(name string, data []byte) (path string, err error)                   // writes an export
	Now     func() time.Time                                                          // for the loading line; nil means time.Now

	Keys    map[string][]string // keys by intent, in place of the table's
	Theme   Theme               // the zero Theme means the first of Themes
	Themes  []Theme             // the user's own, to choose from besides the built-in ones
	Notice  string              // one line to show at first: what is wrong with the settings
	Measure int                 // of the article in cells; 0 means 76
	ASCII   bool                // no box characters
	Mouse   bool
}

// EditorCommand is a program that takes the terminal over for a while.
type EditorCommand struct {
	Name string
	Args []string
}
