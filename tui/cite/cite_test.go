package cite

import (
	"net/url"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brief/briefing"
	"brief/content"
)

func spanOf(t *testing.T, text, words string) content.Span {
	t.Helper()
	i := strings.Index(text, words)
	if i < 0 {
		t.Fatalf("%q is not in the text", words)
	}
	return content.Span{Start: i, End: i + len(words)}
}

const article = "The premier said no deal, again.\n\n“No deal is better than a bad deal,” said Ana Ruiz.\n\n" +
	"A bad deal is a well-known thing. If the bridge closes, my town closes, and so will the mill, the school and the two bakeries that are left on this side of the river, she said. We will see."

func document() *content.Document {
	return &content.Document{Title: "Norvia–Sarland [summit]", Site: "example.org", Published: "2026-06-09T08:00:00Z",
		URL: "https://example.org/a_(b)", Authors: []string{"J. Field"}, Text: article}
}

func TestText(t *testing.T) {
	doc := document()
	c := Citation{Span: spanOf(t, article, "No deal is better than a bad deal"), Speaker: "Ana Ruiz", Role: "finance minister"}
	want := "“No deal is better than a bad deal” – Ana Ruiz, finance minister\nNorvia–Sarland [summit], example.org, 2026-06-09\nhttps://example.org/a_(b)\n"
	if got := Text(doc, c); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	doc.URL, doc.Site, doc.Published = "", "", ""
	want = "“We will see.”\nJ. Field, Norvia–Sarland [summit]\n"
	if got := Text(doc, Citation{Span: spanOf(t, article, "We will see.")}); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// TestWhatIsNotCertain: a speaker who is not sure is copied as the lists show one, and
// reported speech is not made a quotation.
func TestWhatIsNotCertain(t *testing.T) {
	doc := document()
	doc.URL = ""
	c := Citation{Span: spanOf(t, article, "no deal"), Speaker: "Ana Ruiz", Role: "minister", Unsure: true, Reported: true}
	if got, want := Text(doc, c), "no deal – Ana Ruiz?, minister (reported)\n"; !strings.HasPrefix(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if got, want := Markdown(doc, c), "> no deal\n>\n> — Ana Ruiz?, minister (reported), in "; !strings.HasPrefix(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	c = Citation{Span: c.Span, Reported: true}
	if got, want := Text(doc, c), "“no deal”\nJ. Field"; !strings.HasPrefix(got, want) {
		t.Errorf("the article's words: got  %q\nwant %q", got, want)
	}
}

func TestMarkdown(t *testing.T) {
	doc := document()
	c := Citation{Span: spanOf(t, article, "No deal is better than a bad deal"), Speaker: "Ana Ruiz", Role: "finance minister"}
	want := "> “No deal is better than a bad deal”\n>\n> — Ana Ruiz, finance minister, in [Norvia–Sarland \\[summit\\]](https://example.org/a_%28b%29#:~:text=No%20deal%20is%20better%20than%20a%20bad%20deal), example.org, 2026-06-09\n"
	if got := Markdown(doc, c); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	doc.URL = ""
	if got := Markdown(doc, c); strings.Contains(got, "](") {
		t.Errorf("a link to nowhere: %q", got)
	}
}

func TestFragment(t *testing.T) {
	for _, c := range []struct{ name, words, want string }{
		{"unique", "We will see", "text=We%20will%20see"},
		{"twice", "bad deal", "text=a-,bad%20deal,-%2C%E2%80%9D"},
		{"part of a word", "premie", "text=premier"},
		{"long", article[strings.Index(article, "If the bridge"):strings.Index(article, ", she said")], "text=If%20the%20bridge%20closes%2C,side%20of%20the%20river"},
		{"across blocks", "deal, again.\n\n“No deal is better", "text=deal%2C%20again.,%E2%80%9CNo%20deal%20is%20better"},
		{"dash and comma", "a well-known thing", "text=a%20well%2Dknown%20thing"},
	} {
		got, ok := fragmentOf(article, spanOf(t, article, c.words))
		if !ok || got != c.want {
			t.Errorf("%s: got %s %v, want %s", c.name, got, ok, c.want)
		}
	}
	if got, ok := fragmentOf(strings.Repeat("same words here. ", 40), content.Span{Start: 340, End: 350}); ok {
		t.Errorf("words that nothing tells apart got %s", got)
	}
	if got, ok := fragmentOf("Better\n\ndeal no\n\nno no\n\ndeal", content.Span{Start: 0, End: 22}); ok {
		t.Errorf("words that a browser passes over got %s", got)
	}
	if got, ok := fragmentOf(article, content.Span{Start: 5, End: 5}); ok {
		t.Errorf("an empty span got %s", got)
	}
}

func TestAddressesKeepTheirAnchor(t *testing.T) {
	doc := document()
	doc.URL = "https://example.org/a#top"
	if got := Link(doc, spanOf(t, article, "We will see")); got != "https://example.org/a#top:~:text=We%20will%20see" {
		t.Errorf("got %s", got)
	}
}

// TestFragmentsOccurOnce follows each directive as a browser does: to the first
// place where its parts stand in their order, which must be the words.
func TestFragmentsOccurOnce(t *testing.T) {
	word := rapid.SampledFrom([]string{"no", "deal", "is", "Better", "than,", "café", "well-known", "“a", "it’s"})
	rapid.Check(t, func(t *rapid.T) {
		var blocks []string
		for range rapid.IntRange(1, 4).Draw(t, "blocks") {
			blocks = append(blocks, strings.Join(rapid.SliceOfN(word, 1, 60).Draw(t, "words"), " "))
		}
		text := strings.Join(blocks, "\n\n")
		start := rapid.IntRange(0, len(text)-1).Draw(t, "start")
		span := content.Span{Start: start, End: rapid.IntRange(start, len(text)).Draw(t, "end")}
		got, ok := fragmentOf(text, span)
		if !ok {
			return
		}
		want := wholeWords(text, span)
		page := flat(text)
		if first := follow(t, page, got); first != len(flat(text[:want.Start]+"|"))-1 {
			t.Fatalf("%s leads to byte %d of %q, not to %v", got, first, page, want)
		}
	})
}

// follow returns where in page the directive's start first matches.
func follow(t *rapid.T, page, directive string) int {
	var prefix, start, end, suffix string
	for part := range strings.SplitSeq(strings.TrimPrefix(directive, "text="), ",") {
		plain, err := url.PathUnescape(strings.Trim(part, "-"))
		if err != nil {
			t.Fatal(err)
		}
		plain = flat(plain)
		switch {
		case strings.HasSuffix(part, "-"):
			prefix = plain
		case strings.HasPrefix(part, "-"):
			suffix = plain
		case start == "":
			start = plain
		default:
			end = plain
		}
	}
	for at := 0; ; at++ {
		i := strings.Index(page[at:], prefix)
		if i < 0 || at+i >= len(page) {
			t.Fatalf("%s leads nowhere in %q", directive, page)
		}
		at += i
		rest := strings.TrimLeft(page[at+len(prefix):], " ")
		found := len(page) - len(rest)
		if !strings.HasPrefix(rest, start) {
			continue
		}
		rest = rest[len(start):]
		for end != "" && strings.Contains(rest, end) {
			rest = rest[strings.Index(rest, end)+len(end):]
			if strings.HasPrefix(strings.TrimLeft(rest, " "), suffix) {
				return found
			}
		}
		if end == "" && strings.HasPrefix(strings.TrimLeft(rest, " "), suffix) {
			return found
		}
	}
}

// TestWhoIsCited: a role is that of one speaker alone, line breaks are none, and an actor is
// cited by name and role.
func TestWhoIsCited(t *testing.T) {
	b := &briefing.Briefing{Doc: document(), Actors: []briefing.Actor{{ID: 1, Name: "Ana\nRuiz", Role: "finance\nminister"}, {ID: 2, Name: "Piet Brandt"}}}
	q := briefing.Quote{Speaker: briefing.Speaker{Actor: 1, Name: "Ana Ruiz"}, Confidence: .9}
	if got := Quote(b, &q); got.Role != "finance minister" || got.Speaker != "Ana Ruiz" || got.Unsure || got.Reported {
		t.Errorf("got %+v", got)
	}
	q.Others = []briefing.Speaker{{Actor: 2, Name: "Piet Brandt"}}
	if got := Quote(b, &q); got.Role != "" || got.Speaker != "Ana Ruiz, Piet Brandt" {
		t.Errorf("two speakers: %+v", got)
	}
	for i, want := range []string{"Ana Ruiz, finance minister", "Piet Brandt"} {
		if got := Actor(&b.Actors[i], content.Span{}); got.Name != want {
			t.Errorf("got %q, want %q", got.Name, want)
		}
	}
}

// TestMarkdownIsEscaped: what Markdown would read as its own stands for itself, words that
// have marks get no others, and an anchor is kept where no directive leads to the words.
func TestMarkdownIsEscaped(t *testing.T) {
	doc := document()
	doc.Text, doc.Site, doc.URL = "“a_b & c &amp; 1 < 2”\n\nsame same", "ex_ample.org", "https://example.org/a#top"
	got := Markdown(doc, Citation{Span: spanOf(t, doc.Text, "“a_b & c &amp; 1 < 2”")})
	if want := "> “a\\_b & c \\&amp; 1 \\< 2”\n>\n> — [Norvia–Sarland \\[summit\\]]("; !strings.HasPrefix(got, want) || !strings.Contains(got, ", J. Field, ex\\_ample.org, ") {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if got := Link(doc, content.Span{Start: len(doc.Text), End: len(doc.Text)}); got != "https://example.org/a#top" {
		t.Errorf("the link is %s", got)
	}
	for _, words := range []string{"“half", "half”", "half"} {
		if got := quoted(words); got != "“"+words+"”" {
			t.Errorf("%s is quoted as %s", words, got)
		}
	}
}
