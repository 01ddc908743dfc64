package content

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// bodyNames are in the names of elements that pages put their article's text in.
var bodyNames = []string{"articlebody", "article-body", "article_body", "article__body", "article-content", "article_content", "article__content",
	"article-text", "articletext", "entry-content", "entry_content", "post-body", "post-content", "post-text", "story-body", "storybody"}

// chooseBody takes what a page names its article's text for the article where readability
// found much less: the first part of it only, or something beside it.
func (p *htmlPage) chooseBody(title string) {
	const least, little = 800, 400 // bytes of prose that readability missed; found
	prose, chosen, all := p.proseByNode()
	best, named := 0, false
	var body soleBody
	for id := len(p.nodes) - 1; id > 0; id-- {
		if prose[id] == 0 {
			continue
		}
		n := p.nodes[id]
		names := namedBody(n)
		if names && (!named || prose[id] > prose[best]) || !names && n.DataAtom == atom.Article && prose[id]*4 > prose[best]*5 {
			best, named = id, names
		}
		if names {
			body.meet(n, id)
		}
		if parent := p.ids[n.Parent]; !setAside(n) {
			prose[parent] += prose[id]
			chosen[parent] += chosen[id]
		}
	}
	missed := func(id int) bool { return prose[id]-chosen[id] >= least && prose[id]*10 >= chosen[id]*17 }
	if best == 0 || !missed(best) || p.aboveTitle(best, title) {
		return
	}
	if sole := body.id; !body.several && chosen[sole]*2 > all && !missed(sole) { // around it stands what readers write
		return
	}
	if above := chosen[best] == 0 && best < p.firstChosen(); prose[best] < all && !(above && prose[best]*2 > all) { // comments stand below
		return
	}
	if !named && all > little { // teasers stand in articles, too
		return
	}
	p.chooseIn(p.nodes[best], chosen[best]*2 > all)
}

// soleBody is the innermost element that is named for an article's text, of a page that has no others beside it.
type soleBody struct {
	id      int
	outer   *html.Node // the last one that was met
	several bool
}

// meet takes note of a named element; those in it have been met before.
func (b *soleBody) meet(n *html.Node, id int) {
	switch {
	case b.outer == nil:
		b.id = id
	case b.several || !inside(b.outer, n):
		b.several = true
		return
	}
	b.outer = n
}

// aboveTitle reports whether an element ends above the heading of the page's article.
func (p *htmlPage) aboveTitle(id int, title string) bool {
	at := p.headline(title)
	if at < 0 {
		return false
	}
	head := p.blocks[at].parent
	return p.ids[head] > id && !inside(head, p.nodes[id])
}

// proseByNode counts the bytes of prose that stand directly in each element, by its id; how many bytes of
// any text readability chose there; and how many it chose on the whole page.
func (p *htmlPage) proseByNode() (prose, chosen []int, all int) {
	const shortest = 60 // bytes
	prose, chosen = make([]int, len(p.nodes)), make([]int, len(p.nodes))
	for _, blk := range p.blocks {
		if blk.block.Kind == Caption || blk.block.Kind == Heading || blk.linkDensity() > .3 {
			continue
		}
		id := p.ids[blk.parent]
		if blk.chosen {
			chosen[id] += len(blk.text)
			all += len(blk.text)
		}
		if len(blk.text) >= shortest && sentenceLike(blk.text) {
			prose[id] += len(blk.text)
		}
	}
	return prose, chosen, all
}

// firstChosen is the id of the element that holds the first block that is chosen; 0 without one.
func (p *htmlPage) firstChosen() int {
	for _, blk := range p.blocks {
		if blk.chosen {
			return p.ids[blk.parent]
		}
	}
	return 0
}

// namedBody reports whether an element is by its name the one with the article's text.
func namedBody(n *html.Node) bool {
	for i := range n.Attr {
		if a := &n.Attr[i]; a.Key == "class" || a.Key == "id" || a.Key == "itemprop" {
			if containsAny(strings.ToLower(a.Val), bodyNames...) {
				return true
			}
		}
	}
	return false
}

// chooseIn chooses the blocks of an element that nothing in it sets aside, besides those that are
// chosen or in their place.
func (p *htmlPage) chooseIn(body *html.Node, besides bool) {
	for _, blk := range p.blocks {
		n := blk.around()
		for n != nil && n != body && !setAside(n) {
			n = n.Parent
		}
		if n == body {
			blk.chosen = blk.chosen || blk.linkDensity() < .5
		} else if !besides {
			blk.chosen = false
		}
	}
}
