package content

import (
	"strings"
	"testing"
)

func TestBylineOnly(t *testing.T) {
	for text, want := range map[string]string{
		"Written by Ann Field22 Dec 2026651":                           "Ann Field",
		"By Ann Field, Wednesday, May 12, 2021":                        "Ann Field",
		"By May Field | 5 comments":                                    "May Field",
		"By Ruth May, 12 June 2020":                                    "Ruth May",
		"By Ruth May May 12, 2020":                                     "Ruth May",
		"By Kanal 4 Nyheter":                                           "Kanal 4 Nyheter",
		"Ann Field is a writer who lives on the island with two dogs.": "",
	} {
		if got := strings.Join(cleanNames([]string{bylineOnly(text)}, ""), "; "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestNamedOnce holds that a page that tells of the names of characters keeps them.
func TestNamedOnce(t *testing.T) {
	const tells = "<p>Type &amp;ldquo; and &amp;rdquo; for quotation marks, &amp;mdash; for a dash.</p>"
	if got := string(namedOnce([]byte(tells))); got != tells {
		t.Errorf("got %s", got)
	}
	const twice = "<p>&amp;ldquo;Yes,&amp;rdquo; she said. It&amp;rsquo;s late.</p>"
	if got := string(namedOnce([]byte(twice))); got == twice {
		t.Errorf("got %s", got)
	}
}
