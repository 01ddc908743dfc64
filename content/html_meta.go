package content

import (
	"encoding/json"
	"net/url"
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
	time      string // of the first <time>
	byline    []string
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
	m.Authors = f.authors(m.Site)
	for _, date := range []string{jsonText(f.article["datePublished"]), f.prop("article:published_time", "og:article:published_time", "date",
		"dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "pubdate", "publishdate", "parsely-pub-date", "sailthru.date", "datepublished", "cxenseparse:recs:publishtime", "article.published"),
		f.time, jsonText(f.article["dateCreated"]), jsonText(f.article["dateModified"])} {
		if m.Published = normalDate(date); m.Published != "" {
			break
		}
	}
	return m
}

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
		if len(f.byline) < 20 && isByline(c) {
			f.byline = append(f.byline, textStart(c, 200))
		}
		f.gather(c)
	}
}

// isByline reports whether an element is marked as naming the author.
func isByline(n *html.Node) bool {
	if strings.Contains(attr(n, "itemprop"), "author") || attr(n, "rel") == "author" {
		return true
	}
	switch strings.ToLower(attr(n, "class")) {
	case "byline", "author", "author-name", "article-author", "byline-name", "article-byline", "post-author", "byline__name":
		return true
	}
	return false
}

func (f *htmlFacts) prop(names ...string) string {
	for _, name := range names {
		if v := f.props[name]; len(v) > 0 {
			return v[0]
		}
	}
	return ""
}

// bestTitle returns the headline without the site's name.
func (f *htmlFacts) bestTitle(site string) string {
	title := firstOf(jsonText(f.article["headline"]), f.prop("og:title", "twitter:title", "dc.title", "headline"), f.title, f.h1)
	title = CleanLine(html.UnescapeString(title))
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

// authors returns the names of the authors, without addresses and the site itself.
func (f *htmlFacts) authors(site string) []string {
	names := jsonNames(f.article["author"])
	for _, key := range []string{"author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl", "twitter:creator"} {
		if len(names) == 0 {
			names = f.props[key]
		}
		names = cleanNames(names, site)
	}
	if len(names) == 0 {
		names = cleanNames(f.byline, site)
	}
	return names
}

// cleanNames splits bylines into names and drops what is none, and repetitions.
func cleanNames(lines []string, site string) []string {
	var out []string
	seen := map[string]bool{lettersOf(site): true, "": true}
	for _, line := range lines {
		line = strings.TrimSpace(CleanLine(html.UnescapeString(line)))
		if len(line) > 3 && strings.EqualFold(line[:3], "by ") {
			line = line[3:]
		}
		line = strings.ReplaceAll(strings.ReplaceAll(line, " and ", ", "), ";", ",")
		for name := range strings.SplitSeq(line, ",") {
			name = strings.TrimSpace(name)
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

// jsonArticle returns the first article in a JSON-LD text, or nil.
func jsonArticle(data []byte) map[string]any {
	var v any
	if len(data) > 4<<20 || json.Unmarshal(data, &v) != nil {
		return nil
	}
	return findArticle(v, 0)
}

func findArticle(v any, depth int) map[string]any {
	if depth > 8 {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if a := findArticle(e, depth+1); a != nil {
				return a
			}
		}
	case map[string]any:
		for _, t := range jsonNames(v["@type"]) {
			if strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "Posting") || t == "Report" {
				return v
			}
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			if a := findArticle(v[key], depth+1); a != nil {
				return a
			}
		}
	}
	return nil
}

func jsonText(v any) string {
	s, _ := v.(string)
	return s
}

// jsonNames returns the names in a text, an object with a name, or a list of these.
func jsonNames(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case map[string]any:
		return jsonNames(v["name"])
	case []any:
		var out []string
		for _, e := range v {
			out = append(out, jsonNames(e)...)
		}
		return out
	}
	return nil
}

func jsonName(v any) string { return firstOf(jsonNames(v)...) }

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
