package content

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isByline reports whether an element is marked as naming the author.
func isByline(n *html.Node) bool {
	if strings.Contains(attr(n, "itemprop"), "author") || attr(n, "rel") == "author" {
		return true
	}
	for class := range strings.FieldsSeq(attr(n, "class")) {
		if bylineClass(strings.ToLower(class)) {
			return true
		}
	}
	return false
}

// bylineClass reports whether a name of a style, in lower case, is one for who wrote the article.
func bylineClass(class string) bool {
	return bylineClasses()[class] || len(class) < 40 && endsWith(class, "byline", "__author") && !strings.Contains(class, "comment")
}

var bylineClasses = wordSet(`byline author author-name article-author byline-name article-byline post-author byline__name`)

// bylineTexts returns the texts of those of a page's bylines that are its
// article's: the first, and others beside it. Teasers of other articles have
// bylines, too.
func bylineTexts(bylines []*html.Node) []string {
	for len(bylines) > 0 && bylineOnly(textStart(bylines[0], 200)) == "" {
		bylines = bylines[1:]
	}
	if len(bylines) == 0 {
		return nil
	}
	around := bylineBox(bylines[0])
	var out []string
	for i, n := range bylines {
		if !inside(n, around) {
			break
		}
		text := textStart(n, 200)
		if i+1 < len(bylines) && inside(bylines[i+1], n) && !listsMore(text, textStart(bylines[i+1], 200)) {
			continue // the name alone stands in the next one, without the date
		}
		if text = bylineOnly(text); text != "" {
			out = append(out, text)
		}
	}
	return out
}

// listsMore reports whether a byline names others besides the one who is marked in it.
func listsMore(text, name string) bool {
	rest := strings.Replace(text, name, "", 1)
	return !hasDigit(text) && containsAny(rest, ",", " and ", "&")
}

// bylineOnly returns a byline of a page without the day behind it and the word before it; "" for a sentence.
func bylineOnly(text string) string {
	const most = 20 // words
	if CountWords(text) > most || creditText(text) || strings.HasPrefix(text, "Photograph by ") || sentenceLike(text) && !strings.HasPrefix(text, "By ") {
		return ""
	}
	if at := strings.IndexAny(text, "0123456789"); at > 0 && (dayIn(text) != "" || onlyStamp(text[at:])) {
		text = withoutDay(text[:at])
	}
	text, _, _ = strings.Cut(text, " Edited by ")
	for _, verb := range []string{"Written ", "Posted ", "Reported ", "Text "} {
		if rest := strings.TrimPrefix(text, verb); strings.HasPrefix(rest, "by ") || strings.HasPrefix(rest, "By ") {
			text = rest
		}
	}
	for _, prefix := range bylinePrefixes {
		if rest, ok := cutPrefixFold(text, prefix); ok && strings.Contains(rest, " ") && !startsLower(rest) {
			return rest
		}
	}
	return text
}

// cutPrefixFold is strings.CutPrefix for a prefix of ASCII letters in whatever case.
func cutPrefixFold(text, prefix string) (string, bool) {
	if len(text) < len(prefix) || !strings.EqualFold(text[:len(prefix)], prefix) {
		return text, false
	}
	return text[len(prefix):], true
}

// onlyStamp reports whether text tells only when, how long or how many times: no name such as "24 Horas" does.
func onlyStamp(text string) bool {
	return !slices.ContainsFunc(stampTokens(text), func(t stampToken) bool {
		return !t.digits && !stampWords()[t.text] && months()[t.text] == 0 && t.text != "comments" && t.text != "shares"
	})
}

// withoutDay cuts the names of days and months off the end of a byline, whose numbers are cut off already.
func withoutDay(text string) string {
	for first := true; ; first = false {
		apart := strings.HasSuffix(strings.TrimRight(text, " "), ",") // "Theresa May, 12 June": no month
		text = strings.TrimRight(text, " ,.;:|–—-•·(/")
		at := strings.LastIndexAny(text, " ,|") + 1
		word := strings.ToLower(strings.TrimRight(text[at:], "."))
		switch {
		case at == 0, word == "may" && (apart || !first):
			return text
		case weekdays()[word], months()[word] > 0,
			word == "on", word == "at", word == "am", word == "stand", word == "published", word == "updated", word == "posted":
			text = text[:at]
		default:
			return text
		}
	}
}

// bylineBeside returns the names in the byline that stands between the title and the text of a page whose program does
// not say which one it is, right above the title, or anywhere below it if there is only one.
func (p *htmlPage) bylineBeside(title, heading string) []string {
	const above = 4 // blocks
	at := p.headline(title, heading)
	if at < 0 {
		return nil
	}
	if names := p.bylineIn(at+1, at+1+p.headBelow(at+1)); len(names) > 0 {
		return names
	}
	from := max(0, at-above)
	ofOther := slices.ContainsFunc(p.blocks[from:at], (*htmlBlock).isHeading)
	if names := p.bylineIn(from, at); len(names) > 0 && !ofOther {
		return names
	}
	return p.loneByline(at + 1)
}

// headBelow is how many blocks from the one at may be above an article's text, a standfirst among them.
func (p *htmlPage) headBelow(at int) int {
	const standfirst = 3 // blocks
	for i := at; i < min(len(p.blocks), at+headlineReach); i++ {
		if p.blocks[i].longProse() {
			return min(i+1+standfirst, len(p.blocks), at+headlineReach) - at
		}
	}
	return min(len(p.blocks)-at, headlineReach)
}

