package content

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isByline reports whether an element is marked as naming the author.
func isByline(n *html.Node) bool {
	if strings.Contains(attr(n, "itemprop"), "author") || attr(n, "rel") == "author" {
		return true
	}
	switch strings.ToLower(attr(n, "class")) {
	case "byline", "author", "author-name", "article-author", "byline-name", "article-byline", "post-author", "byline__name":
		return true
	}
	return false
}

// bylineTexts returns the texts of those of a page's bylines that are its
// article's: the first, and others beside it. Teasers of other articles have
// bylines, too.
func bylineTexts(bylines []*html.Node) []string {
	if len(bylines) == 0 {
		return nil
	}
	around := bylineBox(bylines[0])
	var out []string
	for i, n := range bylines {
		if !inside(n, around) {
			break
		}
		text := textStart(n, 200)
		if i+1 < len(bylines) && inside(bylines[i+1], n) && strings.ContainsAny(text, "0123456789") {
			continue // the names alone stand in the next ones, without the date
		}
		out = append(out, text)
	}
	return out
}

// bylineBox is the element that holds a byline and those beside it, and little else.
func bylineBox(n *html.Node) *html.Node {
	const nesting, longest = 3, 300 // bytes of text in it
	for range nesting {
		p := n.Parent
		if p == nil || p.DataAtom == atom.Body || len(textStart(p, longest+1)) > longest {
			break
		}
		n = p
	}
	return n
}

// headBox is the header or article that holds a heading, or else what holds it and little more.
func headBox(n *html.Node) *html.Node {
	for p := n.Parent; p != nil && p.DataAtom != atom.Body; p = p.Parent {
		if p.DataAtom == atom.Header || p.DataAtom == atom.Article {
			return p
		}
	}
	return bylineBox(n)
}
