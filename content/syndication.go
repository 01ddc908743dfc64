package content

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"

	"github.com/mmcdole/gofeed"

	"brief/content/charset"
	"brief/content/clean"
)

// Syndication is what an RSS, Atom or JSON feed says, cleaned.
type Syndication struct {
	Title   string
	URL     string // of the site; "" when unknown
	Lang    string
	Entries []Entry // in the feed's order, each once
	Left    int     // entries behind those, which are not read
}

// left says how many entries are not read, behind the number of those that are.
func (s Syndication) left() string {
	if s.Left == 0 {
		return ""
	}
	return fmt.Sprintf(" and %d more that are left out", s.Left)
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
	s = Syndication{Title: plainLine(f.Title), URL: resolved(base, f.Link), Lang: clean.Line(f.Language)}
	isBlog := isWordpress(data)
	entries := entryList{known: map[entryKey]bool{}, ids: entryIDs(f)}
	for i, item := range f.Items {
		if len(entries.list) == maxEntries {
			s.Left = len(f.Items) - i
			break
		}
		e := newEntry(item, base)
		if isBlog {
			if e.HTML = wordpressHTML(item.Content); e.HTML == "" { // a picture of another one
				continue
			}
		}
		entries.add(e, item)
	}
	s.Entries = entries.list
	return s, nil
}

// crowded reports whether data has more entries or elements than a feed may have.
func crowded(data []byte) bool {
	count := func(s string) int { return bytes.Count(data, []byte(s)) }
	return count("<item")+count("<entry") > mostEntries || count("{") > 5*mostEntries || count("<") > mostElements
}

// xmlCharset finds what an XML file says of its own character set.
var xmlCharset = Expression(`^(\s*<\?xml[^>]*?)\sencoding\s*=\s*(?:"[^"]*"|'[^']*')`)

// asUTF8 returns a feed as UTF-8 that does not claim to be anything else, or its parser
// would decode it a second time.
func asUTF8(data []byte) []byte {
	data = charset.Decode(data, "")
	start := data[:min(len(data), 1024)]
	if at := xmlCharset().FindSubmatchIndex(start); at != nil {
		return append(bytes.Clone(data[:at[3]]), data[at[1]:]...)
	}
	return data
}

// plainLine returns a line of HTML as plain text.
func plainLine(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return clean.Line(s)
	}
	b := NewBuilder(len(s))
	plainHTML(b, []byte(s), Block{})
	return clean.Line(b.Document(Meta{}).Text)
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
	if address = clean.Link(address); IsAddress(address) {
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
	return holdsAny(start, "<rss", "<feed", "<rdf:rdf")
}

// EntryLevel is that of the headings over a feed's entries; those within an entry are below it.
const EntryLevel = 2

// parseFeed shows a feed as a list of its entries, a section each.
func parseFeed(_ context.Context, src Source) (*Document, error) {
	feed, err := ParseFeed(src.Data, src.URL)
	if err != nil {
		return nil, src.nothing(fmt.Sprintf("is %v – give the address of RSS, Atom or JSON Feed", err), err)
	}
	if len(feed.Entries) == 0 {
		return nil, src.nothing("is a feed without entries – nothing to read yet", nil)
	}
	b := NewBuilder(len(src.Data))
	for _, e := range feed.Entries {
		b.Begin(Block{Kind: Heading, Level: EntryLevel})
		b.BeginMark(Link, e.URL)
		b.Text(firstOf(e.Title, withoutTime(e.Published), e.URL, "Untitled"))
		b.EndMark()
		base, _ := url.Parse(e.URL)
		addChapter(b, []byte(e.HTML), bookPart{below: EntryLevel, links: htmlLinks{base: base}})
	}
	return b.Document(Meta{Ref: src.Ref, Title: feed.Title, URL: firstOf(src.URL, feed.URL), Site: host(firstOf(feed.URL, src.URL)), Lang: feed.Lang,
		Format: "feed", Notice: fmt.Sprintf("a feed of %s%s – brief feed add keeps it", counted(len(feed.Entries), "entry", "entries"), feed.left())}), nil
}
