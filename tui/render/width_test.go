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

// TestFit: text fills its cells exactly, and is cut between words where that wastes little;
// a sign of several cells takes its room from the text.
func TestFit(t *testing.T) {
	for text, want := range map[string]string{
		"mayor": "mayor     ", "mayor of H": "mayor of H", "mayor of Halden": "mayor of …", "mayor of X, Y": "mayor of …",
		"mayors of Halden": "mayors …  ", "a burgomaster": "a burgoma…", "burgomasters": "burgomast…", "漢字 漢字漢字": "漢字 漢字…", "漢字漢 字漢字": "漢字漢 …  ",
	} {
		if got := Fit(text, 10, "…"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]string{
		"mayor of H": "mayor of H", "mayor of Halden": "mayor ... ", "a burgomaster": "a burgo...", "漢字 漢字漢字": "漢字 漢...",
	} {
		if got := Fit(text, 10, "..."); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		more := rapid.SampledFrom([]string{"…", "...", ""}).Draw(t, "more")
		text := rapid.StringOf(rapid.SampledFrom([]rune("ab  é“—…│漢字\u0301\u200d👩💻ñ"))).Draw(t, "text")
		if cells := rapid.IntRange(0, 12).Draw(t, "cells"); Width(Fit(text, cells, more)) != cells {
			t.Errorf("%q in %d cells: %q", text, cells, Fit(text, cells, more))
		}
	})
}
