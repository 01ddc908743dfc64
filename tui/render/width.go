package render

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Width is the number of cells that text without escapes takes.
func Width(text string) int {
	for i := 0; i < len(text); i++ {
		if text[i] >= 0x80 {
			return ansi.StringWidth(text)
		}
	}
	return len(text)
}

// Cut returns the longest head of text that fits cells, never half a character.
func Cut(text string, cells int) string {
	if cells <= 0 {
		return ""
	}
	if Width(text) <= cells {
		return text
	}
	return ansi.Truncate(text, cells, "")
}

// Fit returns text in exactly cells: padded on the right, or cut before a "…".
func Fit(text string, cells int) string {
	if cells <= 0 {
		return ""
	}
	w := Width(text)
	if w > cells {
		text = strings.TrimRight(Cut(text, cells-1), " ") + "…"
		w = Width(text)
	}
	return text + Spaces(cells-w)
}

// Spaces returns n spaces, none for n below one.
func Spaces(n int) string {
	const blank = "                                                                                                "
	if n <= 0 {
		return ""
	}
	if n <= len(blank) {
		return blank[:n]
	}
	return strings.Repeat(" ", n)
}
