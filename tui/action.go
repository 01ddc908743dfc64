package tui

import "brief/content"

// ActionKind says what a pane asks of the root model.
type ActionKind uint8

// The kinds of action.
const (
	NoAction ActionKind = iota
	Preview             // show Span in the article, and stay
	Commit              // go to Span in the article, and remember where from
	Say                 // show Text in the footer
)

// Action is what a pane returns for a key: the only way from a pane to the rest.
type Action struct {
	Kind ActionKind
	Span content.Span
	Text string // for Say; with Commit which of several places in turn it is, or ""
}

// look is what all panes draw with; the root model owns it.
type look struct {
	theme  Theme
	glyphs glyphs
}
