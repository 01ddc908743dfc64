package content

import (
	"strings"
	"unicode/utf8"
)

// tableReader finds, line by line, the rows of tables that are drawn with signs or set with blanks.
type tableReader struct {
	none   bool // the text has no rows at all
	ruled  bool // the line before was a row of a table with a line under its head
	gutter int  // of the row before, in a table that is set with blanks
	tabs   int  // of the row before, in a table that is set with tabulators
}

// read returns the cells of a line that is a row, parted by " | ", or reports whether it only draws a
// table's borders. before is the line above, rest what stands below.
func (t *tableReader) read(before, line, rest string) (cells string, border bool) {
	if t.none {
		return "", false
	}
	if len(line) < 3 || !mayHoldRow(line) {
		*t = tableReader{}
		return "", false
	}
	next, rest, _ := strings.Cut(rest, "\n")
	switch {
	case drawsBorder(line):
		return "", t.ruled || drawnRow(before) || drawnRow(next)
	case drawnRow(line) && (drawnRow(before) || drawnRow(next) || drawsBorder(before) || drawsBorder(next)):
		return joinCells(strings.FieldsFunc(strings.Trim(strings.TrimSpace(line), "|│║"), isBar)), false
	case strings.Contains(line, " | ") && (t.ruled || drawsBorder(next)):
		t.ruled = true
		return joinCells(strings.Split(line, "|")), false
	}
	t.ruled = false
	after, _, _ := strings.Cut(rest, "\n")
	if at := setRow(line); at > 0 && (at == t.gutter || setRow(next) == at && setRow(after) == at) {
		t.gutter = at
		return joinCells(gutters().Split(strings.TrimSpace(line), -1)), false
	}
	t.gutter = 0
	if n := tabbedRow(line); n > 0 && (n == t.tabs || tabbedRow(next) == n && tabbedRow(after) == n) {
		t.tabs = n
		return joinCells(strings.Split(line, "\t")), false
	}
	t.tabs = 0
	return "", false
}

// mayHoldRow reports whether a line or a text has anything that tables are drawn or set with. Most have
// not, and to look for each sign takes less than to look at each character.
func mayHoldRow(line string) bool {
	for _, sign := range [...]string{"|", "\t", "+", "   "} {
		if strings.Contains(line, sign) {
			return true
		}
	}
	for _, sign := range [...]string{"│", "║", "─", "═"} {
		if strings.Contains(line, sign[1:]) { // their first byte is that of quotation marks, too
			return true
		}
	}
	return false
}

var gutters = Expression(` {3,}|\t`)

func isBar(r rune) bool { return r == '|' || r == '│' || r == '║' }

// drawnRow reports whether a line begins and ends with bars, and has one between.
func drawnRow(line string) bool {
	line = strings.TrimSpace(line)
	first, size := utf8.DecodeRuneInString(line)
	last, n := utf8.DecodeLastRuneInString(line)
	return isBar(first) && isBar(last) && len(line) > size+n && strings.ContainsFunc(line[size:len(line)-n], isBar) && strings.Trim(line, " |│║") != ""
}

// drawsBorder reports whether a line is of signs that borders of tables are drawn with, and joins columns.
func drawsBorder(line string) bool {
	line = strings.TrimSpace(line)
	return strings.Trim(line, "+-=|: ─═━│║┌┐└┘├┤┬┼┴╔╗╚╝╠╣╦╬╩╪╞╡") == "" && strings.ContainsAny(line, "-=─═━") && strings.ContainsAny(line, "+|┬┼┴╦╬╩╪┐┘╗╝┤")
}

// setRow returns where the second cell of a row begins that is set with blanks; 0 for what is no row: items
// of lists, labels and what they name, and text.
func setRow(line string) int {
	at := gutterEnd(line)
	if at == 0 || !rowCells(gutters().Split(strings.TrimSpace(line), -1)) {
		return 0
	}
	return at
}

// tabbedRow returns how many tabulators part the cells of a row; 0 for what is none.
func tabbedRow(line string) int {
	n := strings.Count(line, "\t")
	if n == 0 || strings.HasPrefix(line, "\t") || !rowCells(strings.Split(line, "\t")) {
		return 0
	}
	return n
}

// rowCells reports whether what stands in the cells is short, and the first a name.
func rowCells(cells []string) bool {
	const shortest, longest = 3, 80 // bytes, of the first and of all
	first := strings.TrimSpace(cells[0])
	if marker, _ := readMarker(cells[0]); len(cells) < 2 || len(first) < shortest || strings.HasSuffix(first, ":") || marker != "" || isDigits(strings.Trim(first, ".)(")) && len(first) < 4 {
		return false
	}
	for _, cell := range cells {
		if len(cell) > longest {
			return false
		}
	}
	return true
}

// joinCells joins what stands in the cells of a row, as all Documents have it.
func joinCells(cells []string) string {
	for i, cell := range cells {
		cells[i] = strings.TrimSpace(cell)
	}
	return strings.Join(cells, " | ")
}
