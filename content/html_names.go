package content

import (
	"net/url"
	"path"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"brief/content/clean"
)

// htmlLinks says where the links of a page lead, and by which names its places are known.
type htmlLinks struct {
	base   *url.URL // of other pages; nil for none, as in a book
	file   string   // "chapter.xhtml#" in a book, before the names of its places
	places bool     // links may lead to places in the same text
	named  bool     // names are of use: some do

	before map[*html.Node][]*html.Node // by the first run of a block, the elements before it whose names are its own
}

// linksWith returns links with the names that the blocks that are kept have, where some lead to them.
func (p *htmlPage) linksWith(links htmlLinks) *htmlLinks {
	if links.named = links.places && (links.named || p.holdsJumps(&links)); links.named {
		links.before = p.nameBlocks()
	}
	return &links
}

// target is where a link leads: "#" and a name for a place in the same text.
func (l *htmlLinks) target(href string) string {
	name, within := strings.CutPrefix(href, "#")
	switch {
	case within && l.places:
		return placeTarget(l.file, name)
	case l.base != nil:
		u, err := l.base.Parse(redirected(href))
		if err != nil {
			return href
		}
		if l.places && u.Fragment != "" && u.Host == l.base.Host && u.Path == l.base.Path && u.RawQuery == l.base.RawQuery {
			return placeTarget(l.file, u.EscapedFragment())
		}
		return u.String()
	case l.file != "" && href != "" && !strings.Contains(href, ":") && !strings.HasPrefix(href, "//"):
		return placeTarget(bookPath(path.Dir(l.file), href)+"#", fragment(href))
	}
	return redirected(href)
}

// redirected returns where a link leads that a search engine's program has written, which notes who
// follows it.
func redirected(href string) string {
	if !strings.HasPrefix(href, "https://www.google.com/url?") {
		return href
	}
	if u, err := url.Parse(href); err == nil && clean.Link(u.Query().Get("q")) != "" {
		return u.Query().Get("q")
	}
	return href
}

func placeTarget(file, name string) string {
	if file+name == "" {
		return "" // to the top, where programs do something
	}
	return "#" + file + name
}

// name calls what comes next in b as n is called in its page.
func (l *htmlLinks) name(b *Builder, n *html.Node) {
	if !l.named {
		return
	}
	for i := range n.Attr {
		if a := &n.Attr[i]; a.Val != "" && (a.Key == "id" || a.Key == "name" && n.DataAtom == atom.A) {
			b.Name(l.file + a.Val)
		}
	}
}

// nameBlock calls what comes next in b as the elements are called that are named before a block.
func (l *htmlLinks) nameBlock(b *Builder, blk *htmlBlock) {
	if len(blk.runs) > 0 {
		for _, n := range l.before[blk.runs[0]] {
			l.name(b, n)
		}
	}
}

// holdsJumps reports whether a block that is kept leads to a place on its page.
func (p *htmlPage) holdsJumps(l *htmlLinks) bool {
	jumps := func(n *html.Node) bool {
		return n.DataAtom == atom.A && strings.Contains(attr(n, "href"), "#") && strings.HasPrefix(l.target(attr(n, "href")), "#")
	}
	for _, blk := range p.kept() {
		if blk.links > 0 && blk.holds(jumps) {
			return true
		}
	}
	return false
}

// nameBlocks returns, by the first run of each block that is kept, the elements that begin before it
// and whose names are therefore its own.
func (p *htmlPage) nameBlocks() map[*html.Node][]*html.Node {
	s := namer{before: map[*html.Node][]*html.Node{}, runs: map[*html.Node]bool{}}
	for _, blk := range p.kept() {
		for i, n := range blk.runs {
			s.runs[n] = i == 0
		}
	}
	s.walk(p.root)
	return s.before
}

type namer struct {
	before map[*html.Node][]*html.Node
	runs   map[*html.Node]bool // of the blocks that are kept: whether it is a block's first
	due    []*html.Node
}

// walk returns whether n shows anything.
func (s *namer) walk(n *html.Node) (shown bool) {
	if first, kept := s.runs[n]; kept {
		if first && len(s.due) > 0 {
			s.before[n], s.due = s.due, nil
		}
		return true
	}
	at := len(s.due)
	if n.Type == html.ElementNode && (attr(n, "id") != "" || n.DataAtom == atom.A && attr(n, "name") != "") {
		s.due = append(s.due, n)
	}
	if attr(n, "epub:type") == "pagebreak" { // the number is not shown, but where it stands is
		return false
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		shown = s.walk(c) || shown
	}
	if text := strings.TrimSpace(n.Data); n.Type == html.TextNode && text != "" && !isReference(strings.Trim(text, "[]().")) { // a number alone may stand above its note
		shown = true
	}
	if shown && at < len(s.due) && s.due[at] == n { // what it names is not kept; an empty one names what follows
		s.due = append(s.due[:at], s.due[at+1:]...)
	}
	return shown
}
