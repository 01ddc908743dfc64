// Package screen puts frames on a terminal: it runs a Bubble Tea model without
// Bubble Tea's renderer and writes what changed as soon as it changed.
//
// Bubble Tea's renderer writes on a timer, which costs up to 8 ms a key and a
// share of a processor while nothing happens, and repaints what a terminal can
// scroll by itself. Here a frame is written in the Update that made it, frames
// that follow closely are merged into one, and an idle program does nothing. A terminal
// that has left and right margins scrolls the text alone, others the lists beside it too.
//
// It must not know what the frames show.
package screen
