package content

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// metaOf reads what a page states, tells or links to.
func metaOf(t *testing.T, head, body string) Meta {
	t.Helper()
	root, err := html.Parse(bytes.NewReader([]byte("<html lang=\"" + "de" + "\"><head>" + head + "</head><body>" + body + "</body></html>")))
	if err != nil {
		t.Fatal(err)
	}
	return readHTMLMeta(newHTMLPage(root), "").Meta
}

const longSentence = "<p>The bridge over the river was closed for a year, and the town waited for a ferry that never came, as two of its people told us.</p>"

// TestPublished says where a page tells when it was printed, and what is no such place.
func TestPublished(t *testing.T) {
	const title = "<h1>The bridge opens again</h1>"
	for _, c := range []struct{ head, body, want string }{
		{`<meta name="swift-publication-date" content="2024-03-15">`, title + longSentence, "2024-03-15"},
		{`<meta property="article:published_time" content="Di., 25.01.2022 - 14:45">`, title + longSentence, "2022-01-25"},
		{`<meta name="unpublishdate" content="2024-03-15">`, title + longSentence, ""},
		{`<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2024-03-15T10:00:00+01:00"}]}</script>`, title + longSentence, "2024-03-15T10:00:00+01:00"},
		{"", title + `<p>05.03.2024 14:10 Uhr</p>` + longSentence, "2024-03-05"},
		{"", title + `<p>3/5/2024</p>` + longSentence, "2024-05-03"}, // the page is German
		{"", title + `<p>Veröffentlicht am 5. März 2024 (letztes Update: 6. März 2024)</p>` + longSentence, "2024-03-05"},
		{"", title + `<p>Updated March 6, 2024. Published March 5, 2024</p>` + longSentence, "2024-03-05"},
		{"", title + longSentence + `<p class="meta-date">5. März 2024</p>`, "2024-03-05"},
		{"", title + longSentence + `<p>5. März 2024</p>` + longSentence, ""}, // of a chronicle
		{"", title + longSentence + `<p class="comment-date">5. März 2024</p>`, ""},
		{"", title + `<p>28.09.1912:44</p>` + longSentence, "2019-09-28"}, // grown together with the time
		{"", title + `<time datetime="2024-03-05">Tuesday</time>` + longSentence, "2024-03-05"},
		{"", `<aside><time datetime="2024-01-01">New Year</time></aside>` + title + longSentence, ""},
		{"", title + `<div itemprop="comment"><time itemprop="datePublished" datetime="2024-03-05">then</time></div>` + longSentence, ""},
		{`<link rel="canonical" href="https://courier.example/2024/03/15/bridge">`, title + longSentence, "2024-03-15"},
		{`<link rel="canonical" href="https://courier.example/2024/33/15/bridge">`, title + longSentence, ""},
		{`<meta name="date" content="2023-01-01">`, title + `<p>5. März 2024</p>` + longSentence, "2024-03-05"},
		{`<meta name="date" content="2023-01-01">`, title + longSentence, "2023-01-01"},
		{`<meta name="citation_date" content="2020-05">`, title + longSentence, ""},
		{"", title + `<p>© 5 March 2019 Courier</p>` + longSentence, ""},
		{"", title + `<p>12 May 1931 – 4 June 2020</p>` + longSentence, ""},
		{"", title + `<p>Born 12 May 1931 in Halden</p>` + longSentence, ""},
		{"", title + `<p>Quay Park, 12 July 2026, 7pm, free entry for all</p>` + longSentence, ""},
		{"", title + `<ul><li>12 July 2026: fair on the green</li></ul>` + longSentence, ""},
		{"", title + `<figure><img src="a.jpg"><figcaption>The quay on 5 March 1990</figcaption></figure>` + longSentence, ""},
		{"", title + `<p>The old one fell on <time datetime="1931-05-12">12 May 1931</time>.</p>` + longSentence, ""},
		{"", title + `<p>Pressemitteilung vom 20.01.2022</p>` + longSentence, "2022-01-20"},
		{`<meta name="pubdate" content="2024-03-05T23:30:00Z">`, title + `<time datetime="2024-03-06T00:30:00+01:00">6. März</time>` + longSentence, "2024-03-06T00:30:00+01:00"},
	} {
		if got := metaOf(t, c.head, c.body).Published; got != c.want {
			t.Errorf("%s %s: %q, want %q", c.head, strings.TrimPrefix(c.body, title), got, c.want)
		}
	}
}

