package content

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// dropNextArticles drops the articles that pages add below their own as one reads on: each is an element for articles,
// with a title of its own, behind that which holds the page's title.
func (p *htmlPage) dropNextArticles(title string) {
	const reach = 16 // blocks
	at := p.headline(reach, title)
	if at < 0 {
		return
	}
	own := articleAround(p.blocks[at].parent)
	if own == nil {
		return
	}
	next := map[*html.Node]bool{}
	for _, blk := range p.blocks[at+1:] {
		if blk.block.Kind == Heading && blk.block.Level == 1 {
			if other := articleAround(blk.parent); other != nil && !inside(other, own) && !inside(own, other) {
				next[other] = true
			}
		}
	}
	if len(next) == 0 {
		return
	}
	for _, blk := range p.blocks[at+1:] {
		if blk.keep && next[articleAround(blk.parent)] {
			blk.keep = false
		}
	}
}

// articleAround is the outermost element for articles around n, or nil.
func articleAround(n *html.Node) *html.Node {
	var article *html.Node
	for ; n != nil; n = n.Parent {
		if n.DataAtom == atom.Article {
			article = n
		}
	}
	return article
}
