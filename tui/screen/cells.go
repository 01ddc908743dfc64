package screen

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"brief/tui/render"
)

// cell is one column of a row. Text and style are parts of the row's string, so
// that reading a row copies nothing.
type cell struct {
	text  string // one character with all that combines with it; "" right of a wide one
	style string // parameters of its SGR sequence
	wide  bool   // it takes the next cell too
	risky bool   // terminals differ on how wide it is
}

func (c cell) blank() bool { return c.text == " " && c.style == "" }

// readRow appends the cells of a row to cells, width of them at most, padded
// with blanks. The only escapes of a row are SGR sequences, each of which gives
// the whole style.
func readRow(cells []cell, row string, width int) []cell {
	style := ""
	for i := 0; i < len(row) && len(cells) < width; {
		c := row[i]
		switch {
		case c == 0x1b:
			end := styleEnd(row[i:])
			if end < 0 { // no escape of ours: nothing else gets out
				i++
				continue
			}
			style = row[i+2 : i+end]
			i += end + 1
		case c < 0x20 || c == 0x7f:
			i++
		case c < 0x80 && (i+1 == len(row) || row[i+1] < 0x80):
			cells = append(cells, cell{text: row[i : i+1], style: style})
			i++
		case c >= 0x80 && narrowAt(row[i:]):
			_, n := utf8.DecodeRuneInString(row[i:])
			cells = append(cells, cell{text: row[i : i+n], style: style})
			i += n
		case invalidAt(row[i:]):
			cells = append(cells, cell{text: "\ufffd", style: style})
			i++
		default:
			text, w := ansi.FirstGraphemeCluster(row[i:], ansi.GraphemeWidth)
			cells = appendCluster(cells, text, style, w, width)
			i += len(text)
		}
	}
	for len(cells) < width {
		cells = append(cells, cell{text: " "})
	}
	return cells
}

// styleEnd returns where the m of the SGR sequence is that row starts with, or
// -1 where it starts with anything else.
func styleEnd(row string) int {
	if !strings.HasPrefix(row, "\x1b[") {
		return -1
	}
	for i := 2; i < len(row); i++ {
		switch c := row[i]; {
		case c == 'm':
			return i
		case c != ';' && c != ':' && (c < '0' || c > '9'):
			return -1
		}
	}
	return -1
}

// invalidAt reports whether s starts with a byte that is no UTF-8.
func invalidAt(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return r == utf8.RuneError && n == 1
}

// narrowAt reports whether s starts with a character of one cell that nothing
// combines with: both it and what follows are letters or signs of the plainest
// kind. It spares most of a screen the search for the ends of characters.
func narrowAt(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if !render.Narrow(r) || len(s) == n {
		return render.Narrow(r)
	}
	next, _ := utf8.DecodeRuneInString(s[n:])
	return next < 0x80 || render.Narrow(next)
}

func appendCluster(cells []cell, text, style string, w, width int) []cell {
	switch {
	case w == 0:
		return cells // nothing of ours starts with a character that takes no cell
	case w == 1:
		return append(cells, cell{text: text, style: style, risky: len(text) > 3})
	case len(cells)+2 > width:
		return append(cells, cell{text: " ", style: style})
	}
	return append(cells, cell{text: text, style: style, wide: true, risky: len(text) > 4}, cell{style: style})
}
