package content

import (
	"maps"

	"golang.org/x/net/html"
)

// htmlBeside tells what stands beside a page's article.
type htmlBeside struct {
	r     *htmlRegion
	words map[string]bool     // of classes and ids that say so
	known map[*html.Node]bool // answers so far
}

// besideOf looks at the page around its region. Words of classes that would take much of what
// readability chose mean something else on this page: "section--ads" around each section, "widget"
// around whatever an editor puts on a page.
func (p *htmlPage) besideOf(r *htmlRegion) *htmlBeside {
	b := &htmlBeside{r: r, words: besideWords(), known: p.formBoxes(r)}
	all, gone := 0, 0
	for _, blk := range p.blocks {
		if blk.chosen && blk.linkDensity() < .5 {
			all += len(blk.text)
			if b.holds(blk.around()) {
				gone += len(blk.text)
			}
		}
	}
	const left, brief, part = 1000, 300, 8 // bytes of an article; of the shortest; of what was chosen stands in elements named by a word
	if gone*2 <= all || all-gone > left {
		return b
	}
	b.words = maps.Clone(b.words)
	for word, held := range p.heldByWords(r) {
		if held*part > r.bytes && (all-gone < brief || !othersWords()[word]) {
			delete(b.words, word)
		}
	}
	b.known = p.formBoxes(r)
	return b
}

// othersWords are those of besideWords that name what others wrote, or other articles, below however short a one.
var othersWords = wordSet(`comment comments disqus related relatedposts relatedstories relatedarticles relatedcontent relatedlinks
	recommended recommendations recommendation recirc recirculation outbrain taboola trending popular mostread teaser teasers seealso readmore morelinks`)

// heldByWords is how many bytes of chosen text stand in elements named by each of besideWords that are
// not around most of it.
func (p *htmlPage) heldByWords(r *htmlRegion) map[string]int {
	held := map[string]int{}
	for _, n := range p.nodes[1:] {
		size := r.holds(n)
		if size == 0 || size*2 > r.bytes {
			continue
		}
		for i := range n.Attr {
			if a := &n.Attr[i]; namesElement(a.Key) {
				held[firstWordOf(a.Val, besideWords())] += size
			}
		}
	}
	return held
}

// around is the element that decides where a block stands: headings are named after what they head.
func (b *htmlBlock) around() *html.Node {
	if headingTag(b.parent) {
		return b.parent.Parent
	}
	return b.parent
}

// holds reports whether n stands in an element that is by its tag, role or
// class beside the article; an element that holds most of the article is not.
func (b *htmlBeside) holds(n *html.Node) bool {
	if n == nil || n == b.r.top || b.r.holds(n)*2 > b.r.bytes {
		return false
	}
	if is, ok := b.known[n]; ok {
		return is
	}
	is := besideTag(n) || besideClass(n, b.words) && (b.r.holds(n) < teaser || !namedByHeading(n)) || b.holds(n.Parent)
	b.known[n] = is
	return is
}

// teaser is how many bytes of text hardly any box beside an article holds.
const teaser = 500

// formBoxes returns the elements around forms to fill in, as far as they hold
// little of the article: appeals to subscribe, to log in or to ask for a price.
func (p *htmlPage) formBoxes(r *htmlRegion) map[*html.Node]bool {
	const most = 300 // bytes of an appeal
	boxes := map[*html.Node]bool{}
	for _, n := range p.forms {
		for n != nil && n != r.top && r.holds(n) < min(most, r.bytes/8) {
			boxes[n] = true
			n = n.Parent
		}
	}
	return boxes
}

// namedByHeading reports whether an element's only name is made of its heading's words, as programs name
// sections: "sharing-with-one-reader".
func namedByHeading(n *html.Node) bool {
	const nesting = 3
	if attr(n, "id") == "" || hasWordOf(attr(n, "class"), besideWords()) {
		return false
	}
	head := n
	for range nesting {
		if head = firstElement(head); head == nil {
			return false
		}
		if headingTag(head) {
			return lettersOf(textStart(head, 400)) == lettersOf(attr(n, "id"))
		}
	}
	return false
}
