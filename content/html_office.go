package content

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// officeStyles makes, in the tree of a page that an office program has written, titles and lists of
// what those only style: Word has no lists in HTML, and neither it nor Google Docs a heading for the title.
func officeStyles(root *html.Node, page []byte) {
	if !holdsAny(page, "Mso", "doc-content") {
		return
	}
	var title, said *html.Node // as the text has it, and as the file's properties do, which go stale
	var heads, items []*html.Node
	docs := false // Google's: others call anything a title
	for n := range root.Descendants() {
		switch {
		case headingTag(n):
			heads = append(heads, n)
		case n.DataAtom == atom.Title && n.Namespace == "":
			said = n
		case n.DataAtom == atom.Body:
			docs = hasClass(n, "doc-content")
		case n.DataAtom != atom.P:
		case title == nil && len(heads) == 0 && (hasClass(n, "MsoTitle") || docs && hasClass(n, "title")) && textStart(n, 1) != "":
			title = n
		case strings.Contains(attr(n, "style"), "mso-list:"):
			items = append(items, n)
		}
	}
	if title != nil {
		for _, h := range heads {
			level := min(int(h.Data[1]-'0')+1, 6)
			h.Data = "h" + strconv.Itoa(level)
			h.DataAtom = atom.Lookup([]byte(h.Data))
		}
		title.Data, title.DataAtom = "h1", atom.H1
		if said != nil {
			said.Parent.RemoveChild(said)
		}
	}
	for _, n := range items {
		listed(n)
	}
}

// listed makes a paragraph of Word's that opens with a bullet or a number an item of a list.
func listed(n *html.Node) {
	marker := ignored(n)
	if marker == nil {
		return
	}
	text := strings.TrimRight(strings.TrimSpace(textStart(marker, 20)), ".)")
	marker.Parent.RemoveChild(marker)
	item := &html.Node{Type: html.ElementNode, DataAtom: atom.Li, Data: "li"}
	for n.FirstChild != nil {
		c := n.FirstChild
		n.RemoveChild(c)
		item.AppendChild(c)
	}
	n.Data, n.DataAtom, n.Attr = "ul", atom.Ul, nil
	if text != "" && isDigits(text) {
		n.Data, n.DataAtom, n.Attr = "ol", atom.Ol, []html.Attribute{{Key: "start", Val: text}}
	}
	n.AppendChild(item)
}

// ignored returns the element under n that Word draws a bullet or number with, nil for none.
func ignored(n *html.Node) *html.Node {
	const reach = 12 // elements
	left := reach
	for c := range n.Descendants() {
		if left--; left < 0 {
			return nil
		}
		if c.DataAtom == atom.Span && strings.Contains(strings.ReplaceAll(attr(c, "style"), " ", ""), "mso-list:Ignore") {
			return c
		}
	}
	return nil
}
