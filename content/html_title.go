package content

import (
	"net/url"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"brief/content/clean"
)

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
	title = clean.Line(html.UnescapeString(title))
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
		if n = n.FirstChild; n != nil && n.Type == html.TextNode && clean.Line(n.Data) == "" {
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
			if isAlphanumeric(r) {
				return ""
			}
			mark := strings.IndexAny(rest, "|_–—·»<")
			if mark < 0 || lettersOf(rest) == "" || strings.ContainsFunc(rest[:mark], isAlphanumeric) || rest[mark] != '_' && len(lettersOf(rest)) >= len(lettersOf(head)) {
				return ""
			}
			return head + strings.TrimSpace(rest[:mark])
		}
		if isAlphanumeric(r) {
			if unicode.ToLower(r) != heading[0] {
				return ""
			}
			heading = heading[1:]
		}
	}
	return ""
}
