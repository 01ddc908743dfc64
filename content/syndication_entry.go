package content

import (
	"cmp"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/mmcdole/gofeed"
)

// Entry is an article as a feed announces it. All its text but HTML is clean.
type Entry struct {
	Title     string
	URL       string // http or https; "" when the feed gives none
	Published string // YYYY-MM-DD or RFC 3339; "" when unknown
	Authors   []string
	HTML      string // its own text, as the feed gives it: a whole article or a summary; hostile
}

// Headline is the entry's title, or else what stands in its place: the first words of its
// text, its day or its address.
func (e Entry) Headline() string {
	if e.Title != "" {
		return e.Title
	}
	const longest = 80 // bytes
	words := plainLine(e.HTML[:min(len(e.HTML), 50*longest)])
	if len(words) > longest {
		words = firstWords(words, longest)
	}
	return firstOf(words, withoutTime(e.Published), e.URL, "Untitled")
}

// firstWords cuts a line behind the word that stands at the byte, and within one that is far longer: some
// scripts have no blanks.
func firstWords(line string, at int) string {
	rest := line[at:]
	switch blank := strings.IndexByte(rest, ' '); {
	case 0 <= blank && blank < at:
		return line[:at+blank] + "…"
	case blank < 0 && len(rest) < at:
		return line
	}
	for !utf8.RuneStart(line[at]) {
		at++
	}
	return line[:at] + "…"
}

// newEntry is an item of a feed as an Entry, its address resolved against base.
func newEntry(item *gofeed.Item, base *url.URL) Entry {
	e := Entry{
		Title: plainLine(item.Title),
		URL:   resolved(base, firstOf(append([]string{item.Link}, item.Links...)...)),
		HTML:  entryHTML(firstOf(item.Content, item.Description, mediaDescription(item))),
	}
	if at := cmp.Or(item.PublishedParsed, item.UpdatedParsed); at != nil {
		e.Published = at.UTC().Format(time.RFC3339)
	} else {
		e.Published = normalDate(firstOf(item.Published, item.Updated))
	}
	for _, a := range item.Authors {
		if name := plainLine(a.Name); name != "" {
			e.Authors = append(e.Authors, name)
		}
	}
	return e
}

// entryKey tells entries apart. The date is in it since the entries of a feed about one page,
// such as the state of a service, differ by that alone; the text only where there is no address.
type entryKey struct{ title, url, published, text string }

func (e Entry) key() entryKey {
	key := entryKey{title: e.Title, url: e.URL, published: e.Published}
	if e.URL == "" {
		key.text = e.HTML
	}
	return key
}

// entryList are the entries of a feed so far, each once.
type entryList struct {
	list  []Entry
	known map[entryKey]bool
	ids   map[[2]string]keptItem // nil where they tell nothing apart
}

// add adds the entry that an item is, or puts it in the place of the one that it is, written anew.
func (l *entryList) add(e Entry, item *gofeed.Item) {
	key := e.key()
	if l.known[key] {
		return
	}
	l.known[key] = true
	id, written := [2]string{item.GUID, firstOf(e.URL, e.Title)}, itemTime(item)
	if old, again := l.ids[id]; again && !written.Equal(old.time) {
		if written.After(old.time) {
			l.list[old.at] = e
			l.ids[id] = keptItem{old.at, written}
		}
		return
	}
	if l.ids != nil && item.GUID != "" {
		l.ids[id] = keptItem{len(l.list), written}
	}
	l.list = append(l.list, e)
}

// keptItem is which entry an item became, and when it was written.
type keptItem struct {
	at   int
	time time.Time
}

// entryIDs returns an empty table of items by their own name and their address, or else their title; nil for a feed
// that gives many one name, as the site's address. Two of a name, in a short feed too, are an entry and the same written anew.
func entryIDs(f *gofeed.Feed) map[[2]string]keptItem {
	names, most, site := map[string]int{}, 0, false
	for _, item := range f.Items {
		names[item.GUID]++
		most = max(most, names[item.GUID])
		site = site || item.GUID != "" && strings.TrimSuffix(item.GUID, "/") == strings.TrimSuffix(f.Link, "/")
	}
	if 2*len(names) <= len(f.Items) && (most > 2 || site) {
		return nil
	}
	return map[[2]string]keptItem{}
}

// itemTime is when an item was last written; zero for unknown.
func itemTime(item *gofeed.Item) time.Time {
	return *cmp.Or(item.UpdatedParsed, item.PublishedParsed, &time.Time{})
}

// Document makes an article of the entry's own text.
func (e Entry) Document(site string) *Document {
	b := NewBuilder(len(e.HTML))
	base, _ := url.Parse(e.URL)
	addChapter(b, []byte(e.HTML), bookPart{links: htmlLinks{base: base, places: true}})
	return b.Document(Meta{Ref: firstOf(e.URL, e.Title), Title: e.Title, Authors: e.Authors, Published: e.Published, Site: site, URL: e.URL,
		Format: "feed", Notice: "the feed's own text"})
}

var (
	htmlTag       = Expression(`<[a-zA-Z/!]`)
	blogSignature = Expression(`(?s)(?:<p>)?\s*The post <a [^>]*>[^<]{0,400}</a> (?:appeared )?first (?:appeared )?on <a [^>]*>[^<]{0,200}</a>\.?\s*(?:</p>)?\s*$`)
)

// entryHTML returns an entry's text as HTML: plain text with its lines, and without what
// blogs put behind every entry, "The post … appeared first on …".
func entryHTML(text string) string {
	if htmlTag().MatchString(text) {
		return blogSignature().ReplaceAllLiteralString(text, "")
	}
	text = strings.TrimSpace(strings.ReplaceAll(text, "\r\n", "\n"))
	if !strings.Contains(text, "\n") {
		return text
	}
	filled := goesOnMostly([]byte(text))
	if text = strings.ReplaceAll(text, "\n\n", "<p>"); !filled {
		text = strings.ReplaceAll(text, "\n", "<br>")
	}
	return text
}

// mediaDescription returns what a feed of films says of one, which stands apart from the
// entry's own text; "" for nothing.
func mediaDescription(item *gofeed.Item) string {
	for _, kind := range []string{"description", "group"} {
		for _, found := range item.Extensions["media"][kind] {
			inner := found.Children["description"]
			switch {
			case kind == "description":
				return found.Value
			case len(inner) > 0:
				return inner[0].Value
			}
		}
	}
	return ""
}
