package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// span is a run of text in one style, from a column on.
type span struct {
	column, width int // cells
	text          string
	style         style
}

// style is what the parameters of an SGR sequence say, in colours of SVG.
type style struct {
	fore, back              string // "" for the terminal's own
	bold, dim, italic, line bool
	reverse                 bool
}

// spans splits a row of the reader into runs of one style. Each SGR sequence of
// a row gives the whole style.
func spans(row string) []span {
	var out []span
	column, now := 0, style{}
	for row != "" {
		if strings.HasPrefix(row, "\x1b[") {
			params, rest, _ := strings.Cut(row[2:], "m")
			now, row = readStyle(params), rest
			continue
		}
		text := row
		if i := strings.IndexByte(row, 0x1b); i >= 0 {
			text = row[:i]
		}
		row = row[len(text):]
		w := ansi.StringWidth(text)
		out = append(out, span{column, w, text, now})
		column += w
	}
	return out
}

// readStyle reads the parameters of an SGR sequence.
func readStyle(params string) style {
	var s style
	codes := strings.Split(params, ";")
	for i := 0; i < len(codes); i++ {
		n, _ := strconv.Atoi(codes[i])
		switch {
		case n == 0:
			s = style{}
		case n == 1:
			s.bold = true
		case n == 2:
			s.dim = true
		case n == 3:
			s.italic = true
		case n == 4:
			s.line = true
		case n == 7:
			s.reverse = true
		case n == 38 || n == 48:
			colour, used := extended(codes[i+1:])
			i += used
			if n == 38 {
				s.fore = colour
			} else {
				s.back = colour
			}
		case 30 <= n && n <= 37:
			s.fore = indexed(n - 30)
		case 90 <= n && n <= 97:
			s.fore = indexed(n - 90 + 8)
		case 40 <= n && n <= 47:
			s.back = indexed(n - 40)
		case 100 <= n && n <= 107:
			s.back = indexed(n - 100 + 8)
		}
	}
	return s
}

// extended reads "5;N" or "2;R;G;B" and returns how many codes it took.
func extended(codes []string) (colour string, used int) {
	number := func(i int) int {
		if i >= len(codes) {
			return 0
		}
		n, _ := strconv.Atoi(codes[i])
		return n & 255
	}
	switch number(0) {
	case 5:
		return indexed(number(1)), 2
	case 2:
		return fmt.Sprintf("#%02x%02x%02x", number(1), number(2), number(3)), 4
	}
	return "", 1
}

// indexed is a colour of xterm's 256: sixteen of a dark theme's own, a cube, and greys.
func indexed(n int) string {
	own := [16]string{
		"#282c34", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#abb2bf",
		"#5c6370", "#ff7b86", "#b5e890", "#ffd68a", "#7cc4ff", "#de8ff5", "#6fd6e3", "#ffffff",
	}
	switch {
	case n < 16:
		return own[n]
	case n < 232:
		level := func(v int) int {
			if v == 0 {
				return 0
			}
			return 55 + 40*v
		}
		n -= 16
		return fmt.Sprintf("#%02x%02x%02x", level(n/36), level(n/6%6), level(n%6))
	}
	grey := 8 + 10*(n-232)
	return fmt.Sprintf("#%02x%02x%02x", grey, grey, grey)
}
