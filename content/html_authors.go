package content

import (
	"slices"

	"golang.org/x/net/html"
)

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
