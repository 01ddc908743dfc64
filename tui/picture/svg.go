package main

import (
	"bytes"
	"encoding/xml"
	"fmt"

	"github.com/charmbracelet/x/ansi"
)

// The size of a cell and of the frame around the screen, in pixels.
const (
	cellW, cellH = 8.4, 18
	fontSize     = 14
	baseline     = 13.5
	margin       = 14
)

const (
	paper = "#1b1e25"
	ink   = "#d7dae0"
)

// svg draws the rows as a terminal would, width cells wide.
func svg(rows []string, width int, caption string) []byte {
	var out bytes.Buffer
	w, h := float64(width)*cellW+2*margin, len(rows)*cellH+2*margin
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" width="%.0f" height="%d" viewBox="0 0 %.0f %d" role="img">`+"\n", w, h, w, h)
	fmt.Fprintf(&out, "<title>%s</title>\n", escaped(caption))
	fmt.Fprintf(&out, `<rect width="100%%" height="100%%" rx="8" fill="%s"/>`+"\n", paper)
	fmt.Fprintf(&out, `<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="%d" fill="%s" xml:space="preserve">`+"\n", fontSize, ink)
	for i, row := range rows {
		top := float64(margin + i*cellH)
		for _, s := range spans(row) {
			drawSpan(&out, s, margin+float64(s.column)*cellW, top)
		}
	}
	out.WriteString("</g>\n</svg>\n")
	return out.Bytes()
}

// drawSpan draws a run of cells of one style: its ground, then its words and lines.
func drawSpan(out *bytes.Buffer, s span, x, y float64) {
	fore, back := s.style.fore, s.style.back
	if s.style.reverse {
		fore, back = or(back, paper), or(fore, ink)
	}
	if back != "" {
		fmt.Fprintf(out, `<rect x="%.1f" y="%.0f" width="%.1f" height="%d" fill="%s"/>`+"\n", x, y, float64(s.width)*cellW, cellH, back)
	}
	for _, w := range words(s.text) {
		left := x + float64(w.column)*cellW
		if lines := boxLines(w.text, left, y); lines != "" {
			fmt.Fprintf(out, `<path d="%s"%s/>`+"\n", lines, paint(fore, s.style.dim))
			continue
		}
		// The length keeps columns aligned whatever font there is.
		fmt.Fprintf(out, `<text x="%.1f" y="%.1f" textLength="%.1f" lengthAdjust="spacingAndGlyphs"%s%s>%s</text>`+"\n",
			left, y+baseline, float64(w.width)*cellW, paint(fore, s.style.dim), s.style.shape(), escaped(w.text))
	}
}

// paint is the attributes for a colour; "" is the one around it.
func paint(colour string, dim bool) string {
	out := ""
	if colour != "" {
		out = fmt.Sprintf(` fill="%s"`, colour)
	}
	if dim {
		out += ` opacity="0.6"`
	}
	return out
}

// shape is the attributes for all that is no colour.
func (s style) shape() string {
	out := ""
	if s.bold {
		out += ` font-weight="bold"`
	}
	if s.italic {
		out += ` font-style="italic"`
	}
	if s.line {
		out += ` text-decoration="underline"`
	}
	return out
}

// words splits a text into runs of visible characters between runs of spaces,
// and box characters from all else.
func words(text string) []span {
	var out []span
	column, open, box := 0, false, false
	for text != "" {
		cluster, w := ansi.FirstGraphemeCluster(text, ansi.GraphemeWidth)
		text = text[len(cluster):]
		isBox := boxArms(cluster) != nil
		switch {
		case cluster == " " && !(open && !box && text != "" && text[0] != ' '):
			open = false
		case open && isBox == box:
			last := &out[len(out)-1]
			last.text += cluster
			last.width += w
		default:
			out = append(out, span{column: column, width: w, text: cluster})
			open, box = true, isBox
		}
		column += w
	}
	return out
}

func or(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

func escaped(s string) string {
	var out bytes.Buffer
	// Writing to a buffer does not fail.
	_ = xml.EscapeText(&out, []byte(s))
	return out.String()
}
