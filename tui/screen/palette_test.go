package screen

import (
	"fmt"
	"strings"
	"testing"
)

// TestShowsOnBlanks: a blank is plain unless its style puts something there.
func TestShowsOnBlanks(t *testing.T) {
	for sgr, want := range map[string]bool{
		"": false, "1": false, "2;3": false, "36": false, "1;97": false, "38;5;44": false, "38;2;1;7;4": false,
		"4": true, "7": true, "9": true, "30;43": true, "100": true, "38;5;1;48;5;2": true, "4:3": true, "38": true, "53": true,
	} {
		if got := showsOnBlanks(sgr); got != want {
			t.Errorf("%q shows on blanks: %v", sgr, got)
		}
	}
	p := newPalette()
	cells := p.read(nil, "\x1b[1m a\x1b[m\x1b[7m b\x1b[m \u0301é", 8)
	if cells[0] != blank || cells[2] == blank || cells[7] != blank {
		t.Errorf("%v", cells)
	}
}

// TestFixedRowsStay: rows beside those that scroll are not written again.
func TestFixedRowsStay(t *testing.T) {
	screen := func(top int) []string {
		rows := []string{fmt.Sprintf("List %d", top)}
		for i := range 12 {
			rows = append(rows, strings.Repeat(string(rune('a'+top+i)), 60))
		}
		return append(rows, strings.Repeat("-", 60), strings.Repeat("below", 12), fmt.Sprint("item ", top))
	}
	p := &painter{}
	p.resize(60, 16)
	p.paint(screen(0))
	out := string(p.paint(screen(1)))
	if strings.Contains(out, "below") || len(out) > 120 {
		t.Errorf("%d bytes: %q", len(out), out)
	}
}

// TestFullPalette: more styles and clusters than are remembered make a new palette.
func TestFullPalette(t *testing.T) {
	p := &painter{}
	p.resize(4, 1)
	p.paint([]string{"ab"})
	for i := range maxPalette + 10 {
		p.style(fmt.Sprintf("38;2;%d;%d;1", i/256, i%256))
	}
	if p.paint([]string{"\x1b[31mab\x1b[m"}); p.full() || p.styles[p.cells[0][0].style()].sgr != "31" {
		t.Errorf("%d styles are remembered", len(p.styles))
	}
}
