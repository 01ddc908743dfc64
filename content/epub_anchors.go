package content

import (
	"sort"
	"strings"

	"golang.org/x/net/html"
)

// bookAnchor is a line of a book's table of contents that leads to a place within
// a file.
type bookAnchor struct {
	bookEntry
	id string // of the element there
}

// placeAnchors finds the blocks at which the chapters of a file begin that holds
// several and marks none as a heading. A block near that says what the table of
// contents does becomes the heading; where none does, the entry is returned by
// the index of the block that it stands above.
func placeAnchors(page *htmlPage, anchors []bookAnchor) map[int]bookEntry {
	const reach = 3 // blocks
	place := map[string]int{}
	order := map[*html.Node]int{}
	n := 0
	for node := range page.root.Descendants() {
		n++
		order[node] = n
		for _, name := range []string{attr(node, "id"), attr(node, "name")} {
			if _, known := place[name]; !known && name != "" {
				place[name] = n
			}
		}
	}
	ends := make([]int, len(page.blocks)) // where each block ends
	for i, blk := range page.blocks {
		if ends[i] = order[lastNode(blk.runs)]; i > 0 {
			ends[i] = max(ends[i], ends[i-1])
		}
	}
	above := map[int]bookEntry{}
	for _, a := range anchors {
		at, ok := place[a.id]
		first := sort.SearchInts(ends, at)
		if !ok || first == len(page.blocks) {
			continue
		}
		named := false
		for i := first; i < len(page.blocks) && i < first+reach && !named; i++ {
			if blk := page.blocks[i]; blk.block.Kind == Paragraph && lettersOf(blk.text) == lettersOf(a.title) {
				blk.block, named = Block{Kind: Heading, Level: a.level}, true
			}
		}
		if !named {
			above[first] = a.bookEntry
		}
	}
	return above
}

// lastNode is the last node in the document's order of those that begin with runs.
func lastNode(runs []*html.Node) *html.Node {
	if len(runs) == 0 {
		return nil
	}
	n := runs[len(runs)-1]
	for n.LastChild != nil {
		n = n.LastChild
	}
	return n
}

// fragment returns what stands behind the # of an address.
func fragment(href string) string {
	_, id, _ := strings.Cut(href, "#")
	return id
}
