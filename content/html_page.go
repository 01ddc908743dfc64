package content

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// htmlBlock is a run of text of a page that stands on lines of its own.
type htmlBlock struct {
	block  Block
	parent *html.Node   // the block element whose run it is
	runs   []*html.Node // its inline nodes, in order
	text   string       // folded to single spaces
	links  int          // how many bytes of text stand in links
	jumps  int          // how many of them in links to a place on the page, or to none
	aside  bool         // by tag, role or class, part of something beside the article
	chosen bool         // part of what readability found
	stated bool         // part of the text that the page states as the article's
	keep   bool         // part of the Document
}

// holds reports whether one of the nodes that the block is made of, or one in them, is as wanted.
func (b *htmlBlock) holds(wanted func(*html.Node) bool) bool {
	return slices.ContainsFunc(b.runs, func(n *html.Node) bool { return wanted(n) || holds(n, wanted) })
}

func (b *htmlBlock) isHeading() bool { return b.block.Kind == Heading }

// linkDensity is the share of the block's text that stands in links, 0 to 1. A
// heading that unfolds its text does not lead away.
func (b *htmlBlock) linkDensity() float64 {
	links := b.links
	if b.block.Kind == Heading {
		links -= b.jumps
	}
	return float64(links) / float64(max(1, len(b.text)))
}

// onlyJumps reports whether nearly all of the block's text leads to places on
// the page: a table of contents, "Back to top". Questions unfold their answer,
// and times of a live blog are its posts' own addresses.
func (b *htmlBlock) onlyJumps() bool {
	const clock = 24 // bytes
	if b.block.Kind == Heading || b.jumps*10 <= len(b.text)*9 || strings.HasSuffix(b.text, "?") {
		return false
	}
	return len(b.text) > clock || !isDigits(b.text[:1])
}

// htmlPage is a page as the list of its blocks, in order.
type htmlPage struct {
	root   *html.Node
	ids    map[*html.Node]int // of elements, from 1, in document order
	nodes  []*html.Node       // by id
	blocks []*htmlBlock
	forms  []*html.Node // that ask for text, not for a search
}

// newHTMLPage cuts the tree under root into blocks.
func newHTMLPage(root *html.Node) *htmlPage {
	p := &htmlPage{root: root, ids: map[*html.Node]int{}, nodes: []*html.Node{nil}}
	p.flow(root, flowState{})
	return p
}

// number gives an element its id.
func (p *htmlPage) number(n *html.Node) {
	p.ids[n] = len(p.nodes)
	p.nodes = append(p.nodes, n)
}

// flowState is what the ancestors of a node say about it.
type flowState struct {
	block Block
	list  int     // nesting of lists
	quote int     // nesting of quotations
	item  *string // marker of the list item that has had no block yet
	aside bool
	pre   bool
	link  bool // inside a link that holds whole blocks
}

// flow adds the blocks under n.
func (p *htmlPage) flow(n *html.Node, st flowState) {
	var runs []*html.Node
	flush := func() {
		if k := runIn(runs); k > 0 && st.block.Kind == Paragraph {
			p.add(n, runs[:k], st)
			runs = runs[k:]
		}
		p.add(n, runs, st)
		runs = nil
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			runs = append(runs, c)
		case c.Type == html.DocumentNode || c.Type == html.ElementNode && !hidden(c):
			p.number(c)
			switch {
			case c.DataAtom == atom.Br && !st.pre && (nextIsBr(c) || boldQuestion(runs)):
				flush()
			case c.DataAtom == atom.Button && headsAnswer(c):
				flush()
				p.enter(c, st)
			case !blockTag(c.DataAtom) && !holdsBlocks(c) && !holdsParagraphs(c):
				runs = append(runs, c)
			default:
				flush()
				p.enter(c, st)
			}
		}
	}
	flush()
}

// boldQuestion reports whether runs are one bold question, as interviews have them.
func boldQuestion(runs []*html.Node) bool {
	if len(runs) > 8 {
		return false
	}
	last := ""
	for _, n := range runs {
		text := textStart(n, 400)
		if n.DataAtom == atom.Strong || n.DataAtom == atom.B {
			last = text
		} else if text != "" {
			return false
		}
	}
	return strings.HasSuffix(last, "?")
}

