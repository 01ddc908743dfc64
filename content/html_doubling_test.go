package content

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// BenchmarkPageFacts reads what hostile pages of n, 2n and 4n parts say of themselves: the time must double, too.
func BenchmarkPageFacts(b *testing.B) {
	for name, page := range map[string]func(n int) string{
		"bylines": func(n int) string { return "<h1>The bridge opens</h1>" + strings.Repeat("<p>By Ann Field</p>", n) },
		"headings": func(n int) string {
			return "<title>" + strings.Repeat("The bridge | ", min(n, 70)) + "</title>" + strings.Repeat("<h1>The bridge opens</h1>", n)
		},
		"days": func(n int) string {
			return "<h1>The bridge opens</h1>" + strings.Repeat("<p><time>5 March 2024</time></p>", n)
		},
		"marks":     func(n int) string { return "<title>" + strings.Repeat("a | ", n) + "</title><h1>a</h1>" },
		"told days": func(n int) string { return "<h1>The bridge opens</h1><p>It fell." + strings.Repeat("<time></time>", n) },
		"nested": func(n int) string {
			return `<div itemprop="comment">` + strings.Repeat(strings.Repeat("<b>", 200)+strings.Repeat("<time></time>", 50)+strings.Repeat("</b>", 200), n/50)
		},
		"metas": func(n int) string { return strings.Repeat(`<meta name="pubdate" content="yesterday">`, n) },
	} {
		for _, n := range []int{2000, 4000, 8000} {
			b.Run(fmt.Sprintf("%s-%d", name, n), func(b *testing.B) {
				root, err := html.Parse(strings.NewReader(page(n)))
				if err != nil {
					b.Fatal(err)
				}
				p := newHTMLPage(root)
				for b.Loop() {
					readHTMLMeta(p, "")
				}
			})
		}
	}
}
