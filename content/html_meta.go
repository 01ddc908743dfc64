package content

import (
	"net/url"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
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
			if value := CleanLine(attr(c, "content")); value != "" && name != "" {
				if f.props[name] == nil {
					f.names = append(f.names, name)
				}
				f.props[name] = append(f.props[name], value)
			}
		case atom.Title:
			f.title = firstOf(f.title, CleanLine(textContent(c)))
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
		if headingTag(c.DataAtom) && len(f.heads) < mostHeads && !linksHome(c) {
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

// withoutAuthor returns a title without the first author's name behind it.
func withoutAuthor(title string, authors []string) string {
	i := max(strings.LastIndex(title, " | "), strings.LastIndex(title, " - "))
	if i > 0 && len(authors) > 0 && lettersOf(title[i:]) == lettersOf(authors[0]) {
		return title[:i]
	}
	return title
}

// bestTitle returns the headline without the site's name.
func (f *htmlFacts) bestTitle(site string) string {
	title := firstOf(f.statedHeadline(), f.prop("og:title", "twitter:title", "dc.title", "headline"), f.title, f.h1)
	title = CleanLine(html.UnescapeString(title))
	if head := f.untilHeading(title); head != "" {
		return head
	}
	if head := f.headingIn(title, site); head != "" {
		return head
	}
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: ", " » "} {
		i := strings.LastIndex(title, sep)
		if i <= 0 {
			continue
		}
		head, tail := title[:i], lettersOf(title[i+len(sep):])
		if tail != "" && (strings.Contains(lettersOf(site), tail) || strings.Contains(tail, lettersOf(site)) && site != "" || lettersOf(head) == lettersOf(f.h1)) {
			return head
		}
	}
	return title
}

// titleMarks part what a page's title is made of.
var titleMarks = Expression(`\s(?:[|–—·:»«>/-]+\s)+|\s?[|»ǀ]\s|:\s`)

// linksHome reports whether a heading is a link to the site's first page, whose name it is.
func linksHome(heading *html.Node) bool {
	n := heading
	for depth := 0; n != nil && n.DataAtom != atom.A && depth < 3; depth++ {
		if n = n.FirstChild; n != nil && n.Type == html.TextNode && CleanLine(n.Data) == "" {
			n = n.NextSibling
		}
	}
	if n == nil || n.DataAtom != atom.A {
		return false
	}
	u, err := url.Parse(attr(n, "href"))
	return attr(n, "rel") == "home" || err == nil && (u.Path == "/" || u.Path == "" && u.Host != "") && u.RawQuery == "" && u.Fragment == ""
}

// headingIn returns the longest part of a title that a heading of the page repeats, where what is left names the site,
// its departments or the place of the article in it: "The Courier » Archive » The bridge opens". What stands before a
// colon is no title without the rest; behind one stands the page's own heading, below a word or a few, or it is one of its
// parts.
func (f *htmlFacts) headingIn(title, site string) (head string) {
	const fewest, longest = 8, 1000 // letters, bytes
	if len(title) > longest {
		return ""
	}
	starts, ends := []int{0}, []int{}
	for _, m := range titleMarks().FindAllStringIndex(title, 12) {
		starts, ends = append(starts, m[1]), append(ends, m[0])
	}
	ends = append(ends, len(title))
	whole, most := len(lettersOf(title)), 0 // most is the length of its longest part
	for i, start := range starts {
		most = max(most, len(lettersOf(title[start:ends[i]])))
	}
	for i, start := range starts {
		if before := strings.TrimSuffix(title[:start], ": "); start > 0 && len(before) < start && (strings.Count(before, " ") > 2 || !f.headedBy(title[start:])) {
			continue
		}
		for _, end := range ends[i:] {
			letters := lettersOf(title[start:end])
			if len(letters) == whole || len(letters) < fewest || len(letters) <= len(lettersOf(head)) || strings.HasPrefix(title[end:], ": ") ||
				strings.Contains(lettersOf(site), letters) || len(letters)*2 < whole && (letters != lettersOf(f.h1) || start > 0 && len(letters) < most) {
				continue
			}
			if slices.ContainsFunc(f.heads, func(h pageHead) bool { return h.letters == letters }) {
				head = title[start:end]
			}
		}
	}
	return head
}

// headedBy reports whether a text begins with the page's own heading.
func (f *htmlFacts) headedBy(text string) bool {
	return f.h1 != "" && strings.HasPrefix(lettersOf(text), lettersOf(f.h1))
}

// siteOnly returns a site's name without the headline, which some programs set before it.
func (f *htmlFacts) siteOnly(site string) string {
	at := 0
	if marks := titleMarks().FindAllStringIndex(site, 12); marks != nil {
		at = marks[len(marks)-1][1]
	}
	switch heading := lettersOf(f.h1); {
	case heading == "" || !strings.HasPrefix(lettersOf(site), heading):
		return site
	case lettersOf(site) != heading && lettersOf(site[:at]) == heading && len(site)-at < at:
		return site[at:]
	case f.homeH1: // which is the site's name
		return site
	case lettersOf(site) == heading && lettersOf(f.title) != heading && strings.HasPrefix(lettersOf(f.title), heading) && lettersOf(f.prop("og:title", "twitter:title")) == heading:
		return "" // the page's title goes on with the site's name
	}
	return site
}

// statedHeadline returns the headline of JSON-LD, or the article's name where that is the
// page's heading: encyclopaedias have a description for a headline.
func (f *htmlFacts) statedHeadline() string {
	if name := jsonText(f.article["name"]); name != "" && lettersOf(name) == lettersOf(f.h1) {
		return name
	}
	return jsonText(f.article["headline"])
}

// untilHeading returns the start of a title that the page's own heading repeats, where a
// mark and shorter words follow, or an underscore and any: "The bridge opens_Traffic_The
// Courier"; "" else.
func (f *htmlFacts) untilHeading(title string) string {
	const fewest = 8 // letters
	heading := []rune(lettersOf(f.h1))
	if len(heading) < fewest {
		return ""
	}
	for i, r := range title {
		if len(heading) == 0 {
			head, rest := strings.TrimRight(title[:i], " "), title[i:]
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				return ""
			}
			mark := strings.IndexAny(rest, "|_–—·»<")
			if mark < 0 || lettersOf(rest) == "" || strings.ContainsFunc(rest[:mark], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) || rest[mark] != '_' && len(lettersOf(rest)) >= len(lettersOf(head)) {
				return ""
			}
			return head + strings.TrimSpace(rest[:mark])
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			if unicode.ToLower(r) != heading[0] {
				return ""
			}
			heading = heading[1:]
		}
	}
	return ""
}

