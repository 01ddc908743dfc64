package screen

import (
	"strconv"
)

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
