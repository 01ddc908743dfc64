package tui

import (
	"fmt"
	"strings"
	"testing"

	"brief/briefing"
	"brief/content"
	"brief/tui/render"
)

// TestContextShowsTheQuote: the paragraph below the list shows the selected quote and
// what stands before and behind it, wherever in however long a paragraph it is.
func TestContextShowsTheQuote(t *testing.T) {
	var filler strings.Builder
	for i := range 200 {
		fmt.Fprintf(&filler, "Sentence number %d is about the town. ", i)
	}
	for _, c := range []struct{ name, before, after, shows string }{
		{"first", "", filler.String(), "[The bridge must go,]"},
		{"short", "On Monday there was rain. ", "", "On Monday there was rain. [The bridge must go,] said"},
		{"last", filler.String(), "", "[The bridge must go,] said"},
		{"middle", filler.String(), filler.String(), "[The bridge must go,] said"},
		{"no spaces before", strings.Repeat("和", 9000), "", "[The bridge must go,]"},
		{"no spaces behind", "", strings.Repeat("和", 9000), "[The bridge must go,]"},
	} {
		d := newDriver(t, 80, 24, plainText(c.before+"“The bridge must go,” said Ana Ruiz, the mayor. "+c.after+"\n\nThe end.\n"))
		d.keys("3")
		if d.m.quotes.selected() == nil {
			t.Fatalf("%s: no quote", c.name)
		}
		d.checkGeometry(c.name)
		_, context, _ := strings.Cut(d.screen(), "── context ")
		_, context, _ = strings.Cut(context, "\n")
		if all := strings.Join(strings.Fields(context), " "); !strings.Contains(all, c.shows) {
			t.Errorf("%s: the context lacks %q:\n%s", c.name, c.shows, d.screen())
		}
		rows := strings.Split(context, "\n")
		if strings.HasPrefix(rows[0], " … ") != (len(c.before) > 100) {
			t.Errorf("%s: whether something is left out before is told wrongly:\n%s", c.name, d.screen())
		}
		if strings.Contains(context, "…\n\n") || strings.HasSuffix(rows[5], "…") || strings.HasSuffix(rows[6], "…") {
			if c.after == "" {
				t.Errorf("%s: nothing is left out behind:\n%s", c.name, d.screen())
			}
		} else if len(c.after) > 100 {
			t.Errorf("%s: what is left out behind is not told:\n%s", c.name, d.screen())
		}
	}
}

// TestContextStaysWhereItIs: from one quote of a paragraph to the next only brackets change.
func TestContextStaysWhereItIs(t *testing.T) {
	d := newDriver(t, 80, 24, plainText("“We begin on Monday,” said Ana Ruiz, the mayor of Halden. “The bridge must go,” she said. “It's old.”\n\nThe end.\n"))
	context := func() string {
		_, context, _ := strings.Cut(d.screen(), "── context ")
		context, _, _ = strings.Cut(context, "old")
		return strings.NewReplacer("[", "\"", "]", "\"", "“", "\"", "”", "\"").Replace(context)
	}
	first := d.keys("3").shows("[We begin on Monday,] said", "“It's old.”").screen()
	before := context()
	if d.keys("j").shows("“We begin on Monday,” said", "[The bridge\n   must go,] she"); context() != before {
		t.Errorf("the paragraph moved:\n%s\nbefore:\n%s", d.screen(), first)
	}
}

// TestUnmarked: the marks of any language go, and the closing one only with that before.
func TestUnmarked(t *testing.T) {
	for text, want := range map[string]string{
		"She: “|,” in May": "She: |,” in May", "Sie: „|“, im Mai": "Sie: |, im Mai", "Sie: »|«, im Mai": "Sie: |, im Mai", "Elle : «|», en mai": "Elle : |, en mai",
		"Hon: ”|”, i maj": "Hon: |, i maj", "「|」と": "|と", "She said | (“yes”)": "She said | (“yes”)", "the |” sign": "the |” sign", "“|": "|",
	} {
		before, after, _ := strings.Cut(text, "|")
		if before, after = unmarked(before, after); before+"|"+after != want {
			t.Errorf("%s became %s|%s, want %s", text, before, after, want)
		}
	}
}

// TestContextOfALongQuote: of words that no pane holds the begin is shown.
func TestContextOfALongQuote(t *testing.T) {
	d := newDriver(t, 80, 24, found(func(*briefing.Briefing) {}))
	d.m.quotes.brief.Quotes[0].Span = content.Span{Start: 0, End: len(d.m.doc.Text)}
	d.keys("3").shows("[").checkGeometry("all is one quote")
}

// TestWrapRows: no row is too wide, and nothing but spaces is lost.
func TestWrapRows(t *testing.T) {
	for _, text := range []string{
		"", "short", "some words that take more than one row", "https://example.org/" + strings.Repeat("long/", 30),
		"see https://example.org/" + strings.Repeat("long/", 9) + " and go on", strings.Repeat("会谈将于星期二", 20), "他说 " + strings.Repeat("会谈", 40) + " 对",
	} {
		for width := 3; width < 60; width++ {
			all := ""
			for _, r := range wrapRows(text, width, "", " ") {
				if w := render.Width(r[0].text); w > width {
					t.Fatalf("width %d: %q has %d cells", width, r[0].text, w)
				}
				all += strings.TrimPrefix(r[0].text, " ")
			}
			if squeeze(all) != squeeze(text) {
				t.Fatalf("width %d: %q became %q", width, text, all)
			}
		}
	}
}

func squeeze(text string) string { return strings.Join(strings.Fields(text), "") }
