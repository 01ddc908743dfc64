package briefing

import (
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"

	"brief/content"
)

const plainArticle = `The talks begin on Monday in the capital.

What will the delegation discuss?

Piet Brandt, the head of the National Commission for Security, Bridges and Inland Ferries, will lead it. “It need not be long,” Brandt said.

What is at stake for those who cross the bridge every single day to work?

A great deal, said Brandt.
`

func plainBriefing(t *testing.T) *Briefing {
	t.Helper()
	doc, err := content.Parse("x.txt", []byte(plainArticle), content.Options{Format: "text"})
	if err != nil {
		t.Fatal(err)
	}
	return Parse(doc)
}

// TestFoundHeadings holds that a line found to be a heading is one wherever the
// article is written out.
func TestFoundHeadings(t *testing.T) {
	b := plainBriefing(t)
	const question = "What will the delegation discuss?"
	for name, c := range map[string]struct{ got, want string }{
		"Markdown": {string(b.AppendMarkdown(nil)), "\n## " + question + "\n"},
		"HTML":     {string(b.AppendHTML(nil)), "<h2>" + question + "</h2>"},
		"text":     {string(b.AppendArticle(nil, Page{})), "\n## " + question + "\n"},
	} {
		if !strings.Contains(c.got, c.want) {
			t.Errorf("%s has no %q:\n%s", name, c.want, c.got)
		}
	}
	if html := string(b.AppendHTML(nil)); strings.Contains(html, `lang=""`) || strings.Contains(html, `<p class="about"></p>`) {
		t.Errorf("empty markup:\n%s", html)
	}
}

// TestPrintedLists holds that a pipe gets names and headings whole, that on a
// terminal no row is wider than it, and that no list has empty lines.
func TestPrintedLists(t *testing.T) {
	b := plainBriefing(t)
	b.Actors[0].Name = "National Commission for Security, Bridges and Inland Ferries"
	lists := map[string]func(p Page) string{
		"sections": func(p Page) string { out, _ := b.AppendSections(nil, Selection{}, p); return string(out) },
		"quotes":   func(p Page) string { out, _ := b.AppendQuotes(nil, Selection{}, p, true); return string(out) },
		"actors":   func(p Page) string { out, _ := b.AppendActors(nil, Selection{}, p); return string(out) },
	}
	for name, list := range lists {
		if whole := list(Page{}); strings.Contains(whole, "…") {
			t.Errorf("%s are cut in a pipe:\n%s", name, whole)
		}
		for width := 40; width <= 200; width += 8 {
			for line := range strings.SplitSeq(strings.TrimSuffix(list(Page{Width: width}), "\n"), "\n") {
				if line == "" || displaywidth.String(line) > width || strings.HasSuffix(line, " ") {
					t.Errorf("%s at width %d: %q", name, width, line)
				}
				if before, _, ok := strings.Cut(line, "organization"); ok && !strings.HasSuffix(before, gap) || strings.Contains(line, "organization 1") {
					t.Errorf("at width %d nothing parts the cells of %q", width, line)
				}
			}
		}
	}
}

// TestLongCell: a cell of several rows begins beside others only where its first word has room there.
func TestLongCell(t *testing.T) {
	for width, want := range map[int]string{
		13: "Ruiz  §3\n    Finance\n    Minister\n    of\n    Ostwick\n",
		18: "Ruiz  §3  Finance\n    Minister of\n    Ostwick\n",
		80: "Ruiz  §3  Finance Minister of Ostwick\n",
	} {
		if got := string(Page{Width: width}.appendCells(nil, "Ruiz  §3  Finance Minister of Ostwick", "    ")); got != want {
			t.Errorf("at width %d %q, want %q", width, got, want)
		}
	}
}
