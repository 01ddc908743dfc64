package screen

import (
	"strconv"
	"unicode/utf8"
)

// pen writes cells and remembers where the cursor is and in what style.
type pen struct {
	*palette
	out   []byte
	width int
	x, y  int
	known bool // x and y are right
	now   uint16
}

func (p *pen) reset(palette *palette, width int) {
	*p = pen{palette: palette, out: p.out[:0], width: width}
}

func (p *pen) write(s string) { p.out = append(p.out, s...) }

// csi writes a control sequence; a last argument of 1 goes without saying.
func (p *pen) csi(final byte, args ...int) {
	p.out = append(p.out, 0x1b, '[')
	for i, a := range args {
		if i == len(args)-1 && a == 1 {
			break
		}
		if i > 0 {
			p.out = append(p.out, ';')
		}
		p.out = strconv.AppendInt(p.out, int64(a), 10)
	}
	p.out = append(p.out, final)
}

// moveTo puts the cursor at a cell, in the shortest of the usual ways.
func (p *pen) moveTo(x, y int) {
	if p.known && p.x == x && p.y == y {
		return
	}
	down := y - p.y
	switch best := digits(y+1) + digits(x+1) + 4; { // of setting row and column
	case p.known && down == 0 && p.x < p.width && sideways(p.x, x) < best:
		p.sideways(x)
	case p.known && down > 0 && p.x < p.width && down+sideways(p.x, x) <= best:
		for range down {
			p.out = append(p.out, '\n') // without a carriage return the column stays
		}
		p.sideways(x)
	case x == 0:
		p.csi('H', y+1)
	default:
		p.csi('H', y+1, x+1)
	}
	p.x, p.y, p.known = x, y, true
}

// sideways moves the cursor within its row.
func (p *pen) sideways(x int) {
	switch {
	case x == p.x:
	case x == 0:
		p.write("\r")
	case x > p.x && digits(x-p.x) <= digits(x+1):
		p.csi('C', x-p.x)
	default:
		p.csi('G', x+1)
	}
}

// sideways is how many bytes moving the cursor within its row takes.
func sideways(from, to int) int {
	switch {
	case to == from:
		return 0
	case to == 0:
		return 1
	case to > from:
		return 3 + min(digits(to-from), digits(to+1))
	}
	return 3 + digits(to+1)
}

// digits is how many digits n, a row or column, has.
func digits(n int) int {
	switch {
	case n < 10:
		return 1
	case n < 100:
		return 2
	}
	return 3
}

// style has what is written next look like a style.
func (p *pen) style(style uint16) {
	if style == p.now {
		return
	}
	p.write("\x1b[")
	sgr := p.styles[style].sgr
	if sgr != "" && p.now != 0 {
		p.write("0;") // each style is whole
	}
	p.write(sgr)
	p.write("m")
	p.now = style
}

// plain makes blanks be plain ones.
func (p *pen) plain() {
	if p.styles[p.now].shows {
		p.style(0)
	}
}

// Jumping over cells that need not be written takes about jumpBytes; so does
// erasing, which then needs the jump as well.
const jumpBytes = 4

// run writes the cell at x and those after it until so many are unchanged that going
// on elsewhere is shorter, and returns where it stopped.
func (p *pen) run(now, was []cell, x, y int) int {
	for first := x; x < p.width; {
		c := now[x]
		if c == was[x] && x > first {
			if n := unchanged(now, was, x); x+n >= p.width || p.cost(now[x:x+n]) > jumpBytes {
				return x + n
			}
		}
		p.moveTo(x, y)
		if c != blank {
			p.style(c.style())
		} else {
			p.plain()
			if n := blanks(now, was, x); n > 2*jumpBytes {
				p.csi('X', n)
				x += n
				continue
			}
		}
		if text := c.text(); text < utf8.RuneSelf {
			p.out = append(p.out, byte(text))
		} else {
			p.out = p.appendCharacter(p.out, text)
		}
		x++
		if c&wide != 0 {
			x++
		}
		p.x = x
		if c&risky != 0 {
			p.known = false
			p.moveTo(min(x, p.width-1), y)
		}
		x = p.letters(now, was, x)
		if x >= p.width {
			p.known = false // the cursor hangs in the last column
		}
	}
	return x
}

// letters writes the cells from x on, where the cursor is, as long as they are changed,
// of the style that is set, and letters of ASCII, as most are; it returns where it stopped.
func (p *pen) letters(now, was []cell, x int) int {
	out, style := p.out, newCell(0, p.now)
	for ; x < len(now) && x < len(was); x++ {
		c := now[x]
		if c == was[x] || c&^0x7f != style || c.text()&0x7f <= ' ' {
			break
		}
		out = append(out, byte(c))
	}
	p.out, p.x = out, x
	return x
}

// unchanged is how many cells from x on are what they were.
func unchanged(now, was []cell, x int) int {
	n := 0
	for x+n < len(now) && now[x+n] == was[x+n] {
		n++
	}
	return n
}

// blanks is how many cells from x on become blank, up to the last that was not.
func blanks(now, was []cell, x int) int {
	n := 0
	for i := x; i < len(now) && now[i] == blank; i++ {
		if was[i] != now[i] {
			n = i - x + 1
		}
	}
	return n
}

// cost is how many bytes writing the cells takes, or more than a jump where they
// need another style or care.
func (p *pen) cost(cells []cell) int {
	n := 0
	for _, c := range cells {
		if c&(wide|risky) != 0 || c.text() == 0 || c.style() != p.now && (c != blank || p.styles[p.now].shows) {
			return jumpBytes + 1
		}
		if n += p.bytes(c.text()); n > jumpBytes {
			break
		}
	}
	return n
}

// end leaves the terminal in its plain style.
func (p *pen) end() { p.style(0) }

// scroll moves what is in r up by n rows, or down by -n.
func (p *pen) scroll(r region, n int) {
	p.csi('r', r.top+1, r.bottom+1)
	whole := r.left == 0 && r.right == p.width-1
	if !whole {
		p.csi('s', r.left+1, r.right+1)
	}
	if n > 0 {
		p.csi('S', n)
	} else {
		p.csi('T', -n)
	}
	p.write("\x1b[r")
	if !whole {
		p.write("\x1b[s")
	}
	p.known = false // setting the region moves the cursor
}
