package content

import (
	"strings"
	"testing"
)

// hostileMarkdown are texts that make naive parsers take quadratic time or
// exhaust the stack; n is about their size in bytes.
func hostileMarkdown(n int) map[string]string {
	rep := func(s string) string { return strings.Repeat(s, n/len(s)) }
	return map[string]string{
		"quotes deep":      rep(">") + "a\n" + rep("a\n"),
		"quotes lines":     rep("> > > > > > > > > > > > > > > > > > > > a\n"),
		"lists deep":       rep("- ") + "a\n" + rep("a\n"),
		"numbers deep":     rep("1. ") + "a\n" + rep("b\n"),
		"brackets":         rep("["),
		"brackets closed":  rep("[") + rep("]"),
		"link starts":      rep("[a]("),
		"link ends":        rep("](a)"),
		"image starts":     rep("!["),
		"stars":            rep("*a "),
		"stars mixed":      rep("*a **b "),
		"stars end":        rep("a* "),
		"stars run":        rep("*") + "a" + rep("*"),
		"underscores":      rep("_a __b "),
		"tildes":           rep("~~a "),
		"backticks":        rep("`a``b```c"),
		"ticks":            rep("`"),
		"angle":            rep("<"),
		"angle tags":       rep("<a "),
		"comments":         rep("<!-- "),
		"entities":         rep("&amp;"),
		"entity starts":    rep("&#"),
		"headings":         rep("# a\n"),
		"setext":           rep("a\n=\n"),
		"references":       rep("[a]: b\n") + rep("[a] "),
		"reference starts": rep("[a]: "),
		"table":            rep("|") + "\n" + rep("|-") + "\n" + rep("|a"),
		"table rows":       "|a|b|\n|-|-|\n" + rep("|a|b|\n"),
		"one line":         rep("word "),
		"fences":           rep("```\n"),
		"html blocks":      rep("<div>\n\n"),
		"escapes":          rep("\\*"),
		"autolinks":        rep("<http://a"),
		"shortcodes open":  rep("{{< a {% b %} "),
		"tags open":        rep("{% a {{< b >}} "),
	}
}

func TestMarkdownHostile(t *testing.T) {
	for name, text := range hostileMarkdown(20_000) {
		doc, err := parseMarkdown(t.Context(), Source{Ref: "x.md", Data: []byte(text)})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if err := doc.Check(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestTameMarkdown holds that markers beyond the bound go and the words stay.
func TestTameMarkdown(t *testing.T) {
	for in, want := range map[string]string{
		strings.Repeat("> ", 40) + "a\n":  strings.Repeat("> ", 15) + ">" + "a\n",
		strings.Repeat("- ", 40) + "a\n":  strings.Repeat("- ", 15) + "-" + "a\n",
		strings.Repeat(" ", 100) + "a\n":  strings.Repeat(" ", 64) + "a\n",
		strings.Repeat("*", 40) + "a**\n": strings.Repeat("*", 40) + "a**\n",
	} {
		if got := string(tameMarkdown([]byte(in))); got != want {
			t.Errorf("tameMarkdown(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestMarkdownSigns holds who wrote an article in Markdown, and when, by the lines below its title.
func TestMarkdownSigns(t *testing.T) {
	const text = "\n\nThe council voted nine to four on Tuesday night to close the old swimming pool in the spring, after three hours of debate.\n\nNobody had known it.\n"
	for lines, want := range map[string]struct{ authors, day string }{
		"# The pool is to close\n\n*By [Ann Field](https://orbix.example/field) and Bo Ruiz*\n\n**21 May 2024**": {"Ann Field; Bo Ruiz", "2024-05-21"},
		"---\nauthor: Eva Holm\ndate: 2024-05-20\n---\n# The pool is to close\n\nBy Ann Field\n\nMay 21, 2024":   {"Eva Holm", "2024-05-20"},
		"# By the sea\n\n5 May 2024\n\nWe swam.\n\n6 May 2024\n\nWe did not.":                                    {"", ""},
		"## The pool is to close\n\nBy Ann Field\n\nMay 21, 2024":                                                {"", ""},
	} {
		doc, err := parseMarkdown(t.Context(), Source{Ref: "a.md", Data: []byte(lines + text)})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(doc.Authors, "; "); got != want.authors || doc.Published != want.day {
			t.Errorf("%q: by %q on %q", lines, got, doc.Published)
		}
		if err := doc.Check(); err != nil {
			t.Error(err)
		}
	}
}
