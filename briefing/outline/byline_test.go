package outline

import (
	"strings"
	"testing"

	"brief/content"
)

// TestBylines holds that what stands under a title and says who wrote the article, and when, is
// told from the menu above it, and from buttons where there are many.
func TestBylines(t *testing.T) {
	for _, lines := range [][][2]string{
		{{"-", "Home"}, {"-", "World"}, {"-", "Politics"}, {"-", "Business"}, {"-", "Sign in"}, {".", "Harbour tolls to double from May: what it means"},
			{"by", "By Ann Field"}, {"by", "3 March 2026, 09:12 GMT"}, {"by", "Share"}, {".", paragraph}, {".", paragraph}, {".", paragraph}},
		{{".", "Harbour tolls to double from May: what it means"}, {"by", "By Ann Field"}, {"-", "Share on Facebook"}, {"-", "Share on Twitter"},
			{"-", "Share on WhatsApp"}, {"-", "Share by email"}, {".", paragraph}, {".", paragraph}, {".", paragraph}, {"-", "Sign up for our newsletter"}},
	} {
		var texts []string
		for _, l := range lines {
			texts = append(texts, l[1])
		}
		doc, err := content.Parse("page.txt", []byte(strings.Join(texts, "\n\n")), content.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for i, p := range Parts(doc) {
			want := map[string]Part{".": Body, "-": Aside, "by": Byline}[lines[i][0]]
			if p != want {
				t.Errorf("%q is %d, want %d", lines[i][1], p, want)
			}
		}
	}
}
