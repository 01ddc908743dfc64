package main

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"brief/briefing"
	"brief/content"
)

// units are what is repeated to make an article that is large in one respect;
// each has been slow in some parser or other.
var units = map[string][]string{
	"x.txt": {
		"“", "”", "\"", "'", "‘a’ 's ", "\"a ", "“word said ", "(", "(ABC) ", "((", "Aaa ", "AAA ", "a ", "a", ".", "...", "?", "? ", "!", "—", "- ", "–a", "Abc-", "abc-", "Bob, ", "Bob Smith and ", "Bob's ", "Bob’s ",
		"said ", "said that ", "he said, ", "“Yes, it is so,” he said. ", "“Yes,” said Bob. ", "Bob said that Ann said that ", "Bob (Ann (Tom ", "president of the bank of the ministry of ", "Mr. ", "Mr ", "A. ", "A. B. C. ", "U.S. ",
		"the ", "the Bank of the United ", "of the ", "President ", "President Bob ", "Bank of ", "Bank ", "New York ", "New-York-", "according to ", "who ", "told ", "told reporters that ", "some ", "his ", "it ", "and ", "and the ", ", ", ", and ", ": ", "; ",
		"汉", "汉字。", "العربية ", "👩\u200d", "🇩", "e\u0301", "a\u200b", "\u0301", "\u00ad", "1 ", "1. ", "1,", "1-", "$4bn ", "http://x/ ", "@a ", "#a ", "[", "]", "[1]", "_", "*", "* ", "/", "\\", "&", "<", "<a", "\t", " ", "\r", "\r\n", "\u0085", "\u2028", "\v", "\x1b[", "\x00a", "\xff",
		"\n", "\n\n", "a\n", "a\n\n", "- a\n", "1. a\n", "A: b\n", "A: b\n\n", "Q: a?\n\nA: b\n\n", "“a\n\n", "“a”\n\n", "AAAA BBBB\n\n", "Why?\n\n", "What is it?\n\nIt is this, said Bob.\n\n", "> a\n", "***\n\n", "    a\n\n",
	},
	"x.md": {
		"*", "*a ", "*a **b ", "_", "__a ", "`", "`a", "``a`", "~", "~~a", "[", "[a", "[a](", "[a](http://x ", "[a][b] ", "![", "](", "<", "<a ", "<a>", "<!--", "<?", "<![CDATA[", "&", "&amp;", "&#27;", "&#x1b;", "\\", "\\*", "|", "|a", "> ", ">", ">a\n", "- ", "- a\n", " - a\n", "1. a\n", "# a\n", "#", "# a?\n\n", "a\n===\n\n", "a\n", "===\n", "---\n", "```\n", "~~~\n", "\ta\n",
		"|a|b|\n|-|-|\n", "[^1] ", "[^1]: a\n\n", "[r]: /x\n", "<div>\n\n", "</div>", "<script>\n", "http://x ", "www.x.y ", "a@b.c ", "- [ ] a\n", "* * ", "+ + ", "1. 1. ", "a\\\n", "a  \n", "“a”", ":-:|", "**a*",
	},
	"x.html": {
		"<div>", "<p>", "<p>a", "<p>a</p>", "<b>", "<b><i>", "<i>a", "</b>", "</p>", "</div>", "<a>", "<a href=x>a", "<a><b>", "<ul><li>", "<li>", "<li>a", "<dl><dt>a<dd>b", "<table>", "<tr>", "<td>", "<td>a", "<table><tr><td>", "<blockquote>", "<blockquote>a", "<q>", "<h2>a?</h2>", "<h2>", "<h1><h2>", "<br>", "<br>a<br>", "<hr>",
		"<svg>", "<math>", "<svg><p>", "<template>", "<form>", "<input>", "<select><option>", "<button>", "<object>", "<iframe>", "<noscript>", "<pre>", "<pre>a\n", "<span>", "<span>a", "<font>", "<nobr>", "<section>", "<article>", "<article><p>a</p>", "<aside>", "<figure>", "<img>", "<img alt=a>", "<meta name=author content=a>", "<title>", "<link>", "<base>",
		"<!--", "<!-- -->", "<!", "<?", "&", "&amp;", "&#27;", "&nbsp;", "&CounterClockwiseContourIntegral;", "&lt;b&gt;", "<", "<a ", "<a b=\"", "<p class=a id=b>", "<strong>Why?</strong><br>", "<p><strong>Why?</strong></p>", "<p>“A,” said Bob.</p>", "<em>", "<em>a</em>", "<sup>1</sup>", "<ol><li><p>a", "<div><p>a</p></div>", "<div class=comment>a</div>", "<script>", "<style>", "<body>", "<html>", "<frameset>", "<caption>",
	},
}

// patience is how long one article may take on a busy machine before the test
// calls it a hang; all of them take well under a second.
const patience = 30 * time.Second

// TestHostileSizes reads articles in which one thing is repeated thousands of
// times, in a place of its own and all over, which must not take for ever.
func TestHostileSizes(t *testing.T) {
	t.Parallel()
	size := 20_000 // bytes
	if testing.Short() {
		size = 4_000
	}
	for _, name := range sortedKeys(units) {
		for _, unit := range units[name] {
			many := strings.Repeat(unit, size/len(unit))
			if name == "x.html" {
				many = "<p>" + opening + "</p>" + many + "<p>" + closing + "</p>"
			} else {
				many = opening + "\n\n" + many + "\n\n" + closing
			}
			finishes(t, fmt.Sprintf("%s of %q", name, unit), func() { readAll(t, name, many) })
		}
	}
}

// finishes runs work and fails where it takes for ever.
func finishes(t *testing.T, what string, work func()) {
	t.Helper()
	done := make(chan struct{})
	go func() { defer close(done); work() }()
	select {
	case <-done:
	case <-time.After(patience):
		t.Fatalf("%s does not end", what)
	}
}

// readAll reads an article and prints it all ways.
func readAll(t *testing.T, name, source string) {
	doc, err := content.Parse(name, []byte(source), content.Options{})
	if err != nil {
		if what := dirty(err.Error()); what != "" {
			t.Errorf("%s: error %s", name, what)
		}
		return
	}
	if err := doc.Check(); err != nil {
		t.Errorf("%.60q: %v", source[len(opening):], err)
	}
	b := briefing.Parse(doc)
	for way, print := range ways() {
		if out, err := print(b); err != nil {
			t.Errorf("%s: %v", way, err)
		} else if what := dirty(string(out)); what != "" {
			t.Errorf("%s: %s", way, what)
		}
	}
}
