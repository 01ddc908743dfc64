package content

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// hidden reports whether a page does not show the element n.
func hidden(n *html.Node) bool {
	if hiddenTag(n.DataAtom) {
		return true
	}
	switch n.Data {
	case "amp-consent", "amp-user-notification", "amp-sidebar", "amp-lightbox":
		return true
	}
	switch n.DataAtom {
	case atom.Button:
		return !holds(n, asks) && !folds(n)
	case atom.Input, atom.Option, atom.Datalist, atom.Audio, atom.Video, atom.Canvas, atom.Map, atom.Math, atom.Title:
		return true
	}
	if n.DataAtom == atom.A && signLink(n) {
		return true
	}
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "hidden":
			return a.Val != "until-found"
		case "epub:type":
			return a.Val == "pagebreak" // the number of a printed page
		case "style":
			style := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			if containsAny(style, "display:none", "visibility:hidden", "clip:rect(0") {
				return true
			}
		case "class":
			if at := strings.Index(a.Val, "ambox"); at == 0 || at > 0 && a.Val[at-1] == ' ' {
				return true // what an encyclopedia's editors ask of each other
			}
			if hasClass(n, "hatnote") || hasClass(n, "navbox") { // of an encyclopedia: other articles
				return true
			}
			if containsAny(a.Val, unseenClasses...) {
				return true
			}
		}
	}
	return false
}

// signLink reports whether a link is only a sign: it leads from a footnote back to its
// mark, or is the address of the heading that it stands in.
func signLink(n *html.Node) bool {
	if n.FirstChild == nil || n.FirstChild.Type != html.TextNode {
		return false
	}
	switch text := strings.TrimSpace(n.FirstChild.Data); text {
	case "#", "¶", "§", "🔗":
		heads := func(p *html.Node) bool { return p != nil && headingTag(p) }
		return strings.Contains(attr(n, "href"), "#") && n.Parent != nil && (heads(n.Parent) || heads(n.Parent.Parent))
	default:
		return strings.HasPrefix(text, "↩")
	}
}

// numberTag reports whether an inline element is the number of what follows it, set
// apart by the page's style and by no space.
func numberTag(n *html.Node) bool {
	const longest = 2 // digits
	if n.DataAtom != atom.Span || n.FirstChild == nil || n.FirstChild != n.LastChild || n.NextSibling == nil || n.PrevSibling != nil {
		return false
	}
	number, follows := strings.TrimSpace(n.FirstChild.Data), n.NextSibling
	if follows.Type == html.ElementNode && follows.FirstChild != nil {
		follows = follows.FirstChild
	}
	if n.FirstChild.Type != html.TextNode || follows.Type != html.TextNode {
		return false
	}
	first, size := utf8.DecodeRuneInString(follows.Data)
	return number != "" && len(number) <= longest && isDigits(number) && unicode.IsUpper(first) && unicode.IsLower(firstRune(follows.Data[size:])) // no "3D"
}

// footnoteMark reports whether raised text is the number of a footnote or of several, without
// brackets: it is a link, or holds some.
func footnoteMark(n *html.Node) bool {
	text := textStart(n, longestScript+1)
	if len(text) > longestScript || !isReference(text) {
		return false
	}
	link := n.Parent
	return n.FirstChild != nil && n.FirstChild.DataAtom == atom.A || link != nil && link.DataAtom == atom.A && textStart(link, len(text)+1) == text
}

// noteClass reports whether a link is by its class the number of a footnote, raised by
// the page's style alone.
func noteClass(n *html.Node) bool {
	const longest = 3 // digits
	if !strings.Contains(attr(n, "class"), "footnote") && attr(n, "epub:type") != "noteref" && attr(n, "role") != "doc-noteref" || n.Parent != nil && n.Parent.DataAtom == atom.Sup {
		return false
	}
	text := textStart(n, longest+1)
	return text != "" && len(text) <= longest && isDigits(text)
}

// noteStops stand between a word and the number of its note.
const noteStops = ".,;:!?”’»\")"

