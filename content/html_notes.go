package content

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// keepNotes keeps the notes that marks in the kept text lead to, wherever the page sets them.
func (p *htmlPage) keepNotes() {
	wanted := map[string]bool{}
	for i := range p.blocks {
		if p.blocks[i].keep && p.blocks[i].jumps > 0 {
			for _, n := range p.blocks[i].runs {
				noteTargets(n, wanted)
			}
		}
	}
	if len(wanted) == 0 {
		return
	}
	notes := map[*html.Node]bool{}
	for n := range p.root.Descendants() {
		if n.Type == html.ElementNode && (wanted[attr(n, "id")] || n.DataAtom == atom.A && wanted[attr(n, "name")]) {
			if note := noteAround(n); note != nil {
				notes[note] = true
			}
		}
	}
	number := "" // of a note, alone in the block before
	for i := range p.blocks {
		blk := &p.blocks[i]
		if blk.keep || blk.block.Kind == Heading || !standsIn(blk.parent, notes) {
			number = ""
			continue
		}
		if text := strings.Trim(blk.text, "[]()."); isReference(text) {
			number = text
			continue
		}
		if blk.keep = true; number != "" && blk.block.Kind == Paragraph {
			blk.block = Block{Kind: ListItem, Level: 1, Marker: number + "."}
		}
		number = ""
	}
}

// standsIn reports whether n is one of the notes, or stands in one.
func standsIn(n *html.Node, notes map[*html.Node]bool) bool {
	for depth := 0; n != nil && depth < notesDepth; n, depth = n.Parent, depth+1 {
		if notes[n] {
			return true
		}
	}
	return false
}

// notesDepth is how deep in a note its paragraphs stand.
const notesDepth = 5

// noteTargets adds the names that marks of notes under n lead to: raised numbers and signs.
func noteTargets(n *html.Node, wanted map[string]bool) {
	if name, ok := strings.CutPrefix(attr(n, "href"), "#"); ok && n.DataAtom == atom.A && name != "" {
		if text := strings.Trim(textStart(n, longestScript+1), "[]()"); isReference(text) || text == "*" || text == "†" {
			wanted[name] = true
		}
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		noteTargets(c, wanted)
	}
}

// noteAround returns the note that the element n names: the block that it stands in or is, with words
// besides its number; nil where that is no note but much of the page.
func noteAround(n *html.Node) *html.Node {
	const longest, fewest = 2000, 8 // bytes
	for depth := 0; n != nil && depth < notesDepth; n, depth = n.Parent, depth+1 {
		if !blockTag(n.DataAtom) || n.DataAtom == atom.Body || headingTag(n.DataAtom) {
			continue
		}
		switch size := len(textStart(n, longest+1)); {
		case size > longest:
			return nil
		case size >= fewest:
			return n
		}
	}
	return nil
}
