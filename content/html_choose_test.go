package content

import (
	"context"
	"strings"
	"testing"
)

// proseOf is a page of paragraphs, each of its own words.
func proseOf(topic string, n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("<p>" + topic + " part " + strings.Repeat("I", i+1) + ": the harbour board met again at noon, heard the engineers out and put the repair of the east quay off until the spring tides are over.</p>\n")
	}
	return b.String()
}

// TestHTMLChoose opens pages whose article stands where readability does not look, or is named like what stands beside one.
func TestHTMLChoose(t *testing.T) {
	head := "<html><head><title>The quay is closed</title></head><body>"
	for _, tc := range []struct{ name, page, has, lacks string }{
		{"each section named for its adverts",
			head + `<article class="report"><h1>The quay is closed</h1><section class="part part--ads">` + proseOf("First", 2) + `</section><section class="part part--ads">` + proseOf("Second", 2) +
				`</section><section class="part part--ads">` + proseOf("Third", 2) + `</section></article></body></html>`, "Third part II", ""},
		{"adverts beside an article",
			head + `<article class="report"><h1>The quay is closed</h1>` + proseOf("First", 6) + `<div class="ads">` + proseOf("Shoes", 1) + `</div>` + proseOf("Last", 2) + `</article></body></html>`, "Last part I", "Shoes"},
		{"standfirst in a teaser's box",
			head + `<article><h1>The quay is closed</h1><p>21.01.2022</p><div class="teaser-text" itemprop="description"><p>Repairs to the east quay were due for years, and now they begin too late.</p></div>` + proseOf("First", 6) + `</article></body></html>`,
			"begin too late", ""},
		{"standfirst without a name",
			head + `<header><h1>The quay is closed</h1><p>Repairs to the east quay were due for years, and now they begin too late.</p><div>by Ann Field</div></header><div class="text">` + proseOf("First", 6) + `</div></body></html>`,
			"begin too late", ""},
		{"standfirst without a stop",
			head + `<article class="report"><h1>The quay is closed</h1><p>Repairs were due for years, and now they come too late</p><div class="by">Bo Ruiz</div>` + proseOf("First", 6) + `</article></body></html>`,
			"come too late", "Bo Ruiz"},
		{"a picture's credit below the title",
			head + `<article class="report"><h1>The quay is closed</h1><p>Photo: the east quay of the harbour at noon, by Bo Ruiz</p>` + proseOf("First", 6) + `</article></body></html>`,
			"First part I", "at noon, by Bo"},
		{"a letter that nobody laid out",
			head + `<h1>The quay is closed</h1><p>Dear neighbours,</p><p>for you to know</p>` + proseOf("First", 3) + `<p>Yours,</p><p>Bo Ruiz</p></body></html>`,
			"Dear neighbours,\n\nfor you to know", ""},
		{"a scrap above the text of a site's page",
			head + `<nav><a href="/">Home</a></nav><article><h1>The quay is closed</h1><p>Harbours</p>` + proseOf("First", 6) + `</article></body></html>`,
			"First part I", "Harbours"},
		{"a teaser of another page above the title",
			head + `<div class="teaser"><p>Two ferries were sold to an island line, the company said on its page this week.</p></div><article><h1>The quay is closed</h1>` + proseOf("First", 6) + `</article></body></html>`,
			"First part I", "Two ferries"},
		{"comments longer than the named article above them",
			head + `<h1>The quay is closed</h1><div class="article-body"><div>` + strings.ReplaceAll(strings.ReplaceAll(proseOf("Report", 6), "<p>", `<div class="x"><span>`), "</p>", "</span></div>") + `</div></div><div class="talk">` + proseOf("Reader", 7) + `</div></body></html>`,
			"Report part IIIIII", ""},
		{"what readers write around the named text",
			head + `<div class="entry-content-wrap"><h1>The quay is closed</h1><div class="article-body">` + proseOf("Report", 6) + `</div><section class="replies">` + strings.Repeat(`<div class="reply">`+proseOf("Reader", 3)+`</div>`, 9) + `</section></div></body></html>`, "Report part IIIIII", "Reader"},
		{"cards above the title",
			head + `<div class="post-content-area">` + strings.Repeat(`<div class="x"><span>`+strings.NewReplacer("<p>", "", "</p>", "").Replace(proseOf("Card", 1))+`</span></div>`, 14) + `</div><article><h1>The quay is closed</h1>` + proseOf("Report", 5) + `</article></body></html>`, "Report part IIIII", ""},
		{"comments below a brief",
			head + `<h1>The quay is closed</h1><div class="entry">` + proseOf("Brief", 3) + `</div>` + strings.Repeat(`<div class="comment">`+proseOf("Reader", 2)+`</div>`, 6) + `</body></html>`, "Brief part III", "Reader"},
		{"other articles below a brief",
			head + `<article><h1>The quay is closed</h1>` + proseOf("Brief", 3) + strings.Repeat(`<div class="related-item">`+proseOf("Other", 2)+`</div>`, 6) + `</article></body></html>`, "Brief part III", "Other"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			doc, err := parseHTML(context.Background(), Source{Ref: "page.html", Data: []byte(tc.page)})
			if err != nil {
				t.Fatal(err)
			}
			if err := doc.Check(); err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(doc.Text, tc.has) || tc.lacks != "" && strings.Contains(doc.Text, tc.lacks) {
				t.Errorf("want %q, not %q, in:\n%s", tc.has, tc.lacks, doc.Text)
			}
		})
	}
}

