package content

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// scriptTags are what a page has that sets anything above or below the line.
var scriptTags = []string{"<sup", "<sub", "<SUP", "<SUB", "vertical-align"}

// levelScripts writes on the line, in the tree of page, what stands above and below it.
func levelScripts(root *html.Node, page []byte) {
	if holdsAny(page, scriptTags...) {
		(&leveller{}).walk(root)
	}
}

// leveller walks a page and knows the text that it has just passed.
type leveller struct{ before string }

func (l *leveller) pass(text string) {
	if len(text) < scriptContext {
		text = l.before + text
	}
	l.before = strings.ToValidUTF8(text[max(0, len(text)-scriptContext):], "")
}

func (l *leveller) walk(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		l.pass(n.Data)
		return
	case n.Type == html.ElementNode && hiddenTag(n.DataAtom) && n.DataAtom != atom.Head:
		return
	case blockTag(n.DataAtom) || n.DataAtom == atom.Br:
		l.before = ""
	}
	before := l.before
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		l.walk(c)
	}
	if kind := scriptOf(n); kind != 0 {
		l.level(n, kind, before)
	}
}

// scriptOf returns whether n sets its text above or below the line: atom.Sup, atom.Sub, or 0.
func scriptOf(n *html.Node) atom.Atom {
	switch n.DataAtom {
	case atom.Sup, atom.Sub:
		return n.DataAtom
	case atom.Span:
		_, align, ok := strings.Cut(attr(n, "style"), "vertical-align")
		align = strings.TrimLeft(align, ": ")
		switch {
		case ok && strings.HasPrefix(align, "super"):
			n.DataAtom, n.Data = atom.Sup, "sup"
			return atom.Sup
		case ok && strings.HasPrefix(align, "sub"):
			return atom.Sub
		}
	}
	return 0
}

// level puts what n sets above or below the line behind before on it. The marks of notes stay
// as they are, as do links.
func (l *leveller) level(n *html.Node, kind atom.Atom, before string) {
	r := scriptReader{left: mostScriptNodes}
	if r.read(n); r.left < 0 || r.text.Len() > longestScript || kind == atom.Sup && footnoteMark(n) {
		return
	}
	text := r.text.String()
	level := text
	if kind == atom.Sup {
		level = raised(text, before)
	} else {
		level = lowered(text, before, textBehind(n))
	}
	if level == text {
		return
	}
	for n.FirstChild != nil {
		n.RemoveChild(n.FirstChild)
	}
	n.AppendChild(&html.Node{Type: html.TextNode, Data: level})
	l.before = before
	l.pass(level)
}

// mostScriptNodes is how many nodes an exponent or an index is made of: it keeps the time for
// those that stand in one another linear.
const mostScriptNodes = 32

// scriptReader gathers the text of an exponent or an index.
type scriptReader struct {
	text strings.Builder
	left int // how many nodes may come; -1 behind a link
}

func (r *scriptReader) read(n *html.Node) {
	if r.left--; n.DataAtom == atom.A {
		r.left = -1
	}
	if n.Type == html.TextNode {
		r.text.WriteString(n.Data[:min(len(n.Data), longestScript+1)])
	}
	for c := n.FirstChild; c != nil && r.left > 0 && r.text.Len() <= longestScript; c = c.NextSibling {
		r.read(c)
	}
}

// textBehind returns the text that stands right behind n.
func textBehind(n *html.Node) string {
	if n.NextSibling != nil && n.NextSibling.Type == html.TextNode {
		return n.NextSibling.Data
	}
	return ""
}
