package content

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// foldClass reports whether an element is by its class one that folds texts, each
// below a line that unfolds it.
func foldClass(n *html.Node) bool {
	return containsAny(attr(n, "class"), "accordion", "faq") || n.Data == "amp-accordion"
}

// chooseFolded takes what an accordion folds for the article's where it is prose
// under headings: readability passes over it, since each text is short. Menus and
// notices on cookies fold their texts, too.
func (p *htmlPage) chooseFolded() {
	const least = 2 // headings
	if !slices.ContainsFunc(p.nodes[1:], foldClass) {
		return
	}
	type fold struct {
		blocks                     []int
		heads, prose, links, bytes int
	}
	folds := map[*html.Node]*fold{}
	article := false
	for i, blk := range p.blocks {
		article = article || blk.chosen
		box := foldOf(blk.parent)
		if box == nil {
			continue
		}
		f := folds[box]
		if f == nil {
			f = &fold{}
			folds[box] = f
		}
		f.blocks = append(f.blocks, i)
		f.bytes, f.links = f.bytes+len(blk.text), f.links+blk.links-blk.jumps
		if blk.block.Kind == Heading {
			f.heads++
		} else if sentenceLike(blk.text) {
			f.prose++
		}
	}
	for _, f := range folds {
		if article && f.heads >= least && f.prose >= f.heads && f.links*4 < f.bytes {
			for _, i := range f.blocks {
				p.blocks[i].chosen = true
			}
			p.chooseAbove(f.blocks[0])
		}
	}
}

// chooseAbove takes the paragraphs between the page's title and block i for the
// article's, too, where the title is near.
func (p *htmlPage) chooseAbove(i int) {
	const reach = 12 // blocks
	for title := i - 1; title >= 0 && title >= i-reach; title-- {
		if blk := p.blocks[title]; blk.block.Kind != Heading || blk.block.Level != 1 {
			continue
		}
		for j := title + 1; j < i; j++ {
			blk := p.blocks[j]
			blk.chosen = blk.chosen || !blk.aside && blk.block.Kind == Paragraph && sentenceLike(blk.text) && blk.linkDensity() < .5
		}
		return
	}
}

// foldOf returns the outermost element around n that folds texts; nil where there is
// none, or where it stands beside the article.
func foldOf(n *html.Node) *html.Node {
	var box *html.Node
	for ; n != nil && n.DataAtom != atom.Body && n.DataAtom != atom.Main && n.DataAtom != atom.Article; n = n.Parent {
		if setAside(n) {
			return nil
		}
		if foldClass(n) {
			box = n
		}
	}
	return box
}

// unfolds reports whether n is a line that unfolds the text behind it: short, with
// the role of a button or a class that says title or header, in an accordion.
func unfolds(n *html.Node) bool {
	const longest, nesting = 150, 4 // bytes; elements
	if n.DataAtom == atom.P || n.NextSibling == nil {
		return false
	}
	if n.Parent != nil && n.Parent.Parent != nil && n.Parent.Parent.Data == "amp-accordion" && n.Parent.DataAtom == atom.Section {
		return n == firstElement(n.Parent)
	}
	class := attr(n, "class")
	if !strings.EqualFold(attr(n, "role"), "button") && !strings.Contains(class, "title") && !strings.Contains(class, "header") {
		return false
	}
	for around := range outward(n, nesting) {
		if foldClass(around) {
			text := textStart(n, longest+1)
			return text != "" && len(text) <= longest && !holdsHeading(n)
		}
	}
	return false
}

// folds reports whether a button is all of a heading, and unfolds the text below it.
func folds(button *html.Node) bool {
	h := button.Parent
	if h == nil || !headingTag(h) || attr(button, "aria-expanded") == "" && attr(button, "aria-controls") == "" {
		return false
	}
	for c := h.FirstChild; c != nil; c = c.NextSibling {
		if c != button && (c.Type == html.ElementNode || strings.TrimSpace(c.Data) != "") {
			return false
		}
	}
	return true
}
