package content

import (
	"iter"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// attr returns the value of an attribute of n, or "".
func attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return n.Attr[i].Val
		}
	}
	return ""
}

// dropAttrs takes attributes off n.
func dropAttrs(n *html.Node, keys ...string) {
	n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return slices.Contains(keys, a.Key) })
}

// hasClass reports whether n is of the class.
func hasClass(n *html.Node, class string) bool {
	for word := range strings.FieldsSeq(attr(n, "class")) {
		if word == class {
			return true
		}
	}
	return false
}

// outward are n and the elements that it stands in, the innermost first: most of them at most.
func outward(n *html.Node, most int) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		for range most {
			if n == nil || !yield(n) {
				return
			}
			n = n.Parent
		}
	}
}

// inside reports whether n is around or stands in it.
func inside(n, around *html.Node) bool {
	for n != nil && n != around {
		n = n.Parent
	}
	return n != nil
}

// holds reports whether one of the nodes in n is as wanted.
func holds(n *html.Node, wanted func(*html.Node) bool) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if wanted(c) || holds(c, wanted) {
			return true
		}
	}
	return false
}

// firstElement returns the first element in n; nil without one.
func firstElement(n *html.Node) *html.Node {
	for c := range n.ChildNodes() {
		if c.Type == html.ElementNode {
			return c
		}
	}
	return nil
}

// textContent returns the text right under n, shown or not.
func textContent(n *html.Node) string {
	var out strings.Builder
	for c := range n.ChildNodes() {
		if c.Type == html.TextNode {
			out.WriteString(c.Data)
		}
	}
	return out.String()
}

func headingTag(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// holdsHeading reports whether a heading tag stands in n.
func holdsHeading(n *html.Node) bool { return holds(n, headingTag) }

// holdsBlocks reports whether an inline element has block elements in it.
func holdsBlocks(n *html.Node) bool {
	return holds(n, func(c *html.Node) bool { return blockTag(c.DataAtom) })
}
