package content

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/mmcdole/gofeed"
)

// Syndication is what an RSS, Atom or JSON feed says, cleaned.
type Syndication struct {
	Title   string
	URL     string // of the site; "" when unknown
	Lang    string
	Entries []Entry // in the feed's order, each once
	Left    int     // entries behind those, which are not read
}

// Entry is an article as a feed announces it. All its text but HTML is clean.
type Entry struct {
	Title     string
	URL       string // http or https; "" when the feed gives none
	Published string // YYYY-MM-DD or RFC 3339; "" when unknown
	Authors   []string
	HTML      string // its own text, as the feed gives it: a whole article or a summary; hostile
}

// left says how many entries are not read, behind the number of those that are.
func (s Syndication) left() string {
	if s.Left == 0 {
		return ""
	}
	return fmt.Sprintf(" and %d more that are left out", s.Left)
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
	day, _, _ := strings.Cut(e.Published, "T")
	return firstOf(words, day, e.URL, "Untitled")
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

// maxEntries is how many entries of a feed are read.
const maxEntries = 2000

// Bounds on a feed: its parser takes two kilobytes for an entry and half of one for
// any element, however short, so that 64 MiB of them would take all memory.
const (
	mostEntries  = 20_000
	mostElements = 600_000
)

// ErrNoFeed says that data is not a feed.
var ErrNoFeed = errors.New("not a feed")

// ParseFeed reads an RSS, Atom or JSON feed from address, which links without
// one are resolved against; it may be "". Of a feed that breaks off it reads
// the whole entries. The error is ErrNoFeed.
func ParseFeed(data []byte, address string) (s Syndication, err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = ErrNoFeed
		}
	}()
	data = asUTF8(data)
	if crowded(data) {
		return s, fmt.Errorf("%w: it has too many entries to be one", ErrNoFeed)
	}
	f, err := gofeed.NewParser().Parse(bytes.NewReader(data))
	if err != nil {
		f, err = gofeed.NewParser().Parse(bytes.NewReader(wholeEntries(data)))
	}
	if err != nil {
		return s, ErrNoFeed
	}
	base, _ := url.Parse(firstOf(webLink(address), webLink(f.Link)))
	s = Syndication{Title: plainLine(f.Title), URL: resolved(base, f.Link), Lang: CleanLine(f.Language)}
	isBlog := isWordpress(data)
	known := map[entryKey]bool{}
	ids := entryIDs(f)
	for i, item := range f.Items {
		if len(s.Entries) == maxEntries {
			s.Left = len(f.Items) - i
			break
		}
		e := newEntry(item, base)
		if isBlog {
			if e.HTML = wordpressHTML(item.Content); e.HTML == "" { // a picture of another one
				continue
			}
		}
		key := e.key()
		if known[key] {
			continue
		}
		known[key] = true
		id, written := [2]string{item.GUID, firstOf(e.URL, e.Title)}, itemTime(item)
		old, again := ids[id]
		if again && !written.Equal(old.time) { // written anew, it is the same entry
			if written.After(old.time) {
				s.Entries[old.at] = e
				ids[id] = keptItem{old.at, written}
			}
			continue
		}
		if ids != nil && item.GUID != "" {
			ids[id] = keptItem{len(s.Entries), written}
		}
		s.Entries = append(s.Entries, e)
	}
	return s, nil
}

// crowded reports whether data has more entries or elements than a feed may have.
func crowded(data []byte) bool {
	count := func(s string) int { return bytes.Count(data, []byte(s)) }
	return count("<item")+count("<entry") > mostEntries || count("{") > 5*mostEntries || count("<") > mostElements
}

