package main

import (
	"fmt"
	"strings"
)

// boxArms returns how thick a box character's arms are, in pixels: left, right,
// up, down; nil for any other character. They are drawn as shapes, as fonts
// leave gaps between them.
func boxArms(char string) []float64 {
	const thin, thick = 1, 2.4
	arms := map[string]string{
		"─": "lr", "│": "ud", "┌": "rd", "┐": "ld", "└": "ru", "┘": "lu", "├": "rud", "┤": "lud", "┬": "lrd", "┴": "lru", "┼": "lrud",
		"━": "LR", "┃": "UD", "┏": "RD", "┓": "LD", "┗": "RU", "┛": "LU",
		"┡": "RUd", "┩": "LUd", "┢": "RDu", "┪": "LDu",
	}[char]
	if arms == "" {
		return nil
	}
	out := make([]float64, 4)
	for _, a := range arms {
		i := strings.IndexRune("lrud", a)
		out[max(i, strings.IndexRune("LRUD", a))] = thin
		if i < 0 {
			out[strings.IndexRune("LRUD", a)] = thick
		}
	}
	return out
}

// boxLines returns the path of a run of box characters whose first cell's corner
// is at x, y; "" when the text has others.
func boxLines(text string, x, y float64) string {
	var path strings.Builder
	rect := func(left, top, w, h float64) {
		fmt.Fprintf(&path, "M%.1f %.1fh%.1fv%.1fh%.1fz", left, top, w, h, -w)
	}
	for _, r := range text {
		arms := boxArms(string(r))
		if arms == nil {
			return ""
		}
		midX, midY := x+cellW/2, y+cellH/2
		thick := max(arms[0], arms[1], arms[2], arms[3])
		if arms[0] > 0 {
			rect(x, midY-thick/2, cellW/2+thick/2, thick)
		}
		if arms[1] > 0 {
			rect(midX-thick/2, midY-thick/2, cellW/2+thick/2, thick)
		}
		if arms[2] > 0 {
			rect(midX-thick/2, y, thick, cellH/2+thick/2)
		}
		if arms[3] > 0 {
			rect(midX-thick/2, midY-thick/2, thick, cellH/2+thick/2)
		}
		x += cellW
	}
	return path.String()
}
