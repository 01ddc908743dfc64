package content

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestHeadline: an entry without a title is called by its first words, which are few in scripts without blanks too.
func TestHeadline(t *testing.T) {
	const longest = 200 // bytes
	for text, want := range map[string]string{
		strings.Repeat("The weir is closed. ", 50): "The weir is closed. The weir is closed. The weir is closed. The weir is closed. The…",
		strings.Repeat("市长说河水上涨。", 200):            "市长",
		"The weir": "The weir",
		strings.Repeat("a", 79) + " " + strings.Repeat("b", 5): strings.Repeat("a", 79) + " " + strings.Repeat("b", 5),
		"": "2026-01-05",
		"<p>" + strings.Repeat("x", 500) + " and then</p> no more": strings.Repeat("x", 80) + "…",
	} {
		got := Entry{HTML: text, Published: "2026-01-05T07:00:00Z"}.Headline()
		if !strings.HasPrefix(got, want) || len(got) > longest || !utf8.ValidString(got) {
			t.Errorf("%.40q is called %q, want %q", text, got, want)
		}
	}
}

// TestEntriesWrittenAnew: an entry that stands with its former self is one, in a short feed too; entries that only
// share a name that is nobody's own, such as the page they all lead to, stay apart.
func TestEntriesWrittenAnew(t *testing.T) {
	type item struct{ name, title, link string } // in the order of their times
	const site = "http://example.org/"
	for what, test := range map[string]struct {
		items []item
		want  []string
	}{
		"one, updated":          {[]item{{"a", "Dam breaks", "/a"}, {"a", "Dam breaks, three saved", "/a"}}, []string{"Dam breaks, three saved"}},
		"two, each updated":     {[]item{{"a", "A", "/a"}, {"b", "B", "/b"}, {"a", "A2", "/a"}, {"b", "B2", "/b"}}, []string{"A2", "B2"}},
		"one of several":        {[]item{{"a", "A", "/a"}, {"a", "A2", "/a"}, {"b", "B", "/b"}}, []string{"A2", "B"}},
		"names are the site's":  {[]item{{site, "Slow", "/"}, {site, "Well again", "/"}}, []string{"Slow", "Well again"}},
		"all have one name":     {[]item{{"x", "A", "/"}, {"x", "B", "/"}, {"x", "C", "/"}}, []string{"A", "B", "C"}},
		"one name, other links": {[]item{{"x", "A", "/a"}, {"x", "B", "/b"}}, []string{"A", "B"}},
		"no links":              {[]item{{"x", "A", ""}, {"x", "B", ""}}, []string{"A", "B"}},
		"no link, updated":      {[]item{{"x", "A", ""}, {"x", "A", ""}}, []string{"A"}},
		"nearly the site's":     {[]item{{site[:len(site)-1], "Slow", "/"}, {site[:len(site)-1], "Well again", "/"}}, []string{"Slow", "Well again"}},
		"no names":              {[]item{{"", "A", "/a"}, {"", "B", "/a"}}, []string{"A", "B"}},
	} {
		var items strings.Builder
		for i, it := range test.items {
			link := ""
			if it.link != "" {
				link = "<link>http://example.org" + it.link + "</link>"
			}
			fmt.Fprintf(&items, "<item><guid>%s</guid><title>%s</title>%s<pubDate>Tue, 03 Mar 2026 %02d:00:00 GMT</pubDate></item>", it.name, it.title, link, i)
		}
		feed, err := ParseFeed([]byte(`<rss version="2.0"><channel><title>T</title><link>`+site+"</link>"+items.String()+"</channel></rss>"), site)
		var got []string
		for _, e := range feed.Entries {
			got = append(got, e.Title)
		}
		if err != nil || !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, %v, want %q", what, got, err, test.want)
		}
	}
}
