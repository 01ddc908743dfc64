package cite

import (
	"strings"
	"testing"

	"brief/content"
)

const placed = `# Summit

The bridge opens.

## What is at stake?

Trade, “says the mayor”, and the bridge. The bridge is old.

## Über die Brücke

The end.
`

func TestPlace(t *testing.T) {
	doc, err := content.Parse("x.md", []byte(placed), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for fragment, want := range map[string]string{
		"what-is-at-stake":                      "What is at stake?",
		"What_is_at_stake%3F":                   "What is at stake?",
		"%C3%BCber-die-br%C3%BCcke":             "Über die Brücke",
		":~:text=says%20the%20mayor":            "says the mayor",
		":~:text=and%20the-,bridge":             "bridge",
		":~:text=bridge,-is%20old":              "bridge",
		":~:text=Trade,old":                     "Trade, “says the mayor”, and the bridge. The bridge is old",
		"nowhere:~:text=absent&text=the%20end":  "The end",
		"what-is-at-stake:~:text=not%20in%20it": "What is at stake?",
		"":                                      "",
		"?":                                     "",
		"nowhere":                               "",
		":~:text=":                              "",
		":~:text=a,b,c":                         "",
		":~:text=old,Trade":                     "",
		":~:text=%zz":                           "",
		":~:text=/[/":                           "",
	} {
		span, ok := Place(doc, fragment)
		if got := span.Of(doc.Text); got != want || ok != (want != "") {
			t.Errorf("#%s leads to %q, want %q", fragment, got, want)
		}
	}
	if span, _ := Place(doc, ":~:text=and%20the-,bridge"); !strings.HasPrefix(doc.Text[span.End:], ". The") {
		t.Error("what stands before the words does not tell them from others")
	}
}

// TestPlaceBounded: what of a fragment is read, and at how many places, is bounded; a link
// that fragmentOf makes of long words in a script of three bytes a letter is not too long.
func TestPlaceBounded(t *testing.T) {
	doc, err := content.Parse("x.md", []byte(strings.Repeat("no ", 1500)+"but yes.\n"), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	absent := "text=absent&"
	for fragment, want := range map[string]bool{
		":~:" + strings.Repeat(absent, 7) + "text=yes": true,
		":~:" + strings.Repeat(absent, 8) + "text=yes": false,
		":~:text=no,yes":            true,
		":~:text=no,-but":           false,
		":~:text=no%20no%20no,-but": true,
		":~:x=" + strings.Repeat("x", 2000) + "&text=yes": true,
		":~:x=" + strings.Repeat("x", 2100) + "&text=yes": false,
	} {
		if _, ok := Place(doc, fragment); ok != want {
			t.Errorf("%.60s… is found: %v", fragment, ok)
		}
	}
	word := strings.Repeat("नम", 10)
	long := strings.Repeat("एक "+strings.Repeat(word+" ", 10)+"दो "+strings.Repeat(word+" ", 10)+"\n\n", 2)
	doc, err = content.Parse("x.md", []byte("शुरू "+strings.TrimPrefix(long, "एक ")), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	at := strings.Index(doc.Text, "दो")
	own := content.Span{Start: at, End: at + len("दो")}
	words, ok := fragmentOf(doc.Text, own)
	if span, found := Place(doc, ":~:"+words); !ok || !found || span != own {
		t.Errorf("%d bytes lead to %v, %v", len(words), span, ok)
	}
}

// FuzzPlace: a fragment leads to a place in the text or nowhere, and what fragmentOf
// makes leads back.
func FuzzPlace(f *testing.F) {
	doc, err := content.Parse("x.md", []byte(placed), content.Options{})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(":~:text=a-,b,c,-d&text=e", 10, 20)
	f.Fuzz(func(t *testing.T, fragment string, start, end int) {
		if span, ok := Place(doc, fragment); ok && (span.Start < 0 || span.Empty() || span.End > len(doc.Text)) {
			t.Fatalf("%q leads to %v", fragment, span)
		}
		if start < 0 || start > end || end > len(doc.Text) {
			return
		}
		own := content.Span{Start: start, End: end}
		if words, ok := fragmentOf(doc.Text, own); ok {
			if span, found := Place(doc, ":~:"+words); !found || !span.Overlaps(own) {
				t.Fatalf("%s of %q leads to %q", words, own.Of(doc.Text), span.Of(doc.Text))
			}
		}
	})
}
