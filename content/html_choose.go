package content

import (
	"iter"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// keepAll keeps every block.
func (p *htmlPage) keepAll() {
	for _, blk := range p.blocks {
		blk.keep = true
	}
}

// kept are the blocks that are kept, with their indexes.
func (p *htmlPage) kept() iter.Seq2[int, *htmlBlock] {
	return func(yield func(int, *htmlBlock) bool) {
		for i, blk := range p.blocks {
			if blk.keep && !yield(i, blk) {
				return
			}
		}
	}
}

// chooseArticle decides which blocks are the article's, and returns a notice
// where they had to be guessed.
func (p *htmlPage) chooseArticle(meta htmlMeta) string {
	p.markChosen(meta.URL)
	p.chooseFolded()
	p.chooseBody(meta.Title)
	p.markStated(meta.body)
	r := p.region()
	if r.words < fewestWords && p.totalWords() < fewestWords && p.readData(meta.body) {
		return "the page builds its text by program – shown as its data has it"
	}
	if r.words < fewestWords && p.readStated(meta.body) {
		return "the page builds its text by program – shown as it states it for search engines"
	}
	if r.words < fewestWords {
		p.keepPlain(meta.Title)
		return "no article body found – showing the text of the page"
	}
	if p.plainPage() {
		p.keepPlain(meta.Title)
		p.dropByline(meta.Meta)
		return ""
	}
	p.keepRegion(r)
	p.dropNextArticles(meta.Title)
	p.keepLead(meta)
	p.dropFurniture(meta)
	p.dropPullQuotes()
	p.dropLabels()
	p.dropBareHeadings()
	p.dropWriter()
	p.dropUnsubscribe()
	p.keepNotes()
	p.markBoxes(r)
	p.markNext()
	return ""
}

// words counts the words of what is kept.
func (p *htmlPage) words() int {
	n := 0
	for _, blk := range p.kept() {
		n += CountWords(blk.text)
	}
	return n
}

// totalWords counts the words of the whole page.
func (p *htmlPage) totalWords() int {
	n := 0
	for _, blk := range p.blocks {
		n += CountWords(blk.text)
	}
	return n
}

// size is how many bytes of text are kept.
func (p *htmlPage) size() int {
	n := 0
	for _, blk := range p.kept() {
		n += len(blk.text) + 2
	}
	return n
}

// htmlRegion is where the chosen blocks stand.
type htmlRegion struct {
	first, last int        // indexes of the first and the last chosen block
	top         *html.Node // the smallest element that holds nearly all of them; nil where none does
	bytes       int        // of chosen text
	words       int
	ids         map[*html.Node]int
	held        []int // bytes of chosen text in an element, by id
}

// holds returns how much chosen text is in n, in bytes.
func (r *htmlRegion) holds(n *html.Node) int { return r.held[r.ids[n]] }

// covers reports whether n stands in the region's top element.
func (r *htmlRegion) covers(n *html.Node) bool { return r.top == nil || inside(n, r.top) }

// region finds where the chosen blocks stand.
func (p *htmlPage) region() *htmlRegion {
	r := &htmlRegion{first: -1, ids: p.ids, held: make([]int, len(p.nodes))}
	longest := 0
	for i, blk := range p.blocks {
		if !blk.chosen {
			continue
		}
		if r.first < 0 {
			r.first, longest = i, i
		}
		if r.last = i; len(blk.text) > len(p.blocks[longest].text) {
			longest = i
		}
		r.bytes += len(blk.text)
		r.words += CountWords(blk.text)
		r.held[p.ids[blk.parent]] += len(blk.text)
	}
	if r.first < 0 {
		return r
	}
	for id := len(p.nodes) - 1; id > 0; id-- {
		r.held[p.ids[p.nodes[id].Parent]] += r.held[id]
	}
	for n := p.blocks[longest].parent; n != nil && p.ids[n] > 0; n = n.Parent {
		if r.holds(n)*100 >= r.bytes*95 {
			r.top = n
			break
		}
	}
	return r
}

// keepRegion keeps the chosen blocks and those between them that look like the
// article's own: headings, lists, quotations and paragraphs without many links.
func (p *htmlPage) keepRegion(r *htmlRegion) {
	beside := p.besideOf(r)
	for i, blk := range p.blocks {
		if !blk.chosen && (i < r.first || i > r.last || !r.covers(blk.parent)) {
			continue
		}
		blk.aside = beside.holds(blk.around())
		blk.keep = p.belongs(i)
	}
}

// belongs decides on block i, which is inside the region.
func (p *htmlPage) belongs(i int) bool {
	blk := p.blocks[i]
	links := blk.linkDensity()
	switch {
	case blk.stated:
		return !labelsLink(blk)
	case blk.aside, blk.onlyJumps():
		return false
	case blk.block.Kind == Heading:
		return links < .8 || blk.chosen && p.headsText(i)
	case blk.block.Kind == Paragraph && leadsAway(blk), boldLink(blk), buttonLink(blk):
		return false
	case blk.chosen:
		return true
	case blk.block.Kind == Paragraph && sentenceLike(blk.text):
		return links < .95
	}
	return links < .5 && (len(blk.text) > 20 || p.boldTopic(i))
}

// boldTopic reports whether block i is a short bold line of more than a word
// between two chosen paragraphs, as pages without headings set theirs.
func (p *htmlPage) boldTopic(i int) bool {
	blk := p.blocks[i]
	between := i > 0 && p.blocks[i-1].chosen && i+1 < len(p.blocks) && p.blocks[i+1].chosen
	return between && blk.block.Kind == Paragraph && blk.links == 0 && CountWords(blk.text) > 1 && p.boldBlock(blk)
}

// headsText reports whether chosen paragraphs stand below heading i, more than
// a teaser of what the heading leads to.
func (p *htmlPage) headsText(i int) bool {
	const most = 250 // bytes of a teaser
	if n := p.blocks[i].parent.Parent; n != nil && n.DataAtom == atom.Li {
		return false
	}
	size := 0
	for i++; i < len(p.blocks) && p.blocks[i].block.Kind != Heading; i++ {
		if blk := p.blocks[i]; blk.chosen && blk.block.Kind == Paragraph && blk.linkDensity() < .5 {
			size += len(blk.text)
		}
	}
	return size > most
}

// plainPage reports whether a page is nothing but a text: it has no link, no part beside the article, no button and no
// class, as letters, minutes and poems that people write have none.
func (p *htmlPage) plainPage() bool {
	for _, n := range p.nodes[1:] {
		switch n.DataAtom {
		case atom.A, atom.Nav, atom.Aside, atom.Header, atom.Footer, atom.Form, atom.Button, atom.Iframe, atom.Article, atom.Main, atom.Section:
			return false
		}
		if attr(n, "class") != "" || attr(n, "id") != "" || attr(n, "role") != "" {
			return false
		}
	}
	for _, blk := range p.blocks {
		if blk.links > 0 {
			return false
		}
	}
	return true
}

// dropByline drops who wrote the article and when from its first lines.
func (p *htmlPage) dropByline(meta Meta) {
	const reach = 5 // blocks
	for _, blk := range p.blocks[:min(len(p.blocks), reach)] {
		if blk.block.Kind == Paragraph && bylineText(blk.text, meta) {
			blk.keep = false
		}
	}
}

// keepPlain keeps all text that is not by its tag beside the article.
func (p *htmlPage) keepPlain(title string) {
	titled := p.titleBlock(lettersOf(title))
	for i, blk := range p.blocks {
		blk.keep = !blk.aside && blk.linkDensity() < .6 && (i != titled || blk.block.Kind != Heading || lettersOf(blk.text) != lettersOf(title))
	}
}

// dropFurniture drops the title, the byline and the date from the kept blocks,
// credits of pictures, and what stands there twice.
func (p *htmlPage) dropFurniture(meta htmlMeta) {
	title := lettersOf(meta.Title)
	seen := map[string]*html.Node{} // the element around what was read
	started := false                // a whole sentence has been met
	kept := 0
	titled := p.titleBlock(title)
	for i, blk := range p.kept() {
		letters := lettersOf(blk.text)
		switch {
		case blk.block.Kind == Heading && !started && (letters == title || blk.block.Level == 1 || i < titled):
			blk.keep = false
		case letters == "", blk.block.Kind == Caption && !started: // a picture above the article is not seen here
			blk.keep = false
		case blk.block.Kind == Heading && !started && (deckLike(blk.text) || p.standfirst(blk)):
			blk.block = Block{}
		case blk.block.Kind == Heading && !started && len(bylineNames(blk.text)) > 0:
			blk.keep = false
		case blk.block.Kind == Heading:
		case creditText(blk.text), kept < 5 && bylineText(blk.text, meta.Meta):
			blk.keep = false
		case len(letters) > 40 && seen[letters] != nil && seen[letters] != blk.parent.Parent && blk.block.Kind != TableRow:
			blk.keep = false // once for narrow screens and once for wide ones; beside each other it is a refrain
		case !started && p.crumb(blk) && !p.deckBelow(i, titled):
			blk.keep = false
		default:
			kept++
			seen[letters] = blk.parent.Parent
			started = started || blk.block.Kind != Caption && sentenceLike(blk.text)
		}
	}
}

// deckBelow reports whether block i is, right below the title in block titled, the line of some words that says what the
// article is about.
func (p *htmlPage) deckBelow(i, titled int) bool {
	const fewest = 7 // words
	blk := p.blocks[i]
	if i != titled+1 || p.blocks[titled].block.Kind != Heading || blk.block.Kind != Paragraph || blk.parent.DataAtom != atom.P || blk.aside || blk.links > 0 || CountWords(blk.text) < fewest {
		return false
	}
	return normalDate(blk.text) == "" && len(bylineNames(blk.text)) == 0 && !creditText(blk.text) && !strings.HasSuffix(blk.text, ":") && !strings.HasSuffix(blk.text, "…")
}

// crumb reports whether a block is a scrap that pages print above the first sentence: a
// section's name, a date, a number of comments.
func (p *htmlPage) crumb(blk *htmlBlock) bool {
	if blk.stated || blk.block.Kind != Paragraph || len(blk.text) >= 80 {
		return false
	}
	return !sentenceLike(blk.text) && !p.boldBlock(blk) && !p.standfirst(blk) && !callsSpeaker(blk.text)
}

// titleBlock returns the index of the first heading with the letters of the
// title: headings before it name the column that the article is in; 0 without one.
func (p *htmlPage) titleBlock(title string) int {
	for i, blk := range p.blocks {
		if blk.block.Kind == Heading && lettersOf(blk.text) == title {
			return i
		}
	}
	return 0
}

// dropBareHeadings drops headings under which nothing is kept.
func (p *htmlPage) dropBareHeadings() {
	level := 0 // of the kept heading that follows directly; 0 when text does
	last := true
	for i := len(p.blocks) - 1; i >= 0; i-- {
		blk := p.blocks[i]
		if !blk.keep {
			continue
		}
		if blk.block.Kind != Heading {
			level, last = 0, false
			continue
		}
		if last || level > 0 && level < blk.block.Level || p.headsLinks(i) {
			blk.keep = false
			continue
		}
		level = blk.block.Level
	}
}

// headsLinks reports whether what follows heading i was dropped as it leads to
// other articles.
func (p *htmlPage) headsLinks(i int) bool {
	if p.blocks[i].stated || i+1 == len(p.blocks) {
		return false
	}
	next := p.blocks[i+1]
	return !next.keep && next.linkDensity() > .8 && len(next.text) > 12
}
