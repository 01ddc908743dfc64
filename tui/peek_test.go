package tui

import (
	"strings"
	"testing"
)

// TestPeekSpeaksPlainly: what a peek tells needs no knowledge of the program.
func TestPeekSpeaksPlainly(t *testing.T) {
	for _, s := range []struct{ w, h int }{{120, 40}, {80, 24}, {40, 15}} {
		d := newDriver(t, s.w, s.h)
		d.keys("3 j K").shows("“no deal is better than a", "Ana Ruiz", "Finance Minister", "named after the words", "97 %", "§2 What will they discuss?")
		if strings.Contains(d.screen(), "cue-after") {
			t.Errorf("the name of a rule:\n%s", d.screen())
		}
		d.keys("esc 4 K").shows("person", "speaks").checkGeometry("peek")
		d.keys("esc 1 g K").shows("introduction").checkGeometry("peek")
	}
}
