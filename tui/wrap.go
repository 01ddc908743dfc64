package tui

import (
	"strings"

	"brief/tui/render"
)

// wrapWords wraps text to rows of width cells, at spaces where there are any.
func wrapWords(text string, width int) []string {
	var lines []string
	for {
		head, wider := headOf(text, width)
		if head = render.Cut(head, width); !wider || head == "" {
			return append(lines, render.Cut(text, width))
		}
		if at := strings.LastIndexByte(head, ' '); at > 0 && text[len(head)] != ' ' {
			head = head[:at]
		}
		lines = append(lines, head)
		text = strings.TrimLeft(text[len(head):], " ")
	}
}

// headOf is the beginning of text that takes more than width cells, or all of it where
// that does not. No more of it is measured than some times what a row shows: who pastes a
// book into a prompt does not wait for it.
func headOf(text string, width int) (head string, wider bool) {
	const most = 8 // bytes for a cell, at first
	for n := most * (width + 1); n < len(text); n *= 2 {
		if head = strings.ToValidUTF8(text[:n], ""); render.Width(head) > width {
			return head, true
		}
	}
	return text, render.Width(text) > width
}

// wholeWords ends a line that goes on: as many of its words as leave room for tail.
func wholeWords(line string, width int, tail string) string {
	for render.Width(line)+1+render.Width(tail) > width {
		at := strings.LastIndexByte(line, ' ')
		if at <= 0 {
			return render.Cut(line, width-render.Width(tail)) + tail
		}
		line = line[:at]
	}
	return line + " " + tail
}
