package content

import "testing"

// TestBestTitle says what of a page's titles is its article's.
func TestBestTitle(t *testing.T) {
	for _, c := range []struct {
		title, heading string
		article        map[string]any
		want           string
	}{
		{"The bridge opens_Traffic_The Courier", "The bridge opens", nil, "The bridge opens"},
		{"Why is the bridge closed? | Traffic | The Courier", "Why is the bridge closed?", nil, "Why is the bridge closed?"},
		{"Tonight: «Vape Wave», «The Bridge»…", "Tonight: «Vape Wave», «The Bridge»", nil, "Tonight: «Vape Wave», «The Bridge»…"},
		{"The Courier", "The Courier", nil, "The Courier"},
		{"Elm River - Encyclopaedia", "Elm River", map[string]any{"name": "Elm River", "headline": "river in the north"}, "Elm River"},
		{"The bridge", "Opened", map[string]any{"name": "The page", "headline": "The bridge opens"}, "The bridge opens"},
	} {
		f := &htmlFacts{title: c.title, h1: c.heading, article: c.article}
		if got := f.bestTitle(""); got != c.want {
			t.Errorf("%q over %q: %q, want %q", c.title, c.heading, got, c.want)
		}
	}
}
