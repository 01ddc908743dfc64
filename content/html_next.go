package content

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// dropNextArticles drops the articles that pages add below their own as one reads on: each is an element for articles,
// with a title of its own, behind that which holds the page's title. Many such, or short ones, are the entries of a live
// page or the parts of a text.
func (p *htmlPage) dropNextArticles(title string) {
	const reach, most, fewest, fewestOwn = 16, 5, 2, 3 // blocks; articles; paragraphs of one, of the page's own
	at := p.headline(reach, title)
	if at < 0 {
		return
	}
	own := articleAround(p.blocks[at].parent)
	if own == nil {
		return
	}
	next, paragraphs := map[*html.Node]bool{}, map[*html.Node]int{}
	for _, blk := range p.blocks[at+1:] {
		around := articleAround(blk.parent)
		switch {
		case blk.block.Kind == Paragraph:
			paragraphs[around]++
		case blk.block.Kind == Heading && blk.block.Level == 1 && around != nil && !inside(around, own) && !inside(own, around):
			next[around] = true
		}
	}
	if len(next) == 0 || len(next) > most || paragraphs[own] < fewestOwn {
		return
	}
	for other := range next {
		if paragraphs[other] < fewest {
			return
		}
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
