package screen

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"brief/content/clean"
	"brief/tui/render"
)

// cell is one column of a row, packed into one number since a frame takes thousands of
// comparisons. Its low 32 bits are the number of a character, 0 for the right half of a
// wide one; the next 16 are the number of a style, 0 on blanks that do not show it; flags
// stand above. Two cells of one palette are equal where they look the same.
type cell uint64

const (
	blank      cell = ' '     // a cell with nothing in it
	wide       cell = 1 << 48 // it takes the next cell too
	risky      cell = 1 << 49 // terminals differ on how wide it is
	styleShift      = 32
)

func newCell(text uint32, style uint16) cell { return cell(text) | cell(style)<<styleShift }

func (c cell) text() uint32  { return uint32(c) }
func (c cell) style() uint16 { return uint16(c >> styleShift) }

// turn is where a row sets a style: at which byte, and before which cell.
type turn struct{ at, cell int }

// read appends the cells of a row to cells, width of them at most, padded with
// blanks. The only escapes of a row are SGR sequences, each of which gives the
// whole style.
func (p *palette) read(cells []cell, row string, width int) []cell {
	cells, _ = p.readFrom(cells, nil, row, 0, width)
	return cells
}

// readFrom is read for the rest of a row: cells holds those before byte i, which is 0 or
// where a style is set. It appends the turns it meets to turns.
func (p *palette) readFrom(cells []cell, turns []turn, row string, i, width int) ([]cell, []turn) {
	var style, onBlank uint16
	for i < len(row) && len(cells) < width {
		if n := plainBytes(row[i:], width-len(cells)); n > 0 {
			cells = appendPlain(cells, row[i:i+n], style, onBlank)
			i += n
			continue
		}
		switch c := row[i]; {
		case c == 0x1b:
			end := styleEnd(row[i:])
			if end < 0 { // no escape of ours: nothing else gets out
				i++
				continue
			}
			turns = append(turns, turn{i, len(cells)})
			style, onBlank = p.style(row[i+2:i+end]), 0
			if p.styles[style].shows {
				onBlank = style
			}
			i += end + 1
		case c < 0x20 || c == 0x7f:
			i++
		case c >= 0x80 && narrowAt(row[i:]):
			r, n := utf8.DecodeRuneInString(row[i:])
			cells = append(cells, newCell(uint32(r), style))
			i += n
		case invalidAt(row[i:]):
			cells = append(cells, newCell(utf8.RuneError, style))
			i++
		default:
			var n int
			cells, n = p.appendCluster(cells, row[i:], style, onBlank, width)
			i += n
		}
	}
	for len(cells) < width {
		cells = append(cells, blank)
	}
	return cells, turns
}

// appendPlain appends a cell for each byte of text, of a style and of another on blanks.
func appendPlain(cells []cell, text string, style, onBlank uint16) []cell {
	at := len(cells)
	cells = slices.Grow(cells, len(text))[:at+len(text)]
	letter, space := newCell(0, style), newCell(' ', onBlank)
	for k, c := range []byte(text) {
		if cells[at+k] = letter | cell(c); c == ' ' {
			cells[at+k] = space
		}
	}
	return cells
}

// plainBytes is how many bytes s starts with, most at most, that take a cell each.
func plainBytes(s string, most int) int {
	n := 0
	for n < most && n < len(s) && s[n]-' ' < 0x7f-' ' {
		n++
	}
	if n > 0 && n < len(s) && !nothingCombines(s[n:]) {
		n--
	}
	return n
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
	return render.Narrow(r) && nothingCombines(s[n:])
}

// nothingCombines reports whether what s starts with, if anything, stands for itself.
func nothingCombines(s string) bool {
	if s == "" || s[0] < 0x80 {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s)
	return render.Narrow(r)
}

// appendCluster appends the cells of the character that s starts with, and returns its
// length; one for which width has no room becomes a blank.
func (p *palette) appendCluster(cells []cell, s string, style, onBlank uint16, width int) ([]cell, int) {
	text, w := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	n := len(text)
	// A broken byte, and what follows it, may cling to a character.
	text = strings.ReplaceAll(clean.Text(text), "\ufffd", "")
	switch {
	case text == " ":
		return append(cells, newCell(' ', onBlank)), n
	case text == "" || w == 0: // nothing of ours starts with a character that takes no cell
		return cells, n
	case len(cells)+w > width:
		return append(cells, blank), n
	}
	c := newCell(p.character(text), style)
	if len(text) > 3 && w == 1 || len(text) > 4 {
		c |= risky
	}
	if w == 1 {
		return append(cells, c), n
	}
	return append(cells, c|wide, newCell(0, style)), n
}
