package screen

// scrollWorth is how many bytes a frame must cost before scrolling is tried.
const scrollWorth = 100

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
// parts of rows are the same; 0 for none. A part is about eight cells.
func (p *painter) scrolled(first, last int) int {
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
	return best
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
