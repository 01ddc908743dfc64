package content

import (
	"strings"

	"golang.org/x/net/html"
)

// boxWords are words of class names that stand for a box in the text: facts, a
// note on the paper, the main news at a glance.
var boxWords = wordSet(`box infobox factbox faktenbox infokasten faktenkasten kasten encadre card callout factsheet factfile`)

// markBoxes marks what stands in boxes as not part of the article's text. A box
// is small, has one heading above all else in it, and there are more headings
// without one; a page may well set each of its sections in one.
func (p *htmlPage) markBoxes(r *htmlRegion) {
	const most = 3 // boxes
	boxes := map[*html.Node]bool{}
	outside := 0
	for i, blk := range p.kept() {
		if blk.block.Kind == Heading {
			if box := p.boxOf(i, r); box != nil {
				boxes[box] = true
			} else {
				outside++
			}
		}
	}
	if len(boxes) == 0 || len(boxes) > most || outside <= len(boxes) {
		return
	}
	for _, blk := range p.blocks {
		for n := blk.parent; n != nil; n = n.Parent {
			if boxes[n] {
				blk.block.Hint |= HintAside
				break
			}
		}
	}
}

// boxOf returns the box that kept heading i opens; nil when it opens none, or
// asks what its text answers.
func (p *htmlPage) boxOf(i int, r *htmlRegion) *html.Node {
	const nesting, part = 6, 4 // elements around the heading; a box holds less than this part of the article
	if strings.HasSuffix(p.blocks[i].text, "?") {
		return nil
	}
	for n := range outward(p.blocks[i].parent, nesting) {
		if n == r.top || r.holds(n)*part > r.bytes {
			return nil
		}
		if hasWordOf(attr(n, "class"), boxWords()) && p.opensAlone(i, n) {
			return n
		}
	}
	return nil
}

// opensAlone reports whether heading i is the first block in box and its only
// heading, over some text.
func (p *htmlPage) opensAlone(i int, box *html.Node) bool {
	if i > 0 && inside(p.blocks[i-1].parent, box) {
		return false
	}
	first := i + 1
	for i = first; i < len(p.blocks) && inside(p.blocks[i].parent, box); i++ {
		if p.blocks[i].block.Kind == Heading {
			return false
		}
	}
	return i > first
}

// markNext marks all from a title on that stands behind sections of lower
// levels, with little below it: it is another article's.
func (p *htmlPage) markNext() {
	const fewest, part = 2, 4 // sections before it; less than this part of the text is behind it
	sections, size, all := 0, 0, p.size()
	for i, blk := range p.kept() {
		switch {
		case blk.block.Kind != Heading:
		case blk.block.Level > 1:
			sections++
		case sections < fewest || (all-size)*part > all:
			return
		default:
			for _, behind := range p.blocks[i:] {
				behind.block.Hint |= HintAside
			}
			return
		}
		size += len(blk.text) + 2
	}
}
