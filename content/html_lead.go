package content

import "strings"

// keepLead keeps the standfirst: a paragraph between the title and the body
// that the page also gives as its description, whose class says so, or that is
// all the prose there is between the two.
func (p *htmlPage) keepLead(meta htmlMeta) {
	const reach = 40 // blocks
	body := p.firstSentence()
	title := p.titleAbove(body, lettersOf(meta.Title))
	described := lettersOf(meta.description)
	want := described[:min(len(described), 40)]
	for i := body - 1; i > title && i > body-reach; i-- {
		blk := p.blocks[i]
		if title < 0 && blk.block.Kind == Heading && blk.block.Level == 1 {
			return
		}
		if blk.keep || blk.block.Kind == Caption || len(blk.text) < 40 && !p.standfirst(blk) || blk.linkDensity() > .5 {
			continue
		}
		letters := lettersOf(blk.text)
		describes := len(want) > 20 && (strings.Contains(letters, want) || strings.HasPrefix(described, letters))
		if describes || leadClass(blk.parent) && sentenceLike(blk.text) || p.standfirst(blk) || title >= 0 && (p.opensText(blk) || p.deckBelow(i, title)) {
			blk.keep = true
			if blk.block.Kind == Heading {
				blk.block = Block{}
			}
		}
	}
}

// firstSentence returns the index of the first kept block that says a sentence, or of the first that is kept.
func (p *htmlPage) firstSentence() int {
	first := len(p.blocks)
	for i, blk := range p.blocks {
		if !blk.keep || blk.block.Kind == Caption {
			continue
		}
		first = min(first, i)
		if blk.block.Kind != Heading && sentenceLike(blk.text) {
			return i
		}
	}
	return first
}

// titleAbove returns the index of the last heading above block body that is the page's title, or -1.
func (p *htmlPage) titleAbove(body int, title string) int {
	for i := min(body, len(p.blocks)) - 1; i >= 0; i-- {
		if blk := p.blocks[i]; blk.block.Kind == Heading && lettersOf(blk.text) == title && title != "" {
			return i
		}
	}
	return -1
}

// opensText reports whether a block below the title is prose that no element around it sets aside.
func (p *htmlPage) opensText(blk *htmlBlock) bool {
	const fewest = 60 // bytes
	return !blk.aside && blk.block.Kind == Paragraph && len(blk.text) >= fewest && blk.linkDensity() < .2 && sentenceLike(blk.text)
}
