package content

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// dropNextArticles drops the articles that pages add below their own as one reads on: each is an element for articles,
// with a title and a byline of its own, behind that which holds the page's title and its text. Chapters, answers and
// what is added to a report while it happens are elements for articles, too, but are not signed one by one, or are many or short.
func (p *htmlPage) dropNextArticles(title string) {
	const signed = 8          // blocks from another's title to its byline
	const most, fewest = 5, 2 // articles; paragraphs of one
	at := p.headline(title)
	if at < 0 {
		return
	}
	own := articleAround(p.blocks[at].parent)
	if own == nil || !p.hasText(own) {
		return
	}
	next, paragraphs := map[*html.Node]bool{}, map[*html.Node]int{}
	for i := at + 1; i < len(p.blocks); i++ {
		blk := p.blocks[i]
		if blk.block.Kind == Paragraph {
			paragraphs[articleAround(blk.parent)]++
		}
		if blk.block.Kind != Heading || blk.block.Level != 1 {
			continue
		}
		other := articleAround(blk.parent)
		if other != nil && other != own && len(p.bylineIn(i+1, min(i+1+signed, len(p.blocks)))) > 0 {
			next[other] = true
		}
	}
	if len(next) == 0 || len(next) > most {
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

// hasText reports whether an element for articles holds the text of one, and not only its title and what it is about.
func (p *htmlPage) hasText(article *html.Node) bool {
	const fewest = 3 // paragraphs
	n := 0
	for _, blk := range p.kept() {
		if blk.longProse() && articleAround(blk.parent) == article {
			n++
		}
	}
	return n >= fewest
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
