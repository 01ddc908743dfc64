package tui

import (
	"strings"

	"brief/tui/render"
)

// wrapWords wraps text to rows of width cells, at spaces where there are any.
func wrapWords(text string, width int) []string {
	var lines []string
	for wider(text, width) {
		head := render.Cut(headOf(text, width), width)
		if head == "" {
			break
		}
		if at := strings.LastIndexByte(head, ' '); at > 0 && text[len(head)] != ' ' {
			head = head[:at]
		}
		lines = append(lines, head)
		text = strings.TrimLeft(text[len(head):], " ")
	}
	return append(lines, render.Cut(text, width))
}

// headOf is more of text than a row of width cells can show, however long it is: who
// pastes a book into a prompt does not wait for it.
func headOf(text string, width int) string {
	const most = 8 // bytes for a cell: rows of longer characters may be shorter than they could
	if enough := most * (width + 1); len(text) > enough {
		return strings.ToValidUTF8(text[:enough], "")
	}
	return text
}

// wider reports whether text takes more than width cells.
func wider(text string, width int) bool {
	head := headOf(text, width)
	return render.Width(head) > width || len(head) < len(text) && render.Width(text) > width
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
