package briefing

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// Page says how findings are printed for people.
type Page struct {
	Width int  // in cells; 0 does not wrap, which is right for pipes
	Bold  bool // emphasise with the terminal's own bold
}

const (
	narrowest = 28 // cells that the last column needs to stand beside the others
	longest   = 64 // cells that a column is wide at most; what is longer moves its own row alone
	gap       = "  "
)

// bold returns s emphasised, when the page can.
func (p Page) bold(s string) string {
	if !p.Bold || s == "" {
		return s
	}
	return "\x1b[1m" + s + "\x1b[22m"
}

// Row is a line of a table: short cells, then text that wraps in the room left.
type Row struct {
	Cells []string
	Text  string
	Below []string // lines of their own under the text
	Bold  int      // index of the cell to emphasise
}

// AppendTable appends rows with their cells aligned. Where too little room is left
// for the text it goes below its cells.
func (p Page) AppendTable(out []byte, rows []Row) []byte {
	widths := columnWidths(rows)
	indent := 0
	for _, w := range widths {
		if w > 0 {
			indent += w + len(gap)
		}
	}
	stacked := p.Width > 0 && p.Width-indent < narrowest
	aligned := !stacked || indent-len(gap) <= p.Width
	for _, r := range rows {
		lead := p.lead(r, widths, aligned)
		margin := strings.Repeat(" ", indent)
		if stacked {
			margin = "    "
			if lead = strings.TrimRight(lead, " "); cells(lead) > p.Width {
				out = p.appendCells(out, lead, margin)
			} else {
				out = append(append(out, lead...), '\n')
			}
			lead = margin
		}
		if r.Text != "" || !stacked {
			out = p.AppendWrapped(out, lead, margin, r.Text)
		}
		for _, below := range r.Below {
			out = p.AppendWrapped(out, margin, margin, below)
		}
	}
	return out
}

// lead is a row's cells, each with the gap after it.
func (p Page) lead(r Row, widths []int, aligned bool) string {
	var line strings.Builder
	for i, cell := range r.Cells {
		if widths[i] == 0 {
			continue // nobody has it
		}
		w := displaywidth.String(cell)
		if i == r.Bold {
			cell = p.bold(cell)
		}
		line.WriteString(cell)
		if aligned {
			line.WriteString(strings.Repeat(" ", max(0, widths[i]-w)))
		}
		line.WriteString(gap)
	}
	return line.String()
}

// appendCells appends the cells of a lead, going on after margin in a line below between two of them
// where they do not fit: what parts them is that they stand apart.
func (p Page) appendCells(out []byte, lead, margin string) []byte {
	start, at := len(out), 0
	for cell := range strings.SplitSeq(lead, gap) {
		w, beside := cells(cell), at+len(gap)
		begin, _, _ := strings.Cut(cell, " ")
		switch {
		case w == 0:
			continue
		case at == 0:
		case beside+w <= p.Width, len(margin)+w > p.Width && beside+cells(begin) <= p.Width:
			out, at = append(out, gap...), beside
		default:
			out = append(out, '\n')
			start, at = len(out), len(margin)
			out = append(out, margin...)
		}
		if at+w <= p.Width {
			out, at = append(out, cell...), at+w
			continue
		}
		first := string(out[start:])
		out = p.AppendWrapped(out[:start], first, margin, cell)
		out, at = out[:len(out)-1], p.Width // nothing more stands beside it
	}
	return append(out, '\n')
}

func columnWidths(rows []Row) []int {
	var widths []int
	for _, r := range rows {
		for i, cell := range r.Cells {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], min(displaywidth.String(cell), longest))
		}
	}
	return widths
}

// AppendWrapped appends text after first, going on after rest where it does not fit, and
// without a space at any line's end. A word wider than the page stays whole.
func (p Page) AppendWrapped(out []byte, first, rest, text string) []byte {
	start, at := len(out), cells(first)
	out = append(out, first...)
	empty := true // no word stands on this line yet
	for word := range strings.FieldsSeq(text) {
		w := displaywidth.String(word)
		if !empty && p.Width > 0 && at+1+w > p.Width {
			out = append(trimSpace(out, start), '\n')
			start, at, empty = len(out), cells(rest), true
			out = append(out, rest...)
		}
		if !empty {
			out = append(out, ' ')
			at++
		}
		out = append(out, word...)
		at += w
		empty = false
	}
	return append(trimSpace(out, start), '\n')
}

// cells is the width of s without the page's own emphasis.
func cells(s string) int {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\x1b[1m", ""), "\x1b[22m", "")
	return displaywidth.String(s)
}

// trimSpace drops the spaces at the end of out, down to the byte at start.
func trimSpace(out []byte, start int) []byte {
	for len(out) > start && out[len(out)-1] == ' ' {
		out = out[:len(out)-1]
	}
	return out
}

// short cuts s to a share of the page in cells, but not below least, with an
// ellipsis where it was cut. Without a width, in a pipe, all of it stays.
func (p Page) short(s string, least, share int) string {
	if p.Width == 0 {
		return s
	}
	return displaywidth.TruncateString(s, max(least, p.Width*share/100), "…")
}

// SideBySide appends two texts as columns, the left one width cells wide.
func SideBySide(out, left, right []byte, width int) []byte {
	l := strings.Split(strings.TrimSuffix(string(left), "\n"), "\n")
	r := strings.Split(strings.TrimSuffix(string(right), "\n"), "\n")
	for i := range max(len(l), len(r)) {
		start, at := len(out), 0
		if i < len(l) {
			out = append(out, l[i]...)
			at = cells(l[i])
		}
		if i < len(r) {
			out = append(out, strings.Repeat(" ", max(0, width-at)+3)...)
			out = append(out, r[i]...)
		}
		out = append(trimSpace(out, start), '\n')
	}
	return out
}