// TestHTMLBylineBelow reads bylines that no class names, and no other lines.
func TestHTMLBylineBelow(t *testing.T) {
	for line, want := range map[string]string{
		"<p>By Ann Field | 12/10/2020</p>":                                   "Ann Field",
		"<p>Par Ana Ruiz</p>":                                                "Ana Ruiz",
		`<div class="post-meta-autor">Ana Ruiz, 01.12.2021</div>`:            "Ana Ruiz",
		`<div class="vol"><span class="authorname">Bo Hale</span></div>`:     "Bo Hale",
		`<div class="topic">North Sea</div>`:                                 "",
		`<div class="comment-author">Bo Hale</div>`:                          "",
		`<ul class="authors"><li>Ana Ruiz</li><li>Bo Hale</li></ul>`:         "Ana Ruiz, Bo Hale",
		`<div class="author-box">About The Author</div>`:                     "",
		`<div class="credit author">Prop stylist: Bo Hale</div>`:             "",
		`<div class="quote-author">Piet Brandt</div>`:                        "",
		"<p>By the time the board met, Ann Field had left the building.</p>": "",
	} {
		page := "<html><head><title>The quay is closed</title></head><body><article><h1>The quay is closed</h1>" + line + proseOf("First", 5) + "</article></body></html>"
		doc, err := parseHTML(context.Background(), Source{Ref: "page.html", Data: []byte(page)})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(doc.Authors, ", "); got != want {
			t.Errorf("%s: authors %q, want %q", line, got, want)
		}
	}
}

// TestHTMLBylineOfOthers opens a page that gives its title once more among other articles.
func TestHTMLBylineOfOthers(t *testing.T) {
	for _, page := range []string{
		"<article><h1>The quay is closed</h1>" + proseOf("First", 9) + "</article><div><h3>The quay is closed</h3><p>By Bo Hale</p></div>",
		"<div><h3>The quay is closed</h3><p>By Bo Hale</p></div><article><h1>The quay is closed</h1>" + proseOf("First", 9) + "</article>",
	} {
		doc, err := parseHTML(context.Background(), Source{Ref: "page.html", Data: []byte("<html><head><title>The quay is closed</title></head><body>" + page + "</body></html>")})
		if err != nil || len(doc.Authors) > 0 {
			t.Errorf("%v: %v", doc.Authors, err)
		}
	}
}

// TestHTMLOwnPublisher opens a page whose writer publishes it.
func TestHTMLOwnPublisher(t *testing.T) {
	for _, kind := range []string{`"Person"`, `["Person","Organization"]`} {
		doc, err := parseHTML(context.Background(), Source{Ref: "page.html", Data: []byte(`<html><head><title>The quay is closed</title><meta name="author" content="Ann Field"><script type="application/ld+json">{"@type":"Article","publisher":{"@type":` +
			kind + `,"name":"Ann Field"}}</script></head><body><h1>The quay is closed</h1>` + proseOf("First", 5) + "</body></html>")})
		if err != nil || strings.Join(doc.Authors, ", ") != "Ann Field" {
			t.Errorf("%s: %v: %v", kind, doc.Authors, err)
		}
	}
}

// TestHTMLShortExport reads an export of a few words back; a page of others with as few has no article.
func TestHTMLShortExport(t *testing.T) {
	const page = "<html><body><h1>A</h1>\n<nav><ol><li><a href=\"#s1\">Why?</a></li></ol></nav><article><p>Words.</p><h2>Why?</h2><p>Ann said so.</p></article>\n"
	doc, err := parseHTML(context.Background(), Source{Ref: "a.html", Data: []byte(page + FindingsMark + "\n<h2>Quotes</h2>")})
	if err != nil {
		t.Fatal(err)
	}
	if want := "Words.\n\nWhy?\n\nAnn said so."; doc.Text != want {
		t.Errorf("got %q, want %q", doc.Text, want)
	}
	if _, err := parseHTML(context.Background(), Source{Ref: "a.html", Data: []byte(page)}); err == nil {
		t.Error("a page of six words has an article")
	}
}
