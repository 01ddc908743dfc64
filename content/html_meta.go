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
	lang      string
	canonical string
	time      string         // of the first <time>
	bylines   []*html.Node   // some of them, in order
	heads     []pageHead     // the first headings
	article   map[string]any // of JSON-LD
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
func readHTMLMeta(root *html.Node, address string) htmlMeta {
	f := &htmlFacts{props: map[string][]string{}}
	f.gather(root)
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
	m.Site = firstOf(f.prop("og:site_name", "application-name"), jsonName(f.article["publisher"]), host(m.URL))
	m.Title = f.bestTitle(m.Site)
	m.Authors = f.authors(m.Title, m.Site, host(m.URL), jsonName(f.article["publisher"]))
	m.Title = withoutAuthor(m.Title, m.Authors)
	for _, date := range []string{jsonText(f.article["datePublished"]), f.prop("article:published_time", "og:article:published_time", "date",
		"dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "pubdate", "publishdate", "parsely-pub-date", "sailthru.date", "datepublished", "cxenseparse:recs:publishtime", "article.published"),
		f.time, jsonText(f.article["dateCreated"]), jsonText(f.article["dateModified"])} {
		if m.Published = normalDate(date); m.Published != "" {
			break
		}
	}
	return m
}

// pageHead is a heading of a page.
type pageHead struct {
	node    *html.Node
	letters string
	above   int // how many bylines stand above it
}

// mostHeads and mostBylines are how many headings and bylines of a page are looked at.
const mostHeads, mostBylines = 60, 40

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
			name := strings.ToLower(firstOf(attr(c, "property"), attr(c, "name"), attr(c, "itemprop")))
			if value := CleanLine(attr(c, "content")); value != "" && name != "" {
				f.props[name] = append(f.props[name], value)
			}
		case atom.Title:
			f.title = firstOf(f.title, CleanLine(textContent(c)))
		case atom.H1:
			f.h1 = firstOf(f.h1, textStart(c, 400))
		case atom.Link:
			if strings.EqualFold(attr(c, "rel"), "canonical") {
				f.canonical = firstOf(f.canonical, attr(c, "href"))
			}
		case atom.Time:
			f.time = firstOf(f.time, attr(c, "datetime"), textStart(c, 100))
		case atom.Script:
			if strings.Contains(attr(c, "type"), "ld+json") && f.article == nil {
				f.article = jsonArticle([]byte(textContent(c)))
			}
			continue
		}
		if headingTag(c.DataAtom) && len(f.heads) < mostHeads {
			f.heads = append(f.heads, pageHead{c, lettersOf(textStart(c, 400)), len(f.bylines)})
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
	names := jsonNames(f.article["author"])
	if isPerson(f.article["author"]) || isPerson(f.article["publisher"]) {
		site = nil
	}
	for _, key := range []string{"author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl", "twitter:creator"} {
		if len(names) == 0 {
			names = f.props[key]
		}
		names = cleanNames(names, site...)
	}
	if len(names) == 0 {
		names = cleanNames(bylineTexts(f.bylines[f.bylinesAbove(title):]), site...)
	}
	if len(names) == 0 {
		names = cleanNames(bylineTexts(f.bylines), site...)
	}
	return names
}

// bylinesAbove is how many bylines stand above the article's title, or above the first
// heading of the first level, and not in one box with it.
func (f *htmlFacts) bylinesAbove(title string) int {
	for _, wanted := range []string{lettersOf(title), lettersOf(f.h1)} {
		for _, h := range f.heads {
			if h.letters == wanted {
				around := headBox(h.node)
				if i := slices.IndexFunc(f.bylines[:h.above], func(n *html.Node) bool { return inside(n, around) }); i >= 0 {
					return i
				}
				return h.above
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

// cleanNames splits bylines into names and drops what is none, the site's own ones, and repetitions.
func cleanNames(lines []string, site ...string) []string {
	var out []string
	seen := map[string]bool{"": true}
	for _, name := range site {
		seen[lettersOf(name)] = true
	}
	for _, line := range lines {
		line = strings.TrimSpace(CleanLine(html.UnescapeString(line)))
		if len(line) > 3 && strings.EqualFold(line[:3], "by ") {
			line = line[3:]
		}
		if name, german := strings.CutPrefix(line, "Von "); german && likeName(name) {
			line = name
		}
		line = strings.ReplaceAll(strings.ReplaceAll(line, " and ", ", "), ";", ",")
		for name := range strings.SplitSeq(line, ",") {
			name, _, _ = strings.Cut(strings.Trim(name, " –—|·•"), " • ") // when it was
			key := lettersOf(name)
			if seen[key] || len(name) > 60 || strings.ContainsAny(name, "/@:") || len(out) == 12 {
				continue
			}
			seen[key] = true
			out = append(out, name)
		}
	}
	return out
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
