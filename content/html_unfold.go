package content

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// unfold shows the answers that questions, and headings of the text, unfold when they are pressed: until then pages
// hide them.
func unfold(root *html.Node) {
	folded := map[string]bool{} // ids of answers
	var below []*html.Node      // answers without one
	for n := range root.Descendants() {
		if !unfoldsAnswer(n) {
			continue
		}
		if id := controlled(n); id != "" {
			folded[id] = true
		} else if answer := elementBehind(n); answer != nil {
			below = append(below, answer)
		}
	}
	for _, answer := range below {
		dropAttrs(answer, "hidden", "style", "aria-hidden")
	}
	if len(folded) == 0 {
		return
	}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && folded[attr(n, "id")] {
			dropAttrs(n, "hidden", "style", "aria-hidden")
		}
	}
}

// unfoldsAnswer reports whether n is a button, or a link set as one, that unfolds something, and asks or is a heading
// which does not stand beside the article, as menus do.
func unfoldsAnswer(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Button:
		if !strings.EqualFold(attr(n, "aria-expanded"), "false") {
			return false
		}
	case atom.A:
		if !togglesText(n) {
			return false
		}
	default:
		return false
	}
	if holds(n, asks) {
		return true
	}
	if n.Parent == nil || !headingTag(n.Parent) || besideText(n.PrevSibling) || besideText(n.NextSibling) {
		return false // a button beside a heading's words shares it
	}
	for around := n.Parent; around != nil; around = around.Parent {
		if besideTag(around) {
			return false
		}
	}
	return true
}

// besideText reports whether the node beside a button is text that shows.
func besideText(n *html.Node) bool {
	return n != nil && n.Type == html.TextNode && !blankLine(n.Data)
}

// togglesText reports whether a link is set to fold and unfold something of its page.
func togglesText(n *html.Node) bool {
	return attr(n, "data-toggle") == "collapse" || attr(n, "data-bs-toggle") == "collapse"
}

// controlled is the id of what a button or a link unfolds, or "".
func controlled(n *html.Node) string {
	if id := attr(n, "aria-controls"); id != "" {
		return id
	}
	for _, key := range []string{"data-bs-target", "data-target", "href"} {
		if id, ok := strings.CutPrefix(attr(n, key), "#"); ok {
			return id
		}
	}
	return ""
}

// elementBehind is the element right behind a button, or behind the heading that it is in; or nil.
func elementBehind(n *html.Node) *html.Node {
	if n.Parent != nil && headingTag(n.Parent) {
		n = n.Parent
	}
	for n = n.NextSibling; n != nil && n.Type != html.ElementNode; n = n.NextSibling {
	}
	return n
}
