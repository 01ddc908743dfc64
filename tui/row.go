package tui

import (
	"strings"
	"unicode/utf8"

	"brief/tui/render"
)

// row is a line of a list item in segments of one style each.
type row []segment

type segment struct {
	text  string
	style render.Style
}

// column pads texts, so that what stands behind them is aligned; what is long stays out of line.
func column(texts []string) []string {
	const longest = 24 // cells
	width := 0
	for _, s := range texts {
		if w := render.Width(s); w <= longest {
			width = max(width, w)
		}
	}
	for i, s := range texts {
		texts[i] += render.Spaces(max(0, width-render.Width(s)))
	}
	return texts
}

// width is the number of cells that the row takes.
func (r row) width() int {
	n := 0
	for _, s := range r {
		n += render.Width(s.text)
	}
	return n
}

// paint returns the row in exactly width cells; a selected one is styled whole,
// so that no inner style ends the outer.
func (r row) paint(width int, selected bool, l *look) string {
	var b strings.Builder
	left := width - r.width()
	if left < 0 {
		r = r.fit(width, l)
		left = width - r.width()
	}
	for _, s := range r {
		if selected {
			b.WriteString(s.text)
		} else {
			l.theme.Text.With(s.style).Paint(&b, s.text)
		}
	}
	b.WriteString(render.Spaces(left))
	if selected {
		return l.theme.Selected.Render(b.String())
	}
	return b.String()
}

// fit cuts a row that width cells do not hold, where text of one style would be cut.
func (r row) fit(width int, l *look) row {
	text := ""
	for _, s := range r {
		text += s.text
	}
	fitted := l.cut(text, width)
	same := 0
	for same < len(fitted) && same < len(text) && fitted[same] == text[same] {
		same++
	}
	for same > 0 && same < len(text) && !utf8.RuneStart(text[same]) {
		same-- // an ellipsis may begin with the bytes of what it stands for
	}
	out := r.slice(0, same)
	if sign := fitted[same:]; sign != "" {
		style := render.Style("")
		if len(out) > 0 {
			style = out[len(out)-1].style
		}
		out = append(out, segment{sign, style})
	}
	return out
}

// wrap breaks a row that width cells do not hold between words; what goes on stands
// under the first word, behind the signs in front of it.
func (r row) wrap(width int) []row {
	if r.width() <= width {
		return []row{r}
	}
	text := ""
	for _, s := range r {
		text += s.text
	}
	indent := 0
	if len(r) > 1 && render.Width(r[0].text) <= width/4 {
		indent = render.Width(r[0].text)
	} else {
		indent = len(text) - len(strings.TrimLeft(text, " >"))
	}
	var out []row
	for at, lead := 0, 0; at < len(text); lead = indent {
		head := render.Cut(text[at:], max(1, width-lead))
		if head == "" {
			break // not even one character fits
		}
		next := at + len(head)
		if space := strings.LastIndexByte(head, ' '); next < len(text) && text[next] != ' ' && space > indent {
			next = at + space
		}
		line := row{{render.Spaces(lead), ""}}
		out = append(out, append(line, r.slice(at, next)...))
		for at = next; at < len(text) && text[at] == ' '; at++ {
		}
	}
	return out
}

// selected is the row with the sign of the selection in the space before it.
func (r row) selected() row {
	if len(r) == 0 || !strings.HasPrefix(r[0].text, " ") {
		return r
	}
	return append(row{{">" + r[0].text[1:], r[0].style}}, r[1:]...)
}

// slice is the part of the row between two bytes of its text.
func (r row) slice(from, to int) (out row) {
	at := 0
	for _, s := range r {
		a, b := max(from-at, 0), min(to-at, len(s.text))
		if a < b {
			out = append(out, segment{s.text[a:b], s.style})
		}
		at += len(s.text)
	}
	return out
}

// wrapRows breaks text into rows of one style, at most width cells each, behind lead.
func wrapRows(text string, width int, style render.Style, lead string) []row {
	var out []row
	if text = strings.Join(strings.Fields(text), " "); text == "" {
		return nil
	}
	for _, line := range wrapWords(text, max(1, width-render.Width(lead))) {
		out = append(out, row{{lead + line, style}})
	}
	return out
}
