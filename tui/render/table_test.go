package render

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brief/content"
)

// rowsOf are the rows of a Markdown text.
func rowsOf(t *testing.T, markdown string, width int) ([]Line, []string) {
	t.Helper()
	doc, err := content.Parse("x.md", []byte(markdown), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	lines := NewFlow(doc, Blocks(doc), width, "│").Window(nil, Pos{}, 1000)
	var rows []string
	for _, l := range lines {
		rows = append(rows, l.Text())
	}
	return lines, rows
}

const table = "Fares:\n\n| Route | Boats | Fare |\n|---|---|---|\n| Halden – Ost | **12** | 4.20 |\n| 日本 | 3 |\n\nThe end.\n"

func TestTableColumnsAreAligned(t *testing.T) {
	lines, rows := rowsOf(t, table, 40)
	want := "Fares:\n\nRoute        | Boats | Fare\nHalden – Ost | 12    | 4.20\n日本         | 3     |\n\nThe end."
	if got := strings.Join(rows, "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	row := lines[3]
	at := row.Start + len("Halden – Ost | ")
	if col, ok := columnOf(row, at); !ok || col != 15 || row.OffsetAt(15) != at {
		t.Errorf("the byte at %d is in cell %d", at, col)
	}
	if _, rows := rowsOf(t, table, 20); rows[2] != "Route | Boats | Fare" {
		t.Errorf("a table that is too wide: %q", rows[2])
	}
	long := "| a | b |\n|---|---|\n" + strings.Repeat("| wide cell | b |\n", maxTable+5)
	if _, rows := rowsOf(t, long, 40); rows[0] != "a | b" || rows[len(rows)-1] != "wide cell | b" {
		t.Errorf("a long table: %q", rows[0])
	}
}

// TestTableKeepsItsBytes: whatever the cells and the width are, each byte of a row is on
// the screen once, in order, and no row is wider than the Flow.
func TestTableKeepsItsBytes(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		cell := rapid.SampledFrom([]string{"", "a", "*b*", "long words", "日本", "x | y", "`c`"})
		text := "Lead.\n\n"
		for i := range rapid.IntRange(2, 6).Draw(r, "rows") {
			text += fmt.Sprintf("| %s | %s | %s |\n", cell.Draw(r, "1"), cell.Draw(r, "2"), cell.Draw(r, "3"))
			if i == 0 {
				text += "|---|---|---|\n"
			}
		}
		width := rapid.IntRange(24, 60).Draw(r, "width")
		lines, _ := rowsOf(t, text, width)
		last := -1
		for _, l := range lines {
			if l.Width() > width {
				r.Fatalf("%d cells of %d: %q", l.Width(), width, l.Text())
			}
			for _, p := range l.Pieces {
				if p.Start < 0 {
					continue
				}
				if p.Start < last {
					r.Fatalf("byte %d after %d", p.Start, last)
				}
				last = p.Start + len(p.Text)
			}
		}
	})
}

// columnOf returns the cell where the byte at offset stands on row l, and
// whether it is on it at all.
func columnOf(l Line, offset int) (int, bool) {
	col := 0
	for _, p := range l.Pieces {
		if p.Start >= 0 && p.Start <= offset && offset < p.Start+len(p.Text) {
			return col + Width(p.Text[:offset-p.Start]), true
		}
		col += Width(p.Text)
	}
	return 0, false
}
