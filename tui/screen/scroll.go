package screen

// scrollWorth is how many bytes a frame must cost before scrolling is tried.
const scrollWorth = 100

// maxParts is how many parts of a row are compared at most.
const maxParts = 16

// shifted returns cells as the terminal has them after a scroll, until the next call.
func (p *painter) shifted(cells [][]cell, first, last, n int) [][]cell {
	p.moved = append(p.moved[:0], cells...)
	for y := first; y <= last; y++ {
		p.moved[y] = p.blankRow
		if from := y + n; from >= first && from <= last {
			p.moved[y] = cells[from]
		}
	}
	return p.moved
}

// scrolled guesses by how many rows text moved, 0 for none, and from which row to
// which: the shift under which most parts of rows are the same. A part is about
// eight cells.
func (p *painter) scrolled(first, last int, signed [2]int) (n, from, to int) {
	parts := max(1, min(maxParts, p.width/8))
	if p.wasSigns, p.nowSigns = p.nowSigns, p.wasSigns; signed != [2]int{first, last + 1} {
		p.wasSigns = p.signatures(p.wasSigns[:0], p.cells, first, last, parts)
	}
	p.nowSigns, p.signed = p.signatures(p.nowSigns[:0], p.next, first, last, parts), [2]int{first, last + 1}
	rows, inked := last-first+1, 0
	for _, sign := range p.nowSigns {
		if sign != 0 {
			inked++
		}
	}
	best, bestScore := 0, rows*parts/8
	for i := 2; i < 2*rows; i++ { // 1, -1, 2, -2 and so on: most moves are short
		n := i / 2
		if i%2 == 1 {
			n = -n
		}
		if score := p.alike(n, rows, parts); score > bestScore {
			best, bestScore = n, score
		}
		if 2*bestScore > inked {
			break
		}
	}
	if best == 0 {
		return 0, 0, 0
	}
	if from, to = p.moving(best, rows, parts); from == to {
		return 0, 0, 0 // terminals take no region of one row, and would scroll all
	}
	return best, first + from, first + to
}

// moving returns the rows that are to be moved by n: those between which moving
// makes the most parts right that were not, and where they come from.
func (p *painter) moving(n, rows, parts int) (from, to int) {
	most, sum, start := 0, 0, 0
	for y := range rows {
		if sum <= 0 {
			sum, start = 0, y
		}
		for i, sign := range p.nowSigns[y*parts : (y+1)*parts] {
			if sign == p.wasSigns[y*parts+i] {
				sum--
			}
			if old := y + n; old >= 0 && old < rows && sign == p.wasSigns[old*parts+i] {
				sum++
			}
		}
		if sum > most {
			most, from, to = sum, start, y
		}
	}
	return max(0, min(from, from+n)), min(rows-1, max(to, to+n))
}

// alike is how many parts of rows are the same when what was moves up by n.
func (p *painter) alike(n, rows, parts int) int {
	score := 0
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
func (p *painter) signatures(out []uint32, cells [][]cell, first, last, parts int) []uint32 {
	var ends [maxParts + 1]int
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
