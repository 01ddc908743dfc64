package content

import (
	"strings"
	"testing"
)

// TestSitelessMarkdownKeeps holds that what only looks like a generator's signs stays: code of
// all kinds, sums of money, sums, links, times, and signs that nothing closes.
func TestSitelessMarkdownKeeps(t *testing.T) {
	const signs = "{{< figure src=\"a\" >}} {% include a %} {: .b} [[a|b]] ==c== %%d e%% <Card/> {/* f */}\n:::note\n!!! note\n: g\n"
	for name, text := range map[string]string{
		"fenced code":       "Before.\n\n```md\n" + signs + "```\n\nBehind.\n",
		"fenced by tildes":  "~~~\n" + signs + "```\n" + signs + "~~~\n",
		"longer fence":      "````\n```\n" + signs + "```\n" + signs + "````\n",
		"code in lines":     "See `{{< a >}}`, `{% b %}` and ``[[c|d]] ` e`` or `==f==` there.\n",
		"escaped shortcode": "It is written {{</* ref \"a\" */>}} there.\n",
		"money":             "It cost $5, then $10_000 and $20*2 or 5$_a$ less.\n",
		"equal signs":       "a == b and c == d, a==b; if x === y.\n",
		"comparisons":       "It is true if a==b and c==d, or x[[name]] in R, f(x)[[b|c]], l[1][[z]].\n",
		"compared strings":  "If \"a\"==\"b\" and 'c'=='d', f(a)==b or c==d, x===y and z===w.\n",
		"calls compared":    "If f(a)==g(b) and h(c)==2, x!=y==z and n==1.\n",
		"per cent":          "Of 100%% of %%name%% none.\n",
		"links":             "[[1]](#a), [[x]][y], [[1, 2], [3, 4]], [a](b \"c\").\n",
		"times and smileys": "At 10:30 : no :-) :) {:} {a: b} {:a => 1}\n",
		"open signs":        "{{< a {% b {: c [[d ==e %%f $g :::\n",
		"exclamations":      "Yes!!! No??? And === is a sign.\n",
		"import in prose":   "import duties from 'abroad' rise\n\nexport goods\n",
		"a class in text":   "The list List<Card> and the tag <Card> stay in Markdown.\n",
	} {
		if got := string(sitelessMarkdown([]byte(text), false)); got != text {
			t.Errorf("%s: %q, want %q", name, got, text)
		}
	}
}

// TestSiteMarksGo holds that a site's own marks go: at the ends of lines, in brackets and
// quotation marks, and between words of scripts that set no spaces.
func TestSiteMarksGo(t *testing.T) {
	for in, want := range map[string]string{
		"==One== is (==marked==), so is \"==two==\", and **==three==**.\n": "One is (marked), so is \"two\", and **three**.\n",
		"See [[Weir]] and [[Weir|the weirs]], ([[Mill]]) or [[Dam]]s.\n":   "See Weir and the weirs, (Mill) or Dams.\n",
		"a==b is no ==mark== but c==d is none.\n":                          "a==b is no mark but c==d is none.\n",
		"这是==重点==内容，见[[笔记]]。\n":                                            "这是重点内容，见笔记。\n",
		"[[Weir]] [[Mill]] [[Dam]]\n":                                      "Weir Mill Dam\n",
	} {
		if got := string(sitelessMarkdown([]byte(in), false)); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// TestFrontMatterForms reads who wrote an article and what it is called in the forms that
// blogs have for it.
func TestFrontMatterForms(t *testing.T) {
	for name, c := range map[string]struct{ front, title, authors, published string }{
		"tables of authors":  {"title: A\nauthors:\n  - name: Lina Moss\n    url: x\n  - key: tom\n", "A", "Lina Moss; tom", ""},
		"one table":          {"title: A\nauthor:\n  name: Lina Moss\n  email: a@b.example\n", "A", "Lina Moss", ""},
		"table on a line":    {"title: A\nauthors: [{name: Lina Moss, url: x}, {name: Tom Reed}]\n", "A", "Lina Moss; Tom Reed", ""},
		"links and house":    {"title: A\nauthor: >\n  **[Lina Moss](https://x.example)** (Courier)\n", "A", "Lina Moss", ""},
		"folded":             {"title: >-\n  The weir\n  opens\ndate: 2026-06-09\n", "The weir opens", "", "2026-06-09"},
		"quotation marks":    {"title: 'It''s \"open\"'\ncreated: 2026-06-09\n", `It's "open"`, "", "2026-06-09"},
		"escaped":            {"title: \"The \\\"weir\\\": open\"\n", `The "weir": open`, "", ""},
		"lists after a fold": {"title: |\n  The weir\ntags:\n  - a\n  - b\n", "The weir", "", ""},
	} {
		doc, err := Parse("x.md", []byte("---\n"+c.front+"---\nThe weir is open.\n"), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if doc.Title != c.title || strings.Join(doc.Authors, "; ") != c.authors || doc.Published != c.published {
			t.Errorf("%s: %q by %q on %q", name, doc.Title, doc.Authors, doc.Published)
		}
	}
	for front, want := range map[string][2]string{
		"url: https://www.courier.example/a":                        {"courier.example", "https://www.courier.example/a"},
		"source: \"https://courier.example/a\"":                     {"courier.example", "https://courier.example/a"},
		"source: https://courier.example/a\nurl: https://b.example": {"b.example", "https://b.example"},
		"site: Courier\nurl: https://courier.example/a":             {"Courier", "https://courier.example/a"},
		"source: Courier":  {"Courier", ""},
		"url: /2026/weir/": {"", ""},
	} {
		doc, err := Parse("x.md", []byte("---\n"+front+"\n---\nThe weir is open.\n"), Options{})
		if err != nil || doc.Site != want[0] || doc.URL != want[1] {
			t.Errorf("%q: %v, %q at %q", front, err, doc.Site, doc.URL)
		}
	}
	doc, err := Parse("x.md", []byte("+++\ntitle = \"A\"\n[extra]\ntitle = \"B\"\n+++\nText.\n"), Options{})
	if err != nil || doc.Title != "A" {
		t.Errorf("TOML: %v, %+v", err, doc)
	}
	doc, err = Parse("x.txt", []byte("---\ntitle: A\n...\n# One\n\nText.\n\n## Two\n\nMore.\n"), Options{})
	if err != nil || doc.Title != "A" || doc.Format != "md" {
		t.Errorf("named as text: %v, %+v", err, doc)
	}
}
