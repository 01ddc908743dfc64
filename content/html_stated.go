package content

import (
	stdhtml "html"
	"strings"

	"golang.org/x/net/html"
)

// markStated compares the page with the text that it states, for machines, as
// its article's: blocks found in it are the article's, and where it is whole,
// what readability chose before and behind them is not.
func (p *htmlPage) markStated(body string) {
	body = lettersOf(statedText(body))
	if len(body) < 400 {
		return
	}
	matched, missed := 0, 0
	first, last := -1, -1
	for i, blk := range p.blocks {
		letters := lettersOf(blk.text)
		found := len(letters) > 30 && strings.Contains(body, letters)
		switch {
		case found && !blk.aside:
			matched += len(letters)
			blk.stated = true
			if first < 0 {
				first = i
			}
			last = i
		case blk.chosen:
			missed += len(letters)
		}
	}
	if matched*10 < len(body)*8 {
		return // the page has another text
	}
	if first > 0 && p.blocks[first-1].block.Kind == Heading { // which stated texts leave out
		first--
	}
	whole := matched > 2*missed
	for i, blk := range p.blocks {
		blk.chosen = blk.chosen || blk.stated
		if whole && (i < first || i > last) {
			blk.chosen = false
		}
	}
}

// statedText is the text that a page states, without tags; a line is a paragraph.
func statedText(body string) string {
	if strings.Contains(body, "<") {
		b := NewBuilder(len(body))
		plainHTML(b, []byte(body), Block{})
		body = b.Document(Meta{}).Text
	}
	return stdhtml.UnescapeString(body)
}

// readStated puts the text that the page states in the place of its blocks, and
// reports whether there is enough of it to be an article.
func (p *htmlPage) readStated(body string) bool {
	body = statedText(body)
	if CountWords(body) < 2*fewestWords {
		return false
	}
	p.blocks = nil
	for line := range strings.Lines(body) {
		if line = strings.TrimSpace(line); line != "" {
			p.blocks = append(p.blocks, &htmlBlock{text: line, runs: []*html.Node{{Type: html.TextNode, Data: line}}, keep: true})
		}
	}
	return true
}
