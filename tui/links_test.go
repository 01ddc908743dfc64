package tui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"brief/content"
)

// TestLinkHints: every link in sight has a letter of its own that opens it, and
// its host is shown.
func TestLinkHints(t *testing.T) {
	var text strings.Builder
	for i := range 12 {
		fmt.Fprintf(&text, "See [page %d](https://host%d.example.org/%d).\n\n", i, i, i)
	}
	var opened []string
	d := newDriver(t, 80, 40, plainText(""), func(o *Options) {
		o.Load = func(context.Context, bool) (*content.Document, error) {
			return content.Parse("links.md", []byte(text.String()), content.Options{})
		}
		o.OpenURL = func(address string) error { opened = append(opened, address); return nil }
	})
	letters := d.m.hintLetters()
	for i := range 12 {
		d.keys("f").shows(fmt.Sprintf("%c  page %d  host%d.example.org", letters[i], i, i)).keys(letters[i : i+1])
		if want := fmt.Sprintf("https://host%d.example.org/%d", i, i); len(opened) != i+1 || opened[i] != want {
			t.Fatalf("%c opened %q, want %s last", letters[i], opened, want)
		}
	}
}

// TestSpelledLinks: an address that a plain text spells out is a link too.
func TestSpelledLinks(t *testing.T) {
	d := newDriver(t, 80, 24, plainText("The plan stands at https://example.org/plan, the council said."))
	d.keys("f").shows("a  https://example.org/plan  ").hides("plan  example.org/plan")
}

// TestAddressesAreShown: where a link leads is hidden only where its words say just that.
func TestAddressesAreShown(t *testing.T) {
	d := newDriver(t, 80, 24, func(o *Options) {
		o.Load = func(context.Context, bool) (*content.Document, error) {
			const text = "[https://bank.example.org/evil.example.com](https://evil.example.com/) and [example.org/list](https://example.org/list)"
			return content.Parse("links.md", []byte(text), content.Options{})
		}
	})
	d.keys("f").shows("evil.example.com  evil.example.com", "  example.org/list  ").hides("list  example.org/list")
}

// TestHintLettersAreFree: with other keys too, no letter of a link does something else.
func TestHintLettersAreFree(t *testing.T) {
	d := newDriver(t, 80, 24, func(o *Options) {
		o.Keys = map[string][]string{"help": {"a"}, "quit": {"s"}, "line-down": {"f"}, "links": {"v"}, "enter": {"e"}, "edit": {}, "save": {}, "order": {}}
	})
	if got := d.m.hintLetters(); strings.ContainsAny(got, "asfe") || !strings.Contains(got, "w") {
		t.Errorf("the letters are %s", got)
	}
}

const linked = `# Summit

See [the question](https://example.org/summit#what-is-at-stake), [the mayor](https://other.example.org/mayor#:~:text=my%20town) or
[write](mailto:desk@example.org).

## What is at stake?

The bridge, and [a list](https://example.org/summit#list) of fees.
`

// openLinked opens a page that links to itself and to another article.
func openLinked(t *testing.T, width, height int, opened *[]string) *driver {
	return newDriver(t, width, height, plainText(""), func(o *Options) {
		o.Load = func(context.Context, bool) (*content.Document, error) {
			doc, err := content.Parse("https://example.org/summit", []byte(linked), content.Options{Format: "md"})
			doc.URL = "https://example.org/summit"
			return doc, err
		}
		o.Follow = func(_ context.Context, address string, _ bool) (*content.Document, error) {
			if !strings.Contains(address, "mayor") {
				return nil, errors.New("no such page")
			}
			return content.Parse(address, []byte("# The mayor\n\nIf the bridge closes, my town closes.\n\nThe end.\n"), content.Options{Format: "md"})
		}
		o.OpenURL = func(address string) error { *opened = append(*opened, address); return nil }
	})
}

// TestLinksAreJumps: a link leads to a heading of this text or to the words of another
// article, and Back returns exactly; what is neither opens in the browser.
func TestLinksAreJumps(t *testing.T) {
	for _, size := range [][2]int{{200, 60}, {120, 40}, {80, 24}, {40, 15}} {
		var opened []string
		d := openLinked(t, size[0], size[1], &opened)
		at := d.m.here()
		d.keys("f").shows("Links", "the question  in this text", "the mayor  other.example.org/may", "write  mailto:")
		d.keys("enter")
		if got := d.m.article.target.Of(d.m.doc.Text); got != "What is at stake?" {
			t.Fatalf("%v: the link leads to %q", size, got)
		}
		d.keys("ctrl+o")
		if diff := cmp.Diff(at.anchor, d.m.article.anchor); diff != "" || len(d.m.jumps.back) != 0 {
			t.Errorf("%v: Back leaves %d jumps and (-want +got)\n%s", size, len(d.m.jumps.back), diff)
		}
		d.keys("f j enter").shows("The mayor")
		if got := d.m.article.target.Of(d.m.doc.Text); got != "my town" {
			t.Errorf("%v: the other article opens at %q", size, got)
		}
		d.keys("backspace").shows("the question")
		d.keys("L").shows("The mayor").keys("ctrl+o")
		d.keys("f G k enter")
		if len(opened) != 1 || opened[0] != "mailto:desk@example.org" {
			t.Errorf("%v: opened %q", size, opened)
		}
		d.keys("f G enter")
		if len(opened) != 2 || opened[1] != "https://example.org/summit#list" {
			t.Errorf("%v: a place that the text has not got: opened %q", size, opened)
		}
	}
}

// TestLinksAreTaken: the browser and the clipboard have keys in the list.
func TestLinksAreTaken(t *testing.T) {
	var opened []string
	d := openLinked(t, 120, 40, &opened)
	d.keys("f").shows("o browser", "y copy").keys("j o")
	if len(opened) != 1 || !strings.HasPrefix(opened[0], "https://other.example.org/mayor") {
		t.Errorf("opened %q", opened)
	}
	d.keys("y Y")
	want := []string{"https://other.example.org/mayor#:~:text=my%20town\n", "[the mayor](https://other.example.org/mayor#:~:text=my%20town)\n"}
	if !slices.Equal(d.copied, want) {
		t.Errorf("copied %q", d.copied)
	}
}

// TestLinksWithinText: in a file, which has no address, a link leads to a place of the text and
// back; what of it can be copied is its words.
func TestLinksWithinText(t *testing.T) {
	d := newDriver(t, 80, 24, plainText(""), func(o *Options) {
		o.Load = func(context.Context, bool) (*content.Document, error) {
			return content.Parse("weir.md", []byte("# The weir\n\nIt is closed,[^1] as [told below](#the-gates).\n\n"+strings.Repeat("Rain.\n\n", 60)+"## The gates\n\nOld.\n\n[^1]: So the town writes.\n"), content.Options{})
		}
	})
	at := d.m.here()
	d.keys("f").shows("[1]  in this text", "told below  in this text").keys("j y Y enter")
	if got := d.m.article.target.Of(d.m.doc.Text); got != "The gates" {
		t.Fatalf("the link leads to %q", got)
	}
	if want := []string{"told below\n", "told below\n"}; !slices.Equal(d.copied, want) {
		t.Errorf("copied %q", d.copied)
	}
	d.keys("ctrl+o")
	if diff := cmp.Diff(at.anchor, d.m.article.anchor); diff != "" {
		t.Errorf("Back (-want +got)\n%s", diff)
	}
	d.keys("f o").shows("This article has no address")
}
