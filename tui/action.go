package tui

import (
	"strings"

	"brief/content"
	"brief/tui/render"
)

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
	keys   *Keymap // what is said of keys names them as they are
}

// fit is text in exactly cells, padded or cut visibly.
func (l *look) fit(text string, cells int) string {
	return render.Fit(text, cells, l.glyphs.ellipsis)
}

// cut is as much of text as cells hold, without spaces behind it.
func (l *look) cut(text string, cells int) string {
	return strings.TrimRight(l.fit(text, min(cells, render.Width(text))), " ")
}
