package content

import (
	"net/url"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageDay is an element that may tell when an article was printed.
type pageDay struct {
	node      *html.Node
	value     string
	published bool // it says that it does
}

// mostDays is how many of them are looked at.
const mostDays = 60

// gatherDay notes the element c where it is made to tell a day.
func (f *htmlFacts) gatherDay(c *html.Node) {
	const around = 80 // bytes
	published := attr(c, "itemprop") == "datePublished" || c.DataAtom == atom.Abbr && attr(c, "class") == "published"
	if len(f.days) == mostDays || !published && c.DataAtom != atom.Time || ofOthers(c) {
		return
	}
	if told := textStart(c.Parent, 200); !published && c.Parent.DataAtom == atom.P && (endsSentence(told) || len(told) > len(textStart(c, 100))+around) {
		f.days = append(f.days, pageDay{node: c}) // a day of which a paragraph tells: counted, as what is looked at is bounded
		return
	}
	value := firstOf(attr(c, "content"), attr(c, "datetime"))
	if c.DataAtom == atom.Abbr {
		value = attr(c, "title")
	}
	f.days = append(f.days, pageDay{c, firstOf(value, textStart(c, 100)), published})
}

// ofOthers reports whether an element is marked as part of what others wrote: comments, and works that are cited.
func ofOthers(n *html.Node) bool {
	const nesting = 40
	for around := range outward(n, nesting) {
		if othersParts()[attr(around, "itemprop")] {
			return true
		}
	}
	return false
}

// othersParts are what pages call parts that are not of their article.
var othersParts = wordSet(`citation comment review video image`)

// publishedNames end the names of <meta> that tell when an article was published, without marks, the best first.
var publishedNames = []string{
	"articlepublishedtime", "publishedtime", "datepublished", "publisheddate", "publicationdate", "publishdate", "pubdate", "publishtime",
	"dateissued", "issued", "articlepublished", "citationdate", "sailthrudate",
}

// writtenNames are the names of <meta> that often tell when a program wrote or changed the page.
var writtenNames = []string{"dctermscreated", "dctermsdate", "dcdate", "date"}

// statedDay returns the day of the <meta> whose name ends with the first of names that one has.
func (f *htmlFacts) statedDay(names []string) string {
	best, day := len(names), ""
	for _, name := range f.names {
		letters := lettersOf(name)
		for rank, end := range names[:best] {
			if !strings.HasSuffix(letters, end) || strings.Contains(letters, "unpublish") {
				continue
			}
			if d := f.day(f.prop(name)); d != "" {
				best, day = rank, d
			}
			break
		}
	}
	return day
}

// day reads a day as the page's language has them.
func (f *htmlFacts) day(text string) string {
	const longest = 100 // bytes
	if day := normalDay(text, orderOf(f.lang)); day != "" || len(text) > longest {
		return day
	}
	return publishedDay(stampTokens(text), orderOf(f.lang))
}

// published returns when the page was published, of what it states for machines, tells beside its title, and has in its
// address.
func (p *htmlPage) published(f *htmlFacts, meta Meta) string {
	marked := f.days[f.standAbove(meta.Title, f.dayNodes(), func(h pageHead) int { return h.days }):]
	for _, find := range []func() string{
		func() string { return f.day(jsonText(f.article["datePublished"])) },
		func() string { return f.day(jsonText(f.wholePage["datePublished"])) },
		func() string { return f.statedDay(publishedNames) },
		func() string { return f.markedDay(marked, true) },
		func() string { return p.dayBeside(f, meta.Title) },
		func() string { return addressDay(meta.URL) },
		func() string { return f.statedDay(writtenNames) },
		func() string { return f.markedDay(f.days, true) },
		func() string { return f.markedDay(marked, false) },
		func() string { return f.day(jsonText(f.article["dateCreated"])) },
		func() string { return f.day(jsonText(f.article["dateModified"])) },
	} {
		if day := find(); day != "" {
			return f.asPrinted(day)
		}
	}
	return ""
}

// markedDay returns the day of the first element that tells one, or says that it was then published.
func (f *htmlFacts) markedDay(marked []pageDay, published bool) string {
	for _, d := range marked {
		if day := f.day(d.value); day != "" && d.published == published {
			return day
		}
	}
	return ""
}

func (f *htmlFacts) dayNodes() []*html.Node {
	nodes := make([]*html.Node, len(f.days))
	for i, d := range f.days {
		nodes[i] = d.node
	}
	return nodes
}

// asPrinted returns a time of Greenwich as an element of the page has it that tells the same time where it was written.
func (f *htmlFacts) asPrinted(day string) string {
	at, err := time.Parse(time.RFC3339, day)
	if err != nil || !strings.HasSuffix(day, "Z") {
		return day
	}
	for _, d := range f.days {
		if other, err := time.Parse(time.RFC3339, f.day(d.value)); err == nil && other.Equal(at) {
			return f.day(d.value)
		}
	}
	return day
}

// dayBeside returns the day in a line that tells when the article was printed, between the title and the text or right
// above the title.
func (p *htmlPage) dayBeside(f *htmlFacts, title string) string {
	const above = 4 // blocks
	at := p.headline(title, f.h1)
	if at < 0 {
		return ""
	}
	opened := at + 1 // where the text is
	for ; opened < min(len(p.blocks), at+headlineReach) && !p.blocks[opened].longProse(); opened++ {
		if day := p.blocks[opened].stamp(f); day != "" {
			return day
		}
	}
	for i := at - 1; i >= max(0, at-above); i-- {
		if day := p.blocks[i].stamp(f); day != "" && p.blocks[i].linkDensity() < 0.5 { // no teaser
			return day
		}
	}
	for _, blk := range p.blocks[opened:min(len(p.blocks), at+headlineReach)] {
		if day := blk.stamp(f); day != "" && blk.classed(dayWordsOfClasses()) {
			return day
		}
	}
	return ""
}

// dayWordsOfClasses are words of class names that stand for when something was published.
var dayWordsOfClasses = wordSet(`date datum fecha pubdate published publication timestamp meta submitted authored`)

// stamp returns the day of a block that tells when the article was printed, and little else: not when something is, of
// which it tells, nor when somebody lived.
func (b *htmlBlock) stamp(f *htmlFacts) string {
	const longest = 120 // bytes
	if len(b.text) > longest || b.block.Kind == Caption {
		return ""
	}
	day, ok := stampDay(b.text)
	if day != "" || !ok && endsSentence(b.text) || otherDay(b.text) {
		return day
	}
	return publishedDay(stampTokens(b.text), orderOf(f.lang))
}

// addressDay returns the day in a path such as /2024/03/15/the-bridge, or "".
func addressDay(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	parts := strings.Split(u.Path, "/")
	for i := range max(len(parts)-2, 0) {
		if y, m, d := parts[i], parts[i+1], parts[i+2]; len(y) == 4 && len(m) == 2 && len(d) == 2 && number(y) > 1990 {
			if day := ymd(y, number(m), d); day != "" {
				return day
			}
		}
	}
	return ""
}
