package content

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// emit adds the block to b.
func (blk *htmlBlock) emit(b *Builder, links *htmlLinks) {
	links.nameBlock(b, blk)
	b.Begin(blk.block)
	bold := blk.block.Kind == Paragraph && blk.parent != nil && boldStyle(blk.parent)
	if bold {
		b.BeginMark(Strong, "")
	}
	for _, n := range blk.runs {
		emitInline(b, n, links)
	}
	if bold {
		b.EndMark()
	}
	b.End()
}

// emitInline adds the text and the marks of an inline node, and of those in it, to b.
func emitInline(b *Builder, n *html.Node, links *htmlLinks) {
	if n.Type == html.TextNode {
		b.Text(n.Data)
		return
	}
	if n.Type != html.ElementNode {
		return
	}
	if links.name(b, n); hidden(n) {
		return
	}
	switch n.DataAtom {
	case atom.Br:
		b.Break()
		return
	case atom.Tr:
		emitRow(b, n, links)
		return
	}
	kind, target, marked := inlineMark(n, links)
	before, after := aroundInline(b, n)
	b.Text(before)
	if marked {
		b.BeginMark(kind, target)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		emitInline(b, c, links)
	}
	if marked {
		b.EndMark()
	}
	b.Text(after)
}

// aroundInline is what stands before and after the text of an inline element: the marks
// and blanks that a browser draws there.
func aroundInline(b *Builder, n *html.Node) (before, after string) {
	switch n.DataAtom {
	case atom.Q:
		return "“", "”"
	case atom.Sup:
		if footnoteMark(n) {
			return "[", "]"
		}
	case atom.A:
		if noteClass(n) || raisedLink(b, n) {
			return "[", "]"
		}
	case atom.P, atom.Div, atom.Li:
		return " ", ""
	case atom.Span, atom.Cite, atom.Small:
		if numberTag(n) {
			after = " "
		}
		if b.cur.Kind == Caption && startsCredit(n) && b.endsSentence() {
			before = " "
		}
	}
	return before, after
}

// startsCredit reports whether the text of an element begins with a capital, as whose
// picture it is does behind a caption, set apart by the page's style alone.
func startsCredit(n *html.Node) bool { return unicode.IsUpper(firstRune(textStart(n, 4))) }

// boldStyle reports whether an element is bold by its own style.
func boldStyle(n *html.Node) bool {
	style := attr(n, "style")
	_, weight, ok := strings.Cut(style, "font-weight")
	weight = strings.TrimLeft(weight, ": ")
	return ok && (strings.HasPrefix(weight, "bold") || len(weight) > 2 && weight[0] >= '6' && weight[0] <= '9' && weight[1:3] == "00")
}

// inlineMark returns the mark that an inline element makes.
func inlineMark(n *html.Node, links *htmlLinks) (kind MarkKind, target string, ok bool) {
	switch n.DataAtom {
	case atom.Em, atom.I, atom.Cite:
		return Emphasis, "", true
	case atom.Strong, atom.B:
		return Strong, "", true
	case atom.Span, atom.Font:
		return Strong, "", boldStyle(n)
	case atom.Code, atom.Kbd, atom.Samp, atom.Tt:
		return Monospace, "", true
	case atom.S, atom.Del, atom.Strike:
		return Strike, "", true
	case atom.A:
		target = links.target(attr(n, "href"))
		return Link, target, target != ""
	}
	return 0, "", false
}

// emitRow adds the cells of a table's row to the open block.
func emitRow(b *Builder, row *html.Node, links *htmlLinks) {
	first := true
	for c := row.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		if !first {
			b.Text(" | ")
		}
		first = false
		emitInline(b, c, links)
	}
}
