package render

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Width is the number of cells that text without escapes takes.
func Width(text string) int {
	n := 0
	for _, r := range text {
		if r >= 0x80 && !Narrow(r) {
			return ansi.StringWidth(text)
		}
		n++
	}
	return n
}

// Narrow reports whether r takes one cell and combines with nothing, for the
// characters that are common: Latin, Greek, Cyrillic, punctuation, box lines. The
// soft hyphen, which some terminals show, is not among them.
func Narrow(r rune) bool {
	switch {
	case 0xa0 <= r && r < 0x300:
		return r != 0xad
	case 0x370 <= r && r < 0x483, 0x2500 <= r && r < 0x25a0:
		return true
	case 0x2010 <= r && r < 0x2028, 0x2030 <= r && r < 0x205f:
		return r != 0x203c && r != 0x2049
	}
	return false
}

// Cut returns the longest head of text that fits cells, never half a character.
func Cut(text string, cells int) string {
	n := 0
	for i, r := range text {
		switch {
		case r >= 0x80 && !Narrow(r):
			if cells <= 0 {
				return ""
			}
			return ansi.Truncate(text, cells, "")
		case n >= cells:
			return text[:i]
		}
		n++
	}
	return text
}

// Fit returns text in exactly cells: padded on the right, or cut before the sign more,
// such as "…", between words where that leaves at least half of the cells filled.
func Fit(text string, cells int, more string) string {
	if cells <= 0 {
		return ""
	}
	w := Width(text)
	if w > cells {
		text = cutVisibly(text, cells, more)
		w = Width(text)
	}
	return text + Spaces(cells-w)
}

// cutVisibly is a head of text, which is too long for cells, that ends in a space and more
// behind a word or in more within one.
func cutVisibly(text string, cells int, more string) string {
	more = Cut(more, cells)
	room := cells - Width(more)
	words := Cut(text, room-1)
	if text[len(words)] != ' ' {
		words = words[:strings.LastIndexByte(words, ' ')+1]
	}
	if words = strings.TrimRight(words, " "); words != "" && Width(words) >= cells/2 {
		return words + " " + more
	}
	return strings.TrimRight(Cut(text, room), " ") + more
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

// Beside returns the first left and the last right cells of a styled row, each in
// exactly as many cells. A character that is cut through becomes a space.
func Beside(row string, left, right int) (string, string) {
	head := ansi.Truncate(row, left, "")
	head += Spaces(left - ansi.StringWidth(head))
	cut := ansi.StringWidth(row) - right
	tail := ansi.TruncateLeft(row, cut, "")
	if ansi.StringWidth(tail) > right {
		tail = ansi.TruncateLeft(row, cut+1, "")
	}
	return head, Spaces(right-ansi.StringWidth(tail)) + tail
}