// holdsParagraphs reports whether an inline element that marks nothing has
// paragraphs in it, parted by pairs of breaks.
func holdsParagraphs(n *html.Node) bool {
	if n.DataAtom != atom.Font && n.DataAtom != atom.Span {
		return false
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Br && nextIsBr(c) || holdsParagraphs(c) {
			return true
		}
	}
	return false
}

// nextIsBr reports whether a break ends a paragraph: another one follows it.
func nextIsBr(n *html.Node) bool {
	for c := n.NextSibling; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode && strings.TrimSpace(c.Data) == "" {
			continue
		}
		return c.DataAtom == atom.Br
	}
	return false
}

// enter adds the blocks of the block element n.
func (p *htmlPage) enter(n *html.Node, st flowState) {
	st.link = st.link || n.DataAtom == atom.A
	if st.aside = st.aside || besideTag(n); st.block.Kind == Heading {
		st.block = Block{}
	}
	switch n.DataAtom {
	case atom.Form:
		if holds(n, asksForText) {
			p.forms = append(p.forms, n)
		}
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		st.block = Block{Kind: Heading, Level: int(n.Data[1] - '0')}
	case atom.Ul, atom.Ol, atom.Menu:
		p.list(n, st)
		return
	case atom.Summary, atom.Dt, atom.Button:
		if headsAnswer(n) {
			st.block = Block{Kind: Heading, Level: answerLevel}
			p.addWhole(n, st)
			return
		}
	case atom.Blockquote:
		st.quote = min(st.quote+1, maxNesting)
		st.block = Block{Kind: Quotation, Level: st.quote}
	case atom.Pre:
		st.block, st.pre = Block{Kind: Code}, true
	case atom.Figcaption, atom.Caption:
		st.block = Block{Kind: Caption}
	case atom.Table:
		if dataTable(n) {
			p.table(n, st)
			return
		}
	default:
		switch {
		case strings.EqualFold(attr(n, "role"), "heading"):
			st.block = Block{Kind: Heading, Level: ariaLevel(n)}
		case unfolds(n):
			p.addUnfolding(n, st)
			return
		}
	}
	p.flow(n, st)
}

// addUnfolding adds the heading n, which unfolds the text below it, whatever it links to.
func (p *htmlPage) addUnfolding(n *html.Node, st flowState) {
	st.block = Block{Kind: Heading, Level: answerLevel}
	p.addWhole(n, st)
	if i := len(p.blocks) - 1; i >= 0 && p.blocks[i].parent == n {
		p.blocks[i].jumps = p.blocks[i].links
	}
}

// addWhole adds all that is in n as one block.
func (p *htmlPage) addWhole(n *html.Node, st flowState) {
	var runs []*html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		runs = append(runs, c)
	}
	p.add(n, runs, st)
}

// add adds a block of the runs of n, unless it is blank.
func (p *htmlPage) add(n *html.Node, runs []*html.Node, st flowState) {
	if len(runs) == 0 {
		return
	}
	f := folder{}
	for _, r := range runs {
		f.add(r, st.link)
	}
	if f.out.Len() == 0 {
		return
	}
	blk := &htmlBlock{block: st.block, parent: n, runs: runs, text: f.out.String(), links: f.links, jumps: f.jumps, aside: st.aside}
	if st.block.Kind == ListItem && st.item != nil {
		blk.block.Marker, *st.item = *st.item, ""
	}
	if blk.block.Kind == Paragraph && foldedQuestion(n, blk.text) {
		blk.block = Block{Kind: Heading, Level: answerLevel}
	}
	if (blk.block.Kind == Paragraph || blk.block.Kind == ListItem) && (captionClass(n) || len(runs) == 1 && runs[0].Type == html.ElementNode && captionClass(runs[0])) {
		blk.block = Block{Kind: Caption}
	}
	p.blocks = append(p.blocks, blk)
}
