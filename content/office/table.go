package office

import "strings"

// table gathers the rows of a table, of which only the whole tells whether it holds data or is
// the layout of a page.
type table struct {
	depth  int // how many are open, one in the other
	nested bool
	rows   [][]cell
}

// cell is what stands in a cell.
type cell []*Paragraph

func (w *writer) beginTable() {
	w.table.depth++
	w.table.nested = w.table.nested || w.table.depth > 1
}

// row begins a row; those of a table within a cell stand in that cell.
func (t *table) row() {
	if t.depth == 1 {
		t.rows = append(t.rows, nil)
	}
}

// cell begins a cell, as row does a row.
func (t *table) cell() {
	if t.depth == 1 {
		t.addCell()
	}
}

func (t *table) addCell() {
	if len(t.rows) == 0 {
		t.rows = append(t.rows, nil)
	}
	row := &t.rows[len(t.rows)-1]
	*row = append(*row, nil)
}

// dropRow takes out the last row, which somebody has deleted.
func (t *table) dropRow() {
	if t.depth == 1 && len(t.rows) > 0 {
		t.rows = t.rows[:len(t.rows)-1]
	}
}

func (t *table) put(p *Paragraph) {
	if len(t.rows) == 0 || len(t.rows[len(t.rows)-1]) == 0 {
		t.addCell()
	}
	row := t.rows[len(t.rows)-1]
	row[len(row)-1] = append(row[len(row)-1], p)
}

// endTable writes the outermost table when it ends: its rows, or what stands in them.
func (w *writer) endTable() {
	t := &w.table
	if t.depth == 0 {
		return
	}
	if t.depth--; t.depth > 0 {
		return
	}
	rows, asked := t.rows, t.answers()
	data := !asked && t.holdsData()
	*t = table{}
	for _, row := range rows {
		if data {
			w.put(rowOf(row))
			continue
		}
		for i, cell := range row {
			for _, p := range cell {
				if asked && i == 0 && p.Block.Kind == Text && strings.HasSuffix(p.start(maxLabel+1), "?") {
					p.Block.Apart = true
				}
				w.put(p)
			}
		}
	}
}

// rowOf is a row of data as a paragraph.
func rowOf(row []cell) *Paragraph {
	p := &Paragraph{Block: Block{Kind: TableRow}}
	seen := false
	for i, cell := range row {
		if i > 0 {
			p.add(Run{Text: " | "})
		}
		for n, part := range cell {
			if n > 0 {
				p.add(Run{Text: " "})
			}
			for _, run := range part.Runs {
				run.Text = strings.ReplaceAll(run.Text, "\n", " ")
				p.add(run)
			}
			seen = true
		}
	}
	if !seen {
		p.Runs = nil
	}
	return p
}

// holdsData reports whether a table holds data and not the layout of a page, as content's dataTable tells of HTML.
func (t *table) holdsData() bool {
	const longest = 400 // bytes
	widest := 0
	for _, row := range t.rows {
		widest = max(widest, len(row))
		for _, cell := range row {
			if cell.len(longest) >= longest {
				return false
			}
		}
	}
	return !t.nested && len(t.rows) > 1 && widest > 1
}

// answers reports whether a table has questions in its first column and answers in the second.
func (t *table) answers() bool {
	const fewest, shortestAnswer = 2, 40 // rows; bytes
	asked := 0
	for _, row := range t.rows {
		if len(row) == 2 && len(row[0]) > 0 && strings.HasSuffix(row[0][len(row[0])-1].start(maxLabel+1), "?") && row[1].len(shortestAnswer) >= shortestAnswer {
			asked++
		}
	}
	return asked >= fewest && 2*asked > len(t.rows)
}

// len is how many bytes of text a cell has, at most about most.
func (c cell) len(most int) int {
	n := 0
	for _, p := range c {
		for i := 0; i < len(p.Runs) && n < most; i++ {
			n += len(p.Runs[i].Text)
		}
	}
	return n
}

// trim takes out the cell that was begun last where nothing stands in it, and its row where that is its only one.
func (t *table) trim() {
	if len(t.rows) == 0 {
		return
	}
	row := &t.rows[len(t.rows)-1]
	if n := len(*row); n > 0 && len((*row)[n-1]) == 0 {
		*row = (*row)[:n-1]
	}
	if len(*row) == 0 {
		t.rows = t.rows[:len(t.rows)-1]
	}
}