// bylineIn returns the names in a byline among the blocks from the one at to the one at end.
func (p *htmlPage) bylineIn(at, end int) []string {
	var authors []string
	for _, blk := range p.blocks[at:end] {
		if blk.block.Kind == Caption || blk.aside || blk.longProse() {
			continue
		}
		if names := blk.signed(); len(names) > 0 && len(authors) == 0 {
			return names
		}
		name := blk.classedAuthor()
		if name == "" && len(authors) > 0 {
			break // others stand right below the first
		}
		if name != "" {
			authors = append(authors, name)
		}
	}
	return authors
}

// signed returns the names in a block that is a byline by the word it begins with.
func (b *htmlBlock) signed() []string {
	if b.block.Kind == Heading {
		return nil // "By Bus to the Sea"
	}
	return bylineNames(b.text)
}

// loneByline returns the names in the blocks from the one at where only one of them is a byline, as below an
// article: lists of other articles have more.
func (p *htmlPage) loneByline(at int) (authors []string) {
	const longest = 60 // bytes
	for i := at; i < len(p.blocks); i++ {
		blk := p.blocks[i]
		if blk.aside || blk.block.Kind != Paragraph || len(blk.text) > longest || p.blocks[i-1].block.Kind == Heading {
			continue
		}
		if names := blk.signed(); len(names) > 0 && !slices.Equal(names, authors) {
			inText := i+1 < len(p.blocks) && p.blocks[i+1].longProse() // who took a picture, or wrote a poem; above it, a teaser
			if authors != nil || inText || p.blocks[i-1].linkDensity() > 0.5 {
				return nil
			}
			authors = names
		}
	}
	return authors
}

// classedAuthor returns the name that is all of a block whose class says that it is an author's, perhaps with a
// word for it before, or "".
func (b *htmlBlock) classedAuthor() string {
	name := bylineOnly(b.text)
	if label, labelled, ok := strings.Cut(name, ": "); ok && !strings.Contains(label, " ") {
		name = labelled
	}
	if !likeName(name) || strings.Contains(name, ":") || hasWordOf(name, authorButtons()) {
		return "" // "About the Author"
	}
	if b.classed(authorWords()) {
		return name
	}
	return ""
}

// classed reports whether a class of a block, of what is in it or of what is around it has one of the words, and none
// that stands for what others made.
func (b *htmlBlock) classed(words map[string]bool) bool {
	const nesting = 3
	for n := range outward(b.parent, nesting) {
		if classOf(n, words) {
			return true
		}
	}
	return slices.ContainsFunc(b.runs, func(n *html.Node) bool { return classOf(n, words) })
}

func classOf(n *html.Node, words map[string]bool) bool {
	class := attr(n, "class")
	return hasWordOf(class, words) && !hasWordOf(class, othersAuthors())
}

// headlineReach is how many blocks may stand between an article's title and its text.
const headlineReach = 16

// headline returns the index of the heading of the article by the first of titles that one has; -1 without any.
func (p *htmlPage) headline(titles ...string) int {
	for _, title := range titles {
		if at := p.headlineOf(title); at >= 0 {
			return at
		}
	}
	return -1
}

// headlineOf returns the index of the last heading with the title that has prose within headlineReach below it and is not set
// aside, as one in a list of other articles is or has not, or else of the first one; -1 without any.
func (p *htmlPage) headlineOf(title string) int {
	letters := lettersOf(title)
	first := -1
	for at := p.titleAbove(len(p.blocks), letters); at >= 0; at = p.titleAbove(at, letters) {
		first = at
		if !p.blocks[at].aside && slices.ContainsFunc(p.blocks[at:min(at+headlineReach, len(p.blocks))], (*htmlBlock).longProse) {
			break
		}
	}
	return first
}

// longProse reports whether a block is a paragraph of an article's text.
func (b *htmlBlock) longProse() bool {
	const shortest = 120 // bytes
	return len(b.text) > shortest && sentenceLike(b.text)
}

// authorWords are words of class names that stand for who wrote something.
var authorWords = wordSet(`author authors authorname autor autoren autorenzeile auteur auteurs byline`)

// authorButtons are words of headings and buttons beside authors' names.
var authorButtons = wordSet(`author authors autor autoren auteur auteurs byline about follow view profile posts articles`)

// othersAuthors are words of class names that stand for who wrote something else than the article.
var othersAuthors = wordSet(`comment comments quote blockquote pullquote cite testimonial review photo image picture figure caption related teaser`)

// bylineBox is the element that holds a byline and those beside it, and little else.
func bylineBox(n *html.Node) *html.Node {
	const nesting, longest = 3, 300 // bytes of text in it
	for range nesting {
		p := n.Parent
		if p == nil || p.DataAtom == atom.Body || len(textStart(p, longest+1)) > longest {
			break
		}
		n = p
	}
	return n
}

// headBox is the header or article that holds a heading, or else what holds it and little more.
func headBox(n *html.Node) *html.Node {
	for p := n.Parent; p != nil && p.DataAtom != atom.Body; p = p.Parent {
		if p.DataAtom == atom.Header || p.DataAtom == atom.Article {
			return p
		}
	}
	return bylineBox(n)
}
