package render

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// TestCut: a head of so many cells is what the library for terminals cuts, whatever the
// characters are.
func TestCut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("ab é“—…│漢字\u0301\u200d👩💻\u00adñ"))).Draw(t, "text")
		cells := rapid.IntRange(-1, 12).Draw(t, "cells")
		want := ""
		if cells > 0 {
			want = ansi.Truncate(text, cells, "")
		}
		if got := Cut(text, cells); got != want {
			t.Errorf("%q in %d cells: %q, want %q", text, cells, got, want)
		}
	})
}
