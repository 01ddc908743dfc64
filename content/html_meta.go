package content

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"brief/content/clean"
)

// htmlFacts is what the head and the marked-up parts of a page say.
type htmlFacts struct {
	props     map[string][]string // of <meta>, by lower-case name or property
	title, h1 string
	homeH1    bool // h1 links to the site's first page
	lang      string
	canonical string
	names     []string       // the keys of props, in order
	days      []pageDay      // the first elements that tell days
	bylines   []*html.Node   // some of them, in order
	heads     []pageHead     // the first headings
	article   map[string]any // of JSON-LD
	wholePage map[string]any // of JSON-LD, where it has no article
	data      []any          // JSON-LD
}

// htmlMeta is what a page says about its article.
type htmlMeta struct {
	Meta
	description string
	body        string // the article's text, as stated for machines; often cut
	paid        bool   // the page states that it is not free to read
}

// readHTMLMeta returns what the page says about its article; address is where
// the page came from.
func readHTMLMeta(p *htmlPage, address string) htmlMeta {
	f := &htmlFacts{props: map[string][]string{}}
	f.gather(p.root)
	f.article, f.wholePage = findThing(f.data, ofType(articleType), articleKeys), findThing(f.data, ofType(pageType), articleKeys)
	m := htmlMeta{body: jsonText(f.article["articleBody"]), description: firstOf(f.prop("og:description", "description"), jsonText(f.article["description"]))}
	m.Lang = f.lang
	free := f.article["isAccessibleForFree"]
	m.paid = free == false || strings.EqualFold(jsonText(free), "false")
	m.URL = firstOf(f.canonical, f.prop("og:url"), address)
	if u, err := url.Parse(m.URL); err == nil && u.Host == "" && address != "" {
		if base, err := url.Parse(address); err == nil {
			m.URL = base.ResolveReference(u).String()
		}
	}
	m.Site = firstOf(f.siteOnly(f.prop("og:site_name", "application-name")), jsonName(f.article["publisher"]), host(m.URL))
	m.Title = f.bestTitle(m.Site)
	m.Authors = f.authors(m.Title, m.Site, host(m.URL), jsonName(f.article["publisher"]))
	m.Title = withoutAuthor(m.Title, m.Authors)
	if len(m.Authors) == 0 {
		m.Authors = p.bylineBeside(m.Title, f.h1)
	}
	m.Published = p.published(f, m.Meta)
	return m
}

// pageHead is a heading of a page.
type pageHead struct {
	node    *html.Node
	letters string
	bylines int // how many of them stand above it
	days    int
}

// mostHeads, mostBylines and mostScripts are how many headings, bylines and JSON-LD texts of a page are looked at.
const mostHeads, mostBylines, mostScripts = 60, 40, 100

// gather walks the page once.
func (f *htmlFacts) gather(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		switch c.DataAtom {
		case atom.Html:
			f.lang = firstOf(attr(c, "lang"), attr(c, "xml:lang"))
		case atom.Meta:
			name := strings.ToLower(firstOf(attr(c, "property"), attr(c, "name")))
			if name == "" && !ofOthers(c) {
				name = strings.ToLower(attr(c, "itemprop"))
			}
			if value := clean.Line(attr(c, "content")); value != "" && name != "" {
				if f.props[name] == nil {
					f.names = append(f.names, name)
				}
				f.props[name] = append(f.props[name], value)
			}
		case atom.Title:
			f.title = firstOf(f.title, clean.Line(textContent(c)))
		case atom.H1:
			if text, home := textStart(c, 400), linksHome(c); text != "" && (f.h1 == "" || f.homeH1 && !home) {
				f.h1, f.homeH1 = text, home
			}
		case atom.Link:
			if strings.EqualFold(attr(c, "rel"), "canonical") {
				f.canonical = firstOf(f.canonical, attr(c, "href"))
			}
		case atom.Script:
			if strings.Contains(attr(c, "type"), "ld+json") && len(f.data) < mostScripts {
				f.data = append(f.data, readJSON([]byte(textContent(c))))
			}
			continue
		}
		f.gatherDay(c)
		if headingTag(c) && len(f.heads) < mostHeads && !linksHome(c) {
			f.heads = append(f.heads, pageHead{c, lettersOf(textStart(c, 400)), len(f.bylines), len(f.days)})
		}
		if len(f.bylines) < mostBylines && isByline(c) {
			f.bylines = append(f.bylines, c)
		}
		f.gather(c)
	}
}

func (f *htmlFacts) prop(names ...string) string {
	for _, name := range names {
		if v := f.props[name]; len(v) > 0 {
			return v[0]
		}
	}
	return ""
}

func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}