// raisedLink reports whether a link is the number of a footnote because it leads to a place on the
// page and stands right behind a word or the stop behind one: nobody writes a number so.
func raisedLink(b *Builder, n *html.Node) bool {
	href := attr(n, "href")
	if !strings.HasPrefix(href, "#") || n.Parent != nil && n.Parent.DataAtom == atom.Sup || n.FirstChild == nil || n.FirstChild.DataAtom == atom.Sup {
		return false
	}
	const longest = 3 // digits
	text := textStart(n, longest+1)
	if text == "" || len(text) > longest || !isDigits(text) {
		return false
	}
	return unicode.IsLetter(lastRune(strings.TrimRight(b.tail(), noteStops)))
}

// unseenClasses are in the names of classes for what only screen readers tell.
var unseenClasses = []string{"sr-only", "screen-reader", "visually-hidden", "visuallyhidden", "offscreen", "off-screen", "skip-link", "skiplink",
	"mw-cite-backlink"}

// asks reports whether what stands in a button is a question whose answer it unfolds, or a heading.
func asks(n *html.Node) bool {
	return headingTag(n) || n.Type == html.TextNode && strings.HasSuffix(strings.TrimSpace(n.Data), "?")
}

// asksForText reports whether what stands in a form is a field for an address, a name or a password.
func asksForText(n *html.Node) bool {
	if n.DataAtom != atom.Input {
		return false
	}
	switch strings.ToLower(attr(n, "type")) {
	case "email", "tel", "password", "text", "":
		return true
	}
	return false
}

// besideTag reports whether an element says by its tag or role that it stands
// beside the article.
func besideTag(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Nav, atom.Footer, atom.Aside, atom.Dialog:
		return true
	}
	switch strings.ToLower(attr(n, "role")) {
	case "navigation", "complementary", "contentinfo", "search", "menu", "menubar", "dialog", "alertdialog", "banner":
		return true
	}
	return false
}

// besideWords are words of class names and ids that stand for what is printed
// with an article and is not part of it.
var besideWords = wordSet(`related relatedposts relatedstories relatedarticles relatedcontent relatedlinks recommended recommendations recommendation recirc recirculation newsletter newsletters subscribe subscription
	signup optin promo promos promotion sponsored sponsor advert advertisement advertising ad ads adslot adbox outbrain taboola
	share sharing social socials sharedaddy sidebar widget widgets comment comments disqus trending mostread popular nav navigation menu
	breadcrumb breadcrumbs footer cookie cookies consent gdpr teaser teasers donate donation pagination pager toolbar
	byline author authors authorbox bio copyright tags taglist topics tools readmore morelinks seealso jumplinks toc popup modal dialog banner lightbox cta quiz poll video player vjs`)

// besideClass reports whether the class or id of n, or what its program calls it, holds
// one of words, or names a dialog.
func besideClass(n *html.Node, words map[string]bool) bool {
	for i := range n.Attr {
		if a := &n.Attr[i]; namesElement(a.Key) {
			if hasWordOf(a.Val, words) || strings.HasSuffix(a.Val, "dialog") {
				return true
			}
		}
	}
	return false
}

// setAside reports whether an element says by its tag, its role or a name that it stands beside the article.
func setAside(n *html.Node) bool { return besideTag(n) || besideClass(n, besideWords()) }

// namesElement reports whether an attribute has names of its element.
func namesElement(key string) bool {
	return key == "class" || key == "id" || key == "data-component" || key == "data-testid"
}

// hasWordOf reports whether one of the words that class names or ids are made of is in words.
func hasWordOf(names string, words map[string]bool) bool { return firstWordOf(names, words) != "" }

// firstWordOf returns the first of the words that class names or ids are made of that is in words, or "".
func firstWordOf(names string, words map[string]bool) string {
	var word [24]byte
	n := 0
	for i := 0; i <= len(names); i++ {
		c := byte(' ')
		if i < len(names) {
			c = names[i]
		}
		upper := 'A' <= c && c <= 'Z'
		letter := upper || 'a' <= c && c <= 'z'
		if !letter || upper && i > 0 && 'a' <= names[i-1] && names[i-1] <= 'z' {
			if n > 0 && n <= len(word) && words[string(word[:n])] {
				return string(word[:n])
			}
			n = 0
		}
		if letter {
			if n < len(word) {
				word[n] = c | 0x20
			}
			n++
		}
	}
	return ""
}
