package content

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// keepNotes keeps the notes that marks in the kept text lead to, wherever the page sets them.
func (p *htmlPage) keepNotes() {
	wanted := map[string]bool{}
	for _, blk := range p.kept() {
		if blk.jumps > 0 {
			for _, n := range blk.runs {
				noteTargets(n, wanted)
			}
		}
	}
	if len(wanted) == 0 {
		return
	}
	notes, sizes := map[*html.Node]bool{}, map[*html.Node]int{}
	for n := range p.root.Descendants() {
		if n.Type == html.ElementNode && (wanted[attr(n, "id")] || n.DataAtom == atom.A && wanted[attr(n, "name")]) {
			if note := noteAround(n, sizes); note != nil {
				notes[note] = true
			}
		}
	}
	number := "" // of a note, alone in the block before
	for _, blk := range p.blocks {
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
	for around := range outward(n, notesDepth) {
		if notes[around] {
			return true
		}
	}
	return false
}

// notesDepth is how deep in a note its paragraphs stand.
const notesDepth = 5

// noteTargets adds the names that marks of notes under n lead to: numbers and signs that are raised, in
// brackets or right behind a word.
func noteTargets(n *html.Node, wanted map[string]bool) {
	if name, ok := strings.CutPrefix(attr(n, "href"), "#"); ok && n.DataAtom == atom.A && name != "" {
		if strings.Contains(strings.ToLower(name), "comment") {
			return // the number is how many there are
		}
		text := textStart(n, longestScript+1)
		number := strings.Trim(text, "[]()")
		if number == "*" || number == "†" || isReference(number) && (number != text || raisedMark(n)) {
			wanted[name] = true
		}
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		noteTargets(c, wanted)
	}
}

// raisedMark reports whether a link is raised, or stands right behind a word, a stop or a bracket: in
// "page 12" and "12 comments" it does not.
func raisedMark(n *html.Node) bool {
	if noteClass(n) || n.Parent != nil && n.Parent.DataAtom == atom.Sup || n.FirstChild != nil && n.FirstChild.DataAtom == atom.Sup {
		return true
	}
	before := n.PrevSibling
	if before == nil || before.Type != html.TextNode || before.Data == "" {
		return false
	}
	last := lastRune(before.Data)
	return last == '[' || unicode.IsLetter(last) || strings.ContainsRune(noteStops, last)
}

// noteAround returns the note that the element n names: the block that it stands in or is, with words
// besides its number; nil where that is no note but much of the page. It keeps the sizes of
// blocks, which many names may share.
func noteAround(n *html.Node, sizes map[*html.Node]int) *html.Node {
	const longest, fewest = 2000, 8 // bytes
	for note := range outward(n, notesDepth) {
		if !blockTag(note.DataAtom) || note.DataAtom == atom.Body || headingTag(note) {
			continue
		}
		size, known := sizes[note]
		if !known {
			size = len(textStart(note, longest+1))
			sizes[note] = size
		}
		switch {
		case size > longest:
			return nil
		case size >= fewest:
			return note
		}
	}
	return nil
}