// newEntry is an item of a feed as an Entry, its address resolved against base.
func newEntry(item *gofeed.Item, base *url.URL) Entry {
	e := Entry{
		Title: plainLine(item.Title),
		URL:   resolved(base, firstOf(append([]string{item.Link}, item.Links...)...)),
		HTML:  entryHTML(firstOf(item.Content, item.Description, mediaDescription(item))),
	}
	switch {
	case item.PublishedParsed != nil:
		e.Published = item.PublishedParsed.UTC().Format(time.RFC3339)
	case item.UpdatedParsed != nil:
		e.Published = item.UpdatedParsed.UTC().Format(time.RFC3339)
	default:
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
	for _, t := range []*time.Time{item.UpdatedParsed, item.PublishedParsed} {
		if t != nil {
			return *t
		}
	}
	return time.Time{}
}

// Document makes an article of the entry's own text.
func (e Entry) Document(site string) *Document {
	b := NewBuilder(len(e.HTML))
	base, _ := url.Parse(e.URL)
	addChapter(b, []byte(e.HTML), bookPart{links: htmlLinks{base: base, places: true}})
	return b.Document(Meta{Ref: firstOf(e.URL, e.Title), Title: e.Title, Authors: e.Authors, Published: e.Published, Site: site, URL: e.URL,
		Format: "feed", Notice: "the feed's own text"})
}

// xmlCharset finds what an XML file says of its own character set.
var xmlCharset = Expression(`^(\s*<\?xml[^>]*?)\sencoding\s*=\s*(?:"[^"]*"|'[^']*')`)

// asUTF8 returns a feed as UTF-8 that does not claim to be anything else, or its parser
// would decode it a second time.
func asUTF8(data []byte) []byte {
	data = decode(data, "")
	start := data[:min(len(data), 1024)]
	if at := xmlCharset().FindSubmatchIndex(start); at != nil {
		return append(bytes.Clone(data[:at[3]]), data[at[1]:]...)
	}
	return data
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

// plainLine returns a line of HTML as plain text.
func plainLine(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return CleanLine(s)
	}
	b := NewBuilder(len(s))
	plainHTML(b, []byte(s), Block{})
	return CleanLine(b.Document(Meta{}).Text)
}

// wholeEntries returns a feed up to the end of its last whole entry, closed.
func wholeEntries(data []byte) []byte {
	for _, end := range [][2]string{{"</item>", "</channel></rss>"}, {"</entry>", "</feed>"}} {
		if i := bytes.LastIndex(data, []byte(end[0])); i >= 0 {
			return append(bytes.Clone(data[:i+len(end[0])]), end[1]...)
		}
	}
	return nil
}

// resolved returns link as seen from base, which may be nil, when that is a web
// address; else "".
func resolved(base *url.URL, link string) string {
	if base == nil || base.Host == "" || strings.TrimSpace(link) == "" {
		return webLink(link)
	}
	u, err := base.Parse(strings.TrimSpace(link))
	if err != nil {
		return webLink(link)
	}
	return webLink(u.String())
}

// webLink returns address when it is a clean http or https one, else "".
func webLink(address string) string {
	if address = SafeLink(address); IsAddress(address) {
		return address
	}
	return ""
}

// sniffFeed takes what begins like a feed.
func sniffFeed(_ string, head []byte) bool {
	start := bytes.TrimLeft(head[:min(len(head), 1024)], " \t\r\n")
	if len(start) == 0 || start[0] != '{' && start[0] != '<' {
		return false
	}
	start = bytes.ToLower(start)
	if start[0] == '{' {
		return bytes.Contains(start, []byte("jsonfeed.org/version"))
	}
	return bytes.Contains(start, []byte("<rss")) || bytes.Contains(start, []byte("<feed")) || bytes.Contains(start, []byte("<rdf:rdf"))
}

// parseFeed shows a feed as a list of its entries, a section each.
func parseFeed(_ context.Context, src Source) (*Document, error) {
	feed, err := ParseFeed(src.Data, src.URL)
	if err != nil {
		return nil, nothingError(src.name(), fmt.Sprintf("is %v – give the address of RSS, Atom or JSON Feed", err), err)
	}
	if len(feed.Entries) == 0 {
		return nil, nothingError(src.name(), "is a feed without entries – nothing to read yet", nil)
	}
	b := NewBuilder(len(src.Data))
	const level = 2
	for _, e := range feed.Entries {
		b.Begin(Block{Kind: Heading, Level: level})
		b.BeginMark(Link, e.URL)
		day, _, _ := strings.Cut(e.Published, "T")
		b.Text(firstOf(e.Title, day, e.URL, "Untitled"))
		b.EndMark()
		base, _ := url.Parse(e.URL)
		addChapter(b, []byte(e.HTML), bookPart{below: level, links: htmlLinks{base: base}})
	}
	return b.Document(Meta{Ref: src.Ref, Title: feed.Title, URL: firstOf(src.URL, feed.URL), Site: host(firstOf(feed.URL, src.URL)), Lang: feed.Lang,
		Format: "feed", Notice: fmt.Sprintf("a feed of %s%s – brief feed add keeps it", counted(len(feed.Entries), "entry", "entries"), feed.left())}), nil
}
