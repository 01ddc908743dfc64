package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

// TestClickOnNothing holds that a click where a filter has left no match finds nothing.
func TestClickOnNothing(t *testing.T) {
	for pane, digit := range map[Pane]string{Quotes: "3", Actors: "4"} {
		d := newDriver(t, 200, 60, func(o *Options) { o.Mouse = true })
		d.screen()
		d.keys(digit + " /").typed("zzz").keys("enter").screen()
		r := d.m.layout.Inner(pane)
		d.send(tea.MouseClickMsg{X: r.X + 2, Y: r.Y})
		d.shows("zzz")
	}
}
