package screen

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"brief/content"
	"brief/tui/render"
)

// cell is one column of a row. Two cells of one palette are equal where they look
// the same.
type cell struct {
	text  uint32 // a character's number; 0 right of a wide one
	style uint16 // its number; of a blank on which it does not show, plain
	wide  bool   // it takes the next cell too
	risky bool   // terminals differ on how wide it is
}

// blank is a cell with nothing in it.
func blank() cell { return cell{text: ' '} }

// read appends the cells of a row to cells, width of them at most, padded with
// blanks. The only escapes of a row are SGR sequences, each of which gives the
// whole style.
func (p *palette) read(cells []cell, row string, width int) []cell {
	var style, onBlank uint16
	for i := 0; i < len(row) && len(cells) < width; {
		c := row[i]
		switch {
		case ' ' <= c && c < 0x7f && nothingCombines(row[i+1:]):
			n := i + 1
			for n+1 < len(row) && ' ' <= row[n] && row[n] < 0x7f && row[n+1] < 0x80 {
				n++
			}
			for _, c := range []byte(row[i:min(n, i+width-len(cells))]) {
				s := style
				if c == ' ' {
					s = onBlank
				}
				cells = append(cells, cell{text: uint32(c), style: s})
			}
			i = n
		case c == 0x1b:
			end := styleEnd(row[i:])
			if end < 0 { // no escape of ours: nothing else gets out
				i++
				continue
			}
			style, onBlank = p.style(row[i+2:i+end]), 0
			if p.styles[style].shows {
				onBlank = style
			}
			i += end + 1
		case c < 0x20 || c == 0x7f:
			i++
		case c >= 0x80 && narrowAt(row[i:]):
			r, n := utf8.DecodeRuneInString(row[i:])
			cells = append(cells, cell{text: uint32(r), style: style})
			i += n
		case invalidAt(row[i:]):
			cells = append(cells, cell{text: utf8.RuneError, style: style})
			i++
		default:
			text, w := ansi.FirstGraphemeCluster(row[i:], ansi.GraphemeWidth)
			i += len(text)
			// A broken byte, and what follows it, may cling to a character.
			switch text = strings.ReplaceAll(content.CleanText(text), "\ufffd", ""); text {
			case "":
			case " ":
				cells = append(cells, cell{text: ' ', style: onBlank})
			default:
				cells = p.appendCluster(cells, text, style, w, width)
			}
		}
	}
	for len(cells) < width {
		cells = append(cells, blank())
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

func (p *palette) appendCluster(cells []cell, text string, style uint16, w, width int) []cell {
	switch {
	case w == 0:
		return cells // nothing of ours starts with a character that takes no cell
	case w == 1:
		return append(cells, cell{text: p.character(text), style: style, risky: len(text) > 3})
	case len(cells)+2 > width:
		return append(cells, blank())
	}
	return append(cells, cell{text: p.character(text), style: style, wide: true, risky: len(text) > 4}, cell{style: style})
}
