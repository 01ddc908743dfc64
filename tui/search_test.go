package tui

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"brief/content"
)

// TestSearchCountsAtEveryWidth: wrapping and typography never change a count.
func TestSearchCountsAtEveryWidth(t *testing.T) {
	for _, c := range []struct {
		query string
		hits  int
	}{{"bridge", 7}, {"cafe", 1}, {"talks open with", 1}, {"customs list, a document", 1}, {"okoye's", 1}, {"Okoye’s", 1}} {
		for width := 24; width <= 200; width += 11 {
			d := newDriver(t, width, 24)
			d.typed("/" + c.query)
			if got := len(d.m.article.hits); got != c.hits {
				t.Errorf("%q at %d columns: %d hits, want %d", c.query, width, got, c.hits)
			}
		}
	}
}

func TestSearchKeys(t *testing.T) {
	d := newDriver(t, 120, 40)
	d.keys("n").shows("No search – press /")
	d.keys("j j")
	before := d.m.here()
	d.typed("/ferries").shows("/ferries▏  1/2", "1 hit")
	d.keys("esc")
	if d.m.article.anchor != before.anchor || d.m.article.at != before.at || d.m.search.pattern != "" {
		t.Errorf("Esc leaves %d, was %d", d.m.article.anchor, before.anchor)
	}
	d.typed("/ferries").keys("enter").shows("/ferries  1/2")
	d.keys("n").shows("/ferries  2/2")
	d.keys("n").shows("/ferries  1/2 · wrapped").keys("j").shows("/ferries  1/2").hides("wrapped").keys("k N n").shows("/ferries  1/2 · wrapped")
	d.keys("N").shows("/ferries  2/2 · wrapped")
	d.keys("N").shows("/ferries  1/2").hides("wrapped") // it is told of the step that did it
	d.keys("ctrl+o").shows("/ferries  2 hits")
	if d.m.article.anchor != before.anchor {
		t.Errorf("back from a search at %d, was %d", d.m.article.anchor, before.anchor)
	}
	d.keys("n").shows("/ferries  1/2").keys("G N").shows("/ferries  2/2").keys("ctrl+o").shows("/ferries  1/2")
	d.keys("esc")
	d.typed("/nothing like it").keys("enter").shows(`No match for "nothing like it" – S looks for its words apart`)
	for _, pattern := range []string{"zzz", "zzz ", `"zzz"`, "/zzz yy+/"} {
		d.typed("/"+pattern).keys("enter").shows("No match for ", pattern).hides("apart", `\`)
	}
}

// TestNextMatchFromTheReader: the next match is the one after what is in sight, wherever the
// search stood before; while its match is in sight it goes on from that.
func TestNextMatchFromTheReader(t *testing.T) {
	d := newDriver(t, 80, 18)
	d.typed("/bridge").keys("enter n").shows("2/7").keys("j n").shows("3/7")
	d.keys("G n").shows("7/7").keys("n").shows("1/7 · wrapped").keys("G N").shows("6/7")
	d = newDriver(t, 80, 18).typed("/bridge").keys("enter ] ] n")
	if a := d.m.article; a.at < d.m.brief.Sections[2].Start {
		t.Errorf("the match after a section is at %d, before it", a.at)
	}
}

// TestMatchHint: after a search with more than one match the footer names the key to the next.
func TestMatchHint(t *testing.T) {
	for _, s := range [][2]int{{120, 40}, {80, 24}, {40, 15}} {
		d := newDriver(t, s[0], s[1]).hides("n match").typed("/bridge").keys("enter").shows("n match")
		d.keys("esc").hides("n match").typed("/212 pages").keys("enter").shows("1/1").hides("n match")
	}
}

// TestSearchMovesNoMoreThanNeeded: a match in sight leaves the text where it is, and
// while nothing matches yet the reader is where the search began.
func TestSearchMovesNoMoreThanNeeded(t *testing.T) {
	d := newDriver(t, 80, 24)
	d.keys("d")
	top := d.m.article.anchor
	d.typed("/212 pages")
	if d.m.article.anchor != top {
		t.Errorf("a match in sight moves the text from %d to %d", top, d.m.article.anchor)
	}
	d.keys("esc").typed("/valleys")
	if d.m.article.anchor == top {
		t.Fatal("the match is in sight")
	}
	if d.typed("zz"); d.m.article.anchor != top {
		t.Errorf("without a match the text stands at %d, the search began at %d", d.m.article.anchor, top)
	}
}

func TestSearchRegexp(t *testing.T) {
	d := newDriver(t, 120, 40)
	d.typed("//ferr(y|ies)/")
	if n := len(d.m.article.hits); n != 2 {
		t.Fatalf("%d hits", n)
	}
	d.keys("left").typed("(")
	if d.m.prompt.err == "" || len(d.m.article.hits) != 2 {
		t.Errorf("a bad expression: error %q, %d hits kept", d.m.prompt.err, len(d.m.article.hits))
	}
	d.keys("enter").shows("bad expression: missing closing )")
	if d.m.prompt == nil || len(d.m.article.hits) != 2 {
		t.Fatal("Enter leaves the prompt with a bad expression in it")
	}
	d.keys("backspace enter").shows("/ferr(y|ies)/  1/2")
}

// TestSearchRegexpInHaste: a bad expression whose Enter comes before its error was
// known is told all the same, and nothing of it stays.
func TestSearchRegexpInHaste(t *testing.T) {
	d := newDriver(t, 120, 40)
	before := d.m.here()
	d.keys("/ /")
	for _, r := range "ferry(/" {
		d.m.Update(tea.KeyPressMsg{Code: r, Text: string(r)}) // the results are still to come
	}
	id := d.m.search.id
	d.m.Update(keyMsg("enter"))
	_, err := d.m.text.Find(context.Background(), "/ferry(/", 0)
	d.send(foundMsg{id: id, text: d.m.text, err: err})
	d.shows("Bad expression: missing closing )")
	if d.m.search.pattern != "" || d.m.search.typing || d.m.article.at != before.at || d.m.focus != Article {
		t.Errorf("something of the search is left: %+v", d.m.search)
	}
}

// TestLastSearchAgain: Enter without a word looks for the last one again, also after Esc
// has ended that search; without one it says so.
func TestLastSearchAgain(t *testing.T) {
	d := newDriver(t, 80, 24)
	d.keys("/ enter").shows("Nothing to look for again")
	d.typed("/bridge").keys("enter esc").hides("/bridge").keys("g / enter").shows("/bridge  1/")
	d.keys("backspace")
	if d.m.article.at != 0 {
		t.Errorf("back from it at %d", d.m.article.at)
	}
}

func TestSearchEverywhere(t *testing.T) {
	d := newDriver(t, 120, 40)
	d.keys("S").typed("bridge").shows("Sections 0", "Quotes 1", "Actors 0", "Piet Brandt: ")
	d.keys("enter")
	if q := d.m.quoteAt(d.m.article.at); q == nil || d.m.focus != Article || len(d.m.overlays) != 0 {
		t.Errorf("Enter goes to %d", d.m.article.at)
	}
	d.keys("S").typed("zzz").shows(`No section, quote or actor has "zzz" – / in Article looks in the text`)
	if strings.Contains(d.screen(), "┃>") || strings.Contains(d.m.View().Content, "\x1b[7m No section") {
		t.Errorf("a heading is selected:\n%s", d.screen())
	}
	d.keys("enter").shows(`No section, quote or actor has "zzz"`)
	d.keys("S esc")
	if d.m.prompt != nil || len(d.m.overlays) != 0 {
		t.Error("Esc leaves something open")
	}
}

// TestPromptOwnsTheKeys: letters that are keys elsewhere are text in a prompt.
func TestPromptOwnsTheKeys(t *testing.T) {
	d := newDriver(t, 80, 24)
	d.typed("/qjk:?").shows("/qjk:?▏")
	d.send(tea.PasteMsg{Content: " pasted\nq"})
	if got := d.m.prompt.String(); got != "qjk:? pasted q" {
		t.Errorf("prompt has %q", got)
	}
	d.keys("ctrl+u").typed("café 日本").keys("left backspace")
	if got := d.m.prompt.String(); got != "café 本" {
		t.Errorf("prompt has %q", got)
	}
	d.keys("ctrl+w ctrl+c")
	if !d.quit {
		t.Error("Ctrl-C does not quit from a prompt")
	}
}

// TestPastedBook: a prompt that somebody pasted a book into is drawn in time that grows
// with its length, not with its square, and keeps the cursor in sight.
func TestPastedBook(t *testing.T) {
	d := newDriver(t, 40, 15)
	d.keys("/").send(tea.PasteMsg{Content: strings.Repeat("long words here, ", 20_000)})
	d.typed("end").shows("end▏").checkGeometry("a book in the prompt")
	d.keys("ctrl+u").send(tea.PasteMsg{Content: "a" + strings.Repeat("\u0301", 2000) + "end"})
	d.shows("end▏").checkGeometry("a character of many marks")
	d.keys("esc S").send(tea.PasteMsg{Content: "If the bridge closes, my town closes"})
	d.shows("Quotes 1", "Piet Brandt").send(tea.PasteMsg{Content: strings.Repeat(" words", 20_000)})
	if n := len(sought(d.m.prompt.String())); n > 100 || !strings.Contains(d.screen(), "Piet Brandt") {
		t.Errorf("%d words of a book are looked for in each entry, or none:\n%s", n, d.screen())
	}
}

// TestHalfRemembered: what has not all the words that are looked for everywhere, but most
// of them, is found.
func TestHalfRemembered(t *testing.T) {
	for _, s := range [][2]int{{80, 24}, {40, 15}} {
		d := newDriver(t, s[0], s[1])
		d.keys("S").typed("the village closes").shows("Quotes 1", "If the bridge closes", "Actors 0")
		if s[0] > 40 {
			d.shows("not all words")
		}
		d.checkGeometry("nearest")
		if d.keys("enter"); !strings.HasPrefix(d.m.doc.Text[d.m.article.at:], "If the bridge closes") {
			t.Errorf("Enter goes to %.20q", d.m.doc.Text[d.m.article.at:])
		}
		d.keys("S").typed("bridge closes").hides("not all words").keys("esc")
		for _, words := range []string{"qqqqq", "of a qqqqq", "qqqqq wwwww"} {
			d.keys("S").typed(words).shows("No section, quote or actor").hides("not all words").keys("esc")
		}
	}
}

// TestFilterThatFindsNothing: the next filter does not begin with it.
func TestFilterThatFindsNothing(t *testing.T) {
	d := newDriver(t, 80, 24)
	d.keys("3 /").typed("qqqq").keys("enter /").shows("Filter: ▏").typed("bridge").shows("1 of 7").hides("qqqq")
	d.keys("enter 3 /").shows("Filter: bridge▏").keys("esc").shows("5/7")
}

// TestFindKeepsTheSearchBefore: a find that Esc ends brings the search before it back;
// Enter without a word goes on with that.
func TestFindKeepsTheSearchBefore(t *testing.T) {
	for _, s := range [][2]int{{200, 60}, {120, 40}, {80, 24}, {40, 15}} {
		d := newDriver(t, s[0], s[1]).keys("/").typed("bridge").keys("enter n").shows("2/7")
		top := d.topLine()
		d.keys("/").typed("ferries").shows("1/2").keys("esc").shows("2/7")
		if got := d.topLine(); got != top {
			t.Errorf("%v: Esc leads to %q, it was %q", s, got, top)
		}
		d.keys("/").typed("/(/").keys("esc n").shows("3/7").keys("/ enter").shows("4/7").keys("N").shows("3/7")
		d.keys("/").typed("zeppelin").keys("enter").shows("No match for").keys("n").shows("4/7").keys("N") // a slip costs no search
		d.keys("esc esc / enter").hides("3/7").keys("n").shows("No search")
	}
	d := newDriver(t, 120, 40, func(o *Options) {
		loads := 0
		o.Load = func(context.Context, bool) (*content.Document, error) {
			doc := sample(t)
			if loads++; loads > 1 {
				doc.Text = strings.ReplaceAll(doc.Text, "bridge", "tunnel")
			}
			return doc, nil
		}
	})
	d.keys("/").typed("bridge").keys("enter /").typed("list")
	d.do(d.m.reload(false))
	d.keys("esc n").shows("No search") // its matches were of the text before
}
