package screen

import (
	"strconv"
)

// painter turns frames into the fewest bytes that make a terminal show them. It
// knows what the terminal shows already.
type painter struct {
	width, height int
	rows          []string // as shown
	cells         [][]cell // of rows
	next          [][]cell // of the frame being painted: its own rows, or those of cells
	spare         [][]cell // room for rows that changed
	known         bool     // rows and cells are what the terminal shows
	pen           pen
	trial         pen
}

// resize forgets what the terminal shows.
func (p *painter) resize(width, height int) {
	p.width, p.height, p.known = width, height, false
	p.cells, p.spare, p.next = makeCells(width, height), makeCells(width, height), make([][]cell, height)
	p.rows = make([]string, height)
}

func makeCells(width, height int) [][]cell {
	out := make([][]cell, height)
	all := make([]cell, 0, width*height)
	for i := range out {
		out[i] = all[i*width : i*width : (i+1)*width]
	}
	return out
}

// paint returns what to write so that the terminal shows rows. The bytes are
// good until the next call.
func (p *painter) paint(rows []string) []byte {
	if !p.known {
		return p.repaint(rows)
	}
	first, last := p.changed(rows)
	if first > last {
		return nil
	}
	for i := range p.next {
		if p.next[i] = p.cells[i]; row(rows, i) != p.rows[i] {
			p.next[i] = readRow(p.spare[i][:0], row(rows, i), p.width)
		}
	}
	p.pen.reset(p.width)
	p.diff(&p.pen, p.cells)
	out := &p.pen
	if n, ok := p.scrolled(first, last); ok && len(p.pen.out) > scrollWorth {
		p.trial.reset(p.width)
		p.trial.scroll(first, last, n)
		p.diff(&p.trial, shifted(p.cells, first, last, n, p.width))
		if len(p.trial.out) < len(p.pen.out) {
			out = &p.trial
		}
	}
	out.end()
	p.keep(rows)
	return out.out
}

// scrollWorth is how many bytes a frame must cost before scrolling is tried.
const scrollWorth = 100

// repaint writes the whole screen.
func (p *painter) repaint(rows []string) []byte {
	p.pen.reset(p.width)
	p.pen.write("\x1b[m\x1b[H\x1b[2J")
	blank := makeCells(p.width, p.height)
	for i := range p.next {
		p.next[i] = readRow(p.spare[i][:0], row(rows, i), p.width)
		blank[i] = readRow(blank[i], "", p.width)
	}
	p.diff(&p.pen, blank)
	p.pen.end()
	p.keep(rows)
	p.known = true
	return p.pen.out
}

func (p *painter) keep(rows []string) {
	for i := range p.rows {
		if sameRow(p.next[i], p.cells[i]) {
			continue
		}
		p.rows[i] = row(rows, i)
		p.cells[i], p.spare[i] = p.next[i], p.cells[i]
	}
}

// sameRow reports whether a and b are one row in memory, and so the same.
func sameRow(a, b []cell) bool { return len(a) > 0 && len(b) > 0 && &a[0] == &b[0] }

func row(rows []string, i int) string {
	if i < len(rows) {
		return rows[i]
	}
	return ""
}

// changed returns the first and the last row that differ.
func (p *painter) changed(rows []string) (first, last int) {
	first, last = p.height, -1
	for i := range p.height {
		if row(rows, i) != p.rows[i] {
			first, last = min(first, i), i
		}
	}
	return first, last
}

// diff writes the cells of the next frame that differ from those of old.
func (p *painter) diff(out *pen, old [][]cell) {
	for y := range p.next {
		now, was := p.next[y], old[y]
		if sameRow(now, was) {
			continue
		}
		end := p.width
		for end > 0 && now[end-1].blank() {
			end--
		}
		for x := 0; x < p.width; {
			if now[x] == was[x] {
				x++
				continue
			}
			if x >= end && blankTail(was, x, p.width) > eraseWorth {
				out.moveTo(x, y)
				out.style("")
				out.write("\x1b[K")
				break
			}
			if now[x].text == "" && x > 0 {
				x-- // the right half of a wide character: write it whole
			}
			x = out.run(now, was, x, y)
		}
	}
}

// eraseWorth is how many cells must need blanking for erasing to be shorter.
const eraseWorth = 3

// blankTail is how many cells from x on are not blank yet.
func blankTail(was []cell, x, width int) int {
	n := 0
	for ; x < width; x++ {
		if !was[x].blank() {
			n++
		}
	}
	return n
}

