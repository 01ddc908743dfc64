package briefing

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"brief/content"
)

const exported = `---
title: "Talks & <more>"
authors: [Jo Field]
---

A *lead* with **bold** words, a_b, 3 * 4 * 5, [a link](https://example.org/a_(b)) and ` + "`code`" + `; un**believ**able.

## 1. What & <why>?

- one
  - two &amp; three
- \- minus

> "The bridge is *closed*," said Mayor Anna Berg. "=cmd|' /C calc'!A0," said Anna Berg.

| a | b |
|---|---|
| 1 | **2** |

2\. Not a list, <https://example.org>.

` + "```\n# no heading\n\n```" + `
`

func exportedBriefing(t *testing.T) *Briefing {
	t.Helper()
	doc, err := content.Parse("x.md", []byte(exported), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return Parse(doc)
}

// TestMarkdownReadsBack holds that the exported article is the same text with
// the same marks when it is opened again.
func TestMarkdownReadsBack(t *testing.T) {
	b := exportedBriefing(t)
	out := b.AppendMarkdown(nil)
	again, err := content.Parse("y.md", out, content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if again.Title != b.Doc.Title || again.Text != b.Doc.Text {
		t.Errorf("title %q, text\n%s\nof\n%s", again.Title, again.Text, out)
	}
	for i, m := range b.Doc.Marks {
		if i >= len(again.Marks) || again.Marks[i] != m {
			t.Errorf("mark %d is lost: %+v", i, m)
			break
		}
	}
	if _, appendix, _ := strings.Cut(string(out), "\n## Quotes\n"); !strings.Contains(appendix, "— Anna Berg, Mayor") {
		t.Errorf("no appendix in\n%s", out)
	}
}

// TestMarkWithinArticle holds that an article that shows the mark of exports comes back whole.
func TestMarkWithinArticle(t *testing.T) {
	code := "a := 1\n" + content.FindingsMark + "\nb := 2"
	doc, err := content.Parse("x.md", []byte("# T\n\nAna said it.\n\n```\n"+code+"\n```\n\nTom said more.\n\n"+content.FindingsMark+"\n"), content.Options{})
	if err != nil || !strings.Contains(doc.Text, code) {
		t.Fatalf("%v, %q", err, doc.Text)
	}
	again, err := content.Parse("y.md", Parse(doc).AppendMarkdown(nil), content.Options{})
	if err != nil || again.Text != doc.Text {
		t.Errorf("%v, %q", err, again.Text)
	}
}

// TestExportsReadBack holds that an export is the same article again, with what is known
// of it and each quote once.
func TestExportsReadBack(t *testing.T) {
	doc, err := content.Parse("x.html", []byte(`<html lang="en"><head><title>Bridge &amp; river</title>
<meta name="author" content="Jo Field"><meta name="author" content="Kim &quot;K&quot; Hale">
<meta property="article:published_time" content="2026-06-09T10:00:00Z"><meta property="og:site_name" content="The Herald">
<link rel="canonical" href="https://example.org/bridge?a=1&amp;b=2"></head><body><article><h1>Bridge &amp; river</h1>
<p>“The bridge over the river was shut for a year and that was far too long,” said Anna Berg, the mayor of Halden.</p>
<h2>Quotes</h2><p>“It will stay open from now on, whatever the river does,” said Piet Brandt, who keeps it.</p></article></body></html>`), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	b := Parse(doc)
	if len(b.Quotes) != 2 || len(doc.Authors) != 2 || doc.URL == "" {
		t.Fatalf("not what this test is about: %+v, %d quotes", doc, len(b.Quotes))
	}
	for name, out := range map[string][]byte{"y.md": b.AppendMarkdown(nil), "y.html": b.AppendHTML(nil)} {
		d, err := content.Parse(name, out, content.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := len(Parse(d).Quotes); got != 2 {
			t.Errorf("%s: %d quotes in\n%s", name, got, out)
		}
		if d.Title != doc.Title || d.Published != doc.Published || d.Site != doc.Site || d.URL != doc.URL || d.Lang != doc.Lang {
			t.Errorf("%s: %+v of\n%s", name, d, out)
		}
		if name == "y.html" && !slices.Equal(d.Authors, doc.Authors) { // Markdown has no " in a name
			t.Errorf("%s: authors %q", name, d.Authors)
		}
	}
}

// TestHTMLExport holds that the page is well formed, escaped, and that every
// link inside it leads to an anchor.
func TestHTMLExport(t *testing.T) {
	out := exportedBriefing(t).AppendHTML(nil)
	ids, links := map[string]bool{}, []string{}
	z := html.NewTokenizer(bytes.NewReader(out))
	var open []string
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		token := z.Token()
		switch kind {
		case html.StartTagToken:
			if token.Data != "meta" && token.Data != "link" && token.Data != "br" {
				open = append(open, token.Data)
			}
			for _, a := range token.Attr {
				if a.Key == "id" {
					ids[a.Val] = true
				}
				if to, ok := strings.CutPrefix(a.Val, "#"); ok && a.Key == "href" {
					links = append(links, to)
				}
			}
		case html.EndTagToken:
			if len(open) == 0 || open[len(open)-1] != token.Data {
				t.Fatalf("</%s> closes %v in\n%s", token.Data, open, out)
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		t.Errorf("not closed: %v", open)
	}
	for _, to := range links {
		if !ids[to] {
			t.Errorf("a link leads to %q, which is not there", to)
		}
	}
	if len(links) == 0 || !strings.Contains(string(out), "Talks &amp; &lt;more&gt;") {
		t.Errorf("links %v in\n%s", links, out)
	}
}

// TestHTMLExportOnce holds that what stands aside within a section is written once, that nothing has the anchor of
// another, and that a link within the article leads to its place.
func TestHTMLExportOnce(t *testing.T) {
	doc, err := content.Parse("x.html", []byte(`<html lang="en"><head><title>Bridge</title></head><body><article><h1>Bridge</h1>
<p>“The bridge over the river was shut for a year,” said Anna Berg, the mayor of Halden. See <a href="#cap">the picture</a>.</p>
<h2>The river</h2><p>“It will stay open from now on, whatever the river does,” said Piet Brandt, who keeps it.</p>
<figure><img src="a.png" alt="x"><figcaption id="cap">The bridge in May, as seen from the river bank</figcaption></figure>
<p>It was built when the town was small, and nobody knows by whom.</p></article></body></html>`), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	b := Parse(doc)
	if !slices.ContainsFunc(b.Sections, func(s Section) bool { return s.Kind == Aside && s.Parent > 0 }) {
		t.Fatalf("not what this test is about: %+v", b.Sections)
	}
	out := string(b.AppendHTML(nil))
	if n := strings.Count(out, "The bridge in May"); n != 1 {
		t.Errorf("the caption stands there %d times in\n%s", n, out)
	}
	seen := map[string]bool{}
	for _, rest := range strings.Split(out, ` id="`)[1:] {
		id, _, _ := strings.Cut(rest, `"`)
		if seen[id] {
			t.Errorf("two things are %q in\n%s", id, out)
		}
		seen[id] = true
	}
	_, place, _ := strings.Cut(out, `<a href="#p`)
	if place, _, _ = strings.Cut(place, `"`); !seen["p"+place] {
		t.Errorf("no place for the link to the picture in\n%s", out)
	}
}

// TestHTMLExportOfText holds that a title in the text is not told twice, that an actor who is named in it has a place
// there, and that there is no list of nothing.
func TestHTMLExportOfText(t *testing.T) {
	doc, err := content.Parse("x.txt", []byte("Anna Berg opens the bridge\n\nBy Jo Field\n\n9 June 2026\n\nThe bridge over the river was shut for a year. Traffic went by the ferry.\n"), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	b := Parse(doc)
	if len(b.Actors) != 1 || len(b.Quotes) != 0 {
		t.Fatalf("not what this test is about: %+v", b)
	}
	out := string(b.AppendHTML(nil))
	_, body, _ := strings.Cut(out, "</h1>")
	if strings.Contains(body, "opens the bridge") || strings.Count(body, `id="a1"`) != 1 || strings.Contains(body, "Quotes") || !strings.Contains(body, "1 mention</li>") {
		t.Errorf("%s", out)
	}
}

func TestCSVExport(t *testing.T) {
	out, err := exportedBriefing(t).AppendCSV(nil)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(out)).ReadAll()
	if err != nil || len(rows) < 3 {
		t.Fatalf("%v in\n%s", err, out)
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
				t.Errorf("a formula: %q", cell)
			}
		}
	}
}

func TestFormulasAreNoCells(t *testing.T) {
	for cell, want := range map[string]string{"=1+1": "'=1+1", " @sum": "' @sum", "＝1": "'＝1", "＠a": "'＠a", "a=1": "a=1", "": ""} {
		if got := plainCell(cell); got != want {
			t.Errorf("%q is written as %q, want %q", cell, got, want)
		}
	}
}

func TestJSONExport(t *testing.T) {
	out := exportedBriefing(t).AppendJSON(nil)
	var all struct {
		Schema                   int
		Sections, Quotes, Actors []map[string]any
	}
	if err := json.Unmarshal(out, &all); err != nil || all.Schema != 1 || len(all.Sections) < 2 || len(all.Quotes) == 0 {
		t.Errorf("%v: %s", err, out)
	}
}
