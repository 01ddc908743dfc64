package render

import (
	"strings"
	"testing"
	"unicode/utf8"

	"brief/content"
)

// TestMarksHang: where there are no spaces no row ends with a mark that opens, and none begins with one that closes, where
// there is room; at any width every row fits, and all of the text is in them.
func TestMarksHang(t *testing.T) {
	text := strings.Repeat("橋の市長は「橋が閉鎖されれば、町も終わる」と述べた。財政部長說：“沒有協議！”", 3) + "Halden (ハルデン)、と。"
	for width := 2; width <= 80; width++ {
		at, bad := 0, 0
		for _, l := range wrapPlain(text, content.Span{End: len(text)}, width) {
			row := text[l.Start:l.End]
			if l.Start != at && strings.TrimSpace(text[at:l.Start]) != "" || Width(row) > width {
				t.Fatalf("width %d: %q stands at %d behind %d", width, row, l.Start, at)
			}
			first, _ := utf8.DecodeRuneInString(row)
			last, _ := utf8.DecodeLastRuneInString(row)
			if strings.ContainsRune(closesRow, first) || strings.ContainsRune(opensRow, last) {
				bad++ // where a row would have to take two
			}
			at = l.End
		}
		if at != len(text) || width >= 20 && bad > 1 {
			t.Errorf("width %d: %d of %d bytes, %d rows begin or end wrongly", width, at, len(text), bad)
		}
	}
}

// TestMarkAloneHangs: a mark that would be all of the last row stands in the one before.
func TestMarkAloneHangs(t *testing.T) {
	text := strings.Repeat("橋", 20) + "。"
	if rows := wrapPlain(text, content.Span{End: len(text)}, 40); len(rows) != 2 || rows[0].End != len(text)-len("橋。") {
		t.Errorf("%d rows, the first of which ends at byte %d of %d", len(rows), rows[0].End, len(text))
	}
	text = text[len("橋"):]
	if rows := wrapPlain(text+"\n"+text, content.Span{End: 2*len(text) + 1}, 40); len(rows) != 2 {
		t.Errorf("%d rows of two lines that fit", len(rows))
	}
}
