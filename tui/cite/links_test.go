package cite

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"brief/content"
)

// TestLinks: addresses that a text spells out are links too, without the marks around them.
func TestLinks(t *testing.T) {
	for text, want := range map[string][]string{
		"The plan is at https://example.org/plan. More at www.example.com/a_b, she said.": {
			"https://example.org/plan", "www.example.com/a_b https://www.example.com/a_b"},
		"See [the list](https://example.org/list) and https://example.org/b(1) (or http://example.net/c?d=1&e=2).": {
			"the list https://example.org/list", "https://example.org/b(1)", "http://example.net/c?d=1&e=2"},
		"“https://example.org/x”—he read it; <https://example.org/y>": {"https://example.org/x", "https://example.org/y"},
		"[https://short.example.org](https://example.org/long)":       {"https://short.example.org https://example.org/long"},
		"At https://example.org/?a=b&www.example.com or https://example.org/-http://example.net it is.": {
			"https://example.org/?a=b&www.example.com", "https://example.org/-http://example.net"},
		"It was at https:// and www. then, and https://localhost/x, notwww.example.org.": nil,
	} {
		doc, err := content.Parse("links.md", []byte(text), content.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, l := range Links(doc, content.Span{End: len(doc.Text)}) {
			shown := l.Of(doc.Text)
			if shown != l.Target {
				shown += " " + l.Target
			}
			got = append(got, shown)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("the links of %q (-want +got):\n%s", text, diff)
		}
	}
}

// TestLinksNear: an address of which the span has a part is found whole.
func TestLinksNear(t *testing.T) {
	const address = "https://example.org/a-long-way/to-the-end"
	text := "The words are at " + address + " for all."
	doc, err := content.Parse("links.txt", []byte(text), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	at := strings.Index(text, "long")
	for _, within := range []content.Span{{Start: at, End: len(text)}, {Start: 0, End: at}} {
		if all := Links(doc, within); len(all) != 1 || all[0].Target != address {
			t.Errorf("near %v are the links %v", within, all)
		}
	}
}
