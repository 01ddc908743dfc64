package render

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"charm.land/glamour/v2/ansi"
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"brief/content"
)

// placeMark is invisible and takes no cell. One stands before every word given
// to Glamour, so that each word of the result tells which byte it came from.
// No Document holds one: the builder refuses it.
const placeMark = '\u2063'

// glamourRenderer lays one block out through Glamour at one width. It is not
// safe for concurrent use, as Glamour's is not.
type glamourRenderer struct {
	md    renderer.Renderer
	width int
}

func newGlamourRenderer(width int) *glamourRenderer {
	yes := true
	ar := ansi.NewRenderer(ansi.Options{
		WordWrap:         width,
		PreserveNewLines: true,
		Styles: ansi.StyleConfig{
			Emph:          ansi.StylePrimitive{Italic: &yes},
			Strong:        ansi.StylePrimitive{Bold: &yes},
			Strikethrough: ansi.StylePrimitive{CrossedOut: &yes},
			Code:          ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Underline: &yes}},
		},
	})
	return &glamourRenderer{renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(ar, 1000))), width}
}

// wrap breaks the marked text at span. The syntax tree is built from the marks
// and not from Markdown, so no character of the text can act as markup.
func (g *glamourRenderer) wrap(doc *content.Document, span content.Span, marks []content.Mark) []Line {
	src := &source{}
	para := ast.NewParagraph()
	for _, run := range runs(span, marks) {
		para.AppendChild(para, src.inline(doc.Text, run))
	}
	tree := ast.NewDocument()
	tree.AppendChild(tree, para)
	var out bytes.Buffer
	if err := g.md.Render(&out, src.text, tree); err != nil {
		return wrapPlain(doc.Text, span, 1<<20)
	}
	return src.lines(out.String())
}

// run is a piece of a block under one set of marks.
type run struct {
	content.Span
	kinds [content.Link + 1]bool
}

// runs cuts span where a mark starts or ends.
func runs(span content.Span, marks []content.Mark) []run {
	var out []run
	for at := span.Start; at < span.End; {
		r := run{Span: content.Span{Start: at, End: span.End}}
		for _, m := range marks {
			switch {
			case m.Contains(at):
				r.kinds[m.Kind] = true
				r.End = min(r.End, m.End)
			case m.Start > at:
				r.End = min(r.End, m.Start)
			}
		}
		out = append(out, r)
		at = r.End
	}
	return out
}

// source is the text given to Glamour and where its words came from.
type source struct {
	text   []byte
	places []int // of the marks, in order
}

// inline adds a run to the source and returns its node.
func (s *source) inline(doc string, r run) ast.Node {
	start := len(s.text)
	s.mark(r.Start)
	for i := r.Start; i < r.End; i++ {
		c := doc[i]
		s.text = append(s.text, c)
		// After "&" and "\" the mark keeps Glamour from reading an entity or an escape.
		if c == ' ' || c == '\n' || c == '&' || c == '\\' {
			s.mark(i + 1)
		}
	}
	var node ast.Node = ast.NewTextSegment(text.NewSegment(start, len(s.text)))
	wrap := func(outer ast.Node) {
		outer.AppendChild(outer, node)
		node = outer
	}
	switch {
	case r.kinds[content.Monospace]:
		wrap(ast.NewCodeSpan())
	case r.kinds[content.Strike]:
		wrap(extast.NewStrikethrough())
	}
	if r.kinds[content.Emphasis] {
		wrap(ast.NewEmphasis(1))
	}
	if r.kinds[content.Strong] {
		wrap(ast.NewEmphasis(2))
	}
	return node
}

func (s *source) mark(place int) {
	s.text = utf8.AppendRune(s.text, placeMark)
	s.places = append(s.places, place)
}

// lines reads what Glamour wrote: marks become places, SGR becomes attributes,
// everything else that is an escape goes, and so does space at the ends of rows.
func (s *source) lines(out string) []Line {
	var lines []Line
	var attr Attr
	mark := 0
	for row := range strings.SplitSeq(strings.Trim(out, "\n"), "\n") {
		line := Line{Start: -1}
		place := -1
		if n := len(lines); n > 0 {
			place = lines[n-1].End
		}
		for i := 0; i < len(row); {
			if row[i] == 0x1b {
				n := escapeLen(row[i:])
				attr = applySGR(attr, row[i:i+n])
				i += n
				continue
			}
			r, n := utf8.DecodeRuneInString(row[i:])
			if r == placeMark {
				if mark < len(s.places) {
					place = s.places[mark]
				}
				mark++
			} else {
				line.add(row[i:i+n], place, attr)
				place += n
			}
			i += n
		}
		line.trim()
		lines = append(lines, line)
	}
	return lines
}

// add appends text to the row, to its last piece where that goes on.
func (l *Line) add(text string, place int, attr Attr) {
	if n := len(l.Pieces); n > 0 {
		p := &l.Pieces[n-1]
		if p.Attr == attr && p.Start+len(p.Text) == place {
			p.Text += text
			return
		}
	}
	l.Pieces = append(l.Pieces, Piece{text, place, attr})
}

// trim drops space at the row's end and sets what it covers.
func (l *Line) trim() {
	for n := len(l.Pieces); n > 0; n-- {
		p := &l.Pieces[n-1]
		if p.Text = strings.TrimRight(p.Text, " "); p.Text != "" {
			break
		}
		l.Pieces = l.Pieces[:n-1]
	}
	if n := len(l.Pieces); n > 0 {
		l.Start, l.End = l.Pieces[0].Start, l.Pieces[n-1].Start+len(l.Pieces[n-1].Text)
	}
}

// escapeLen is the length of the escape sequence that s starts with.
func escapeLen(s string) int {
	if len(s) < 2 || s[1] != '[' {
		return 1
	}
	for i := 2; i < len(s); i++ {
		if s[i] >= 0x40 && s[i] <= 0x7e {
			return i + 1
		}
	}
	return len(s)
}

// applySGR returns attr after the sequence seq; what our StyleConfig cannot
// have asked for is ignored.
func applySGR(attr Attr, seq string) Attr {
	if !strings.HasSuffix(seq, "m") {
		return attr
	}
	for param := range strings.SplitSeq(strings.TrimSuffix(strings.TrimPrefix(seq, "\x1b["), "m"), ";") {
		switch param {
		case "", "0":
			attr = 0
		case "1":
			attr |= Bold
		case "3":
			attr |= Italic
		case "4":
			attr |= Underline
		case "9":
			attr |= Strike
		}
	}
	return attr
}