// authors returns the names of the authors, without addresses and the site itself by
// its names, unless the page says that it is a person's name.
func (f *htmlFacts) authors(title string, site ...string) []string {
	author := f.article["author"]
	if author == nil {
		author = f.article["creator"]
	}
	author = namedAuthors(f.data, author)
	if isPerson(author) || isPerson(f.article["publisher"]) {
		site = slices.DeleteFunc(site, func(name string) bool { return likeName(name) && !ofPaper(name) })
	}
	names := cleanNames(jsonNames(author), site...)
	for _, key := range []string{"author", "article:author", "parsely-author", "citation_author", "dc.creator", "sailthru.author", "byl", "twitter:creator"} {
		if len(names) == 0 {
			names = cleanNames(f.props[key], site...)
		}
	}
	if len(names) == 0 {
		names = cleanNames(bylineTexts(f.bylines[f.standAbove(title, f.bylines, func(h pageHead) int { return h.bylines }):]), site...)
	}
	if len(names) == 0 {
		names = cleanNames(bylineTexts(f.bylines), site...)
	}
	return names
}

// standAbove is how many of the nodes, of which above stand above a heading, stand above the article's title, or
// above the first heading of the first level, and not in one box with it.
func (f *htmlFacts) standAbove(title string, nodes []*html.Node, above func(pageHead) int) int {
	for _, wanted := range []string{lettersOf(title), lettersOf(f.h1)} {
		for _, h := range f.heads {
			if h.letters == wanted {
				around := headBox(h.node)
				if i := slices.IndexFunc(nodes[:above(h)], func(n *html.Node) bool { return inside(n, around) }); i >= 0 {
					return i
				}
				return above(h)
			}
		}
	}
	return 0
}

// isPerson reports whether all authors in JSON-LD are said to be people, perhaps besides what they publish as.
func isPerson(author any) bool {
	switch v := author.(type) {
	case map[string]any:
		if types, ok := v["@type"].([]any); ok {
			return slices.Contains(types, any("Person"))
		}
		return jsonText(v["@type"]) == "Person"
	case []any:
		return len(v) > 0 && !slices.ContainsFunc(v, func(a any) bool { return !isPerson(a) })
	}
	return false
}

func firstOf(values ...string) string {
	for _, v := range values {
		if v = strings.TrimSpace(v); v != "" {
			return v
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

// textContent returns the text right under n, shown or not.
func textContent(n *html.Node) string {
	var out strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			out.WriteString(c.Data)
		}
	}
	return out.String()
}

// lettersOf returns the letters and digits of s in lower case, to compare by.
func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
