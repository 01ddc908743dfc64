package content

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// dropPullQuotes drops what is set large to catch the eye and stands in the
// text, too, with the line below it that says whose words it is.
func (p *htmlPage) dropPullQuotes() {
	const fewest, most, mostQuotes = 20, 400, 64 // letters; bytes; quotes looked at
	var pulled []int
	var text strings.Builder // the letters of all other blocks
	for i, blk := range p.blocks {
		switch {
		case !blk.keep:
		case len(blk.text) < most && len(pulled) < mostQuotes && (blk.block.Kind == Quotation || pullClass(blk.parent)):
			pulled = append(pulled, i)
		default:
			text.WriteString(lettersOf(blk.text))
			text.WriteByte(' ')
		}
	}
	for _, i := range pulled {
		blk := p.blocks[i]
		if letters := lettersOf(blk.text); len(letters) < fewest || !strings.Contains(text.String(), letters) {
			_, rest, _ := strings.Cut(blk.text, " ") // "It’s easy to see" of "which makes it easy to see"
			if letters = lettersOf(rest); !pullClass(blk.parent) || len(letters) < fewest || !strings.Contains(text.String(), letters) {
				continue
			}
		}
		blk.keep = false
		if i+1 < len(p.blocks) {
			const signature = 80 // bytes
			if next := p.blocks[i+1]; next.block.Kind != Heading && len(next.text) < signature && samePull(blk.parent, next.parent) {
				next.keep = false
			}
		}
	}
}

// pullClass reports whether an element or one around it is by its class a quote
// pulled out of the text.
func pullClass(n *html.Node) bool {
	for around := range outward(n, 4) {
		if containsAny(strings.ToLower(attr(around, "class")), "pullquote", "pull-quote", "pull_quote") {
			return true
		}
	}
	return false
}

// samePull reports whether two elements stand in one quotation or figure.
func samePull(a, b *html.Node) bool {
	around := func(n *html.Node) *html.Node {
		for ; n != nil; n = n.Parent {
			if n.DataAtom == atom.Blockquote || n.DataAtom == atom.Figure || n.DataAtom == atom.Aside {
				return n
			}
		}
		return nil
	}
	first := around(a)
	return first != nil && first == around(b)
}

// dropLabels drops short lines over links that were dropped ("Related Stories"),
// and the rest of lists that mostly led away.
func (p *htmlPage) dropLabels() {
	const longest = 48 // bytes
	items, gone := map[*html.Node]int{}, map[*html.Node]int{}
	for i, blk := range p.blocks {
		if blk.block.Kind == ListItem {
			items[blk.parent.Parent]++
			if !blk.keep && blk.linkDensity() > .5 {
				gone[blk.parent.Parent]++
			}
		}
		if blk.keep && blk.block.Kind == Paragraph && len(blk.text) <= longest && !blk.stated && !hasStop(blk.text) && p.headsLinks(i) {
			blk.keep = false
		}
	}
	for _, blk := range p.blocks {
		if list := blk.parent.Parent; blk.keep && blk.block.Kind == ListItem && gone[list]*2 >= items[list] {
			blk.keep = blk.stated
		}
	}
}

// hasStop reports whether text ends with a mark that ends sentences.
func hasStop(text string) bool {
	return strings.ContainsRune(".!?…。।؟", lastRune(strings.TrimRight(text, "\"'”’»)] ")))
}
