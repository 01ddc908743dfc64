// Package tui is the reader: panes for sections, article, quotes and actors
// that the keyboard moves through.
//
// Only the root Model is a tea.Model; panes are plain types that get a
// rectangle and return an Action. Update does no I/O. It must not know how an
// article is fetched or parsed, nor where anything is kept: it is given a
// Briefing and functions for the rest.
package tui
