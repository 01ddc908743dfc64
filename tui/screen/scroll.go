package screen

import "slices"

// scrollWorth is how many bytes a frame must cost before scrolling is tried.
const scrollWorth = 100

// maxParts is how many parts of a row are compared at most.
const maxParts = 16

// region is a part of the screen: its first and last row and column.
type region struct{ top, bottom, left, right int }

// parts is how many parts of a row are compared.
func (p *painter) parts() int { return max(1, min(maxParts, p.width/8)) }

// shifted returns the cells as the terminal has them once those in r are moved up by n. They
// are good until the next call.
func (p *painter) shifted(r region, n int) [][]cell {
	p.moved = append(p.moved[:0], p.cells...)
	whole := r.left == 0 && r.right == p.width-1
	if !whole {
		p.between = slices.Grow(p.between[:0], p.width*p.height)
	}
	for y := r.top; y <= r.bottom; y++ {
		from := p.from(y+n, r.top, r.bottom)
		p.moved[y] = from
		if !whole {
			at := len(p.between)
			p.between = append(append(append(p.between, p.cells[y][:r.left]...), from[r.left:r.right+1]...), p.cells[y][r.right+1:]...)
			p.moved[y] = p.between[at:]
		}
	}
	return p.moved
}

// scrolled guesses by how many rows text moved, 0 for none, and in which region: the
// shift under which the most parts of rows, of about eight cells, are the same.
func (p *painter) scrolled(first, last int, signed [2]int) (n int, r region) {
	if p.wasSigns, p.nowSigns = p.nowSigns, p.wasSigns; signed != [2]int{first, last + 1} {
		p.wasSigns = p.signatures(p.wasSigns[:0], p.cells, first, last)
	}
	p.nowSigns, p.signed = p.signatures(p.nowSigns[:0], p.next, first, last), [2]int{first, last + 1}
	rows, inked := last-first+1, 0
	for _, sign := range p.nowSigns {
		if sign != 0 {
			inked++
		}
	}
	best, bestScore := 0, len(p.nowSigns)/8
	for i := 2; i < 2*rows; i++ { // 1, -1, 2, -2 and so on: most moves are short
		n := i / 2
		if i%2 == 1 {
			n = -n
		}
		if score := p.alike(n, rows); score > bestScore {
			best, bestScore = n, score
		}
		if 2*bestScore > inked {
			break
		}
	}
	if best == 0 {
		return 0, region{}
	}
	if p.margins {
		if r, ok := p.inner(best, first, last); ok {
			return best, r
		}
	}
	from, to := p.moving(best, rows, 0, p.parts()-1)
	if from == to {
		return 0, region{} // terminals take no region of one row, and would scroll all
	}
	return best, region{first + from, first + to, 0, p.width - 1}
}

// inner returns the region of rows first to last that is best moved up by n on a terminal
// with margins. It takes the run of parts that moving makes right, then fits its left and
// right edges to the cell. It is not ok where a terminal would refuse the region, or where
// an edge cuts a character in two.
func (p *painter) inner(n, first, last int) (r region, ok bool) {
	rows, parts := last-first+1, p.parts()
	p.gains = append(p.gains[:0], make([]int, parts)...)
	for i := range parts {
		for y := range rows {
			p.gains[i] += p.gain(y, i, n, rows)
		}
	}
	left, right := most(p.gains)
	from, to := p.moving(n, rows, left, right)
	r.top, r.bottom = first+from, first+to
	outer, end := p.width*max(0, left-1)/parts, p.width*min(parts, right+2)/parts
	inner := p.width * (left + 1) / parts
	beyond := max(inner, p.width*right/parts)
	p.gains = append(p.gains[:0], make([]int, end-outer)...)
	p.columnGains(p.gains[:inner-outer], outer, n, r)
	for i := inner; i < beyond; i++ {
		p.gains[i-outer] = 1
	}
	p.columnGains(p.gains[beyond-outer:], beyond, n, r)
	left, right = most(p.gains)
	r.left, r.right = outer+left, outer+right
	for _, row := range p.cells[r.top : r.bottom+1] {
		if row[r.left].text() == 0 || row[r.right]&wide != 0 {
			return r, false
		}
	}
	return r, r.top < r.bottom && r.left < r.right
}

// columnGains adds to gains how many cells of each column from x on moving the rows of r
// up by n makes right, less those that it makes wrong.
func (p *painter) columnGains(gains []int, x, n int, r region) {
	for y := r.top; y <= r.bottom; y++ {
		was, moved := p.cells[y][x:], p.from(y+n, r.top, r.bottom)[x:]
		for i, c := range p.next[y][x : x+len(gains)] {
			if c == moved[i] {
				gains[i]++
			}
			if c == was[i] {
				gains[i]--
			}
		}
	}
}

// from is row y where rows top to bottom move, and blank where none of them is.
func (p *painter) from(y, top, bottom int) []cell {
	if y < top || y > bottom {
		return p.blankRow
	}
	return p.cells[y]
}

// most returns where the part of gains begins and ends whose sum is the greatest.
func most(gains []int) (from, to int) {
	best, sum, start := 0, 0, 0
	for i, gain := range gains {
		if sum <= 0 {
			sum, start = 0, i
		}
		if sum += gain; sum > best {
			best, from, to = sum, start, i
		}
	}
	return from, to
}

// moving returns the first and last row of the region to move by n: the run of rows in
// which moving makes the most of the parts from left to right correct, with the rows that
// they come from.
func (p *painter) moving(n, rows, left, right int) (from, to int) {
	p.gains = append(p.gains[:0], make([]int, rows)...)
	for y := range rows {
		for i := left; i <= right; i++ {
			p.gains[y] += p.gain(y, i, n, rows)
		}
	}
	from, to = most(p.gains)
	return max(0, min(from, from+n)), min(rows-1, max(to, to+n))
}

// gain is 1 where moving by n makes a part of row y correct, -1 where it makes it wrong.
func (p *painter) gain(y, part, n, rows int) (gain int) {
	parts := p.parts()
	sign := p.nowSigns[y*parts+part]
	if sign == p.wasSigns[y*parts+part] {
		gain--
	}
	if old := y + n; old >= 0 && old < rows && sign == p.wasSigns[old*parts+part] {
		gain++
	}
	return gain
}

// alike is how many parts of rows are the same when what was moves up by n.
func (p *painter) alike(n, rows int) int {
	score, parts := 0, p.parts()
	for y := max(0, -n); y < rows && y+n < rows; y++ {
		now, was := p.nowSigns[y*parts:(y+1)*parts], p.wasSigns[(y+n)*parts:(y+n+1)*parts]
		for i, sign := range now {
			if sign != 0 && sign == was[i] {
				score++
			}
		}
	}
	return score
}

// signatures appends numbers for the parts of rows, equal where the text is; 0 for
// blank parts.
func (p *painter) signatures(out []uint32, cells [][]cell, first, last int) []uint32 {
	var ends [maxParts + 1]int
	parts := p.parts()
	for part := range parts {
		ends[part+1] = (part + 1) * p.width / parts
	}
	for _, row := range cells[first : last+1] {
		for part := range parts {
			const prime = 16777619 // of the FNV-1a hash
			sum, inked := uint32(2166136261), uint32(0)
			for _, c := range row[ends[part]:ends[part+1]] {
				inked |= c.text() ^ ' '
				sum = (sum ^ c.text()) * prime
			}
			if inked == 0 {
				sum = 0
			}
			out = append(out, sum)
		}
	}
	return out
}
