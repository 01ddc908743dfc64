package content

import (
	"errors"
	"strings"
	"testing"
)

// hostileHTML are pages that make naive parsers take quadratic time or exhaust
// the stack; n is about their size in bytes.
func hostileHTML(n int) map[string]string {
	rep := func(s string) string { return strings.Repeat(s, n/len(s)) }
	const lead = "<article><p>The bridge over the river was opened again on Monday, a year after it had been closed for repairs, as the town council had said it would be.</p>"
	return map[string]string{
		"div deep":         lead + rep("<div>") + "a",
		"div deep closed":  lead + strings.Repeat("<div>", 400) + rep("<p>a b c</p>"),
		"div 500 twice":    lead + strings.Repeat(strings.Repeat("<div>", 200)+"a"+strings.Repeat("</div>", 200), n/2200+1),
		"spans":            lead + strings.Repeat("<span>", 300) + rep("a <i>b</i> "),
		"bold unclosed":    lead + rep("<b>a"),
		"bold various":     lead + rep("<b c=1><i d=2>a</b>"),
		"links unclosed":   lead + rep("<a href=x>a"),
		"tables":           lead + strings.Repeat("<table><tr><td>", 100) + rep("a "),
		"table in table":   lead + rep("<table><tr><td>a</table>"),
		"fostered":         lead + "<table>" + rep("a<b>"),
		"cells":            lead + "<table><tr>" + rep("<td>a") + "<tr>" + rep("<td>b"),
		"rows":             lead + "<table>" + rep("<tr><td>a<td>b"),
		"headings":         lead + rep("<h2>a</h2>"),
		"headings text":    lead + rep("<h2>a</h2><p>some words</p>"),
		"lists":            lead + rep("<ul><li>a"),
		"items":            lead + "<ul>" + rep("<li>some words here"),
		"paragraphs":       lead + rep("<p>some words here, and more.</p>"),
		"paragraphs same":  lead + rep("<p>The bridge over the river was opened again.</p>"),
		"breaks":           lead + "<p>" + rep("a<br>"),
		"breaks double":    lead + "<div>" + rep("a b c<br><br>"),
		"entities":         lead + rep("&amp;&lt;"),
		"entity starts":    lead + rep("&#x"),
		"comments":         lead + rep("<!-- a -->"),
		"comment open":     lead + "<!--" + rep("-a"),
		"attributes":       lead + "<p " + rep("a=b ") + ">x",
		"classes":          lead + "<p class='" + rep("share nav ") + "'>x",
		"one text":         lead + "<p>" + rep("word "),
		"one word":         lead + "<p>" + rep("w"),
		"divs flat":        lead + rep("<div>some words here</div>"),
		"forms":            lead + rep("<form><input type=email></form>"),
		"buttons":          lead + rep("<button><i>a</i></button>"),
		"scripts":          lead + rep("<script>a</script>"),
		"json":             `<script type="application/ld+json">` + rep("[") + `</script>` + lead,
		"json body":        `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"` + rep("some words here, and more. ") + `"}</script>` + lead + rep("<p>some words here, and more.</p>"),
		"metas":            rep("<meta name=author content=a>") + lead,
		"bylines":          lead + rep("<i class=byline>a b</i>"),
		"nested bylines":   lead + strings.Repeat("<i class=byline>", 300) + rep("a "),
		"templates":        lead + rep("<template>a"),
		"frames":           rep("<frameset>"),
		"foreign":          lead + rep("<svg><math><mi>"),
		"title":            "<title>" + rep("a | ") + "</title>" + lead,
		"null":             lead + rep("\x00a"),
		"angle":            lead + rep("<"),
		"angle a":          lead + rep("<a "),
		"quotes unclosed":  lead + rep("<a href='"),
		"noscript":         lead + rep("<noscript><p>a"),
		"selects":          lead + rep("<select><option>a"),
		"hidden":           lead + rep("<p hidden>a</p>"),
		"zalgo":            lead + "<p>a" + rep("\u0301"),
		"address":          `<base href="` + rep("a/") + `">` + lead + rep(`<a href="../b">x</a> `),
		"definition lists": lead + rep("<dl><dt>a<dd>b"),
		"rubies":           lead + rep("<ruby>a<rt>b"),
		"quotations":       lead + rep("<blockquote>a"),
		"pre":              lead + "<pre>" + rep("a  b\n"),
	}
}

func TestHTMLHostile(t *testing.T) {
	for name, text := range hostileHTML(20_000) {
		for _, raw := range []bool{false, true} {
			doc, err := Parse("x.html", []byte(text), Options{Raw: raw})
			if err != nil {
				if strings.Contains(err.Error(), "\n") {
					t.Errorf("%s: %v", name, err)
				}
				continue
			}
			if err := doc.Check(); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

// TestPageOfLogin says that a page without an article asks to log in.
func TestPageOfLogin(t *testing.T) {
	for name, page := range map[string]string{
		"form":  `<form method="post"><input type="email"><input type="Password"><button>Go</button></form><p>Members only.</p>`,
		"words": `<h1>The bridge</h1><p>Subscribe to continue.</p>`,
	} {
		_, err := Parse("x.html", []byte("<html><body>"+page+"</body></html>"), Options{})
		if !errors.Is(err, ErrNothing) || !strings.Contains(err.Error(), "asks to log in") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
