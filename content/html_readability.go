package content

import (
	"net/url"
	"strconv"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// idAttr names the attribute that finds an element of the page again in what
// readability makes of it.
const idAttr = "data-brief"

// markChosen marks the blocks that readability takes for the article.
func (p *htmlPage) markChosen(address string) {
	base, _ := url.Parse(address)
	if base != nil && base.Host == "" {
		base = nil
	}
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	article, err := parser.ParseAndMutate(p.copyTree(p.root, 0), base)
	if err != nil || article.Node == nil {
		return
	}
	chosen := map[int]bool{}
	choose := func(n *html.Node) {
		if id, err := strconv.Atoi(attr(n, idAttr)); err == nil {
			chosen[id] = true
		}
	}
	choose(article.Node)
	for n := range article.Node.Descendants() {
		choose(n)
	}
	for _, blk := range p.blocks {
		blk.chosen = chosen[p.ids[blk.parent]]
	}
}

// deepest is how deep a copied tree is; what is deeper stands side by side,
// as readability's time grows with the depth.
const deepest = 60

// copyTree copies what readability needs to know of n, with ids.
func (p *htmlPage) copyTree(n *html.Node, depth int) *html.Node {
	c := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace}
	if n.Type == html.TextNode {
		c.Data = singleSpaced(n.Data)
		return c
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "role", "itemprop", "itemtype", "rel", "href", "src", "style", "hidden", "aria-hidden", "aria-modal", "lang", "dir", "name", "property", "content":
			c.Attr = append(c.Attr, a)
		}
	}
	if id := p.ids[n]; id > 0 {
		c.Attr = append(c.Attr, html.Attribute{Key: idAttr, Val: strconv.Itoa(id)})
	}
	if n.DataAtom == atom.Div && !holdsBlocks(n) && strings.TrimSpace(textContent(n)) != "" {
		c.DataAtom, c.Data = atom.P, "p" // readability would put another element in its place
	}
	p.copyChildren(c, n, depth)
	return c
}

// singleSpaced returns text with each run of spaces, tabs and line ends as its
// first one. Readability counts them so, once for each element around.
func singleSpaced(text string) string {
	for i := 1; i < len(text); i++ {
		if isSpaceByte(text[i]) && isSpaceByte(text[i-1]) {
			out := append(make([]byte, 0, len(text)), text[:i]...)
			for ; i < len(text); i++ {
				if !isSpaceByte(text[i]) || !isSpaceByte(text[i-1]) {
					out = append(out, text[i])
				}
			}
			return string(out)
		}
	}
	return text
}

func isSpaceByte(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

func (p *htmlPage) copyChildren(into, n *html.Node, depth int) {
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		switch {
		case k.DataAtom == atom.Nav || k.DataAtom == atom.Aside || k.DataAtom == atom.Dialog: // never the article
		case k.Type == html.CommentNode || k.Type == html.ElementNode && hiddenTag(k.DataAtom) && k.DataAtom != atom.Head:
		case depth > deepest && k.Type == html.ElementNode && k.FirstChild != nil && k.FirstChild.Type == html.ElementNode:
			p.copyChildren(into, k, depth+1)
		default:
			into.AppendChild(p.copyTree(k, depth+1))
		}
	}
}
