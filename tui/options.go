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

	// Articles are all that the user asked for, where there are several: Open opens them in turn.
	Articles []string
	// Load opens the article, with raw all text of a page and not just its
	// article. It is called again for a reload.
	Load func(ctx context.Context, raw bool) (*content.Document, error)
	// Open opens another article, by whatever name the command line takes.
	Open func(ctx context.Context, ref string, raw bool) (*content.Document, error)
	// Follow opens the article at the address of a link, as Open does, but never one of
	// this machine or network: who wrote the page chose it.
	Follow func(ctx context.Context, address string, raw bool) (*content.Document, error)
	// Start returns what a long article begins with, to be shown while Load reads
	// the whole; nil where there is nothing to show before. It may be nil.
	Start func(ctx context.Context) *content.Document
	// Progress is how far slow work is by now, and of how much: bytes that are
	// fetched, or steps of Parse. The latter is -1 where it is not known.
	Progress func() (done, total int64)
	// Parse finds what the article says, or nil once ctx is done; nil means briefing.Parse.
	Parse func(ctx context.Context, doc *content.Document) *briefing.Briefing

	// Files are the files and directories whose path begins as typed, the latter with a slash
	// behind. It may read the disk, so only commands call it.
	Files func(begun string) []string
	// OpenURL opens an address in the browser.
	OpenURL func(url string) error
	// Editor returns what e runs, for a place in bytes.
	Editor func(doc *content.Document, offset int) (EditorCommand, error)
	// Export writes the article and its findings in one of Formats, the first for
	// "", Write other data under a new name. Where a file holds just that already, the
	// error is fs.ErrExist. Names may be of other people's words.
	Export  func(b *briefing.Briefing, format string) (path string, err error)
	Formats []string
	Write   func(name string, data []byte) (path string, err error)
	// Copy keeps text in a file for terminals without a clipboard, and for text
	// that is too long for one; Clipboard says that the terminal has one (OSC 52).
	Copy      func(text []byte) (path string, err error)
	Clipboard bool
	// Watch returns a channel that tells when the source of doc has changed.
	Watch func(ctx context.Context, doc *content.Document) (<-chan struct{}, error)
	// Store keeps places, marks and notes between runs; nil keeps nothing.
	Store *state.Store
	// Library is what the user saved, Feeds the subscriptions; nil means none here.
	Library Library
	Feeds   Feeds
	// AlwaysSave puts every article that is opened into the library.
	AlwaysSave bool
	// Report writes what a bug report needs of a fault of the reader's own.
	Report func(reason string, stack []byte) (path string, err error)
	// Now is the clock of the loading line; nil means time.Now.
	Now func() time.Time

	Keys    map[string][]string // keys by intent, in place of the table's
	Theme   Theme               // the zero Theme means the first of Themes
	Themes  []Theme             // the user's own, to choose from besides the built-in ones
	Notice  string              // one line to show at first: what is wrong with the settings
	Measure int                 // of the article in cells; 0 means 76
	ASCII   bool                // no box characters
	Raw     bool                // whatever is opened comes with all text of its page
	Mouse   bool
}

// EditorCommand is a program that takes the terminal over for a while.
type EditorCommand struct {
	Name string
	Args []string
}
