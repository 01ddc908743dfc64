package content

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// bylineText reports whether a short block only repeats who wrote the article
// and when.
func bylineText(text string, meta Meta) bool {
	if len(text) > 120 {
		return false
	}
	if normalDate(text) != "" {
		return true
	}
	lower := strings.ToLower(text)
	if opensWith(lower, "published:", "published on", "updated:", "last updated", "posted on", "posted by", "written by", "by: ") {
		return true
	}
	letters := strings.TrimPrefix(lettersOf(text), "by")
	for _, a := range meta.Authors {
		if l := lettersOf(a); l != "" && strings.HasPrefix(letters, l) && len(letters) < len(l)+24 && !strings.ContainsAny(text, "\"“”?") {
			return true
		}
	}
	return false
}

// callsSpeaker reports whether a line names who speaks below it, as transcripts of
// broadcasts begin: "ANA FIELD, HOST:".
func callsSpeaker(text string) bool {
	return strings.HasSuffix(text, ":") && strings.Contains(text, " ") && strings.ToUpper(text) == text && strings.ToLower(text) != text
}

// sentenceLike reports whether text ends like a sentence and is as long as one.
func sentenceLike(text string) bool {
	text = strings.TrimRight(text, "\"'”’»)] ")
	if bare := strings.TrimRight(text, "0123456789[*†‡ "); strings.HasSuffix(bare, ".") {
		text = bare // a footnote's mark stands behind the stop
	}
	if len(text) < 30 {
		return false
	}
	return hasStop(text) || strings.HasSuffix(text, ":")
}

// deckLike reports whether a heading before the text is the article's
// standfirst, set as a heading, and not the heading of a section.
func deckLike(text string) bool {
	return len(text) > 60 && (strings.HasSuffix(text, ".") || len(text) > 110)
}

// creditText reports whether a short block only says whose picture it is.
func creditText(text string) bool {
	if IsAddress(text) && !strings.Contains(text, " ") {
		return true // the article's own address, for print
	}
	if len(text) > 100 {
		return false
	}
	lower := strings.ToLower(strings.TrimLeft(text, "(["))
	if opensWith(lower, "photo:", "photo by", "photos:", "photograph:", "image:", "image credit", "credit:", "picture:", "foto:", "photo credit",
		"photo illustration", "getty images", "via getty", "bild:", "©", "courtesy of", "caption", "screenshot:", "enlarge", "image source:", "photo ©", "crédit") {
		return true
	}
	return endsWith(lower, "getty images", "getty images)") || advertText(lower)
}

// advertText reports whether a line announces an advertisement.
func advertText(lower string) bool {
	switch strings.Trim(lower, " -–—:*·•") {
	case "advertisement", "advertisements", "ad", "advert", "sponsored", "sponsored content", "story continues below advertisement",
		"article continues below advertisement", "article continues after advertisement", "anzeige", "werbung", "publicidad", "publicité", "реклама", "close", "share", "share this":
		return true
	}
	return false
}

// leadClass reports whether an element or one around it is the standfirst by its class.
func leadClass(n *html.Node) bool {
	for around := range outward(n, 3) {
		name := strings.ToLower(attr(around, "itemprop") + " " + partNames(around))
		if containsAny(name, "standfirst", "lead", "lede", "intro", "dek", "deck", "subtitle", "subhead", "summary", "description", "excerpt", "abstract") &&
			!containsAny(name, "leader", "header") {
			return true
		}
	}
	return false
}

// standfirst reports whether a block is by its class the line below the title
// that says what the article is about, which papers often set without a stop.
func (p *htmlPage) standfirst(blk *htmlBlock) bool {
	fewest := 5 // words
	if blk.block.Kind == Heading {
		fewest = 3 // it is set apart already
	}
	if blk.linkDensity() > 0 || CountWords(blk.text) < fewest || len(bylineNames(blk.text)) > 0 {
		return false
	}
	for n := range outward(blk.parent, 3) {
		if name := partNames(n); strings.Contains(strings.ToLower(name), "teaser-text") || hasWordOf(name, standfirstWords()) {
			return true
		}
	}
	return false
}

// standfirstWords are words of class names that stand for a standfirst.
var standfirstWords = wordSet(`standfirst dek deck subtitle lede strapline`)

// partNames are the names by which a page's program and its style know a part of the page.
func partNames(n *html.Node) string {
	return attr(n, "class") + " " + attr(n, "data-gu-name") + " " + attr(n, "data-testid") + " " + attr(n, "data-component")
}

// dropUnsubscribe drops what a newsletter says at its end of how not to get it, and what stands below that.
func (p *htmlPage) dropUnsubscribe() {
	const longest, below = 400, 300 // bytes
	size := 0
	for i := len(p.blocks) - 1; i >= 0 && size <= below; i-- {
		blk := p.blocks[i]
		if !blk.keep {
			continue
		}
		if len(blk.text) > longest || blk.links == 0 || !strings.Contains(strings.ToLower(blk.text), "unsubscribe") || !blk.holds(leadsOut) {
			size += len(blk.text)
			continue
		}
		p.dropFrom(i)
		return
	}
}

