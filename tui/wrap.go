package tui

import (
	"strings"

	"brief/tui/render"
)

// Bytes that a cell of text takes: mostly at most, and at most but in rare scripts.
const fewBytes, mostBytes = 2, 8

// wrapWords wraps text to rows of width cells, at spaces where there are any.
func wrapWords(text string, width int) []string {
	var lines []string
	for {
		head, wider := headOf(text, width)
		if head = render.Cut(head, width); !wider || head == "" {
			return append(lines, render.Cut(text, width))
		}
		head = head[:breakIn(head, text[len(head):], width)]
		lines = append(lines, strings.TrimRight(head, " "))
		text = strings.TrimLeft(text[len(head):], " ")
	}
}

// breakIn is where a row of width cells, which holds head and not the rest behind it, ends:
// between words, or in a word that no row holds, behind a hyphen or a slash where it has one.
func breakIn(head, rest string, width int) int {
	space := strings.LastIndexByte(head, ' ')
	begun, _, _ := strings.Cut(rest[:min(len(rest), mostBytes*(width+1))], " ")
	word := head[space+1:]
	whole := word + begun
	switch at := strings.LastIndexAny(word, "-/"); {
	case begun == "":
		return len(head)
	case space > 0 && render.Width(whole) <= width:
		return space
	case at > 0:
		return space + 1 + at + 1
	case space > 0:
		if first := strings.IndexAny(whole, "-/"); first > 0 && render.Width(whole[:first+1]) <= width {
			return space // its first part stands whole on the next row
		}
	}
	return len(head)
}

// headOf is the beginning of text that takes more than width cells, or all of it where
// that does not. No more of it is measured than some times what a row shows: who pastes a
// book into a prompt does not wait for it.
func headOf(text string, width int) (head string, wider bool) {
	for n := fewBytes * (width + 1); n < len(text); n *= 2 {
		if head = strings.ToValidUTF8(text[:n], ""); render.Width(head) > width {
			return head, true
		}
	}
	return text, render.Width(text) > width
}

// firstLines are at most so many of the lines of a text in width cells, with a sign where
// there are more.
func (l *look) firstLines(lines []string, most, width int) []string {
	if len(lines) <= most {
		return lines
	}
	lines = lines[:most]
	lines[most-1] = wholeWords(lines[most-1], width, l.glyphs.ellipsis)
	return lines
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
