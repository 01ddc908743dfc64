package screen

import "math"

// painter turns frames into the fewest bytes that make a terminal show them. It
// knows what the terminal shows already.
type painter struct {
	*palette
	width, height int
	rows          []string // as shown
	cells         [][]cell // of rows
	next          [][]cell // of the frame being painted: its own rows, or those of cells
	spare         [][]cell // room for rows that changed
	turns         [][]turn // of rows
	known         bool     // rows and cells are what the terminal shows
	margins       bool     // the terminal scrolls between columns, too
	scrolling     bool     // it was made to scroll for the last frame
	pen           pen
	trial         pen

	room               [2][]cell // what the rows are made of
	blankRow           []cell
	moved              [][]cell
	between            []cell // what moved rows are made of that were scrolled in part
	gains              []int
	late               []spot // that diff has left for the end
	wasSigns, nowSigns []uint32
	signed             [2]int // the rows, half open, that are shown and have nowSigns
}

// resize forgets what the terminal shows.
func (p *painter) resize(width, height int) {
	p.width, p.height, p.known = width, height, false
}

// makeRoom makes rows of the screen's size, all blank.
func (p *painter) makeRoom() {
	if p.palette == nil || p.full() {
		p.palette = newPalette()
	}
	p.blankRow = p.read(p.blankRow[:0], "", p.width)
	p.rows, p.next, p.turns = make([]string, p.height), make([][]cell, p.height), make([][]turn, p.height)
	for i, rows := range []*[][]cell{&p.cells, &p.spare} {
		if cap(p.room[i]) < p.width*p.height {
			p.room[i] = make([]cell, p.width*p.height)
		}
		*rows = make([][]cell, p.height)
		for y := range *rows {
			(*rows)[y] = p.room[i][y*p.width : y*p.width : (y+1)*p.width]
		}
	}
}

// paint returns what to write so that the terminal shows rows. The bytes are
// good until the next call.
func (p *painter) paint(rows []string) []byte {
	if !p.known || p.full() {
		return p.repaint(rows)
	}
	first, last := p.changed(rows)
	if first > last {
		return nil
	}
	for i := range p.next {
		if p.next[i] = p.cells[i]; row(rows, i) != p.rows[i] {
			p.next[i] = p.readOn(i, row(rows, i))
		}
	}
	before := p.signed
	p.signed = [2]int{}
	out := p.shortest(first, last, before)
	p.scrolling = out == &p.trial
	out.end()
	p.keep(rows)
	return out.out
}

// shortest writes the change of rows first to last in place, or by scrolling
// them before where that is shorter. The rows signed have nowSigns already.
func (p *painter) shortest(first, last int, signed [2]int) *pen {
	p.pen.reset(p.palette, p.width)
	if p.diff(&p.pen, p.cells, scrollWorth) {
		return &p.pen
	}
	limit := math.MaxInt
	if n, r := p.scrolled(first, last, signed); n != 0 {
		p.trial.reset(p.palette, p.width)
		p.trial.scroll(r, n)
		p.diff(&p.trial, p.shifted(r, n), limit)
		limit = len(p.trial.out)
		if p.least(limit) > limit {
			return &p.trial
		}
	}
	p.pen.reset(p.palette, p.width)
	if p.diff(&p.pen, p.cells, limit) {
		return &p.pen
	}
	return &p.trial
}

// least is how many bytes the change takes at least, in place: one for each cell
// that becomes something else than blank. It stops counting soon after limit.
func (p *painter) least(limit int) int {
	n := 0
	for y, now := range p.next {
		was := p.cells[y]
		if sameRow(now, was) {
			continue
		}
		for x, c := range now {
			if c != was[x] && c.text() > ' ' {
				n++
			}
		}
		if n > limit {
			break
		}
	}
	return n
}

// repaint writes the whole screen.
func (p *painter) repaint(rows []string) []byte {
	p.makeRoom()
	p.pen.reset(p.palette, p.width)
	p.pen.write("\x1b[m\x1b[H\x1b[2J")
	p.moved = p.moved[:0]
	for i := range p.next {
		p.next[i] = p.readOn(i, row(rows, i))
		p.moved = append(p.moved, p.blankRow)
	}
	p.diff(&p.pen, p.moved, math.MaxInt)
	p.pen.end()
	p.signed, p.scrolling = [2]int{}, false
	p.keep(rows)
	p.known = true
	return p.pen.out
}

// readOn reads row i of the next frame. The cells before the last style that it sets at the
// same byte as the row on the screen, with the same bytes before, are taken from there.
func (p *painter) readOn(i int, row string) []cell {
	was, same := p.rows[i], 0
	for same < len(row) && same < len(was) && row[same] == was[same] {
		same++
	}
	turns, from := p.turns[i], turn{}
	n := len(turns)
	for n > 0 && turns[n-1].at >= same {
		n--
	}
	if n > 0 {
		n--
		from = turns[n]
	}
	cells, turns := p.readFrom(append(p.spare[i][:0], p.cells[i][:from.cell]...), turns[:n], row, from.at, p.width)
	p.turns[i] = turns
	return cells
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

// diff writes the cells of the next frame that differ from those of old. It gives
// up, and reports so, when that has taken more than limit bytes. A change of style
// behind cells that stay is put off to the end, where rows below often share the style.
func (p *painter) diff(out *pen, old [][]cell, limit int) (whole bool) {
	p.late = p.late[:0]
	for y := range p.next {
		if sameRow(p.next[y], old[y]) {
			continue
		}
		if x := p.diffRow(out, old[y], 0, y, false); x < p.width {
			p.late = append(p.late, spot{x, y})
		}
		if len(out.out) > limit {
			return false
		}
	}
	for _, s := range p.late {
		p.diffRow(out, old[s.y], s.x, s.y, true)
	}
	return len(out.out) <= limit
}

// diffRow is diff for row y from cell x on. It returns the cell where it stopped: the first
// that is to be put off, or the row's end; with all, nothing is put off.
func (p *painter) diffRow(out *pen, was []cell, x, y int, all bool) int {
	now, end := p.next[y], p.width
	for end > 0 && now[end-1] == blank {
		end--
	}
	first := x
	for x += unchanged(now[x:], was[x:], 0); x < p.width; x += unchanged(now[x:], was[x:], 0) {
		if x >= end && blankTail(was, x) > eraseWorth {
			out.moveTo(x, y)
			out.plain()
			out.write("\x1b[K")
			break
		}
		if now[x].text() == 0 && x > 0 {
			x-- // the right half of a wide character: write it whole
		}
		if !all && x > first && out.y == y && now[x] != blank && now[x].style() != out.now {
			return x
		}
		x = out.run(now, was, x, y)
	}
	return p.width
}

// spot is a cell's place.
type spot struct{ x, y int }

// eraseWorth is how many cells must need blanking for erasing to be shorter.
const eraseWorth = 3

// blankTail is how many cells from x on are not blank yet.
func blankTail(was []cell, x int) int {
	n := 0
	for ; x < len(was); x++ {
		if was[x] != blank {
			n++
		}
	}
	return n
}