// leadsOut reports whether n is a newsletter's link to its end: an article on newsletters
// has the word in its sentences too.
func leadsOut(n *html.Node) bool {
	const longest = 16 // bytes
	if n.DataAtom != atom.A {
		return false
	}
	text := strings.ToLower(textStart(n, longest))
	return strings.HasPrefix(text, "unsubscribe") || text == "here" || text == "click here" || strings.Contains(strings.ToLower(attr(n, "href")), "unsubscribe")
}

// dropWriter drops what a page tells of the writer at its end, below a heading "Written by …" with a name.
func (p *htmlPage) dropWriter() {
	const most = 600 // bytes
	size := 0
	for i := len(p.blocks) - 1; i >= 0 && size <= most; i-- {
		blk := p.blocks[i]
		if !blk.keep {
			continue
		}
		if size += len(blk.text); blk.block.Kind != Heading {
			continue
		}
		if above := p.keptBefore(i); above > size && writtenBy(blk.text) {
			p.dropFrom(i)
		}
		return
	}
}

// dropFrom drops the block i and all behind it.
func (p *htmlPage) dropFrom(i int) {
	for _, blk := range p.blocks[i:] {
		blk.keep = false
	}
}

// keptBefore is how many bytes of text are kept before the block i.
func (p *htmlPage) keptBefore(i int) (size int) {
	for _, blk := range p.blocks[:i] {
		if blk.keep {
			size += len(blk.text)
		}
	}
	return size
}

// writtenBy reports whether a heading is "Written by" and a name: "Written by whom?" and "Written by
// candlelight" are none.
func writtenBy(heading string) bool {
	const most = 4 // words
	words := strings.Fields(heading)
	if len(words) < 4 || len(words) > 2+most || !strings.EqualFold(words[0]+" "+words[1], "written by") || strings.ContainsAny(heading, ",;:?!") {
		return false
	}
	return unicode.IsUpper(firstRune(words[2])) && unicode.IsUpper(firstRune(words[len(words)-1]))
}

// captionClass reports whether an element is a picture's caption by its class,
// or by that of the element around it.
func captionClass(n *html.Node) bool {
	for around := range outward(n, 2) {
		if strings.Contains(strings.ToLower(attr(around, "class")), "caption") {
			return true
		}
	}
	return false
}

// boldBlock reports whether all of a block's text is bold.
func (p *htmlPage) boldBlock(blk *htmlBlock) bool {
	if blk.parent != nil && boldStyle(blk.parent) {
		return true
	}
	for _, n := range blk.runs {
		if n.Type == html.TextNode && strings.TrimSpace(n.Data) == "" {
			continue
		}
		if kind, _, ok := inlineMark(n, &htmlLinks{}); !ok || kind != Strong {
			return false
		}
	}
	return true
}

// leadsAway reports whether a paragraph only links to another article.
func leadsAway(blk *htmlBlock) bool {
	if blk.linkDensity() > .9 {
		return len(blk.text) > 20
	}
	return labelsLink(blk)
}

// labelsLink reports whether a paragraph is a label and a link: "Read more: The bridge".
func labelsLink(blk *htmlBlock) bool {
	label, _, ok := strings.Cut(blk.text, ":")
	if !ok {
		label, _, ok = strings.Cut(blk.text, " | ")
	}
	return ok && blk.block.Kind == Paragraph && blk.linkDensity() > .5 && len(label) < 30 && !sentenceLike(blk.text)
}

// boldLink reports whether an item of a short list only links to another
// article, set to catch the eye; a long list may be what the article is about.
func boldLink(blk *htmlBlock) bool {
	const most = 3 // items
	if blk.block.Kind != ListItem || blk.linkDensity() < .95 || len(blk.runs) != 1 || blk.parent.Parent == nil {
		return false
	}
	items := 0
	for n := range blk.parent.Parent.ChildNodes() {
		if n.DataAtom == atom.Li {
			items++
		}
	}
	if items > most {
		return false
	}
	for n := blk.runs[0]; n != nil; n = n.FirstChild {
		if n.DataAtom == atom.Strong || n.DataAtom == atom.B {
			return true
		}
	}
	return false
}

// buttonLink reports whether a short line is a link that is by its class a button.
func buttonLink(blk *htmlBlock) bool {
	const longest = 60 // bytes
	if blk.block.Kind != Paragraph || len(blk.text) > longest || blk.linkDensity() < .95 {
		return false
	}
	return slices.ContainsFunc(append([]*html.Node{blk.parent}, blk.runs...), func(n *html.Node) bool { return hasWordOf(attr(n, "class"), buttonWords()) })
}

// buttonWords are words of class names that stand for a button.
var buttonWords = wordSet(`button btn cta`)