// TestNormalDate holds that numbers which can be read in two ways are read in none.
func TestNormalDate(t *testing.T) {
	for text, want := range map[string]string{
		"04.05.2021": "2021-05-04", "13/06/2019": "2019-06-13", "06/13/2019": "2019-06-13", "03/04/2021": "", "23. Juli 2017": "2017-07-23",
		"2019-05-06T10:20:00+02:00": "2019-05-06T10:20:00+02:00", "yesterday": "",
	} {
		if got := normalDate(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	for lang, want := range map[string]string{"en-US": "2021-03-04", "en-GB": "2021-04-03", "en": "", "fr": "2021-04-03", "": ""} {
		if got := normalDay("03/04/2021", orderOf(lang)); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}

// TestPageAuthors says who wrote a page, and who only stands on it.
func TestPageAuthors(t *testing.T) {
	const title = "<h1>The bridge opens again</h1>"
	for _, c := range []struct{ head, body, want string }{
		{`<script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":"Ann Field"}]}</script>`, title, "Ann Field"},
		{`<script type="application/ld+json">{"@type":"Article","author":{"@type":"Person","name":"Courier"},"publisher":{"name":"Courier"}}</script>`, title + `<p>By Ann Field</p>`, "Ann Field"},
		{`<meta name="author" content="Webdesign Field GmbH">`, title, ""},
		{`<meta name="author" content="Courier, Halden, Germany">`, title, ""},
		{`<meta name="author" content="admin">`, title, ""},
		{`<meta name="author" content="Ann Field y Bo Ruiz">`, title, "Ann Field; Bo Ruiz"},
		{`<meta name="author" content="Bread und Butter">`, title, "Bread und Butter"},
		{"", title + `<div class="byline">von <a rel="author">Ann Field</a></div>`, "Ann Field"},
		{"", title + `<div class="byline">By <a rel="author">Ann Field</a> and Bo Ruiz</div>`, "Ann Field; Bo Ruiz"},
		{"", title + `<div class="byline">Photograph by Ann Field</div>`, ""},
		{"", title + longSentence + `<p>Von Ann Field</p>` + longSentence, "Ann Field"},
		{"", title + longSentence + `<h2>By Bus To The Sea</h2>` + longSentence, ""},
		{"", title + longSentence + longSentence + longSentence + longSentence + `<p>By Ann Field</p><p>By Bo Ruiz</p>`, ""}, // of other articles
		{"", title + longSentence + longSentence + longSentence + longSentence + `<p>By Ann Field</p>`, "Ann Field"},
		{"", `<p class="authors">Ann Field</p>` + title + longSentence, "Ann Field"},
		{"", title + `<p>Posted on September 21, 2020 by Ann Field</p>` + longSentence, "Ann Field"},
		{"", title + longSentence + longSentence + longSentence + longSentence + `<p>By Cy Hale</p>` + longSentence, ""},                            // who took a picture
		{"", title + longSentence + longSentence + longSentence + longSentence + `<p><a href="/ferry">The ferry goes</a></p><p>By Cy Hale</p>`, ""}, // of a teaser
		{"", title + longSentence + longSentence + longSentence + longSentence + `<p>By River And Sea</p>`, ""},
		{"", title + `<p>Published 5 March 2019 by Orbix Press</p>` + longSentence, ""},
		{"", title + `<p>ByAnn Field</p>` + longSentence, "Ann Field"},
		{"", title + `<p>Byron Field</p>` + longSentence, ""},
	} {
		if got := strings.Join(metaOf(t, c.head, c.body).Authors, "; "); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.head, strings.TrimPrefix(c.body, title), got, c.want)
		}
	}
}

// TestHeadingInTitle holds that a title goes without what stands around the page's heading in it.
func TestHeadingInTitle(t *testing.T) {
	for _, c := range []struct{ title, headings, want string }{
		{"The Courier » Archive » The bridge opens again", "<h1>The Courier</h1><h2>The bridge opens again</h2>", "The bridge opens again"},
		{"Traffic: The bridge opens again", "<h1>The bridge opens again</h1>", "The bridge opens again"},
		{"The bridge opens again: what to know", "<h1>The bridge opens again</h1>", "The bridge opens again: what to know"},
		{"Bridge closed: what it means for you", "<h1>Bridge closed</h1><h2>What it means for you</h2>", "Bridge closed: what it means for you"},
		{"Halden: Who pays for the bridge?", "<h1>Bridge row</h1><h2>Who pays for the bridge?</h2>", "Halden: Who pays for the bridge?"},
		{"Old bridge | The long river and the sheep", `<h1><a href="/">The long river and the sheep</a></h1><h1>Old bridge</h1>`, "Old bridge"},
		{"The river press office - Notes - Halden", "<h1>Notes for all</h1>", "The river press office - Notes - Halden"},
		{"The bridge opens again – and the ferry goes", "<h1>The bridge opens again – and the ferry goes</h1>", "The bridge opens again – and the ferry goes"},
	} {
		if got := metaOf(t, "<title>"+c.title+"</title>", c.headings).Title; got != c.want {
			t.Errorf("%q: %q, want %q", c.title, got, c.want)
		}
	}
	head := `<title>The bridge opens again | Courier</title><meta property="og:site_name" content="The bridge opens again | Courier">`
	if got := metaOf(t, head, "<h1>The bridge opens again</h1>").Site; got != "Courier" {
		t.Errorf("site %q", got)
	}
}
