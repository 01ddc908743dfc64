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
	switch class {
	case "byline", "author", "author-name", "article-author", "byline-name", "article-byline", "post-author", "byline__name":
		return true
	}
	return len(class) < 40 && (strings.HasSuffix(class, "byline") || strings.HasSuffix(class, "__author")) && !strings.Contains(class, "comment")
}

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
		if i+1 < len(bylines) && inside(bylines[i+1], n) && strings.ContainsAny(text, "0123456789") {
			continue // the names alone stand in the next ones, without the date
		}
		if text = bylineOnly(text); text != "" {
			out = append(out, text)
		}
	}
	return out
}

// bylineOnly returns a byline of a page without the day behind it and the word before it; "" for a sentence.
func bylineOnly(text string) string {
	const most = 20 // words
	if CountWords(text) > most || sentenceLike(text) && !strings.HasPrefix(text, "By ") {
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

// bylineBelow returns the names in the byline that stands between the title and the text of a page whose
// program does not say which one it is.
func (p *htmlPage) bylineBelow(title string) []string {
	const reach = 16 // blocks
	at := p.headline(title, reach)
	if at < 0 {
		return nil
	}
	var authors []string
	for i := at + 1; i < len(p.blocks) && i <= at+reach; i++ {
		blk := &p.blocks[i]
		if blk.block.Kind == Caption || blk.aside {
			continue
		}
		if blk.longProse() {
			break
		}
		if names := bylineNames(blk.text); len(names) > 0 && len(authors) == 0 {
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

// classedAuthor returns the name that is all of a block whose class says that it is an author's, perhaps with a
// word for it before, or "".
func (b *htmlBlock) classedAuthor() string {
	name := bylineOnly(b.text)
	if label, labelled, ok := strings.Cut(name, ": "); ok && !strings.Contains(label, " ") {
		name = labelled
	}
	if !likeName(name) || strings.Contains(name, ":") || hasWordOf(name, authorWords()) {
		return "" // "About the Author"
	}
	if authorAround(b.parent) || slices.ContainsFunc(b.runs, authorClass) {
		return name
	}
	return ""
}

// headline returns the index of the last heading with the title that has prose within reach below it, as one in a list
// of other articles has not, or else of the first one; -1 without any.
func (p *htmlPage) headline(title string, reach int) int {
	letters := lettersOf(title)
	first := -1
	for at := p.titleAbove(len(p.blocks), letters); at >= 0; at = p.titleAbove(at, letters) {
		first = at
		if slices.ContainsFunc(p.blocks[at:min(at+reach, len(p.blocks))], func(b htmlBlock) bool { return b.longProse() }) {
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

// authorAround reports whether an element or one around it is by its class for who wrote something.
func authorAround(n *html.Node) bool {
	const nesting = 3
	for depth := 0; n != nil && depth < nesting; n, depth = n.Parent, depth+1 {
		if authorClass(n) {
			return true
		}
	}
	return false
}

func authorClass(n *html.Node) bool {
	class := attr(n, "class")
	return hasWordOf(class, authorWords()) && !hasWordOf(class, othersAuthors())
}

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