// pen writes cells and remembers where the cursor is and in what style.
type pen struct {
	out   []byte
	width int
	x, y  int
	known bool // x and y are right
	now   string
}

func (p *pen) reset(width int) { *p = pen{out: p.out[:0], width: width} }

func (p *pen) write(s string) { p.out = append(p.out, s...) }

func (p *pen) csi(final byte, args ...int) {
	p.out = append(p.out, 0x1b, '[')
	for i, a := range args {
		if i > 0 {
			p.out = append(p.out, ';')
		}
		p.out = strconv.AppendInt(p.out, int64(a), 10)
	}
	p.out = append(p.out, final)
}

// moveTo puts the cursor at a cell, in the shortest of the usual ways.
func (p *pen) moveTo(x, y int) {
	switch {
	case p.known && p.x == x && p.y == y:
		return
	case p.known && p.y == y && p.x < p.width && x > p.x:
		p.csi('C', x-p.x)
	case p.known && x == 0 && y == p.y+1:
		p.write("\r\n")
	default:
		p.csi('H', y+1, x+1)
	}
	p.x, p.y, p.known = x, y, true
}

func (p *pen) style(style string) {
	if style == p.now {
		return
	}
	p.write("\x1b[")
	if style != "" && p.now != "" {
		p.write("0;") // each style is whole
	}
	p.write(style)
	p.write("m")
	p.now = style
}

// gapWorth is how many unchanged cells are rewritten rather than jumped over.
const gapWorth = 4

// run writes the cells from x on until enough of them are unchanged, and
// returns where it stopped.
func (p *pen) run(now, was []cell, x, y int) int {
	p.moveTo(x, y)
	for x < p.width {
		same := 0
		for x+same < p.width && same <= gapWorth && now[x+same] == was[x+same] {
			same++
		}
		if same > gapWorth || x+same >= p.width {
			return x + same
		}
		c := now[x]
		p.style(c.style)
		p.write(c.text)
		x++
		if c.wide {
			x++
		}
		p.x = x
		if c.risky {
			p.known = false
			p.moveTo(min(x, p.width-1), y)
		}
	}
	p.known = false // the cursor hangs in the last column
	return x
}

// end leaves the terminal in its plain style.
func (p *pen) end() { p.style("") }

// scroll moves rows first to last up by n, or down by -n.
func (p *pen) scroll(first, last, n int) {
	p.csi('r', first+1, last+1)
	if n > 0 {
		p.csi('S', n)
	} else {
		p.csi('T', -n)
	}
	p.write("\x1b[r")
	p.known = false // setting the region moves the cursor
}

// shifted returns cells as the terminal has them after a scroll.
func shifted(cells [][]cell, first, last, n, width int) [][]cell {
	out := append([][]cell(nil), cells...)
	blank := readRow(nil, "", width)
	for y := first; y <= last; y++ {
		out[y] = blank
		if from := y + n; from >= first && from <= last {
			out[y] = cells[from]
		}
	}
	return out
}

// scrolled guesses by how many rows the text moved: the shift under which most
// parts of rows are the same. A part is a tenth of the width, or a few cells.
func (p *painter) scrolled(first, last int) (int, bool) {
	parts := max(1, min(16, p.width/8))
	was, now := p.signatures(p.cells, first, last, parts), p.signatures(p.next, first, last, parts)
	rows := last - first + 1
	best, bestScore := 0, rows*parts/8
	for n := -(rows - 1); n < rows; n++ {
		score := 0
		for y := max(0, -n); y < rows && y+n < rows; y++ {
			a, b := now[y*parts:(y+1)*parts], was[(y+n)*parts:(y+n+1)*parts]
			for i, sig := range a {
				if sig != 0 && sig == b[i] {
					score++
				}
			}
		}
		if n != 0 && score > bestScore {
			best, bestScore = n, score
		}
	}
	return best, best != 0
}

// signatures are numbers for the parts of rows, equal where the text is; 0 for
// blank parts.
func (p *painter) signatures(cells [][]cell, first, last, parts int) []uint32 {
	out := make([]uint32, 0, (last-first+1)*parts)
	for y := first; y <= last; y++ {
		for part := range parts {
			const prime = 16777619 // of the FNV-1a hash
			sum, blank := uint32(2166136261), true
			for _, c := range cells[y][part*p.width/parts : (part+1)*p.width/parts] {
				blank = blank && c.text == " "
				for i := 0; i < len(c.text); i++ {
					sum = (sum ^ uint32(c.text[i])) * prime
				}
			}
			if blank {
				sum = 0
			}
			out = append(out, sum)
		}
	}
	return out
}
