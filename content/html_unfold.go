package content

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// unfold shows the answers that buttons with a question unfold: until then
// pages hide them.
func unfold(root *html.Node) {
	var folded map[string]bool // ids of answers
	for n := range root.Descendants() {
		if id := attr(n, "aria-controls"); n.DataAtom == atom.Button && id != "" && strings.EqualFold(attr(n, "aria-expanded"), "false") && holds(n, asks) {
			if folded == nil {
				folded = map[string]bool{}
			}
			folded[id] = true
		}
	}
	if folded == nil {
		return
	}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && folded[attr(n, "id")] {
			dropAttrs(n, "hidden", "style", "aria-hidden")
		}
	}
}
